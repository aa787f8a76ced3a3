/** A call, from what a page asks to what it gets (design.md 3.3 and 3.9). */
import type { Category, Nano, Outcome } from './types.ts';

/** One message in the provider's shape: `content` is a string or the provider's content parts. */
export interface ChatMessage {
  readonly role: 'system' | 'developer' | 'user' | 'assistant' | 'tool';
  readonly content: string | readonly Record<string, unknown>[] | null;
  readonly [field: string]: unknown;
}

export interface CallRequest {
  /** The app's name for what the person is doing, e.g. `summarise`; shown in cost and history. */
  readonly feature: string;
  /** Default `worker` (rule P2). */
  readonly category?: Category;
  /** Exactly one of `messages` and `prompt`. */
  readonly messages?: readonly ChatMessage[];
  readonly prompt?: string;
  /** Output cap in tokens, reasoning included; default 1024. It always goes out. */
  readonly maxTokens?: number;
  readonly tools?: readonly Record<string, unknown>[];
  readonly toolChoice?: unknown;
  readonly responseFormat?: Record<string, unknown>;
  readonly reasoning?: Record<string, unknown>;
  readonly temperature?: number;
  /** Default true. */
  readonly stream?: boolean;
  readonly signal?: AbortSignal;
  /** Calls with the same operation are shown together. */
  readonly operation?: string;
  /** `ask` leads the person through what is missing and goes on; default `ask` after a user activation, else `refuse`. */
  readonly whenBlocked?: 'ask' | 'refuse';
  /** `fit` lowers the output cap to what is left of the ceiling, and the Call says so; default `refuse`. */
  readonly whenOver?: 'refuse' | 'fit';
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text as the model wrote it. */
  readonly arguments: string;
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly reasoningTokens: number;
  readonly cachedTokens: number;
}

export type CallEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reasoning'; readonly text: string }
  | {
      readonly type: 'tool-call';
      readonly index: number;
      readonly id?: string;
      readonly name?: string;
      readonly arguments?: string;
    }
  | { readonly type: 'finish'; readonly reason: string }
  /** The output cap was lowered to what is left of the ceiling. */
  | { readonly type: 'fitted'; readonly outputCap: number }
  | { readonly type: 'start'; readonly generationId: string | null; readonly model: string | null }
  | { readonly type: 'usage'; readonly usage: Usage };

export interface CallResult {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finishReason: string | null;
  /** The model that served. */
  readonly model: string;
  readonly usage: Usage | null;
  /** Null: the cost is not known yet; it arrives by event and history. */
  readonly costNano: Nano | null;
  readonly costUsd: number | null;
  readonly outcome: Outcome;
  readonly id: string;
  readonly generationId: string | null;
  /** The output cap that went out, in tokens. */
  readonly outputCap: number;
  /** True if that cap was lowered to what was left (`whenOver: 'fit'`). */
  readonly fitted: boolean;
}

/** What the function of `byom.run` is given: its calls belong to the operation, whatever else runs. */
export interface Operation {
  readonly name: string;
  call(request: CallRequest): Call;
}

/** One model request. Iterating yields text as it arrives; leaving the loop early cancels the call. */
export interface Call extends AsyncIterable<string> {
  readonly id: string;
  readonly events: AsyncIterable<CallEvent>;
  /** Rejects with a ByomError; a stopped call rejects with `cancelled`. */
  readonly result: Promise<CallResult>;
  cancel(): void;
}
