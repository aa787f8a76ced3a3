/**
 * The tab that has the key: takes the calls and look-ups of other tabs to its own vault, whose one fence counts for all.
 * A lent call is paid work of this tab too (rules W6, M4). What needs the person's word is asked here.
 */
import type { VaultReply } from '../vault/vault.ts';
import type { Desk } from './desk.ts';
import type { OpenedMessage } from './loan-cipher.ts';
import { LoanLine } from './loan-line.ts';
import { readRequest, type CeilingQuestion, type LoanReply, type LoanRequest } from './loan-messages.ts';
import { Session } from './session.ts';

export type LenderDesk = Pick<Desk, 'link' | 'store' | 'stage' | 'keyId' | 'setRunning'>;
/** Calls that this tab reads itself, by id. */
export type OwnCalls = { has(id: string): boolean };
type CallReply = Extract<VaultReply, { callId: string }>;
type SendRequest = Extract<LoanRequest, { type: 'send' }>;

interface Loan {
  readonly line: LoanLine;
  /** A loan lasts while both sides hold their lock: so the end of a tab that was killed is noticed too. */
  readonly pulse: Session;
  /** The key is gone; its calls that run still end as they end. */
  closing: boolean;
}

/** The name of one side's lock, as a session of its own. */
export const pulseOf = (loan: string, side: 'lender' | 'borrower'): string => `${loan}.${side}`;

export class Lender {
  readonly #desk: LenderDesk;
  readonly #own: OwnCalls;
  readonly #locks: LockManager;
  readonly #loans = new Set<Loan>();
  /** Lent calls that run, by the id on the wire. */
  readonly #running = new Map<string, Loan>();
  /** Whose person was asked for the ceiling. */
  readonly #asking = new Set<Loan>();

  constructor(desk: LenderDesk, own: OwnCalls, locks: LockManager) {
    this.#desk = desk;
    this.#own = own;
    this.#locks = locks;
    desk.link.listen((reply) => this.#relay(reply));
  }

  /**
   * Answers a tab that wants to borrow. Rejects if its public key is none.
   * @param loan the name that the borrower gave it
   */
  async lend(loan: string, key: ArrayBuffer): Promise<void> {
    const line = await LoanLine.open(loan, 'lender', (opened) => this.#hear(entry, opened));
    const entry: Loan = { line, pulse: new Session(pulseOf(loan, 'lender'), this.#locks), closing: false };
    try {
      await entry.pulse.hold();
      if (this.#desk.store.get().connection.status !== 'connected') throw new Error('The key is gone.');
      await line.greet(key);
    } catch (error) {
      line.close();
      entry.pulse.letGo();
      throw error;
    }
    this.#loans.add(entry);
    entry.pulse.watch(pulseOf(loan, 'borrower'), () => this.#close(entry));
    this.#tellState(entry);
  }

  /** This page goes: borrowers notice by their lock. */
  closeAll(): void {
    for (const loan of [...this.#loans]) this.#close(loan);
  }

  #reply(loan: Loan, reply: LoanReply, bytes?: ArrayBuffer): void {
    loan.line.post(reply, bytes);
  }

  #hear(loan: Loan, { message }: OpenedMessage): void {
    const request = readRequest(message);
    if (!request || !this.#loans.has(loan)) return;
    const { link } = this.#desk;
    switch (request.type) {
      case 'send':
        return this.#send(loan, request);
      case 'more':
      case 'abort':
        // Nobody reaches into the calls of somebody else.
        if (this.#running.get(request.callId) === loan) void link.post(request);
        return;
      case 'get-key-info':
        return void link.keyInfo().then((info) => this.#reply(loan, info));
      case 'get-generation':
        return void link.generation(request.id).then((info) => this.#reply(loan, { ...info, type: 'generation' }));
      case 'ask-ceiling':
        return this.#ask(loan, request);
      case 'withdraw':
        return void this.#asking.delete(loan);
    }
  }

  #send(loan: Loan, request: SendRequest): void {
    const { callId } = request;
    const owner = this.#running.get(callId);
    // Refusing a second one of the borrower's own would end the first.
    if (owner === loan) return;
    // A dearer second attempt is `<id>.2`.
    const taken = owner !== undefined || this.#own.has(callId.replace(/\..*/, ''));
    if (taken || loan.closing) {
      const detail = taken
        ? ({ code: 'bad-argument', status: 0, name: 'callId' } as const)
        : ({ code: 'no-key', status: 0 } as const);
      return this.#reply(loan, { type: 'refused', callId, detail });
    }
    this.#running.set(callId, loan);
    this.#count(callId, true);
    void this.#desk.link.post(request);
  }

  /** What the vault says that concerns a borrower. */
  #relay(reply: VaultReply): void {
    if ('callId' in reply) return this.#relayCall(reply);
    if (reply.type === 'state') return this.#followState(reply);
    if (reply.type === 'ceiling-confirmed') for (const loan of this.#asking) this.#reply(loan, reply);
    if (reply.type === 'view-closed' && reply.name === 'ceiling')
      this.#answer(reply.outcome === 'done' ? 'done' : 'cancelled');
  }

  #relayCall(reply: CallReply): void {
    const loan = this.#running.get(reply.callId);
    if (!loan) return;
    const { type, callId } = reply;
    // Of a loan that is over only the end is waited for.
    if (this.#loans.has(loan)) {
      if (type === 'chunk') return this.#reply(loan, { type, callId }, reply.bytes);
      this.#reply(loan, reply);
    }
    if (type !== 'end' && type !== 'error' && type !== 'refused') return;
    this.#running.delete(callId);
    this.#count(callId, false);
    this.#sayGoodbye(loan);
  }

  #count(callId: string, running: boolean): void {
    this.#desk.setRunning(callId, running);
    this.#desk.store.set({ lent: this.#running.size });
  }

  #followState({ status, error }: Extract<VaultReply, { type: 'state' }>): void {
    // While a key is checked, the one before still works.
    if (status === 'connecting') return;
    // After a 401 the other calls still end by themselves; else the frame itself is gone, and says nothing more.
    if (status !== 'connected' && error?.code !== 'key-rejected')
      for (const callId of [...this.#running.keys()])
        this.#relayCall({ type: 'error', callId, detail: { code: 'cut-off', status: 0 } });
    for (const loan of [...this.#loans]) {
      if (loan.closing) continue;
      if (status === 'connected') this.#tellState(loan);
      else loan.closing = true;
      this.#sayGoodbye(loan);
    }
  }

  #tellState(loan: Loan): void {
    const { store, keyId } = this.#desk;
    const { isolation, suffix } = store.get().connection;
    this.#reply(loan, { type: 'lends', isolation, suffix, keyId: keyId() });
  }

  /** In its turn, after the last word of the calls that ran; the borrower then lets go of its lock. */
  #sayGoodbye(loan: Loan): void {
    if (loan.closing && ![...this.#running.values()].includes(loan)) this.#reply(loan, { type: 'bye' });
  }

  /** The same view that a call of this tab would ask with. */
  #ask(loan: Loan, { limitNano, period, callLimitNano }: CeilingQuestion): void {
    const { stage, store } = this.#desk;
    const { budget } = store.get();
    this.#asking.add(loan);
    const asItIs =
      budget.decided &&
      limitNano === (budget.limitNano ?? undefined) &&
      (period ?? budget.period) === budget.period &&
      (callLimitNano === undefined || callLimitNano === budget.callLimitNano);
    if (asItIs) void stage.askAtFence();
    else stage.showView('ceiling', { limitNano, period, callLimitNano });
    stage.whenClosed(() => this.#answer('cancelled'));
  }

  #answer(outcome: 'done' | 'cancelled'): void {
    for (const loan of this.#asking) this.#reply(loan, { type: 'view-closed', name: 'ceiling', outcome });
    this.#asking.clear();
  }

  /** The borrower is gone: its calls are stopped, as a browser stops those of a tab that ends. */
  #close(loan: Loan): void {
    if (!this.#loans.delete(loan)) return;
    this.#asking.delete(loan);
    loan.line.close();
    loan.pulse.letGo();
    for (const [callId, owner] of this.#running)
      if (owner === loan) void this.#desk.link.post({ type: 'abort', callId });
  }
}
