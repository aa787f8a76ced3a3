/**
 * The one key of this document, from connecting to forgetting: how it comes (typed, by OAuth, unsealed), what the person
 * confirmed for it, whether it is remembered, and when it goes. Nothing here returns it to the page.
 */
import type { Nano } from '../protocol/types.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import { NO_KEY_INFO } from '../provider/no-answer.ts';
import { parseKeyInfo } from '../provider/openrouter.ts';
import { PATHS } from '../provider/provider-address.ts';
import { exchangeBody, keyOfExchange, makeProof, type Proof } from '../provider/pkce.ts';
import type { Beginning, KeptRound, KeySessionOptions } from './beginning.ts';
import { Fence } from './fence.ts';
import { hashOf, identifyKey, isKeyShaped } from './key.ts';
import { createSealer, isSealedRecord, unseal, type SealedRecord, type Sealer } from './seal.ts';
import type { WireAnswer } from './wire.ts';

/** A remembered key is locked again after so long without use. */
const IDLE_MILLISECONDS = 30 * 60_000;
/** How often that is looked at. */
const LOOK_MILLISECONDS = 60_000;

/** Written by one choice of the person: each begins with a salt of its own. */
const isSame = (one: SealedRecord, other: SealedRecord | null): boolean => `${one.salt}` === `${other?.salt}`;

const bad = (name: string): ErrorDetail => ({ code: 'bad-argument', status: 0, name });

export class KeySession {
  readonly fence = new Fence();
  readonly #options: KeySessionOptions;
  #key: string | null = null;
  #keyId: string | null = null;
  #hash: string | null = null;
  /** What the provider is asked now for a key; what is forgotten or begun anew meanwhile takes its place. */
  #asking: object | null = null;
  #record: SealedRecord | null = null;
  #sealer: Sealer | null = null;
  #proof: Proof | null = null;
  /** What was said by the click that began an OAuth round. */
  #round: Beginning = {};
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
      status: this.#asking ? 'connecting' : this.#key === null ? without : 'connected',
      isolation,
      remembered: this.#record !== null,
      suffix: this.#key?.slice(-4) ?? null,
      keyId: this.#keyId,
      hash: this.#hash,
      fenceLeftNano: this.fence.left,
      ...(error ? { error } : {}),
    });
  }

  #fail(detail: ErrorDetail): ErrorDetail {
    this.tellState(detail);
    return detail;
  }

  /** Takes a typed key. One that was remembered before is not left behind. */
  async connect(typed: string, beginning: Beginning = {}, isNew = false): Promise<ErrorDetail | null> {
    const key = typed.trim();
    if (!isKeyShaped(key)) return this.#fail(bad('key'));
    const failure = await this.#take(key, beginning, isNew);
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
    this.#watchIdle();
    if (this.#record?.kdf === 'device') this.#sealAgain();
  }

  /** Forgets the key, and a remembered one with it; of a refused key not the record that replaced its own. */
  drop(error?: ErrorDetail): void {
    const replaced = error !== undefined && this.#key !== null && !this.#sealer;
    this.#forgetKey(error);
    if (!replaced) this.#keep(null, null);
    this.tellState(error);
  }

  /** The provider refused a key: one that was replaced meanwhile takes nothing with it. */
  disown(key: string, error: ErrorDetail | null): void {
    if (error?.code === 'key-rejected' && key === this.#key) this.drop(error);
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
    if (!isSealedRecord(record)) return;
    if (this.#key !== null) {
      // Remembered anew in another tab: what lay there before is not written over it.
      if (this.#record && !isSame(record, this.#record)) [this.#record, this.#sealer] = [record, null];
      return;
    }
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
    if (!opened || !this.#record) return 'wrong';
    const { content, sealer } = opened;
    // A passphrase says who it is, and no amount: what was not in sight beside it is asked for by the first call.
    const kept = this.needsPassphrase ? undefined : content.allowance;
    const failure = await this.#take(content.key, { allowance: allowance ?? kept });
    // Forgotten, or replaced, in another tab meanwhile: it is not written anew, and takes nothing with it.
    const stays = isSame(record, this.#record);
    if (failure?.code === 'key-rejected' && stays) this.drop(failure);
    if (failure) return failure;
    if (stays) this.#sealer = sealer;
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
    this.#watchIdle();
    this.tellState();
    return true;
  }

  /** Nobody waits any more for what the provider is asked. */
  giveUp(): void {
    this.#asking = null;
    this.tellState();
  }

  /** Made before the click, so that the click can open the provider's page at once. */
  async prepareProof(): Promise<void> {
    const proof = await makeProof();
    // Of two that were asked for at once the first is the one that went out.
    this.#proof ??= proof;
  }

  /**
   * Begins an OAuth round; one that the page itself asks for confirms nothing.
   * @param redirect the page will go; the verifier, of this round alone, has to go with it
   */
  async authorize(
    redirect: boolean,
    beginning: Beginning = { remember: redirect && this.#round.remember },
  ): Promise<void> {
    if (!this.#proof) await this.prepareProof();
    const { verifier, challenge, state } = redirect ? await makeProof() : this.#proof!;
    this.#round = beginning;
    const going = redirect ? { verifier, remember: beginning.remember === true } : {};
    this.#options.post({ type: 'open-url', challenge, state, ...going });
  }

  /** Ends an OAuth round; another's code, or a second one, changes nothing. */
  async exchange(code: string, state: string, kept: KeptRound = {}): Promise<ErrorDetail | null> {
    // A page that went away brings back what it kept; what was confirmed it can't: that is asked for anew.
    if (kept.verifier !== undefined) this.#round = { remember: kept.remember === true };
    const proves = kept.verifier ?? (this.#proof?.state === state ? this.#proof.verifier : undefined);
    if (proves === undefined) return bad('state');
    this.#proof = null;
    const answer = await this.#ask(() => this.#options.wire.exchange(PATHS.exchange, exchangeBody(code, proves)));
    const key = answer.ok ? keyOfExchange(answer.json) : null;
    if (key !== null) return this.connect(key, this.#round, true);
    const refused = !answer.ok && [400, 403].includes(answer.detail.status);
    return this.#fail(answer.ok || refused ? { code: 'expired', status: 0 } : answer.detail);
  }

  /** The code of a page that only shows it, null when connected: the round is the newest that was begun here. */
  exchangeShown(code: string, beginning: Beginning): Promise<ErrorDetail | null> {
    this.#round = beginning;
    return this.exchange(code.trim(), this.#proof?.state ?? '');
  }

  /** Checks a key and takes it; a refused one leaves what was there. One that is new nobody else holds: no failure loses it. */
  async #take(key: string, { allowance, remember }: Beginning, isNew = false): Promise<ErrorDetail | null> {
    const { wire, redactor, salt, post } = this.#options;
    redactor.watch(key);
    let names!: [string, string];
    const answer = await this.#ask(async () => {
      names = await Promise.all([identifyKey(key, salt), hashOf(key)]);
      return wire.get(PATHS.key, key);
    });
    const error = answer.ok ? undefined : answer.detail;
    if (error && !(isNew && !/^(key-rejected|cancelled)$/.test(error.code))) return this.#fail(error);
    [this.#keyId, this.#hash] = names;
    this.#key = key;
    this.fence.reset();
    if (allowance !== undefined) this.fence.confirm(allowance);
    this.#watchIdle();
    // Before the state: what waits for a connection goes on after the person has answered this, too.
    if (remember) post({ type: 'view-closed', name: 'connect', outcome: 'remember' });
    this.tellState();
    const info = (answer.ok && parseKeyInfo(answer.json)) || NO_KEY_INFO;
    post({ type: 'key-info', ...info, ...(error && { error }) });
    return null;
  }

  /** @returns `cancelled` if something else was begun, or the key was forgotten, while the provider was asked */
  async #ask(asking: () => Promise<WireAnswer>): Promise<WireAnswer> {
    const mine = (this.#asking = {});
    this.tellState();
    const answer = await asking();
    if (this.#asking !== mine) return { ok: false, detail: { code: 'cancelled', status: 0 } };
    this.#asking = null;
    return answer;
  }

  #forgetKey(refusal?: ErrorDetail): void {
    // Refused is a key that is here, not one that is on its way.
    if (!refusal) this.#asking = null;
    this.#key = this.#keyId = this.#hash = null;
    this.fence.reset();
  }

  #confirmed(): { allowance?: Nano | null } {
    return this.fence.confirmed ? { allowance: this.fence.left } : {};
  }

  #keep(record: SealedRecord | null, sealer: Sealer | null): void {
    if (record !== this.#record) this.#options.post({ type: 'sealed', record });
    [this.#record, this.#sealer] = [record, sealer];
  }

  #sealAgain(): void {
    const [key, sealer] = [this.#key, this.#sealer];
    if (key === null || !sealer) return;
    void sealer.seal({ key, ...this.#confirmed() }).then((record) => {
      if (this.#sealer === sealer) this.#keep(record, sealer);
    });
  }

  /** Looks again and again: a timer stands still while the machine sleeps. */
  #watchIdle(usedAt = this.#options.clock.now()): void {
    const { clock, isBusy } = this.#options;
    if (this.#idle !== null) clock.clearTimeout(this.#idle);
    this.#idle = clock.setTimeout(() => {
      if (isBusy()) this.#watchIdle();
      else if (clock.now() - usedAt < IDLE_MILLISECONDS) this.#watchIdle(usedAt);
      else if (this.needsPassphrase) this.lock();
    }, LOOK_MILLISECONDS);
  }
}
