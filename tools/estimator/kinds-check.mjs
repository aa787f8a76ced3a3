/** Kinds of synthetic text: more kinds, which the margins were chosen on. Name → (chance, real words, size) → text. */
import { many, chars, range, LOWER, ASCII, words } from './alphabets.mjs';

export const CHECK_KINDS = {
  keycaps: (chance, _, size) => many(size / 3 + 1, () => `${chance.below(10)}\ufe0f\u20e3`).join(''),
  'run-box': (chance, _, size) =>
    chance.pick([...range(0x2500, 0x257f), ...range(0x2580, 0x259f), '…', '·', '—', '→', '★']).repeat(size),
  'run-hangul': (chance, _, size) => chance.pick(range(0xac00, 0xd7a3)).repeat(size),
  'run-cyrillic': (chance, _, size) => chance.pick(range(0x430, 0x44f)).repeat(size),
  'run-accent': (chance, _, size) => chance.pick([...range(0xc0, 0xff), ...range(0x1ea0, 0x1ef9)]).repeat(size),
  'run-spaced': (chance, _, size) => `${chance.pick(ASCII)} `.repeat(size / 2 + 1),
  'run-lines': (chance, _, size) => `${chance.pick(ASCII)}\n`.repeat(size / 2 + 1),
  ascii85: (chance, _, size) => chars(chance, range(33, 117), size),
  'quoted-printable': (chance, list, size) =>
    many(size / 9 + 1, () => `${chance.pick(list)}=${chars(chance, [...'0123456789ABCDEF'], 2)}`).join(''),
  hexdump: (chance, _, size) =>
    many(
      size / 60 + 1,
      (at) =>
        `${(at * 16).toString(16).padStart(8, '0')}  ${many(16, () => chars(chance, [...'0123456789abcdef'], 2)).join(' ')}  |${chars(chance, [...ASCII, '.', '.'], 16)}|`,
    ).join('\n'),
  brainfuck: (chance, _, size) => chars(chance, [...'<>+-.,[]'], size),
  latex: (chance, _, size) =>
    many(size / 12 + 1, () =>
      chance.pick([
        '\\frac{',
        '}{',
        '}',
        '\\sum_{i=0}^{n}',
        '\\alpha',
        'x^2',
        '_{ij}',
        '\\left(',
        '\\right)',
        '\\mathbb{R}',
        ' & ',
        '\\\\',
        '+',
        '=',
      ]),
    ).join(''),
  diff: (chance, list, size) =>
    many(
      size / 25 + 1,
      () =>
        `${chance.pick(['+', '-', ' ', '@@ -1,7 +1,9 @@'])}${' '.repeat(chance.below(5) * 2)}${words(chance, list, 3)};`,
    ).join('\n'),
  yaml: (chance, list, size) =>
    many(
      size / 18 + 1,
      () =>
        `${'  '.repeat(chance.below(4))}${chance.pick(['- ', ''])}${chance.pick(list)}: ${chance.pick([chance.pick(list), chance.below(999), 'true', '~', '"x"'])}`,
    ).join('\n'),
  phones: (chance, _, size) =>
    many(
      size / 18 + 1,
      () => `+${chance.below(99)} (${chance.below(999)}) ${chance.below(999)}-${chance.below(9999)}`,
    ).join('\n'),
  pinyin: (chance, _, size) =>
    many(
      size / 4 + 1,
      () =>
        chance.pick([...'bpmfdtnlgkhjqxzcsryw']) +
        chance.pick([...'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ']) +
        chance.pick(['', 'n', 'ng', 'o']),
    ).join(' '),
  romaji: (chance, _, size) =>
    many(size / 7 + 1, () =>
      many(
        chance.between(1, 4),
        () => chance.pick([...'kstnhmyrwgzdbp', '', 'sh', 'ch', 'ts']) + chance.pick([...'aiueo']),
      ).join(''),
    ).join(' '),
  arabizi: (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, [...'abdfghijklmnrstwyz23579aeiu'], chance.between(2, 8))).join(' '),
  cuneiform: (chance, _, size) => chars(chance, range(0x12000, 0x12399), size),
  hieroglyphs: (chance, _, size) => chars(chance, range(0x13000, 0x1342e), size),
  kaomoji: (chance, _, size) =>
    many(size / 9 + 1, () =>
      chance.pick([
        '(╯°□°)╯︵ ┻━┻',
        '¯\\_(ツ)_/¯',
        '(ಠ_ಠ)',
        '(づ｡◕‿‿◕｡)づ',
        'ʕ•ᴥ•ʔ',
        '(*^▽^*)',
        '(；一_一)',
        '>:(',
        'ヽ(´▽`)/',
      ]),
    ).join(' '),
  hashtags: (chance, list, size) =>
    many(
      size / 14 + 1,
      () => `#${chance.pick(list)}${chance.pick(list).replace(/^./, (first) => first.toUpperCase())}`,
    ).join(' '),
  struck: (chance, list, size) => [...words(chance, list, size / 6 + 1)].map((char) => `${char}\u0336`).join(''),
  'zero-width': (chance, list, size) =>
    [...words(chance, list, size / 6 + 1)].join(chance.pick(['\u200b', '\u200d', '\u2060', '\ufeff'])),
  superscripts: (chance, _, size) => chars(chance, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉½⅓¼ªº'], size),
  currency: (chance, _, size) =>
    many(size / 8 + 1, () => `${chance.pick([...'€£¥₽₹₩₪₫₴₦₱$¢'])}${chance.below(1e5)}.${chance.below(99)}`).join(' '),
  ids: (chance, _, size) =>
    many(size / 12 + 1, () => chars(chance, [...'0123456789abcdefghijklmnopqrstuvwxyz'], chance.between(6, 24))).join(
      chance.pick(['\n', ' ', ',', '-']),
    ),
  ansi: (chance, list, size) =>
    many(size / 12 + 1, () => `\u001b[${chance.below(2)};${chance.between(30, 47)}m${chance.pick(list)}\u001b[0m`).join(
      ' ',
    ),
  consonants: (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, [...'bcdfghjklmnpqrstvwxz'], chance.between(3, 9))).join(' '),
  'title-case': (chance, list, size) =>
    many(size / 6 + 1, () => chance.pick(list).replace(/^./, (first) => first.toUpperCase())).join(
      chance.pick([' ', '']),
    ),
  constants: (chance, list, size) =>
    many(size / 14 + 1, () => many(3, () => chance.pick(list).toUpperCase()).join('_')).join(', '),
  tsv: (chance, list, size) =>
    many(size / 20 + 1, () => many(4, () => chance.pick([chance.pick(list), chance.below(1e4), ''])).join('\t')).join(
      '\n',
    ),
  crossed: (chance, _, size) =>
    many(size / 5 + 1, () =>
      chars(
        chance,
        chance.pick([
          range(0x430, 0x44f),
          range(0x3b1, 0x3c9),
          range(0x5d0, 0x5ea),
          range(0x627, 0x64a),
          range(0x905, 0x939),
          range(0xe01, 0xe2e),
          range(0x3041, 0x3096),
          range(0xac00, 0xac80),
          LOWER,
        ]),
        chance.between(2, 7),
      ),
    ).join(' '),
  chess: (chance, _, size) =>
    many(
      size / 10 + 1,
      (at) =>
        `${at + 1}. ${chance.pick([...'KQRBN', ''])}${chance.pick([...'abcdefgh'])}${chance.between(1, 8)} ${chance.pick(['', 'O-O', 'x', '+'])}${chance.pick([...'abcdefgh'])}${chance.between(1, 8)}`,
    ).join(' '),
};
