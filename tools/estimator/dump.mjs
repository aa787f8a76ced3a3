/** Writes the feature counts of all texts for fit.py: features.bin (32-bit integers, row by row) and rows.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSources } from './load.mjs';
import { readFixed } from './read.mjs';

const CACHE = '.cache/estimator';
/** The measured corpus whose Claude counts can't be made again. */
const fixedFolder = process.argv[2] ?? '../shared/estimation';

/** No weight of a bound below these, however well the texts went without. */
const FLOORS = {
  again: 0.3,
  step0: 0.08,
  step1: 0.08,
  step2: 0.08,
  step3: 0.08,
  upStep0: 0.15,
  upStep1: 0.15,
  upStep2: 0.15,
  upStep3: 0.15,
  pStep0: 0.3,
  pStep1: 0.3,
  pStep2: 0.3,
  pStep3: 0.3,
  spRun: 0.3,
  spMore: 0.02,
  nlMore: 0.02,
  tabMore: 0.05,
  pOne: 0.5,
  spP: 0.9,
  spWord: 0.7,
  word: 0.5,
};

const { countFeatures, FEATURE_COUNT, FEATURE_NAMES, NONE, PAIRED_END, repeats, LEAST, RATIO } = await loadSources([
  'tokens/features',
  'tokens/packing',
]);
const learned = JSON.parse(readFileSync(join(CACHE, 'cuts.json'), 'utf8'));
const cuts = Uint8Array.from([...learned.steps, ...learned.characters]);

const texts = JSON.parse(readFileSync(join(CACHE, 'corpus.json'), 'utf8'));
const counts = JSON.parse(readFileSync(join(CACHE, 'counts.json'), 'utf8'));
const fixed = readFixed(fixedFolder);
const fixedCounts = JSON.parse(readFileSync(join(fixedFolder, 'counts.json'), 'utf8'));

/** Such texts say little about others, and are bounded by the half that is counted again. */
const isRepeated = (text) => repeats(text, 0, Math.min(512, text.length));
const rows = texts.map(({ role, package: name, language, kind, text }, at) => ({
  role,
  package: name,
  language,
  kind,
  bytes: Buffer.byteLength(text),
  length: text.length,
  repeated: isRepeated(text),
  real: Object.fromEntries(Object.entries(counts).map(([family, list]) => [family, list[at]])),
}));
fixed.forEach(({ cls, src, split, text }, at) => {
  const real = Object.fromEntries(
    Object.entries(fixedCounts).flatMap(([family, list]) => (family === 'claude2' ? [] : [[family, list[at]]])),
  );
  rows.push({
    role: split === 'tune' ? 'fit' : 'check',
    package: 'fixed',
    language: src,
    kind: cls,
    bytes: Buffer.byteLength(text),
    length: text.length,
    repeated: isRepeated(text),
    real,
  });
});
const all = [...texts, ...fixed];
const features = new Int32Array(all.length * FEATURE_COUNT);
all.forEach(({ text }, at) =>
  countFeatures(text, 0, text.length, features.subarray(at * FEATURE_COUNT, (at + 1) * FEATURE_COUNT), cuts),
);
writeFileSync(join(CACHE, 'features.bin'), features);
writeFileSync(
  join(CACHE, 'rows.json'),
  JSON.stringify({
    features: FEATURE_COUNT,
    unused: NONE,
    latin: PAIRED_END,
    names: FEATURE_NAMES.split(' '),
    floors: FLOORS,
    scale: { least: LEAST, ratio: RATIO },
    rows,
  }),
);
console.log(all.length, 'texts', FEATURE_COUNT, 'features');
