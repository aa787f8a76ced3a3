/** Adds up lines of days into totals by one of their names, if asked for split again by another. */
import type { HistoryTotals, TotalsBy, TotalsPart, TotalsRow } from '../protocol/types.ts';
import type { DayRow } from './days.ts';

type Sum = { -readonly [Name in keyof TotalsPart]: TotalsPart[Name] };
interface Row extends Sum {
  readonly parts: Map<string, Sum>;
}

const COLUMN = { app: 0, feature: 1, model: 2 } as const;

const nothing = (key: string): Sum => ({ key, count: 0, costNano: 0, unknownNano: 0 });
const weight = ({ costNano, unknownNano }: Sum): number => costNano + unknownNano;
/** Dearest first; what weighs the same by its name, so that the same rows always stand in the same order. */
const byWeight = (a: Sum, b: Sum): number => weight(b) - weight(a) || (a.key < b.key ? -1 : 1);

export class Tally {
  readonly #by: TotalsBy;
  readonly #split: TotalsBy | null;
  readonly #rows = new Map<string, Row>();
  readonly #all = nothing('');

  constructor(by: TotalsBy, split: TotalsBy | null) {
    this.#by = by;
    this.#split = split;
  }

  add(day: string, line: DayRow): void {
    const name = (by: TotalsBy): string => (by === 'day' ? day : line[COLUMN[by]]);
    const key = name(this.#by);
    const row = this.#rows.get(key) ?? { ...nothing(key), parts: new Map<string, Sum>() };
    this.#rows.set(key, row);
    const sums: Sum[] = [this.#all, row];
    if (this.#split) {
      const part = row.parts.get(name(this.#split)) ?? nothing(name(this.#split));
      row.parts.set(part.key, part);
      sums.push(part);
    }
    for (const sum of sums) {
      sum.count += line[3];
      sum.costNano += line[4];
      sum.unknownNano += line[5];
    }
  }

  /** Days newest first, everything else dearest first. */
  result(): HistoryTotals {
    const rows = [...this.#rows.values()];
    const byDay = this.#by === 'day';
    rows.sort(byDay ? (a, b) => (a.key < b.key ? 1 : -1) : byWeight);
    const { count, costNano, unknownNano } = this.#all;
    return { rows: rows.map((row) => this.#show(row)), count, costNano, unknownNano };
  }

  #show({ parts, ...row }: Row): TotalsRow {
    return this.#split ? { ...row, parts: [...parts.values()].sort(byWeight) } : row;
  }
}
