/** Kinds of synthetic text that only the last measures read, each with another seed. Name → (chance, real words, size) → text. */
import { many, chars, range, ASCII, EMOJI, words } from './alphabets.mjs';

const signed = (chance) => `${chance.pick(['', '-'])}${chance.below(1e4)}`;

export const FRESH_KINDS = {
  'run-five': (chance, _, size) => chars(chance, [...ASCII, ' '], 5).repeat(size / 5 + 1),
  'run-line': (chance, list, size) => `${words(chance, list, 4)};\n`.repeat(size / 25 + 1),
  'run-brackets': (chance, _, size) => chance.pick(['[', '(', '{', '<b>', '\\', '/*']).repeat(size / 2 + 1),
  'run-devanagari': (chance, _, size) => chance.pick(range(0x905, 0x939)).repeat(size),
  'run-hangul-pair': (chance, _, size) => chars(chance, range(0xac00, 0xd7a3), 2).repeat(size / 2 + 1),
  'run-key-value': (chance, list, size) => `${chance.pick(list)}=${chance.below(100)}&`.repeat(size / 9 + 1),
  'random-greek': (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, range(0x3b1, 0x3c9), chance.between(2, 9))).join(' '),
  'random-arabic': (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, range(0x620, 0x64a), chance.between(2, 8))).join(' '),
  'random-kana': (chance, _, size) => chars(chance, [...range(0x3041, 0x3096), ...range(0x30a1, 0x30fa)], size),
  'random-tamil': (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, range(0xb85, 0xbb9), chance.between(2, 8))).join(' '),
  'random-accents': (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, [...range(0xe0, 0xff), ...range(0x100, 0x17f)], chance.between(2, 8))).join(
      ' ',
    ),
  base36: (chance, _, size) => chars(chance, [...'0123456789abcdefghijklmnopqrstuvwxyz'], size),
  hashes: (chance, _, size) =>
    many(size / 41 + 1, () => chars(chance, [...'0123456789abcdef'], 40)).join(chance.pick(['\n', ' ', ','])),
  matrix: (chance, _, size) =>
    `[${many(size / 20 + 1, () => `[${many(5, () => signed(chance)).join(', ')}]`).join(',\n ')}]`,
  glob: (chance, list, size) =>
    many(
      size / 14 + 1,
      () => `${chance.pick(['!', '**/', './', '*.'])}${chance.pick(list)}${chance.pick(['/*', '?', '{a,b}', '[0-9]'])}`,
    ).join('\n'),
  lisp: (chance, list, size) =>
    many(
      size / 14 + 1,
      () => `(${chance.pick(['let', "'", '#:', 'λ ', ''])}${chance.pick(list)} (${chance.pick(list)}))`,
    ).join(''),
  apl: (chance, _, size) => chars(chance, [...'⍳⍴⍵⍺∇∘⌿⍀⌽⍉⊖⊤⊥⍎⍕←→↑↓×÷⌈⌊∧∨~≡≢⊂⊃∪∩/\\.,0123456789'], size),
  music: (chance, _, size) =>
    many(
      size / 5 + 1,
      () =>
        `${chance.pick([...'abcdefgr'])}${chance.pick(['', 'is', 'es', "'", ','])}${chance.pick([1, 2, 4, 8, '16.'])}`,
    ).join(' '),
  equations: (chance, _, size) =>
    many(
      size / 9 + 1,
      () =>
        `${chance.pick([...'xyzαβθ'])}${chance.pick([...'²³₁₂'])}${chance.pick([' + ', '=', '≤', '∈', '·', '∂'])}${chance.below(50)}`,
    ).join(''),
  emoticons: (chance, list, size) =>
    many(
      size / 9 + 1,
      () =>
        `${chance.pick(list)} ${chance.pick([':-)', ';)', ':D', '<3', '\\o/', chance.pick(EMOJI), `${chance.pick(EMOJI)}\ufe0f`])}`,
    ).join(' '),
  'camel-numbers': (chance, list, size) =>
    many(
      size / 14 + 1,
      () =>
        `${chance.pick(list)}${chance.below(99)}${chance.pick(list).replace(/^./, (first) => first.toUpperCase())}_${chance.below(9)}`,
    ).join(chance.pick([', ', '.', '\t'])),
  transliterated: (chance, _, size) =>
    many(size / 7 + 1, () =>
      many(
        chance.between(1, 4),
        () =>
          chance.pick(['zh', 'shch', 'kh', 'ts', 'dh', 'bh', 'ṭ', 'ś', 'q', 'gh', 'v']) +
          chance.pick(['a', 'ā', 'i', 'ī', 'u', 'o', 'ya', 'yu']),
      ).join(''),
    ).join(' '),
  'tibetan-random': (chance, _, size) => chars(chance, [...range(0xf40, 0xf6c), '་'], size),
  linear: (chance, _, size) => chars(chance, range(0x10000, 0x1005d), size),
};
