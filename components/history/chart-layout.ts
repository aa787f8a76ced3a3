/** Where the bars of the chart stand: pure, in shares of its width and height. */
import type { HistoryTotals } from '../../src/protocol/types.ts';
import { shiftDay } from './formats.ts';

/** More days than this are drawn as months. */
const MOST_DAYS = 62;
/** So many names have a pattern of their own; the others share the last. */
const MOST_NAMES = 5;

export interface Series {
  /** Null: all others together. */
  readonly name: string | null;
  readonly costNano: number;
  /** How many names it stands for. */
  readonly names: number;
}

export interface Column {
  /** `yyyy-mm-dd` or `yyyy-mm`. */
  readonly key: string;
  readonly costNano: number;
  readonly unknownNano: number;
  /** In the order of the series. */
  readonly parts: readonly number[];
}

export interface Layout {
  readonly unit: 'day' | 'month';
  /** Dearest first: the lowest part of each bar. */
  readonly series: readonly Series[];
  /** Oldest first, without gaps. */
  readonly columns: readonly Column[];
  /** The top of the chart: a round amount; 0: nothing to draw. */
  readonly topNano: number;
}

export interface Span {
  /** `yyyy-mm-dd`, inclusive; undefined: as far as there is something. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @param totals by name, their parts are days */
export function layOut({ rows }: HistoryTotals, span: Span): Layout {
  const days = rows.flatMap(({ parts = [] }) => parts.map(({ key }) => key)).sort();
  const first = span.from ?? days[0] ?? '';
  const last = span.to ?? days.at(-1) ?? '';
  const unit = first && daysBetween(first, last) > MOST_DAYS ? 'month' : 'day';
  const costly = [...rows].filter(({ costNano }) => costNano > 0).sort((a, b) => b.costNano - a.costNano);
  // A single other one keeps its name.
  const named = costly.length > MOST_NAMES + 1 ? costly.slice(0, MOST_NAMES) : costly;
  const others = costly.slice(named.length);
  const series: Series[] = named.map(({ key, costNano }) => ({ name: key, costNano, names: 1 }));
  if (others.length > 0)
    series.push({ name: null, costNano: others.reduce((sum, row) => sum + row.costNano, 0), names: others.length });
  const columns = new Map<string, { parts: number[]; unknownNano: number }>();
  for (const key of keysBetween(first, last, unit)) columns.set(key, { parts: series.map(() => 0), unknownNano: 0 });
  for (const { key, parts = [] } of rows) {
    const at = named.findIndex((row) => row.key === key);
    for (const part of parts) {
      const column = columns.get(unit === 'day' ? part.key : part.key.slice(0, 7));
      if (!column) continue;
      column.unknownNano += part.unknownNano;
      const index = at < 0 ? series.length - 1 : at;
      if (part.costNano > 0) column.parts[index] = (column.parts[index] ?? 0) + part.costNano;
    }
  }
  const listed = [...columns].map(([key, { parts, unknownNano }]) => ({
    key,
    parts,
    unknownNano,
    costNano: parts.reduce((sum, nano) => sum + nano, 0),
  }));
  return { unit, series, columns: listed, topNano: roundUp(Math.max(0, ...listed.map(({ costNano }) => costNano))) };
}

const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;

function* keysBetween(first: string, last: string, unit: Layout['unit']): Generator<string> {
  if (!first) return;
  for (let day = first; day <= last; day = shiftDay(day, 1))
    if (unit === 'day') yield day;
    else if (day === first || day.endsWith('-01')) yield day.slice(0, 7);
}

/** The next amount that is easily read, and so is its half. */
function roundUp(nano: number): number {
  if (nano === 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(nano));
  return unit * ([1, 2, 3, 4, 5, 6, 8].find((step) => step * unit >= nano) ?? 10);
}
