/**
 * The browser's leave warning, exactly while paid work of this tab runs or the app holds unsaved work (rule M4).
 * The listener exists only then, so an idle page stays fit for the back/forward cache.
 */
export class LeaveGuard {
  readonly #window: Window;
  readonly #unsaved = new Set<symbol>();
  #running = 0;
  #listening = false;

  constructor(window: Window) {
    this.#window = window;
  }

  /** How many calls of this tab are sent or streaming. */
  setRunning(count: number): void {
    this.#running = count;
    this.#update();
  }

  /** @returns the way to let go; letting go twice is harmless */
  hold(reason: string): () => void {
    const holder = Symbol(reason);
    this.#unsaved.add(holder);
    this.#update();
    return () => {
      this.#unsaved.delete(holder);
      this.#update();
    };
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = true;
  };

  #update(): void {
    const needed = this.#running > 0 || this.#unsaved.size > 0;
    if (needed === this.#listening) return;
    this.#listening = needed;
    if (needed) this.#window.addEventListener('beforeunload', this.#warn);
    else this.#window.removeEventListener('beforeunload', this.#warn);
  }
}
