/**
 * How many tokens a text or a request probably has: for what is said with "about", never for a hold and never as a cost.
 * The same features as the bound, other weights. A chunk of its own, loaded when something is to be said.
 */
import { EXACT_COUNT, type ExactCount } from '../protocol/exact-count.ts';
import { countInTurns, countsOf, familyOf, weigh, type Family } from './estimate.ts';
import { FEATURE_COUNT } from './features.ts';
import { likelyImageTokens } from './likely-image.ts';
import { LIKELY_WEIGHTS } from './likely-weights.ts';
import { unpackWeights } from './packing.ts';
import { estimateRequest, type Overhead } from './request.ts';

type Fields = Readonly<Record<string, unknown>>;

const rows = new Map<Family, Float64Array>();

/** For an unknown family the middle of all. */
function rowsOf(family: Family): readonly Float64Array[] {
  const names = family === 'any' ? (Object.keys(LIKELY_WEIGHTS) as (keyof typeof LIKELY_WEIGHTS)[]) : [family];
  return names.map((name) => {
    const row = rows.get(name) ?? unpackWeights(LIKELY_WEIGHTS[name], FEATURE_COUNT + 1);
    rows.set(name, row);
    return row;
  });
}

function middleOf(text: string, counts: Int32Array, family: Family): number {
  if (text === '') return 0;
  const figures = rowsOf(family)
    .map((row) => weigh(counts, row))
    .sort((a, b) => a - b);
  return Math.max(1, Math.round(figures[figures.length >> 1] ?? 0));
}

export const likelyTokens = (text: string, family: Family): number => middleOf(text, countsOf(text), family);

/** As measured (docs/estimation.md): frame, per message, tools as such, per tool. Images are reckoned apart. */
const OPENAI: Overhead = [5, 4, 24, 6, 0];
const CLAUDE: Overhead = [6, 2, 549, 53, 0];
const OTHERS: Overhead = [24, 3, 150, 50, 0];
const OVERHEADS: Partial<Record<Family, Overhead>> = {
  o200k: OPENAI,
  cl100k: OPENAI,
  claude3: CLAUDE,
  claude5: CLAUDE,
  gemma3: [0, 0, 0, 0, 0],
  llama3: [34, 4, 173, 47, 0],
  qwen3: [7, 4, 245, 56, 0],
  deepseek: [7, 3, 143, 71, 0],
};

/** The exact counter that the page loaded, if it did. */
const loadedCount = (): unknown => (globalThis as { readonly [EXACT_COUNT]?: unknown })[EXACT_COUNT];

/** What the exact counter can't say, or says as no figure, is not taken. */
async function exactly(exact: unknown, model: string, text: string): Promise<number | null> {
  if (typeof exact !== 'function') return null;
  try {
    const tokens = await (exact as ExactCount)(model, text);
    return Number.isSafeInteger(tokens) && (tokens ?? -1) >= 0 ? tokens : null;
  } catch {
    return null;
  }
}

/** Every image's data or address, wherever it stands in the messages. */
function imagesIn(body: Fields): unknown[] {
  const messages = Array.isArray(body['messages']) ? (body['messages'] as (Fields | null)[]) : [];
  return messages
    .flatMap((message) => (Array.isArray(message?.['content']) ? (message['content'] as (Fields | null)[]) : []))
    .filter((part) => part?.['type'] === 'image_url')
    .map((part) => (part?.['image_url'] as Fields | null | undefined)?.['url']);
}

/** What a message carries beside its content is mostly its role, and that is in the figure for each message. */
const ROLE_ALONE = /^\{"role":"\w+"\}$/;

/**
 * About how many tokens a request's prompt has.
 * @param body the request's fields in the provider's names, with its model
 * @param exact counts texts exactly where it can
 * @returns null where a part says nothing about it: an image without a size, audio, a file
 */
export async function aboutTokens(body: Fields, exact = loadedCount()): Promise<number | null> {
  const model = String(body['model']);
  const family = familyOf(model);
  const count = async (text: string): Promise<number> =>
    ROLE_ALONE.test(text)
      ? 0
      : ((await exactly(exact, model, text)) ?? middleOf(text, await countInTurns(text), family));
  const texts = await estimateRequest(body, family, count, OVERHEADS[family] ?? OTHERS);
  const images = imagesIn(body).map((url) => likelyImageTokens(url, model));
  if (!texts || images.includes(null)) return null;
  return images.reduce<number>((sum, tokens) => sum + (tokens ?? 0), texts.tokens);
}
