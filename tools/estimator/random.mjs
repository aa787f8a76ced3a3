/** Chance with a seed: the same corpus on every machine. */

export const SEED = 20_261_125;

/** A 32-bit hash of a string (FNV-1a, stirred), for splits that do not depend on order. */
export function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /** Spread evenly over magnitudes. */
  magnitude(low, high) {
    return Math.round(low * Math.exp(this.next() * Math.log(high / low)));
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Some of a list, in random order. */
  sample(list, count) {
    const pool = [...list];
    const taken = [];
    while (pool.length > 0 && taken.length < count) taken.push(...pool.splice(this.below(pool.length), 1));
    return taken;
  }
}
