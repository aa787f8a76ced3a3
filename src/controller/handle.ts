/** The frozen handle: the whole public surface of a controller, and nothing that leads into it. */
import { canCall } from '../protocol/can-call.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Byom, Call, CallRequest, Category, ModelListing, ModelQuery, Section } from '../protocol/types.ts';
import type { Books } from './books.ts';
import type { Ceiling } from './ceiling.ts';
import type { Connection } from './connection.ts';
import type { LeaveGuard } from './leave-guard.ts';
import type { Rounds } from './rounds.ts';
import type { Stage } from './stage.ts';
import type { Store } from './store.ts';
import { VERSION } from './version.ts';
import type { Work } from './work.ts';

export interface HandleParts {
  readonly store: Store;
  readonly stage: Stage;
  readonly books: Books;
  readonly connection: Connection;
  readonly ceiling: Ceiling;
  readonly guard: LeaveGuard;
  readonly rounds: Rounds;
  readonly needWork: () => Promise<Work>;
  readonly refreshModels: () => Promise<void>;
  readonly readKeyInfo: () => void;
  readonly call: (request: CallRequest) => Call;
  readonly run: Byom['run'];
  readonly explain: (error: ByomError) => ByomError;
}

const SECTIONS: readonly Section[] = ['connect', 'budget', 'models', 'history'];

async function chooseModel(
  { needWork, books, refreshModels }: HandleParts,
  category: Category,
  id: string,
): Promise<void> {
  await (await needWork()).models.choose(category, id);
  books.channel.post('changed');
  await refreshModels();
}

async function listModels(
  { needWork, store, refreshModels }: HandleParts,
  query: ModelQuery | undefined,
): Promise<readonly ModelListing[]> {
  const list = await (await needWork()).models.list(query);
  // The catalogue may have been out of reach when it was first needed.
  const { worker, frontier } = store.get().models;
  if (!worker || !frontier) refreshModels().catch(() => undefined);
  return list;
}

function historyOf(
  { books, needWork }: HandleParts,
  explained: <Value>(work: Promise<Value>) => Promise<Value>,
): Byom['history'] {
  const { database } = books;
  const rows = () => import('../ledger/history.ts').then(({ History }) => new History({ database }));
  const clear = async (): Promise<void> => {
    await (await rows()).clear();
    await books.refresh(true);
  };
  return Object.freeze<Byom['history']>({
    page: (query) => explained(rows().then((history) => history.page(query ?? {}))),
    totals: (query) => explained(rows().then((history) => history.totals(query))),
    export: (format) =>
      explained(import('../ledger/export.ts').then(({ exportHistory }) => exportHistory(database, format))),
    clear: () => explained(clear()),
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
      if (!SECTIONS.includes(section)) throw new ByomError('bad-argument', { name: 'section' });
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
    }),
    call: (request) => parts.call(request),
    run: (name, body) => parts.run(name, body),
    compare: () => explained(parts.needWork().then((work) => work.compare())),
    history: historyOf(parts, explained),
    unsaved: (reason) => guard.hold(String(reason)),
  };
  return Object.freeze(byom);
}
