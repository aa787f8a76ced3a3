/**
 * The ledger as the page sees it: reads it, shows it in the state, tells its changes, and says how a pending call
 * ended, whichever tab booked it. The ledger is the truth; nothing is counted here.
 */
import { openDatabase, type Database } from '../ledger/database.ts';
import { LedgerReading } from '../ledger/reading.ts';
import type { OpenRecord, UnresolvedRecord } from '../ledger/records.ts';
import { Settings } from '../ledger/settings.ts';
import { announce, type CallSettledDetail } from '../protocol/events.ts';
import type { BudgetState, Clock, OpenCallState, UnresolvedState } from '../protocol/types.ts';
import { Channel } from './channel.ts';
import type { Store } from './store.ts';

export interface BooksOptions {
  readonly window: Window;
  readonly clock: Clock;
  readonly store: Store;
  readonly session: string;
  /** Tells keys apart; null while none is connected. */
  readonly keyId: () => string | null;
  /** Open calls that somebody has to look after: pending ones, or those of other tabs. */
  readonly onOpenCalls: () => void;
  /** Another tab changed something. */
  readonly onForeignChange: () => void;
}

export class Books {
  readonly database: Database = openDatabase();
  readonly reading: LedgerReading;
  readonly settings: Settings;
  readonly channel: Channel;
  readonly #options: BooksOptions;
  /** Pending calls that were told as such and whose end is still to be told. */
  readonly #awaited = new Set<string>();
  /** Calls that were unknown, or written off and looked for, when the books were last read. */
  #unknown: ReadonlyMap<string, UnresolvedRecord> = new Map();
  /** It was told that the present ceiling is near. */
  #near = false;
  #refreshing: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(options: BooksOptions) {
    this.#options = options;
    this.reading = new LedgerReading({ database: this.database, clock: options.clock });
    this.settings = new Settings({ database: this.database });
    this.channel = new Channel(options.window, () => {
      void this.refresh();
      announce(options.window.document, 'byom-history-change', options.store.get().history);
      options.onForeignChange();
    });
  }

  /** Resolves when the state shows the books as they were at this moment or later. Never rejects. */
  refresh(notify = false): Promise<void> {
    if (notify) this.channel.post('changed');
    if (this.#refreshing) {
      this.#next ??= this.#refreshing.then(() => {
        this.#next = null;
        return this.refresh();
      });
      return this.#next;
    }
    this.#refreshing = this.#read()
      .catch(() => undefined)
      .finally(() => void (this.#refreshing = null));
    return this.#refreshing;
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
    const { budget, open, unresolved } = await this.reading.snapshot();
    const shown = open.filter((record) => record.state === 'pending' || record.session === session);
    this.#show(budget, shown.map(showCall), this.#unresolved(open, unresolved));
    await this.#tellEnds(new Set(open.map(({ id }) => id)), new Map(unresolved.map((mark) => [mark.id, mark])));
    for (const { id, state } of open)
      if (state === 'pending' && store.get().calls.some((call) => call.id === id)) this.#awaited.add(id);
    const waiting =
      unresolved.length > 0 || open.some(({ state, session: of }) => state === 'pending' || of !== session);
    if (waiting) onOpenCalls();
  }

  /** What waits for its cost, and whether it waits for a key that is not connected. */
  #unresolved(open: readonly OpenRecord[], unknown: readonly UnresolvedRecord[]): UnresolvedState {
    const waiting = [
      ...open.filter(({ state }) => state === 'pending'),
      ...unknown.filter(({ writtenOff }) => !writtenOff),
    ];
    const foreign = waiting.filter(({ keyId }) => keyId !== null && keyId !== this.#options.keyId());
    return { count: waiting.length, needKey: foreign.length, suffix: foreign[0]?.keySuffix ?? null };
  }

  #show(budget: BudgetState, calls: readonly OpenCallState[], unresolved: UnresolvedState): void {
    const { store, window } = this.#options;
    const before = store.get();
    const budgetChanged = JSON.stringify(budget) !== JSON.stringify(before.budget);
    const same = [calls, unresolved].map((part) => JSON.stringify(part)).join();
    if (!budgetChanged && same === [before.calls, before.unresolved].map((part) => JSON.stringify(part)).join()) return;
    store.set({ budget, calls, unresolved });
    if (!budgetChanged) return;
    this.#warn(before.budget, budget);
    const { limitNano, spentNano, heldNano, unknownNano, leftNano, period } = budget;
    announce(window.document, 'byom-budget-change', { limitNano, spentNano, heldNano, unknownNano, leftNano, period });
  }

  /**
   * Past the ceiling (a real cost may be dearer than its hold), and at 80 % of it: once, though holds come and go, until
   * the ceiling changes or less is spent. A page that is loaded later shows it and tells nothing new.
   */
  #warn(before: BudgetState, { limitNano, spentNano, heldNano }: BudgetState): void {
    if (limitNano !== before.limitNano || spentNano < before.spentNano) this.#near = false;
    if (limitNano === null) return;
    const { document } = this.#options.window;
    const told = this.#near;
    this.#near ||= limitNano > 0 && spentNano + heldNano >= 0.8 * limitNano;
    if (spentNano > limitNano && before.spentNano <= limitNano)
      announce(document, 'byom-warning', { code: 'ceiling-passed' });
    else if (this.#near && !told && before.decided) announce(document, 'byom-warning', { code: 'ceiling-near' });
  }

  /** Ends of pending calls, and what became of unknown ones. */
  async #tellEnds(open: ReadonlySet<string>, unknown: ReadonlyMap<string, UnresolvedRecord>): Promise<void> {
    const ended = [...this.#awaited].filter((id) => !open.has(id));
    const before = this.#unknown;
    const resolved = [...before.values()].filter(
      ({ id, writtenOff }) => unknown.get(id)?.writtenOff !== writtenOff || !unknown.has(id),
    );
    this.#unknown = unknown;
    for (const callId of new Set([...ended, ...resolved.map(({ id }) => id)])) {
      this.#awaited.delete(callId);
      const entry = await this.reading.findEnded(callId);
      // Given up at last, after the person had written it off: told then.
      if (!entry || (entry.outcome === 'written-off' && before.get(callId)?.writtenOff)) continue;
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
