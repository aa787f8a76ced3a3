/**
 * The vault: the only place that ever holds the key. It answers the closed list of messages in vault.ts and sends paid
 * requests; the same code runs in the sandboxed frame and in the memory fallback. What leaves is redacted, closed codes
 * and numbers: no provider text, no key, no account id.
 */
import type { Clock, Isolation } from '../protocol/types.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import { NO_GENERATION, NO_KEY_INFO } from '../provider/no-answer.ts';
import { isGenerationId, parseGeneration, parseKeyInfo } from '../provider/openrouter.ts';
import { PATHS } from '../provider/provider-address.ts';
import { Exchange } from './exchange.ts';
import { KeyRedactor } from './key.ts';
import { KeySession } from './key-session.ts';
import type { VaultReply, VaultRequest, ViewRequest } from './vault.ts';
import { createWire, type Wire, type WireAnswer } from './wire.ts';
import { drawView, type DrawnView, type ViewPlace } from './views.ts';
import type { Changes } from './view-changes.ts';

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

export class VaultCore {
  readonly #host: VaultHost;
  readonly #wire: Wire;
  readonly #redactor = new KeyRedactor();
  readonly #session: KeySession;
  readonly #exchanges = new Map<string, Exchange>();
  #view: DrawnView | null = null;
  /** The view was answered: what comes next is another question. */
  #answered = false;
  /** What was typed as a ceiling before the person went a step back. */
  #amount: Changes | undefined;

  constructor(host: VaultHost) {
    const { isolation, provider, salt, clock } = host;
    this.#host = host;
    this.#wire = createWire({
      clock,
      fetch: host.fetch,
      base: provider,
      blockedByPolicy: () => host.blockedByPolicy(),
    });
    this.#session = new KeySession({
      isolation,
      provider,
      salt,
      clock,
      wire: this.#wire,
      redactor: this.#redactor,
      isBusy: () => this.#exchanges.size > 0,
      post: (reply) => this.#post(reply),
    });
    this.#session.tellState();
  }

  /** Takes one message. Unknown or malformed ones are ignored: they can't come from our own page side. */
  receive(request: VaultRequest): void {
    const session = this.#session;
    switch (request.type) {
      case 'connect':
        return void session.connect(String(request.key));
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
      case 'theme':
        return this.#view?.dress(request.theme);
      case 'focus':
        return this.#view?.focus();
      case 'forget':
        return session.drop();
      case 'set-ceiling-lower':
        return session.fence.lower(request.leftNano);
      default:
        return this.#receiveMore(request);
    }
  }

  /** The document goes, or goes to sleep. */
  leave(): void {
    this.#session.leave();
  }

  #receiveMore(request: VaultRequest): void {
    if (request.type === 'unseal') void this.#session.takeRecord(request.record);
    if (request.type === 'lock') this.#session.lock();
    if (request.type === 'pkce-start') void this.#session.authorize(request.redirect === true);
    if (request.type === 'pkce-code') void this.#session.exchange(String(request.code), String(request.state), request);
  }

  #post(reply: VaultReply, transfer?: Transferable[]): void {
    this.#host.post(this.#redactor.clean(reply), transfer);
  }

  #send(request: Extract<VaultRequest, { type: 'send' }>): void {
    const { callId } = request;
    const session = this.#session;
    const refuse = (detail: ErrorDetail): void => this.#post({ type: 'refused', callId, detail });
    const { key } = session;
    if (key === null) return refuse({ code: 'no-key', status: 0 });
    if (this.#exchanges.has(callId)) return refuse({ code: 'bad-argument', status: 0, name: 'callId' });
    const exchange = new Exchange(request, this.#wire, key, session.fence, (reply, transfer) =>
      this.#post(reply, transfer),
    );
    this.#exchanges.set(callId, exchange);
    void exchange.run().then((detail) => {
      this.#exchanges.delete(callId);
      session.used();
      session.disown(key, detail);
      if (detail) this.#post({ type: exchange.fetched ? 'error' : 'refused', callId, detail });
    });
  }

  async #ask(path: string): Promise<WireAnswer> {
    const { key } = this.#session;
    if (key === null) return { ok: false, detail: { code: 'no-key', status: 0 } };
    const answer = await this.#wire.get(path, key);
    if (!answer.ok) this.#session.disown(key, answer.detail);
    return answer;
  }

  async #tellKeyInfo(): Promise<void> {
    const answer = await this.#ask(PATHS.key);
    const info = answer.ok ? parseKeyInfo(answer.json) : null;
    this.#post({ type: 'key-info', ...(info ?? NO_KEY_INFO), ...(answer.ok ? {} : { error: answer.detail }) });
  }

  async #tellGeneration(id: string): Promise<void> {
    const answer: WireAnswer = isGenerationId(id)
      ? await this.#ask(`${PATHS.generation}?id=${encodeURIComponent(id)}`)
      : { ok: false, detail: { code: 'bad-argument', status: 0, name: 'id' } };
    const record = answer.ok ? parseGeneration(answer.json) : null;
    if (record && record.costNano !== null) this.#session.fence.resolve(id, record.costNano);
    const missing = !answer.ok && answer.detail.status === 404;
    this.#post({
      type: 'generation',
      id,
      found: record !== null,
      ...NO_GENERATION,
      ...record,
      ...(answer.ok || missing ? {} : { error: answer.detail }),
    });
  }

  #show(request: ViewRequest): void {
    const { name } = request;
    const before = this.#view?.name;
    const changes = this.#view?.changes();
    if (before === 'ceiling') this.#amount = this.#answered ? undefined : changes;
    // Between two steps nothing is shown for a moment; without an answer it is the end of the dialog.
    if (name === null && !this.#answered) this.#amount = undefined;
    this.#answered = false;
    this.#view?.remove(before !== name);
    this.#view = drawView(
      this.#host.viewPlace,
      request,
      {
        clock: this.#host.clock,
        session: this.#session,
        post: (reply) => this.#post(reply),
        close: (closed, outcome) => {
          this.#answered = true;
          this.#post({ type: 'view-closed', name: closed, outcome });
        },
      },
      before === name ? changes : name === 'ceiling' ? this.#amount : undefined,
    );
  }
}
