/** Kinds of synthetic text: kinds that only the proof reads. Name → (chance, real words, size) → text. */
import { many, chars, range, ASCII, words } from './alphabets.mjs';

export const PROOF_KINDS = {
  'run-thai': (chance, _, size) => chance.pick(range(0xe01, 0xe2e)).repeat(size),
  'run-math': (chance, _, size) => chance.pick(range(0x2200, 0x22ff)).repeat(size),
  'run-four': (chance, _, size) => chars(chance, [...ASCII, ' '], 4).repeat(size / 4 + 1),
  'run-comma': (chance, list, size) => `${chance.pick(list)},`.repeat(size / 5 + 1),
  'run-stairs': (chance, _, size) =>
    many(Math.sqrt(size) + 1, (at) => chance.pick([...'ab*#. =']).repeat(at)).join('\n'),
  base58: (chance, _, size) => chars(chance, [...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'], size),
  'upper-hex': (chance, _, size) => chars(chance, [...'0123456789ABCDEF'], size),
  roman: (chance, _, size) => many(size / 5 + 1, () => chars(chance, [...'IVXLCDM'], chance.between(1, 7))).join(' '),
  nato: (chance, _, size) => many(size / 4 + 1, () => chars(chance, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], 3)).join('-'),
  assembler: (chance, list, size) =>
    many(
      size / 22 + 1,
      () =>
        `\t${chance.pick(['mov', 'lea', 'jne', 'vpxor', 'cmp'])}\t%${chance.pick(['rax', 'r12d', 'xmm3'])}, ${chance.below(99)}(%rsp)\t# ${chance.pick(list)}`,
    ).join('\n'),
  subtitles: (chance, list, size) =>
    many(
      size / 50 + 1,
      (at) =>
        `${at + 1}\n00:0${chance.below(9)}:${chance.between(10, 59)},${chance.below(999)} --> 00:1${chance.below(9)}:22,040\n${words(chance, list, 5)}\n`,
    ).join('\n'),
  ticks: (chance, list, size) =>
    many(
      size / 9 + 1,
      () => chance.pick(['`', '**', '__', '~~', '> ', '- [ ] ', '\n', '![](']) + chance.pick(list),
    ).join(''),
  coordinates: (chance, _, size) =>
    many(
      size / 20 + 1,
      () => `[${(chance.next() * 360 - 180).toFixed(6)},${(chance.next() * 180 - 90).toFixed(6)}]`,
    ).join(','),
  greeklish: (chance, _, size) =>
    many(size / 6 + 1, () => chars(chance, [...'aeioustnkpmrlgdxhyvfzb8w'], chance.between(2, 9))).join(' '),
  'wide-digits': (chance, _, size) => chars(chance, range(0xff10, 0xff19), size),
  circled: (chance, _, size) => chars(chance, range(0x2460, 0x24ff), size),
  adlam: (chance, _, size) => chars(chance, range(0x1e900, 0x1e94b), size),
  tags: (chance, list, size) =>
    many(
      size / 14 + 1,
      () => `<${chance.pick(list).slice(0, 3)}/>&${chance.pick(['nbsp', 'lt', '#39', 'eacute'])};`,
    ).join(''),
};
