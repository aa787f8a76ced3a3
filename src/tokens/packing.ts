/** Numbers in printable characters: the fitted weights and tables are strings, which compress and load best. */

/** Weights are 0 or LEAST × RATIO^n: steps of 10 percent from 0.02 to 12. */
export const LEAST = 0.02;
export const RATIO = 1.1;
export const FIRST_CHAR = 40;

/** The number that a character stands for; the backslash is left out. */
export const valueOf = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code - FIRST_CHAR - (code > 92 ? 1 : 0);
};

/** @param below how many levels each weight lies below those of the text; none unless given */
export function unpackWeights(text: string, count: number, below = ''): Float64Array {
  return Float64Array.from({ length: count }, (_, at) => {
    const level = (valueOf(text, at) || 0) - (valueOf(below, at) || 0);
    return level > 0 ? LEAST * RATIO ** (level - 1) : 0;
  });
}

/** @param base how many values each number can have @param perChar how many numbers a character holds */
export function unpackTable(text: string, base: number, perChar: number, into: Uint8Array): void {
  for (let at = 0; at < into.length; at++)
    into[at] = (valueOf(text, Math.floor(at / perChar)) / base ** (at % perChar)) % base;
}
