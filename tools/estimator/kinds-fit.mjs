/** Kinds of synthetic text: runs of every kind, dense punctuation, encoded bytes, logs, mixed scripts; for the fit. Name → (chance, real words, size) → text. */
import { many, chars, range, LOWER, ASCII, BASE64, PUNCTUATION, EMOJI, MARKS, words } from './alphabets.mjs';

export const FIT_KINDS = {
  'run-letter': (chance, _, size) => chance.pick([...LOWER, 'A', 'Z', 'X']).repeat(size),
  'run-space': (_, __, size) => ' '.repeat(size),
  'run-digit': (chance, _, size) => String(chance.below(10)).repeat(size),
  'run-emoji': (chance, _, size) => chance.pick(EMOJI).repeat(size),
  'run-punctuation': (chance, _, size) => chance.pick(PUNCTUATION).repeat(size),
  'run-han': (chance, _, size) => chance.pick(range(0x4e00, 0x9fa5)).repeat(size),
  'run-mark': (chance, _, size) => `a${chance.pick(MARKS).repeat(size)}`,
  'run-pair': (chance, _, size) => (chance.pick(ASCII) + chance.pick(ASCII)).repeat(size / 2 + 1),
  'run-any': (chance, _, size) =>
    String.fromCodePoint(
      chance.pick([
        chance.between(0xa1, 0x24f),
        chance.between(0x370, 0x52f),
        chance.between(0x900, 0xdff),
        chance.between(0x2000, 0x2bff),
        chance.between(0x3041, 0x30ff),
        chance.between(0xac00, 0xd7a3),
        chance.between(0xff01, 0xff9f),
      ]),
    ).repeat(size),
  'random-letters': (chance, _, size) => chars(chance, LOWER, size),
  'random-upper': (chance, _, size) => chars(chance, LOWER, size).toUpperCase(),
  'random-ascii': (chance, _, size) => chars(chance, ASCII, size),
  'random-punctuation': (chance, _, size) => chars(chance, PUNCTUATION, size),
  'random-han': (chance, _, size) => chars(chance, range(0x4e00, 0x9fa5), size),
  'random-hangul': (chance, _, size) => chars(chance, range(0xac00, 0xd7a3), size),
  'random-emoji': (chance, _, size) => chars(chance, EMOJI, size),
  'random-digits': (chance, _, size) => chars(chance, range(48, 57), size),
  base64: (chance, _, size) => chars(chance, BASE64, size),
  hex: (chance, _, size) => chars(chance, [...'0123456789abcdef'], size),
  zalgo: (chance, list, size) =>
    [...words(chance, list, size / 10 + 1)].map((char) => char + chars(chance, MARKS, chance.between(0, 4))).join(''),
  'spaced-letters': (chance, list, size) => [...words(chance, list, size / 8 + 1)].join(' '),
  'no-spaces': (chance, list, size) => many(size / 6 + 1, () => chance.pick(list)).join(''),
  shouted: (chance, list, size) => words(chance, list, size / 6 + 1).toUpperCase(),
  regex: (chance, _, size) =>
    many(size / 4 + 1, () =>
      chance.pick([
        '\\d',
        '\\s*',
        '(?:',
        ')',
        '[^',
        ']+',
        '{2,}',
        '|',
        '.*?',
        '^',
        '$',
        '[a-z]',
        '\\b',
        '(?=',
        '\\.',
        '\\/',
        '+',
        '\\w',
        '\\u00e9',
        '(?<!',
        '[\\]',
        '*',
      ]),
    ).join(''),
  table: (chance, list, size) =>
    many(
      size / 30 + 1,
      () => `| ${many(4, () => chance.pick([chance.pick(list), '---', '', String(chance.below(1000))])).join(' | ')} |`,
    ).join('\n'),
  log: (chance, list, size) =>
    many(
      size / 60 + 1,
      () =>
        `${new Date(1.7e12 + chance.below(1e11)).toISOString()} [${chance.pick(['INFO', 'WARN', 'error'])}] ${chance.pick(list)}=${chance.below(1e6).toString(36)} ${chance.below(256)}.${chance.below(256)}.1.${chance.below(256)}:${chance.below(65536)} ${chance.pick(list)}`,
    ).join('\n'),
  json: (chance, list, size) =>
    JSON.stringify(
      many(size / 40 + 1, () => ({
        [chance.pick(list)]: chance.pick(list),
        n: chance.next(),
        ok: [null, true, chance.below(99)],
      })),
    ),
  indented: (chance, list, size) =>
    many(size / 12 + 1, () => chance.pick([' ', '\t']).repeat(chance.below(9) * 2) + chance.pick(list)).join('\n'),
  mixed: (chance, list, size) =>
    many(size / 4 + 1, () =>
      chance.pick([
        chance.pick(list),
        chance.pick(EMOJI),
        chars(chance, PUNCTUATION, 2),
        String(chance.below(1e4)),
        '\n',
        ' ',
        chance.pick(range(0x4e00, 0x9fa5)),
        chance.pick(range(0x400, 0x45f)),
        chance.pick(range(0x620, 0x64a)),
      ]),
    ).join(chance.pick(['', ' '])),
  art: (chance, _, size) => many(size / 40 + 1, () => chars(chance, [...' /\\_|-()^.\'"`,oO*=:'], 40)).join('\n'),
  controls: (chance, list, size) => many(size / 6 + 1, () => chance.pick(list) + chance.pick(range(1, 31))).join(''),
  surrogate: (chance, _, size) =>
    many(size, () => String.fromCharCode(chance.between(0xd800, 0xdfff)))
      .join('')
      .toWellFormed(),
  skewed: (chance, list, size) =>
    [...words(chance, list, size / 6 + 1)]
      .map((char) => (/[a-z]/.test(char) ? String.fromCharCode(((char.charCodeAt(0) - 84) % 26) + 97) : char))
      .join(''),
  'run-newline': (_, __, size) => '\n'.repeat(size),
  'run-tab': (_, __, size) => '\t'.repeat(size),
  'run-three': (chance, _, size) => chars(chance, ASCII, 3).repeat(size / 3 + 1),
  'run-word': (chance, list, size) => `${chance.pick(list)}${chance.pick(['', ' ', '\n', '-'])}`.repeat(size / 5 + 1),
  'run-kana': (chance, _, size) => chance.pick(range(0x3041, 0x30f6)).repeat(size),
  'run-arabic': (chance, _, size) => chance.pick(range(0x620, 0x64a)).repeat(size),
  'run-flag': (chance, _, size) =>
    (chance.pick(range(0x1f1e6, 0x1f1ff)) + chance.pick(range(0x1f1e6, 0x1f1ff))).repeat(size / 2 + 1),
  'run-mixed': (chance, _, size) =>
    many(size / 9 + 1, () => chance.pick([...ASCII, ' ', '\n', '\t']).repeat(chance.between(1, 17))).join(''),
  base32: (chance, _, size) => chars(chance, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'], size),
  base64url: (chance, _, size) => `eyJ${chars(chance, [...BASE64.slice(0, 62), '-', '_'], size)}`,
  uuid: (chance, _, size) =>
    many(size / 37 + 1, () =>
      [8, 4, 4, 4, 12].map((length) => chars(chance, [...'0123456789abcdef'], length)).join('-'),
    ).join('\n'),
  'hex-upper': (chance, _, size) => many(size / 3 + 1, () => chars(chance, [...'0123456789ABCDEF'], 2)).join(' '),
  binary: (chance, _, size) => chars(chance, ['0', '1'], size),
  dna: (chance, _, size) => chars(chance, [...'ACGT'], size),
  morse: (chance, _, size) => chars(chance, ['.', '-', '.', '-', ' ', ' / '], size),
  braille: (chance, _, size) => chars(chance, range(0x2800, 0x28ff), size),
  'box-drawing': (chance, _, size) => chars(chance, [...range(0x2500, 0x257f), ' ', '\n'], size),
  'math-letters': (chance, list, size) =>
    [...words(chance, list, size / 6 + 1)]
      .map((char) => (/[a-z]/.test(char) ? String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 97) : char))
      .join(''),
  'wide-letters': (chance, list, size) =>
    [...words(chance, list, size / 6 + 1)]
      .map((char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
      .join(''),
  families: (chance, _, size) =>
    many(size / 8 + 1, () => many(3, () => chance.pick(EMOJI)).join('\u200d') + '\ufe0f').join(''),
  skin: (chance, _, size) =>
    many(size / 4 + 1, () => chance.pick(EMOJI) + chance.pick(range(0x1f3fb, 0x1f3ff))).join(''),
  bidi: (chance, list, size) =>
    many(
      size / 6 + 1,
      () => `${chance.pick(range(0x202a, 0x202e))}${chance.pick(list)}${chars(chance, range(0x5d0, 0x5ea), 4)}\u202c`,
    ).join(' '),
  ipa: (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, [...'aeioubdfgklmnprstvzəɛɔɪʊæɑʃʒθðŋɹɾʔˈˌː'], chance.between(3, 9))).join(
      ' ',
    ),
  leet: (chance, list, size) =>
    words(chance, list, size / 6 + 1).replace(
      /[aeiost]/g,
      (char) => ({ a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' })[char],
    ),
  reversed: (chance, list, size) => [...words(chance, list, size / 6 + 1)].reverse().join(''),
  vowelless: (chance, list, size) => words(chance, list, size / 4 + 1).replace(/[aeiou]/g, ''),
  'alternate-case': (chance, list, size) =>
    [...words(chance, list, size / 6 + 1)].map((char, at) => (at % 2 ? char.toUpperCase() : char)).join(''),
  'snake-camel': (chance, list, size) =>
    many(size / 14 + 1, () =>
      many(chance.between(2, 4), () => chance.pick(list)).join(chance.pick(['_', '-', '.'])),
    ).join(' '),
  csv: (chance, list, size) =>
    many(size / 40 + 1, () =>
      [
        chance.next().toFixed(chance.below(7)),
        chance.below(1e9),
        chance.pick(list),
        `"${chance.pick(list)}"`,
        -chance.below(100),
      ].join(','),
    ).join('\n'),
  floats: (chance, _, size) =>
    many(size / 9 + 1, () => (chance.next() * 10 ** chance.between(-5, 7)).toPrecision(chance.between(2, 12))).join(
      chance.pick([' ', ',', '\n', '\t']),
    ),
  paths: (chance, list, size) =>
    many(
      size / 40 + 1,
      () =>
        `https://${chance.pick(list)}.example/${chance.pick(list)}/${chance.below(1e5)}?${chance.pick(list)}=${encodeURIComponent(chance.pick(list))}#${chars(chance, BASE64, 6)}`,
    ).join('\n'),
  percent: (chance, list, size) =>
    many(
      size / 12 + 1,
      () =>
        `%${chars(chance, [...'0123456789ABCDEF'], 2)}%${chars(chance, [...'CDE'], 1)}${chance.below(10)}${chance.pick(list).slice(0, 2)}`,
    ).join(''),
  xml: (chance, list, size) =>
    many(
      size / 30 + 1,
      () => `<${chance.pick(list)} id="${chance.below(999)}">${chance.pick(list)}</${chance.pick(list)}>`,
    ).join(chance.pick(['', '\n  '])),
  escapes: (chance, _, size) => many(size / 6 + 1, () => `\\u${chars(chance, [...'0123456789abcdef'], 4)}`).join(''),
  brackets: (chance, _, size) => chars(chance, [...'()[]{}<>()()'], size),
  svg: (chance, _, size) =>
    many(
      size / 20 + 1,
      () =>
        `${chance.pick([...'MLHVCSQTAZmlhvcsqtaz'])}${chance.between(-99, 999)}.${chance.below(99)}${chance.pick([' ', ',', '-'])}${chance.next().toFixed(2)}`,
    ).join(''),
  'rare-han': (chance, _, size) => chars(chance, [...range(0x3400, 0x4dbf), ...range(0x20000, 0x20fff)], size),
};
