/** The history as a file: CSV or JSON, read in pages of 250 rows, each a transaction of its own. */
import { ByomError } from '../protocol/errors.ts';
import type { Entry, ExportFormat } from '../protocol/types.ts';
import { CSV_HEAD, csvRow } from './csv.ts';
import type { Database } from './database.ts';
import { HEAD } from './file-format.ts';
import { CALLS, publicEntry } from './history.ts';
import type { CallRecord } from './records.ts';

const PAGE = 250;

const FORMATS = {
  csv: { type: 'text/csv;charset=utf-8', head: CSV_HEAD, row: csvRow, between: '', foot: '' },
  json: {
    type: 'application/json',
    head: `${JSON.stringify(HEAD).slice(0, -1)},"entries":[\n`,
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
