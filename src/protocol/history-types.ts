/** The history: what a row holds, how it is filtered, added up, written to a file and read from one (design.md 3.9). */
import type { Category, Nano } from './types.ts';

/** How a call ended, see design.md section 2. */
export type Outcome = 'settled' | 'released' | 'pending' | 'reconciled' | 'unknown' | 'written-off';

/** One row of the history. It never holds a prompt or an answer (rule M3). */
export interface Entry {
  readonly id: string;
  readonly startedAt: string;
  readonly app: string;
  readonly feature: string;
  readonly category: Category;
  readonly operation: string | null;
  readonly model: string;
  readonly servedModel: string | null;
  readonly provider: string | null;
  readonly generationId: string | null;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly reasoningTokens: number | null;
  readonly cachedTokens: number | null;
  readonly holdNano: Nano;
  /** What it counts against the ceiling: the cost, or the worst case of an unknown one. */
  readonly countedNano: Nano;
  /** The provider's real figure; null = unknown, which is not zero (rule M1). */
  readonly costNano: Nano | null;
  readonly outcome: Exclude<Outcome, 'pending'>;
  readonly errorCode: string | null;
  readonly imported: boolean;
}

/** Bounds are moments (ISO 8601), or days (`yyyy-mm-dd`) in the zone of the budget's days. */
export interface HistoryFilter {
  /** Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  readonly app?: string;
  readonly feature?: string;
  readonly model?: string;
  readonly outcome?: Entry['outcome'];
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Pass as `before` for the next page; null at the end. */
  readonly before: string | null;
}

export type TotalsBy = 'day' | 'feature' | 'model' | 'app';

export interface TotalsPart {
  readonly key: string;
  readonly count: number;
  readonly costNano: Nano;
  readonly unknownNano: Nano;
}

export interface TotalsRow extends TotalsPart {
  /** With `split`: the same row by another name, dearest first. */
  readonly parts?: readonly TotalsPart[];
}

export interface TotalsQuery {
  readonly by: TotalsBy;
  readonly split?: TotalsBy;
  readonly filter?: HistoryFilter;
}

/** Days newest first, everything else dearest first. */
export interface HistoryTotals {
  readonly rows: readonly TotalsRow[];
  readonly count: number;
  readonly costNano: Nano;
  readonly unknownNano: Nano;
}

export type ExportFormat = 'csv' | 'json';

/** Why a row of a file was not taken: it can't be read, holds what looks like a key, or the first field that is wrong. */
export type ImportReason = 'unreadable' | 'key' | keyof Entry;

export interface ImportProblem {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly reason: ImportReason;
}

/** What an import did, or with `dryRun` would do. */
export interface ImportResult {
  readonly dryRun: boolean;
  readonly format: ExportFormat;
  readonly added: number;
  /** Rows whose id is here already, or twice in the file. */
  readonly duplicates: number;
  /** The first 100 rows that were not taken, and how many there are. */
  readonly rejected: readonly ImportProblem[];
  readonly rejectedCount: number;
  /** Names of fields that have no place in a history and were left out, the first 100. */
  readonly dropped: readonly string[];
  /** Of what was added. */
  readonly costNano: Nano;
  readonly unknownNano: Nano;
  /** `yyyy-mm-dd`; null if nothing was added. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface ClearOptions {
  /** Only what began before this moment, or this day, as in `HistoryFilter`. */
  readonly before?: string;
}

/** What of the history can be undone in this tab, for as long as its page stays open. */
export interface HistoryState {
  /** How many entries `history.undoClear()` would bring back. */
  readonly cleared: number;
  /** How many entries `history.undoImport()` would take out. */
  readonly imported: number;
}

/** `byom.history`. Rejections are ByomErrors with a sentence for people. */
export interface HistoryHandle {
  page(query?: {
    readonly before?: string;
    readonly limit?: number;
    readonly filter?: HistoryFilter;
  }): Promise<HistoryPage>;
  totals(query: TotalsQuery): Promise<HistoryTotals>;
  export(format: ExportFormat): Promise<Blob>;
  /**
   * Reads an exported file, CSV or JSON, back: all of it in one transaction, or nothing. What it adds is marked
   * `imported` and never counts against the ceiling. Rejects `bad-file` with a `reason`: `format` (no export of ours),
   * `version` (of a later one), `size` (over 64 MB or 100,000 rows).
   * @param options.dryRun changes nothing, tells what would happen
   */
  import(file: Blob, options?: { readonly dryRun?: boolean }): Promise<ImportResult>;
  /** Takes out what the last import in this tab added. Resolves with how many. */
  undoImport(): Promise<number>;
  /**
   * Removes the finished entries, once the person said yes on the stage (a bundle without elements has nobody to ask:
   * there the app does). Those whose cost is still looked for stay. What they cost stays counted: clearing never refills
   * the ceiling. Resolves with how many. Rejects `cancelled`.
   */
  clear(options?: ClearOptions): Promise<number>;
  /** Brings back what the last `clear` in this tab removed. Moves no money either. Resolves with how many. */
  undoClear(): Promise<number>;
  /**
   * Lets unknown calls count as nothing from now on, once the person confirmed it in the vault's view. Resolves with how
   * many. Rejects `cancelled`, and `bad-argument` if none of them is unknown.
   */
  writeOff(ids: readonly string[]): Promise<number>;
}
