/** Integer money: nano-USD as safe integers. Sums up to $9,007,199 are exact; floats are never added (ledger.md 1.3). */
import type { Nano } from '../protocol/types.ts';
import { parsePrice } from './decimal.ts';

/** 10⁻¹⁸ USD in a nano-dollar. */
const PER_NANO = 1_000_000_000n;

export function isNano(value: unknown): value is Nano {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/**
 * A decimal string is exact, rounded up beyond nine digits; a number is a charged cost as the provider's JSON gives it
 * and is rounded to the nearest nano (exact in 10⁶ samples, ledger.md 1.3). Null: negative, not finite, too large.
 */
export function usdToNano(usd: string | number): Nano | null {
  if (typeof usd === 'number') {
    const nano = Math.round(usd * 1e9);
    return isNano(nano) ? nano : null;
  }
  const price = parsePrice(usd);
  return price === null ? null : ceilToNano(price);
}

/** 10⁻¹⁸ USD → nano-USD, rounded up. Null if too large for a safe integer. */
export function ceilToNano(price: bigint): Nano | null {
  const nano = Number((price + PER_NANO - 1n) / PER_NANO);
  return isNano(nano) ? nano : null;
}

/** "0.000012": exact decimal dollars, no exponent. */
export function nanoToUsdText(nano: Nano): string {
  const text = String(nano).padStart(10, '0');
  const fraction = text.slice(-9).replace(/0+$/, '');
  return text.slice(0, -9) + (fraction && `.${fraction}`);
}
