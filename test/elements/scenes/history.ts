/** Every state of `<byom-history>`. */
import type { Entry } from '../../../src/protocol/types.ts';
import { ByomError } from '../../../src/protocol/errors.ts';
import { CONNECTED, EMPTY_STATE, makeEntry } from '../fake-byom.ts';
import { PLANNED } from '../import-facts.ts';
import type { SceneElement, ScenePage, Scenes } from './scene.ts';

const UNKNOWN: Partial<Entry> = { costNano: null, countedNano: 900_000, outcome: 'unknown' };

/** Twelve requests of five days, of two features and models; one of each outcome. */
const entries = (): Entry[] =>
  Array.from({ length: 12 }, (_, index) => {
    const day = 1 + Math.floor(index / 3);
    return makeEntry(40 - index, {
      startedAt: `2026-03-0${6 - day}T12:00:00.000Z`,
      ...(index % 2 ? { feature: 'title', model: 'b/two' } : { operation: 'research' }),
      ...(index === 1 ? UNKNOWN : {}),
      ...(index === 2 ? { costNano: 0, countedNano: 0, outcome: 'released', errorCode: 'provider-down' } : {}),
      ...(index === 3 ? { costNano: null, countedNano: 0, outcome: 'written-off' } : {}),
    });
  });

async function listed({ fake, put }: ScenePage, more: readonly Entry[] = []): Promise<SceneElement> {
  fake.setEntries([...more, ...entries()]);
  fake.setState(CONNECTED);
  const history = await put('byom-history', { 'page-size': '5' }, '[part=details]');
  await history.shows('[part=chart] summary');
  return history;
}

function give(history: SceneElement): void {
  const input = history.find<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File(['x'], 'old.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

export const historyScenes: Scenes = {
  'history: empty': ({ put }) => put('byom-history', {}, '[part=empty]'),
  'history: it can’t be read': ({ fake, put }) => {
    fake.failWith(new Error('disk'));
    return put('byom-history', {}, '[role=alert]');
  },
  'history: every outcome, and a request that runs': async (page) => {
    const call = {
      id: 'p',
      feature: 'waiting',
      category: 'worker',
      operation: null,
      model: 'a/b',
      holdNano: 7,
    } as const;
    const history = await listed(page);
    page.fake.setState({ calls: [{ ...call, state: 'pending', startedAt: '2026-11-24T11:00:00Z' }] });
    await history.shows('tbody tr:nth-child(6)');
  },
  'history: chart, table and details': async (page) => {
    const history = await listed(page);
    history.find('[part=chart] summary')!.click();
    await history.press('[part=details]', 'tr.details');
  },
  'history: by model': async (page) => {
    const history = await listed(page);
    history.find('[name=stack][value=model]')!.click();
    await history.press('[part=older]', '[part=newer]:not([aria-disabled])');
  },
  'history: an unknown cost explained': async (page) => {
    page.fake.setState({ unresolved: { count: 2, needKey: 1, suffix: 'zz99' } });
    const history = await listed(page, [makeEntry(60, { ...UNKNOWN, generationId: null })]);
    await history.press('[part=details]', '[part=free]');
  },
  'history: nothing found by its filters': async (page) => {
    const history = await listed(page);
    history.change('select[name=period]', 'today', 'change');
    await history.shows('[part=nothing]');
  },
  'history: a range that ends before it begins': async (page) => {
    const history = await listed(page);
    history.change('select[name=period]', 'range', 'change');
    await history.shows('[name=to]');
    history.change('[name=from]', '2026-03-03', 'change');
    history.change('[name=to]', '2026-03-01', 'change');
    await history.shows('[name=from][aria-invalid=true]');
  },
  'history: an import tried dry': async (page) => {
    const history = await listed(page);
    page.fake.setImport((_, dryRun) => Promise.resolve({ ...PLANNED, dryRun }));
    give(history);
    await history.shows('[part=confirm-import]');
  },
  'history: imported, with the way back': async (page) => {
    const history = await listed(page);
    page.fake.setImport((_, dryRun) => {
      if (!dryRun) page.fake.setState({ history: { cleared: 0, imported: 3 } });
      return Promise.resolve({ ...PLANNED, dryRun });
    });
    give(history);
    await history.press('[part=confirm-import]', '[part=undo-import]');
  },
  'history: a file that is none': async (page) => {
    const history = await listed(page);
    page.fake.setImport(() => Promise.reject(new ByomError('bad-file', { reason: 'format' })));
    give(history);
    await history.shows('[role=alert]');
  },
  'history: cleared, with the way back': async (page) => {
    await (await listed(page)).press('[part=clear]', '[part=undo-clear]');
  },
  'history: it could not be cleared': async (page) => {
    const history = await listed(page);
    page.fake.failWith(new ByomError('storage-unavailable'));
    await history.press('[part=clear]', '.problem[role=alert]');
  },
  'history: compared with the provider': async (page) => {
    await (await listed(page)).press('[part=compare]', '[part=comparison] dl');
  },
  'history: the comparison failed': async (page) => {
    const history = await listed(page);
    page.fake.failWith(new Error('down'));
    await history.press('[part=compare]', '[part=compare][aria-disabled=false]');
    page.fake.setState({ connection: EMPTY_STATE.connection });
  },
};
