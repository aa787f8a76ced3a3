/**
 * The one key of this document, from connecting to forgetting: how it comes (typed, by OAuth, unsealed), what the person
 * confirmed for it, whether it is remembered, and when it goes. Nothing here returns it to the page.
 */
import type { Clock, Isolation, Nano } from '../protocol/types.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import { NO_KEY_INFO, parseKeyInfo } from '../provider/openrouter.ts';
import { PATHS } from '../provider/provider-address.ts';
import { exchangeBody, keyOfExchange, makeProof, type Proof } from '../provider/pkce.ts';
import { Fence } from './fence.ts';
import { hashOf, identifyKey, isKeyShaped, type KeyRedactor } from './key.ts';
import { createSealer, isSealedRecord, unseal, type SealedRecord, type Sealer } from './seal.ts';
import type { VaultReply } from './vault.ts';
import type { Wire } from './wire.ts';

/** A remembered key is locked again after so long without use. */
const IDLE_MILLISECONDS = 30 * 60_000;

export interface KeySessionOptions {
  readonly isolation: Isolation;
  readonly provider: string;
  readonly salt: string;
  readonly clock: Clock;
  readonly wire: Wire;
  readonly redactor: KeyRedactor;
  /** Paid work that needs the key is running. */
  readonly isBusy: () => boolean;
  readonly post: (reply: VaultReply) => void;
}

const bad = (name: string): ErrorDetail => ({ code: 'bad-argument', status: 0, name });

export class KeySession {
  readonly fence = new Fence();
  readonly #options: KeySessionOptions;
  #key: string | null = null;
  #keyId: string | null = null;
  #hash: string | null = null;
  #connecting = false;
  #record: SealedRecord | null = null;
  #sealer: Sealer | null = null;
  #proof: Proof | null = null;
  /** What was confirmed by the click that began an OAuth round. */
  #proofAllowance: Nano | undefined;
  #idle: number | null = null;
  /** The page's storage was read once. */
  #offered = false;

  constructor(options: KeySessionOptions) {
    this.#options = options;
  }

  get key(): string | null {
    return this.#key;
  }

  tellState(error?: ErrorDetail): void {
    const { isolation, post } = this.#options;
    const without = this.#record ? 'locked' : 'disconnected';
    post({
      type: 'state',
      status: this.#connecting ? 'connecting' : this.#key === null ? without : 'connected',
      isolation,
      remembered: this.#record !== null,
      suffix: this.#key?.slice(-4) ?? null,
      keyId: this.#keyId,
      hash: this.#hash,
      fenceLeftNano: this.fence.left,
      ...(error ? { error } : {}),
    });
  }

  /** Takes a typed key. One that was remembered before is not left behind. */
  async connect(typed: string, allowance?: Nano): Promise<ErrorDetail | null> {
    const key = typed.trim();
    if (!isKeyShaped(key)) {
      this.tellState(bad('key'));
      return bad('key');
    }
    const failure = await this.#take(key, allowance);
    if (failure || !this.#record) return failure;
    this.#keep(null, null);
    this.tellState();
    return null;
  }

  /** The person's click, for as long as the session lasts. */
  confirm(allowance: Nano | null): void {
    this.fence.confirm(allowance);
    this.#sealAgain();
  }

  /** A call ended or began: a key that the browser keeps for us is written with what is left. */
  used(): void {
    this.#restartIdle();
    if (this.#record?.kdf === 'device') this.#sealAgain();
  }

  /** Forgets the key, and a remembered one with it. */
  drop(error?: ErrorDetail): void {
    this.#forgetKey();
    this.#keep(null, null);
    this.tellState(error);
  }

  /** A remembered key is opened by something that the person knows. */
  get needsPassphrase(): boolean {
    return this.#record?.kdf !== 'device';
  }

  /** Keeps what is sealed, and nothing else. */
  lock(): void {
    if (!this.#record) return;
    this.#forgetKey();
    this.#sealer = null;
    this.tellState();
  }

  /** The document goes, or goes to sleep with its memory: the key does not stay in it. */
  leave(): void {
    if (this.#record && this.#options.isBusy()) return;
    if (this.#record) return this.lock();
    this.#forgetKey();
    this.tellState();
  }

  /** A record out of the page's storage; null: another tab forgot it. */
  async takeRecord(record: unknown): Promise<void> {
    const first = !this.#offered;
    this.#offered = true;
    if (record === null && this.#record) {
      // Nor is it written anew with what is spent here.
      this.#record = null;
      this.#sealer = null;
      return this.tellState();
    }
    if (this.#key !== null || !isSealedRecord(record)) return;
    this.#record = record;
    this.tellState();
    // Of itself when the page is loaded; what was locked, or remembered in another tab since, waits for a click.
    if (record.kdf === 'device' && first) await this.unlock('');
  }

  /** @returns `wrong` for a wrong passphrase; null when connected */
  async unlock(passphrase: string, allowance?: Nano): Promise<'wrong' | ErrorDetail | null> {
    const record = this.#record;
    if (!record) return bad('record');
    const opened = await unseal(record, passphrase, this.#options.provider);
    if (!opened) return 'wrong';
    const { content, sealer } = opened;
    const failure = await this.#take(content.key, allowance ?? content.allowance);
    if (failure?.code === 'key-rejected') this.drop(failure);
    if (failure) return failure;
    this.#sealer = sealer;
    this.#sealAgain();
    return null;
  }

  /** @param passphrase null: a device key, without one */
  async remember(passphrase: string | null): Promise<boolean> {
    const key = this.#key;
    if (key === null) return false;
    const sealer = await createSealer(passphrase, this.#options.provider);
    const record = await sealer.seal({ key, ...this.#confirmed() });
    if (this.#key !== key) return false;
    this.#keep(record, sealer);
    this.tellState();
    return true;
  }

  /** Made before the click, so that the click can open the provider's page at once. */
  async prepareProof(): Promise<void> {
    this.#proof ??= await makeProof();
  }

  /** Begins an OAuth round. @param redirect the page will go; the verifier has to go with it */
  async authorize(redirect: boolean, allowance?: Nano): Promise<void> {
    if (!this.#proof) await this.prepareProof();
    const { verifier, challenge, state } = this.#proof!;
    this.#proofAllowance = allowance;
    this.#options.post({ type: 'open-url', challenge, state, ...(redirect ? { verifier } : {}) });
  }

  /** Ends an OAuth round; another's code, or a second one, changes nothing. */
  async exchange(code: string, state: string, verifier?: string): Promise<ErrorDetail | null> {
    const proof = this.#proof;
    const proves = verifier ?? (proof?.state === state ? proof.verifier : undefined);
    if (proves === undefined) return bad('state');
    this.#proof = null;
    this.#connecting = true;
    this.tellState();
    const answer = await this.#options.wire.exchange(PATHS.exchange, exchangeBody(code, proves));
    this.#connecting = false;
    const key = answer.ok ? keyOfExchange(answer.json) : null;
    if (key !== null) return this.connect(key, this.#proofAllowance);
    const refused = !answer.ok && [400, 403].includes(answer.detail.status);
    const failure: ErrorDetail = answer.ok || refused ? { code: 'expired', status: 0 } : answer.detail;
    this.tellState(failure);
    return failure;
  }

  /** The code of a page that only shows it: the round is the newest that was begun here. */
  exchangeShown(code: string, allowance?: Nano): Promise<ErrorDetail | null> {
    this.#proofAllowance = allowance;
    return this.exchange(code.trim(), this.#proof?.state ?? '');
  }

  /** Checks a key at the provider and takes it. A refused one leaves what was there before. */
  async #take(key: string, allowance: Nano | null | undefined): Promise<ErrorDetail | null> {
    const { wire, redactor, salt, post } = this.#options;
    redactor.watch(key);
    this.#connecting = true;
    this.tellState();
    const answer = await wire.get(PATHS.key, key);
    this.#connecting = false;
    if (!answer.ok) {
      this.tellState(answer.detail);
      return answer.detail;
    }
    [this.#keyId, this.#hash] = await Promise.all([identifyKey(key, salt), hashOf(key)]);
    this.#key = key;
    this.fence.reset();
    if (allowance !== undefined) this.fence.confirm(allowance);
    this.#restartIdle();
    this.tellState();
    post({ type: 'key-info', ...(parseKeyInfo(answer.json) ?? NO_KEY_INFO) });
    return null;
  }

  #forgetKey(): void {
    this.#key = null;
    this.#keyId = null;
    this.#hash = null;
    this.fence.reset();
  }

  #confirmed(): { allowance?: Nano | null } {
    return this.fence.confirmed ? { allowance: this.fence.left } : {};
  }

  #keep(record: SealedRecord | null, sealer: Sealer | null): void {
    if (record !== this.#record) this.#options.post({ type: 'sealed', record });
    this.#record = record;
    this.#sealer = sealer;
  }

  #sealAgain(): void {
    const [key, sealer] = [this.#key, this.#sealer];
    if (key === null || !sealer) return;
    void sealer.seal({ key, ...this.#confirmed() }).then((record) => {
      if (this.#sealer === sealer) this.#keep(record, sealer);
    });
  }

  #restartIdle(): void {
    const { clock, isBusy } = this.#options;
    if (this.#idle !== null) clock.clearTimeout(this.#idle);
    this.#idle = clock.setTimeout(() => {
      if (isBusy()) this.#restartIdle();
      else if (this.needsPassphrase) this.lock();
    }, IDLE_MILLISECONDS);
  }
}
