/**
 * What happens to a call's money after its end: the truth that comes late (T6), the write-off, and the bound that the
 * key's own usage gives (T7, ledger.md 6.2). Plain functions over the records that one transaction has in hand.
 */
import type { Entry, Nano } from '../protocol/types.ts';
import type { Settlement, Work } from './decisions.ts';
import { countInDay, EMPTY_DAY, unknownNanoOf } from './days.ts';
import type { BudgetRecord, CallRecord, KeyUsage } from './records.ts';

/** Two readings agree only when at least this much time lies between them: `/key` lags by minutes (openrouter.md 5.4). */
export const AGREEING_MILLISECONDS = 10 * 60_000;

/** Replaces a finished call's row and moves budget and day by the difference, in the epoch that it counts in. */
function replace(work: Work, old: CallRecord, next: CallRecord): void {
  const { budget } = work;
  if (budget && old.epoch === budget.epoch)
    work.budget = {
      ...budget,
      spentNano: budget.spentNano + next.countedNano - old.countedNano,
      unknownNano: budget.unknownNano + unknownNanoOf(next) - unknownNanoOf(old),
    };
  const day = countInDay(work.days.get(old.day) ?? EMPTY_DAY, old, -1);
  work.days.set(old.day, countInDay(day, next));
  work.putCall(next);
}

/** Adds a cost that has become known to what we know to have spent with its key. */
export function countOurs(budget: BudgetRecord, keyId: string | null, nano: Nano): BudgetRecord {
  const usage = keyId === null ? undefined : budget.usage?.[keyId];
  if (!usage || keyId === null) return budget;
  return { ...budget, usage: { ...budget.usage, [keyId]: { ...usage, oursNano: usage.oursNano + nano } } };
}

/** T6, once: only a call that is unknown or written off, and only by a real cost. @returns null if nothing changed */
export function correct(work: Work, id: string, settlement: Settlement): Entry | null {
  const call = work.calls.get(id);
  if (!call || call.imported || settlement.costNano === null || settlement.outcome === 'released') return null;
  if (call.outcome !== 'unknown' && call.outcome !== 'written-off') return null;
  const { costNano } = settlement;
  const next: CallRecord = {
    ...call,
    servedModel: settlement.servedModel ?? call.servedModel,
    provider: settlement.provider ?? call.provider,
    generationId: settlement.generationId ?? call.generationId,
    promptTokens: settlement.promptTokens ?? call.promptTokens,
    completionTokens: settlement.completionTokens ?? call.completionTokens,
    reasoningTokens: settlement.reasoningTokens ?? call.reasoningTokens,
    cachedTokens: settlement.cachedTokens ?? call.cachedTokens,
    costNano,
    countedNano: costNano,
    outcome: 'reconciled',
  };
  replace(work, call, next);
  if (work.budget) work.budget = countOurs(work.budget, call.keyId, costNano);
  work.unresolved.set(id, null);
  return next;
}

/**
 * Counts an unknown call as nothing from now on, and says so; the truth may still correct it. Idempotent.
 * @param lookOn the truth is still looked for, where the provider can be asked: a person may be mistaken
 */
export function writeOff(work: Work, id: string, lookOn: boolean): Entry | null {
  const call = work.calls.get(id);
  if (!call || call.imported) return null;
  if (call.outcome === 'written-off' && !lookOn) work.unresolved.set(id, null);
  if (call.outcome !== 'unknown') return null;
  const next: CallRecord = { ...call, countedNano: 0, outcome: 'written-off' };
  replace(work, call, next);
  const mark = work.marks.get(id);
  work.unresolved.set(id, lookOn && mark?.generationId ? { ...mark, countedNano: 0, writtenOff: true } : null);
  return next;
}

/** One reading of a key's usage, with what the books hold of that key at the same moment. */
export interface UsageReading {
  readonly keyId: string;
  /** `usage + byok_usage` of `GET /key`. */
  readonly usageNano: Nano;
  readonly at: number;
  /** Whether a call with this key is open. */
  readonly anyOpen: boolean;
  /** Ids of the key's unknown calls, oldest first, with when they began. */
  readonly unknown: readonly { readonly id: string; readonly startedAt: number }[];
}

/**
 * T7: takes a reading, and where it agrees with an older one, lets the unknown calls between base and that reading count
 * together at most what the provider's usage grew by, less what we know of. A base that lags only loosens the bound.
 */
export function noteUsage(work: Work, reading: UsageReading): void {
  const { budget } = work;
  if (!budget) return;
  const { keyId, usageNano, at, unknown } = reading;
  const old = budget.usage?.[keyId];
  const put = (usage: KeyUsage): void => {
    if (work.budget) work.budget = { ...work.budget, usage: { ...work.budget.usage, [keyId]: usage } };
  };
  const fresh = { baseAt: at, baseNano: usageNano };
  if (!old) return put({ sinceAt: at, sinceNano: usageNano, oursNano: 0, newestAt: 0, baseOursNano: 0, ...fresh });
  const { sinceAt, sinceNano, oursNano, newestAt, baseAt, baseNano, baseOursNano } = old;
  const since = { sinceAt, sinceNano, oursNano, newestAt };
  if (unknown.length === 0 && !reading.anyOpen) return put({ ...since, ...fresh, baseOursNano: oursNano });
  const { lastAt, lastNano, lastOursNano } = old;
  const agrees = lastAt !== undefined && lastNano === usageNano && lastOursNano === oursNano && newestAt <= lastAt;
  if (!agrees)
    return put({ ...since, baseAt, baseNano, baseOursNano, lastAt: at, lastNano: usageNano, lastOursNano: oursNano });
  if (at - lastAt < AGREEING_MILLISECONDS) return;
  let left = Math.max(0, usageNano - baseNano - (oursNano - baseOursNano));
  for (const { id, startedAt } of unknown) {
    const call = work.calls.get(id);
    if (!call || call.costNano !== null || startedAt < baseAt || startedAt > lastAt) continue;
    const countedNano = Math.min(call.countedNano, left);
    left -= countedNano;
    if (countedNano < call.countedNano) replace(work, call, { ...call, countedNano });
  }
}
