/**
 * The page side of the vault: makes the frame, hands it one port, falls back to memory where the frame can't run, and
 * turns messages into promises and listeners. It never sees a key except one that the page itself passes to `connect`.
 */
import { NO_GENERATION, NO_KEY_INFO } from '../provider/no-answer.ts';
import { startFrame, type FrameOptions } from './start-frame.ts';
import type { GenerationInfo, KeyInfoReply, SendRequest, VaultPort, VaultReply, VaultRequest } from './vault.ts';

/** For the controller, which knows of this room only what stands here. */
export { metaPoliciesOf, type PolicyDirectives } from './policy-watch.ts';

/** Natives as they were when the bundle was evaluated; scripts that come later can't change them. */
const nativeFetch = globalThis.fetch?.bind(globalThis);

export interface VaultLinkOptions extends FrameOptions {
  /** The page wants the frame or nothing. */
  readonly requiresFrame: () => boolean;
}

/** The session of a frame that is gone. */
const LOST = {
  type: 'state',
  status: 'disconnected',
  isolation: 'frame',
  remembered: false,
  suffix: null,
  keyId: null,
  hash: null,
  fenceLeftNano: null,
  error: { code: 'isolation', status: 0 },
} as const;

type CallReply = Extract<VaultReply, { callId: string }>;

/** Another tab's vault, for as long as that tab lends it. */
export interface LoanPort {
  /** Takes what may be borrowed. @returns what is left for the page's own vault; null: nothing */
  carry(message: VaultRequest): VaultRequest | null;
  /** The page's own vault told its state, which is not the page's state now. */
  hearOwn(state: Extract<VaultReply, { type: 'state' }>): void;
}

export class VaultLink {
  readonly #options: VaultLinkOptions;
  readonly #calls = new Map<string, (reply: CallReply) => void>();
  readonly #generations = new Map<string, ((info: GenerationInfo) => void)[]>();
  readonly #keyInfos: ((info: KeyInfoReply) => void)[] = [];
  readonly #listeners = new Set<(reply: VaultReply) => void>();
  readonly #port: Promise<VaultPort>;
  /** Asked first; null: the page's own vault does everything. */
  loan: LoanPort | null = null;
  /** The frame is gone: nothing can be connected here before the page is loaded anew. */
  lost = false;

  constructor(options: VaultLinkOptions) {
    this.#options = options;
    this.#port = this.#start();
  }

  /** Hears every reply that belongs to no call of this page: state, views, size, escape, and calls that are lent. */
  listen(listener: (reply: VaultReply) => void): void {
    this.#listeners.add(listener);
  }

  /** Rejects if the message is not plain data; then it did not go. */
  async post(message: VaultRequest): Promise<void> {
    const port = await this.#port;
    const rest = this.loan ? this.loan.carry(message) : message;
    if (rest && this.lost) this.#refuse(rest);
    else if (rest) port.post(rest);
  }

  /**
   * Sends a paid request and hears its replies until `end`, `error` or `refused`. Each chunk is acknowledged after
   * the listener returned.
   */
  send(request: Omit<SendRequest, 'type'>, listener: (reply: CallReply) => void): void {
    this.#calls.set(request.callId, listener);
    this.post({ type: 'send', ...request }).catch(() => {
      // The body can't be cloned across the border: nothing was sent.
      this.take({
        type: 'refused',
        callId: request.callId,
        detail: { code: 'bad-argument', status: 0, name: 'messages' },
      });
    });
  }

  /** What the provider says of a generation. Never rejects: a failed question carries `error`. */
  generation(id: string): Promise<GenerationInfo> {
    return new Promise((resolve) => {
      const waiting = this.#generations.get(id) ?? [];
      this.#generations.set(id, [...waiting, resolve]);
      if (waiting.length === 0) void this.post({ type: 'get-generation', id });
    });
  }

  /** The key's limit and usage at the provider. Never rejects. */
  keyInfo(): Promise<KeyInfoReply> {
    return new Promise((resolve) => {
      this.#keyInfos.push(resolve);
      if (this.#keyInfos.length === 1) void this.post({ type: 'get-key-info' });
    });
  }

  async #start(): Promise<VaultPort> {
    const { document, place, provider, clock, salt, requiresFrame } = this.#options;
    const take = (reply: VaultReply): void =>
      this.loan && reply.type === 'state' ? this.loan.hearOwn(reply) : this.take(reply);
    const frame = await startFrame(this.#options, take, () => {
      this.lost = true;
      take(LOST);
      // What it was doing has an unknown end.
      for (const callId of [...this.#calls.keys()])
        take({ type: 'error', callId, detail: { code: 'cut-off', status: 0 } });
      for (const id of [...this.#generations.keys()]) this.#refuse({ type: 'get-generation', id });
      this.#refuse({ type: 'get-key-info' });
    });
    if (frame) return frame;
    const { createMemoryVault } = await import('./memory.ts');
    return createMemoryVault({
      document,
      place,
      provider,
      salt: await salt,
      clock,
      fetch: nativeFetch,
      onReply: take,
      requiresFrame,
    });
  }

  /** Whoever waits for a frame that is gone hears so. */
  #refuse(message: VaultRequest): void {
    const { error } = LOST;
    if (message.type === 'send') this.take({ type: 'refused', callId: message.callId, detail: error });
    else if (message.type === 'get-generation')
      this.take({ type: 'generation', id: message.id, found: false, ...NO_GENERATION, error });
    else if (message.type === 'get-key-info') this.take({ type: 'key-info', ...NO_KEY_INFO, error });
    else this.take(LOST);
  }

  /** A reply of whichever vault does the work. */
  take(reply: VaultReply): void {
    const hear = 'callId' in reply && this.#calls.get(reply.callId);
    if (hear) {
      if (reply.type === 'end' || reply.type === 'error' || reply.type === 'refused') this.#calls.delete(reply.callId);
      hear(reply);
      if (reply.type === 'chunk') void this.post({ type: 'more', callId: reply.callId });
      return;
    }
    if (reply.type === 'generation') {
      const waiting = this.#generations.get(reply.id) ?? [];
      this.#generations.delete(reply.id);
      for (const resolve of waiting) resolve(reply);
    }
    if (reply.type === 'key-info') for (const resolve of this.#keyInfos.splice(0)) resolve(reply);
    for (const listener of this.#listeners) listener(reply);
  }
}
