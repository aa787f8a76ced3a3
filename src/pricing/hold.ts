/**
 * What a request can cost at most: the hold. Everything is taken at its dearest, in exact arithmetic, and rounded up to
 * whole nano-dollars. What can't be priced is not priced: the answer is null and the request is refused.
 */
import type { Nano } from '../protocol/types.ts';
import { parsePrice, type Price } from './decimal.ts';
import { ceilToNano, isNano } from './nano.ts';

/** A conditional price: beyond so many prompt tokens, or at some time of day (openrouter.md 3.2). Missing keys inherit. */
export interface PriceOverride {
  readonly minPromptTokens?: number;
  readonly prompt?: string;
  readonly completion?: string;
  readonly inputCacheWrite?: string;
  readonly inputCacheWriteHour?: string;
  readonly internalReasoning?: string;
}

/** Decimal strings in USD per token; `request` and `image` in USD each. */
export interface PriceTable {
  readonly prompt: string;
  readonly completion: string;
  readonly request?: string;
  readonly image?: string;
  readonly inputCacheWrite?: string;
  /** For what stays cached an hour: up to twice the prompt price (openrouter.md 3.4). */
  readonly inputCacheWriteHour?: string;
  readonly internalReasoning?: string;
  readonly overrides?: readonly PriceOverride[];
}

export interface HoldRequest {
  /** Upper bound of the prompt's tokens. */
  readonly inputTokens: number;
  readonly outputCap: number;
  readonly images?: number;
  /** Thinking may go past the cap (openrouter.md 3.3: 4,712 tokens at a cap of 4,096): a quarter is added. */
  readonly mayPassCap?: boolean;
  readonly prices: PriceTable;
}

/** The dearest of several decimal strings; absent ones don't count. Null if one is malformed or negative. */
function dearest(texts: readonly (string | undefined)[]): Price | null {
  let high = 0n;
  for (const text of texts) {
    if (text === undefined) continue;
    const price = parsePrice(text);
    if (price === null) return null;
    if (price > high) high = price;
  }
  return high;
}

/**
 * The most that a request can cost, in nano-USD, rounded up.
 * Time-of-day overrides always count; a length override counts once the bound may pass its threshold.
 * @returns null if a price is missing, malformed or negative, or a figure is no safe integer ≥ 0
 */
export function holdNano({ inputTokens, outputCap, images = 0, mayPassCap = false, prices }: HoldRequest): Nano | null {
  if (![inputTokens, outputCap, images].every(isNano)) return null;
  if (typeof prices.prompt !== 'string' || typeof prices.completion !== 'string') return null;
  const reached = (prices.overrides ?? []).filter(
    ({ minPromptTokens = 0 }) => inputTokens > minPromptTokens || minPromptTokens <= 0,
  );
  const tables = [prices, ...reached];
  const input = dearest(tables.flatMap((table) => [table.prompt, table.inputCacheWrite, table.inputCacheWriteHour]));
  const output = dearest(tables.flatMap((table) => [table.completion, table.internalReasoning]));
  const request = dearest([prices.request]);
  const image = dearest([prices.image]);
  if (input === null || output === null || request === null || image === null) return null;
  const margin = mayPassCap || (parsePrice(prices.internalReasoning ?? '0') ?? 0n) > 0n;
  const outputTokens = BigInt(outputCap) + (margin ? (BigInt(outputCap) + 3n) / 4n : 0n);
  return ceilToNano(BigInt(inputTokens) * input + outputTokens * output + request + BigInt(images) * image);
}
