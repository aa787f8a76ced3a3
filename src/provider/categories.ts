/**
 * Which models suit a category (design.md 6). Computed from the catalogue's own prices and ages, so a new model needs no
 * release of ours: of the models younger than a year, worker = the cheapest 60 %, frontier = the dearest 20 %.
 */
import { parsePrice, type Price } from '../pricing/decimal.ts';
import type { PriceTable } from '../pricing/hold.ts';
import type { Category } from '../protocol/types.ts';
import type { CatalogueModel } from './catalogue.ts';

const YEAR_MILLISECONDS = 365 * 24 * 3_600_000;
const SMALLEST_CONTEXT = 16_000;
const WORKER_SHARE = 0.6;
const FRONTIER_SHARE = 0.2;

/** 3 parts prompt, 1 part completion; USD × 10¹⁸ per token, rounded up. */
export function blendedPrice(prices: PriceTable): Price {
  const sum = 3n * (parsePrice(prices.prompt) ?? 0n) + (parsePrice(prices.completion) ?? 0n);
  return (sum + 3n) / 4n;
}

function isUsable(model: CatalogueModel, now: number): boolean {
  const { prices, router, alias, expiresAt, contextLength, inputModalities, outputModalities } = model;
  if (!prices || router || alias || (expiresAt !== null && expiresAt <= now)) return false;
  if (contextLength < SMALLEST_CONTEXT) return false;
  if (!inputModalities.includes('text') || !outputModalities.includes('text')) return false;
  return (parsePrice(prices.prompt) ?? 0n) > 0n && (parsePrice(prices.completion) ?? 0n) > 0n;
}

/**
 * Cheapest first for `worker`, dearest first for `frontier`. Models of a future date count as young; where no model is
 * young (a clock that is wrong by years) all count, because a category without a model helps nobody.
 */
export function eligibleFor(models: readonly CatalogueModel[], category: Category, now: number): CatalogueModel[] {
  const usable = models.filter((model) => isUsable(model, now));
  const young = usable.filter((model) => now - model.createdAt < YEAR_MILLISECONDS);
  const pool = young.length > 0 ? young : usable;
  const worth = new Map(pool.map((model) => [model, model.prices ? blendedPrice(model.prices) : 0n]));
  pool.sort((a, b) => {
    const [left = 0n, right = 0n] = [worth.get(a), worth.get(b)];
    return left < right ? -1 : left > right ? 1 : a.id.localeCompare(b.id);
  });
  if (category === 'worker') return pool.slice(0, Math.ceil(pool.length * WORKER_SHARE));
  return pool.reverse().slice(0, Math.ceil(pool.length * FRONTIER_SHARE));
}

/** The app's first usable proposal, else the class's median by price. Null: nothing fits. */
export function preselect(
  models: readonly CatalogueModel[],
  category: Category,
  now: number,
  shortlist: readonly string[] = [],
): CatalogueModel | null {
  const proposed = shortlist.flatMap((id) => models.filter((model) => model.id === id && isUsable(model, now)))[0];
  if (proposed) return proposed;
  const eligible = eligibleFor(models, category, now);
  return eligible[Math.floor((eligible.length - 1) / 2)] ?? null;
}

/** What a person may want in the place of a model that can't be used any more. */
export interface Lost {
  readonly id: string;
  readonly promptUsd: string;
  readonly completionUsd: string;
}

/**
 * The app's first usable proposal, else the nearest in price of the same maker, else of all that suit the category; of
 * models that are staying. Null: nothing fits.
 */
export function replacementFor(
  models: readonly CatalogueModel[],
  category: Category,
  now: number,
  lost: Lost,
  shortlist: readonly string[] = [],
): CatalogueModel | null {
  const staying = models.filter(({ id, expiresAt }) => id !== lost.id && expiresAt === null);
  const proposed = shortlist.flatMap((id) => staying.filter((model) => model.id === id && isUsable(model, now)))[0];
  if (proposed) return proposed;
  const eligible = eligibleFor(staying, category, now);
  const maker = lost.id.slice(0, lost.id.indexOf('/') + 1);
  const near = eligible.filter(({ id }) => id.startsWith(maker));
  const paid = Number(blendedPrice({ prompt: lost.promptUsd, completion: lost.completionUsd }));
  // By ratio: half and double the price are equally far.
  const distance = ({ prices }: CatalogueModel): number =>
    Math.abs(Math.log((prices ? Number(blendedPrice(prices)) : 0) / Math.max(paid, 1)));
  return (near.length > 0 ? near : eligible).reduce<CatalogueModel | null>(
    (best, model) => (best === null || distance(model) < distance(best) ? model : best),
    null,
  );
}
