/**
 * What the provider would have charged, by its own prices: per key, per idempotency key and per generation, in whole
 * nano-USD. The client's ledger is held against these books.
 */
export class Books {
  #byKey = new Map();
  #byIdempotencyKey = new Map();
  #generations = new Map();
  #first = new Map();
  #repeats = [];

  /** A paid POST came in, whatever becomes of it. */
  noteRequest(key, idempotencyKey) {
    this.#row(key, idempotencyKey).requests++;
  }

  /** The first charge for an idempotency key; requests without one never repeat each other. */
  firstCharge(key, idempotencyKey) {
    return idempotencyKey === undefined ? undefined : this.#first.get(`${key} ${idempotencyKey}`);
  }

  /**
   * Books a generation that ended. `nano` is all that it costs the person, `ownNano` the part that the provider itself
   * takes (less with the person's own key at the upstream). With `charged` false it is only recorded.
   */
  record({ key, idempotencyKey, generation, nano, ownNano, how, charged }) {
    this.#generations.set(generation.id, { ...generation, nano, ownNano, how, charged });
    if (!charged) return;
    const row = this.#row(key, idempotencyKey);
    row.charges.push({ generation: generation.id, nano, how });
    row.totalNano += nano;
    if (!this.#byKey.has(key)) this.#byKey.set(key, []);
    this.#byKey.get(key).push({ at: generation.endedAt, nano, ownNano });
    if (how === 'repeat') this.#repeats.push({ idempotencyKey, nano });
    else if (idempotencyKey !== undefined) this.#first.set(`${key} ${idempotencyKey}`, { nano, ownNano });
  }

  /** What the provider took, and what the upstream took beside it, by all charges up to a moment. */
  usageNano(key, until = Infinity) {
    const charges = (this.#byKey.get(key) ?? []).filter(({ at }) => at <= until);
    const own = charges.reduce((sum, { ownNano }) => sum + ownNano, 0);
    return { own, byok: charges.reduce((sum, { nano }) => sum + nano, 0) - own };
  }

  generation(id) {
    return this.#generations.get(id);
  }

  /** Everything as plain JSON; keys by their last four characters, so that a log of the books holds no key. */
  read() {
    const totalOf = (charges) => charges.reduce((sum, { nano }) => sum + nano, 0);
    return {
      keys: Object.fromEntries([...this.#byKey].map(([key, charges]) => [key.slice(-4), totalOf(charges)])),
      byIdempotencyKey: Object.fromEntries(this.#byIdempotencyKey),
      generations: [...this.#generations.values()].map(({ key: _key, ...generation }) => generation),
      repeats: this.#repeats,
    };
  }

  #row(key, idempotencyKey) {
    const name = idempotencyKey ?? '(none)';
    const row = this.#byIdempotencyKey.get(name) ?? { key: key.slice(-4), requests: 0, charges: [], totalNano: 0 };
    this.#byIdempotencyKey.set(name, row);
    return row;
  }
}
