import { expect, waitUntil } from '@open-wc/testing';
import type { ByomHistory } from '../../components/byom-history.ts';
import { ByomError } from '../../src/protocol/errors.ts';
import { EMPTY_STATE, makeEntry, provideByom } from './fake-byom.ts';
import { PATIENCE, text, part, shows, make } from './history-kit.ts';
import { PLANNED } from './import-facts.ts';

const fake = provideByom();

describe('<byom-history>: import', () => {
  const give = (element: ByomHistory, name = 'old.json'): void => {
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File(['x'], name));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  };

  it('import: first tells what a file would change, what it can’t use and leaves out; then adds it', async () => {
    fake.setEntries([makeEntry(1)]);
    const asked: boolean[] = [];
    fake.setImport((_, dryRun) => {
      asked.push(dryRun);
      if (!dryRun) fake.setState({ history: { cleared: 0, imported: 3 } });
      return Promise.resolve({ ...PLANNED, dryRun });
    });
    const element = await make();
    await shows(element, 'Import a file');
    give(element);
    await shows(element, 'What old.json would change');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'plan', 'the focus on the answer', PATIENCE);
    expect(text(element))
      .to.include('3 requests would be added, with a known cost of $0.00012')
      .and.include('from Mar 1, 2026 to Mar 4, 2026')
      .and.include('2 requests are here already')
      .and.include('14 lines can’t be used')
      .and.include('Line 7: “costNano” is missing or can’t be right')
      .and.include('Line 9: it is broken or cut off')
      .and.include('Line 12: it holds what looks like a key')
      .and.include('and 11 more')
      .and.include('Left out, because a history never holds it: prompt, answer')
      .and.include('never count against your ceiling');
    expect(asked, 'nothing happened yet').to.deep.equal([true]);
    part(element, 'confirm-import').click();
    await shows(element, '3 requests were imported.');
    expect(asked).to.deep.equal([true, false]);
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, 'undo-import'), 'the focus', PATIENCE);
    expect(part(element, 'import-plan')).to.equal(null);
    fake.setState({ history: EMPTY_STATE.history });
  });

  it('import: a file that is none of ours is with what to do; one with nothing new can only be closed', async () => {
    fake.setEntries([]);
    const element = await make();
    await shows(element, 'Import a file');
    for (const [reason, words] of [
      ['format', 'not a file that was exported'],
      ['version', 'a newer version'],
      ['size', 'too large'],
    ] as const) {
      fake.setImport(() => Promise.reject(new ByomError('bad-file', { reason })));
      give(element);
      await shows(element, words);
    }
    fake.setImport(() => Promise.reject(new ByomError('storage-unavailable')));
    give(element);
    await shows(element, 'nothing was added');
    fake.setImport(() => Promise.resolve({ ...PLANNED, added: 0, firstDay: null, lastDay: null }));
    give(element);
    await shows(element, 'nothing in it to add');
    expect(part(element, 'confirm-import')).to.equal(null);
    part(element, 'cancel-import').click();
    await waitUntil(() => element.shadowRoot!.activeElement === part(element, 'import'), 'the focus', PATIENCE);
  });

  it('import: a file can be dropped', async () => {
    fake.setEntries([]);
    fake.setImport(() => Promise.resolve(PLANNED));
    const element = await make();
    await shows(element, 'Import a file');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'dropped.csv'));
    const drag = (type: string): boolean =>
      part(element, 'import-area').dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
      );
    expect(drag('dragover'), 'taken, or the browser would open it').to.equal(false);
    await waitUntil(() => part(element, 'import-area').classList.contains('over'), 'it to show', PATIENCE);
    expect(drag('drop')).to.equal(false);
    await shows(element, 'What dropped.csv would change');
    expect(part(element, 'import-area').classList.contains('over')).to.equal(false);
  });
});
