/**
 * Learns the tables of cuts (src/tokens/cuts.ts): for each step between two characters of a word or of a run of signs, and
 * for each character of another script, how many tokens begin there, averaged over families, in a few levels.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCounter } from './count.mjs';
import { loadSources } from './load.mjs';

const CACHE = '.cache/estimator';
const NAMES = ['gptoss', 'gptoss', 'gemma3', 'llama3_1', 'qwen3', 'deepseek_v3', 'llama2'];
const LATIN = / ?[A-Za-z\u00c0-\u02af\u1e00-\u1eff]{2,40}| ?[!-/:-@[-`{-~]{2,40}/g;
const OTHER = / ?(?:(?![\u1e00-\u1eff\ud800-\udfff])[\u0370-\uffff]){1,40}/g;

/** How often each piece occurs; a text counts the same whatever its length, so that long ones do not rule. */
function weighPieces(texts, pattern) {
  const weights = new Map();
  for (const { role, language, kind, text } of texts) {
    if (role !== 'fit' || kind === 'synthetic') continue;
    const found = text.match(pattern) ?? [];
    const weight = (/^(en|zh|ja|ko)/.test(language) ? 3 : 1) * Math.min(1, 40 / found.length);
    for (const piece of found) weights.set(piece, (weights.get(piece) ?? 0) + weight);
  }
  return weights;
}

const { hashOf, goOn, CUT_BITS } = await loadSources(['tokens/features', 'tokens/cuts']);
const texts = JSON.parse(readFileSync(join(CACHE, 'corpus.json'), 'utf8'));
const made = {};
const counters = NAMES.map((name) => (made[name] ??= readCounter(name)));
const fold = (code) => (code >= 65 && code < 91 ? code | 32 : code);
const isUpper = (code) => code >= 65 && code < 91;

class Table {
  constructor(bits, levels, prior) {
    this.size = 1 << bits;
    this.levels = levels;
    this.prior = prior;
    this.seen = new Float64Array(this.size);
    this.begun = new Float64Array(this.size);
  }

  add(hash, weight, begun) {
    this.seen[hash] += weight;
    this.begun[hash] += weight * begun;
  }

  /** Lloyd's quantiser: borders between levels, by weight. */
  quantise() {
    const { seen, begun, prior, levels } = this;
    const shares = Array.from(seen, (value, hash) => (begun[hash] + 0.5 * prior) / (value + 0.5));
    let centres = Array.from({ length: levels }, (_, level) => ((level + 0.5) / levels) * prior * 1.3);
    const levelOf = (share) =>
      centres.reduce(
        (best, centre, level) => (Math.abs(centre - share) < Math.abs(centres[best] - share) ? level : best),
        0,
      );
    for (let round = 0; round < 50; round++) {
      const sums = centres.map(() => [1e-9, 0]);
      shares.forEach((share, hash) => {
        const sum = sums[levelOf(share)];
        sum[0] += Math.sqrt(seen[hash] + 0.01);
        sum[1] += Math.sqrt(seen[hash] + 0.01) * share;
      });
      centres = sums.map(([weight, sum], level) => (weight > 1e-6 ? sum / weight : centres[level]));
    }
    const result = shares.map(levelOf);
    console.log({
      centres,
      sizes: centres.map((_, level) => result.filter((each) => each === level).length),
      unseen: seen.filter((each) => each === 0).length,
    });
    return result;
  }
}

function startsOf(piece) {
  const lists = counters.map((counter) => counter.starts(piece));
  return (at) => lists.reduce((sum, list) => sum + list[at], 0) / lists.length;
}

function learnSteps(table, piece, weight) {
  const begun = startsOf(piece);
  const letters = /[A-Za-z\u00c0-\u1eff]/.test(piece);
  let run = 0;
  for (let at = piece[0] === ' ' ? 1 : 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    const camel = letters && run !== 0 && isUpper(code) && !isUpper(piece.charCodeAt(at - 1));
    if (camel) run = 0;
    const first = run === 0;
    run = goOn(run, fold(code));
    if (!first) table.add(hashOf(run), weight, begun(at));
  }
}

function learnChars(table, piece, weight) {
  const begun = startsOf(piece);
  for (let at = piece[0] === ' ' ? 1 : 0; at < piece.length; at++)
    table.add(hashOf(piece.charCodeAt(at)), weight, begun(at));
}

const steps = new Table(CUT_BITS, 4, 0.7);
for (const [piece, weight] of weighPieces(texts, LATIN)) learnSteps(steps, piece, weight);
const characters = new Table(CUT_BITS, 2, 2.5);
for (const [piece, weight] of weighPieces(texts, OTHER)) learnChars(characters, piece, weight);
writeFileSync(join(CACHE, 'cuts.json'), JSON.stringify({ steps: steps.quantise(), characters: characters.quantise() }));
