/** The frozen handle: the whole public surface of a controller, and nothing that leads into it. */
import { canCall } from '../protocol/can-call.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Byom, Call, CallRequest, Category, Clock, ModelListing, ModelQuery, Section } from '../protocol/types.ts';
import type { Books } from './books.ts';
import type { Ceiling } from './ceiling.ts';
import type { Connection } from './connection.ts';
import type { HistoryDesk } from './history-desk.ts';
import type { LeaveGuard } from './leave-guard.ts';
import type { Rounds } from './rounds.ts';
import type { Stage } from './stage.ts';
import type { Store } from './store.ts';
import { VERSION } from './version.ts';
import type { Work } from './work.ts';

export interface HandleParts {
  readonly document: Document;
  readonly clock: Clock;
  readonly store: Store;
  readonly stage: Stage;
  readonly books: Books;
  readonly connection: Connection;
  readonly ceiling: Ceiling;
  readonly guard: LeaveGuard;
  readonly rounds: Rounds;
  readonly needWork: () => Promise<Work>;
  readonly readKeyInfo: () => void;
  readonly call: (request: CallRequest) => Call;
  readonly run: Byom['run'];
  readonly explain: (error: ByomError) => ByomError;
}

const SECTIONS: readonly Section[] = ['connect', 'budget', 'models', 'history'];

async function chooseModel({ needWork, books }: HandleParts, category: Category, id: string): Promise<void> {
  const work = await needWork();
  await work.models.choose(category, id);
  books.channel.post('changed');
  await work.refreshModels();
}

async function listModels(
  { needWork, store }: HandleParts,
  query: ModelQuery | undefined,
): Promise<readonly ModelListing[]> {
  const work = await needWork();
  const list = await work.models.list(query);
  // The catalogue may have been out of reach when it was first needed, or nobody may be connected.
  const { worker, frontier } = store.get().models;
  if (!worker || !frontier) work.refreshModels().catch(() => undefined);
  return list;
}

function historyOf(
  { document, clock, books, stage, store, needWork }: HandleParts,
  explained: <Value>(work: Promise<Value>) => Promise<Value>,
): Byom['history'] {
  // One for the page: it holds what can be undone. A failed load is forgotten, so that the next try can succeed.
  let loaded: Promise<HistoryDesk> | null = null;
  const use = <Value>(work: (desk: HistoryDesk) => Promise<Value>): Promise<Value> => {
    loaded ??= import('./history-desk.ts').then(
      ({ HistoryDesk }) => new HistoryDesk({ document, clock, books, stage, store }),
      (error: unknown) => {
        loaded = null;
        throw error;
      },
    );
    return explained(loaded.then(work));
  };
  return Object.freeze<Byom['history']>({
    page: (query) => use((desk) => desk.rows.page(query)),
    totals: (query) => use((desk) => desk.rows.totals(query)),
    export: (format) => use((desk) => desk.export(format)),
    import: (file, options) => use((desk) => desk.import(file, options?.dryRun === true)),
    undoImport: () => use((desk) => desk.undoImport()),
    clear: (options) => use((desk) => desk.clear(options)),
    undoClear: () => use((desk) => desk.undoClear()),
    writeOff: (ids) => explained(needWork().then((work) => work.writeOff(ids))),
  });
}

/** Every rejection of the handle is a ByomError with a sentence for people. */
export function createHandle(parts: HandleParts): Byom {
  const { store, stage, connection, ceiling, guard, explain } = parts;
  const explained = <Value>(work: Promise<Value>): Promise<Value> =>
    work.catch((error: unknown) => {
      throw explain(error instanceof ByomError ? error : new ByomError('storage-unavailable'));
    });
  const byom: Byom = {
    version: VERSION,
    get state() {
      return store.get();
    },
    subscribe: (listener) => store.subscribe(listener),
    open(section = 'connect') {
      if (!SECTIONS.includes(section)) throw explain(new ByomError('bad-argument', { name: 'section' }));
      stage.open(section);
      if (canCall(store.get().connection)) parts.readKeyInfo();
    },
    close: () => stage.close(),
    connect: (options) => explained(connection.connect(options?.key)),
    authorize: () => explained(parts.rounds.begin()),
    disconnect: (options) => explained(connection.disconnect(options?.forget === true)),
    setBudget: (request) => explained(ceiling.set(request)),
    chooseModel: (category, id) => explained(chooseModel(parts, category, id)),
    models: Object.freeze<Byom['models']>({
      list: (query) => explained(listModels(parts, query)),
      endpoints: (id) => explained(parts.needWork().then(({ models }) => models.endpoints(id))),
      choice: (category) => explained(parts.needWork().then(({ models }) => models.choice(category))),
      typicalUse: (query) => explained(parts.needWork().then((work) => work.typicalUse(query))),
    }),
    setDataPolicy: (policy) => explained(parts.needWork().then((work) => work.setDataPolicy(policy))),
    call: (request) => parts.call(request),
    run: (name, body) => parts.run(name, body),
    compare: () => explained(parts.needWork().then((work) => work.compare())),
    history: historyOf(parts, explained),
    unsaved: (reason) => guard.hold(String(reason)),
  };
  return Object.freeze(byom);
}
