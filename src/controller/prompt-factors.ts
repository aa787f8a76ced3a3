/**
 * How far the token bound has been too low, by model: a hidden prompt or an unknown tokenizer shows in the real counts.
 * Only ever raises later holds; shown nowhere. On disk for every tab of the origin, few and small, and what makes no sense
 * there counts for nothing.
 */
import type { Database } from '../ledger/database.ts';

const KEY = 'prompt-factors';
/** The models that were raised last. */
const MOST_MODELS = 50;
/** No tokenizer is so far from the bound: what lies beyond is not the prompt's. A forged record can't hold more either. */
const HIGHEST = 3;

type Factors = Readonly<Record<string, number>>;

function factorsIn(record: unknown): [model: string, factor: number][] {
  const models = (record as { readonly models?: Factors } | null | undefined)?.models;
  if (models === null || typeof models !== 'object') return [];
  return Object.entries(models)
    .filter(([, factor]) => typeof factor === 'number' && factor > 1)
    .map(([model, factor]): [string, number] => [model, Math.min(factor, HIGHEST)])
    .slice(-MOST_MODELS);
}

export class PromptFactors {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** At least 1. A record that can't be read raises nothing. */
  async of(model: string): Promise<number> {
    const record = await this.#database
      .run({ stores: ['settings'] }, ({ settings }) => settings.get(KEY))
      .catch(() => null);
    return factorsIn(record).find(([id]) => id === model)?.[1] ?? 1;
  }

  /** @param bound what was reckoned, without any factor @param real what the provider counted */
  async learn(model: string, bound: number, real: number): Promise<void> {
    const factor = Math.min(real / bound, HIGHEST);
    if (!(bound > 0 && factor > 1)) return;
    await this.#database.run({ stores: ['settings'], write: true }, async ({ settings }) => {
      const factors = new Map(factorsIn(await settings.get(KEY)));
      if ((factors.get(model) ?? 1) >= factor) return;
      // Set anew, so that it is the last to be forgotten.
      factors.delete(model);
      factors.set(model, factor);
      settings.put(KEY, { v: 1, models: Object.fromEntries([...factors].slice(-MOST_MODELS)) });
    });
  }
}
