/**
 * How many tokens a text or a request has at most, without a tokenizer: feature counts times the weights of the model's
 * family. An upper bound for holds, never shown as a cost; where nothing is known it is the dearest family's.
 */
import { countFeatures, FEATURE_COUNT } from './features.ts';
import { WEIGHTS } from './weights.ts';

/** Tokenizers that were measured; `any` bounds them all. */
export type Family = keyof typeof WEIGHTS;

/** The highest ratio ever seen is 1.234 tokens per UTF-8 byte (estimation.md, top). */
const TOKENS_PER_BYTE = 1.25;

/** First match wins; what matches nothing is `any`. A newer Claude has the finer tokenizer, so an unclear one gets it. */
const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^openai\/(gpt-3\.5|gpt-4-|gpt-4$)/, 'cl100k'],
  [/^openai\//, 'o200k'],
  [/^anthropic\/claude-(3|.*-4(\.[0-6])?$)/, 'claude3'],
  [/^anthropic\//, 'claude5'],
  [/^google\/(gemma|gemini)/, 'gemma3'],
  [/^meta-llama\/llama-2/, 'llama2'],
  [/^meta-llama\//, 'llama3'],
  [/^qwen\//, 'qwen3'],
  [/^deepseek\//, 'deepseek'],
];

export function familyOf(modelId: string): Family {
  return FAMILIES.find(([pattern]) => pattern.test(modelId))?.[1] ?? 'any';
}

const rows = new Map<Family, { readonly weights: readonly number[]; readonly margin: number }>();

function rowOf(family: Family): { readonly weights: readonly number[]; readonly margin: number } {
  let row = rows.get(family);
  if (!row) {
    const numbers = WEIGHTS[family].split(' ').map((hundredths) => Number(hundredths) / 100);
    row = { weights: numbers.slice(0, FEATURE_COUNT), margin: numbers[FEATURE_COUNT] ?? 0 };
    rows.set(family, row);
  }
  return row;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    if (code >= 0xd800 && code < 0xdc00) at++;
  }
  return bytes;
}

/** An upper bound of a text's tokens; 0 only for an empty text. Never throws, lone surrogates included. */
export function estimateTokens(text: string, family: Family): number {
  if (text === '') return 0;
  const { weights, margin } = rowOf(family);
  const counts = countFeatures(text);
  let sum = 0;
  for (let feature = 0; feature < FEATURE_COUNT; feature++) sum += counts[feature]! * weights[feature]!;
  const bound = Math.ceil(sum + margin * Math.sqrt(sum) + 2);
  return Math.min(bound, Math.ceil(utf8Length(text) * TOKENS_PER_BYTE) + 1);
}
