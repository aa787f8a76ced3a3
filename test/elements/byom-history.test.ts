import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ByomHistory } from '../../components/byom-history.ts';
import '../../components/define/byom-history.ts';
import { announce } from '../../src/protocol/events.ts';
import { CONNECTED, EMPTY_STATE, makeEntry, provideByom } from './fake-byom.ts';

const fake = provideByom({
  comparison: {
    oursNano: 400_000,
    theirsNano: 700_000,
    differenceNano: 300_000,
    unresolvedNano: 900_000,
    lagSeconds: 120,
    since: '2026-11-24T10:00:00Z',
    readAt: '2026-11-24T12:00:00Z',
    causes: ['unresolved', 'other-use', 'browser-repeats', 'lag'],
  },
});
const PATIENCE = { timeout: 30_000 };
const text = (element: ByomHistory): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
const part = (element: ByomHistory, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
const shows = (element: ByomHistory, words: string): Promise<void> =>
  waitUntil(() => text(element).includes(words), words, PATIENCE);
const make = (): Promise<ByomHistory> => fixture<ByomHistory>(html`<byom-history page-size="5"></byom-history>`);

describe('<byom-history>', () => {
  it('empty: says what will be here', async () => {
    const element = await make();
    await shows(element, 'No requests yet');
    expect(text(element)).to.include('no prompts and no answers');
    await expect(element).to.be.accessible();
  });

  it('M2, M1: totals, pages, unknown as unknown, open calls as pending', async () => {
    const entries = Array.from({ length: 12 }, (_, index) => makeEntry(20 - index));
    entries[1] = makeEntry(19, { costNano: null, countedNano: 900_000, outcome: 'unknown' });
    entries[2] = makeEntry(18, { costNano: 0, countedNano: 0, outcome: 'released', errorCode: 'provider-down' });
    fake.setEntries(entries);
    fake.setState({
      calls: [
        {
          id: 'p',
          feature: 'waiting',
          category: 'worker',
          operation: null,
          model: 'a/b',
          state: 'pending',
          holdNano: 7,
          startedAt: '2026-11-24T11:00:00Z',
        },
      ],
    });
    const element = await make();
    await shows(element, 'Show older');
    expect(text(element))
      .to.include('in 12 requests')
      .and.include('counted as up to $0.0009')
      .and.include('Not charged')
      .and.include('The provider has a problem')
      .and.include('waiting')
      .and.include('pending');
    const rows = (): number => part(element, 'list').querySelectorAll('tbody tr').length;
    expect(rows()).to.equal(6);
    await expect(element).to.be.accessible();
    part(element, 'older').click();
    await waitUntil(() => rows() === 11, 'ten entries and the open call', PATIENCE);
    fake.setState({ calls: [] });
    await waitUntil(() => rows() === 10, 'the open call to go', PATIENCE);
  });

  it('shows a new row when a call settles', async () => {
    fake.setEntries([]);
    const element = await make();
    await shows(element, 'No requests yet');
    fake.setEntries([makeEntry(1, { feature: 'fresh' })]);
    announce(document, 'byom-call-settled', {
      callId: 'x',
      feature: 'fresh',
      operation: null,
      model: 'm',
      outcome: 'settled',
      costNano: 1,
      usage: null,
    });
    await shows(element, 'fresh');
  });

  it('clearing asks first, with the focus on the safe answer, and says that the ceiling stays', async () => {
    fake.setEntries([makeEntry(1)]);
    const element = await make();
    await shows(element, 'Clear history');
    part(element, 'clear').click();
    await shows(element, 'does not refill the ceiling');
    await waitUntil(() => element.shadowRoot!.activeElement?.textContent === 'Keep it', 'the focus', PATIENCE);
    await expect(element).to.be.accessible();
    (element.shadowRoot!.activeElement as HTMLElement).click();
    await shows(element, 'Clear history');
    part(element, 'clear').click();
    await shows(element, 'does not refill the ceiling');
    part(element, 'confirm-clear').click();
    await shows(element, 'No requests yet');
  });

  it('an unreadable history is said, with a way to try again', async () => {
    fake.setEntries([makeEntry(1)]);
    fake.failWith(new Error('disk'));
    const element = await make();
    await shows(element, 'could not be read');
    await expect(element).to.be.accessible();
    fake.failWith(null);
    element.shadowRoot!.querySelector('button')!.click();
    await shows(element, 'summarise');
  });

  it('exports a file', async () => {
    fake.setEntries([makeEntry(1)]);
    fake.setState({ calls: EMPTY_STATE.calls });
    const element = await make();
    await shows(element, 'Export CSV');
    const names: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(`${this.download} ${this.protocol}`);
    };
    try {
      part(element, 'export-csv').click();
      part(element, 'export-json').click();
      await waitUntil(() => names.length === 2, 'two files', PATIENCE);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['byom-history.csv blob:', 'byom-history.json blob:']);
  });

  it('M7: compares with the provider: both sums, the difference, the lag and its possible causes', async () => {
    fake.setEntries([makeEntry(1)]);
    fake.setState(CONNECTED);
    const element = await make();
    await shows(element, 'Compare with OpenRouter');
    part(element, 'compare').click();
    await shows(element, 'What may explain');
    expect(text(element))
      .to.include('$0.0004')
      .and.include('$0.0007')
      .and.include('+$0.0003')
      .and.include('2 min ago')
      .and.include('Your browser repeated a request');
    await expect(element).to.be.accessible();
    fake.failWith(new Error('down'));
    part(element, 'compare').click();
    await shows(element, 'could not be asked');
    fake.failWith(null);
    fake.setState({ connection: EMPTY_STATE.connection });
  });

  it('unknown calls can be freed by hand; a written-off one shows no cost', async () => {
    fake.setEntries([
      makeEntry(3, { costNano: null, countedNano: 900_000, outcome: 'unknown' }),
      makeEntry(2, { costNano: null, countedNano: 0, outcome: 'written-off' }),
      makeEntry(1),
    ]);
    const element = await make();
    await shows(element, 'Written off');
    const rows = [...part(element, 'list').querySelectorAll('tbody tr')].map((row) => row.textContent!);
    expect(rows[1]).to.not.match(/\$|unknown/);
    part(element, 'write-off').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-write-off-request', { callIds: ['id0003'] }]);
  });
});
