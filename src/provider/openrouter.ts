/**
 * OpenRouter's small answers, as of the documentation of 2026-08 to 2026-10 (openrouter.md sections 1, 5
 * and 7). Pure: nothing here fetches.
 */
import { isNano, usdToNano } from '../pricing/nano.ts';
import type { Nano } from '../protocol/types.ts';

const GENERATION_ID = /^gen-[\w-]{1,120}$/;

export function isGenerationId(id: string): boolean {
  return GENERATION_ID.test(id);
}

/** The key's limit and usage, `GET /key`. Null: unlimited or not told. Lags by minutes: no live meter (5.4). */
export interface KeyInfo {
  readonly limitUsd: number | null;
  readonly limitLeftUsd: number | null;
  readonly usageUsd: number | null;
  readonly byokUsageUsd: number | null;
  readonly resetsAt: string | null;
  /** The account has never bought credit; left out where nothing was told. */
  readonly neverPaid?: boolean;
}

/** One `GET /generation` record. `costNano` is the true spend; null if the record names none. */
export interface GenerationRecord {
  readonly costNano: Nano | null;
  readonly model: string | null;
  readonly provider: string | null;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly reasoningTokens: number | null;
  readonly cachedTokens: number | null;
  readonly cancelled: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The object in a value, or an empty one: wire data is never trusted to have a shape. */
export function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function amountOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

export function countOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/**
 * True spend: `cost`, and for bring-your-own-key accounts the upstream part on top. Off BYOK the second number repeats
 * the first, adding it would double the bill (openrouter.md 0.5). A cost of zero is a known zero.
 */
export function trueCost(cost: unknown, isByok: unknown, upstream: unknown): Nano | null {
  const charged = amountOf(cost);
  const extra = isByok === true ? amountOf(upstream) : 0;
  const [first, second] = [charged === null ? null : usdToNano(charged), extra === null ? null : usdToNano(extra)];
  if (first === null || second === null) return null;
  return isNano(first + second) ? first + second : null;
}

export function parseKeyInfo(json: unknown): KeyInfo | null {
  const data = fieldsOf(json)['data'];
  if (data === null || typeof data !== 'object') return null;
  const info = fieldsOf(data);
  return {
    limitUsd: amountOf(info['limit']),
    limitLeftUsd: amountOf(info['limit_remaining']),
    usageUsd: amountOf(info['usage']),
    byokUsageUsd: amountOf(info['byok_usage']),
    resetsAt: textOf(info['limit_reset']),
    neverPaid: info['is_free_tier'] === true,
  };
}

export function parseGeneration(json: unknown): GenerationRecord | null {
  const data = fieldsOf(fieldsOf(json)['data']);
  if (textOf(data['id']) === null) return null;
  return {
    costNano: trueCost(data['total_cost'] ?? data['usage'], data['is_byok'], data['upstream_inference_cost']),
    model: textOf(data['model']),
    provider: textOf(data['provider_name']),
    // Billing goes by the native counts (5.6).
    promptTokens: countOf(data['native_tokens_prompt']) ?? countOf(data['tokens_prompt']),
    completionTokens: countOf(data['native_tokens_completion']) ?? countOf(data['tokens_completion']),
    reasoningTokens: countOf(data['native_tokens_reasoning']),
    cachedTokens: countOf(data['native_tokens_cached']),
    cancelled: data['cancelled'] === true,
  };
}

/** Providers for which closing a stream stops the bill (openrouter.md section 7). Whoever is not named is not. */
const CANCELLING = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'OpenAI Azure Anthropic Fireworks Novita DeepInfra Together Cohere Cloudflare xAI DeepSeek Friendli Chutes Liquid'
    .toLowerCase()
    .split(' '),
);

export function canCancel(providerName: string | null): boolean {
  return providerName !== null && CANCELLING.has(providerName.toLowerCase());
}
