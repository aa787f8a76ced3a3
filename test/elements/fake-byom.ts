/**
 * A handle of the protocol's shape for element tests: its state is what the test says, its lists are what the test gives.
 * Elements can't tell it from a controller of another copy of the bundle, which is what they are written for.
 */
import { initialState } from '../../src/controller/initial-state.ts';
import { answerRequests } from '../../src/protocol/context.ts';
import type { Byom, ByomState, Comparison, Entry, HistoryTotals, ModelListing } from '../../src/protocol/types.ts';

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
  ...more,
});

export interface FakeByom {
  readonly byom: Byom;
  /** Wishes that reached the document: [name, detail]. */
  readonly wishes: [string, unknown][];
  setState(change: Partial<ByomState>): void;
  setEntries(next: readonly Entry[]): void;
  /** Makes lists fail with this error until it is null again. */
  failWith(error: Error | null): void;
}

/** Answers on the test page from now on: one a test file, as a page has one controller. */
export function provideByom(
  options: {
    state?: Partial<ByomState>;
    entries?: readonly Entry[];
    models?: readonly ModelListing[];
    comparison?: Comparison;
  } = {},
): FakeByom {
  let state: ByomState = { ...EMPTY_STATE, ...options.state };
  let entries = options.entries ?? [];
  let failure: Error | null = null;
  const listeners = new Set<(next: ByomState) => void>();
  const wishes: [string, unknown][] = [];
  const guard = <Value>(value: Value): Promise<Value> => (failure ? Promise.reject(failure) : Promise.resolve(value));
  const sum = (): HistoryTotals => {
    const costNano = entries.reduce((total, entry) => total + (entry.costNano ?? 0), 0);
    const unknownNano = entries.reduce((total, entry) => total + (entry.costNano === null ? entry.countedNano : 0), 0);
    return {
      rows: [{ key: 'summarise', count: entries.length, costNano, unknownNano }],
      count: entries.length,
      costNano,
      unknownNano,
    };
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
    models: { list: () => guard(options.models ?? []), endpoints: unused },
    history: {
      page({ before, limit = 50 } = {}) {
        const from = before === undefined ? 0 : entries.findIndex(({ id }) => id === before) + 1;
        const page = entries.slice(from, from + limit);
        return guard({ entries: page, before: from + limit < entries.length ? (page.at(-1)?.id ?? null) : null });
      },
      totals: () => guard(sum()),
      export: (format) => guard(new Blob([format])),
      clear() {
        entries = [];
        return guard(undefined);
      },
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
    'byom-write-off-request',
    'byom-resume-request',
  ] as const)
    document.addEventListener(name, ({ detail }) => wishes.push([name, detail]));
  answerRequests(document, byom);
  return {
    byom,
    wishes,
    setState(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    setEntries: (next) => void (entries = next),
    failWith: (error) => void (failure = error),
  };
}
