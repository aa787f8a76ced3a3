/** What synthetic texts are made of. */
export const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
export const chars = (chance, alphabet, count) => many(count, () => chance.pick(alphabet)).join('');
export const range = (from, to) => many(to - from + 1, (at) => String.fromCodePoint(from + at));
export const LOWER = range(97, 122);
export const ASCII = range(33, 126);
export const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
export const PUNCTUATION = ASCII.filter((char) => !/[A-Za-z0-9]/.test(char));
export const EMOJI = [
  ...range(0x1f300, 0x1f5ff),
  ...range(0x1f600, 0x1f64f),
  ...range(0x1f680, 0x1f6c5),
  ...range(0x1f900, 0x1f9ff),
];
export const MARKS = range(0x300, 0x36f);

export const words = (chance, list, count) => many(count, () => chance.pick(list)).join(' ');
