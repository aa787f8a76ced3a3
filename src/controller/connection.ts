/** The connection as the page sees it: follows the vault's word, never holds the key beyond passing it on. */
import { canCall } from '../protocol/can-call.ts';
import { announce } from '../protocol/events.ts';
import { ByomError } from '../protocol/errors.ts';
import type { ConnectionState } from '../protocol/types.ts';
import type { VaultLink } from '../vault/link.ts';
import type { KeyInfoReply, VaultReply } from '../vault/vault.ts';
import type { Stage } from './stage.ts';
import type { Store } from './store.ts';

type StateReply = Extract<VaultReply, { type: 'state' }>;

export interface ConnectionOptions {
  readonly document: Document;
  readonly store: Store;
  readonly link: VaultLink;
  /** Paid work of this tab runs: the key must stay (rule W6). */
  readonly isBusy: () => boolean;
  readonly now: () => number;
  readonly stage: () => Pick<Stage, 'showView' | 'whenClosed'>;
  /** Another key, or none: which one is missing for costs that are looked up shows with the books. */
  readonly onKeyChange: () => void;
  readonly onConnected: () => void;
  /** The provider told what was used with a key so far. */
  readonly onUsage: (keyId: string, reply: KeyInfoReply) => void;
}

type Wanted = 'connected' | 'disconnected' | 'locked';

interface Waiting {
  readonly until: Wanted;
  resolve(): void;
  reject(error: ByomError): void;
}

export class Connection {
  readonly #options: ConnectionOptions;
  #waiting: Waiting[] = [];
  #keyId: string | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get keyId(): string | null {
    return this.#keyId;
  }

  /** @throws ByomError `bad-argument`, `key-rejected`, `busy`, `offline`, `unreachable`, … */
  async connect(key: unknown): Promise<void> {
    if (typeof key !== 'string' || key.trim() === '') throw new ByomError('bad-argument', { name: 'key' });
    if (this.#options.isBusy()) throw new ByomError('busy');
    const done = this.#until('connected');
    this.#options.link.post({ type: 'connect', key });
    return done;
  }

  /**
   * Forgets the key; a remembered one is locked, or, to be forgotten for good, asked about in the vault.
   * @throws ByomError `busy` while a paid request runs, `cancelled` if the person keeps it
   */
  async disconnect(forget = false): Promise<void> {
    const { isBusy, store, link, stage } = this.#options;
    if (isBusy()) throw new ByomError('busy');
    const { remembered, status } = store.get().connection;
    if (remembered && !forget && status === 'locked') return;
    const done = this.#until(remembered && !forget ? 'locked' : 'disconnected');
    if (!remembered) link.post({ type: 'forget' });
    else if (!forget) link.post({ type: 'lock' });
    else {
      stage().showView('forget');
      stage().whenClosed(() => this.#giveUp('disconnected'));
    }
    return done;
  }

  takeState(reply: StateReply): void {
    const { store, document, onConnected, onKeyChange } = this.#options;
    const before = store.get().connection;
    const otherKey = this.#keyId !== reply.keyId;
    this.#keyId = reply.keyId;
    const now: ConnectionState = {
      status: reply.status,
      isolation: reply.isolation,
      remembered: reply.remembered,
      keyUrl: reply.hash === null ? null : `https://openrouter.ai/keys/${reply.hash}`,
      suffix: reply.suffix,
    };
    if (JSON.stringify(now) !== JSON.stringify(before)) {
      const { provider } = store.get();
      // Another key, or none, has another limit: what was read no longer holds.
      const other =
        now.suffix !== before.suffix ? { limitUsd: null, limitLeftUsd: null, neverPaid: false, readAt: null } : {};
      store.set({ connection: now, provider: { ...provider, ...other } });
      const { status, isolation, remembered } = now;
      announce(document, 'byom-connection-change', { status, isolation, remembered });
    }
    if (otherKey) onKeyChange();
    if (canCall(now) && now.status !== before.status) onConnected();
    this.#answer(reply);
  }

  takeKeyInfo(reply: KeyInfoReply): void {
    const { limitUsd, limitLeftUsd, neverPaid = false, error } = reply;
    const { store, now } = this.#options;
    if (error) return;
    if (this.#keyId !== null) this.#options.onUsage(this.#keyId, reply);
    const readAt = new Date(now()).toISOString();
    store.set({ provider: { ...store.get().provider, limitUsd, limitLeftUsd, neverPaid, readAt } });
  }

  #giveUp(until: Wanted): void {
    const given = this.#waiting.filter((waiting) => waiting.until === until);
    this.#waiting = this.#waiting.filter((waiting) => waiting.until !== until);
    for (const waiting of given) waiting.reject(new ByomError('cancelled'));
  }

  #until(until: Wanted): Promise<void> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject, until }));
  }

  #answer({ status, error }: StateReply): void {
    const still: Waiting[] = [];
    for (const waiting of this.#waiting) {
      if (error && waiting.until === 'connected') waiting.reject(new ByomError(error.code, error));
      else if (status === waiting.until) waiting.resolve();
      else still.push(waiting);
    }
    this.#waiting = still;
  }
}
