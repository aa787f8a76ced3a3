/**
 * One key, several tabs (design.md 3.6): brings a tab that has a key and tabs that have none together. A tab that has a
 * key of its own never borrows, and a borrower does not lend on.
 */
import { Borrower } from './borrower.ts';
import type { Channel, LoanNotice } from './channel.ts';
import type { Desk } from './desk.ts';
import { Lender, type OwnCalls } from './lender.ts';

export class Loans {
  readonly #desk: Desk;
  readonly #channel: Channel;
  readonly #lender: Lender;
  #borrower: Borrower | null = null;
  /** From the first offer that was taken until that loan is over. */
  #borrowing = false;
  /** Somebody disconnected this tab: it stays so until it is loaded again. */
  #declined = false;
  #left = false;

  constructor(desk: Desk, channel: Channel, own: OwnCalls) {
    this.#desk = desk;
    this.#channel = channel;
    this.#lender = new Lender(desk, own, navigator.locks);
    const window = desk.document.defaultView;
    window?.addEventListener('pagehide', () => this.#leave());
    window?.addEventListener('pageshow', () => void (this.#left = false));
  }

  /** What another tab says to tabs in this one's state. */
  hear(notice: LoanNotice): void {
    if (notice.type === 'offer') void this.#borrow(notice.lender);
    else if (notice.type === 'borrow' && notice.lender === this.#desk.session.id)
      this.#lender.lend(notice.loan, notice.key).catch(() => undefined);
  }

  async #borrow(lender: string): Promise<void> {
    // Without locks nobody would notice that the lender is gone.
    if (this.#borrowing || this.#declined || !('locks' in navigator)) return;
    this.#borrowing = true;
    const onEnd = (declined: boolean): void => this.#ended(declined);
    const tell = (notice: LoanNotice): void => this.#channel.post(notice);
    const begun = Borrower.begin({ desk: this.#desk, locks: navigator.locks, tell, lender, onEnd });
    this.#borrower = await begun.catch(() => null);
    if (!this.#borrower) this.#borrowing = false;
  }

  /** Another tab may have a key too. */
  #ended(declined: boolean): void {
    this.#borrowing = false;
    this.#borrower = null;
    this.#declined ||= declined;
    if (!this.#declined && !this.#left) this.#channel.post({ for: 'connected', type: 'ask' });
  }

  /** Neither a key that is lent nor a loan outlives the page, also where the browser keeps it to come back to. */
  #leave(): void {
    this.#left = true;
    this.#lender.closeAll();
    this.#borrower?.end();
  }
}
