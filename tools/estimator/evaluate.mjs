/**
 * How the product's estimator does on a role's texts and on the fixed corpus's test half: `node … evaluate.mjs fresh2
 * [--fixed DIR] [--low]`. Claude is measured on the fixed corpus only; elsewhere only its byte cap is known. `fresh2` are
 * the texts of sources-fresh2.mjs, which neither fit nor any choice has seen; on `fresh` and `proof` margins were chosen;
 * others are fitted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSources } from './load.mjs';
import { Chance, SEED } from './random.mjs';
import { readFixed } from './read.mjs';

const CACHE = '.cache/estimator';
export const FAMILIES = ['o200k', 'cl100k', 'gemma3', 'llama3', 'qwen3', 'deepseek', 'llama2', 'claude3', 'claude5'];

/** The script that most letters are of. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Han',
  'Hiragana',
  'Hangul',
  'Thai',
  'Tamil',
  'Telugu',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Khmer',
  'Myanmar',
  'Malayalam',
  'Kannada',
  'Gujarati',
  'Gurmukhi',
  'Sinhala',
  'Oriya',
  'Lao',
  'Tibetan',
];
function scriptOf(text) {
  let [best, most] = ['none', 0];
  for (const script of SCRIPTS) {
    const found = text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
    const weight = script === 'Hiragana' ? found * 4 : found;
    if (weight > most) [best, most] = [script, weight];
  }
  if (best === 'Latin') return /[\u0080-\u024f\u1e00-\u1eff]/.test(text) ? 'Latin' : 'ASCII';
  return best === 'Hiragana' ? 'Japanese' : best;
}

export function classOf({ kind, language, text }) {
  if (kind === 'synthetic') return language;
  if (['code', 'line', 'regex'].includes(kind)) return kind;
  return `${language === 'en' ? 'English' : scriptOf(text)} ${kind}`;
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

const TRANSLATED = ['short', 'middle', 'long'];

/** @param {[estimate: number, real: number][]} pairs */
export function summarise(pairs) {
  const ratios = pairs.map(([estimate, real]) => estimate / real).sort((a, b) => a - b);
  const missed = pairs.reduce((sum, [estimate, real]) => sum + Math.max(0, real - estimate), 0);
  return {
    texts: pairs.length,
    'low %': Number(((100 * ratios.filter((ratio) => ratio < 1).length) / ratios.length).toFixed(3)),
    'missed %': Number(((100 * missed) / pairs.reduce((sum, [, real]) => sum + real, 0)).toFixed(4)),
    least: Number(ratios[0].toFixed(2)),
    p50: Number(quantile(ratios, 0.5).toFixed(3)),
    p95: Number(quantile(ratios, 0.95).toFixed(2)),
  };
}

/** @returns how many of 4,000 bundles of six have an estimate that is too low */
export function countLowBundles(pairs) {
  const chance = new Chance(SEED);
  let low = 0;
  for (let bundle = 0; bundle < 4_000; bundle++) {
    const sums = [0, 0];
    for (let each = 0; each < 6; each++) {
      const [estimate, real] = chance.pick(pairs);
      sums[0] += estimate;
      sums[1] += real;
    }
    if (sums[0] < sums[1]) low++;
  }
  return low;
}

export function readTexts(role, fixedFolder) {
  const read = (name) => JSON.parse(readFileSync(join(CACHE, name), 'utf8'));
  const fitted = read('corpus.json');
  const languages = new Set(fitted.map(({ language }) => language));
  const fresh = role.startsWith('fresh');
  // A few packages name languages in full: those are left out where it matters what was fitted.
  const isUnseen = ({ language }) => /^[a-z]{2,3}(-|$)/.test(language) && !languages.has(language);
  const texts = fresh ? read(`${role}.json`).map((each) => ({ ...each, unseen: isUnseen(each) })) : fitted;
  const counts = read(fresh ? `${role}-counts.json` : 'counts.json');
  const rows = texts.flatMap((each, at) =>
    each.role === role ? [{ ...each, real: (family) => counts[family]?.[at] }] : [],
  );
  const fixed = readFixed(fixedFolder);
  const fixedCounts = JSON.parse(readFileSync(join(fixedFolder, 'counts.json'), 'utf8'));
  fixed.forEach(({ cls, src, split, text }, at) => {
    if (split === 'test')
      rows.push({
        package: 'fixed',
        kind: 'fixed',
        language: src,
        text,
        fixedClass: `fixed ${cls}`,
        real: (family) => fixedCounts[family][at],
      });
  });
  return rows;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      fixed: { type: 'string', default: '../shared/estimation' },
      low: { type: 'boolean' },
      likely: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const sources = await loadSources(values.likely ? ['tokens/likely'] : ['tokens/estimate']);
  const estimate = values.likely ? sources.likelyTokens : sources.estimateTokens;
  const rows = readTexts(positionals[0] ?? 'fresh2', values.fixed);
  const [families, classes, low] = [{}, {}, []];
  const groups = { all: [], natural: [], 'in languages that the fit has not read': [] };
  for (const family of FAMILIES) {
    const pairs = [];
    for (const row of rows) {
      const real = row.real(family);
      if (!(real > 0)) continue;
      const pair = [estimate(row.text, family), real];
      pairs.push(pair);
      groups.all.push(pair);
      if (row.kind !== 'synthetic' && row.kind !== 'fixed') groups.natural.push(pair);
      if (row.unseen && TRANSLATED.includes(row.kind)) groups['in languages that the fit has not read'].push(pair);
      (classes[row.fixedClass ?? classOf(row)] ??= []).push(pair);
      if (pair[0] < real)
        low.push(
          `${(pair[0] / real).toFixed(2)} ${family} ${row.package} ${row.language} ${row.kind} ${row.text.length} ${JSON.stringify(row.text.slice(0, 60))}`,
        );
    }
    families[family] = { ...summarise(pairs), 'low bundles': countLowBundles(pairs) };
  }
  for (const [name, pairs] of Object.entries(groups)) if (pairs.length > 0) families[name] = summarise(pairs);
  console.table(families);
  console.table(
    Object.fromEntries(
      Object.entries(classes)
        .map(([name, pairs]) => [name, summarise(pairs)])
        .sort(([a], [b]) => a.localeCompare(b)),
    ),
  );
  if (values.low) console.log(low.sort().join('\n'));
}

if (import.meta.url === `file://${process.argv[1]}`) await main();
