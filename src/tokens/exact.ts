/**
 * `byom-elements/exact`: exact token counts for OpenAI's models, by gpt-tokenizer. Importing it is cheap: a table (o200k:
 * 0.8 MB over the wire) loads when a text is first counted. From then on figures that are said with "about" are exact for
 * these models. Holds keep the bound, in plan and fence alike (docs/adr/0021).
 */
import type { CallRequest } from '../protocol/types.ts';
import { EXACT_COUNT, type ExactCount } from '../protocol/exact-count.ts';
import { estimateTokens, familyOf } from './estimate.ts';
import { aboutTokens } from './likely.ts';

type Counter = (text: string) => number;
type Exact = 'o200k' | 'cl100k';

/** gpt-tokenizer would throw at what only looks like a special token; to a provider it is text. */
const PLAIN = { disallowedSpecial: new Set<string>() };

/** So many merges are remembered: some megabytes at most. */
const MERGES = 20_000;

const TABLES = {
  o200k: () => import('gpt-tokenizer/encoding/o200k_base'),
  cl100k: () => import('gpt-tokenizer/encoding/cl100k_base'),
};
const loaded = new Map<Exact, Promise<Counter>>();

function counterOf(family: Exact): Promise<Counter> {
  let counter = loaded.get(family);
  if (!counter) {
    counter = TABLES[family]().then(({ countTokens: count, setMergeCacheSize }) => {
      setMergeCacheSize(MERGES);
      return (text) => count(text, PLAIN);
    });
    // The next call tries again.
    counter.catch(() => loaded.delete(family));
    loaded.set(family, counter);
  }
  return counter;
}

/** Code units in one go: of the slowest text that is not bounded, unspaced Han, some 25 milliseconds. */
const SLICE = 4_096;
/** A tokenizer takes time by the square of an unbroken run. */
const LONG_RUN = /([\p{L}\p{M}]{257,}|[^\s\p{L}\p{N}]{257,}|\s{257,})/u;
const IS_LONG = /^(?:[\p{L}\p{M}]{257,}|[^\s\p{L}\p{N}]{257,}|\s{257,})$/u;
const WORD = /[\p{L}\p{N}]/u;
/** What never goes on with a word: no mark, no half of a pair, no apostrophe. */
const BREAK = /[^\p{L}\p{N}\p{M}\p{Cs}']/u;

/** Both tokenizers cut between a word and what does not go on with it, and before a blank. */
const isBreak = (before = '', after = ''): boolean =>
  (BREAK.test(after) && WORD.test(before)) || (after === ' ' && before.trim() !== '');

/** The end of the slice that begins there. */
function endOfSlice(text: string, from: number): number {
  if (text.length - from <= SLICE) return text.length;
  for (let at = from + SLICE; at > from + 1; at--) if (isBreak(text[at - 1], text[at])) return at;
  return from + SLICE;
}

const MILLISECONDS = 8;

/** Exact but for unbroken runs of more than 256 characters, which are bounded from above. Never blocks for long. */
async function countText(text: string, family: Exact): Promise<number> {
  const count = await counterOf(family);
  let tokens = 0;
  let since = performance.now();
  for (let from = 0; from < text.length;) {
    const end = endOfSlice(text, from);
    for (const piece of text.slice(from, end).split(LONG_RUN))
      tokens += IS_LONG.test(piece) ? estimateTokens(piece, family) : count(piece);
    from = end;
    if (performance.now() - since > MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  return tokens;
}

/**
 * The tokens of a text, or about those of a whole request: its texts exactly, and what the provider adds around them,
 * tools and images as measured (docs/estimation.md).
 * @param model its id at the provider, such as `openai/gpt-5`
 * @returns null for a model of another tokenizer, and for a request with a part that can't be counted. Rejects if the
 *   table can't be loaded; the next call tries again.
 */
export async function countTokens(
  model: string,
  input: string | Pick<CallRequest, 'messages' | 'prompt' | 'tools' | 'responseFormat'>,
): Promise<number | null> {
  const family = familyOf(model);
  if (family !== 'o200k' && family !== 'cl100k') return null;
  if (typeof input === 'string') return countText(input, family);
  await counterOf(family);
  const { prompt, messages = [{ role: 'user', content: prompt ?? '' }], tools, responseFormat } = input;
  return aboutTokens({ model, messages, tools, response_format: responseFormat }, countTokens);
}

(globalThis as { [EXACT_COUNT]?: ExactCount })[EXACT_COUNT] ??= countTokens;
