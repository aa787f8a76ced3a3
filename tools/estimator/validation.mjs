/**
 * Writes the compact validation set that a test holds the estimator against: texts of the proof, cut short, with their
 * exact counts, and short ones of the fixed corpus's test half for Claude. test/node/token-bound.json.gz.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadCounters } from './count.mjs';
import { classOf, FAMILIES, readTexts } from './evaluate.mjs';
import { Chance, SEED } from './random.mjs';

const MOST = { short: 900, middle: 420, long: 200, code: 160, line: 220, regex: 42, synthetic: 120, fixed: 260 };
const LONGEST = { long: 1_200, code: 1_100, synthetic: 400, fixed: 1_200 };

const counters = loadCounters();
const rows = readTexts('proof', process.argv[2] ?? '../shared/estimation');
const texts = [];
for (const [kind, count] of Object.entries(MOST)) {
  const longest = LONGEST[kind] ?? 400;
  const fitting = rows.filter((row) => row.kind === kind && (kind !== 'fixed' || row.text.length <= longest));
  for (const row of new Chance(SEED).sample(fitting, count)) {
    const text = row.text.slice(0, longest).toWellFormed();
    const real = FAMILIES.map((family) =>
      family.startsWith('claude') ? (row.real(family) ?? null) : counters[family](text),
    );
    texts.push([row.fixedClass ?? classOf(row), row.package, row.language, text, ...real]);
  }
}
const packed = gzipSync(JSON.stringify({ families: FAMILIES, texts }), { level: 9 });
writeFileSync('test/node/token-bound.json.gz', packed);
console.log(texts.length, 'texts,', packed.length, 'bytes');
