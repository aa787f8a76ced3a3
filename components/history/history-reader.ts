/**
 * What the history shows: one page of rows and the totals of what is chosen, read anew when something changed. Reading all
 * rows is never needed: pages come by cursor, totals from the day documents.
 */
import type { Byom, ByomState, Entry, HistoryFilter, HistoryTotals, TotalsBy } from '../../src/protocol/types.ts';
import { filterOf, NO_FILTER, type FilterChoice } from './filter-choice.ts';

export interface Loaded {
  readonly entries: readonly Entry[];
  /** There are older ones. */
  readonly older: boolean;
  readonly filter: HistoryFilter;
  readonly isFiltered: boolean;
  /** Of what is chosen; their parts are days. */
  readonly byFeature: HistoryTotals;
  readonly byModel: HistoryTotals;
  readonly byApp: HistoryTotals;
  /** Of everything: what can be chosen. */
  readonly all: { readonly feature: HistoryTotals; readonly model: HistoryTotals; readonly app: HistoryTotals };
}

export interface ReaderOptions {
  readonly byom: () => Byom | null;
  /** `yyyy-mm-dd`. */
  readonly today: () => string;
  readonly pageSize: () => number;
  /** Something to show came, or is on its way. */
  readonly onChange: () => void;
}

export class HistoryReader {
  readonly #options: ReaderOptions;
  #choice: FilterChoice = NO_FILTER;
  /** Where the pages before this one end: the ids of their last rows. */
  #cursors: readonly string[] = [];
  #loaded: Loaded | null = null;
  #failed = false;
  #waiting = false;
  #wishes = 0;
  #running: Promise<void> | null = null;
  #seen: readonly unknown[] = [];

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  get choice(): FilterChoice {
    return this.#choice;
  }

  get loaded(): Loaded | null {
    return this.#loaded;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** What is shown is not yet what the person asked for. */
  get waiting(): boolean {
    return this.#waiting;
  }

  get isFirstPage(): boolean {
    return this.#cursors.length === 0;
  }

  /** How many rows come before the first of this page. */
  get before(): number {
    return this.#cursors.length * this.#limit;
  }

  /** Reads again if a part of the state changed that the history may show. */
  stateChanged({ budget, calls, history }: ByomState): void {
    const seen = [budget, calls, history];
    if (seen.every((part, index) => part === this.#seen[index])) return;
    this.#seen = seen;
    void this.refresh();
  }

  /** Resolves when everything that was asked for until then is shown. One read at a time. */
  refresh(): Promise<void> {
    this.#wishes++;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  choose(change: Partial<FilterChoice>): Promise<void> {
    this.#choice = { ...this.#choice, ...change };
    return this.#turnTo([]);
  }

  async older(): Promise<void> {
    const last = this.#loaded?.entries.at(-1);
    if (last && this.#loaded?.older && !this.#waiting) await this.#turnTo([...this.#cursors, last.id]);
  }

  async newer(): Promise<void> {
    if (!this.isFirstPage && !this.#waiting) await this.#turnTo(this.#cursors.slice(0, -1));
  }

  /** Pages of another size begin at the first. */
  restart(): Promise<void> {
    return this.#turnTo([]);
  }

  get #limit(): number {
    return Math.min(500, Math.max(1, Math.floor(this.#options.pageSize()) || 20));
  }

  #turnTo(cursors: readonly string[]): Promise<void> {
    this.#cursors = cursors;
    this.#waiting = true;
    this.#options.onChange();
    return this.refresh();
  }

  async #run(): Promise<void> {
    for (let wishes = -1; wishes !== this.#wishes;) {
      wishes = this.#wishes;
      const [choice, cursors] = [this.#choice, this.#cursors];
      let loaded: Loaded | null = null;
      let failed = false;
      try {
        loaded = await this.#load(choice, cursors);
      } catch {
        failed = true;
      }
      // An answer to what was asked before is dropped; one that is merely older than the last change is shown.
      if (choice !== this.#choice || cursors !== this.#cursors) continue;
      this.#failed = failed;
      if (loaded && !this.isFirstPage && this.before + loaded.entries.length > loaded.byFeature.count) {
        // Rows before this page are gone: it is another one now.
        this.#cursors = [];
        this.#wishes++;
        continue;
      }
      this.#loaded = loaded ?? this.#loaded;
      this.#waiting = false;
      this.#options.onChange();
    }
  }

  /** @returns null if there is nobody to ask, or nothing that could be asked for */
  async #load(choice: FilterChoice, cursors: readonly string[]): Promise<Loaded | null> {
    const history = this.#options.byom()?.history;
    const filter = filterOf(choice, this.#options.today());
    if (!history || !filter) return null;
    const isFiltered = Object.keys(filter).length > 0;
    const totals = (by: TotalsBy, of: HistoryFilter): Promise<HistoryTotals> =>
      history.totals({ by, split: 'day', filter: of });
    const three = (of: HistoryFilter): Promise<[HistoryTotals, HistoryTotals, HistoryTotals]> =>
      Promise.all([totals('feature', of), totals('model', of), totals('app', of)]);
    const last = cursors.at(-1);
    const [page, chosen, everything] = await Promise.all([
      history.page({ limit: this.#limit, filter, ...(last === undefined ? {} : { before: last }) }),
      three(filter),
      isFiltered ? three({}) : null,
    ]);
    const [byFeature, byModel, byApp] = chosen;
    const [feature, model, app] = everything ?? chosen;
    return {
      entries: page.entries,
      older: page.before !== null,
      filter,
      isFiltered,
      byFeature,
      byModel,
      byApp,
      all: { feature, model, app },
    };
  }
}
