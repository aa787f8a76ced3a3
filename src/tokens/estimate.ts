/**
 * How many tokens a text or a request has at most, without a tokenizer: feature counts times the weights of the model's
 * family. An upper bound for holds, never shown as a cost; where nothing is known it is the dearest family's.
 */
import { countFeatures, FEATURE_COUNT } from './features.ts';
import { unpackWeights } from './packing.ts';
import { BELOW, HIGHEST } from './weights.ts';

/** Tokenizers that were measured; `any` bounds them all. */
export type Family = keyof typeof BELOW | 'any';

/** The highest ratio ever seen is 1.234 tokens per UTF-8 byte (estimation.md, top). */
const TOKENS_PER_BYTE = 1.25;

/**
 * The first that matches the model's id; what matches nothing is `any`. So is what one maker trained from another's model,
 * and a maker's models with another tokenizer than their others. An unclear Claude gets the newer, finer tokenizer.
 */
const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ['any', /distill|llama-4|qwen3\.[5-9]/],
  ['cl100k', /^openai\/gpt-(3|4-|4$)/],
  ['o200k', /^openai\//],
  ['claude3', /^anthropic\/claude-(3|.*-4(\.[0-6])?$)/],
  ['claude5', /^anthropic\//],
  ['gemma3', /^google\/gem(ma|ini)/],
  ['llama2', /^meta-llama\/llama-2/],
  ['llama3', /^meta-llama\/llama-3/],
  ['qwen3', /^qwen\/q(wen-?[23]|wq)/],
  ['deepseek', /^deepseek\//],
];

/** By the id that goes out: whoever names a model of another family asks, and pays, another model. */
export const familyOf = (modelId: string): Family =>
  FAMILIES.find(([, pattern]) => pattern.test(modelId.toLowerCase()))?.[0] ?? 'any';

/** Longer texts are counted in slices, so that one can stop between them; a cut makes the bound no lower. */
export const SLICE = 262_144;

const rows = new Map<Family, Float64Array>();

/** The constant, then a weight for each feature; for an unknown family the highest of all. */
function rowOf(family: Family): Float64Array {
  let row = rows.get(family);
  if (!row) {
    const below = family === 'any' ? '' : BELOW[family];
    rows.set(family, (row = unpackWeights(HIGHEST, FEATURE_COUNT + 1, below)));
  }
  return row;
}

/** Counts of texts that were seen before: a growing chat costs only what is new. So many characters and bytes are kept. */
const MOST_KEPT = 1_000_000;
const known = new Map<string, Int32Array>();
let kept = 0;

function keep(text: string, counts: Int32Array): void {
  const size = text.length + counts.byteLength;
  kept += size;
  if (kept > MOST_KEPT) {
    known.clear();
    kept = size;
  }
  // A longer one is soon counted again.
  if (kept <= MOST_KEPT) known.set(text, counts);
}

const countSlice = (text: string, from: number, counts: Int32Array): void =>
  countFeatures(text, from, Math.min(text.length, from + SLICE), counts);

/** A shorter one is sooner counted again than looked up. */
const SHORT = 64;
const ofShort = new Int32Array(FEATURE_COUNT);

/** The features of a text, counted at once; those of a short one stand until the next is counted. */
export function countsOf(text: string): Int32Array {
  if (text.length < SHORT) {
    ofShort.fill(0);
    countSlice(text, 0, ofShort);
    return ofShort;
  }
  let counts = known.get(text);
  if (!counts) {
    counts = new Int32Array(FEATURE_COUNT);
    for (let from = 0; from < text.length; from += SLICE) countSlice(text, from, counts);
    keep(text, counts);
  }
  return counts;
}

/** The same, letting others have their turn between the slices of a long text. */
export async function countInTurns(text: string): Promise<Int32Array> {
  let counts = known.get(text);
  if (!counts) {
    counts = new Int32Array(FEATURE_COUNT);
    for (let from = 0; from < text.length; from += SLICE) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve));
      countSlice(text, from, counts);
    }
    keep(text, counts);
  }
  return counts;
}

/** @param row the constant, then a weight for each feature */
export function weigh(counts: Int32Array, row: Float64Array): number {
  let sum = row[0]!;
  for (let feature = 0; feature < FEATURE_COUNT; feature++) sum += counts[feature]! * row[feature + 1]!;
  return sum;
}

function boundOf(text: string, counts: Int32Array, family: Family): number {
  let sum = weigh(counts, rowOf(family));
  // A text has at least as many bytes as code units: most never come near the cap.
  if (sum > text.length) sum = Math.min(sum, new TextEncoder().encode(text).length * TOKENS_PER_BYTE + 1);
  return text === '' ? 0 : Math.ceil(sum);
}

/** An upper bound of a text's tokens; 0 only for an empty text. Never throws, lone surrogates included. */
export const estimateTokens = (text: string, family: Family): number => boundOf(text, countsOf(text), family);

/** The same, in turns. */
export const estimateInTurns = async (text: string, family: Family): Promise<number> =>
  boundOf(text, await countInTurns(text), family);
