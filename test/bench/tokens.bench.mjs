/**
 * The token bound beside exact tokenizers, in one run: speed by class of text (CPU time, best of rounds), bytes, growth on
 * hostile runs, a growing chat, and accuracy on the committed texts. Prints ratios; asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { summarise } from '../../tools/estimator/evaluate.mjs';
import { loadSources } from '../../tools/estimator/load.mjs';

const wasm = createRequire(import.meta.url)('tiktoken').get_encoding('o200k_base');
const { countFeatures, FEATURE_COUNT, estimateTokens, SLICE } = await loadSources([
  'tokens/features',
  'tokens/estimate',
]);
/** As in tokens/exact.ts. */
const EXACT_SLICE = 4_096;
const { families, texts } = JSON.parse(gunzipSync(readFileSync('test/node/token-bound.json.gz')).toString());

const PLAIN = { disallowedSpecial: new Set() };
const ofShort = new Int32Array(FEATURE_COUNT);
const COUNTERS = {
  /** As estimate.ts does it: no vector of its own for a short text. */
  ours: (text) =>
    countFeatures(text, 0, text.length, text.length < 64 ? ofShort.fill(0) : new Int32Array(FEATURE_COUNT)),
  'gpt-tokenizer': (text) => countTokens(text, PLAIN),
  tiktoken: (text) => wasm.encode(text, [], []).length,
};
const cpu = () => process.cpuUsage().user / 1_000;

/** Milliseconds of CPU for one pass over the texts, best of five rounds of at least 15 ms. */
function costOf(count, list) {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = cpu();
    let passes = 0;
    do {
      for (const text of list) count(text);
      passes++;
    } while (cpu() - start < 15);
    best = Math.min(best, (cpu() - start) / passes);
  }
  return best;
}

function speeds() {
  const groups = {};
  for (const [name, , , text] of texts) {
    const group = name.replace(/ (long|middle|short)$/, '').replace(/^fixed short-.*/, 'short strings');
    (groups[group] ??= []).push(text);
  }
  const rows = {};
  for (const [group, list] of Object.entries(groups)) {
    const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes < 8_000) continue;
    const [ours, theirs, others] = Object.values(COUNTERS).map((count) => costOf(count, list));
    rows[group] = {
      'MB/s': Math.round(bytes / 1e3 / ours),
      '× gpt-tokenizer': Number((theirs / ours).toFixed(1)),
      '× tiktoken': Number((others / ours).toFixed(1)),
    };
  }
  console.log('\nSpeed by class of text');
  console.table(rows);
  for (const key of ['× gpt-tokenizer', '× tiktoken']) {
    const sorted = Object.values(rows)
      .map((row) => row[key])
      .sort((a, b) => a - b);
    console.log(`${key}: lowest ${sorted[0]}, median ${sorted[sorted.length >> 1]}`);
  }
}

function hostileRuns() {
  const english = texts
    .filter(([name]) => name.startsWith('English'))
    .map(([, , , text]) => text)
    .join(' ');
  const million = { English: english.repeat(Math.ceil(1e6 / english.length)).slice(0, 1e6) };
  for (const [name, unit] of Object.entries({ letter: 'a', space: ' ', emoji: '😀', Han: '字', mark: '\u0301' }))
    million[name] = unit.repeat(1e6 / unit.length);
  const rows = Object.fromEntries(Object.entries(million).map(([name, text]) => [name, costOf(COUNTERS.ours, [text])]));
  console.log('\nA million code units of one character: time over English');
  for (const [name, cost] of Object.entries(rows)) console.log(`${name.padEnd(8)} ${(cost / rows.English).toFixed(2)}`);
}

/** Forty turns of two messages, each turn sending all that went before. */
function growingChat() {
  const long = texts.filter(([, , , text]) => text.length > 600).map(([, , , text]) => text);
  const messages = Array.from(
    { length: 80 },
    (_, at) => `${at}: ${long[at % long.length]} ${long[(at * 7) % long.length]} ${long[(at * 13) % long.length]}`,
  );
  const turns = (count) => {
    const start = cpu();
    for (let turn = 2; turn <= 80; turn += 2) for (const message of messages.slice(0, turn)) count(message);
    return cpu() - start;
  };
  const rescanning = turns(COUNTERS.ours);
  const cached = turns((text) => estimateTokens(text, 'o200k'));
  const scanned = messages.reduce((sum, { length }, at) => sum + length * (40 - (at >> 1)), 0);
  const once = messages.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `\nChat of 40 turns: ${(scanned / once).toFixed(1)} × less text read, ${(rescanning / cached).toFixed(1)} × less time`,
  );
}

/**
 * What one turn of a long text takes of the 50 ms after which a page is felt to hang: the bound's slices of ten million
 * code units, and the exact counter's, whose runs are at their longest there.
 */
function slices() {
  const english = texts
    .filter(([name]) => name.startsWith('English'))
    .map(([, , , text]) => text)
    .join(' ');
  const han = Array.from({ length: 5e4 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
  const longest = (unit, length) => `${unit.repeat(length).slice(0, length)} `;
  const kinds = {
    English: english,
    letters: longest('a', 255),
    emoji: longest('😀', 254),
    Han: han.replace(/.{255}/g, '$& '),
  };
  console.log('\nOne turn of a text of ten million code units: CPU time over 50 ms');
  for (const [name, unit] of Object.entries(kinds)) {
    const text = unit.repeat(Math.ceil(1e7 / unit.length)).slice(0, 1e7);
    const most = (count, size, turns) => {
      let slowest = 0;
      for (let turn = 0; turn < turns; turn++) {
        const slice = text.slice(turn * size, (turn + 1) * size);
        const start = cpu();
        count(slice);
        slowest = Math.max(slowest, cpu() - start);
      }
      return (slowest / 50).toFixed(2);
    };
    const turns = Math.floor(1e7 / SLICE);
    console.log(
      `${name.padEnd(8)} bound ${most(COUNTERS.ours, SLICE, turns)}   exact ${most(COUNTERS['gpt-tokenizer'], EXACT_SLICE, 160)}`,
    );
  }
}

async function bytes() {
  const { outputFiles } = await build({
    stdin: { contents: "export { estimateTokens } from './src/tokens/estimate.ts'", resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
  console.log(`\nEstimator with all weights: ${brotliCompressSync(outputFiles[0].contents).length} bytes brotli`);
}

function accuracy() {
  const rows = {};
  families.forEach((family, at) => {
    rows[family] = summarise(
      texts.flatMap((row) => (row[4 + at] ? [[estimateTokens(row[3], family), row[4 + at]]] : [])),
    );
  });
  console.log('\nBound over exact count, packages that the fit has not read');
  console.table(rows);
}

await bytes();
accuracy();
speeds();
hostileRuns();
growingChat();
slices();
