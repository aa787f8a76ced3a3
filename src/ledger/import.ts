/**
 * Reading exported files back. What is imported is shown and counted in totals, and never against the ceiling, nor does it
 * refill it: no budget is touched. All rows of a file are written in one transaction, so a failure adds none.
 */
import { ByomError } from '../protocol/errors.ts';
import type { Clock, ImportResult } from '../protocol/types.ts';
import type { Database } from './database.ts';
import { Days, removeRows } from './days.ts';
import { refuseFile } from './file-format.ts';
import { ImportReading, SLICE } from './import-reading.ts';
import { callKey, callRange, type CallRecord } from './records.ts';

/** Bytes; 100,000 rows of JSON are some 50 MB. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** Rows that are written before the page has its turn. */
const TURN = 250;

export class Imports {
  readonly #parts: { readonly database: Database; readonly clock: Clock };
  /** Ids of the rows that the last import of this page added, in key order. */
  #added: readonly string[] = [];

  constructor(parts: { readonly database: Database; readonly clock: Clock }) {
    this.#parts = parts;
  }

  /** How many rows `undo` would take out again. */
  get count(): number {
    return this.#added.length;
  }

  /**
   * @param dryRun only tells what would happen
   * @throws ByomError `bad-argument`, `bad-file` with a `reason`, `storage-unavailable`: then nothing was added
   */
  async import(file: Blob, dryRun = false): Promise<ImportResult> {
    if (!(file instanceof Blob)) throw new ByomError('bad-argument', { name: 'file' });
    if (file.size > LARGEST_FILE) refuseFile('size');
    const text = await file.text().catch(() => refuseFile('format'));
    for (let attempt = 1; ; attempt++) {
      const found = new ImportReading(this.#parts, text);
      await found.read();
      try {
        if (!dryRun && found.calls.length > 0) await this.#write(found);
        return found.result(dryRun);
      } catch (error) {
        // Another tab may have added one of them meanwhile: then it is a duplicate when the file is read again.
        if (attempt > 1) throw error;
      }
    }
  }

  /**
   * Takes out what the last import of this page added.
   * @returns how many rows
   * @throws ByomError `storage-unavailable`; what is left then can be tried again
   */
  async undo(): Promise<number> {
    let count = 0;
    while (this.#added.length > 0) {
      const ids = this.#added.slice(0, SLICE);
      count += await this.#takeOut(ids);
      this.#added = this.#added.slice(ids.length);
    }
    return count;
  }

  /** What was added is here no more. */
  forget(): void {
    this.#added = [];
  }

  async #write({ calls, days }: ImportReading): Promise<void> {
    await this.#parts.database.run({ stores: ['history'], write: true }, async ({ history }) => {
      const book = new Days(history);
      await book.load(days.keys());
      book.add(days);
      book.save();
      for (let at = 0; at < calls.length; at += TURN) {
        for (const call of calls.slice(at, at + TURN)) history.add(callKey(call.id), call);
        // The transaction stays open while the page has its turn.
        await history.get(callKey(''));
      }
    });
    this.#added = calls.map(({ id }) => id).sort();
  }

  /** Only rows that were imported: an original that came back by undoing a clearing stays. */
  async #takeOut(ids: readonly string[]): Promise<number> {
    return this.#parts.database.run({ stores: ['history'], write: true }, async ({ history }) => {
      const rows = (await history.range(callRange(ids))).map(([, call]) => call as CallRecord);
      const wanted = new Set(ids);
      return (await removeRows(history, rows, ({ id, imported }) => imported && wanted.has(id))).length;
    });
  }
}
