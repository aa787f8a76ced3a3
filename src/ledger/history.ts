/** The finished calls: pages newest first, totals from the day documents. Nothing here reads all rows at once. */
import { ByomError } from '../protocol/errors.ts';
import type { Entry, HistoryFilter, HistoryPage, HistoryTotals, TotalsBy, TotalsQuery } from '../protocol/types.ts';
import type { Database, KeyRange } from './database.ts';
import { addDays, daysOfRows, type DayRecord, type DayRow } from './days.ts';
import { callKey, type CallRecord } from './records.ts';
import { RowFilter, rowRangesOf, type RowRange } from './row-filter.ts';
import { Tally } from './tally.ts';

export const CALLS: KeyRange = { from: 'call:', to: 'call;' };
export const DAYS: KeyRange = { from: 'day:', to: 'day;' };
/** Rows of one transaction at the most: so many come in a few milliseconds. */
const LARGEST_SLICE = 500;
const LARGEST_PAGE = 500;
const TOTALS_BY: readonly TotalsBy[] = ['day', 'feature', 'model', 'app'];

export class History {
  readonly #database: Database;
  /** Scans under way, by their filter. */
  readonly #scans = new Map<string, Promise<[string, readonly DayRow[]][]>>();

  constructor({ database }: { database: Database }) {
    this.#database = database;
  }

  /**
   * One page, newest first. Each slice is its own transaction, so a reader never holds up a reserve for long.
   * @throws ByomError `bad-argument` for a limit outside 1 to 500, or a bound that is neither a moment nor a day
   */
  async page(query: { before?: string; limit?: number; filter?: HistoryFilter } = {}): Promise<HistoryPage> {
    const { before, limit = 50, filter = {} } = query;
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
      throw new ByomError('bad-argument', { name: 'limit' });
    const entries: Entry[] = [];
    for await (const calls of this.#slices(new RowFilter(filter), limit + 1, before))
      for (const call of calls) {
        if (entries.length === limit) return { entries, before: entries.at(-1)?.id ?? null };
        entries.push(publicEntry(call));
      }
    return { entries, before: null };
  }

  async find(id: string): Promise<Entry | undefined> {
    const call = await this.#database.run({ stores: ['history'] }, ({ history }) => history.get(callKey(id)));
    return call ? publicEntry(call as CallRecord) : undefined;
  }

  /**
   * From the day documents; only an outcome, or a bound that is not a whole day, has to look at rows.
   * @throws ByomError `bad-argument`
   */
  async totals({ by, split, filter = {} }: TotalsQuery): Promise<HistoryTotals> {
    if (!TOTALS_BY.includes(by)) throw new ByomError('bad-argument', { name: 'by' });
    if (split !== undefined && !TOTALS_BY.includes(split)) throw new ByomError('bad-argument', { name: 'split' });
    const wanted = new RowFilter(filter);
    const tally = new Tally(by, split ?? null);
    for (const [day, lines] of await (wanted.isOfDays ? this.#lines(wanted) : this.#scan(wanted, filter)))
      for (const line of lines) tally.add(day, line);
    return tally.result();
  }

  async #lines(wanted: RowFilter): Promise<[string, readonly DayRow[]][]> {
    const days = await this.#days(wanted);
    return days.map(([day, { by }]) => [day, by.filter((line) => wanted.takesLine(line))]);
  }

  /** What the day documents would say if they held only the matching rows. Totals that are asked for at once share it. */
  #scan(wanted: RowFilter, filter: HistoryFilter): Promise<[string, readonly DayRow[]][]> {
    const name = JSON.stringify(filter);
    const scan = this.#scans.get(name) ?? this.#scanRows(wanted).finally(() => this.#scans.delete(name));
    this.#scans.set(name, scan);
    return scan;
  }

  async #scanRows(wanted: RowFilter): Promise<[string, readonly DayRow[]][]> {
    const days = new Map<string, DayRecord>();
    for await (const calls of this.#slices(wanted, LARGEST_SLICE)) addDays(days, daysOfRows(calls));
    return [...days].map(([day, { by }]) => [day, by]);
  }

  /** The days of which a row may match. */
  async #days(wanted: RowFilter): Promise<[string, DayRecord][]> {
    const days = await this.#database.run({ stores: ['history'] }, ({ history }) => history.range(DAYS));
    return days
      .map(([key, value]): [string, DayRecord] => [key.slice('day:'.length), value as DayRecord])
      .filter(([day, record]) => wanted.mostOf(day, record) > 0);
  }

  /** The matching rows, newest first, slice by slice. */
  async *#slices(wanted: RowFilter, first: number, before?: string): AsyncGenerator<CallRecord[]> {
    const ranges = await this.#ranges(wanted);
    const last = before === undefined ? CALLS.to : callKey(before);
    let limit = first;
    for (const { from, to, most } of ranges) {
      // Once all that can match are found the rest needs no look. How many came before this page is not known.
      let left = last < to ? Infinity : most;
      for (let end = last < to ? last : to; end > from && left > 0;) {
        const rows = await this.#database.run({ stores: ['history'] }, ({ history }) =>
          history.range({ from, to: end }, { limit, backwards: true }),
        );
        const calls = rows.map(([, call]) => call as CallRecord).filter((call) => wanted.takes(call));
        yield calls;
        left -= calls.length;
        end = rows.length < limit ? from : (rows.at(-1)?.[0] ?? from);
        limit = Math.min(2 * limit, LARGEST_SLICE);
      }
    }
  }

  async #ranges(wanted: RowFilter): Promise<readonly RowRange[]> {
    if (wanted.isAll) return [{ ...CALLS, most: Infinity }];
    const days = await this.#days(wanted);
    return rowRangesOf(new Map(days.map(([day, record]) => [day, wanted.mostOf(day, record)])));
  }
}

/** The row without what only corrections need. */
export function publicEntry({ v, day, epoch, keyId, ...entry }: CallRecord): Entry {
  void [v, day, epoch, keyId];
  return Object.freeze(entry);
}
