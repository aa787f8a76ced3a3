/** CSV (RFC 4180): what is written is read back to the letter. A quoted cell may hold line ends; a broken line costs only itself. */
import { nanoToUsdText } from '../pricing/nano.ts';
import type { Entry } from '../protocol/types.ts';
import { COLUMNS, DERIVED, isForeign, isOurs, refuseFile, type FileRow } from './file-format.ts';

/** A spreadsheet would run it as a formula; an apostrophe before it is taken for one of these, so it is written twice. */
const FORMULA = /^[=+\-@\t\r']/;

export const CSV_HEAD = `${[...COLUMNS, DERIVED].join(',')}\r\n`;

/** Null is an empty cell, an empty text a quoted one. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvRow(entry: Entry): string {
  const usd = entry.costNano === null ? '' : nanoToUsdText(entry.costNano);
  return `${[...COLUMNS.map((column) => cell(entry[column])), usd].join(',')}\r\n`;
}

interface CsvLine {
  readonly line: number;
  /** Null: the line can't be read. */
  readonly cells: readonly (string | null)[] | null;
}

/** @throws ByomError `bad-file` if its head is not one of ours */
export function readCsv(text: string): Iterable<FileRow> {
  const lines = readLines(text);
  const { value: head } = lines.next();
  const names = (head?.cells ?? []).map(String);
  if (!names.includes('id') || !names.includes('costNano')) refuseFile('format');
  return readRows(lines, names);
}

function* readRows(lines: Iterable<CsvLine>, names: readonly string[]): Generator<FileRow> {
  const foreign = names.filter(isForeign);
  for (const { line, cells } of lines) {
    if (cells?.length === 1 && cells[0] === null) continue;
    if (cells?.length !== names.length) yield { line, fields: null, foreign: [] };
    else {
      const fields = names.map((name, index): [string, unknown] => [name, cells[index]]);
      yield { line, fields: new Map(fields.filter(([name]) => isOurs(name))), foreign };
    }
  }
}

function* readLines(text: string): Generator<CsvLine, undefined> {
  for (let [at, line] = [0, 1]; at < text.length;) {
    const cells: (string | null)[] = [];
    const first = line;
    for (let end = ','; end === ',';) {
      const found = readCell(text, at);
      if (!found) {
        // Broken quotes: the next line begins a row again.
        const next = text.indexOf('\n', at);
        yield { line: first, cells: null };
        at = next < 0 ? text.length : next + 1;
        line++;
        break;
      }
      cells.push(found.value);
      line += countLineEnds(text.slice(at, found.after));
      ({ after: at, end } = found);
      if (end !== ',') yield { line: first, cells };
    }
  }
}

const PLAIN = /([^",\r\n]*)(,|\r\n|\n|\r|$)/y;
const END = /,|\r\n|\n|\r|$/y;

function readCell(text: string, at: number): { value: string | null; end: string; after: number } | null {
  if (text[at] !== '"') {
    PLAIN.lastIndex = at;
    const found = PLAIN.exec(text);
    if (!found) return null;
    const [all, value = '', end = ''] = found;
    return { value: value === '' ? null : unmark(value), end, after: at + all.length };
  }
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  END.lastIndex = close + 1;
  const end = close < 0 ? null : END.exec(text);
  if (!end) return null;
  const value = unmark(text.slice(at + 1, close).replaceAll('""', '"'));
  return { value, end: end[0], after: close + 1 + end[0].length };
}

const unmark = (text: string): string => (text[0] === "'" && FORMULA.test(text.slice(1)) ? text.slice(1) : text);

const countLineEnds = (text: string): number => (/[\r\n]/.test(text) ? text.split(/\r\n|\n|\r/).length - 1 : 0);
