/** The history as the handle offers it: reads, files, clearing and what can be undone here. Loaded on first need. */
import { Clearing } from '../ledger/clearing.ts';
import { exportHistory } from '../ledger/export.ts';
import { History } from '../ledger/history.ts';
import { ByomError } from '../protocol/errors.ts';
import { announce } from '../protocol/events.ts';
import { Imports } from '../ledger/import.ts';
import type { ClearOptions, Clock, ExportFormat, ImportResult } from '../protocol/types.ts';
import type { Books } from './books.ts';
import type { Stage } from './stage.ts';
import type { Store } from './store.ts';

export interface HistoryDeskOptions {
  readonly document: Document;
  readonly clock: Clock;
  readonly books: Books;
  readonly stage: Pick<Stage, 'askToClear'>;
  readonly store: Store;
}

export class HistoryDesk {
  readonly rows: History;
  readonly #options: HistoryDeskOptions;
  readonly #clearing: Clearing;
  readonly #imports: Imports;

  constructor(options: HistoryDeskOptions) {
    const { clock, books } = options;
    const { database } = books;
    this.#options = options;
    this.rows = new History({ database });
    this.#clearing = new Clearing({ database });
    this.#imports = new Imports({ database, clock });
  }

  export(format: ExportFormat): Promise<Blob> {
    return exportHistory(this.#options.books.database, format);
  }

  import(file: Blob, dryRun: boolean): Promise<ImportResult> {
    const read = (): Promise<ImportResult> => this.#imports.import(file, dryRun);
    return dryRun ? read() : this.#changing(read);
  }

  undoImport(): Promise<number> {
    return this.#changing(() => this.#imports.undo());
  }

  /** Asks first, on the stage. @throws ByomError `cancelled` */
  async clear({ before }: ClearOptions = {}): Promise<number> {
    if (!(await this.#options.stage.askToClear())) throw new ByomError('cancelled');
    return this.#changing(async () => {
      const count = await this.#clearing.clear(before);
      if (before === undefined) this.#imports.forget();
      return count;
    });
  }

  undoClear(): Promise<number> {
    return this.#changing(() => this.#clearing.undo());
  }

  /** Also one that failed may have done a part, and shows it. */
  async #changing<Value>(work: () => Promise<Value>): Promise<Value> {
    const { books, store, document } = this.#options;
    try {
      return await work();
    } finally {
      const history = { cleared: this.#clearing.count, imported: this.#imports.count };
      store.set({ history });
      await books.refresh(true);
      announce(document, 'byom-history-change', history);
    }
  }
}
