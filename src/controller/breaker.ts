/**
 * The spam breaker: a page that fires calls without the person doing anything is paused after a burst (rule S6), until
 * the person says go on. An operation that the person began has an allowance of its own. No money is decided here.
 */
import type { Run } from './runs.ts';

/** Calls within a minute that nobody clicked for. */
const BURST = 30;
const WINDOW_MILLISECONDS = 60_000;
/** Calls of one operation that began with the person doing something. */
const STEPS_OF_AN_OPERATION = 200;
/** So long a browser lets one click count as the person doing something: the one that says stop is no permission. */
const CLICK_MILLISECONDS = 5_000;

export class Breaker {
  #recent: number[] = [];
  #paused = false;
  #stoppedAt = -Infinity;

  get paused(): boolean {
    return this.#paused;
  }

  /** Takes note of a call that wants to go. @returns false if it has to wait for the person */
  admits(activated: boolean, run: Run | null, now: number): boolean {
    if (activated && now - this.#stoppedAt > CLICK_MILLISECONDS) {
      this.resume();
      return true;
    }
    if (this.#paused) return false;
    if (run?.activated && run.steps <= STEPS_OF_AN_OPERATION) return true;
    this.#recent = [...this.#recent.filter((time) => time <= now && now - time < WINDOW_MILLISECONDS), now];
    this.#paused = this.#recent.length > BURST;
    return !this.#paused;
  }

  /** The person said no: what waits is refused, and the next call asks again. */
  stop(now: number): void {
    this.#paused = true;
    this.#stoppedAt = now;
  }

  /** The person is there: counting begins anew. */
  resume(): void {
    this.#paused = false;
    this.#stoppedAt = -Infinity;
    this.#recent = [];
  }
}
