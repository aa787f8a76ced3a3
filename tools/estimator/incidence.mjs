/**
 * Writes how often each entry of the tables of cuts is read by each text, for tables.py: text by text, as numbers
 * (group × table size + hash), counts, and where each text's begin. Groups: steps, of upper case, of signs; then classes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSources } from './load.mjs';
import { readFixed } from './read.mjs';

const CACHE = '.cache/estimator';
const { stepsTable, classTable, goOn, hashOf, FEATURE_NAMES, OF_CHARACTERS } = await loadSources([
  'tokens/features',
  'tokens/classes',
  'tokens/cuts',
]);
const texts = JSON.parse(readFileSync(join(CACHE, 'corpus.json'), 'utf8'));
const all = [...texts, ...readFixed(process.argv[2] ?? '../shared/estimation')].map(({ text }) => text);

const names = FEATURE_NAMES.split(' ');
const GROUP_OF = new Map(['step0', 'upStep0', 'pStep0'].map((name, group) => [names.indexOf(name), group]));
const groupOf = (feature) => GROUP_OF.get(feature) ?? 3 + ((feature - names.length) >> 1);
const [steps, classes] = [stepsTable(), classTable()];
const isRead = (step) => (step >> 21) & 3;

/** What countFeatures does, but for counting entries. */
function readEntries(text) {
  const counts = new Map();
  let state = 8 << 7;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const step = steps[state | classes[code]];
    run = goOn(run & ((step << 5) >> 31), code | ((step >> 20) & 32));
    if (isRead(step)) {
      const entry = groupOf(step & 255) * OF_CHARACTERS + hashOf(run);
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    at += (step >> 24) & 1;
    state = (step >> 9) & 0xf80;
  }
  return counts;
}

const begins = new Uint32Array(all.length + 1);
const [entries, counts] = [[], []];
all.forEach((text, at) => {
  const found = readEntries(text);
  entries.push(Uint16Array.from(found.keys()));
  counts.push(Uint16Array.from(found.values(), (count) => Math.min(count, 65_535)));
  begins[at + 1] = begins[at] + found.size;
});
const write = (name, parts) =>
  writeFileSync(join(CACHE, name), Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
write('entries.bin', entries);
write('entry-counts.bin', counts);
write('entry-begins.bin', [begins]);
console.log(begins.at(-1), 'entries of', all.length, 'texts');
