/**
 * The desk of the page: the only place that knows all rooms. It owns the state, wires vault, ledger and stage together
 * and gives out the frozen handle.
 */
import { languageOf, termsFor, type Terms } from '../i18n/localize.ts';
import { createCallId } from '../ledger/identifier.ts';
import { exportHistory } from '../ledger/export.ts';
import { announce } from '../protocol/events.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Byom, ByomState, Call, CallRequest, Clock, Section } from '../protocol/types.ts';
import { VaultLink } from '../vault/link.ts';
import type { VaultReply } from '../vault/vault.ts';
import { Books } from './books.ts';
import { CallRun } from './call-run.ts';
import { CallStream } from './call-stream.ts';
import { Ceiling } from './ceiling.ts';
import { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import { LeaveGuard } from './leave-guard.ts';
import { Models } from './models.ts';
import { appNameOf, categoriesOf, providerOf, shortlistOf, suggestedNanoOf } from './page-markup.ts';
import { Reconciler } from './reconcile.ts';
import { answerWishes } from './request-map.ts';
import { checkRequest } from './request.ts';
import { Session } from './session.ts';
import { Stage } from './stage.ts';
import { Store } from './store.ts';
import { VERSION } from './version.ts';

export interface ControllerOptions {
  readonly document: Document;
  readonly clock: Clock;
  readonly loadPanel: (() => Promise<unknown>) | null;
}

const SECTIONS: readonly Section[] = ['connect', 'budget', 'models', 'history'];

function initialState(simulated: boolean): ByomState {
  return {
    connection: { status: 'disconnected', isolation: 'frame', remembered: false, suffix: null },
    budget: {
      decided: false,
      limitNano: null,
      callLimitNano: null,
      period: 'total',
      spentNano: 0,
      heldNano: 0,
      unknownNano: 0,
      leftNano: null,
    },
    calls: [],
    models: { worker: null, frontier: null },
    provider: { name: 'OpenRouter', simulated, limitUsd: null, limitLeftUsd: null, readAt: null },
  };
}

export class ByomController {
  readonly handle: Byom;
  readonly #document: Document;
  readonly #clock: Clock;
  readonly #store: Store;
  readonly #books: Books;
  readonly #link: VaultLink;
  readonly #models: Models;
  readonly #stage: Stage;
  readonly #connection: Connection;
  readonly #ceiling: Ceiling;
  readonly #desk: Desk;
  readonly #reconciler: Reconciler;
  readonly #guard: LeaveGuard;
  readonly #runs = new Map<string, CallRun>();
  readonly #running = new Set<string>();

  /** @throws ByomError `bad-provider` */
  constructor({ document, clock, loadPanel }: ControllerOptions) {
    const window = document.defaultView ?? globalThis.window;
    const provider = providerOf(document);
    const session = new Session(crypto.randomUUID(), navigator.locks);
    this.#document = document;
    this.#clock = clock;
    this.#guard = new LeaveGuard(window);
    this.#store = new Store(initialState(provider.simulated));
    this.#books = new Books({
      window,
      clock,
      store: this.#store,
      session: session.id,
      onOpenCalls: () => this.#reconciler.wake(),
      onForeignChange: () => void this.#refreshModels(),
    });
    this.#stage = this.#makeStage(loadPanel);
    this.#link = new VaultLink({
      document,
      place: this.#stage.place,
      provider: provider.base,
      salt: this.#salt(),
      clock,
    });
    this.#models = new Models({
      base: provider.base,
      clock,
      settings: this.#books.settings,
      shortlist: (category) => shortlistOf(document, category),
    });
    this.#connection = new Connection({
      document,
      store: this.#store,
      link: this.#link,
      isBusy: () => this.#running.size > 0,
      now: () => clock.now(),
      onConnected: () => this.#connected(),
    });
    this.#ceiling = new Ceiling({
      ledger: this.#books.ledger,
      stage: this.#stage,
      refresh: () => this.#books.refresh(true),
    });
    this.#desk = this.#makeDesk(session);
    this.#reconciler = new Reconciler(this.#desk, this.#runs, navigator.locks);
    this.#store.subscribe(() => this.#stage.update());
    this.#link.listen((reply) => this.#hear(reply));
    this.handle = this.#makeHandle();
    answerWishes(document, {
      byom: this.handle,
      showView: (name) => this.#stage.showView(name),
      cancelCall: (id) => this.#runs.get(id)?.stop(),
    });
    void this.#books.refresh();
    void this.#warnAboutStorage();
  }

  #terms(): Terms {
    return termsFor(languageOf(this.#document.body ?? this.#document.documentElement));
  }

  #makeStage(loadPanel: ControllerOptions['loadPanel']): Stage {
    return new Stage({
      document: this.#document,
      state: () => this.#store.get(),
      terms: () => this.#terms(),
      language: () => languageOf(this.#document.body ?? this.#document.documentElement),
      postView: (view) => this.#link.post(view),
      focusView: () => this.#link.post({ type: 'focus' }),
      categories: () => categoriesOf(this.#document),
      suggestedNano: () => suggestedNanoOf(this.#document),
      loadPanel,
    });
  }

  #makeDesk(session: Session): Desk {
    const { ledger, history, channel } = this.#books;
    return {
      document: this.#document,
      clock: this.#clock,
      store: this.#store,
      ledger,
      history,
      channel,
      session,
      link: this.#link,
      models: this.#models,
      stage: this.#stage,
      keyId: () => this.#connection.keyId,
      appName: () => appNameOf(this.#document),
      refresh: (notify) => this.#books.refresh(notify),
      tellSettled: (detail) => this.#books.tellSettled(detail),
      setRunning: (callId, running) => {
        if (running) this.#running.add(callId);
        else this.#running.delete(callId);
        this.#guard.setRunning(this.#running.size);
      },
      ended: (callId) => void this.#runs.delete(callId),
      lookUp: () => this.#reconciler.wake(),
      explain: (error) => this.#explain(error),
    };
  }

  #makeHandle(): Byom {
    const { history, database } = this.#books;
    const store = this.#store;
    const byom: Byom = {
      version: VERSION,
      get state() {
        return store.get();
      },
      subscribe: (listener) => store.subscribe(listener),
      open: (section = 'connect') => {
        if (!SECTIONS.includes(section)) throw new ByomError('bad-argument', { name: 'section' });
        this.#stage.open(section);
        if (store.get().connection.status === 'connected') void this.#link.keyInfo();
      },
      close: () => this.#stage.close(),
      connect: (options) => this.#explained(this.#connection.connect(options?.key)),
      disconnect: () => this.#explained(this.#connection.disconnect()),
      setBudget: (request) => this.#explained(this.#ceiling.set(request)),
      chooseModel: (category, id) => this.#explained(this.#chooseModel(category, id)),
      models: Object.freeze<Byom['models']>({
        list: (query) => this.#explained(this.#listModels(query)),
        endpoints: (id) => this.#explained(this.#models.endpoints(id)),
      }),
      call: (request) => this.#call(request),
      history: Object.freeze<Byom['history']>({
        page: (query) => this.#explained(history.page(query ?? {})),
        totals: (query) => this.#explained(history.totals(query)),
        export: (format) => this.#explained(exportHistory(database, format)),
        clear: () => this.#explained(history.clear().then(() => this.#books.refresh(true))),
      }),
      unsaved: (reason) => this.#guard.hold(String(reason)),
    };
    return Object.freeze(byom);
  }

  #call(request: CallRequest): Call {
    const id = createCallId(this.#clock.now());
    const stream = new CallStream(id, () => this.#runs.get(id)?.stop());
    try {
      const checked = checkRequest(request, navigator.userActivation?.isActive ?? false);
      const run = new CallRun(this.#desk, id, checked, stream);
      this.#runs.set(id, run);
      checked.signal?.addEventListener('abort', () => run.stop(), { once: true });
      if (checked.signal?.aborted) run.stop();
      void run.start();
    } catch (error) {
      stream.fail(error instanceof ByomError ? error : new ByomError('bad-argument', { callId: id }));
    }
    return stream.call;
  }

  async #chooseModel(category: Parameters<Byom['chooseModel']>[0], id: string): Promise<void> {
    await this.#models.choose(category, id);
    this.#books.channel.notify();
    await this.#refreshModels();
  }

  async #listModels(query: Parameters<Byom['models']['list']>[0]): ReturnType<Byom['models']['list']> {
    const list = await this.#models.list(query);
    // The catalogue may have been out of reach when it was first needed.
    const { worker, frontier } = this.#store.get().models;
    if (!worker || !frontier) void this.#refreshModels();
    return list;
  }

  async #refreshModels(): Promise<void> {
    if (this.#store.get().connection.status !== 'connected') return;
    const [worker, frontier] = await Promise.all([this.#models.snapshot('worker'), this.#models.snapshot('frontier')]);
    const models = { worker, frontier };
    if (JSON.stringify(models) !== JSON.stringify(this.#store.get().models)) this.#store.set({ models });
  }

  #connected(): void {
    void this.#refreshModels();
    this.#reconciler.wake();
  }

  #hear(reply: VaultReply): void {
    switch (reply.type) {
      case 'state':
        return this.#connection.takeState(reply);
      case 'key-info':
        return this.#connection.takeKeyInfo(reply);
      case 'ceiling-confirmed':
        return this.#ceiling.take(reply.limitNano, reply.period);
      case 'view-closed':
        return void this.#ceiling
          .viewClosed(reply.outcome === 'done')
          .then(() => this.#stage.viewClosed(reply.name, reply.outcome === 'done'));
      case 'size':
        return this.#stage.resize(reply.height);
      case 'escape':
        return this.#stage.close();
    }
  }

  /** Not a secret: only makes `keyId` different on every origin. */
  async #salt(): Promise<string> {
    const fresh = crypto.randomUUID();
    try {
      const kept = await this.#books.settings.get<string>('salt');
      if (typeof kept === 'string') return kept;
      await this.#books.settings.set('salt', fresh);
    } catch {
      // Without storage there is no ledger to compare with either.
    }
    return fresh;
  }

  async #warnAboutStorage(): Promise<void> {
    if ((await this.#books.database.kind()) !== 'memory') return;
    this.#stage.showNote(this.#terms().stage.storageNote);
    announce(this.#document, 'byom-warning', { code: 'storage-memory' });
  }

  #explain(error: ByomError): ByomError {
    const sentence = this.#terms().errors[error.code].join(' ');
    return new ByomError(error.code, error.details, error.message === error.code ? sentence : error.message);
  }

  /** Every rejection of the handle is a ByomError with a sentence. */
  #explained<Value>(work: Promise<Value>): Promise<Value> {
    return work.catch((error: unknown) => {
      throw this.#explain(error instanceof ByomError ? error : new ByomError('storage-unavailable'));
    });
  }
}
