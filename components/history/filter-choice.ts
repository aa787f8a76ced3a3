/** What the person chose to see, and the filter that it means. */
import type { Entry, HistoryFilter, OpenCallState } from '../../src/protocol/types.ts';
import { shiftDay } from './formats.ts';

export const PERIODS = ['all', 'today', 'week', 'month', 'range'] as const;

export interface FilterChoice {
  readonly period: (typeof PERIODS)[number];
  /** For `range`: `yyyy-mm-dd`, both inclusive, empty: open. */
  readonly from: string;
  readonly to: string;
  /** Null: all of them. */
  readonly app: string | null;
  readonly feature: string | null;
  readonly model: string | null;
  readonly outcome: Entry['outcome'] | null;
}

export const NO_FILTER: FilterChoice = {
  period: 'all',
  from: '',
  to: '',
  app: null,
  feature: null,
  model: null,
  outcome: null,
};

/** Days of each period, the present one included. */
const DAYS = { today: 1, week: 7, month: 30 } as const;

/** @param today `yyyy-mm-dd`. @returns undefined for a range that ends before it begins */
export function filterOf(choice: FilterChoice, today: string): HistoryFilter | undefined {
  const { period, from, to, app, feature, model, outcome } = choice;
  if (period === 'range' && from && to && from > to) return undefined;
  const bounds: { from?: string; to?: string } = {};
  if (period === 'range') {
    if (from) bounds.from = from;
    if (to) bounds.to = shiftDay(to, 1);
  } else if (period !== 'all') bounds.from = shiftDay(today, 1 - DAYS[period]);
  return {
    ...bounds,
    ...(app === null ? {} : { app }),
    ...(feature === null ? {} : { feature }),
    ...(model === null ? {} : { model }),
    ...(outcome === null ? {} : { outcome }),
  };
}

/** Whether a call that is still open would be shown once it ends. How it ends is not known, nor, here, in which app. */
export function showsOpen(filter: HistoryFilter, call: OpenCallState, day: string): boolean {
  const { from = '', to = '9', app, feature = call.feature, model = call.model, outcome } = filter;
  if (app !== undefined || outcome !== undefined) return false;
  return day >= from && day < to && call.feature === feature && call.model === model;
}
