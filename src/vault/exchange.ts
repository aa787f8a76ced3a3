/**
 * One paid request behind the border: body from allowed fields, key, fetch, chunks relayed as the page takes them.
 * The stream is read to its end (the cost comes last); only an explicit abort closes it early.
 */
import type { ErrorDetail } from '../protocol/errors.ts';
import { buildBody } from '../provider/request-fields.ts';
import { createCostMeter, type CostMeter } from '../provider/cost-meter.ts';
import { holdOf, type Fence } from './fence.ts';
import { maskKey } from './key.ts';
import type { SendRequest, VaultReply } from './vault.ts';
import type { Wire } from './wire.ts';

type Post = (reply: VaultReply, transfer?: Transferable[]) => void;

/** Chunks on their way to a page that has not said `more` yet. */
const WINDOW = 8;

export class Exchange {
  readonly #request: SendRequest;
  readonly #wire: Wire;
  readonly #key: string;
  readonly #post: Post;
  readonly #fence: Fence;
  readonly #abort = new AbortController();
  #credit = WINDOW;
  #wake: (() => void) | null = null;
  #fetched = false;
  /** Reads the cost out of what passes: the page's word for it is not taken. */
  #meter: CostMeter | null = null;
  #generationId: string | null = null;

  constructor(request: SendRequest, wire: Wire, key: string, fence: Fence, post: Post) {
    this.#fence = fence;
    this.#request = request;
    this.#wire = wire;
    this.#key = key;
    this.#post = post;
  }

  /** False while, and if, nothing can have left this machine. */
  get fetched(): boolean {
    return this.#fetched;
  }

  more(): void {
    this.#credit++;
    this.#wake?.();
  }

  abort(): void {
    this.#abort.abort();
    this.#wake?.();
  }

  /** Runs to the end. @returns null after `end` was posted, else what went wrong */
  async run(): Promise<ErrorDetail | null> {
    const { callId, endpoint, body, outputCap, priceCeiling } = this.#request;
    const built = buildBody(endpoint, body, { outputCap, priceCeiling });
    if (!built.ok) return built.detail;
    const refusal = this.#fence.admit(callId, await holdOf(built.body, outputCap, priceCeiling));
    if (refusal) return refusal;
    const detail = await this.#fetch(built.body, built.stream);
    const costNano = this.#meter?.costNano ?? null;
    if (!this.#fetched || (detail?.released && costNano === null)) this.#fence.release(callId);
    else this.#fence.end(callId, costNano, this.#generationId ?? this.#meter?.generationId ?? null);
    return detail;
  }

  async #fetch(body: string, stream: boolean): Promise<ErrorDetail | null> {
    const { callId, endpoint } = this.#request;
    let response: Response;
    try {
      this.#fetched = true;
      response = await this.#wire.post(endpoint, this.#key, {
        body,
        idempotencyKey: callId,
        signal: this.#abort.signal,
      });
    } catch {
      if (this.#abort.signal.aborted) return { code: 'cancelled', status: 0 };
      const detail = await this.#wire.explainFailure();
      // The page's policy stopped it before it left: the one failure without a head that is certain.
      if (detail.code === 'blocked-by-page') this.#fetched = false;
      return detail;
    }
    if (!response.ok) return this.#wire.explainStatus(response);
    this.#generationId = response.headers.get('x-generation-id');
    this.#post({
      type: 'head',
      callId,
      status: response.status,
      generationId: this.#generationId,
      providerName: response.headers.get('x-provider-name'),
    });
    this.#meter = createCostMeter(stream);
    return this.#relay(response, this.#meter);
  }

  async #relay(response: Response, meter: CostMeter): Promise<ErrorDetail | null> {
    const { callId } = this.#request;
    const { signal } = this.#abort;
    const reader = response.body?.getReader();
    const mask = maskKey(this.#key);
    try {
      for (;;) {
        while (this.#credit <= 0 && !signal.aborted) await new Promise<void>((resolve) => void (this.#wake = resolve));
        const part = await reader?.read();
        if (!part || part.done) break;
        this.#credit--;
        meter.feed(part.value);
        const bytes = mask(part.value).buffer;
        this.#post({ type: 'chunk', callId, bytes }, [bytes]);
      }
    } catch {
      return { code: signal.aborted ? 'cancelled' : 'cut-off', status: response.status };
    } finally {
      meter.end();
    }
    this.#post({ type: 'end', callId });
    return null;
  }
}
