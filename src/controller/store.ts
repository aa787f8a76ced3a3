/** The one state of the page: frozen snapshots, one writer (the controller), listeners that hear the present at once. */
import type { ByomState } from '../protocol/types.ts';

export class Store {
  #state: ByomState;
  readonly #listeners = new Set<(state: ByomState) => void>();

  constructor(initial: ByomState) {
    this.#state = freezeDeep(initial);
  }

  get(): ByomState {
    return this.#state;
  }

  /** Replaces parts of the state. Listeners hear it once; a listener that throws does not stop the others. */
  set(change: Partial<ByomState>): void {
    this.#state = freezeDeep({ ...this.#state, ...change });
    for (const listener of [...this.#listeners]) tell(listener, this.#state);
  }

  subscribe(listener: (state: ByomState) => void): () => void {
    this.#listeners.add(listener);
    tell(listener, this.#state);
    return () => this.#listeners.delete(listener);
  }
}

function tell(listener: (state: ByomState) => void, state: ByomState): void {
  try {
    listener(state);
  } catch (error) {
    // The page's own mistake: reported as an uncaught error of theirs, in a task of its own.
    queueMicrotask(() => {
      throw error;
    });
  }
}

function freezeDeep<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    for (const field of Object.values(value)) freezeDeep(field);
    Object.freeze(value);
  }
  return value;
}
