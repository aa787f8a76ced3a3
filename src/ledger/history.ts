/** The finished calls: pages newest first, totals from the day documents, clearing that never refills the ceiling. */
import { ByomError } from '../protocol/errors.ts';
import type { Entry, HistoryFilter, HistoryPage, HistoryTotals, TotalsBy } from '../protocol/types.ts';
import type { Database, KeyRange } from './database.ts';
import {
  BUDGET_KEY,
  callKey,
  countInDay,
  dayKey,
  type BudgetRecord,
  type CallRecord,
  type DayRecord,
  EMPTY_DAY,
} from './records.ts';

export const CALLS: KeyRange = { from: 'call:', to: 'call;' };
const DAYS: KeyRange = { from: 'day:', to: 'day;' };
const BATCH = 250;
const LARGEST_PAGE = 500;
const TOTALS_BY: readonly TotalsBy[] = ['day', 'feature', 'model', 'app'];

export class History {
  readonly #database: Database;

  constructor({ database }: { database: Database }) {
    this.#database = database;
  }

  /**
   * One page, newest first. Each batch is its own transaction, so a reader never holds up a reserve for long.
   * @throws ByomError `bad-argument` for a limit outside 1 to 500
   */
  async page(query: { before?: string; limit?: number; filter?: HistoryFilter } = {}): Promise<HistoryPage> {
    const { limit = 50, filter = {} } = query;
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
      throw new ByomError('bad-argument', { name: 'limit' });
    const entries: Entry[] = [];
    let to = query.before === undefined ? CALLS.to : callKey(query.before);
    for (;;) {
      const wanted = Math.max(limit + 1 - entries.length, 1);
      const rows = await this.#database.run({ stores: ['history'] }, ({ history }) =>
        history.range({ from: CALLS.from, to }, { limit: Math.max(wanted, 50), backwards: true }),
      );
      for (const [key, call] of rows) {
        to = key;
        if (!matches(call as CallRecord, filter)) continue;
        if (entries.length === limit) return { entries, before: entries.at(-1)?.id ?? null };
        entries.push(publicEntry(call as CallRecord));
      }
      if (rows.length < Math.max(wanted, 50)) return { entries, before: null };
    }
  }

  async find(id: string): Promise<Entry | undefined> {
    const call = await this.#database.run({ stores: ['history'] }, ({ history }) => history.get(callKey(id)));
    return call ? publicEntry(call as CallRecord) : undefined;
  }

  /** Totals from the day documents: nothing scans the rows (ledger.md 0.7). @throws ByomError `bad-argument` */
  async totals({ by }: { by: TotalsBy }): Promise<HistoryTotals> {
    if (!TOTALS_BY.includes(by)) throw new ByomError('bad-argument', { name: 'by' });
    const days = await this.#database.run({ stores: ['history'] }, ({ history }) =>
      history.range(DAYS, { backwards: true }),
    );
    const rows = new Map<string, { key: string; count: number; costNano: number; unknownNano: number }>();
    const sum = { count: 0, costNano: 0, unknownNano: 0 };
    const column = { app: 0, feature: 1, model: 2 } as const;
    for (const [name, value] of days)
      for (const part of (value as DayRecord).by) {
        const key = by === 'day' ? name.slice('day:'.length) : part[column[by]];
        const row = rows.get(key) ?? { key, count: 0, costNano: 0, unknownNano: 0 };
        for (const total of [row, sum]) {
          total.count += part[3];
          total.costNano += part[4];
          total.unknownNano += part[5];
        }
        rows.set(key, row);
      }
    const listed = [...rows.values()];
    if (by !== 'day') listed.sort((a, b) => b.costNano + b.unknownNano - (a.costNano + a.unknownNano));
    return { rows: listed, ...sum };
  }

  /**
   * Removes the finished rows; unknown ones stay until they are resolved. What was spent stays counted, as carried.
   * Each batch is one transaction over rows, days and budget, so the books agree at every moment.
   */
  async clear(): Promise<void> {
    for (let from = CALLS.from; ;) {
      const rows = await this.#database.run({ stores: ['live', 'history'], write: true }, async ({ live, history }) => {
        const [budget, found] = await Promise.all([
          live.get(BUDGET_KEY),
          history.range({ from, to: CALLS.to }, { limit: BATCH }),
        ]);
        const going = found.map(([, call]) => call as CallRecord).filter((call) => call.outcome !== 'unknown');
        const days = new Map<string, DayRecord>();
        for (const call of going) {
          const day =
            days.get(call.day) ?? ((await history.get(dayKey(call.day))) as DayRecord | undefined) ?? EMPTY_DAY;
          days.set(call.day, countInDay(day, call, -1));
          history.delete(callKey(call.id));
        }
        for (const [day, record] of days)
          if (record.count > 0) history.put(dayKey(day), record);
          else history.delete(dayKey(day));
        if (budget) live.put(BUDGET_KEY, carry(budget as BudgetRecord, going));
        return found;
      });
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      from = `${last[0]}\0`;
    }
  }
}

function carry(budget: BudgetRecord, going: readonly CallRecord[]): BudgetRecord {
  const counted = going.filter((call) => call.epoch === budget.epoch && !call.imported);
  return { ...budget, carriedNano: budget.carriedNano + counted.reduce((sum, call) => sum + call.countedNano, 0) };
}

function matches(call: CallRecord, { from, to, app, feature, model, outcome }: HistoryFilter): boolean {
  return (
    (from === undefined || call.startedAt >= from) &&
    (to === undefined || call.startedAt < to) &&
    (app === undefined || call.app === app) &&
    (feature === undefined || call.feature === feature) &&
    (model === undefined || call.model === model) &&
    (outcome === undefined || call.outcome === outcome)
  );
}

/** The row without what only corrections need. */
export function publicEntry({ v, day, epoch, keyId, ...entry }: CallRecord): Entry {
  void [v, day, epoch, keyId];
  return Object.freeze(entry);
}
