/**
 * Reading the books: what a page shows before anything is decided, and so without the code that decides (ADR 4). Reads
 * change nothing.
 */
import type { BudgetState, Clock, Entry } from '../protocol/types.ts';
import type { Database } from './database.ts';
import { rollOver } from './period.ts';
import {
  BUDGET_KEY,
  callKey,
  openKey,
  showBudget,
  type BudgetRecord,
  type KeyUsage,
  type OpenRecord,
  type UnresolvedRecord,
} from './records.ts';

export const ALL_OPEN = { from: 'open:', to: 'open;' };
export const ALL_UNRESOLVED = { from: 'unknown:', to: 'unknown;' };

export interface Snapshot {
  readonly budget: BudgetState;
  readonly open: OpenRecord[];
  /** Calls that ended as unknown and whose truth is still looked for. */
  readonly unresolved: UnresolvedRecord[];
  readonly usage: Readonly<Record<string, KeyUsage>>;
  readonly epoch: number;
}

export class LedgerReading {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor({ database, clock }: { database: Database; clock: Clock }) {
    this.#database = database;
    this.#clock = clock;
  }

  /** The books at one moment. A period that is over shows as the new one. */
  async snapshot(): Promise<Snapshot> {
    return this.#database.run({ stores: ['live'] }, async ({ live }) => {
      const [budget, rows, unresolved] = await Promise.all([
        live.get(BUDGET_KEY),
        live.range(ALL_OPEN),
        live.range(ALL_UNRESOLVED),
      ]);
      const record = budget ? rollOver(budget as BudgetRecord, this.#clock.now()) : null;
      return {
        budget: showBudget(record),
        open: rows.map(([, open]) => open as OpenRecord),
        unresolved: unresolved.map(([, call]) => call as UnresolvedRecord),
        usage: record?.usage ?? {},
        epoch: record?.epoch ?? 0,
      };
    });
  }

  async findOpen(id: string): Promise<OpenRecord | undefined> {
    return this.#database.run(
      { stores: ['live'] },
      async ({ live }) => (await live.get(openKey(id))) as OpenRecord | undefined,
    );
  }

  /** The row of a call that has ended. */
  async findEnded(id: string): Promise<Entry | undefined> {
    return this.#database.run(
      { stores: ['history'] },
      async ({ history }) => (await history.get(callKey(id))) as Entry | undefined,
    );
  }
}
