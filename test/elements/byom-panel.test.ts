import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { ByomPanel } from '../../components/byom-panel.ts';
import '../../components/define/byom-panel.ts';
import { CONNECTED, EMPTY_STATE, makeListing, provideByom } from './fake-byom.ts';

const fake = provideByom({ models: [makeListing(0), makeListing(1)] });
const text = (element: ByomPanel): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
const part = (element: ByomPanel, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
const chosen = {
  id: 'acme/model-0',
  name: 'Acme: Model 0',
  promptUsd: '0.0000005',
  completionUsd: '0.000002',
  chosen: false,
};

describe('<byom-panel>', () => {
  it('W1, S8: the four points in order, honest, with a link to the keys page; no key field anywhere', async () => {
    const element = await fixture<ByomPanel>(
      html`<byom-panel step="connect" reason="no-key" wizard="true"></byom-panel>`,
    );
    const words = text(element);
    const order = [
      'What connecting does',
      'Where to get a key',
      'Set a limit on the key',
      'What this protects, honestly',
    ].map((heading) => words.indexOf(heading));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).to.be.above(-1);
    expect(words)
      .to.include('not a guarantee')
      .and.include('the cap that always holds')
      .and.include('goes on by itself')
      .and.include('Step 1 of 3');
    const links = Array.from(element.shadowRoot!.querySelectorAll('a'), ({ href }) => href);
    expect(links).to.include('https://openrouter.ai/settings/keys');
    expect(element.shadowRoot!.querySelector('input')).to.equal(null);
  });

  it('W7: a request that waits says what is missing, and nothing that is there by now', async () => {
    const element = await fixture<ByomPanel>(
      html`<byom-panel step="connect" reason="no-key" wizard="true"></byom-panel>`,
    );
    expect(text(element)).to.include('No key is connected.').and.include('goes on by itself');
    fake.setState(CONNECTED);
    element.step = 'ceiling';
    await element.updateComplete;
    expect(text(element)).to.include('goes on by itself').and.not.include('No key is connected');
    element.reason = 'no-ceiling';
    await element.updateComplete;
    expect(text(element)).to.include('not set a ceiling yet');
    fake.setState({ budget: { ...EMPTY_STATE.budget, decided: true } });
    element.step = 'models';
    await element.updateComplete;
    expect(text(element)).to.include('goes on by itself').and.not.include('not set a ceiling yet');
    fake.setState(EMPTY_STATE);
  });

  it('W7: a picker with a model in it is not told that there is none', async () => {
    fake.setState({ ...CONNECTED, models: { worker: null, frontier: null } });
    const element = await fixture<ByomPanel>(
      html`<byom-panel step="models" categories="worker" reason="no-model" wizard="true"></byom-panel>`,
    );
    expect(text(element)).to.include('There is no model to use');
    fake.setState({ models: { worker: chosen, frontier: null } });
    await element.updateComplete;
    expect(text(element)).to.include('goes on by itself').and.not.include('There is no model');
    fake.setState(EMPTY_STATE);
  });

  it('W2: what five dollars buy is reckoned by the feature’s size and the model’s price, for whoever looks; else no figure', async () => {
    const element = await fixture<ByomPanel>(html`<byom-panel step="connect" categories="worker"></byom-panel>`);
    const says = async (expected: string): Promise<void> => {
      const details = part(element, 'get') as HTMLDetailsElement;
      details.open = false;
      await nextFrame();
      details.open = true;
      await waitUntil(
        () => (/With [^.]* enough [^.]*/.exec(text(element))?.[0] ?? '') === expected,
        expected || 'no figure',
      );
    };
    fake.answers.typical = { feature: 'summarise', promptTokens: 3000, completionTokens: 400, source: 'declared' };
    // The model that would be picked, and then the one in use.
    await says('With Acme: Model 0 that is enough for “summarise” about 2,100 times');
    const dear = { ...chosen, name: 'Acme: Dear', promptUsd: '0.000005', completionUsd: '0.00002', chosen: true };
    fake.setState({ models: { worker: dear, frontier: null } });
    await says('With Acme: Dear that is enough for “summarise” about 210 times');
    fake.answers.typical = null;
    await says('');
    fake.setState(EMPTY_STATE);
  });

  it('W2: the second and the third step lead back, while nothing runs on the key', async () => {
    fake.setState(CONNECTED);
    const element = await fixture<ByomPanel>(html`<byom-panel step="connect" wizard="true"></byom-panel>`);
    expect(part(element, 'back')).to.equal(null);
    for (const [step, name] of [
      ['ceiling', 'connect'],
      ['models', 'ceiling'],
    ] as const) {
      element.step = step;
      await element.updateComplete;
      part(element, 'back').click();
      expect(fake.wishes.at(-1)).to.deep.equal(['byom-view-request', { name }]);
    }
    element.wizard = '';
    await element.updateComplete;
    expect(part(element, 'back'), 'the settings').to.equal(null);
    fake.setState(EMPTY_STATE);
  });

  it('M7: a key whose limit at OpenRouter is used up is told of before the first request', async () => {
    fake.setState({ ...CONNECTED, provider: { ...EMPTY_STATE.provider, limitUsd: 5, limitLeftUsd: 0 } });
    const element = await fixture<ByomPanel>(html`<byom-panel step="ceiling"></byom-panel>`);
    expect(part(element, 'used-up').textContent).to.include('limit set at OpenRouter is reached');
    fake.setState({ provider: { ...EMPTY_STATE.provider, limitUsd: 5, limitLeftUsd: 1 } });
    await element.updateComplete;
    expect(part(element, 'used-up')).to.equal(null);
    fake.setState(EMPTY_STATE);
  });

  it('M7: the ceiling step names both layers', async () => {
    const element = await fixture<ByomPanel>(html`<byom-panel step="ceiling"></byom-panel>`);
    expect(text(element)).to.include('guard kept by this page').and.include('hard cap');
  });

  it('W3: the models step takes the picked model of each category', async () => {
    fake.setState({ ...CONNECTED, models: { worker: chosen, frontier: { ...chosen, id: 'acme/model-1' } } });
    const element = await fixture<ByomPanel>(
      html`<byom-panel step="models" categories="worker frontier"></byom-panel>`,
    );
    expect(element.shadowRoot!.querySelectorAll('byom-models')).to.have.lengthOf(2);
    part(element, 'use').click();
    expect(fake.wishes.slice(-2)).to.deep.equal([
      ['byom-model-request', { category: 'worker', model: 'acme/model-0' }],
      ['byom-model-request', { category: 'frontier', model: 'acme/model-1' }],
    ]);
  });

  it('design 3.6: a tab that borrows says where to disconnect, and offers a key of its own unless a request runs', async () => {
    fake.setState({ connection: { ...CONNECTED.connection!, status: 'borrowed' }, calls: [] });
    const element = await fixture<ByomPanel>(
      html`<byom-panel step="manage" section="connect" categories="worker"></byom-panel>`,
    );
    expect(text(element)).to.include('The key is in another tab').and.include('ab12').and.include('go to that tab');
    expect(element.shadowRoot!.querySelector('[part=replace], [part=clear]')).to.equal(null);
    expect(part(element, 'models'), 'models can be chosen here').not.to.equal(null);
    part(element, 'own').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-view-request', { name: 'connect' }]);
    fake.setState({ connection: { ...CONNECTED.connection!, status: 'borrowed', remembered: true } });
    await element.updateComplete;
    part(element, 'own').click();
    expect(fake.wishes.at(-1), 'what is remembered').to.deep.equal(['byom-view-request', { name: 'unlock' }]);
    element.reason = 'fence';
    await element.updateComplete;
    expect(text(element)).to.include('The tab with the key has not heard').and.not.include('This tab has not heard');
    fake.setState({ ...CONNECTED, lent: 1 });
    await element.updateComplete;
    expect(part(element, 'clear').getAttribute('aria-disabled'), 'W6: a lent request runs').to.equal('true');
    fake.setState({ lent: 0 });
  });

  it('W6: one surface to change model, ceiling and key; key controls wait while a request runs, and say why', async () => {
    fake.setState({ ...CONNECTED, calls: [] });
    const element = await fixture<ByomPanel>(
      html`<byom-panel step="manage" section="connect" categories="worker"></byom-panel>`,
    );
    for (const name of ['connect', 'budget', 'models', 'history']) expect(part(element, name), name).to.not.equal(null);
    part(element, 'replace').click();
    part(element, 'clear').click();
    expect(fake.wishes.slice(-2)).to.deep.equal([
      ['byom-view-request', { name: 'connect' }],
      ['byom-disconnect-request', { forget: true }],
    ]);
    const before = fake.wishes.length;
    fake.setState({
      calls: [
        {
          id: '1',
          feature: 'f',
          category: 'worker',
          operation: null,
          model: 'a/b',
          state: 'streaming',
          holdNano: 1,
          startedAt: '2026-11-24T10:00:00Z',
        },
      ],
    });
    await element.updateComplete;
    part(element, 'clear').click();
    part(element, 'replace').click();
    expect(fake.wishes.length).to.equal(before);
    expect(part(element, 'clear').getAttribute('aria-disabled')).to.equal('true');
    expect(text(element)).to.include('Not while a paid request is running');
    fake.setState({
      calls: [
        {
          id: '1',
          feature: 'f',
          category: 'worker',
          operation: null,
          model: 'a/b',
          state: 'pending',
          holdNano: 1,
          startedAt: '2026-11-24T10:00:00Z',
        },
      ],
    });
    await element.updateComplete;
    expect(part(element, 'clear').hasAttribute('aria-disabled'), 'a pending cost locks nothing').to.equal(false);
  });

  it('the lower level of protection is said', async () => {
    fake.setState({ ...EMPTY_STATE, connection: { ...EMPTY_STATE.connection, isolation: 'memory' } });
    const element = await fixture<ByomPanel>(html`<byom-panel step="connect"></byom-panel>`);
    expect(part(element, 'isolation').textContent).to.include('own memory');
  });

  it('S6: a paused page asks whether it may go on; stopping is the first choice', async () => {
    const element = await fixture<ByomPanel>(html`<byom-panel step="paused"></byom-panel>`);
    expect(text(element)).to.include('without you doing anything').and.include('Nothing more is sent');
    const buttons = [...element.shadowRoot!.querySelectorAll('button')].map((button) => button.getAttribute('part'));
    expect(buttons).to.deep.equal(['stop', 'resume']);
    part(element, 'resume').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-answer-request', { yes: true }]);
  });

  it('W6: clearing the history is asked, with what it does to the ceiling; keeping it is the first choice', async () => {
    const element = await fixture<ByomPanel>(html`<byom-panel step="clear"></byom-panel>`);
    expect(text(element)).to.include('does not refill your ceiling').and.include('bring them back');
    const buttons = [...element.shadowRoot!.querySelectorAll('button')].map((button) => button.getAttribute('part'));
    expect(buttons).to.deep.equal(['keep-history', 'confirm-clear']);
    part(element, 'keep-history').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-answer-request', { yes: false }]);
    part(element, 'confirm-clear').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-answer-request', { yes: true }]);
  });
});
