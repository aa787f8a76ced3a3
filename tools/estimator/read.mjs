/** Reads the texts out of the kinds of file that packages ship. Each reader gives strings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const textOf = (file) => {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
};
const isText = (text) => text.trim() !== '' && !text.includes('\ufffd') && !text.includes('\0');

/** The translations of a compiled gettext catalogue. */
function readCatalogue(file) {
  const bytes = readFileSync(file);
  const little = bytes.readUInt32LE(0) === 0x950412de;
  const number = (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const [count, from] = [number(8), number(16)];
  const texts = [];
  for (let row = 1; row < count; row++) {
    const [length, at] = [number(from + row * 8), number(from + row * 8 + 4)];
    texts.push(...bytes.toString('utf8', at, at + length).split('\0'));
  }
  return texts;
}

function readJson(file) {
  const texts = [];
  const walk = (value) => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object')
      for (const [key, next] of Object.entries(value)) if (key !== '@metadata') walk(next);
  };
  walk(JSON.parse(textOf(file)));
  return texts;
}

/** String literals of a script. */
function readStrings(file) {
  const texts = [];
  for (const [, quote, body] of textOf(file).matchAll(/(["'`])((?:\\.|(?!\1)[^\\\n])*)\1/g)) {
    if (!/[^\x00-\x7f]|[a-z] [a-z]/.test(body) && quote !== '') continue;
    texts.push(
      body
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
        .replace(/\\n/g, '\n')
        .replace(/\\(.)/g, '$1'),
    );
  }
  return texts;
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

/** The paragraphs of a page of markup. */
function readMarkup(file) {
  const body = textOf(file)
    .replace(/<(head|info|script|style)[\s>][\s\S]*?<\/\1>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return body
    .split(/<\/?(?:p|h\d|li|title|div|item|section|td|dt|dd|pre|media|note)[\s>]/i)
    .map((part) =>
      part
        .replace(/^[^<>]*?="[^>]*>/, '')
        .replace(/^[^<>]{0,80}>/, '')
        .replace(/<[^>]*>/g, ''),
    )
    .map((part) => part.replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16))))
    .map((part) =>
      part
        .replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part.length > 2);
}

/** Paragraphs of a manual page, most of its macros taken off. */
function readManual(file) {
  return textOf(file)
    .replace(/^[.'](\\"|TH|so|if|de|\.|\\).*$/gm, '')
    .split(/^\.(?:SH|SS|P|PP|TP|IP|br|sp|RS|RE).*$/m)
    .map((part) =>
      part
        .replace(/^\.[A-Z]{1,2} /gm, '')
        .replace(/\\f[A-Z]|\\&/g, '')
        .replace(/\\-/g, '-')
        .trim(),
    )
    .filter((part) => part.length > 2);
}

const readLines = (file) =>
  textOf(file)
    .split('\n')
    .map((line) => line.trim())
    .filter(({ length }) => length > 2);

const readFortunes = (file) => textOf(file).split(/\n%\n/);

export const READERS = {
  mo: readCatalogue,
  json: readJson,
  strings: readStrings,
  html: readMarkup,
  man: readManual,
  fortune: readFortunes,
  lines: readLines,
  code: (file) => [textOf(file)],
};

/** @returns the texts of a file, without those that are no text */
export const readTexts = (kind, file) => READERS[kind](file).filter(isText);

/** Word lists by language, several in one file. */
export const readWordLists = (file) => Object.entries(JSON.parse(textOf(file)));

/** The measured corpus whose Claude counts can't be made again. @returns {{cls: string, src: string, split: string, text: string}[]} */
export const readFixed = (folder) => JSON.parse(textOf(join(folder, 'corpus.json.gz')));
