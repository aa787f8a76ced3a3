/** The one source of chance of a run (mulberry32): the same seed gives the same wishes, whatever the machine's timing. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 inclusive to 1 exclusive. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(list) {
    return list[this.whole(0, list.length - 1)];
  }

  /** One of [[weight, value], …]. */
  weighted(rows) {
    let left = this.next() * rows.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of rows) if ((left -= weight) < 0) return value;
    return rows.at(-1)[1];
  }

  /** A second stream of chance, so that faults do not depend on how many deeds came before them. */
  fork() {
    return new Random(Math.floor(this.next() * 4294967296));
  }
}
