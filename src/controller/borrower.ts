/**
 * The tab without a key: sends its calls and look-ups through the vault of a tab that has one. The key does not move.
 * It ends when the lender has no key any more, is gone, or when this tab gets a key of its own.
 */
import { languageOf } from '../i18n/localize.ts';
import { stageTermsFor } from '../i18n/stage-terms.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import type { ConnectionState } from '../protocol/types.ts';
import { NO_GENERATION, NO_KEY_INFO } from '../provider/no-answer.ts';
import type { LoanPort } from '../vault/link.ts';
import type { VaultReply, VaultRequest, ViewRequest } from '../vault/vault.ts';
import type { LoanNotice } from './channel.ts';
import type { Desk } from './desk.ts';
import { pulseOf } from './lender.ts';
import type { OpenedMessage } from './loan-cipher.ts';
import { LoanLine } from './loan-line.ts';
import { isLimit, isPeriod, type LoanReply, type LoanRequest } from './loan-messages.ts';
import { Session } from './session.ts';

/** A lender that was closed before it could answer is not waited for. */
const ANSWER_MILLISECONDS = 10_000;

type StateReply = Extract<VaultReply, { type: 'state' }>;
export type BorrowerDesk = Pick<Desk, 'link' | 'store' | 'stage' | 'document' | 'clock'>;

export interface BorrowerOptions {
  readonly desk: BorrowerDesk;
  readonly locks: LockManager;
  readonly tell: (notice: LoanNotice) => void;
  /** The session of the tab that offered. */
  readonly lender: string;
  /** `declined`: the person or the page disconnected here. */
  readonly onEnd: (declined: boolean) => void;
}

const NO_ONE = { code: 'no-key', status: 0 } as const;
/** Without a key of its own, or with one that waits for its passphrase. */
const mayBorrow = ({ status }: ConnectionState): boolean => status === 'disconnected' || status === 'locked';

export class Borrower implements LoanPort {
  readonly #desk: BorrowerDesk;
  readonly #loan = crypto.randomUUID();
  readonly #pulse: Session;
  readonly #onEnd: BorrowerOptions['onEnd'];
  #line: LoanLine | null = null;
  /** What the page's own vault said last. */
  #own: StateReply;
  /** What the page is told instead; null until the lender has answered. */
  #borrowed: Pick<StateReply, 'isolation' | 'suffix' | 'keyId'> | null = null;
  #ended = false;
  /** What was asked over the loan and is not answered yet. */
  readonly #running = new Set<string>();
  readonly #generations = new Set<string>();
  #asksKeyInfo = false;
  #asksCeiling = false;

  private constructor({ desk, locks, onEnd }: BorrowerOptions) {
    this.#desk = desk;
    this.#onEnd = onEnd;
    this.#pulse = new Session(pulseOf(this.#loan, 'borrower'), locks);
    const { status, isolation, remembered } = desk.store.get().connection;
    this.#own = {
      type: 'state',
      status,
      isolation,
      remembered,
      suffix: null,
      keyId: null,
      hash: null,
      fenceLeftNano: null,
    };
  }

  /** Asks a tab that offered. `onEnd` is called once, sooner or later. Rejects where the browser can't encrypt. */
  static async begin(options: BorrowerOptions): Promise<Borrower> {
    const borrower = new Borrower(options);
    await borrower.#begin(options);
    return borrower;
  }

  async #begin({ desk, tell, lender }: BorrowerOptions): Promise<void> {
    const line = await LoanLine.open(this.#loan, 'borrower', (opened) => this.#hear(opened));
    this.#line = line;
    await this.#pulse.hold();
    tell({ for: 'connected', type: 'borrow', lender, loan: this.#loan, key: line.publicKey });
    desk.clock.setTimeout(() => {
      if (!this.#borrowed) this.end();
    }, ANSWER_MILLISECONDS);
  }

  carry(message: VaultRequest): VaultRequest | null {
    switch (message.type) {
      case 'send':
        this.#post(message);
        this.#running.add(message.callId);
        return null;
      case 'more':
      case 'abort':
        // One that this tab's own vault still reads goes on there.
        if (!this.#running.has(message.callId)) return message;
        break;
      case 'get-generation':
        this.#generations.add(message.id);
        break;
      case 'get-key-info':
        this.#asksKeyInfo = true;
        break;
      case 'view':
        return this.#show(message);
      case 'focus':
        if (!this.#asksCeiling) return message;
        // There is nothing in the frame to focus, and Escape would be lost in it.
        this.#desk.stage.place.closest('dialog')?.querySelector('h1')?.focus();
        return null;
      case 'forget':
      case 'lock':
        this.end(true);
        return message;
      default:
        return message;
    }
    this.#post(message);
    return null;
  }

  hearOwn(state: StateReply): void {
    const { error, ...own } = state;
    const forgotten = this.#own.status === 'locked' && own.status === 'disconnected' && !error;
    this.#own = own;
    if (own.status === 'connected' || forgotten) return this.end(forgotten);
    // A key that was tried here and refused is told to whoever tried it; the loan goes on.
    this.#tellState(error);
  }

  /** @param declined true: this tab was told to have no key */
  end(declined = false): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#line?.close();
    this.#pulse.letGo();
    if (this.#borrowed) this.#handBack();
    this.#onEnd(declined);
  }

  /** The page's own vault does the work again; whether what ran here was done is not known. */
  #handBack(): void {
    const { link } = this.#desk;
    link.loan = null;
    link.take(this.#own);
    for (const callId of this.#running) link.take({ type: 'error', callId, detail: { code: 'cut-off', status: 0 } });
    for (const id of this.#generations)
      link.take({ type: 'generation', id, found: false, ...NO_GENERATION, error: NO_ONE });
    if (this.#asksKeyInfo) link.take({ type: 'key-info', ...NO_KEY_INFO, error: NO_ONE });
    if (this.#stopAsking()) link.take({ type: 'view-closed', name: 'ceiling', outcome: 'cancelled' });
  }

  #post(request: LoanRequest): void {
    this.#line?.post(request);
  }

  #hear({ message, bytes }: OpenedMessage): void {
    if (this.#ended) return;
    const reply = message as LoanReply;
    const { link } = this.#desk;
    switch (reply.type) {
      case 'lends':
        return this.#followLender(reply);
      case 'bye':
        return this.end();
      case 'key-info':
        if (!this.#asksKeyInfo) return;
        this.#asksKeyInfo = false;
        return link.take(reply);
      case 'generation':
        return this.#generations.delete(reply.id) ? link.take(reply) : undefined;
      case 'ceiling-confirmed':
      case 'view-closed':
        return this.#takeCeiling(reply);
      default:
        return this.#takeCallReply(reply, bytes);
    }
  }

  #followLender({ isolation, suffix, keyId }: Extract<LoanReply, { type: 'lends' }>): void {
    const { link, store } = this.#desk;
    if (!this.#borrowed) {
      // A tab that has got a key of its own meanwhile, or is about to, does not borrow.
      if (!mayBorrow(store.get().connection)) return this.end();
      link.loan = this;
      this.#pulse.watch(pulseOf(this.#loan, 'lender'), () => this.end());
    }
    this.#borrowed = {
      isolation: isolation === 'frame' ? 'frame' : 'memory',
      suffix: typeof suffix === 'string' ? suffix.slice(-4) : null,
      keyId: typeof keyId === 'string' ? keyId : null,
    };
    this.#tellState();
  }

  #tellState(error?: ErrorDetail): void {
    if (!this.#borrowed) return;
    const { remembered } = this.#own;
    const told = { type: 'state', status: 'borrowed', remembered, hash: null, fenceLeftNano: null } as const;
    this.#desk.link.take({ ...told, ...this.#borrowed, ...(error ? { error } : {}) });
  }

  #takeCallReply(reply: Exclude<LoanReply, { type: 'lends' | 'bye' }>, bytes: ArrayBuffer): void {
    const { link } = this.#desk;
    if (!('callId' in reply) || !this.#running.has(reply.callId)) return;
    switch (reply.type) {
      case 'head':
        return link.take(reply);
      case 'chunk':
        return link.take({ type: 'chunk', callId: reply.callId, bytes });
      case 'end':
      case 'error':
      case 'refused':
        this.#running.delete(reply.callId);
        return link.take(reply);
    }
  }

  /** The ceiling is shown where the key is; this tab's own vault, which has none, shows nothing and says where. */
  #show(request: ViewRequest): ViewRequest {
    if (request.name !== 'ceiling') {
      if (this.#stopAsking()) this.#post({ type: 'withdraw' });
      return request;
    }
    const { suggestedNano, period, callLimitNano, callLimitRemoved } = request.amounts;
    this.#asksCeiling = true;
    const { stage, document } = this.#desk;
    stage.showNote(stageTermsFor(languageOf(document.body)).elsewhere.confirm);
    this.#post({
      type: 'ask-ceiling',
      ...(suggestedNano === undefined ? {} : { limitNano: suggestedNano }),
      ...(period === undefined ? {} : { period }),
      ...(callLimitNano === undefined ? {} : { callLimitNano: callLimitRemoved ? null : callLimitNano }),
    });
    return { ...request, name: null };
  }

  /** Counts only while it was asked for: the ledger takes the ceiling from it. */
  #takeCeiling(reply: Extract<VaultReply, { type: 'ceiling-confirmed' | 'view-closed' }>): void {
    if (!this.#asksCeiling) return;
    const { link } = this.#desk;
    if (reply.type === 'view-closed') {
      this.#stopAsking();
      link.take({ type: 'view-closed', name: 'ceiling', outcome: reply.outcome === 'done' ? 'done' : 'cancelled' });
    } else if (isLimit(reply.limitNano) && isPeriod(reply.period)) link.take(reply);
  }

  /** @returns whether it was asking */
  #stopAsking(): boolean {
    if (!this.#asksCeiling) return false;
    this.#asksCeiling = false;
    this.#desk.stage.showNote('');
    return true;
  }
}
