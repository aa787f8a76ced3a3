/** Reading and writing what one transaction's decisions work on. */
import type { Nano } from '../protocol/types.ts';
import { noteUsage } from './corrections.ts';
import type { Stores } from './database.ts';
import type { DayRecord } from './days.ts';
import { Work } from './decisions.ts';
import { ALL_OPEN, ALL_UNRESOLVED } from './reading.ts';
import {
  BUDGET_KEY,
  callKey,
  dayKey,
  openKey,
  unresolvedKey,
  type BudgetRecord,
  type CallRecord,
  type OpenRecord,
  type UnresolvedRecord,
} from './records.ts';

/** A reading's transaction: the key's open and unknown calls, and the days that a bound moves. */
export async function takeReading(stores: Stores, keyId: string, usageNano: Nano, at: number): Promise<void> {
  const { live, history } = stores;
  const [budget, opens, marks] = await Promise.all([
    live.get(BUDGET_KEY),
    live.range(ALL_OPEN),
    live.range(ALL_UNRESOLVED),
  ]);
  if (!budget) return;
  const work = new Work();
  work.budget = budget as BudgetRecord;
  const unknown = marks.map(([, mark]) => mark as UnresolvedRecord).filter((mark) => mark.keyId === keyId);
  for (const { id } of unknown) {
    const call = (await history.get(callKey(id))) as CallRecord | undefined;
    if (!call) continue;
    work.calls.set(id, call);
    const day = (await history.get(dayKey(call.day))) as DayRecord | undefined;
    if (day && !work.days.has(call.day)) work.days.set(call.day, day);
  }
  const anyOpen = opens.some(([, record]) => (record as OpenRecord).keyId === keyId);
  noteUsage(work, { keyId, usageNano, at, anyOpen, unknown });
  if (work.budget !== budget) live.put(BUDGET_KEY, work.budget);
  saveWork(stores, work);
}

/** The records that decisions over these calls need. `ends`: those that may end, and so touch the history. */
export async function loadWork(
  { live, history }: Stores,
  calls: readonly { readonly id: string; readonly ends: boolean }[],
): Promise<Work> {
  const work = new Work();
  const ids = [...new Set(calls.map(({ id }) => id))];
  const [budget, ...opens] = await Promise.all([live.get(BUDGET_KEY), ...ids.map((id) => live.get(openKey(id)))]);
  work.budget = (budget as BudgetRecord | undefined) ?? null;
  ids.forEach((id, index) => work.open.set(id, (opens[index] as OpenRecord | undefined) ?? null));
  const ends = calls.filter((call) => call.ends).map(({ id }) => id);
  await Promise.all(
    ends
      .filter((id) => !work.open.get(id))
      .map(async (id) => {
        const [call, mark] = await Promise.all([history.get(callKey(id)), live.get(unresolvedKey(id))]);
        if (call) work.calls.set(id, call as CallRecord);
        if (mark) work.marks.set(id, mark as UnresolvedRecord);
      }),
  );
  const ending = new Set(ends.flatMap((id) => work.open.get(id)?.day ?? work.calls.get(id)?.day ?? []));
  await Promise.all(
    [...ending].map(async (day) => {
      const record = await history.get(dayKey(day));
      if (record) work.days.set(day, record as DayRecord);
    }),
  );
  return work;
}

export function saveWork({ live, history }: Stores, work: Work): void {
  for (const [id, open] of work.open)
    if (open) live.put(openKey(id), open);
    else live.delete(openKey(id));
  for (const [id, mark] of work.unresolved)
    if (mark) live.put(unresolvedKey(id), mark);
    else live.delete(unresolvedKey(id));
  for (const [id, call] of work.changed) history.put(callKey(id), call);
  if (work.changed.size > 0) for (const [day, record] of work.days) history.put(dayKey(day), record);
}
