/** The focus is never lost with what had it: it goes to a neighbour, or back to where the person came from. */

export class FocusKeeper {
  readonly #host: HTMLElement;
  #had: Element | null = null;
  #cameFrom: HTMLElement | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Before a render: what has the focus now. */
  note(): void {
    this.#had = this.#host.shadowRoot?.activeElement ?? null;
  }

  /** After it: if that is gone, the focus goes to `neighbour`. */
  keep(neighbour: HTMLElement | null): void {
    if (this.#had && !this.#had.isConnected && !this.#host.shadowRoot?.activeElement) neighbour?.focus();
    this.#had = null;
  }

  /** The focus came in from outside. */
  came({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof HTMLElement && !this.#host.shadowRoot?.contains(relatedTarget))
      this.#cameFrom = relatedTarget;
  }

  /** What the person was at goes away altogether: back to where they came from. */
  goBack(): void {
    if (this.#host.shadowRoot?.activeElement && this.#cameFrom?.isConnected) this.#cameFrom.focus();
    this.#cameFrom = null;
  }
}
