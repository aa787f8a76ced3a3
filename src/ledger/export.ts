/** The history as a file: CSV (RFC 4180) or JSON, read in pages of 250 rows, each a transaction of its own. */
import { nanoToUsdText } from '../pricing/nano.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Entry, ExportFormat } from '../protocol/types.ts';
import type { Database } from './database.ts';
import { CALLS, publicEntry } from './history.ts';
import type { CallRecord } from './records.ts';

const PAGE = 250;

const COLUMNS: readonly (keyof Entry)[] = [
  'id', 'startedAt', 'app', 'feature', 'category', 'operation', 'model', 'servedModel', 'provider', 'generationId',
  'promptTokens', 'completionTokens', 'reasoningTokens', 'cachedTokens', 'holdNano', 'countedNano', 'costNano', 'outcome', 'errorCode', 'imported',
]; // prettier-ignore

/** Quoted where RFC 4180 needs it; a leading sign that a spreadsheet would run as a formula gets an apostrophe. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvRow(entry: Entry): string {
  const usd = entry.costNano === null ? '' : nanoToUsdText(entry.costNano);
  return `${[...COLUMNS.map((column) => cell(entry[column])), usd].join(',')}\r\n`;
}

const FORMATS = {
  csv: {
    type: 'text/csv;charset=utf-8',
    head: `${[...COLUMNS, 'costUsd'].join(',')}\r\n`,
    row: csvRow,
    between: '',
    foot: '',
  },
  json: {
    type: 'application/json',
    head: '{"format":"byom-history","version":1,"unit":"nano-USD","entries":[\n',
    row: (entry: Entry) => JSON.stringify(entry),
    between: ',\n',
    foot: '\n]}\n',
  },
} as const;

/** All finished calls, oldest first. An unknown cost is an empty cell or null, never 0. @throws ByomError `bad-argument` */
export async function exportHistory(database: Database, format: ExportFormat): Promise<Blob> {
  if (!Object.hasOwn(FORMATS, format)) throw new ByomError('bad-argument', { name: 'format' });
  const { type, head, row, between, foot } = FORMATS[format];
  const parts: string[] = [head];
  for (let from = CALLS.from; ;) {
    const rows = await database.run({ stores: ['history'] }, ({ history }) =>
      history.range({ from, to: CALLS.to }, { limit: PAGE }),
    );
    const text = rows.map(([, call]) => row(publicEntry(call as CallRecord))).join(between);
    if (text) parts.push(parts.length > 1 ? between + text : text);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    from = `${last[0]}\0`;
  }
  return new Blob([...parts, foot], { type });
}
