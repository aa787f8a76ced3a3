/** Days and periods in the zone that was fixed when the ceiling was set, and the rolling over of a budget. */
import type { Period } from '../protocol/types.ts';
import type { BudgetRecord } from './records.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** `yyyy-mm-dd` of a moment (milliseconds since 1970) in a zone; an unknown zone counts as UTC. */
export function dayOf(time: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    try {
      format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone });
    } catch {
      format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' });
    }
    formats.set(zone, format);
  }
  return format.format(time);
}

/** The label of the period that a day lies in: '' for `total`. Labels of one period sort by time. */
export function labelOf(day: string, period: Period): string {
  return period === 'total' ? '' : period === 'month' ? day.slice(0, 7) : day;
}

/**
 * The budget as it holds now: a new period begins with nothing spent, holds stay. A clock that went back begins none,
 * or setting it to and fro would refill the ceiling.
 */
export function rollOver(budget: BudgetRecord, now: number): BudgetRecord {
  const label = labelOf(dayOf(now, budget.zone), budget.period);
  if (label <= budget.periodStart) return budget;
  return { ...budget, periodStart: label, spentNano: 0, unknownNano: 0, carriedNano: 0, epoch: budget.epoch + 1 };
}
