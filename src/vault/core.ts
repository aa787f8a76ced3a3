/**
 * The vault: the only place that ever holds the key. It checks a key, sends paid requests with it and answers the
 * closed list of messages in vault.ts; the same code runs in the sandboxed frame and in the memory fallback.
 * What leaves is redacted, closed codes and numbers: no provider text, no key, no account id.
 */
import type { Clock, Isolation, Nano } from '../protocol/types.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import { PATHS, isGenerationId, parseGeneration, parseKeyInfo, type KeyInfo } from '../provider/openrouter.ts';
import { Exchange } from './exchange.ts';
import { Fence } from './fence.ts';
import { identifyKey, isKeyShaped, KeyRedactor } from './key.ts';
import type { VaultReply, VaultRequest, ViewRequest } from './vault.ts';
import { createWire, type Wire, type WireAnswer } from './wire.ts';
import { drawView, type DrawnView, type ViewPlace } from './views.ts';

export interface VaultHost {
  readonly isolation: Isolation;
  /** The provider's base address, already checked. */
  readonly provider: string;
  /** Makes `keyId` different on every origin; not a secret. */
  readonly salt: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** True if the page's own policy refused a connection to the provider. */
  blockedByPolicy(): boolean;
  readonly viewPlace: ViewPlace;
  post(reply: VaultReply, transfer?: Transferable[]): void;
}

const EMPTY_KEY_INFO: KeyInfo = {
  limitUsd: null,
  limitLeftUsd: null,
  usageUsd: null,
  byokUsageUsd: null,
  resetsAt: null,
};

export class VaultCore {
  readonly #host: VaultHost;
  readonly #wire: Wire;
  readonly #redactor = new KeyRedactor();
  readonly #exchanges = new Map<string, Exchange>();
  readonly #fence = new Fence();
  #key: string | null = null;
  #keyId: string | null = null;
  #connecting = false;
  #view: DrawnView | null = null;

  constructor(host: VaultHost) {
    this.#host = host;
    this.#wire = createWire({
      fetch: host.fetch,
      base: host.provider,
      blockedByPolicy: () => host.blockedByPolicy(),
    });
    this.#tellState();
  }

  /** Takes one message. Unknown or malformed ones are ignored: they can't come from our own page side. */
  receive(request: VaultRequest): void {
    switch (request.type) {
      case 'connect':
        return void this.#connect(String(request.key));
      case 'send':
        return this.#send(request);
      case 'more':
        return this.#exchanges.get(request.callId)?.more();
      case 'abort':
        return this.#exchanges.get(request.callId)?.abort();
      case 'get-key-info':
        return void this.#tellKeyInfo();
      case 'get-generation':
        return void this.#tellGeneration(String(request.id));
      case 'view':
        return this.#show(request);
      case 'focus':
        return this.#view?.focus();
      case 'forget':
        return this.#drop();
      case 'set-ceiling-lower':
        return this.#fence.lower(request.leftNano);
      default:
      // unseal, lock, pkce-start, pkce-code: answered by a later release
    }
  }

  #post(reply: VaultReply, transfer?: Transferable[]): void {
    this.#host.post(this.#redactor.clean(reply), transfer);
  }

  #tellState(error?: ErrorDetail): void {
    this.#post({
      type: 'state',
      status: this.#connecting ? 'connecting' : this.#key === null ? 'disconnected' : 'connected',
      isolation: this.#host.isolation,
      suffix: this.#key?.slice(-4) ?? null,
      keyId: this.#keyId,
      fenceLeftNano: this.#fence.left,
      ...(error ? { error } : {}),
    });
  }

  #drop(error?: ErrorDetail): void {
    this.#key = null;
    this.#keyId = null;
    this.#fence.reset();
    this.#tellState(error);
  }

  /**
   * Checks a key at the provider and takes it. A refused one leaves what was there before.
   * @param allowance what the person confirmed by the same click, nano-USD; undefined: nothing
   * @returns null when connected, else why not
   */
  async #connect(typed: string, allowance?: Nano): Promise<ErrorDetail | null> {
    const key = typed.trim();
    if (!isKeyShaped(key)) {
      const detail: ErrorDetail = { code: 'bad-argument', status: 0, name: 'key' };
      this.#tellState(detail);
      return detail;
    }
    this.#redactor.watch(key);
    this.#connecting = true;
    this.#tellState();
    const answer = await this.#wire.get(PATHS.key, key);
    this.#connecting = false;
    if (!answer.ok) {
      this.#tellState(answer.detail);
      return answer.detail;
    }
    this.#keyId = await identifyKey(key, this.#host.salt);
    this.#key = key;
    this.#fence.reset();
    if (allowance !== undefined) this.#fence.confirm(allowance);
    this.#tellState();
    this.#post({ type: 'key-info', ...(parseKeyInfo(answer.json) ?? EMPTY_KEY_INFO) });
    return null;
  }

  #send(request: Extract<VaultRequest, { type: 'send' }>): void {
    const { callId } = request;
    const refuse = (detail: ErrorDetail): void => this.#post({ type: 'refused', callId, detail });
    if (this.#key === null) return refuse({ code: 'no-key', status: 0 });
    if (this.#exchanges.has(callId)) return refuse({ code: 'bad-argument', status: 0, name: 'callId' });
    const exchange = new Exchange(request, this.#wire, this.#key, this.#fence, (reply, transfer) =>
      this.#post(reply, transfer),
    );
    this.#exchanges.set(callId, exchange);
    void exchange.run().then((detail) => {
      this.#exchanges.delete(callId);
      if (detail?.code === 'key-rejected') this.#drop(detail);
      if (detail) this.#post({ type: exchange.fetched ? 'error' : 'refused', callId, detail });
    });
  }

  async #ask(path: string): Promise<WireAnswer> {
    if (this.#key === null) return { ok: false, detail: { code: 'no-key', status: 0 } };
    const answer = await this.#wire.get(path, this.#key);
    if (!answer.ok && answer.detail.code === 'key-rejected') this.#drop(answer.detail);
    return answer;
  }

  async #tellKeyInfo(): Promise<void> {
    const answer = await this.#ask(PATHS.key);
    const info = answer.ok ? parseKeyInfo(answer.json) : null;
    this.#post({ type: 'key-info', ...(info ?? EMPTY_KEY_INFO), ...(answer.ok ? {} : { error: answer.detail }) });
  }

  async #tellGeneration(id: string): Promise<void> {
    const answer: WireAnswer = isGenerationId(id)
      ? await this.#ask(`${PATHS.generation}?id=${encodeURIComponent(id)}`)
      : { ok: false, detail: { code: 'bad-argument', status: 0, name: 'id' } };
    const record = answer.ok ? parseGeneration(answer.json) : null;
    if (record && record.costNano !== null) this.#fence.resolve(id, record.costNano);
    const missing = !answer.ok && answer.detail.status === 404;
    this.#post({
      type: 'generation',
      id,
      found: record !== null,
      costNano: null,
      model: null,
      provider: null,
      promptTokens: null,
      completionTokens: null,
      reasoningTokens: null,
      cachedTokens: null,
      cancelled: false,
      ...record,
      ...(answer.ok || missing ? {} : { error: answer.detail }),
    });
  }

  #show(request: ViewRequest): void {
    this.#view?.remove();
    this.#view = drawView(this.#host.viewPlace, request, {
      clock: this.#host.clock,
      connect: (key, allowance) => this.#connect(key, allowance),
      confirm: (allowance) => this.#fence.confirm(allowance),
      post: (reply) => this.#post(reply),
    });
  }
}
