/** What the provider's answer has told so far: text, tool calls, ids, usage; and how the call is to be booked by it. */
import type { ErrorDetail } from '../protocol/errors.ts';
import type { CallEvent, CallResult, Outcome, ToolCall, Usage } from '../protocol/types.ts';
import type { Settlement } from '../ledger/ledger.ts';
import { canCancel } from '../provider/openrouter.ts';
import { createStreamReader, readCompletion, type WireEvent } from '../provider/sse.ts';

const OPEN_BRACE = 0x7b;

export class Answer {
  readonly #push: (event: CallEvent) => void;
  readonly #reader = createStreamReader((event) => this.#take(event));
  readonly #json = new TextDecoder();
  #jsonText: string | null = null;
  #begun = false;
  #text = '';
  readonly #toolCalls: { id: string; name: string; arguments: string }[] = [];
  #finishReason: string | null = null;
  #generationId: string | null = null;
  #notedId: string | null = null;
  #provider: string | null = null;
  #costNano: number | null = null;
  #error: ErrorDetail | null = null;
  /** The model that served, if the answer named it. */
  model: string | null = null;
  usage: Usage | null = null;

  constructor(push: (event: CallEvent) => void) {
    this.#push = push;
  }

  /** True once it is known that closing the stream stops the bill (openrouter.md section 7). */
  get cancelling(): boolean {
    return this.#generationId !== null && canCancel(this.#provider);
  }

  start(generationId: string | null, provider: string | null): void {
    this.#generationId ??= generationId;
    this.#provider ??= provider;
  }

  feed(bytes: Uint8Array): void {
    // A non-streamed answer is one JSON object; a provider may also answer so when a stream was asked for.
    if (!this.#begun && bytes[0] === OPEN_BRACE) this.#jsonText = '';
    this.#begun = true;
    if (this.#jsonText === null) this.#reader.feed(bytes);
    else this.#jsonText += this.#json.decode(bytes, { stream: true });
  }

  end(): void {
    if (this.#jsonText === null) this.#reader.end();
    else readCompletion(this.#jsonText + this.#json.decode(), (event) => this.#take(event));
  }

  /** The generation id, once. */
  takeNewGenerationId(): string | null {
    if (this.#generationId === this.#notedId) return null;
    this.#notedId = this.#generationId;
    return this.#generationId;
  }

  /** @param failure how the transport broke, if it did */
  conclude(
    failure: ErrorDetail | null,
    stopped: boolean,
  ): { settlement: Settlement | null; problem: ErrorDetail | null } {
    const incomplete: ErrorDetail | null =
      this.#finishReason === null && this.usage === null ? { code: 'cut-off', status: 200 } : null;
    const problem = this.#error ?? failure ?? incomplete;
    if (this.#costNano === null) return { settlement: null, problem };
    const settlement: Settlement = {
      outcome: stopped ? 'reconciled' : 'settled',
      costNano: this.#costNano,
      servedModel: this.model,
      provider: this.#provider,
      generationId: this.#generationId,
      ...this.usage,
      errorCode: problem?.code ?? null,
    };
    return { settlement, problem };
  }

  result(
    id: string,
    plan: { readonly model: string; readonly outputCap: number; readonly fitted: boolean },
    costNano: number | null,
    outcome: Outcome,
  ): CallResult {
    return {
      outputCap: plan.outputCap,
      fitted: plan.fitted,
      text: this.#text,
      // Fragments may name positions that never come.
      toolCalls: this.#toolCalls.filter(Boolean).map((call): ToolCall => Object.freeze({ ...call })),
      finishReason: this.#finishReason,
      model: this.model ?? plan.model,
      usage: this.usage,
      costNano,
      costUsd: costNano === null ? null : costNano / 1e9,
      outcome,
      id,
      generationId: this.#generationId,
    };
  }

  #take(event: WireEvent): void {
    switch (event.type) {
      case 'provider':
        this.#provider ??= event.name;
        return;
      case 'error':
        this.#error ??= event.detail;
        return;
      case 'usage':
        // A later record may add to an earlier one, but never make a known cost unknown again.
        this.usage = event.usage ?? this.usage;
        this.#costNano = event.costNano ?? this.#costNano;
        if (event.usage) this.#push({ type: 'usage', usage: event.usage });
        return;
      case 'start':
        this.#generationId ??= event.generationId;
        this.model ??= event.model;
        break;
      case 'text':
        this.#text += event.text;
        break;
      case 'finish':
        this.#finishReason = event.reason;
        break;
      case 'tool-call':
        this.#joinToolCall(event);
        break;
    }
    this.#push(event);
  }

  #joinToolCall(part: Extract<CallEvent, { type: 'tool-call' }>): void {
    const call = (this.#toolCalls[part.index] ??= { id: '', name: '', arguments: '' });
    call.id ||= part.id ?? '';
    call.name += part.name ?? '';
    call.arguments += part.arguments ?? '';
  }
}
