/**
 * Reads `GET /models` and `/models/{author}/{slug}/endpoints` (openrouter.md section 4). Rows that make no sense are
 * left out; a price that makes no sense makes the model unpriced, never free.
 */
import { parsePrice } from '../pricing/decimal.ts';
import type { PriceOverride, PriceTable } from '../pricing/hold.ts';
import { ByomError } from '../protocol/errors.ts';
import { countOf, fieldsOf, textOf, type Fields } from './openrouter.ts';

export interface CatalogueModel {
  readonly id: string;
  readonly canonicalSlug: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly contextLength: number;
  readonly maxCompletionTokens: number | null;
  /** The provider's name of its tokenizer; many say `Other`. */
  readonly tokenizer: string | null;
  readonly inputModalities: readonly string[];
  readonly outputModalities: readonly string[];
  readonly supportedParameters: readonly string[];
  /** Null: missing, malformed or negative, so the model can't be used. */
  readonly prices: PriceTable | null;
  readonly router: boolean;
  readonly alias: boolean;
  readonly expiresAt: number | null;
  readonly reasoningMandatory: boolean;
  /** Texts pass a filter of the provider first. */
  readonly moderated: boolean;
}

export interface CatalogueEndpoint {
  readonly provider: string;
  readonly tag: string;
  readonly prices: PriceTable | null;
  readonly maxCompletionTokens: number | null;
  readonly contextLength: number | null;
  /** False for priority, flex and other tiers, which are priced apart. */
  readonly standard: boolean;
  readonly inService: boolean;
}

const TIER = /\/(priority|flex|fast|batch|turbo)$/;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): string[] => listOf(value).filter((item): item is string => typeof item === 'string');

/** The wire's names and ours; all are decimal strings. */
const PRICE_NAMES = {
  prompt: 'prompt',
  completion: 'completion',
  request: 'request',
  image: 'image',
  input_cache_write: 'inputCacheWrite',
  input_cache_write_1h: 'inputCacheWriteHour',
  internal_reasoning: 'internalReasoning',
} as const;

/** Null if a price that is there is malformed or negative. */
function pricesOf(row: Fields): Record<string, string> | null {
  const prices: Record<string, string> = {};
  for (const [wire, ours] of Object.entries(PRICE_NAMES)) {
    const value = row[wire];
    if (value === undefined || value === null) continue;
    if (parsePrice(value) === null) return null;
    prices[ours] = String(value);
  }
  return prices;
}

function priceTable(value: unknown): PriceTable | null {
  const row = fieldsOf(value);
  const prices = pricesOf(row);
  if (!prices?.['prompt'] || !prices['completion']) return null;
  const overrides: PriceOverride[] = [];
  for (const entry of listOf(row['overrides'])) {
    const override = pricesOf(fieldsOf(entry));
    if (!override) return null;
    const from = countOf(fieldsOf(entry)['min_prompt_tokens']);
    overrides.push({ ...override, ...(from === null ? {} : { minPromptTokens: from }) });
  }
  return { ...(prices as unknown as PriceTable), ...(overrides.length > 0 ? { overrides } : {}) };
}

const isZero = (price: string): boolean => parsePrice(price) === 0n;

function timeOf(value: unknown): number | null {
  const time = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(time) ? time : null;
}

function modelOf(value: unknown): CatalogueModel[] {
  const row = fieldsOf(value);
  const id = textOf(row['id']);
  if (id === null || !id.includes('/')) return [];
  const architecture = fieldsOf(row['architecture']);
  const top = fieldsOf(row['top_provider']);
  const pricing = fieldsOf(row['pricing']);
  const prices = priceTable(pricing);
  // Zero is not "free" unless the id says so: such a model is priced elsewhere (openrouter.md section 4).
  const unpriced = prices && !id.endsWith(':free') && isZero(prices.prompt) && isZero(prices.completion);
  return [
    {
      id,
      canonicalSlug: textOf(row['canonical_slug']) ?? id,
      name: textOf(row['name']) ?? id,
      createdAt: timeOf(row['created']) ?? 0,
      contextLength: countOf(row['context_length']) ?? 0,
      maxCompletionTokens: countOf(top['max_completion_tokens']) || null,
      tokenizer: textOf(architecture['tokenizer']),
      inputModalities: textsOf(architecture['input_modalities']),
      outputModalities: textsOf(architecture['output_modalities']),
      supportedParameters: textsOf(row['supported_parameters']),
      prices: unpriced ? null : prices,
      // A dynamic price is listed as "-1" (openrouter.md section 4); ids alone would not be proof.
      router: pricing['prompt'] === '-1' || pricing['prompt'] === -1 || id.startsWith('openrouter/'),
      alias: id.startsWith('~') || (row['alias_target'] !== undefined && row['alias_target'] !== null),
      expiresAt: timeOf(row['expiration_date']),
      reasoningMandatory: fieldsOf(row['reasoning'])['mandatory'] === true,
      moderated: top['is_moderated'] === true,
    },
  ];
}

/** @throws ByomError `provider-down` if the envelope is not a catalogue */
export function parseCatalogue(json: unknown): CatalogueModel[] {
  const data = fieldsOf(json)['data'];
  if (!Array.isArray(data)) throw new ByomError('provider-down');
  return data.flatMap(modelOf);
}

export function parseEndpoints(json: unknown): CatalogueEndpoint[] {
  return listOf(fieldsOf(fieldsOf(json)['data'])['endpoints']).flatMap((value): CatalogueEndpoint[] => {
    const row = fieldsOf(value);
    const provider = textOf(row['provider_name']);
    if (provider === null) return [];
    const tag = textOf(row['tag']) ?? '';
    const status = row['status'];
    return [
      {
        provider,
        tag,
        prices: priceTable(row['pricing']),
        maxCompletionTokens: countOf(row['max_completion_tokens']) || null,
        contextLength: countOf(row['context_length']) || null,
        standard: !TIER.test(tag),
        inService: typeof status !== 'number' || status >= 0,
      },
    ];
  });
}

/** By id, then by dated slug: answers name the slug (openrouter.md 2.3). */
export function findModel(models: readonly CatalogueModel[], idOrSlug: string): CatalogueModel | undefined {
  return models.find(({ id }) => id === idOrSlug) ?? models.find(({ canonicalSlug }) => canonicalSlug === idOrSlug);
}

/** A variant that costs nothing. Prices of zero alone don't say so (openrouter.md section 4). */
export const isFree = ({ id }: CatalogueModel): boolean => id.endsWith(':free');
