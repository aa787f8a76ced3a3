/** What an image probably counts as, by its maker's rule (docs/estimation.md). For "about" only; holds take a ceiling. */
import { readImageSize, type ImageSize } from './image-size.ts';

type Rule = (size: ImageSize) => number;

const patches = ({ width, height }: ImageSize, side: number): number =>
  Math.ceil(width / side) * Math.ceil(height / side);

/** OpenAI: into 2,048 × 2,048, the short side to 768, then tiles of 512. */
const tiles =
  (base: number, each: number): Rule =>
  ({ width, height }) => {
    const fit = Math.min(1, 2_048 / Math.max(width, height));
    const scale = fit * Math.min(1, 768 / (fit * Math.min(width, height)));
    return base + each * patches({ width: width * scale, height: height * scale }, 512);
  };

/** OpenAI's small models: patches of 32, at most 1,536 of them. */
const smallPatches =
  (factor: number): Rule =>
  (size) =>
    factor * Math.min(1_536, patches(size, 32));

/** Claude scales down to a longest side and a number of tokens. */
const scaledPatches =
  (longest: number, most: number): Rule =>
  ({ width, height }) => {
    const scale = Math.min(1, longest / Math.max(width, height));
    return Math.min(most, patches({ width: width * scale, height: height * scale }, 28) + 4);
  };

/** Gemini 2: whole if small, else cut into squares that fit the short side. */
const squares: Rule = (size) => {
  const short = Math.min(size.width, size.height);
  if (Math.max(size.width, size.height) <= 384) return 258;
  return 258 * patches(size, Math.min(768, Math.max(256, Math.floor(short / 1.5))));
};

const RULES: readonly (readonly [RegExp, Rule])[] = [
  [/^openai\/gpt-4o-mini/, tiles(2_833, 5_667)],
  [/^openai\/.*nano/, smallPatches(2.46)],
  [/^openai\/o4-mini/, smallPatches(1.72)],
  [/^openai\/.*mini/, smallPatches(1.62)],
  [/^openai\/(chatgpt-4o|gpt-4)/, tiles(85, 170)],
  [/^openai\/o\d/, tiles(75, 150)],
  [/^openai\/gpt-5(\.1)?(-|$)/, tiles(70, 140)],
  [/^openai\//, (size) => 1.2 * patches(size, 32)],
  [/^anthropic\/claude-(3|.*-4(\.[0-6])?$)/, scaledPatches(1_568, 1_568)],
  [/^anthropic\//, scaledPatches(2_576, 4_784)],
  [/^google\/gemini-[3-9]/, () => 1_090],
  [/^google\/gemini/, squares],
  [/^google\/gemma/, () => 256],
  [/^qwen\/qwen-?2/, (size) => Math.min(16_384, patches(size, 28))],
  [/^qwen\//, (size) => Math.min(16_384, patches(size, 32))],
];

/** @returns null where the size, or the maker's rule, is not known */
export function likelyImageTokens(url: unknown, model: string): number | null {
  const size = readImageSize(url);
  const rule = RULES.find(([pattern]) => pattern.test(model))?.[1];
  return size && rule ? Math.ceil(rule(size)) : null;
}
