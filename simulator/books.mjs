/**
 * What the provider would have charged, by its own prices: per key, per idempotency key and per generation, in whole
 * nano-USD. The client's ledger is held against these books.
 */
export class Books {
  #keys = new Map();
  #byIdempotencyKey = new Map();
  #generations = new Map();

  /** A paid POST came in. @returns how often this idempotency key was seen, this time included */
  noteRequest(key, idempotencyKey) {
    const row = this.#row(key, idempotencyKey);
    row.requests++;
    return row.requests;
  }

  charge({ key, idempotencyKey, generation, nano, how }) {
    const row = this.#row(key, idempotencyKey);
    row.charges.push({ generation: generation.id, nano, how });
    row.totalNano += nano;
    this.#keys.set(key, (this.#keys.get(key) ?? 0) + nano);
    this.#generations.set(generation.id, { ...generation, nano, how });
  }

  usageNano(key) {
    return this.#keys.get(key) ?? 0;
  }

  generation(id) {
    return this.#generations.get(id);
  }

  /** Everything as plain JSON; keys by their last four characters, so that a log of the books holds no key. */
  read() {
    return {
      keys: Object.fromEntries([...this.#keys].map(([key, nano]) => [key.slice(-4), nano])),
      byIdempotencyKey: Object.fromEntries(this.#byIdempotencyKey),
      generations: [...this.#generations.values()].map(({ key: _key, ...generation }) => generation),
    };
  }

  #row(key, idempotencyKey) {
    const name = idempotencyKey ?? '(none)';
    const row = this.#byIdempotencyKey.get(name) ?? { key: key.slice(-4), requests: 0, charges: [], totalNano: 0 };
    this.#byIdempotencyKey.set(name, row);
    return row;
  }
}
