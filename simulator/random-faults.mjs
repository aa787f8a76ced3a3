/** Chance that repeats: a small seeded generator, and the faults that it hands to paid requests. */

/** mulberry32: ids differ, runs repeat. @returns {() => number} from 0 up to, not including, 1 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class RandomFaults {
  #random = seeded(1);
  #rate = 0;
  #faults = [];

  /** @param {{seed?: number, rate?: number, faults?: object[]}} wish rate 0 switches it off */
  set({ seed = 1, rate = 0, faults = [] }) {
    this.#random = seeded(seed);
    this.#rate = rate;
    this.#faults = faults;
    return { seed, rate, faults: faults.length };
  }

  /** Two numbers are drawn for every request, struck or not: what strikes the fifth is the same in every run. */
  draw() {
    const [chance, place] = [this.#random(), this.#random()];
    return chance < this.#rate ? { ...this.#faults[Math.floor(place * this.#faults.length)] } : {};
  }
}
