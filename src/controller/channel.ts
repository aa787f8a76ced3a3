/**
 * Tells other tabs of the origin that the books changed. Messages carry nothing but that: the ledger is the truth, a
 * lost message costs nothing (ledger.md section 4). Closed while the page rests in the back/forward cache.
 */

const NAME = 'byom';

export class Channel {
  readonly #window: Window;
  readonly #onChanged: () => void;
  #channel: BroadcastChannel | null = null;

  constructor(window: Window, onChanged: () => void) {
    this.#window = window;
    this.#onChanged = onChanged;
    this.#open();
    window.addEventListener('pagehide', () => this.#close());
    window.addEventListener('pageshow', (event) => {
      this.#open();
      if (event.persisted) onChanged();
    });
    window.addEventListener('focus', onChanged);
    window.document.addEventListener('visibilitychange', () => {
      if (!window.document.hidden) onChanged();
    });
  }

  notify(): void {
    this.#channel?.postMessage('changed');
  }

  #open(): void {
    if (this.#channel || !('BroadcastChannel' in this.#window)) return;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = () => this.#onChanged();
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}
