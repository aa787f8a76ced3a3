/**
 * Removing rows, and bringing them back while this page is open. What is removed is gone from the disk at once; it waits
 * in the page's memory, as data that the browser holds and not as objects (docs/adr/0014). Neither way moves what was
 * spent: clearing counts it as carried, bringing back counts it as rows again.
 */
import { CALLS } from './history.ts';
import type { Database, Stores } from './database.ts';
import { Days, daysOfRows, removeRows } from './days.ts';
import { ALL_UNRESOLVED } from './reading.ts';
import { BUDGET_KEY, callKey, callRange, unresolvedKey, type BudgetRecord, type CallRecord } from './records.ts';
import { RowFilter } from './row-filter.ts';

/** Rows of one transaction: fewer take longer in all, more keep a reserve waiting. */
const BATCH = 1000;

interface Batch {
  readonly count: number;
  /** JSON of the records. */
  readonly rows: Blob;
}

export class Clearing {
  readonly #database: Database;
  /** The removed rows, oldest first, a batch each. */
  #removed: Batch[] = [];

  constructor({ database }: { database: Database }) {
    this.#database = database;
  }

  /** How many rows `undo` would bring back. */
  get count(): number {
    return this.#removed.reduce((sum, { count }) => sum + count, 0);
  }

  /**
   * Removes the finished rows; those whose cost is still looked for stay. Each batch is one transaction over rows, days
   * and budget, so the books agree at every moment.
   * @param before only what began before this moment, or this day
   * @returns how many were removed
   * @throws ByomError `bad-argument`, `storage-unavailable`; what was removed by then can be brought back
   */
  async clear(before?: string): Promise<number> {
    const wanted = new RowFilter(before === undefined ? {} : { to: before });
    const removed: Batch[] = [];
    for (let from = CALLS.from; ;) {
      const { found, going } = await this.#database.run({ stores: ['live', 'history'], write: true }, (stores) =>
        removeBatch(stores, from, wanted),
      );
      if (going.length > 0) {
        removed.push({ count: going.length, rows: new Blob([JSON.stringify(going)]) });
        this.#removed = removed;
      }
      const last = found.at(-1);
      if (last === undefined || found.length < BATCH) return removed.reduce((sum, { count }) => sum + count, 0);
      from = `${last}\0`;
    }
  }

  /**
   * Brings back what the last `clear` of this page removed. A batch that can't be written stays to be tried again.
   * @returns how many rows are back
   * @throws ByomError `storage-unavailable`
   */
  async undo(): Promise<number> {
    let count = 0;
    for (let batch = this.#removed.at(-1); batch; batch = this.#removed.at(-1)) {
      const calls = JSON.parse(await batch.rows.text()) as CallRecord[];
      await this.#database.run({ stores: ['live', 'history'], write: true }, (stores) => restore(stores, calls));
      this.#removed = this.#removed.filter((other) => other !== batch);
      count += batch.count;
    }
    return count;
  }
}

async function removeBatch(
  { live, history }: Stores,
  from: string,
  wanted: RowFilter,
): Promise<{ found: string[]; going: CallRecord[] }> {
  const [budget, marks, rows] = await Promise.all([
    live.get(BUDGET_KEY),
    live.range(ALL_UNRESOLVED),
    history.range({ from, to: CALLS.to }, { limit: BATCH }),
  ]);
  const unresolved = new Set(marks.map(([key]) => key));
  const calls = rows.map(([, call]) => call as CallRecord);
  const goes = (call: CallRecord): boolean => wanted.takes(call) && !unresolved.has(unresolvedKey(call.id));
  const going = await removeRows(history, calls, goes);
  if (budget) live.put(BUDGET_KEY, carry(budget as BudgetRecord, going, 1));
  return { found: rows.map(([key]) => key), going };
}

/** A row of the same id that was imported meanwhile gives way to the original. */
async function restore({ live, history }: Stores, calls: readonly CallRecord[]): Promise<void> {
  const ids = calls.map(({ id }) => id);
  const [budget, between] = await Promise.all([live.get(BUDGET_KEY), history.range(callRange(ids))]);
  const copies = new Map(between.map(([, call]) => [(call as CallRecord).id, call as CallRecord]));
  const coming = calls.filter(({ id }) => copies.get(id)?.imported !== false);
  const going = coming.flatMap(({ id }) => copies.get(id) ?? []);
  const days = new Days(history);
  const [ofComing, ofGoing] = [daysOfRows(coming), daysOfRows(going)];
  await days.load([...ofComing.keys(), ...ofGoing.keys()]);
  days.add(ofGoing, -1);
  days.add(ofComing);
  days.save();
  for (const call of coming) history.put(callKey(call.id), call);
  if (budget) live.put(BUDGET_KEY, carry(budget as BudgetRecord, coming, -1));
}

/** What the rows of the running period counted moves between rows and `carriedNano`; `spentNano` stays. */
function carry(budget: BudgetRecord, calls: readonly CallRecord[], sign: 1 | -1): BudgetRecord {
  const counted = calls.filter((call) => call.epoch === budget.epoch && !call.imported);
  const nano = counted.reduce((sum, call) => sum + call.countedNano, 0);
  return { ...budget, carriedNano: Math.max(0, budget.carriedNano + sign * nano) };
}
