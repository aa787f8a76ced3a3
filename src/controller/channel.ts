/**
 * Tells other tabs of the origin that the books changed. Messages carry nothing but that: the ledger is the truth, a
 * lost message costs nothing (ledger.md section 4). Closed while the page rests in the back/forward cache. The same
 * channel brings tabs with a key and tabs without one together (design.md 3.6).
 */

/** How a loan comes about. `for` is the status of the tabs that it concerns; `lender` is a tab's session. */
export type LoanNotice =
  | { readonly for: 'connected'; readonly type: 'ask' }
  | { readonly for: 'disconnected' | 'locked'; readonly type: 'offer'; readonly lender: string }
  | {
      readonly for: 'connected';
      readonly type: 'borrow';
      readonly lender: string;
      readonly loan: string;
      /** The borrower's public key for this loan. */
      readonly key: ArrayBuffer;
    };

const NAME = 'byom';

export class Channel {
  readonly #window: Window;
  readonly #onChanged: () => void;
  onNotice: ((notice: LoanNotice) => void) | null = null;
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

  post(message: LoanNotice | 'changed'): void {
    this.#channel?.postMessage(message);
  }

  #open(): void {
    if (this.#channel || !('BroadcastChannel' in this.#window)) return;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<LoanNotice | 'changed'>) =>
      data === 'changed' ? this.#onChanged() : this.onNotice?.(data);
    // A page that begins, or comes back, has no key; a tab that has one answers.
    this.post({ for: 'connected', type: 'ask' });
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}
