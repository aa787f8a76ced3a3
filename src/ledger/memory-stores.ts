/** The same verbs without a disk, for one tab: transactions run one after the other and a failed one changes nothing. */
import type { StoreAccess, Stores } from './database.ts';
import type { StoreName } from './records.ts';

export class MemoryStores {
  #stores: Record<StoreName, Map<string, unknown>> = { live: new Map(), history: new Map(), settings: new Map() };
  #last: Promise<unknown> = Promise.resolve();

  run<Value>(body: (stores: Stores) => Promise<Value> | Value): Promise<Value> {
    const next = this.#last.then(async () => {
      const { live, history, settings } = this.#stores;
      const draft = { live: new Map(live), history: new Map(history), settings: new Map(settings) };
      const value = await body({
        live: access(draft.live),
        history: access(draft.history),
        settings: access(draft.settings),
      });
      this.#stores = draft;
      return value;
    });
    this.#last = next.catch(() => undefined);
    return next;
  }
}

function access(map: Map<string, unknown>): StoreAccess {
  return {
    get: (key) => Promise.resolve(map.get(key)),
    put: (key, value) => void map.set(key, structuredClone(value)),
    add(key, value) {
      if (map.has(key)) throw new DOMException(key, 'ConstraintError');
      map.set(key, structuredClone(value));
    },
    delete(keys) {
      if (typeof keys === 'string') map.delete(keys);
      else for (const key of map.keys()) if (key >= keys.from && key < keys.to) map.delete(key);
    },
    range({ from, to }, { limit = Infinity, backwards = false } = {}) {
      const rows = [...map].filter(([key]) => key >= from && key < to).sort(([a], [b]) => (a < b ? -1 : 1));
      return Promise.resolve((backwards ? rows.reverse() : rows).slice(0, limit));
    },
  };
}
