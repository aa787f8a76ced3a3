/**
 * What a filter of the history wants: of rows, and of the day documents, which serve as its index. They hold which app,
 * feature and model was used on which day, so a filter by these reads only the days that have it.
 */
import { ByomError } from '../protocol/errors.ts';
import type { HistoryFilter } from '../protocol/types.ts';
import type { KeyRange } from './database.ts';
import type { DayRecord, DayRow } from './days.ts';
import { timePartOf } from './identifier.ts';
import { callKey, type CallRecord } from './records.ts';

const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A day begins somewhere on earth 14 hours before UTC's, and ends 12 hours after it. */
const [EASTMOST, WESTMOST] = [14 * HOUR, 12 * HOUR];
/** An id is made when the call is asked for, its day is that of its start: later, if the person set things up meanwhile. */
const LONGEST_WAIT = 7 * DAY;
/** A clock that was set back in that time. */
const CLOCK_BACK = 2 * HOUR;

export class RowFilter {
  readonly #filter: HistoryFilter;

  /** @throws ByomError `bad-argument` for a bound that is neither a moment nor a day */
  constructor(filter: HistoryFilter) {
    const { from, to } = filter;
    this.#filter = { ...filter, ...(from ? { from: bound(from) } : {}), ...(to ? { to: bound(to) } : {}) };
  }

  /** Nothing is filtered. */
  get isAll(): boolean {
    return Object.values(this.#filter).every((value) => value === undefined);
  }

  /** The day documents alone can answer. */
  get isOfDays(): boolean {
    const { from, to, outcome } = this.#filter;
    return outcome === undefined && [from, to].every((text) => text === undefined || DAY_PATTERN.test(text));
  }

  /** Whether the day's rows can match. A moment's own day depends on the zone: the days beside it count too. */
  takesDay(day: string): boolean {
    const { from, to } = this.#filter;
    if (from !== undefined && day < (DAY_PATTERN.test(from) ? from : dayBeside(from, -DAY))) return false;
    return to === undefined || (DAY_PATTERN.test(to) ? day < to : day <= dayBeside(to, DAY));
  }

  takesLine([lineApp, lineFeature, lineModel]: DayRow): boolean {
    const { app, feature, model } = this.#filter;
    return (
      (app === undefined || lineApp === app) &&
      (feature === undefined || lineFeature === feature) &&
      (model === undefined || lineModel === model)
    );
  }

  /** How many rows of a day can match at the most. */
  mostOf(day: string, { by }: DayRecord): number {
    if (!this.takesDay(day)) return 0;
    return by.reduce((sum, line) => sum + (this.takesLine(line) ? line[3] : 0), 0);
  }

  takes(call: CallRecord): boolean {
    const { from, to, outcome } = this.#filter;
    const at = (text: string): string => (DAY_PATTERN.test(text) ? call.day : call.startedAt);
    return (
      (from === undefined || at(from) >= from) &&
      (to === undefined || at(to) < to) &&
      (outcome === undefined || call.outcome === outcome) &&
      this.takesLine([call.app, call.feature, call.model, 0, 0, 0, 0, 0])
    );
  }
}

export interface RowRange extends KeyRange {
  /** How many rows in it match at the most. */
  readonly most: number;
}

/**
 * The keys under which the rows of these days can stand, newest first; days that lie together give one range.
 * @param days each with how many of its rows match at the most
 */
export function rowRangesOf(days: ReadonlyMap<string, number>): RowRange[] {
  const ranges: { from: string; to: string; most: number }[] = [];
  for (const [day, most] of [...days].sort().reverse()) {
    const midnight = Date.parse(day);
    const from = callKey(timePartOf(midnight - EASTMOST - LONGEST_WAIT));
    const to = callKey(timePartOf(midnight + DAY + WESTMOST + CLOCK_BACK));
    const last = ranges.at(-1);
    if (last && last.from <= to) Object.assign(last, { from, most: last.most + most });
    else ranges.push({ from, to, most });
  }
  return ranges;
}

/** A day as it is; a moment in the form in which rows hold theirs. */
function bound(text: string): string {
  const time = Date.parse(text);
  if (typeof text !== 'string' || !Number.isFinite(time)) throw new ByomError('bad-argument', { name: 'filter' });
  return DAY_PATTERN.test(text) ? text : new Date(time).toISOString();
}

const dayBeside = (moment: string, shift: number): string =>
  new Date(Date.parse(moment) + shift).toISOString().slice(0, 10);
