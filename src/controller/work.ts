/**
 * What only a page with a key needs: models, calls and the looking up of costs. A chunk of its own, loaded on first need,
 * so that a visitor who never connects does not load it.
 */
import type { Database } from '../ledger/database.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Settings } from '../ledger/settings.ts';
import { ByomError } from '../protocol/errors.ts';
import type { CallRequest, Comparison } from '../protocol/types.ts';
import { Breaker } from './breaker.ts';
import { CallRun } from './call-run.ts';
import type { CallStream } from './call-stream.ts';
import { compare } from './comparison.ts';
import type { Desk, DeskWithoutLedger } from './desk.ts';
import { Models } from './models.ts';
import { shortlistOf } from './page-markup.ts';
import { Reconciler } from './reconcile.ts';
import { WriteOff } from './write-off.ts';
import { checkRequest } from './request.ts';
import type { Run } from './runs.ts';

export interface CallStart {
  readonly id: string;
  readonly request: CallRequest;
  readonly stream: CallStream;
  /** Aborted when the caller stops the call. */
  readonly signal: AbortSignal;
  /** The call began with the person doing something. */
  readonly activated: boolean;
  readonly run: Run | null;
  readonly step: number;
}

export interface WorkOptions {
  readonly desk: DeskWithoutLedger;
  readonly database: Database;
  readonly provider: string;
  readonly settings: Settings;
  /** Calls that this tab still reads. */
  readonly reading: { has(id: string): boolean };
}

export class Work {
  readonly models: Models;
  readonly ledger: Ledger;
  readonly #desk: Desk;
  readonly #reconciler: Reconciler;
  readonly #breaker = new Breaker();
  readonly #writeOff: WriteOff;

  constructor({ desk: shared, provider, database, settings, reading }: WorkOptions) {
    const { document, clock } = shared;
    this.ledger = new Ledger({ database, clock });
    const desk: Desk = { ...shared, ledger: this.ledger };
    this.#desk = desk;
    this.models = new Models({
      base: provider,
      clock,
      settings,
      shortlist: (category) => shortlistOf(document, category),
    });
    this.#writeOff = new WriteOff(desk);
    this.#reconciler = new Reconciler(desk, reading, navigator.locks);
  }

  start({ id, request, stream, signal, activated, run: operation, step }: CallStart): void {
    try {
      const run = new CallRun({
        desk: this.#desk,
        models: this.models,
        id,
        request: checkRequest(request, activated),
        stream,
        breaker: this.#breaker,
        run: operation,
        step,
        activated,
      });
      signal.addEventListener('abort', () => run.stop(), { once: true });
      if (signal.aborted) run.stop();
      void run.start();
    } catch (error) {
      this.#desk.ended(id);
      stream.fail(error instanceof ByomError ? error : new ByomError('bad-argument', { callId: id }));
    }
  }

  writeOff(ids: readonly string[]): Promise<number> {
    return this.#writeOff.ask(ids);
  }

  compare(): Promise<Comparison> {
    return compare(this.#desk);
  }

  /** Looks at the open calls now. */
  lookUp(): void {
    this.#reconciler.wake();
  }

  async refreshModels(): Promise<void> {
    const { store } = this.#desk;
    if (store.get().connection.status !== 'connected') return;
    const [worker, frontier] = await Promise.all([this.models.snapshot('worker'), this.models.snapshot('frontier')]);
    const models = { worker, frontier };
    if (JSON.stringify(models) !== JSON.stringify(store.get().models)) store.set({ models });
  }
}
