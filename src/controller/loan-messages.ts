/**
 * What may be said over a loan, in both directions. Of the vault's own list (vault.ts) only what sends and looks up:
 * no key, no view, no forgetting and no ceiling can be borrowed.
 */
import { isNano } from '../pricing/nano.ts';
import type { Isolation, Nano, Period } from '../protocol/types.ts';
import type { PriceCeiling } from '../provider/request-fields.ts';
import type { VaultReply, VaultRequest } from '../vault/vault.ts';

type Borrowable = 'send' | 'more' | 'abort' | 'get-key-info' | 'get-generation';

/** Asks the lending tab to show its person the ceiling: a confirmation happens where the key is. */
export interface CeilingQuestion {
  readonly type: 'ask-ceiling';
  /** What is proposed; null: no limit of a single request any more; absent: as it is. */
  readonly limitNano?: Nano;
  readonly period?: Period;
  readonly callLimitNano?: Nano | null;
}

/** borrower → lender */
export type LoanRequest =
  | Extract<VaultRequest, { type: Borrowable }>
  | CeilingQuestion
  /** The person does not wait for the ceiling any more. */
  | { readonly type: 'withdraw' };

export type LoanReplyType =
  'head' | 'chunk' | 'end' | 'error' | 'refused' | 'key-info' | 'generation' | 'ceiling-confirmed';

/** lender → borrower; a chunk's bytes travel beside it */
export type LoanReply =
  | Exclude<Extract<VaultReply, { type: LoanReplyType }>, { type: 'chunk' }>
  | { readonly type: 'chunk'; readonly callId: string }
  | Extract<VaultReply, { type: 'view-closed' }>
  /** The key that works: what tells it apart, and nothing else of it. */
  | {
      readonly type: 'lends';
      readonly isolation: Isolation;
      readonly suffix: string | null;
      readonly keyId: string | null;
    }
  /** Nothing more comes: the key is gone. */
  | { readonly type: 'bye' };

type Fields = Readonly<Record<string, unknown>>;

/** As ids are made, and fit for a header; a dearer second attempt is `<id>.2`. */
const CALL_ID = /^[\w.-]{1,64}$/;
const PERIODS: readonly unknown[] = ['total', 'month', 'day'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCallId = (value: unknown): value is string => typeof value === 'string' && CALL_ID.test(value);
export const isLimit = (value: unknown): value is Nano | null => value === null || isNano(value);
export const isPeriod = (value: unknown): value is Period => PERIODS.includes(value);

function readPriceCeiling(value: unknown): PriceCeiling | null {
  if (!isFields(value)) return null;
  const { prompt, completion, request, image } = value;
  if (typeof prompt !== 'string' || typeof completion !== 'string') return null;
  return {
    prompt,
    completion,
    ...(typeof request === 'string' ? { request } : {}),
    ...(typeof image === 'string' ? { image } : {}),
  };
}

function readSend({ callId, endpoint, body, outputCap, priceCeiling }: Fields): LoanRequest | null {
  const ceiling = readPriceCeiling(priceCeiling);
  if (!isCallId(callId) || endpoint !== 'chat/completions' || !isFields(body)) return null;
  if (typeof outputCap !== 'number' || !ceiling) return null;
  return { type: 'send', callId, endpoint, body, outputCap, priceCeiling: ceiling };
}

function readQuestion({ limitNano, period, callLimitNano }: Fields): CeilingQuestion {
  return {
    type: 'ask-ceiling',
    ...(isNano(limitNano) ? { limitNano } : {}),
    ...(isPeriod(period) ? { period } : {}),
    ...(callLimitNano !== undefined && isLimit(callLimitNano) ? { callLimitNano } : {}),
  };
}

/** Rebuilds a borrower's message from the fields it may have. @returns null for everything that is not on the list */
export function readRequest(message: unknown): LoanRequest | null {
  if (!isFields(message)) return null;
  const { type, callId, id } = message;
  switch (type) {
    case 'send':
      return readSend(message);
    case 'more':
    case 'abort':
      return isCallId(callId) ? { type, callId } : null;
    case 'get-generation':
      return typeof id === 'string' ? { type, id } : null;
    case 'get-key-info':
    case 'withdraw':
      return { type };
    case 'ask-ceiling':
      return readQuestion(message);
    default:
      return null;
  }
}
