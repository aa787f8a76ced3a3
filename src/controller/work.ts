/**
 * What only a page with a key needs: models, calls and the looking up of costs. A chunk of its own, loaded on first need,
 * so that a visitor who never connects does not load it.
 */
import type { Database } from '../ledger/database.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Settings } from '../ledger/settings.ts';
import { ByomError } from '../protocol/errors.ts';
import type { CallRequest, Category, Comparison, DataPolicy, TypicalUse } from '../protocol/types.ts';
import type { Loans } from './borrow.ts';
import { Breaker } from './breaker.ts';
import { CallRun } from './call-run.ts';
import type { CallStream } from './call-stream.ts';
import type { Channel, LoanNotice } from './channel.ts';
import type { KeyInfoReply } from '../vault/vault.ts';
import { compare, usageNanoOf } from './comparison.ts';
import type { Desk, DeskWithoutLedger } from './desk.ts';
import { Models } from './models.ts';
import { shortlistOf } from './page-markup.ts';
import { PromptFactors } from './prompt-factors.ts';
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
  readonly channel: Channel;
  /** Calls that this tab still reads. */
  readonly reading: { has(id: string): boolean };
}

export class Work {
  readonly models: Models;
  readonly ledger: Ledger;
  readonly #desk: Desk;
  readonly #reconciler: Reconciler;
  readonly #breaker = new Breaker();
  readonly #factors: PromptFactors;
  readonly #writeOff: WriteOff;
  readonly #channel: Channel;
  readonly #database: Database;
  readonly #reading: WorkOptions['reading'];
  #loans: Promise<Loans> | null = null;

  constructor({ desk: shared, provider, database, settings, channel, reading }: WorkOptions) {
    const { document, clock } = shared;
    this.ledger = new Ledger({ database, clock });
    const desk: Desk = { ...shared, ledger: this.ledger };
    this.#desk = desk;
    this.#channel = channel;
    this.#database = database;
    this.#factors = new PromptFactors(database);
    this.#reading = reading;
    this.models = new Models({
      base: provider,
      clock,
      settings,
      shortlist: (category) => shortlistOf(document, category),
    });
    this.#writeOff = new WriteOff(desk);
    this.#reconciler = new Reconciler(desk, reading, navigator.locks);
    this.#offerWhenConnected();
  }

  /** What another tab says about lending and borrowing, if it concerns a tab in this state. */
  hear(notice: LoanNotice): void {
    if (notice.type === 'ask') return this.#offer();
    this.#loans ??= import('./borrow.ts').then(({ Loans }) => new Loans(this.#desk, this.#channel, this.#reading));
    this.#loans.then(
      (loans) => loans.hear(notice),
      () => void (this.#loans = null),
    );
  }

  #offer(): void {
    const { id: lender } = this.#desk.session;
    for (const status of ['disconnected', 'locked'] as const)
      this.#channel.post({ for: status, type: 'offer', lender });
  }

  #offerWhenConnected(): void {
    let before = '';
    this.#desk.store.subscribe(({ connection: { status } }) => {
      if (status === 'connected' && before !== 'connected') this.#offer();
      before = status;
    });
  }

  /** What the provider says was used with a key: the bound of unknown costs, and one side of the comparison. */
  noteUsage(keyId: string, reply: KeyInfoReply): void {
    const usageNano = usageNanoOf(reply);
    if (usageNano === null) return;
    // A reading that can't be written is taken again with the next one.
    this.ledger.noteUsage(keyId, usageNano).then(
      () => this.#desk.refresh(),
      () => undefined,
    );
  }

  start({ id, request, stream, signal, activated, run: operation, step }: CallStart): void {
    try {
      const run = new CallRun({
        desk: this.#desk,
        models: this.models,
        factors: this.#factors,
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

  /** Shows which models are used now, and the person's setting for their texts. */
  async refreshModels(): Promise<void> {
    const { store } = this.#desk;
    const [worker, frontier, dataPolicy] = await Promise.all([
      this.models.snapshot('worker'),
      this.models.snapshot('frontier'),
      this.models.dataPolicy(),
    ]);
    const shown = { models: { worker, frontier }, dataPolicy };
    const { models, dataPolicy: before } = store.get();
    if (JSON.stringify(shown) !== JSON.stringify({ models, dataPolicy: before })) store.set(shown);
  }

  /** @throws ByomError `bad-argument` */
  async setDataPolicy(policy: DataPolicy): Promise<void> {
    await this.models.setDataPolicy(policy);
    this.#desk.store.set({ dataPolicy: policy });
    this.#channel.post('changed');
  }

  async typicalUse(query: { category: Category; feature?: string }): Promise<TypicalUse | null> {
    const { document, appName } = this.#desk;
    const { typicalUse } = await import('./typical-use.ts');
    return typicalUse(query, { document, database: this.#database, app: appName() });
  }
}
