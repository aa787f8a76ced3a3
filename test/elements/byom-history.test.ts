import { expect, waitUntil } from '@open-wc/testing';
import { ByomError } from '../../src/protocol/errors.ts';
import { announce } from '../../src/protocol/events.ts';
import { CONNECTED, EMPTY_STATE, makeEntry, provideByom } from './fake-byom.ts';
import { PATIENCE, text, part, shows, make, announceSettled, said } from './history-kit.ts';

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

describe('<byom-history>', () => {
  it('empty: says what will be here', async () => {
    const element = await make();
    await shows(element, 'No requests yet');
    expect(text(element)).to.include('no prompts and no answers');
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
    await shows(element, '1 to 5 of 12 requests');
    expect(text(element))
      .to.include('in 12 requests')
      .and.include('counted as up to $0.0009')
      .and.include('Not charged')
      .and.include('The provider has a problem')
      .and.include('waiting')
      .and.include('pending');
    const rows = (): number => part(element, 'list').querySelectorAll('tbody tr').length;
    expect(rows()).to.equal(6);
    fake.setState({ calls: [] });
    await waitUntil(() => rows() === 5, 'the open call to go', PATIENCE);
  });

  it('turns pages of any history: only the page’s rows are in the document, and where one is is said', async () => {
    fake.setEntries(Array.from({ length: 12 }, (_, index) => makeEntry(20 - index)));
    const element = await make();
    await shows(element, '1 to 5 of 12 requests');
    const rows = (): string[] =>
      [...part(element, 'list').querySelectorAll('tbody th')].map((cell) => cell.textContent!.trim());
    const first = rows();
    expect(part(element, 'newer').getAttribute('aria-disabled')).to.equal('true');
    part(element, 'older').click();
    await shows(element, '6 to 10 of 12 requests');
    expect(rows()).to.have.lengthOf(5);
    expect(rows().some((row) => first.includes(row))).to.equal(false);
    part(element, 'older').click();
    await shows(element, '11 to 12 of 12 requests');
    expect(rows()).to.have.lengthOf(2);
    expect(part(element, 'older').getAttribute('aria-disabled')).to.equal('true');
    part(element, 'older').click();
    part(element, 'newer').click();
    await shows(element, '6 to 10 of 12 requests');
    expect(said(element)).to.include('6 to 10 of 12 requests');
    fake.setEntries([makeEntry(1)]);
    announceSettled();
    await shows(element, '1 to 1 of 1 request');
    element.pageSize = 1;
    fake.setEntries([makeEntry(2), makeEntry(1)]);
    await shows(element, '1 to 1 of 2 requests');
  });

  it('shows a new row when a call settles', async () => {
    fake.setEntries([]);
    const element = await make();
    await shows(element, 'No requests yet');
    fake.setEntries([makeEntry(1, { feature: 'fresh' })]);
    announceSettled();
    await shows(element, 'fresh');
  });

  it('goes on hearing of changes after it was moved', async () => {
    fake.setEntries([]);
    const element = await make();
    await shows(element, 'No requests yet');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await element.updateComplete;
    fake.setEntries([makeEntry(1, { feature: 'moved' })]);
    announce(document, 'byom-history-change', { cleared: 0, imported: 0 });
    await shows(element, 'moved');
  });

  it('what was cleared can be brought back for as long as that is possible; the focus goes there, and back', async () => {
    fake.setEntries([makeEntry(2), makeEntry(1)]);
    const element = await make();
    await shows(element, 'Clear history');
    part(element, 'clear').click();
    await shows(element, '2 requests were removed');
    await shows(element, 'No requests yet');
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, 'undo-clear'), 'the focus', PATIENCE);
    expect(part(element, 'undo-clear').closest('[role=status]'), 'said').not.to.equal(null);
    fake.failWith(new Error('disk'));
    part(element, 'undo-clear').click();
    await shows(element, 'could not be undone whole');
    fake.failWith(null);
    part(element, 'undo-clear').click();
    await shows(element, '2 requests are back.');
    expect(part(element, 'undo-clear')).to.equal(null);
    await waitUntil(() => element.shadowRoot!.activeElement?.className === 'big', 'the focus on the sum', PATIENCE);
  });

  it('clearing that was not agreed to changes nothing; one that failed is said', async () => {
    fake.setEntries([makeEntry(1)]);
    const element = await make();
    await shows(element, 'Clear history');
    fake.failWith(new ByomError('cancelled'));
    part(element, 'clear').click();
    await waitUntil(() => !part(element, 'clear').hasAttribute('aria-disabled'), 'the button', PATIENCE);
    expect(text(element)).to.not.include('could be cleared');
    fake.failWith(new ByomError('storage-unavailable'));
    part(element, 'clear').click();
    await shows(element, 'Not all of it could be cleared');
    fake.failWith(null);
  });

  it('an unreadable history is said, with a way to try again', async () => {
    fake.setEntries([makeEntry(1)]);
    fake.failWith(new Error('disk'));
    const element = await make();
    await shows(element, 'could not be read');
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
