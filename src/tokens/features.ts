/**
 * One pass over a text into a small vector of run and class counts, the same for every tokenizer family. Linear time on
 * every input: no regular expressions, no backtracking (exact tokenizers are quadratic on long runs, estimation.md 1).
 */

/** The features by name; a weight row has one number for each, in this order. */
const NAMES =
  'word Word spWord spTitle camel upper2 ex4 ex8 ex16 alnum digit dig3 sp1 sprun sp2 nl nl2 tab tab2 p1 psame pdiff ctl latx vie two cyr cyrS cyrX ara araS heb hebS ind indS tha han hanExt kana hang hangS cjkp gpun sym pair vs rare rareS'.split(
    ' ',
  );
export const FEATURE_COUNT = NAMES.length;

const index = (name: string): number => NAMES.indexOf(name);

/** Classes of ASCII characters. */
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;
const NEWLINE = 5;
const TAB = 6;
const PUNCTUATION = 7;
const CONTROL = 8;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code < 123) return LOWER;
  if (code >= 65 && code < 91) return UPPER;
  if (code >= 48 && code < 58) return DIGIT;
  if (code === 32) return SPACE;
  if (code === 10 || code === 13) return NEWLINE;
  if (code === 9) return TAB;
  return code < 32 || code === 127 ? CONTROL : PUNCTUATION;
});

/** Blocks of other scripts: first code unit, class, feature per character, feature per run start (or -1). */
type Block = readonly [from: number, kind: number, each: number, start: number];
const RARE: readonly [number, number, number] = [20, index('rare'), index('rareS')];
const BLOCKS: readonly Block[] = [
  [0x250, 11, index('two'), -1],
  [0x370, 12, index('cyr'), index('cyrS')],
  [0x530, ...RARE],
  [0x590, 14, index('heb'), index('hebS')],
  [0x600, 13, index('ara'), index('araS')],
  [0x780, ...RARE],
  [0x900, 15, index('ind'), index('indS')],
  [0xe00, 16, index('tha'), -1],
  [0xe80, ...RARE],
  [0x1e00, LOWER, index('vie'), index('word')],
  [0x1f00, 12, index('cyr'), index('cyr')],
  [0x2000, 22, index('gpun'), -1],
  [0x2070, 23, index('sym'), -1],
  [0x2c00, ...RARE],
  [0x3000, 24, index('cjkp'), -1],
  [0x3040, 17, index('kana'), -1],
  [0x3100, 25, index('hanExt'), -1],
  [0x4e00, 17, index('han'), -1],
  [0xa000, ...RARE],
  [0xac00, 18, index('hang'), index('hangS')],
  [0xd7a4, ...RARE],
  [0xd800, 19, index('pair'), -1],
  [0xdc00, ...RARE],
  [0xf900, 25, index('hanExt'), -1],
  [0xfb00, ...RARE],
  [0xfe00, 21, index('vs'), -1],
  [0xfe10, ...RARE],
  [0xff00, 24, index('cjkp'), -1],
  [0xfff0, ...RARE],
];

/** For each 16 code units the block they lie in: one look-up instead of thirty comparisons. */
const BLOCK_OF = Uint8Array.from({ length: 4096 }, (_, sixteenth) => {
  const found = BLOCKS.findLastIndex(([from]) => from <= sixteenth * 16 + 15);
  return Math.max(found, 0);
});

const ALNUM = index('alnum');
const EX4 = index('ex4');
const EX8 = index('ex8');
const EX16 = index('ex16');
const WORD = index('word');

class Counter {
  readonly counts = new Float64Array(FEATURE_COUNT);
  #kind = 0;
  #run = 0;
  #code = 0;

  read(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128) this.#ascii(code);
      else if (code < 0x250) this.#accented();
      else if (this.#block(code) === 19) at++;
      this.#code = code;
    }
  }

  #ascii(code: number): void {
    const kind = ASCII[code] ?? CONTROL;
    const before = this.#kind;
    const same = kind === before;
    if (kind === LOWER) this.#lower(before);
    else if (kind === UPPER) this.#upper(before, same);
    else {
      this.#run = same ? this.#run + 1 : 1;
      if (kind === DIGIT) this.#digit(before);
      else this.#add(this.#plain(kind, same, code));
    }
    this.#kind = kind;
  }

  #lower(before: number): void {
    const { counts } = this;
    if (before === LOWER || before === UPPER) this.#run++;
    else {
      this.#run = 1;
      this.#add(before === SPACE ? SP_WORD : WORD);
      if (before === DIGIT) this.#add(ALNUM);
    }
    if (this.#run <= 4) return;
    counts[EX4]!++;
    if (this.#run > 8) counts[EX8]!++;
    if (this.#run > 16) counts[EX16]!++;
  }

  #upper(before: number, same: boolean): void {
    if (same) {
      this.#run++;
      this.#add(UPPER2);
      if (this.#run > 8) this.#add(EX8);
      return;
    }
    this.#run = 1;
    this.#add(before === LOWER ? CAMEL : before === SPACE ? SP_TITLE : UP_WORD);
    if (before === DIGIT) this.#add(ALNUM);
  }

  #digit(before: number): void {
    if (this.#run === 1 && (before === LOWER || before === UPPER)) this.#add(ALNUM);
    this.#add(DIGITS);
    if (this.#run % 3 === 1) this.#add(DIG3);
  }

  /** Spaces, newlines, tabs, punctuation, control characters: which feature this one counts for. */
  #plain(kind: number, same: boolean, code: number): number {
    if (kind === SPACE) return same ? (this.#run === 2 ? SP_RUN : SP2) : SP1;
    if (kind === NEWLINE) return same ? NL2 : NL;
    if (kind === TAB) return same ? TAB2 : TAB1;
    if (kind === CONTROL) return CTL;
    return same ? (code === this.#code ? P_SAME : P_DIFF) : P1;
  }

  /** Accented Latin goes on with a word. */
  #accented(): void {
    const before = this.#kind;
    this.#add(LATX);
    this.#run = before === LOWER ? this.#run + 1 : 1;
    if (before !== LOWER && before !== UPPER) this.#add(WORD);
    else if (this.#run > 4) this.#add(EX4);
    this.#kind = LOWER;
  }

  #block(code: number): number {
    const [, kind = 20, each = 0, start = -1] = BLOCKS[BLOCK_OF[code >> 4] ?? 0] ?? [];
    const before = this.#kind;
    this.#add(code === 0x200d ? VS : each);
    if (before !== kind) {
      this.#run = 1;
      if (start >= 0 && !(kind === LOWER && before === UPPER)) this.#add(start);
    } else if (++this.#run > 4 && kind === 12) this.#add(CYR_X);
    this.#kind = kind;
    return kind;
  }

  #add(feature: number): void {
    this.counts[feature]!++;
  }
}

const [UP_WORD, SP_WORD, SP_TITLE, CAMEL, UPPER2] = ['Word', 'spWord', 'spTitle', 'camel', 'upper2'].map(index) as [
  number,
  number,
  number,
  number,
  number,
];
const [DIGITS, DIG3, SP1, SP_RUN, SP2] = ['digit', 'dig3', 'sp1', 'sprun', 'sp2'].map(index) as [
  number,
  number,
  number,
  number,
  number,
];
const [NL, NL2, TAB1, TAB2] = ['nl', 'nl2', 'tab', 'tab2'].map(index) as [number, number, number, number];
const [P1, P_SAME, P_DIFF, CTL] = ['p1', 'psame', 'pdiff', 'ctl'].map(index) as [number, number, number, number];
const [LATX, VS, CYR_X] = ['latx', 'vs', 'cyrX'].map(index) as [number, number, number];

/** The feature counts of a text. */
export function countFeatures(text: string): Float64Array {
  const counter = new Counter();
  counter.read(text);
  return counter.counts;
}
