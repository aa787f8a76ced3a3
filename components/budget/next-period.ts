/** When a ceiling's period starts anew, by the zone that was fixed with it. */
import type { Period } from '../../src/protocol/types.ts';

const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/**
 * @param now milliseconds since 1970
 * @param zone IANA name; an unknown one counts as UTC, as in the books
 * @returns the first day of the next period, as its midnight in UTC; null: it never starts anew
 */
export function nextStart(period: Period, zone: string | null, now: number): Date | null {
  if (period === 'total' || zone === null) return null;
  const [year, month, date] = dayIn(zone, now);
  return new Date(period === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, date + 1));
}

function dayIn(timeZone: string, now: number): [year: number, month: number, date: number] {
  try {
    const [year = 0, month = 1, date = 1] = new Intl.DateTimeFormat('en-CA', { ...day, timeZone })
      .format(now)
      .split('-')
      .map(Number);
    return [year, month, date];
  } catch {
    return dayIn('UTC', now);
  }
}
