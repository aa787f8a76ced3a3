/** What a file would add: read in slices, with the database asked between them, so that the page goes on meanwhile. */
import type { Clock, ExportFormat, ImportProblem, ImportReason, ImportResult } from '../protocol/types.ts';
import { readCsv } from './csv.ts';
import type { Database } from './database.ts';
import { addDays, daysOfRows, type DayRecord } from './days.ts';
import { refuseFile, type FileRow } from './file-format.ts';
import { DAYS } from './history.ts';
import { checkRow } from './import-check.ts';
import { readJson } from './json-rows.ts';
import { dayOf, localZone } from './period.ts';
import { ALL_OPEN } from './reading.ts';
import { BUDGET_KEY, callKey, callRange, type BudgetRecord, type CallRecord, type OpenRecord } from './records.ts';

/** Rows that are looked at before others have their turn. */
export const SLICE = 500;
const MOST_ROWS = 100_000;
/** Problems and names that are told one by one. */
const MOST_TOLD = 100;
const LONGEST_NAME = 60;
/** An epoch that no budget has: such a row counts in no period. */
const NO_EPOCH = -1;

interface Line {
  readonly line: number;
  readonly call: CallRecord;
}

export class ImportReading {
  readonly calls: CallRecord[] = [];
  /** What the calls add to the day documents. */
  readonly days = new Map<string, DayRecord>();
  readonly #database: Database;
  readonly #now: number;
  readonly #format: ExportFormat;
  readonly #rows: Iterable<FileRow>;
  readonly #ids = new Set<string>();
  readonly #problems: ImportProblem[] = [];
  readonly #dropped = new Set<string>();
  #rejected = 0;
  #duplicates = 0;
  #zone = 'UTC';
  /** All that is counted in days, with what stands there already: has to stay a safe integer. */
  #sumNano = 0;

  /** @throws ByomError `bad-file` */
  constructor({ database, clock }: { database: Database; clock: Clock }, text: string) {
    const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.#database = database;
    this.#now = clock.now();
    this.#format = /^\s*\{/.test(plain) ? 'json' : 'csv';
    this.#rows = this.#format === 'json' ? readJson(plain) : readCsv(plain);
  }

  /** @throws ByomError `bad-file` */
  async read(): Promise<void> {
    await this.#begin();
    let lines: Line[] = [];
    let count = 0;
    for (const row of this.#rows) {
      if (++count > MOST_ROWS) refuseFile('size');
      const call = this.#check(row);
      if (call) lines.push({ line: row.line, call });
      if (count % SLICE !== 0) continue;
      await this.#take(lines);
      lines = [];
    }
    await this.#take(lines);
  }

  result(dryRun: boolean): ImportResult {
    const days = [...this.days.keys()].sort();
    const sum = (name: 'costNano' | 'unknownNano'): number =>
      [...this.days.values()].reduce((total, day) => total + day[name], 0);
    return {
      dryRun,
      format: this.#format,
      added: this.calls.length,
      duplicates: this.#duplicates,
      rejected: this.#problems,
      rejectedCount: this.#rejected,
      dropped: [...this.#dropped],
      costNano: sum('costNano'),
      unknownNano: sum('unknownNano'),
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
    };
  }

  /** The zone of the days, what they hold already, and the calls that are still open. */
  async #begin(): Promise<void> {
    const [budget, opens, days] = await this.#database.run({ stores: ['live', 'history'] }, ({ live, history }) =>
      Promise.all([live.get(BUDGET_KEY), live.range(ALL_OPEN), history.range(DAYS)]),
    );
    this.#zone = (budget as BudgetRecord | undefined)?.zone ?? localZone();
    for (const [, open] of opens) this.#ids.add((open as OpenRecord).id);
    for (const [, day] of days) this.#sumNano += (day as DayRecord).costNano + (day as DayRecord).unknownNano;
  }

  #check({ line, fields, foreign }: FileRow): CallRecord | null {
    for (const name of foreign) if (this.#dropped.size < MOST_TOLD) this.#dropped.add(name.slice(0, LONGEST_NAME));
    const entry = fields === null ? 'unreadable' : checkRow(fields, this.#format === 'csv', this.#now);
    if (typeof entry === 'string') return this.#reject(line, entry);
    const day = dayOf(Date.parse(entry.startedAt), this.#zone);
    return { ...entry, v: 1, day, epoch: NO_EPOCH, keyId: null };
  }

  #reject(line: number, reason: ImportReason): null {
    this.#rejected++;
    if (this.#problems.length < MOST_TOLD) this.#problems.push({ line, reason });
    return null;
  }

  /** Takes those that are not here yet. */
  async #take(lines: readonly Line[]): Promise<void> {
    const there = await this.#there(lines.map(({ call }) => call.id).sort());
    const taken: CallRecord[] = [];
    for (const { line, call } of lines) {
      const sumNano = this.#sumNano + call.countedNano;
      if (there.has(call.id) || this.#ids.has(call.id)) this.#duplicates++;
      else if (!Number.isSafeInteger(sumNano)) this.#reject(line, 'countedNano');
      else {
        this.#sumNano = sumNano;
        this.#ids.add(call.id);
        taken.push(call);
      }
    }
    this.calls.push(...taken);
    addDays(this.days, daysOfRows(taken));
  }

  /** Which of these ids, in key order, are here already. An exported file is in key order, so few others lie between. */
  async #there(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#database.run({ stores: ['history'] }, async ({ history }) => {
      const limit = 2 * SLICE;
      const rows = ids.length > 0 ? await history.range(callRange(ids), { limit }) : [];
      if (rows.length < limit) return new Set(rows.map(([, call]) => (call as CallRecord).id));
      const found = await Promise.all(ids.map((id) => history.get(callKey(id))));
      return new Set(ids.filter((_, index) => found[index] !== undefined));
    });
  }
}
