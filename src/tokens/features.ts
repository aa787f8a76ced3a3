/**
 * One pass over a text into a small vector of counts, the same for every tokenizer family. Linear time on every input: no
 * regular expressions, no backtracking (exact tokenizers are quadratic on long runs).
 *
 * Within words and within runs of signs each step from one character to the next is looked up in a small table that says
 * how often tokenizers cut there: that tells English from other languages in the same letters, and usual code from
 * unusual signs, without a vocabulary. What a class of character counts for is a table too, by what stood before: reading
 * it is five times as fast as asking.
 */
import {
  classTable,
  CLASS_COUNT,
  CONTROL,
  DIGIT,
  FIRST_LATIN,
  FIRST_OTHER,
  FIRST_PAIR,
  FIRST_PLAIN,
  NEWLINE,
  PUNCTUATION,
  SPACE,
  TAB,
  UPPER,
} from './classes.ts';
import { CUT_BITS, cutTable, OF_CHARACTERS } from './cuts.ts';

/** Names of the features before the classes', in the order of their numbers; steps have one for each of four levels. */
export const FEATURE_NAMES =
  'again word spWord upWord spUpWord camel digits digits3 spDigit spRun spMore nl nlMore tab tabMore pOne spP ctl step0 step1 step2 step3 upStep0 upStep1 upStep2 upStep3 pStep0 pStep1 pStep2 pStep3';
const WORD = 1;
const UP_WORD = 3;
const CAMEL = 5;
const DIGITS = 6;
const SP_DIGIT = 8;
const SP_RUN = 9;
const NL = 11;
const TAB_ONE = 13;
const P_ONE = 15;
const CTL = 17;
const STEP = 18;
const UP_STEP = 22;
const P_STEP = 26;
/** Classes that tell usual from unusual characters have two each. */
const PAIRED = 30;
/** Where those end. */
export const PAIRED_END = PAIRED + 2 * (FIRST_PLAIN - FIRST_OTHER);
const LATIN = PAIRED_END - FIRST_LATIN;
const PLAIN = LATIN + FIRST_OTHER - FIRST_PLAIN;
/** Counts for nothing: a space before a word. */
export const NONE = PLAIN + CLASS_COUNT;
export const FEATURE_COUNT = NONE + 1;

/** What stood before: white space and digits by the length of their run. */
const AFTER_LOWER = 0;
const AFTER_UPPER = 1;
const AFTER_DIGIT = 2;
const AFTER_SPACE = 5;
const AFTER_NEWLINE = 8;
const AFTER_TAB = 10;
const AFTER_SIGN = 12;
const AFTER_OTHER = 13;
const STATES = 14;

/** What a character does: adds to two features, the first by its level, and what stands before the next. */
type Step = readonly [feature: number, next: number, extra?: number, levels?: 0 | 1 | 3];

function letterStep(state: number, kind: number, afterSpace: boolean): Step {
  const upper = kind === UPPER;
  const next = upper ? AFTER_UPPER : AFTER_LOWER;
  const extra = kind < FIRST_LATIN ? 0 : LATIN + kind;
  if (state > AFTER_UPPER) return [(upper ? UP_WORD : WORD) + (afterSpace ? 1 : 0), next, extra];
  if (upper && state === AFTER_LOWER) return [CAMEL, next];
  return [upper ? UP_STEP : STEP, next, extra, 3];
}

/** A run of white space counts its first character, then those after it. */
const runStep = (state: number, first: number, last: number, feature: number): Step =>
  state < first || state > last ? [feature, first] : [feature + 1, last];

function stepOf(state: number, kind: number): Step {
  const afterSpace = state >= AFTER_SPACE && state < AFTER_NEWLINE;
  if (kind < DIGIT || (kind >= FIRST_LATIN && kind < FIRST_OTHER)) return letterStep(state, kind, afterSpace);
  if (kind === DIGIT) {
    const third = state >= AFTER_DIGIT && state < AFTER_SPACE ? (state - AFTER_DIGIT + 1) % 3 : 0;
    return [third ? DIGITS : DIGITS + 1, AFTER_DIGIT + third, afterSpace ? SP_DIGIT : 0];
  }
  if (kind === SPACE) {
    if (!afterSpace) return [NONE, AFTER_SPACE];
    return state === AFTER_SPACE ? [SP_RUN, AFTER_SPACE + 1] : [SP_RUN + 1, AFTER_SPACE + 2];
  }
  if (kind === NEWLINE) return runStep(state, AFTER_NEWLINE, AFTER_NEWLINE + 1, NL);
  if (kind === TAB) return runStep(state, AFTER_TAB, AFTER_TAB + 1, TAB_ONE);
  if (kind === PUNCTUATION)
    return state === AFTER_SIGN ? [P_STEP, AFTER_SIGN, 0, 3] : [afterSpace ? P_ONE + 1 : P_ONE, AFTER_SIGN];
  if (kind === CONTROL) return [CTL, AFTER_OTHER];
  return kind < FIRST_PLAIN ? [PAIRED + 2 * (kind - FIRST_OTHER), AFTER_OTHER, 0, 1] : [PLAIN + kind, AFTER_OTHER];
}

let stepTable: Int32Array | undefined;

/**
 * By state and class, in one number: the feature, a second one, the next state, which levels count; then one bit each:
 * whether the characters' part of the table says them, whether a second code unit belongs to it, whether it is upper case,
 * and whether it goes on a run.
 */
export const stepsTable = (): Int32Array =>
  (stepTable ??= Int32Array.from({ length: STATES * 128 }, (_, at) => {
    const kind = at & 127;
    const [feature, next, extra = 0, levels = 0] = stepOf(at >> 7, kind);
    const numbers = feature | (extra << 8) | (next << 16) | (levels << 21);
    return (
      numbers |
      (Number(kind >= FIRST_OTHER) << 23) |
      (Number(kind >= FIRST_PAIR) << 24) |
      (Number(kind === UPPER) << 25) |
      (Number(levels === 3) << 26)
    );
  }));

/** What a run is with one more character: it and the two before it. */
export const goOn = (run: number, code: number): number => (run << 11) + code;

/** Where the table says how often tokenizers cut before the last character of a run, or whether it is a usual one. */
export const hashOf = (run: number): number => Math.imul(run, 0x9e3779b1) >>> (32 - CUT_BITS);

function countRange(text: string, from: number, end: number, counts: Int32Array, cuts: Uint8Array): void {
  const steps = stepsTable();
  const classes = classTable();
  let state = AFTER_NEWLINE << 7;
  let run = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    const step = steps[state | classes[code]!]!;
    run = goOn(run & ((step << 5) >> 31), code | ((step >> 20) & 32));
    const cut = cuts[hashOf(run) + ((step >> 12) & OF_CHARACTERS)]!;
    counts[(step & 255) + (cut & (step >> 21) & 3)]!++;
    const extra = (step >> 8) & 255;
    if (extra) counts[extra]!++;
    at += (step >> 24) & 1;
    state = (step >> 9) & 0xf80;
  }
}

const CHUNK = 512;

/** Whether what stands in the middle stood shortly before, too. */
export function repeats(text: string, from: number, end: number): boolean {
  const middle = (from + end) >> 1;
  const sample = text.slice(middle, Math.min(end, middle + 16));
  return end > from + 7 && text.slice(Math.max(from, middle - 64), middle + sample.length - 1).includes(sample);
}

/**
 * Adds the counts of a text from `from` to before `end`. What repeats itself repeats its chance, which evens out in other
 * texts: it counts half as much again, and so much more for each code unit, other scripts four times.
 */
export function countFeatures(text: string, from: number, end: number, counts: Int32Array, cuts = cutTable()): void {
  countRange(text, from, end, counts, cuts);
  for (let chunk = from; chunk < end; chunk += CHUNK) {
    const last = Math.min(end, chunk + CHUNK);
    const middle = (chunk + last) >> 1;
    if (repeats(text, chunk, last)) {
      counts[0]! += (last - chunk) * (text.charCodeAt(middle) > 127 ? 4 : 1);
      countRange(text, chunk, middle, counts, cuts);
    }
  }
}
