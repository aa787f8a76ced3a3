/** Numbers and dates for people, by locale. Money is money.ts. */

/** The tag itself, or English for one that no engine knows. */
function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** @param share 1 = 100 %; a part of a percent is left out, so that 99.9 % does not read 100 % */
export const formatShare = (share: number, lang: string): string =>
  new Intl.NumberFormat(localeOf(lang), { style: 'percent' }).format(Math.floor(share * 100) / 100);

/** 128000 → 128K, as the language shortens it; in Turkish in full, 128 bin: its short form reads like bytes. */
export function formatShort(count: number, lang: string): string {
  const compactDisplay = /^tr\b/i.test(lang) ? 'long' : 'short';
  return new Intl.NumberFormat(localeOf(lang), { notation: 'compact', compactDisplay }).format(count);
}

/** What is said with "about" has two digits: 5604 → 5,600. */
export const formatAbout = (count: number, lang: string): string =>
  new Intl.NumberFormat(localeOf(lang), { maximumSignificantDigits: 2 }).format(count);

/** A day that stands for itself: `date` is its midnight in UTC. */
export const formatDay = (date: Date, lang: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(date);

/** A moment in the person's own zone. */
export const formatMoment = (date: Date, lang: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
