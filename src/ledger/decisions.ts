/**
 * The steps of a call's money, T1 to T4 of ledger.md 6.2, as plain functions over the records that one transaction has
 * in hand. Nothing here waits, so any number of them share a transaction.
 */
import type { CallState, Entry, Nano } from '../protocol/types.ts';
import { dayOf, localZone, rollOver } from './period.ts';
import { countInDay, EMPTY_DAY, type DayRecord } from './days.ts';
import {
  leftOf,
  type BudgetRecord,
  type CallRecord,
  type OpenRecord,
  type Reservation,
  type UnresolvedRecord,
} from './records.ts';
import { correct, countOurs } from './corrections.ts';

export type ReserveAnswer =
  | { readonly granted: true }
  | {
      readonly granted: false;
      readonly code: 'no-ceiling' | 'over-budget' | 'storage-unavailable';
      readonly neededNano: Nano;
      readonly leftNano: Nano | null;
      /** For `over-budget`: which of the person's two limits it was. */
      readonly by?: 'ceiling' | 'call';
    };

/** How a call ended, as the provider told it. `costNano` null: the hold is counted, as unknown. */
export interface Settlement {
  readonly outcome: 'settled' | 'released' | 'reconciled' | 'unknown';
  readonly costNano: Nano | null;
  readonly servedModel?: string | null;
  readonly provider?: string | null;
  readonly generationId?: string | null;
  readonly promptTokens?: number | null;
  readonly completionTokens?: number | null;
  readonly reasoningTokens?: number | null;
  readonly cachedTokens?: number | null;
  readonly errorCode?: string | null;
}

/** The records that a transaction read and will write back. */
export class Work {
  budget: BudgetRecord | null = null;
  readonly open = new Map<string, OpenRecord | null>();
  readonly days = new Map<string, DayRecord>();
  /** Finished calls: read where a correction may need them. */
  readonly calls = new Map<string, CallRecord>();
  /** Those of them that changed. */
  readonly changed = new Map<string, CallRecord>();
  /** Marks of unknown calls as they stand. */
  readonly marks = new Map<string, UnresolvedRecord>();
  /** Those to put, or (null) to take away. */
  readonly unresolved = new Map<string, UnresolvedRecord | null>();

  putCall(call: CallRecord): void {
    this.calls.set(call.id, call);
    this.changed.set(call.id, call);
  }
}

/** T1: grants only what fits beside everything spent and held. */
export function reserve(work: Work, reservation: Reservation, now: number): ReserveAnswer {
  const { id, holdNano, startedAt } = reservation;
  if (!work.budget) return { granted: false, code: 'no-ceiling', neededNano: holdNano, leftNano: null };
  const budget = rollOver(work.budget, now);
  const left = leftOf(budget);
  const most = budget.callLimitNano ?? null;
  if (most !== null && holdNano > most)
    return { granted: false, code: 'over-budget', neededNano: holdNano, leftNano: most, by: 'call' };
  if (left !== null && holdNano > left)
    return { granted: false, code: 'over-budget', neededNano: holdNano, leftNano: left, by: 'ceiling' };
  // An id is made new for each call; one that is there already would be counted once and sent twice.
  if (work.open.get(id)) return { granted: false, code: 'storage-unavailable', neededNano: holdNano, leftNano: left };
  work.budget = noteNewest({ ...budget, heldNano: budget.heldNano + holdNano }, reservation);
  const day = dayOf(startedAt, budget.zone);
  work.open.set(id, { ...reservation, v: 1, state: 'reserved', day, epoch: budget.epoch, generationId: null });
  return { granted: true };
}

/** A reading of the key's usage says nothing about calls that begin after it. */
function noteNewest(budget: BudgetRecord, { keyId, startedAt }: Reservation): BudgetRecord {
  const usage = keyId === null ? undefined : budget.usage?.[keyId];
  if (!usage || keyId === null) return budget;
  const newestAt = Math.max(usage.newestAt, startedAt);
  return { ...budget, usage: { ...budget.usage, [keyId]: { ...usage, newestAt } } };
}

/** T1′: a dearer retry takes the difference first. */
export function reserveMore(work: Work, id: string, extraNano: Nano, now: number): ReserveAnswer {
  const open = work.open.get(id);
  if (!work.budget || !open) return { granted: false, code: 'no-ceiling', neededNano: extraNano, leftNano: null };
  const budget = rollOver(work.budget, now);
  const left = leftOf(budget);
  const most = budget.callLimitNano ?? null;
  if (most !== null && open.holdNano + extraNano > most)
    return { granted: false, code: 'over-budget', neededNano: open.holdNano + extraNano, leftNano: most, by: 'call' };
  if (left !== null && extraNano > left)
    return { granted: false, code: 'over-budget', neededNano: extraNano, leftNano: left, by: 'ceiling' };
  work.budget = { ...budget, heldNano: budget.heldNano + extraNano };
  work.open.set(id, { ...open, holdNano: open.holdNano + extraNano });
  return { granted: true };
}

/** T2, T3, T3′. @returns false if the call is not open any more */
export function mark(work: Work, id: string, state: CallState, generationId: string | null): boolean {
  const open = work.open.get(id);
  if (!open) return false;
  // A call that was given up stays given up, whatever late news its stream brings.
  const next = open.state === 'pending' ? 'pending' : state;
  work.open.set(id, { ...open, state: next, generationId: generationId ?? open.generationId });
  return true;
}

/** T4, T4′; T6 for a call that ended as unknown. @returns null if it has ended for good: then nothing changes */
export function end(work: Work, id: string, settlement: Settlement): Entry | null {
  const open = work.open.get(id);
  if (!open) return correct(work, id, settlement);
  const call = callRecord(open, settlement);
  if (work.budget) {
    const { heldNano, spentNano, unknownNano, epoch } = work.budget;
    const counts = open.epoch === epoch;
    work.budget = {
      ...work.budget,
      heldNano: Math.max(0, heldNano - open.holdNano),
      spentNano: counts ? spentNano + call.countedNano : spentNano,
      unknownNano: counts && call.costNano === null ? unknownNano + call.countedNano : unknownNano,
    };
    if (call.costNano !== null) work.budget = countOurs(work.budget, open.keyId, call.costNano);
  }
  work.open.set(id, null);
  work.putCall(call);
  if (call.outcome === 'unknown') work.unresolved.set(id, unresolvedRecord(open, call));
  work.days.set(open.day, countInDay(work.days.get(open.day) ?? EMPTY_DAY, call));
  return call;
}

function unresolvedRecord(open: OpenRecord, { generationId, countedNano }: CallRecord): UnresolvedRecord {
  const { id, keyId, keySuffix = null, startedAt, asking } = open;
  return { v: 1, id, keyId, keySuffix, generationId, startedAt, countedNano, ...(asking ? { asking } : {}) };
}

function callRecord(open: OpenRecord, settlement: Settlement): CallRecord {
  const { outcome, costNano, errorCode = null, servedModel = null, provider = null } = settlement;
  const { promptTokens = null, completionTokens = null, reasoningTokens = null, cachedTokens = null } = settlement;
  const { id, app, feature, category, operation, model, holdNano, day, epoch, keyId } = open;
  return {
    v: 1,
    id,
    startedAt: new Date(open.startedAt).toISOString(),
    app,
    feature,
    category,
    operation,
    model,
    servedModel,
    provider,
    generationId: settlement.generationId ?? open.generationId,
    promptTokens,
    completionTokens,
    reasoningTokens,
    cachedTokens,
    holdNano,
    countedNano: costNano ?? holdNano,
    costNano,
    outcome,
    errorCode,
    imported: false,
    day,
    epoch,
    keyId,
  };
}

/** A budget for a new decision: what the period's days and the open calls already hold counts from the start. */
export function decide(
  old: BudgetRecord | null,
  choice: {
    readonly limitNano: Nano | null;
    readonly period: BudgetRecord['period'];
    readonly callLimitNano: Nano | null;
  },
  counted: { readonly spentNano: Nano; readonly unknownNano: Nano; readonly heldNano: Nano; readonly label: string },
): BudgetRecord {
  if (old && old.period === choice.period) return { ...old, ...choice };
  return {
    v: 1,
    ...choice,
    zone: old?.zone ?? localZone(),
    periodStart: counted.label,
    spentNano: counted.spentNano + (old?.carriedNano ?? 0),
    heldNano: counted.heldNano,
    unknownNano: counted.unknownNano,
    carriedNano: old?.carriedNano ?? 0,
    epoch: old?.epoch ?? 1,
    ...(old?.usage ? { usage: old.usage } : {}),
  };
}
