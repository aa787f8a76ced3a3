/**
 * The closed list of what can go wrong (design.md 3.5). A code never changes its meaning; the sentence and the
 * remedy that a person reads come from `i18n/`. No error carries a key, a prompt, an answer or provider text.
 */

export const ERROR_CODES = [
  'no-key',
  'locked',
  'no-ceiling',
  'no-model',
  'over-budget',
  'no-price',
  'price-changed',
  'key-rejected',
  'no-credit',
  'provider-limit',
  'busy',
  'no-endpoint',
  'model-gone',
  'too-long',
  'moderated',
  'not-allowed',
  'bad-request',
  'provider-down',
  'offline',
  'unreachable',
  'blocked-by-page',
  'cut-off',
  'cancelled',
  'vetoed',
  'paused',
  'storage-unavailable',
  'isolation',
  'bad-provider',
  'bad-file',
  'bad-argument',
  'denied',
  'expired',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const WARNING_CODES = [
  'two-versions',
  'policy-weak',
  'policy-blocks-provider',
  'ceiling-near',
  'ceiling-passed',
  'storage-memory',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];

/** What leaves the vault about a failure: closed codes and numbers only. Structured-cloneable. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly waitSeconds?: number;
  readonly affordableTokens?: number;
  readonly limitUsd?: number;
  /** ISO 8601. */
  readonly resetsAt?: string;
  readonly reason?: 'price' | 'data-policy' | 'parameters' | 'unavailable' | 'format' | 'version' | 'size';
  /** For `bad-argument`: the name of the field that was refused. */
  readonly name?: string;
  /** True only when the provider answered that it did nothing (design.md 3.9): the hold may be released. */
  readonly released?: boolean;
  /** For `over-budget`: what the call could cost at most and what is left, nano-USD, and whose limit it was. */
  readonly neededNano?: number;
  readonly leftNano?: number;
  readonly by?: 'ceiling' | 'call' | 'fence';
}

export interface ErrorDetails extends Partial<Omit<ErrorDetail, 'code'>> {
  readonly callId?: string;
  /** For a call of `byom.run`: the operation's name, and which of its calls this is, from 1. */
  readonly operation?: string;
  readonly step?: number;
  /** For `over-budget`: about how many tokens the prompt has, if that can be said. A likely figure, no bound and no cost. */
  readonly aboutTokens?: number;
}

export class ByomError extends Error {
  override readonly name = 'ByomError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /** @param message a plain sentence for people; the code itself if none is given. */
  constructor(code: ErrorCode, details: ErrorDetails = {}, message: string = code) {
    super(message);
    this.code = code;
    this.details = Object.freeze({ ...details });
  }
}
