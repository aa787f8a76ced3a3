/**
 * What only a page with a key needs: models, calls and the looking up of costs. A chunk of its own, loaded on first need,
 * so that a visitor who never connects does not load it.
 */
import type { Settings } from '../ledger/settings.ts';
import { ByomError } from '../protocol/errors.ts';
import type { CallRequest } from '../protocol/types.ts';
import { CallRun } from './call-run.ts';
import type { CallStream } from './call-stream.ts';
import type { Desk } from './desk.ts';
import { Models } from './models.ts';
import { shortlistOf } from './page-markup.ts';
import { Reconciler } from './reconcile.ts';
import { checkRequest } from './request.ts';

export interface CallStart {
  readonly id: string;
  readonly request: CallRequest;
  readonly stream: CallStream;
  /** Aborted when the caller stops the call. */
  readonly signal: AbortSignal;
  /** The call began with the person doing something. */
  readonly activated: boolean;
}

export interface WorkOptions {
  readonly desk: Desk;
  readonly provider: string;
  readonly settings: Settings;
  /** Calls that this tab still reads. */
  readonly reading: { has(id: string): boolean };
}

export class Work {
  readonly models: Models;
  readonly #desk: Desk;
  readonly #reconciler: Reconciler;

  constructor({ desk, provider, settings, reading }: WorkOptions) {
    const { document, clock } = desk;
    this.#desk = desk;
    this.models = new Models({
      base: provider,
      clock,
      settings,
      shortlist: (category) => shortlistOf(document, category),
    });
    this.#reconciler = new Reconciler(desk, reading, navigator.locks);
  }

  start({ id, request, stream, signal, activated }: CallStart): void {
    try {
      const run = new CallRun(this.#desk, this.models, id, checkRequest(request, activated), stream);
      signal.addEventListener('abort', () => run.stop(), { once: true });
      if (signal.aborted) run.stop();
      void run.start();
    } catch (error) {
      this.#desk.ended(id);
      stream.fail(error instanceof ByomError ? error : new ByomError('bad-argument', { callId: id }));
    }
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
