/** Writes what was learned into the product: src/tokens/weights.ts, likely-weights.ts and cut-tables.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadSources } from './load.mjs';
import { SEED } from './random.mjs';

const CACHE = '.cache/estimator';
const { LEAST, RATIO, FIRST_CHAR } = await loadSources(['tokens/packing']);
const read = (name) => JSON.parse(readFileSync(join(CACHE, name), 'utf8'));

const charOf = (level) => String.fromCharCode(level + FIRST_CHAR >= 92 ? level + FIRST_CHAR + 1 : level + FIRST_CHAR);
const packLevels = (levels) => [levels.at(-1), ...levels.slice(0, -1)].map(charOf).join('');

/** One printable character a weight, rounded to the nearest level; first the constant. */
const pack = (weights) =>
  packLevels(
    weights.map((weight) =>
      weight < LEAST / 2 ? 0 : Math.min(85, Math.max(1, Math.round(Math.log(weight / LEAST) / Math.log(RATIO)) + 1)),
    ),
  );

async function writeSource(path, text) {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

/** Several small numbers in each character. */
function packTable(values, base, perChar) {
  let text = '';
  for (let at = 0; at < values.length; at += perChar) {
    let sum = 0;
    for (let part = perChar - 1; part >= 0; part--) sum = sum * base + (values[at + part] ?? 0);
    text += charOf(sum);
  }
  return text;
}

const head = (what) =>
  `/**\n * ${what} Made by \`npm run fit:tokens\` (tools/estimator, seed ${SEED});\n * not written by hand.\n */\n`;
const { levels, families } = read('fit.json');
const quote = (text) => `'${text.replaceAll("'", "\\'")}'`;
const record = (key, packed) =>
  `{\n${Object.entries(families)
    .map(([family, row]) => `  ${family}:\n    ${quote(packed(row[key]))},\n`)
    .join('')}} as const;\n`;
await writeSource(
  'src/tokens/weights.ts',
  `${head('The weights of the bound, as packing.ts says: the highest of all families, and how far below each of them lies.')}` +
    `export const HIGHEST =\n  ${quote(packLevels(levels))};\nexport const BELOW = ${record('below', packLevels)}`,
);
await writeSource(
  'src/tokens/likely-weights.ts',
  `${head('The weights of the likely value: one row a tokenizer family, packed as packing.ts says.')}export const LIKELY_WEIGHTS = ${record('middle', pack)}`,
);
const { steps, characters } = read('cuts.json');
await writeSource(
  'src/tokens/cut-tables.ts',
  `${head('The tables of cuts, as packing.ts says.')}\nexport const STEPS =\n  ${quote(packTable(steps, 4, 3))};\nexport const CHARACTERS =\n  ${quote(packTable(characters, 2, 6))};\n`,
);
