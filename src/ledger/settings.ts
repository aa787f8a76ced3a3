/** Small things that are kept: chosen models with their price at the choice, the data policy, a salt. No secret in clear. */
import type { Category, DataPolicy } from '../protocol/types.ts';
import type { Database } from './database.ts';

/** A chosen model and what it cost then: decimal strings in USD per token. */
export interface ModelChoice {
  readonly id: string;
  /** Said when the model is gone; records of the first release lack it. */
  readonly name?: string;
  readonly promptUsd: string;
  readonly completionUsd: string;
}

export class Settings {
  readonly #database: Database;

  constructor({ database }: { database: Database }) {
    this.#database = database;
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#database.run(
      { stores: ['settings'] },
      async ({ settings }) => (await settings.get(key)) as Value | undefined,
    );
  }

  async set(key: string, value: unknown): Promise<void> {
    return this.#database.run({ stores: ['settings'], write: true }, ({ settings }) => settings.put(key, value));
  }

  getChoice(category: Category): Promise<ModelChoice | undefined> {
    return this.get<ModelChoice>(`model:${category}`);
  }

  setChoice(category: Category, choice: ModelChoice): Promise<void> {
    return this.set(`model:${category}`, choice);
  }

  async getDataPolicy(): Promise<DataPolicy> {
    return (await this.get('data-policy')) === 'deny' ? 'deny' : 'allow';
  }

  setDataPolicy(policy: DataPolicy): Promise<void> {
    return this.set('data-policy', policy);
  }
}
