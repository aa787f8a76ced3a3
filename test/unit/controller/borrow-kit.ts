/** A lending and a borrowing tab in one document: real channels, locks and encryption, and links that only take notes. */
import { waitUntil } from '@open-wc/testing';
import { Borrower } from '../../../src/controller/borrower.ts';
import type { LoanNotice } from '../../../src/controller/channel.ts';
import { Lender } from '../../../src/controller/lender.ts';
import { lineName } from '../../../src/controller/loan-line.ts';
import { initialState } from '../../../src/controller/initial-state.ts';
import { Store } from '../../../src/controller/store.ts';
import type { ConnectionStatus } from '../../../src/protocol/types.ts';
import type { LoanPort } from '../../../src/vault/link.ts';
import type { VaultReply, VaultRequest } from '../../../src/vault/vault.ts';

export const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
export const textOf = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

export const PATIENCE = { timeout: 30_000, interval: 2 };
export const until = (question: () => boolean, what: string): Promise<void> => waitUntil(question, what, PATIENCE);

export const state = (status: ConnectionStatus, more: object = {}): Extract<VaultReply, { type: 'state' }> => ({
  type: 'state',
  status,
  isolation: 'frame',
  remembered: false,
  hash: null,
  suffix: status === 'disconnected' ? null : 'ab12',
  keyId: status === 'disconnected' ? null : 'k1',
  fenceLeftNano: null,
  ...more,
});

export const send = (callId: string, content = 'PROMPTMARK'): Extract<VaultRequest, { type: 'send' }> => ({
  type: 'send',
  callId,
  endpoint: 'chat/completions',
  body: { model: 'a/b', messages: [{ role: 'user', content }] },
  outputCap: 10,
  priceCeiling: { prompt: '0.000001', completion: '0.000002' },
});

/** What a tab's stage was asked to do. */
function makeStage() {
  const shown: unknown[] = [];
  const notes: string[] = [];
  const closed: (() => void)[] = [];
  return {
    shown,
    notes,
    close: () => closed.splice(0).forEach((callback) => callback()),
    stage: {
      askAtFence: () => (shown.push('fence'), Promise.resolve(true)),
      showView: (name: string, proposal: object) => void shown.push({ name, ...proposal }),
      whenClosed: (callback: () => void) => void closed.push(callback),
      showNote: (text: string) => void notes.push(text),
      place: document.createElement('div'),
    },
  };
}

function makeStore(status: ConnectionStatus): Store {
  const store = new Store(initialState(true));
  store.set({ connection: { status, isolation: 'frame', remembered: false, suffix: 'ab12' } });
  return store;
}

export function makeLender() {
  /** What reached its vault. */
  const posted: VaultRequest[] = [];
  const running = new Set<string>();
  /** Calls of its own. */
  const own = new Set<string>();
  const listeners: ((reply: VaultReply) => void)[] = [];
  const store = makeStore('connected');
  const stage = makeStage();
  const desk = {
    store,
    stage: stage.stage,
    keyId: () => 'k1',
    setRunning: (id: string, runs: boolean) => void (runs ? running.add(id) : running.delete(id)),
    link: {
      listen: (listener: (reply: VaultReply) => void) => void listeners.push(listener),
      post: (message: VaultRequest) => (posted.push(message), Promise.resolve()),
      keyInfo: () => Promise.resolve({ type: 'key-info', usageUsd: 1 }),
      generation: (id: string) => Promise.resolve({ type: 'generation', id, found: true }),
    },
  };
  const lender = new Lender(desk as never, own, navigator.locks);
  return {
    ...stage,
    lender,
    posted,
    running,
    own,
    store,
    sent: () => posted.flatMap((message) => (message.type === 'send' ? [message.callId] : [])),
    /** The lender's vault says this. */
    say: (reply: VaultReply) => listeners.forEach((listener) => listener(reply)),
  };
}

export type TestLender = ReturnType<typeof makeLender>;

/** Resolves when the loan stands. `heard` is all that went over its channel, as a third document sees it. */
export async function makeBorrower({ lender }: TestLender, status: ConnectionStatus = 'disconnected') {
  const taken: VaultReply[] = [];
  const heard: unknown[] = [];
  let ended: boolean | null = null;
  const link = { loan: null as LoanPort | null, take: (reply: VaultReply) => void taken.push(reply) };
  const stage = makeStage();
  const listeners: BroadcastChannel[] = [];
  const tell = (notice: LoanNotice): void => {
    if (notice.type !== 'borrow') return;
    const listener = new BroadcastChannel(lineName(notice.loan));
    listener.onmessage = ({ data }) => void heard.push(data);
    listeners.push(listener);
    void lender.lend(notice.loan, notice.key);
  };
  const desk = {
    store: makeStore(status),
    stage: stage.stage,
    document,
    clock: { now: () => 0, setTimeout: () => 0, clearTimeout: () => undefined },
    link,
  };
  const borrower = await Borrower.begin({
    desk: desk as never,
    locks: navigator.locks,
    tell,
    lender: 'somebody',
    onEnd: (declined) => void (ended = declined),
  });
  await until(() => link.loan !== null, 'the loan');
  return {
    ...stage,
    borrower,
    link,
    taken,
    heard,
    ended: () => ended,
    ask: (message: VaultRequest) => borrower.carry(message),
    /** What was said about a call. */
    about: (callId: string) => taken.filter((reply) => 'callId' in reply && reply.callId === callId),
    stopListening: () => listeners.forEach((listener) => listener.close()),
  };
}
