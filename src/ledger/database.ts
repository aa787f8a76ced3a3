/**
 * The one database: three stores, one transaction per decision, explicit durability (ledger.md 0.2). Where it can't be
 * opened at all, the same verbs work in memory for this tab, and `kind()` says so. A write that fails changes nothing.
 */
import { ByomError } from '../protocol/errors.ts';
import type { MemoryStores } from './memory-stores.ts';
import type { StoreName } from './records.ts';

export interface KeyRange {
  /** Inclusive. */
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
}

/** One store inside a transaction. Only these promises may be awaited there. */
export interface StoreAccess {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): void;
  /** Fails the transaction if the key is there. */
  add(key: string, value: unknown): void;
  /** One key, or all within a range: one request, however many rows. */
  delete(keys: string | KeyRange): void;
  /** Keys and values in key order, or against it. */
  range(
    range: KeyRange,
    options?: { readonly limit?: number; readonly backwards?: boolean },
  ): Promise<[string, unknown][]>;
}

export type Stores = Readonly<Record<StoreName, StoreAccess>>;

export interface TransactionOptions {
  readonly stores: readonly StoreName[];
  readonly write?: boolean;
  /** `strict` waits for the disk: for the reserve only; a lost settle is found again (ledger.md 0.5). */
  readonly durability?: 'strict' | 'relaxed';
}

const STORE_NAMES: readonly StoreName[] = ['live', 'history', 'settings'];
const VERSION = 1;

export class Database {
  readonly #name: string;
  #opening: Promise<IDBDatabase | MemoryStores> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  async kind(): Promise<'disk' | 'memory'> {
    return isMemory(await this.#open()) ? 'memory' : 'disk';
  }

  /**
   * Runs `body` in one transaction and resolves when it is complete on disk.
   * @throws ByomError `storage-unavailable` if it failed; then nothing of it was written
   */
  async run<Value>(options: TransactionOptions, body: (stores: Stores) => Promise<Value> | Value): Promise<Value> {
    for (let attempt = 1; ; attempt++) {
      const database = await this.#open();
      if (isMemory(database)) return database.run(body);
      try {
        return await runOnDisk(database, options, body);
      } catch (error) {
        // Closed under us (another version, cleared site data): open again, once.
        const closed = error instanceof DOMException && error.name === 'InvalidStateError';
        if (closed) this.#opening = null;
        if (!closed || attempt > 1) throw error instanceof ByomError ? error : new ByomError('storage-unavailable');
      }
    }
  }

  #open(): Promise<IDBDatabase | MemoryStores> {
    this.#opening ??= openOnDisk(this.#name, () => (this.#opening = null)).catch(makeMemory);
    return this.#opening;
  }
}

const isMemory = (database: IDBDatabase | MemoryStores): database is MemoryStores => 'run' in database;

/** Loaded only where it is needed. */
async function makeMemory(): Promise<MemoryStores> {
  const { MemoryStores } = await import('./memory-stores.ts');
  return new MemoryStores();
}

/** @param name the database's name; tests use their own */
export function openDatabase(name = 'byom'): Database {
  return new Database(name);
}

function openOnDisk(name: string, onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      for (const store of STORE_NAMES)
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
    };
    request.onerror = () => reject(request.error ?? new Error('open failed'));
    request.onsuccess = () => {
      const database = request.result;
      // Never stand in the way of a deletion or another version (ledger.md 2.2).
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      database.onclose = onGone;
      resolve(database);
    };
  });
}

function runOnDisk<Value>(
  database: IDBDatabase,
  { stores, write = false, durability = 'relaxed' }: TransactionOptions,
  body: (stores: Stores) => Promise<Value> | Value,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...stores], write ? 'readwrite' : 'readonly', { durability });
    const access = Object.fromEntries(stores.map((store) => [store, diskAccess(transaction.objectStore(store))]));
    let value: { readonly it: Value } | null = null;
    let failure: unknown = null;
    transaction.oncomplete = () => (value ? resolve(value.it) : reject(new ByomError('storage-unavailable')));
    transaction.onabort = () => reject(failure ?? transaction.error ?? new ByomError('storage-unavailable'));
    Promise.resolve(body(access as unknown as Stores)).then(
      (it) => void (value = { it }),
      (error: unknown) => {
        failure = error;
        try {
          transaction.abort();
        } catch {
          reject(error);
        }
      },
    );
  });
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const within = (from: IDBValidKey, to: string): IDBKeyRange => IDBKeyRange.bound(from, to, false, true);

function diskAccess(store: IDBObjectStore): StoreAccess {
  return {
    get: (key) => answer(store.get(key)),
    put: (key, value) => void store.put(value, key),
    add: (key, value) => void store.add(value, key),
    delete: (keys) => void store.delete(typeof keys === 'string' ? keys : within(keys.from, keys.to)),
    async range({ from, to }, { limit, backwards } = {}) {
      let lowest: IDBValidKey = from;
      if (backwards && limit) {
        // The last so many: a key cursor jumps to where they begin. A value cursor takes one event a row (ledger.md 3).
        const seeking = store.openKeyCursor(within(from, to), 'prev');
        let cursor = await answer(seeking);
        if (cursor && limit > 1) {
          cursor.advance(limit - 1);
          cursor = await answer(seeking);
        }
        lowest = cursor?.key ?? from;
      }
      const [keys, values] = await Promise.all([
        answer(store.getAllKeys(within(lowest, to), limit)),
        answer(store.getAll(within(lowest, to), limit)),
      ]);
      const rows = keys.map((key, index): [string, unknown] => [String(key), values[index]]);
      return backwards ? rows.reverse() : rows;
    },
  };
}
