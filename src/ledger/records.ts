/** What stands on disk (ledger.md 6.1). Records carry `v` and only ever gain optional fields. */
import type { BudgetState, CallState, Category, Entry, Nano, Period } from '../protocol/types.ts';

export type StoreName = 'live' | 'history' | 'settings';

export const BUDGET_KEY = 'budget';
export const openKey = (id: string): string => `open:${id}`;
export const callKey = (id: string): string => `call:${id}`;
/** The range in which the rows of these ids, in key order, and all between them stand. */
export const callRange = (ids: readonly string[]): { from: string; to: string } => ({
  from: callKey(ids[0] ?? ''),
  to: `${callKey(ids.at(-1) ?? '')}\0`,
});
export const dayKey = (day: string): string => `day:${day}`;
export const unresolvedKey = (id: string): string => `unknown:${id}`;

export interface BudgetRecord {
  readonly v: 1;
  /** Null: the person chose no ceiling. No record at all: not decided. */
  readonly limitNano: Nano | null;
  readonly period: Period;
  /** Label of the running period: '' | 'yyyy-mm' | 'yyyy-mm-dd' in `zone`. */
  readonly periodStart: string;
  readonly zone: string;
  readonly spentNano: Nano;
  readonly heldNano: Nano;
  readonly unknownNano: Nano;
  /** The part of `spentNano` whose rows were cleared. */
  readonly carriedNano: Nano;
  /** Grows with each new period; a late settle of an old one no longer counts. */
  readonly epoch: number;
  /** The most that one call may hold; absent or null: no such limit. */
  readonly callLimitNano?: Nano | null;
  /** What the provider said of each key's usage, by `keyId` (T7, and the comparison of both books). */
  readonly usage?: Readonly<Record<string, KeyUsage>>;
}

/** Readings of one key's own usage at the provider, and what we know to have spent with it since the first. */
export interface KeyUsage {
  readonly sinceAt: number;
  readonly sinceNano: Nano;
  /** Known costs of calls since `sinceAt`. */
  readonly oursNano: Nano;
  /** When the newest call with this key began. */
  readonly newestAt: number;
  /** Beginning of the window in which unknown calls are bounded; moves only while none is open or unknown. */
  readonly baseAt: number;
  readonly baseNano: Nano;
  readonly baseOursNano: Nano;
  /** The newest reading that a later one may agree with. */
  readonly lastAt?: number;
  readonly lastNano?: Nano;
  readonly lastOursNano?: Nano;
}

/** When the provider was asked last for a call's cost. On disk, so that no tab and no reload asks more often. */
export interface Asking {
  /** How often it was asked. */
  readonly count: number;
  /** When last, milliseconds since 1970. */
  readonly askedAt: number;
  /** Since when the provider, asked with the call's own key, does not know it; null: it was never asked so. */
  readonly missingSince: number | null;
}

/** A call that ended as unknown and whose truth is still looked for. */
export interface UnresolvedRecord {
  readonly v: 1;
  readonly id: string;
  readonly keyId: string | null;
  readonly keySuffix: string | null;
  readonly generationId: string | null;
  readonly startedAt: number;
  readonly countedNano: Nano;
  readonly asking?: Asking;
  /** The person wrote it off: it counts as nothing, and is looked for all the same. */
  readonly writtenOff?: true;
}

export interface Reservation {
  readonly id: string;
  readonly session: string;
  readonly app: string;
  readonly feature: string;
  readonly category: Category;
  readonly operation: string | null;
  readonly model: string;
  readonly holdNano: Nano;
  readonly keyId: string | null;
  /** Last characters of the key, at most four: by them the person is asked for it again. */
  readonly keySuffix?: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export interface OpenRecord extends Reservation {
  readonly v: 1;
  readonly state: CallState;
  /** Day of `startedAt` in the period's zone, fixed at the reserve. */
  readonly day: string;
  readonly epoch: number;
  readonly generationId: string | null;
  readonly asking?: Asking;
}

/** A row of the history, with what its corrections need. */
export interface CallRecord extends Entry {
  readonly v: 1;
  readonly day: string;
  readonly epoch: number;
  readonly keyId: string | null;
}

/** What the page shows of a budget record. */
export function showBudget(record: BudgetRecord | null): BudgetState {
  if (!record)
    return {
      decided: false,
      limitNano: null,
      callLimitNano: null,
      period: 'total',
      zone: null,
      spentNano: 0,
      heldNano: 0,
      unknownNano: 0,
      leftNano: null,
    };
  const { limitNano, callLimitNano = null, period, spentNano, heldNano, unknownNano } = record;
  return {
    decided: true,
    limitNano,
    callLimitNano,
    period,
    zone: record.zone,
    spentNano,
    heldNano,
    unknownNano,
    leftNano: leftOf(record),
  };
}

/** What may still be held; null without a ceiling. */
export function leftOf({ limitNano, spentNano, heldNano }: BudgetRecord): Nano | null {
  return limitNano === null ? null : Math.max(0, limitNano - spentNano - heldNano);
}
