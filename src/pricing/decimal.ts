/**
 * Exact prices. The catalogue gives decimal strings in USD per token; they are held as whole numbers of 10⁻¹⁸ USD,
 * because 0.0000000375 is not a whole number of nano-dollars (ledger.md 1.3).
 */

/** USD × 10¹⁸. */
export type Price = bigint;

const DIGITS = 18;
const FORM = /^(\d{1,15})?(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Reads a price. Null: malformed, negative (the catalogue's "-1"), not finite, or of an absurd length. */
export function parsePrice(value: unknown): Price | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const [, whole = '', fraction = '', exponent = '0'] = FORM.exec(text.trim()) ?? [];
  if (whole + fraction === '') return null;
  const digits = BigInt(whole + fraction);
  const shift = DIGITS - fraction.length + Number(exponent);
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  // Finer than 10⁻¹⁸: rounded up, so that no price is ever too low.
  const divisor = 10n ** BigInt(-shift);
  return (digits + divisor - 1n) / divisor;
}

/** The exact decimal string of a price, without an exponent. */
export function formatPrice(price: Price): string {
  const text = price.toString().padStart(DIGITS + 1, '0');
  const fraction = text.slice(-DIGITS).replace(/0+$/, '');
  return text.slice(0, -DIGITS) + (fraction && `.${fraction}`);
}

/** USD per token → USD per million tokens, exactly: "0.0000025" → "2.5". Null if it is no price. */
export function pricePerMillion(text: string): string | null {
  const price = parsePrice(text);
  return price === null ? null : formatPrice(price * 1_000_000n);
}
