import { expect, fixture, html } from '@open-wc/testing';
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
    expect(element.shadowRoot!.querySelector('a')!.href).to.equal('https://openrouter.ai/keys');
    expect(element.shadowRoot!.querySelector('input')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('M7: the ceiling step names both layers', async () => {
    const element = await fixture<ByomPanel>(html`<byom-panel step="ceiling"></byom-panel>`);
    expect(text(element)).to.include('guard kept by this page').and.include('hard cap');
    await expect(element).to.be.accessible();
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
    await expect(element).to.be.accessible();
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
    await expect(element).to.be.accessible();
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
    await expect(element).to.be.accessible();
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
    await expect(element).to.be.accessible();
  });

  it('S6: a paused page asks whether it may go on; stopping is the first choice', async () => {
    const element = await fixture<ByomPanel>(html`<byom-panel step="paused"></byom-panel>`);
    expect(text(element)).to.include('without you doing anything').and.include('Nothing more is sent');
    const buttons = [...element.shadowRoot!.querySelectorAll('button')].map((button) => button.getAttribute('part'));
    expect(buttons).to.deep.equal(['stop', 'resume']);
    part(element, 'resume').click();
    expect(fake.wishes.at(-1)?.[0]).to.equal('byom-resume-request');
    await expect(element).to.be.accessible();
  });
});
