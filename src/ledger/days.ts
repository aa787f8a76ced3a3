/** The day documents: totals per day × app × feature × model, kept in each row's own transaction (ledger.md 0.7). */
import type { Nano } from '../protocol/types.ts';
import type { StoreAccess } from './database.ts';
import { callRange, dayKey, type CallRecord } from './records.ts';

/** app, feature, model, count, costNano, unknownNano, promptTokens, completionTokens */
export type DayRow = readonly [string, string, string, number, Nano, Nano, number, number];

export interface DayRecord {
  readonly v: 1;
  readonly count: number;
  readonly costNano: Nano;
  readonly unknownNano: Nano;
  readonly by: readonly DayRow[];
  /** The part of both that came from a file and never counts against the ceiling; absent: nothing. */
  readonly imported?: { readonly costNano: Nano; readonly unknownNano: Nano };
}

export const EMPTY_DAY: DayRecord = { v: 1, count: 0, costNano: 0, unknownNano: 0, by: [] };

const NONE = { costNano: 0, unknownNano: 0 };

/** What of some days counts against a ceiling; the unknown is a part of the spent. */
export function ownOf(days: readonly DayRecord[]): { readonly spentNano: Nano; readonly unknownNano: Nano } {
  const own = { spentNano: 0, unknownNano: 0 };
  for (const { costNano, unknownNano, imported = NONE } of days) {
    own.spentNano += costNano + unknownNano - imported.costNano - imported.unknownNano;
    own.unknownNano += unknownNano - imported.unknownNano;
  }
  return own;
}

/** A row's share of its day's unknown part. */
export const unknownNanoOf = ({ costNano, countedNano }: CallRecord): Nano => (costNano === null ? countedNano : 0);

/** Adds documents to those of the same days, or takes them out. */
export function addDays(days: Map<string, DayRecord>, more: ReadonlyMap<string, DayRecord>, sign: 1 | -1 = 1): void {
  for (const [day, record] of more) days.set(day, addToDay(days.get(day) ?? EMPTY_DAY, record, sign));
}

/** One row as a line of its day. */
export function dayRowOf(call: CallRecord): DayRow {
  const { app, feature, model, costNano, promptTokens, completionTokens } = call;
  return [app, feature, model, 1, costNano ?? 0, unknownNanoOf(call), promptTokens ?? 0, completionTokens ?? 0];
}

/**
 * Adds a row to its day, or takes it out again (`sign` −1).
 * @returns the new day; empty lines are left out
 */
export function countInDay(day: DayRecord, call: CallRecord, sign: 1 | -1 = 1): DayRecord {
  return addToDay(day, dayOfRows([call]), sign);
}

/** The documents that rows alone give, by day: many rows of a day are added up before they meet what stands there. */
export function daysOfRows(calls: readonly CallRecord[]): Map<string, DayRecord> {
  const rows = new Map<string, CallRecord[]>();
  for (const call of calls) {
    const ofDay = rows.get(call.day);
    if (ofDay) ofDay.push(call);
    else rows.set(call.day, [call]);
  }
  return new Map([...rows].map(([day, ofDay]) => [day, dayOfRows(ofDay)]));
}

function dayOfRows(calls: readonly CallRecord[]): DayRecord {
  const by = new Map<string, DayRow>();
  let [all, imported] = [NONE, NONE];
  for (const call of calls) {
    const row = dayRowOf(call);
    const amounts = { costNano: row[4], unknownNano: row[5] };
    const name = nameOf(row);
    by.set(name, addRows(by.get(name), row, 1));
    all = addAmounts(all, amounts, 1);
    if (call.imported) imported = addAmounts(imported, amounts, 1);
  }
  return { v: 1, count: calls.length, ...all, by: [...by.values()], imported };
}

/** Adds another document of the same day, or takes it out. */
export function addToDay(day: DayRecord, more: DayRecord, sign: 1 | -1 = 1): DayRecord {
  const by = new Map(day.by.map((row) => [nameOf(row), row]));
  for (const row of more.by) {
    const name = nameOf(row);
    const next = addRows(by.get(name), row, sign);
    if (next[3] > 0) by.set(name, next);
    else by.delete(name);
  }
  const imported = addAmounts(day.imported ?? NONE, more.imported ?? NONE, sign);
  return {
    v: 1,
    count: day.count + sign * more.count,
    ...addAmounts(day, more, sign),
    by: [...by.values()],
    ...(imported.costNano + imported.unknownNano === 0 ? {} : { imported }),
  };
}

type Amounts = typeof NONE;

const addAmounts = (have: Amounts, more: Amounts, sign: 1 | -1): Amounts => ({
  costNano: have.costNano + sign * more.costNano,
  unknownNano: have.unknownNano + sign * more.unknownNano,
});

const nameOf = ([app, feature, model]: DayRow): string => JSON.stringify([app, feature, model]);

function addRows(old: DayRow | undefined, [app, feature, model, ...more]: DayRow, sign: 1 | -1): DayRow {
  const [, , , ...have] = old ?? [app, feature, model, 0, 0, 0, 0, 0];
  const [count, cost, unknown, prompt, completion] = have;
  return [
    app,
    feature,
    model,
    count + sign * more[0],
    cost + sign * more[1],
    unknown + sign * more[2],
    prompt + sign * more[3],
    completion + sign * more[4],
  ];
}

/**
 * Takes rows out of the store, and out of their days.
 * @param rows in key order, all that stand between the first and the last
 * @param goes which of them are taken; those that stand side by side go in one request, which is several times as fast
 */
export async function removeRows(
  history: StoreAccess,
  rows: readonly CallRecord[],
  goes: (call: CallRecord) => boolean,
): Promise<CallRecord[]> {
  const going = rows.filter(goes);
  const days = new Days(history);
  const ofGoing = daysOfRows(going);
  await days.load(ofGoing.keys());
  days.add(ofGoing, -1);
  days.save();
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index];
    if (!first || !goes(first)) continue;
    let last = first;
    for (let next = rows[index + 1]; next && goes(next); next = rows[++index + 1]) last = next;
    history.delete(callRange([first.id, last.id]));
  }
  return going;
}

/** The day documents that one transaction changes: read once, written once. */
export class Days {
  readonly #history: StoreAccess;
  readonly #days = new Map<string, DayRecord>();

  constructor(history: StoreAccess) {
    this.#history = history;
  }

  /** Reads those that are not in hand yet. */
  async load(days: Iterable<string>): Promise<void> {
    const missing = [...new Set(days)].filter((day) => !this.#days.has(day));
    const records = await Promise.all(missing.map((day) => this.#history.get(dayKey(day))));
    missing.forEach((day, index) => this.#days.set(day, (records[index] as DayRecord | undefined) ?? EMPTY_DAY));
  }

  /** Adds documents of days that are loaded, or takes them out. */
  add(more: ReadonlyMap<string, DayRecord>, sign: 1 | -1 = 1): void {
    addDays(this.#days, more, sign);
  }

  save(): void {
    for (const [day, record] of this.#days)
      if (record.count > 0) this.#history.put(dayKey(day), record);
      else this.#history.delete(dayKey(day));
  }
}
