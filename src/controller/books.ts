/**
 * The ledger as the page sees it: reads it, shows it in the state, tells its changes, and says how a pending call
 * ended, whichever tab booked it. The ledger is the truth; nothing is counted here.
 */
import { openDatabase, type Database } from '../ledger/database.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { OpenRecord } from '../ledger/records.ts';
import { Settings } from '../ledger/settings.ts';
import { announce, type CallSettledDetail } from '../protocol/events.ts';
import type { BudgetState, Clock, OpenCallState } from '../protocol/types.ts';
import { Channel } from './channel.ts';
import type { Store } from './store.ts';

export interface BooksOptions {
  readonly window: Window;
  readonly clock: Clock;
  readonly store: Store;
  readonly session: string;
  /** Open calls that somebody has to look after: pending ones, or those of other tabs. */
  readonly onOpenCalls: () => void;
  /** Another tab changed something. */
  readonly onForeignChange: () => void;
}

export class Books {
  readonly database: Database = openDatabase();
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly channel: Channel;
  readonly #options: BooksOptions;
  /** Pending calls that were told as such and whose end is still to be told. */
  readonly #awaited = new Set<string>();
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(options: BooksOptions) {
    this.#options = options;
    this.ledger = new Ledger({ database: this.database, clock: options.clock });
    this.settings = new Settings({ database: this.database });
    this.channel = new Channel(options.window, () => {
      void this.refresh();
      options.onForeignChange();
    });
  }

  /** Resolves when the state shows the books as they were at this moment or later. Never rejects. */
  refresh(notify = false): Promise<void> {
    if (notify) this.channel.notify();
    if (this.#reading) {
      this.#next ??= this.#reading.then(() => {
        this.#next = null;
        return this.refresh();
      });
      return this.#next;
    }
    this.#reading = this.#read()
      .catch(() => undefined)
      .finally(() => void (this.#reading = null));
    return this.#reading;
  }

  async tellSettled(detail: CallSettledDetail): Promise<void> {
    await this.refresh(true);
    announce(this.#options.window.document, 'byom-call-settled', detail);
    if (detail.outcome !== 'pending') return;
    this.#awaited.add(detail.callId);
    await this.refresh();
  }

  async #read(): Promise<void> {
    const { session, store, onOpenCalls } = this.#options;
    const { budget, open } = await this.ledger.snapshot();
    const shown = open.filter((record) => record.state === 'pending' || record.session === session);
    this.#show(budget, shown.map(showCall));
    await this.#tellEnds(new Set(open.map(({ id }) => id)));
    for (const { id, state } of open)
      if (state === 'pending' && store.get().calls.some((call) => call.id === id)) this.#awaited.add(id);
    if (open.some((record) => record.state === 'pending' || record.session !== session)) onOpenCalls();
  }

  #show(budget: BudgetState, calls: readonly OpenCallState[]): void {
    const { store, window } = this.#options;
    const before = store.get();
    const budgetChanged = JSON.stringify(budget) !== JSON.stringify(before.budget);
    if (!budgetChanged && JSON.stringify(calls) === JSON.stringify(before.calls)) return;
    store.set({ budget, calls });
    if (!budgetChanged) return;
    const { limitNano, spentNano, heldNano, unknownNano, leftNano, period } = budget;
    announce(window.document, 'byom-budget-change', { limitNano, spentNano, heldNano, unknownNano, leftNano, period });
  }

  async #tellEnds(open: ReadonlySet<string>): Promise<void> {
    for (const callId of this.#awaited) {
      if (open.has(callId)) continue;
      this.#awaited.delete(callId);
      const entry = await this.ledger.findEnded(callId);
      if (!entry) continue;
      const {
        feature,
        operation,
        model,
        outcome,
        costNano,
        promptTokens,
        completionTokens,
        reasoningTokens,
        cachedTokens,
      } = entry;
      const usage =
        promptTokens === null || completionTokens === null
          ? null
          : { promptTokens, completionTokens, reasoningTokens: reasoningTokens ?? 0, cachedTokens: cachedTokens ?? 0 };
      announce(this.#options.window.document, 'byom-call-settled', {
        callId,
        feature,
        operation,
        model,
        outcome,
        costNano,
        usage,
      });
    }
  }
}

function showCall(record: OpenRecord): OpenCallState {
  const { id, feature, category, operation, model, state, holdNano, startedAt } = record;
  return { id, feature, category, operation, model, state, holdNano, startedAt: new Date(startedAt).toISOString() };
}
