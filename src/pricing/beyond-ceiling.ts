/**
 * What the provider's own price ceiling (`max_price`) does not bound: cache writes, prices of long prompts, a price of
 * its own for thinking, and thinking past the cap. The vault trusts no price but those that go out, so it holds these
 * shares on top (security.md, "Our decision"); the plan holds at least as much, so that both agree.
 */
import type { Nano } from '../protocol/types.ts';
import { parsePrice } from './decimal.ts';
import { ceilToNano, isNano } from './nano.ts';

/** Percent of the price that goes out as the ceiling. */
interface Shares {
  readonly input: bigint;
  readonly output: bigint;
}

/** Thinking may go a quarter past the cap (docs/adr/0010); nobody of these prices it above an answer's tokens. */
const NAMED: readonly (readonly [RegExp, Shares])[] = [
  // Cache writes: 1.25 times the prompt's price (openrouter.md 3.4).
  [/^anthropic\//, { input: 125n, output: 125n }],
  [/^(openai|google|deepseek|meta-llama)\//, { input: 100n, output: 125n }],
];
/** Whoever is not named may price cache writes and thinking by a quarter more, as the dearest that are known do. */
const OTHERS: Shares = { input: 125n, output: 157n };
/** What stays cached an hour: twice the prompt's price (openrouter.md 3.4). */
const CACHED = 200n;
/** The lowest threshold that is known is 128,000; beyond it: prompt twice, answer one and a half times. */
const LONG_PROMPT = 128_000;

export interface CeilingHoldRequest {
  readonly model: string;
  /** Upper bound of the prompt's tokens. */
  readonly inputTokens: number;
  readonly outputCap: number;
  readonly images: number;
  /** The body asks for caching. */
  readonly caches: boolean;
  /** What goes out as `max_price`: decimal strings, USD per token; `request` and `image` in USD each. */
  readonly ceiling: {
    readonly prompt: string;
    readonly completion: string;
    readonly request?: string;
    readonly image?: string;
  };
}

/** @returns the most that the request can cost under this price ceiling, nano-USD; null if that can't be told */
export function holdAtCeiling(request: CeilingHoldRequest): Nano | null {
  const { model, inputTokens, outputCap, images, caches, ceiling } = request;
  const prices = [ceiling.prompt, ceiling.completion, ceiling.request ?? '0', ceiling.image ?? '0'].map(parsePrice);
  const [prompt, completion, each, image] = prices;
  if (![inputTokens, outputCap, images].every(isNano)) return null;
  if (prompt == null || completion == null || each == null || image == null) return null;
  const shares = NAMED.find(([pattern]) => pattern.test(model))?.[1] ?? OTHERS;
  const long = inputTokens > LONG_PROMPT;
  const input = (caches && shares.input < CACHED ? CACHED : shares.input) * (long ? 2n : 1n);
  const output = long ? (shares.output * 3n + 1n) / 2n : shares.output;
  const tokens = BigInt(inputTokens) * prompt * input + BigInt(outputCap) * completion * output;
  return ceilToNano((tokens + 99n) / 100n + each + BigInt(images) * image);
}

/** Whether anything in a request asks the provider to keep it: looked for in what goes out, wherever it stands. */
export const asksForCaching = (body: unknown): boolean => (JSON.stringify(body) ?? '').includes('"cache_control":');
