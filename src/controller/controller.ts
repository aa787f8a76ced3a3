/**
 * The desk of the page: the only place that knows all rooms. It owns the state, wires vault, ledger and stage together
 * and gives out the frozen handle.
 */
import type { Terms } from '../i18n/localize.ts';
import { joinSentences } from '../i18n/sentences.ts';
import { createCallId } from '../ledger/identifier.ts';
import { canCall } from '../protocol/can-call.ts';
import { announce } from '../protocol/events.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Byom, Call, CallRequest, Clock } from '../protocol/types.ts';
import { VaultLink } from '../vault/link.ts';
import type { VaultReply } from '../vault/vault.ts';
import { Books } from './books.ts';
import { CallStream } from './call-stream.ts';
import { Ceiling } from './ceiling.ts';
import { Connection } from './connection.ts';
import type { DeskWithoutLedger } from './desk.ts';
import { createHandle } from './handle.ts';
import { initialState } from './initial-state.ts';
import { LeaveGuard } from './leave-guard.ts';
import { appNameOf, providerOf, requiresFrame } from './page-markup.ts';
import { watchPage } from './page-watch.ts';
import { Remembered } from './remembered.ts';
import { answerWishes } from './request-map.ts';
import { Rounds } from './rounds.ts';
import { Runs } from './runs.ts';
import { saltOf } from './salt.ts';
import { Session } from './session.ts';
import { createStage, termsOf } from './create-stage.ts';
import type { Stage } from './stage.ts';
import { Store } from './store.ts';
import type { Work } from './work.ts';

export interface ControllerOptions {
  readonly document: Document;
  readonly clock: Clock;
  readonly loadPanel: (() => Promise<unknown>) | null;
}

export class ByomController {
  readonly handle: Byom;
  readonly #document: Document;
  readonly #clock: Clock;
  readonly #store: Store;
  readonly #books: Books;
  readonly #link: VaultLink;
  readonly #stage: Stage;
  readonly #connection: Connection;
  readonly #ceiling: Ceiling;
  readonly #desk: DeskWithoutLedger;
  readonly #provider: string;
  readonly #guard: LeaveGuard;
  readonly #remembered: Remembered;
  readonly #rounds: Rounds;
  /** Calls that this tab still reads, and the way to stop each. */
  readonly #calls = new Map<string, AbortController>();
  #work: Promise<Work> | null = null;
  readonly #running = new Set<string>();
  readonly #runs = new Runs();

  /** @throws ByomError `bad-provider` */
  constructor({ document, clock, loadPanel }: ControllerOptions) {
    const window = document.defaultView ?? globalThis.window;
    const provider = providerOf(document);
    const session = new Session(crypto.randomUUID(), navigator.locks);
    this.#document = document;
    this.#provider = provider.base;
    this.#clock = clock;
    this.#guard = new LeaveGuard(window);
    this.#store = new Store(initialState(provider.simulated));
    this.#books = new Books({
      window,
      clock,
      store: this.#store,
      session: session.id,
      keyId: () => this.#connection?.keyId ?? null,
      onOpenCalls: () => this.#lookUp(),
      onForeignChange: () => this.#foreignChange(),
    });
    this.#stage = createStage(document, this.#store, () => this.#link, loadPanel);
    this.#link = this.#makeLink();
    this.#connection = new Connection({
      document,
      store: this.#store,
      link: this.#link,
      isBusy: () => this.#running.size > 0,
      now: () => clock.now(),
      stage: () => this.#stage,
      onKeyChange: () => void this.#books.refresh(),
      onConnected: () => this.#connected(),
      onUsage: (keyId, reply) => this.#withWork((work) => work.noteUsage(keyId, reply)),
    });
    this.#ceiling = this.#makeCeiling();
    this.#desk = this.#makeDesk(session);
    this.#store.subscribe(() => this.#stage.update());
    this.#link.listen((reply) => this.#hear(reply));
    this.#remembered = new Remembered(this.#books.settings, this.#link, this.#books.channel);
    this.#rounds = this.#makeRounds(window);
    this.handle = this.#makeHandle();
    this.#answerWishes();
    this.#books.channel.onNotice = (notice) => {
      if (notice?.for === this.#store.get().connection.status) this.#withWork((work) => work.hear(notice));
    };
    void Promise.all([this.#books.refresh(), this.#warnAboutStorage(), watchPage(document, provider.base, this.#link)]);
  }

  #answerWishes(): void {
    answerWishes(this.#document, {
      byom: this.handle,
      showView: (name) => this.#stage.showView(name),
      cancelRound: () => this.#rounds.cancel(),
      cancelCall: (id) => this.#calls.get(id)?.abort(),
      answer: (yes) => this.#stage.answer(yes),
    });
  }

  #makeRounds(window: Window): Rounds {
    return new Rounds({ ...this.#desk, window, provider: this.#provider, isBusy: () => this.#running.size > 0 });
  }

  #makeLink(): VaultLink {
    return new VaultLink({
      document: this.#document,
      place: this.#stage.place,
      provider: this.#provider,
      salt: saltOf(this.#books.settings),
      clock: this.#clock,
      requiresFrame: () => requiresFrame(this.#document),
    });
  }

  #makeCeiling(): Ceiling {
    return new Ceiling({
      reading: this.#books.reading,
      setCeiling: async (choice) => (await this.#needWork()).ledger.setCeiling(choice),
      stage: this.#stage,
      refresh: () => this.#books.refresh(true),
      lowerFence: (leftNano) => this.#link.post({ type: 'set-ceiling-lower', leftNano }),
      readUsage: () => {
        if (this.#connection.keyId !== null) void this.#link.keyInfo();
      },
    });
  }

  #makeHandle(): Byom {
    return createHandle({
      document: this.#document,
      clock: this.#clock,
      store: this.#store,
      stage: this.#stage,
      books: this.#books,
      connection: this.#connection,
      ceiling: this.#ceiling,
      guard: this.#guard,
      rounds: this.#rounds,
      needWork: () => this.#needWork(),
      readKeyInfo: () => void this.#link.keyInfo(),
      call: (request) => this.#call(request),
      run: (name, body) => this.#runs.run(name, body, (request, run) => this.#call(request, run)),
      explain: (error) => this.#explain(error),
    });
  }

  #terms(): Terms {
    return termsOf(this.#document);
  }

  #makeDesk(session: Session): DeskWithoutLedger {
    return {
      document: this.#document,
      clock: this.#clock,
      store: this.#store,
      session,
      link: this.#link,
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
      ended: (callId) => void this.#calls.delete(callId),
      lookUp: () => this.#lookUp(),
      explain: (error) => this.#explain(error),
    };
  }

  #call(request: CallRequest, run = this.#runs.only): Call {
    const id = createCallId(this.#clock.now());
    const abort = new AbortController();
    const stream = new CallStream(id, () => abort.abort());
    const { signal: theirs, ...rest } = request ?? {};
    try {
      // A copy, taken now: the caller may go on changing theirs.
      const start = {
        id,
        request: structuredClone(run ? { operation: run.name, ...rest } : rest),
        stream,
        signal: abort.signal,
        activated: navigator.userActivation?.isActive ?? false,
        run,
        step: run ? ++run.steps : 0,
      };
      theirs?.addEventListener('abort', () => abort.abort(), { once: true });
      if (theirs?.aborted) abort.abort();
      this.#calls.set(id, abort);
      this.#needWork().then(
        (work) => work.start(start),
        (error: unknown) => {
          this.#calls.delete(id);
          stream.fail(this.#explain(error instanceof ByomError ? error : new ByomError('unreachable')));
        },
      );
    } catch {
      stream.fail(
        new ByomError(
          'bad-argument',
          { callId: id, name: 'request' },
          'byom.call: the request holds something that is not plain data',
        ),
      );
    }
    return stream.call;
  }

  /** Loads the part that works with models and calls; a failed load is forgotten, so that the next try can succeed. */
  #needWork(): Promise<Work> {
    const { database, settings, channel } = this.#books;
    this.#work ??= import('./work.ts').then(
      ({ Work }) =>
        new Work({ desk: this.#desk, provider: this.#provider, database, settings, channel, reading: this.#calls }),
      () => {
        this.#work = null;
        throw new ByomError('unreachable');
      },
    );
    return this.#work;
  }

  #lookUp(): void {
    this.#withWork((work) => work.lookUp());
  }

  /** What can wait for another time, if it can't be loaded now. */
  #withWork(act: (work: Work) => void): void {
    this.#needWork().then(act, () => undefined);
  }

  async #refreshModels(): Promise<void> {
    if (canCall(this.#store.get().connection)) await (await this.#needWork()).refreshModels();
  }

  #foreignChange(): void {
    this.#refreshModels().catch(() => undefined);
    // Remembered, or forgotten, in the other tab: only a key of this tab's own is not touched by it.
    const { status, remembered } = this.#store.get().connection;
    if (status !== 'connected' || remembered) void this.#remembered.offer();
  }

  #connected(): void {
    this.#refreshModels().catch(() => undefined);
    this.#lookUp();
  }

  #hear(reply: VaultReply): void {
    switch (reply.type) {
      case 'state':
        this.#connection.takeState(reply);
        if (this.#link.lost) this.#stage.update();
        return;
      case 'key-info':
        return this.#connection.takeKeyInfo(reply);
      case 'ceiling-confirmed':
        return this.#ceiling.take(reply.limitNano, reply.period);
      case 'view-closed':
        return void this.#ceiling
          .viewClosed(reply.outcome === 'done')
          .then(() => this.#stage.viewClosed(reply.name, reply.outcome));
      case 'size':
        return this.#stage.resize(reply.height);
      case 'escape':
        return this.#stage.close();
    }
  }

  async #warnAboutStorage(): Promise<void> {
    if ((await this.#books.database.kind()) !== 'memory') return;
    this.#stage.showNote(this.#terms().stage.storageNote);
    announce(this.#document, 'byom-warning', { code: 'storage-memory' });
  }

  #explain(error: ByomError): ByomError {
    const sentence = joinSentences(this.#terms().errors[error.code]);
    return new ByomError(error.code, error.details, error.message === error.code ? sentence : error.message);
  }
}
