/**
 * The page side of the vault: makes the frame, hands it one port, falls back to memory where the frame can't run, and
 * turns messages into promises and listeners. It never sees a key except one that the page itself passes to `connect`.
 */
import { VAULT_HASH, VAULT_SOURCE } from 'byom:vault-source';
import type { Clock } from '../protocol/types.ts';
import { metaPolicyAllows } from './policy-watch.ts';
import type { GenerationInfo, KeyInfoReply, SendRequest, VaultPort, VaultReply, VaultRequest } from './vault.ts';

/** For the controller, which knows of this room only what stands here. */
export { metaPoliciesOf, type PolicyDirectives } from './policy-watch.ts';

/** Natives as they were when the bundle was evaluated; scripts that come later can't change them. */
const nativeFetch = globalThis.fetch?.bind(globalThis);

/** How long a loaded frame may stay silent before it counts as blocked by a header policy. */
const SILENCE_MILLISECONDS = 5_000;

export interface VaultLinkOptions {
  readonly document: Document;
  /** Where views are shown: inside the stage's dialog, never moved. */
  readonly place: HTMLElement;
  readonly provider: string;
  readonly salt: Promise<string>;
  readonly clock: Clock;
}

type CallReply = Extract<VaultReply, { callId: string }>;

/** Another tab's vault, for as long as that tab lends it. */
export interface LoanPort {
  /** Takes what may be borrowed. @returns what is left for the page's own vault; null: nothing */
  carry(message: VaultRequest): VaultRequest | null;
  /** The page's own vault told its state, which is not the page's state now. */
  hearOwn(state: Extract<VaultReply, { type: 'state' }>): void;
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The frame's whole document. It carries its own policy, so it is strict even in a page that has none. */
function frameDocument(provider: string): string {
  const policy = `default-src 'none'; script-src '${VAULT_HASH}'; connect-src ${new URL(provider).origin}; style-src 'none'; form-action 'none'; base-uri 'none'`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">` +
    `<meta name="referrer" content="no-referrer"><meta name="byom-provider" content="${escapeAttribute(provider)}"><title>BYOM vault</title></head>` +
    `<body><script>${VAULT_SOURCE}</script></body></html>`
  );
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createHTML(): string }): { createHTML(input: string): string };
}

/** Our one policy signs our one document and nothing else, whatever it is given. */
function trustedFrameDocument(provider: string): string {
  const html = frameDocument(provider);
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  return factory ? factory.createPolicy('byom', { createHTML: () => html }).createHTML('') : html;
}

/** Resolves with the way to post to the frame, or null if its script did not run. */
function startFrame(
  options: VaultLinkOptions,
  onReply: (reply: VaultReply) => void,
  onNavigated: () => void,
): Promise<VaultPort | null> {
  const { document, place, provider, clock, salt } = options;
  if (!metaPolicyAllows(document, VAULT_HASH)) return Promise.resolve(null);
  const frame = document.createElement('iframe');
  frame.title = 'BYOM vault';
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = trustedFrameDocument(provider);
  return new Promise((resolve) => {
    let loaded = false;
    frame.addEventListener('load', () => {
      if (loaded) return onNavigated();
      loaded = true;
      const { port1, port2 } = new MessageChannel();
      const giveUp = clock.setTimeout(() => {
        port1.close();
        frame.remove();
        resolve(null);
      }, SILENCE_MILLISECONDS);
      port1.onmessage = (event: MessageEvent<VaultReply>) => {
        clock.clearTimeout(giveUp);
        resolve({ post: (message) => port1.postMessage(message) });
        onReply(event.data);
      };
      void salt.then((text) => frame.contentWindow?.postMessage({ type: 'byom-port', salt: text }, '*', [port2]));
    });
    place.append(frame);
  });
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
    if (rest) port.post(rest);
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
    const { document, place, provider, clock, salt } = this.#options;
    const take = (reply: VaultReply): void =>
      this.loan && reply.type === 'state' ? this.loan.hearOwn(reply) : this.take(reply);
    // Somebody navigated the frame: the session is over, and what it was doing has an unknown end.
    const ended = (): void => {
      const state = {
        status: 'disconnected',
        isolation: 'frame',
        remembered: false,
        suffix: null,
        keyId: null,
        hash: null,
        fenceLeftNano: null,
      } as const;
      take({ type: 'state', ...state });
      for (const callId of [...this.#calls.keys()])
        take({ type: 'error', callId, detail: { code: 'cut-off', status: 0 } });
    };
    const frame = await startFrame(this.#options, take, ended);
    if (frame) return frame;
    const { createMemoryVault } = await import('./memory.ts');
    return createMemoryVault({ document, place, provider, salt: await salt, clock, fetch: nativeFetch, onReply: take });
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
