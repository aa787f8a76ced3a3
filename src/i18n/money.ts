/** Amounts for people: in US dollars (rule M5), by locale, with as many digits as they need. Shared with the vault's views. */

const NANO_DIGITS = 9;

/** Digits after the point: from a dollar on cents, below three significant ones, so $0.0000108 is not rounded to cents. */
function digitsFor(nano: number): number {
  if (nano === 0 || nano >= 1_000_000_000) return 2;
  return Math.min(NANO_DIGITS, NANO_DIGITS + 2 - Math.floor(Math.log10(nano)));
}

/** What is left is never written as more than it is: $0.99989 of a dollar is not $1.00. @param nano integer nano-USD ≥ 0 */
export function roundDown(nano: number): number {
  const step = 10 ** (NANO_DIGITS - Math.max(2, digitsFor(nano)));
  return Math.floor(nano / step) * step;
}

/** @param lang BCP 47 tag; what is none falls back to English */
export function numberFormat(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(lang || 'en', options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

/**
 * Writes an amount as dollars. $0.000012 never reads $0.00.
 * @param nano integer nano-USD ≥ 0
 * @param lang BCP 47 tag; an unknown one falls back to English
 */
export function formatNano(nano: number, lang: string): string {
  const digits = digitsFor(nano);
  const format = numberFormat(lang, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.max(2, digits),
  });
  // The mark keeps a `$` at the end beside its letters where text runs from right to left: not `$US`.
  return format.format(nano / 1e9).replace(/S\$$/, '$&\u200e');
}
