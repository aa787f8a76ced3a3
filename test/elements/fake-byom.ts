/**
 * A handle of the protocol's shape for element tests: its state is what the test says, its lists are what the test gives.
 * Elements can't tell it from a controller of another copy of the bundle, which is what they are written for.
 */
import { initialState } from '../../src/controller/initial-state.ts';
import { answerRequests } from '../../src/protocol/context.ts';
import type {
  Byom,
  ByomState,
  ChoiceState,
  Comparison,
  Entry,
  HistoryFilter,
  HistoryTotals,
  ImportResult,
  ModelEndpoint,
  ModelListing,
  TotalsBy,
  TypicalUse,
} from '../../src/protocol/types.ts';

export const EMPTY_STATE: ByomState = initialState(true);

export const CONNECTED: Partial<ByomState> = {
  connection: { status: 'connected', isolation: 'frame', remembered: false, suffix: 'ab12' },
};

export function makeEntry(id: number, more: Partial<Entry> = {}): Entry {
  return {
    id: `id${String(id).padStart(4, '0')}`,
    startedAt: new Date(Date.parse('2026-11-24T10:00:00Z') + id * 60_000).toISOString(),
    app: 'test',
    feature: 'summarise',
    category: 'worker',
    operation: null,
    model: 'acme/solid-2',
    servedModel: 'acme/solid-2-20260901',
    provider: 'Acme',
    generationId: `gen-${id}`,
    promptTokens: 100,
    completionTokens: 20,
    reasoningTokens: 0,
    cachedTokens: 0,
    holdNano: 900_000,
    countedNano: 123_000,
    costNano: 123_000,
    outcome: 'settled',
    errorCode: null,
    imported: false,
    ...more,
  };
}

export const makeListing = (index: number, more: Partial<ModelListing> = {}): ModelListing => ({
  id: `acme/model-${index}`,
  name: `Acme: Model ${index}`,
  fromUsd: '1',
  toUsd: '1',
  promptUsdPerMillion: '0.5',
  completionUsdPerMillion: '2',
  context: 128_000,
  abilities: ['tools', 'json'],
  eligible: index < 30,
  proposed: false,
  free: false,
  moderated: false,
  leavesAt: null,
  ...more,
});

/** What the handle says of models. */
export interface ModelAnswers {
  list: readonly ModelListing[];
  endpoints: Record<string, readonly ModelEndpoint[]>;
  choice: ChoiceState | null;
  typical: TypicalUse | null;
}

export interface FakeByom {
  readonly byom: Byom;
  /** Wishes that reached the document: [name, detail]. */
  readonly wishes: [string, unknown][];
  /** May be changed at any time. */
  readonly answers: ModelAnswers;
  setState(change: Partial<ByomState>): void;
  setEntries(next: readonly Entry[]): void;
  /** Answers `history.import`. */
  setImport(next: FakeImport): void;
  /** Makes lists fail with this error until it is null again. */
  failWith(error: Error | null): void;
}

export type FakeImport = (file: Blob, dryRun: boolean) => Promise<ImportResult>;

/** As the ledger does it, in days of UTC. */
function matches(entry: Entry, filter: HistoryFilter): boolean {
  const { from = '', to = '9', app = entry.app, feature = entry.feature, model = entry.model } = filter;
  const day = entry.startedAt.slice(0, 10);
  const named = entry.app === app && entry.feature === feature && entry.model === model;
  return named && day >= from && day < to && entry.outcome === (filter.outcome ?? entry.outcome);
}

function totalsOf(entries: readonly Entry[], by: TotalsBy, split?: TotalsBy): HistoryTotals {
  const keyOf = (entry: Entry, name: TotalsBy): string => (name === 'day' ? entry.startedAt.slice(0, 10) : entry[name]);
  const keys = [...new Set(entries.map((entry) => keyOf(entry, by)))];
  const rows = keys.map((key) => {
    const own = entries.filter((entry) => keyOf(entry, by) === key);
    return { key, ...sumOf(own), ...(split ? { parts: totalsOf(own, split).rows } : {}) };
  });
  return { rows: rows.sort((a, b) => b.costNano - a.costNano), ...sumOf(entries) };
}

const sumOf = (entries: readonly Entry[]): { count: number; costNano: number; unknownNano: number } => ({
  count: entries.length,
  costNano: entries.reduce((total, entry) => total + (entry.costNano ?? 0), 0),
  unknownNano: entries.reduce((total, entry) => total + (entry.costNano === null ? entry.countedNano : 0), 0),
});

/** Answers on the test page, or at one place in it, from now on: one a test file, as a page has one controller. */
export function provideByom(
  options: {
    place?: HTMLElement;
    state?: Partial<ByomState>;
    entries?: readonly Entry[];
    models?: readonly ModelListing[];
    comparison?: Comparison;
  } = {},
): FakeByom {
  let state: ByomState = { ...EMPTY_STATE, ...options.state };
  let entries = options.entries ?? [];
  let failure: Error | null = null;
  const answers: ModelAnswers = { list: options.models ?? [], endpoints: {}, choice: null, typical: null };
  const listeners = new Set<(next: ByomState) => void>();
  const wishes: [string, unknown][] = [];
  const guard = <Value>(value: Value): Promise<Value> => (failure ? Promise.reject(failure) : Promise.resolve(value));
  let importing: FakeImport = () => Promise.reject(new Error('nothing to import'));
  let cleared: readonly Entry[] = [];
  const tellHistory = (): void => {
    state = { ...state, history: { ...state.history, cleared: cleared.length } };
    for (const listener of listeners) listener(state);
  };
  const unused = (): never => {
    throw new Error('not part of element tests');
  };
  const byom: Byom = {
    version: '0.0.0-test',
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    open: unused,
    close: unused,
    connect: unused,
    authorize: unused,
    disconnect: unused,
    setBudget: unused,
    chooseModel: unused,
    call: unused,
    run: unused,
    compare: () => (options.comparison ? guard(options.comparison) : unused()),
    models: {
      list: () => guard(answers.list),
      endpoints: (id) => guard(answers.endpoints[id] ?? []),
      choice: () => guard(answers.choice),
      typicalUse: () => guard(answers.typical),
    },
    setDataPolicy: unused,
    history: {
      page({ before, limit = 50, filter = {} } = {}) {
        const found = entries.filter((entry) => matches(entry, filter));
        const rest = found.filter(({ id }) => before === undefined || id < before);
        const page = rest.slice(0, limit);
        return guard({ entries: page, before: limit < rest.length ? (page.at(-1)?.id ?? null) : null });
      },
      totals: ({ by, split, filter = {} }) =>
        guard(
          totalsOf(
            entries.filter((entry) => matches(entry, filter)),
            by,
            split,
          ),
        ),
      export: (format) => guard(new Blob([format])),
      clear() {
        if (failure) return Promise.reject(failure);
        cleared = entries;
        entries = [];
        tellHistory();
        return Promise.resolve(cleared.length);
      },
      undoClear() {
        if (failure) return Promise.reject(failure);
        entries = cleared;
        cleared = [];
        tellHistory();
        return Promise.resolve(entries.length);
      },
      import: (file, given) => importing(file, given?.dryRun === true),
      undoImport: () => guard(0),
      writeOff: unused,
    },
    unsaved: unused,
  };
  for (const name of [
    'byom-open-request',
    'byom-view-request',
    'byom-disconnect-request',
    'byom-model-request',
    'byom-cancel-request',
    'byom-data-policy-request',
    'byom-write-off-request',
    'byom-answer-request',
  ] as const)
    document.addEventListener(name, ({ detail }) => wishes.push([name, detail]));
  answerRequests(options.place ?? document, byom);
  return {
    byom,
    wishes,
    answers,
    setState(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    setEntries: (next) => void (entries = next),
    setImport: (next) => void (importing = next),
    failWith: (error) => void (failure = error),
  };
}
