import { expect, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { en } from '../../src/i18n/en.ts';
import { enStage } from '../../src/i18n/en-stage.ts';
import { tellTerms } from '../../src/i18n/localize.ts';
import { ByomError } from '../../src/protocol/errors.ts';
import type { ChoiceState } from '../../src/protocol/types.ts';
import { EMPTY_STATE, makeListing } from './fake-byom.ts';
import { CHOICE, endpoint, listing, MODEL_THREE } from './models-facts.ts';
import { fake, make, options, part, PATIENCE, text, type } from './models-kit.ts';

const namesIn = (group: Element): string[] => [...group.querySelectorAll('[role=option] .name bdi')].map(text);
const wishes = (): unknown => fake.wishes.at(-1);

describe('<byom-models>', () => {
  afterEach(() => {
    Object.assign(fake.answers, { list: listing(), endpoints: {}, choice: null, typical: null });
    fake.setState({ models: { worker: MODEL_THREE, frontier: null }, dataPolicy: 'allow' });
  });

  it('a category that there is none of is the everyday one', async () => {
    const element = await make();
    const label = text(part(element, 'label'));
    element.setAttribute('category', 'wrker');
    expect(element.category).to.equal('worker');
    await element.updateComplete;
    expect(text(part(element, 'label'))).to.equal(label);
    element.setAttribute('category', 'frontier');
    expect(element.category).to.equal('frontier');
  });

  it('W3: the page’s proposals first, then what is free, then what fits, then all others; the preselected one is marked', async () => {
    const element = await make();
    const groups = [...element.shadowRoot!.querySelectorAll('[role=group][part=group]')];
    expect(
      groups.map((group) => [
        text(group.querySelector('[part=group-label]')),
        group.querySelectorAll('[role=option]').length,
      ]),
    ).to.deep.equal([
      ['Proposed by this page', 2],
      ['Free, to try', 1],
      ['Fitting models', 28],
      ['All other models', 29],
    ]);
    const selected = options(element).filter((option) => option.getAttribute('aria-selected') === 'true');
    expect(selected.map(text)).to.have.lengthOf(1);
    expect(text(selected[0]!)).to.include('Acme: Model 3').and.include('recommended');
    expect(text(part(element, 'current'))).to.include('Acme: Model 3 recommended');
  });

  it('W3: prices from … to …, room and abilities, and what concerns the texts', async () => {
    fake.answers.endpoints = {
      'acme/model-3': [
        endpoint('Acme', 1),
        endpoint('Other', 3),
        endpoint('Acme', 90, { standard: false }),
        endpoint('Down', 90, { inService: false }),
      ],
    };
    const element = await make();
    await waitUntil(() => part(element, 'companies'), 'the endpoints', PATIENCE);
    expect(text(part(element, 'price'))).to.equal('$0.50 to $1.50 in, $2.00 to $6.00 out, per million tokens');
    expect(text(part(element, 'facts')))
      .to.include('128K tokens of room')
      .and.include('JSON');
    expect(text(part(element, 'companies'))).to.equal('Your texts go to OpenRouter and on to Acme or Other.');
    const row = (name: string): string => text(options(element).find((option) => text(option).includes(name))!);
    expect(row('Model 9 '.trim())).to.include('from $0.50 in, $2.00 out');
    expect(row('Model 42')).to.include('texts are filtered first').and.include('leaves on May 12, 2027');
    expect(row('(free)')).to.include('free, with limits').and.not.include('$');
  });

  it('S8: free models stand together below the proposals, and say what they ask instead of money', async () => {
    const free = { ...MODEL_THREE, id: 'acme/model-41:free', name: 'Acme: Model 41 (free)', chosen: true };
    const element = await make();
    const group = options(element)
      .find((option) => text(option).includes('(free)'))!
      .closest<HTMLElement>('[role=group]')!;
    expect(text(group)).to.match(/^Free, to try Acme: Model 41 \(free\) free, with limits · /);
    expect(text(group)).to.include('its host may keep texts');
    expect(text(group.previousElementSibling)).to.include('Proposed by this page');
    expect(part(element, 'free'), 'the model in use costs').to.equal(null);
    fake.setState({ models: { worker: free, frontier: null } });
    await waitUntil(() => part(element, 'free'), 'the note', PATIENCE);
    expect(text(part(element, 'free')))
      .to.include('50 requests a day')
      .and.include('its host may keep what you write');
    fake.setState({ dataPolicy: 'deny' });
    await element.updateComplete;
    expect(text(group)).to.include('not with your setting').and.not.include('its host may keep texts');
  });

  it('M1: a typical use is priced as “about”, and only where one is known', async () => {
    expect(text(part(await make(), 'price'))).to.not.include('about');
    fake.answers.typical = { feature: 'sum up', promptTokens: 3000, completionTokens: 412, source: 'history' };
    const element = await make();
    expect(text(part(element, 'price'))).to.include('about $0.0023 for “sum up”');
    expect(text(options(element)[9]!)).to.include('about $0.0023');
    fake.answers.endpoints = { 'acme/model-3': [endpoint('Acme', 1), endpoint('Other', 3)] };
    const ranged = await make();
    await waitUntil(() => text(part(ranged, 'price')).includes('about $0.0023 to $0.007 for'), 'the range', PATIENCE);
  });

  it('chooses by wish, and says so once the model is in use', async () => {
    const element = await make();
    options(element)[6]!.click();
    await element.updateComplete;
    expect(wishes()).to.deep.equal(['byom-model-request', { category: 'worker', model: 'acme/model-5' }]);
    const said = (): string => text([...element.shadowRoot!.querySelectorAll('[role=status]')].at(-1)!);
    expect(said()).to.equal('');
    const six = { ...MODEL_THREE, id: 'acme/model-6', name: 'Acme: Model 6', chosen: true };
    fake.setState({ models: { worker: six, frontier: null } });
    await element.updateComplete;
    expect(said(), 'another one came to be used').to.equal('');
    const five = { ...MODEL_THREE, id: 'acme/model-5', name: 'Acme: Model 5', chosen: true };
    fake.setState({ models: { worker: five, frontier: null } });
    await element.updateComplete;
    expect(said()).to.equal('Acme: Model 5 is your choice now.');
    expect(text(part(element, 'current'))).to.include('Acme: Model 5 your choice');
  });

  it('searches over all, says how many, and when nothing matches', async () => {
    const element = await make();
    await type(element, 'model 45');
    expect(options(element).map((option) => text(option.querySelector('bdi')))).to.deep.equal(['Acme: Model 45']);
    expect(text(part(element, 'count'))).to.equal('1 model');
    part(element, 'clear')!.click();
    await element.updateComplete;
    expect(options(element)).to.have.lengthOf(60);
    expect(element.shadowRoot!.activeElement === part(element, 'search')).to.equal(true);
    await type(element, 'images zephyr');
    expect(options(element)).to.have.lengthOf(1);
    await type(element, 'no such thing');
    expect(text(part(element, 'empty'))).to.include('No model matches');
  });

  it('finds names with or without their accents, whichever was typed', async () => {
    fake.answers.list = [
      ...listing(),
      makeListing(70, { id: 'acme/fox', name: 'Acme: Fox' }),
      makeListing(71, { id: 'zorro/uno', name: 'Zórro: Añejo' }),
    ];
    const element = await make();
    const found = (): string[] => options(element).map((option) => text(option.querySelector('bdi')));
    const search = async (words: string): Promise<string[]> => {
      const field = part(element, 'search') as HTMLInputElement;
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await element.updateComplete;
      return found();
    };
    expect(await search('FÓX')).to.deep.equal(['Acme: Fox']);
    expect(await search('zorro anejo')).to.deep.equal(['Zórro: Añejo']);
    expect(await search('ZÓRRO')).to.deep.equal(['Zórro: Añejo']);
  });

  it('a chosen model that is gone: said, with a replacement to take, and nothing swapped', async () => {
    fake.answers.choice = CHOICE;
    fake.setState({ models: { worker: null, frontier: null } });
    const element = await make(html`<byom-models compact></byom-models>`);
    await waitUntil(() => part(element, 'notice'), 'the notice', PATIENCE);
    expect(text(part(element, 'notice'))).to.include('Old: Favourite, which you chose, is not offered any more');
    expect(text(part(element, 'current'))).to.include('No model is in use');
    const before = fake.wishes.length;
    part(element, 'replace')!.click();
    expect(fake.wishes.slice(before)).to.deep.equal([
      ['byom-model-request', { category: 'worker', model: 'acme/model-7' }],
    ]);
  });

  it('dearer, leaving and unpriced are each told in words', async () => {
    const told = async (choice: Partial<ChoiceState>): Promise<string> => {
      fake.answers.choice = { ...CHOICE, id: MODEL_THREE.id, name: MODEL_THREE.name, ...choice };
      const element = await make(html`<byom-models compact></byom-models>`);
      await waitUntil(() => part(element, 'notice'), 'the notice', PATIENCE);
      return `${text(part(element, 'notice'))} | ${text(part(element, 'current'))}`;
    };
    expect(await told({ problem: 'dearer', replacement: null }))
      .to.include('since you chose it at $0.40 in and $1.50 out')
      .and.include('Use it at today’s price')
      .and.include('not used for now');
    expect(await told({ problem: 'leaving', leavesAt: '2027-05-12T00:00:00Z' })).to.include('from May 12, 2027 on');
    expect(await told({ problem: 'leaving', leavesAt: '2020-05-12T00:00:00Z' })).to.include(
      'was to be withdrawn on May 12, 2020',
    );
    expect(await told({ problem: 'unpriced' }))
      .to.include('no usable price')
      .and.include('Use Acme: Model 7 instead');
  });

  it('the setting for the person’s texts: shown once, changed by wish, and what it rules out can’t be chosen', async () => {
    const element = await make();
    const other = await make(html`<byom-models category="frontier"></byom-models>`);
    element.parentElement!.append(other);
    element.requestUpdate();
    other.requestUpdate();
    await other.updateComplete;
    expect([part(element, 'policy') === null, part(other, 'policy') === null]).to.deep.equal([false, true]);
    part(element, 'policy')!.querySelector('input')!.click();
    expect(wishes()).to.deep.equal(['byom-data-policy-request', { policy: 'deny' }]);
    fake.setState({ dataPolicy: 'deny' });
    await element.updateComplete;
    expect(part(element, 'policy')!.querySelector('input')!.checked).to.equal(true);
    expect(text(part(element, 'denied'))).to.include('don’t collect');
    const free = options(element).find((option) => text(option).includes('(free)'))!;
    expect(free.getAttribute('aria-disabled')).to.equal('true');
    expect(text(free)).to.include('not with your setting');
    const before = fake.wishes.length;
    free.click();
    expect(fake.wishes).to.have.lengthOf(before);
  });

  it('says every row anew when other words come, as they do once a language has loaded', async () => {
    const element = await make();
    expect(text(options(element)[9]!)).to.include('from $');
    const models = {
      ...enStage.models,
      priceFrom: () => 'a price',
      abilities: { ...enStage.models.abilities, json: 'J' },
    };
    tellTerms('en', { page: en, stage: { ...enStage, models } });
    try {
      await element.updateComplete;
      expect(options(element).filter((option) => text(option).includes('from $'))).to.have.lengthOf(0);
      expect(text(options(element)[9]!))
        .to.include('a price')
        .and.include('· J');
    } finally {
      tellTerms('en', { page: en, stage: enStage });
    }
  });

  it('compact: the list opens by a button, and Escape closes it again', async () => {
    const element = await make(html`<byom-models compact></byom-models>`);
    expect(part(element, 'list') === null).to.equal(true);
    part(element, 'change')!.click();
    await waitUntil(() => part(element, 'list'), 'the list', PATIENCE);
    part(element, 'search')!.focus();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    part(element, 'search')!.dispatchEvent(escape);
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, 'change'), 'the focus', PATIENCE);
    expect([escape.defaultPrevented, part(element, 'list') === null]).to.deep.equal([true, true]);
  });

  it('says what went wrong and what to do, and tries again; offline by itself, once there is a connection', async () => {
    fake.failWith(new ByomError('offline'));
    const element = await make(html`<byom-models compact></byom-models>`);
    part(element, 'change')!.click();
    await waitUntil(() => text(part(element, 'failure')).includes('You are offline'), 'the problem', PATIENCE);
    fake.failWith(new ByomError('unreachable'));
    part(element, 'retry')!.click();
    await waitUntil(
      () => text(part(element, 'failure')).includes('could not be reached'),
      'the next problem',
      PATIENCE,
    );
    fake.failWith(null);
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => options(element).length > 0, 'models', PATIENCE);
    expect(part(element, 'failure') === null).to.equal(true);
  });

  it('loading and an empty catalogue are said', async () => {
    fake.setState({ connection: EMPTY_STATE.connection });
    fake.failWith(new ByomError('offline'));
    const element = await make(html`<byom-models compact hidden></byom-models>`);
    part(element, 'change')!.click();
    await waitUntil(() => part(element, 'loading'), 'the word for it', PATIENCE);
    element.hidden = false;
    fake.failWith(null);
  });

  it('fits into 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await make();
    expect(document.documentElement.scrollWidth).to.equal(320);
    expect(namesIn(element.shadowRoot!.querySelector('[part=group]')!)).to.have.lengthOf(2);
    for (const control of ['search', 'policy'])
      expect(part(element, control)!.clientHeight, control).to.be.at.least(24);
    await setViewport({ width: 800, height: 600 });
  });
});
