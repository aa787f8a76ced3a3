/**
 * The class of each UTF-16 code unit: what it is for a tokenizer. One class a script, or a part of one where its languages
 * differ in their letters; scripts that no tokenizer was made for share one.
 */

export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const NEWLINE = 5;
export const TAB = 6;
export const PUNCTUATION = 7;
export const CONTROL = 8;
/** From here on: Latin letters beyond ASCII, which go on with a word. */
export const FIRST_LATIN = 9;
/** From here on: other scripts, whose usual characters are told from unusual ones. */
export const FIRST_OTHER = 15;
/** From here on: one count for each character. */
export const FIRST_PLAIN = 27;
/** The first half of a surrogate pair: the second is read with it. */
export const FIRST_PAIR = 66;
export const CLASS_COUNT = 68;

/**
 * From U+0080 on: how many times eight code units further a range starts, and its class, in base 36; where no class stands,
 * the next that has not been. Classes: 9 to e Latin, f Greek, g and h Cyrillic (other letters, Russian's), i Hebrew,
 * j Arabic, k Devanagari, l Hangul, m Han, n hiragana, o katakana, p CJK signs, q punctuation; r to 1t signs and other
 * scripts; 10 what is rare; 1u and 1v surrogate pairs.
 */
const RANGES =
  '0 8:9 8:a g:b q:c c a e:f i:g 2:h 8:g 2 q c 8:i 6 4:j 6 4 i 1s:k g g g g g g g g g g g g w k c w 1g:10 3g g:10 4g:s w:e k:d c w:q 5 1:q 6:1j 2 i i 1a:1l 1s k:1l c 1k:1l 8 w:1l 2o:10 28:10 1c:p 8:n c:o c:10 6:1f c:10 26 n4:m 20w:10 ao:l 12t:10 b:1u 7:1v 1:1u 3c:10 ps:10 1s 2o:1j 2:1r u 2 a:1r i:10';

function asciiClass(code: number): number {
  if (code > 96 && code < 123) return LOWER;
  if (code > 64 && code < 91) return UPPER;
  if (code > 47 && code < 58) return DIGIT;
  if (code === 32) return SPACE;
  if (code === 10 || code === 13) return NEWLINE;
  if (code === 9) return TAB;
  return code < 32 || code === 127 ? CONTROL : PUNCTUATION;
}

let classes: Uint8Array | undefined;

/** Made when first needed: 64 kB. */
export function classTable(): Uint8Array {
  if (!classes) {
    classes = new Uint8Array(65_536).map((_, code) => asciiClass(code));
    let from = 128;
    let next = FIRST_PLAIN;
    for (const range of RANGES.split(' ')) {
      const [step = '', kind] = range.split(':');
      from += parseInt(step, 36) * 8;
      classes.fill(kind ? parseInt(kind, 36) : next++, from);
    }
  }
  return classes;
}
