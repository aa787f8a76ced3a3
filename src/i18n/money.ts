/** Amounts for people: in US dollars (rule M5), by locale, with as many digits as they need. Shared with the vault's views. */

const NANO_DIGITS = 9;

/** Digits after the point: from a dollar on cents, below three significant ones, so $0.0000108 is not rounded to cents. */
function digitsFor(nano: number): number {
  if (nano === 0 || nano >= 1_000_000_000) return 2;
  return Math.min(NANO_DIGITS, NANO_DIGITS + 2 - Math.floor(Math.log10(nano)));
}

/**
 * Writes an amount as dollars. $0.000012 never reads $0.00.
 * @param nano integer nano-USD ≥ 0
 * @param lang BCP 47 tag; an unknown one falls back to English
 */
export function formatNano(nano: number, lang: string): string {
  const digits = digitsFor(nano);
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.max(2, digits),
  };
  try {
    return new Intl.NumberFormat(lang || 'en', options).format(nano / 1e9);
  } catch {
    return new Intl.NumberFormat('en', options).format(nano / 1e9);
  }
}
