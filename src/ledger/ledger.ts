/**
 * The ledger: what may be spent, what is held, what was spent. IndexedDB is the only place where that is decided, in one
 * transaction per decision; decisions asked for in one turn, or while one is being written, share the next one
 * (ledger.md 0.3: 190 times the speed, the same exactness). It knows no network.
 */
import { ByomError } from '../protocol/errors.ts';
import { isNano } from '../pricing/nano.ts';
import type { BudgetState, CallState, Clock, Entry, Nano, Period } from '../protocol/types.ts';
import type { Database } from './database.ts';
import { ownOf, type DayRecord } from './days.ts';
import { writeOff } from './corrections.ts';
import {
  decide,
  end,
  mark,
  reserve,
  reserveMore,
  type ReserveAnswer,
  type Work,
  type Settlement,
} from './decisions.ts';
import { dayOf, labelOf, localZone, rollOver } from './period.ts';
import { ALL_OPEN, LedgerReading } from './reading.ts';
import { loadWork, saveWork, takeReading } from './work.ts';
import {
  BUDGET_KEY,
  openKey,
  showBudget,
  unresolvedKey,
  type Asking,
  type BudgetRecord,
  type OpenRecord,
  type Reservation,
  type UnresolvedRecord,
} from './records.ts';

export type { ReserveAnswer, Settlement } from './decisions.ts';
export type { Snapshot } from './reading.ts';
export type { Asking, KeyUsage, OpenRecord, Reservation, UnresolvedRecord } from './records.ts';

export interface CeilingChoice {
  /** Null: the person chose none. */
  readonly limitNano: Nano | null;
  readonly period: Period;
  /** The most that one call may hold; null: no such limit; absent: as it was. */
  readonly callLimitNano?: Nano | null;
}

interface Decision {
  readonly id: string;
  readonly strict: boolean;
  /** Whether it writes to the history. */
  readonly ends: boolean;
  decide(work: Work): unknown;
  resolve(value: unknown): void;
  reject(error: ByomError): void;
}

const ALL_DAYS = { from: 'day:', to: 'day;' };

export class Ledger extends LedgerReading {
  readonly #database: Database;
  readonly #clock: Clock;
  #queue: Decision[] = [];
  #flushing = false;

  constructor({ database, clock }: { database: Database; clock: Clock }) {
    super({ database, clock });
    this.#database = database;
    this.#clock = clock;
  }

  /** Sets or changes the ceiling (null: none). A new period starts with what its days and open calls already hold. */
  async setCeiling({ limitNano, period, callLimitNano }: CeilingChoice): Promise<BudgetState> {
    if (limitNano !== null && !isNano(limitNano)) throw new ByomError('bad-argument', { name: 'limitNano' });
    if (callLimitNano !== undefined && callLimitNano !== null && !isNano(callLimitNano))
      throw new ByomError('bad-argument', { name: 'callLimitNano' });
    return this.#database.run(
      { stores: ['live', 'history'], write: true, durability: 'strict' },
      async ({ live, history }) => {
        const [kept, opens, days] = await Promise.all([
          live.get(BUDGET_KEY),
          live.range(ALL_OPEN),
          history.range(ALL_DAYS),
        ]);
        const old = kept ? rollOver(kept as BudgetRecord, this.#clock.now()) : null;
        const choice = {
          limitNano,
          period,
          callLimitNano: callLimitNano === undefined ? (old?.callLimitNano ?? null) : callLimitNano,
        };
        const label = labelOf(dayOf(this.#clock.now(), old?.zone ?? localZone()), period);
        const own = days
          .filter(([key]) => labelOf(key.slice('day:'.length), period) >= label)
          .map(([, day]) => day as DayRecord);
        const budget = decide(old, choice, {
          label,
          ...ownOf(own),
          heldNano: opens.reduce((sum, [, open]) => sum + (open as OpenRecord).holdNano, 0),
        });
        live.put(BUDGET_KEY, budget);
        return showBudget(budget);
      },
    );
  }

  /** T1. Never rejects: what can't be written is refused. */
  reserve(reservation: Reservation): Promise<ReserveAnswer> {
    const { id, holdNano } = reservation;
    if (!isNano(holdNano)) return Promise.resolve(refusedByStorage(0));
    return this.#decide(id, true, false, (work) => reserve(work, reservation, this.#clock.now())).catch(() =>
      refusedByStorage(holdNano),
    );
  }

  /** T1′. Never rejects. */
  reserveMore(id: string, extraNano: Nano): Promise<ReserveAnswer> {
    if (!isNano(extraNano)) return Promise.resolve(refusedByStorage(0));
    return this.#decide(id, true, false, (work) => reserveMore(work, id, extraNano, this.#clock.now())).catch(() =>
      refusedByStorage(extraNano),
    );
  }

  /** T2: awaited before the fetch, so `reserved` means never sent. @returns false if the call is not open */
  markSent(id: string): Promise<boolean> {
    return this.#mark(id, 'sent', null);
  }

  /** T3. */
  markStreaming(id: string, generationId: string): Promise<boolean> {
    return this.#mark(id, 'streaming', generationId);
  }

  /** T3′: the call belongs to no tab from now on. */
  markPending(id: string): Promise<boolean> {
    return this.#mark(id, 'pending', null);
  }

  /** T4. @returns the row, or null if the call had ended already */
  settle(id: string, settlement: Settlement): Promise<Entry | null> {
    if (settlement.costNano !== null && !isNano(settlement.costNano))
      return Promise.reject(new ByomError('bad-argument', { name: 'costNano' }));
    return this.#decide(id, false, true, (work) => end(work, id, settlement));
  }

  /**
   * Writes an unknown call off (counted as nothing from now on).
   * @param lookOn its truth is looked for all the same
   * @returns null if it is not unknown
   */
  writeOff(id: string, lookOn = false): Promise<Entry | null> {
    return this.#decide(id, false, true, (work) => writeOff(work, id, lookOn));
  }

  /** Notes when the provider was asked for this call's cost. */
  async postpone(id: string, asking: Asking): Promise<void> {
    await this.#database.run({ stores: ['live'], write: true }, async ({ live }) => {
      for (const key of [openKey(id), unresolvedKey(id)]) {
        const record = (await live.get(key)) as OpenRecord | UnresolvedRecord | undefined;
        if (record) live.put(key, { ...record, asking });
      }
    });
  }

  /** T7: takes a reading of a key's own usage at the provider (nano-USD, with what it bills upstream). */
  async noteUsage(keyId: string, usageNano: Nano): Promise<void> {
    if (!isNano(usageNano)) throw new ByomError('bad-argument', { name: 'usageNano' });
    await this.#database.run({ stores: ['live', 'history'], write: true }, (stores) =>
      takeReading(stores, keyId, usageNano, this.#clock.now()),
    );
  }

  /** T4′: it is certain that nothing was done. */
  release(id: string, errorCode: string | null): Promise<Entry | null> {
    return this.settle(id, { outcome: 'released', costNano: 0, errorCode });
  }

  #mark(id: string, state: CallState, generationId: string | null): Promise<boolean> {
    return this.#decide(id, false, false, (work) => mark(work, id, state, generationId));
  }

  #decide<Value>(id: string, strict: boolean, ends: boolean, decide: (work: Work) => Value): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.#queue.push({ id, strict, ends, decide, resolve: resolve as (value: unknown) => void, reject });
      if (this.#flushing) return;
      this.#flushing = true;
      // After this turn, so that everything asked for in it shares the transaction.
      queueMicrotask(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#takeBatch();
      try {
        const values = await this.#write(batch);
        batch.forEach((decision, index) => decision.resolve(values[index]));
      } catch {
        for (const decision of batch) decision.reject(new ByomError('storage-unavailable'));
      }
    }
    this.#flushing = false;
  }

  /** As many as are waiting, but two steps of one call never share a transaction: the second needs what the first wrote. */
  #takeBatch(): Decision[] {
    const ids = new Set<string>();
    const repeated = this.#queue.findIndex(({ id }) => ids.size === ids.add(id).size);
    return this.#queue.splice(0, repeated < 0 ? this.#queue.length : repeated);
  }

  #write(batch: readonly Decision[]): Promise<unknown[]> {
    const strict = batch.some((decision) => decision.strict);
    const ends = batch.some((decision) => decision.ends);
    const options = { stores: ends ? (['live', 'history'] as const) : (['live'] as const), write: true } as const;
    return this.#database.run({ ...options, durability: strict ? 'strict' : 'relaxed' }, async (stores) => {
      const work = await loadWork(stores, batch);
      const before = work.budget;
      const values = batch.map((decision) => decision.decide(work));
      if (work.budget !== before) stores.live.put(BUDGET_KEY, work.budget);
      saveWork(stores, work);
      return values;
    });
  }
}

function refusedByStorage(neededNano: Nano): ReserveAnswer {
  return { granted: false, code: 'storage-unavailable', neededNano, leftNano: null };
}
