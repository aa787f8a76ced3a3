/**
 * Reads the provider's answers, streamed or not, into the same events. It reads to the very end, because the cost comes
 * last; it takes `usage` from whatever event carries it, an error event too (openrouter.md 2.4 and 2.5).
 */
import { createParser } from 'eventsource-parser';
import type { ErrorDetail } from '../protocol/errors.ts';
import type { CallEvent, Nano, Usage } from '../protocol/types.ts';
import { classifyEvent } from './stream-errors.ts';
import { countOf, fieldsOf, textOf, trueCost, type Fields } from './openrouter.ts';

export type WireEvent =
  | Exclude<CallEvent, { type: 'usage' }>
  /** `costNano` null: the provider named no cost, which is unknown and not zero. */
  | { readonly type: 'usage'; readonly usage: Usage | null; readonly costNano: Nano | null }
  | { readonly type: 'provider'; readonly name: string }
  | { readonly type: 'error'; readonly detail: ErrorDetail };

type Listener = (event: WireEvent) => void;

export interface StreamReader {
  feed(bytes: Uint8Array): void;
  end(): void;
}

function usageEvent(usage: Fields): Extract<WireEvent, { type: 'usage' }> {
  const prompt = countOf(usage['prompt_tokens']);
  const completion = countOf(usage['completion_tokens']);
  const counts: Usage | null =
    prompt === null || completion === null
      ? null
      : {
          promptTokens: prompt,
          completionTokens: completion,
          reasoningTokens: countOf(fieldsOf(usage['completion_tokens_details'])['reasoning_tokens']) ?? 0,
          cachedTokens: countOf(fieldsOf(usage['prompt_tokens_details'])['cached_tokens']) ?? 0,
        };
  const upstream = fieldsOf(usage['cost_details'])['upstream_inference_cost'];
  return { type: 'usage', usage: counts, costNano: trueCost(usage['cost'], usage['is_byok'], upstream) };
}

/** A chunk or choice whose `error` says something. */
function errorEvent(holder: Fields): WireEvent {
  return { type: 'error', detail: classifyEvent(holder) };
}

const isNamed = (value: unknown): boolean => value !== undefined && value !== null;

/** Visible reasoning: the plain field, else the readable parts of the details. */
function reasoningText(delta: Fields): string {
  const plain = textOf(delta['reasoning']);
  if (plain !== null) return plain;
  const details = Array.isArray(delta['reasoning_details']) ? delta['reasoning_details'] : [];
  return details
    .map((detail) => textOf(fieldsOf(detail)['text']) ?? textOf(fieldsOf(detail)['summary']) ?? '')
    .join('');
}

/** Beyond every honest answer; a fragment that claims more would make an endless list of whoever joins by index. */
const LAST_TOOL_CALL = 1023;

/** Turns chunk and answer objects into events; says `start` and `finish` once. */
class ObjectReader {
  readonly #tell: Listener;
  #started = false;
  #provider: string | null = null;
  #finished = false;
  #failed = false;

  constructor(tell: Listener) {
    this.#tell = tell;
  }

  take(json: unknown): void {
    const chunk = fieldsOf(json);
    const [id, model, provider] = [textOf(chunk['id']), textOf(chunk['model']), textOf(chunk['provider'])];
    if (!this.#started && (id !== null || model !== null)) {
      this.#started = true;
      this.#tell({ type: 'start', generationId: id, model });
    }
    if (provider !== null && this.#provider === null)
      this.#tell({ type: 'provider', name: (this.#provider = provider) });
    const choices = (Array.isArray(chunk['choices']) ? chunk['choices'] : []).map(fieldsOf);
    for (const choice of choices) this.#takeChoice(choice);
    if (isNamed(chunk['error'])) this.#tellError(chunk);
    // A choice that ends in error without saying which.
    if (choices.some((choice) => choice['finish_reason'] === 'error') && !this.#failed) this.#tellError({});
    const usage = usageEvent(fieldsOf(chunk['usage']));
    // A record that names neither tokens nor a cost tells nothing, and must not pass for the last word.
    if (usage.usage !== null || usage.costNano !== null) this.#tell(usage);
  }

  #tellError(holder: Fields): void {
    this.#failed = true;
    this.#tell(errorEvent(holder));
  }

  #takeChoice(choice: Fields): void {
    const delta = fieldsOf(choice['delta'] ?? choice['message']);
    const reasoning = reasoningText(delta);
    if (reasoning !== '') this.#tell({ type: 'reasoning', text: reasoning });
    const text = textOf(delta['content']);
    if (text !== null) this.#tell({ type: 'text', text });
    const calls = Array.isArray(delta['tool_calls']) ? delta['tool_calls'] : [];
    calls.forEach((call, position) => this.#takeToolCall(fieldsOf(call), position));
    if (isNamed(choice['error'])) this.#tellError(choice);
    const reason = textOf(choice['finish_reason']);
    if (reason === null || this.#finished) return;
    this.#finished = true;
    this.#tell({ type: 'finish', reason });
  }

  #takeToolCall(call: Fields, position: number): void {
    const index = typeof call['index'] === 'number' ? call['index'] : position;
    if (!Number.isInteger(index) || index < 0 || index > LAST_TOOL_CALL) return;
    const part = fieldsOf(call['function']);
    const [id, name, text] = [textOf(call['id']), textOf(part['name']), textOf(part['arguments'])];
    this.#tell({
      type: 'tool-call',
      index,
      ...(id === null ? {} : { id }),
      ...(name === null ? {} : { name }),
      ...(text === null ? {} : { arguments: text }),
    });
  }
}

const MALFORMED: WireEvent = { type: 'error', detail: { code: 'cut-off', status: 200 } };

/** Reads a `text/event-stream`; chunks may be split anywhere, inside a character too. */
export function createStreamReader(listener: Listener): StreamReader {
  const decoder = new TextDecoder();
  const objects = new ObjectReader(listener);
  let malformed = false;
  const take = (data: string): void => {
    if (data.trim() === '' || data.trim() === '[DONE]') return;
    let json: unknown;
    try {
      json = JSON.parse(data);
    } catch {
      // Where the empty line after a broken event was lost, each line counts by itself: one may hold the cost.
      if (data.includes('\n')) return data.split('\n').forEach(take);
      // Said once; what follows may still hold the cost.
      if (!malformed) listener(MALFORMED);
      malformed = true;
      return;
    }
    objects.take(json);
  };
  // Without `maxBufferSize` a line may be of any length.
  const parser = createParser({ onEvent: ({ data }) => take(data) });
  return {
    feed: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })),
    end() {
      parser.feed(decoder.decode());
      // A last event without its empty line still counts if it is whole.
      parser.feed('\n\n');
    },
  };
}

/** Reads a non-streamed answer. */
export function readCompletion(text: string, listener: Listener): void {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return listener(MALFORMED);
  }
  new ObjectReader(listener).take(json);
}
