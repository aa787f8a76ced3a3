import { expect, waitUntil } from '@open-wc/testing';
import { CONNECTED, EMPTY_STATE, makeEntry, makeListing, provideByom } from './fake-byom.ts';
import { PATIENCE, DAY, text, part, shows, make, said, select, choose } from './history-kit.ts';

const fake = provideByom();

describe('<byom-history>: filters and details', () => {
  it('filters by time, app, feature, model and outcome; what can be chosen is what there is', async () => {
    const ago = (days: number): { startedAt: string } => ({
      startedAt: new Date(Date.now() - days * DAY).toISOString(),
    });
    fake.setEntries([
      makeEntry(6, { ...ago(0), feature: 'ask', model: 'a/one' }),
      makeEntry(5, { ...ago(3), feature: 'ask', model: 'b/two', app: 'other' }),
      makeEntry(4, { ...ago(3), feature: 'title', model: 'a/one', costNano: null, outcome: 'unknown' }),
      makeEntry(3, { ...ago(20), feature: 'title', model: 'b/two' }),
      makeEntry(2, { ...ago(100), feature: 'old', model: 'b/two' }),
    ]);
    const element = await make();
    await shows(element, 'of 5 requests');
    expect([...select(element, 'feature').options].map((option) => option.text)).to.have.members([
      'All',
      'ask',
      'title',
      'old',
    ]);
    for (const [period, count] of [
      ['Today', '1 request'],
      ['Last 7 days', '3 requests'],
      ['Last 30 days', '4 requests'],
      ['All time', '5 requests'],
    ] as const) {
      choose(element, 'period', period);
      await shows(element, `in ${count}`);
    }
    choose(element, 'model', 'a/one');
    await shows(element, 'in 2 requests');
    await waitUntil(() => said(element).includes('2 requests match'), 'it to be said', PATIENCE);
    choose(element, 'outcome', 'Cost unknown');
    await shows(element, 'in 1 request');
    choose(element, 'app', 'other');
    await shows(element, 'No request matches these filters');
    part(element, 'clear-filters').click();
    await shows(element, 'in 5 requests');
    await waitUntil(() => element.shadowRoot!.activeElement === select(element, 'period'), 'the focus', PATIENCE);
    expect([...element.shadowRoot!.querySelectorAll('select')].map((field) => field.selectedIndex)).to.deep.equal([
      0, 0, 0, 0, 0,
    ]);
    part(element, 'show-unknown').click();
    await shows(element, 'in 1 request');
    expect(select(element, 'outcome').selectedOptions[0]!.text).to.equal('Cost unknown');
  });

  it('a range of days: both ends count, and one that ends before it begins is an error of its fields', async () => {
    const at = (day: string): { startedAt: string } => ({ startedAt: `${day}T12:00:00.000Z` });
    fake.setEntries([makeEntry(3, at('2026-03-05')), makeEntry(2, at('2026-03-03')), makeEntry(1, at('2026-03-01'))]);
    const element = await make();
    await shows(element, 'in 3 requests');
    choose(element, 'period', 'From … to …');
    await waitUntil(() => element.shadowRoot!.querySelector('[name=from]'), 'the fields', PATIENCE);
    const set = (name: string, value: string): void => {
      const field = element.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      field.value = value;
      field.dispatchEvent(new Event('change'));
    };
    set('from', '2026-03-03');
    await shows(element, 'in 2 requests');
    set('to', '2026-03-03');
    await shows(element, 'in 1 request');
    set('to', '2026-03-01');
    await shows(element, 'The end lies before the beginning');
    const from = element.shadowRoot!.querySelector('[name=from]')!;
    expect(from.getAttribute('aria-invalid')).to.equal('true');
    expect(element.shadowRoot!.getElementById(from.getAttribute('aria-describedby')!)!.textContent).to.include(
      'The end',
    );
  });

  it('M1, M2: details of a request: both models, tokens, ids, how it ended, the hold against the cost', async () => {
    fake.setEntries([
      makeEntry(2, { operation: 'research', reasoningTokens: 7, cachedTokens: 30, holdNano: 246_000 }),
      makeEntry(1, { holdNano: 1000 }),
    ]);
    const element = await make();
    await shows(element, 'of 2 requests');
    const [first, second] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=details]');
    first!.click();
    await shows(element, 'Model that answered');
    expect(first!.getAttribute('aria-expanded')).to.equal('true');
    const details = element.shadowRoot!.getElementById(first!.getAttribute('aria-controls')!)!;
    expect(details.textContent!.replace(/\s+/g, ' '))
      .to.include('acme/solid-2-20260901')
      .and.include('100 in')
      .and.include('30 of them from the cache')
      .and.include('20 out')
      .and.include('7 of them for reasoning')
      .and.include('$0.000246 50% of what was held')
      .and.include('id0002')
      .and.include('gen-2')
      .and.include('research')
      .and.include('Paid');
    second!.click();
    await shows(element, 'More than was held');
    first!.click();
    await waitUntil(() => !text(element).includes('gen-2'), 'the first to close', PATIENCE);
  });

  it('M1: a pending request is counted apart and opens to what is known: what is held is no cost', async () => {
    const call = {
      id: 'idopen',
      feature: 'waiting',
      category: 'worker',
      operation: 'research',
      model: 'a/b',
      state: 'pending',
      holdNano: 7_000_000,
      startedAt: new Date().toISOString(),
    } as const;
    fake.setEntries(Array.from({ length: 6 }, (_, index) => makeEntry(6 - index)));
    fake.setState({ calls: [call] });
    const element = await make();
    await shows(element, '1 to 5 of 6 requests and 1 pending');
    expect(text(element)).to.match(/in 6 requests and 1 pending/);
    const opener = element.shadowRoot!.querySelector<HTMLElement>('[part=details]')!;
    expect(opener.textContent).to.include('waiting');
    opener.click();
    await shows(element, 'It is being looked up');
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    const details = element.shadowRoot!.getElementById(opener.getAttribute('aria-controls')!)!;
    expect(details.textContent!.replace(/\s+/g, ' '))
      .to.include('a/b')
      .and.include('Held before it was sent, at most $0.007')
      .and.match(/Cost pending/)
      .and.include('research')
      .and.include('idopen');
    part(element, 'older').click();
    await shows(element, '6 to 6 of 6 requests and 1 pending');
    expect(text(element)).not.to.include('waiting');
    // One that still runs has nothing to be looked up; one that is only prepared is not listed.
    part(element, 'newer').click();
    fake.setState({
      calls: [
        { ...call, state: 'streaming' },
        { ...call, id: 'other', state: 'reserved' },
      ],
    });
    await shows(element, '1 to 5 of 6 requests and 1 pending');
    await waitUntil(() => text(element).includes('waiting'), 'the open call', PATIENCE);
    element.shadowRoot!.querySelector<HTMLElement>('[part=details]')!.click();
    await shows(element, 'Held before it was sent');
    expect(text(element)).not.to.include('It is being looked up');
    fake.setState({ calls: [] });
    await waitUntil(() => !text(element).includes('pending'), 'the open call to go', PATIENCE);
  });

  it('says the catalogue’s name of a model once it is known, and keeps the ids in the details', async () => {
    const model = 'harbor/anchor';
    fake.answers.list = [makeListing(1, { id: model, name: 'Harbor: Anchor' })];
    fake.setEntries([
      makeEntry(2, { model, servedModel: 'harbor/anchor-20260324' }),
      makeEntry(1, { model: 'gone/one', servedModel: 'harbor/anchor-20260324' }),
    ]);
    const element = await make();
    await shows(element, 'of 2 requests');
    expect(text(element), 'nothing is asked for before somebody connected')
      .to.include('harbor/anchor')
      .and.not.include('Harbor: Anchor');
    fake.setState(CONNECTED);
    await shows(element, 'Harbor: Anchor');
    expect(text(element))
      .to.include('served by Harbor: Anchor')
      .and.include('gone/one')
      .and.not.include('harbor/anchor');
    expect(Array.from(select(element, 'model').options, (option) => option.text)).to.have.members([
      'All',
      'Harbor: Anchor',
      'gone/one',
    ]);
    choose(element, 'model', 'Harbor: Anchor');
    await shows(element, 'in 1 request');
    await waitUntil(() => element.shadowRoot!.querySelector('[name=stack][value=model]'), 'the chart', PATIENCE);
    element.shadowRoot!.querySelector<HTMLElement>('[name=stack][value=model]')!.click();
    await waitUntil(
      () => part(element, 'chart').querySelector('.legend')?.textContent?.includes('Harbor: Anchor'),
      'its name',
      PATIENCE,
    );
    element.shadowRoot!.querySelector<HTMLElement>('[part=details]')!.click();
    await shows(element, 'harbor/anchor-20260324');
    fake.setState({ connection: EMPTY_STATE.connection });
  });

  it('M1: an unknown cost is explained, with its remedies', async () => {
    const unknown = { costNano: null, countedNano: 900_000, outcome: 'unknown' } as const;
    fake.setEntries([
      makeEntry(3, { ...unknown, generationId: null }),
      makeEntry(2, unknown),
      makeEntry(1, { ...unknown, imported: true }),
    ]);
    fake.setState({ unresolved: { count: 2, needKey: 1, suffix: 'zz99' } });
    const element = await make();
    await shows(element, 'of 3 requests');
    const open = async (index: number, words: string): Promise<void> => {
      element.shadowRoot!.querySelectorAll<HTMLElement>('[part=details]')[index]!.click();
      await shows(element, words);
    };
    await open(0, 'it can’t be looked up');
    expect(text(element)).to.include('counts as up to $0.0009 against your ceiling').and.include('ending in zz99');
    expect(element.shadowRoot!.querySelector('a'), 'no provider’s page for the simulator').to.equal(null);
    part(element, 'free').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-write-off-request', { callIds: ['id0003'] }]);
    await open(1, 'It is looked up again by itself');
    await open(2, 'was unknown where the file was written');
    expect(text(element)).to.include('cost unknown, at most $0.0009');
    fake.setState({ provider: { ...EMPTY_STATE.provider, simulated: false } });
    await waitUntil(
      () => element.shadowRoot!.querySelector('a')?.href === 'https://openrouter.ai/activity',
      'the link',
      PATIENCE,
    );
    part(element, 'write-off').click();
    expect(fake.wishes.at(-1), 'an imported one is not ours to free').to.deep.equal([
      'byom-write-off-request',
      { callIds: ['id0003', 'id0002'] },
    ]);
    fake.setState({ unresolved: EMPTY_STATE.unresolved, provider: EMPTY_STATE.provider });
  });

  it('copies an id, and says so; where that is not allowed, selects it', async () => {
    fake.setEntries([makeEntry(1)]);
    const element = await make();
    await shows(element, 'of 1 request');
    part(element, 'details').click();
    await shows(element, 'Request id');
    const copied: string[] = [];
    const write = navigator.clipboard.writeText;
    try {
      navigator.clipboard.writeText = (given) => Promise.resolve(void copied.push(given));
      part(element, 'copy').click();
      await shows(element, 'Copied.');
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      part(element, 'copy').click();
      await shows(element, 'Copy the selected text yourself');
    } finally {
      navigator.clipboard.writeText = write;
    }
    expect(copied).to.deep.equal(['id0001']);
    expect(part(element, 'copy').getAttribute('aria-label')).to.equal('Copy: Request id');
  });
});
