/**
 * What a failed answer means, from status and metadata, never from the words of a message, except the one documented
 * figure "can only afford N" (openrouter.md section 6). Nothing of the provider's text goes on.
 */
import type { ErrorCode, ErrorDetail } from '../protocol/errors.ts';
import { amountOf, countOf, fieldsOf, textOf, type Fields } from './openrouter.ts';

/** Statuses that say, with the provider's own envelope and before any token, that nothing was done (design.md 3.9). */
const RELEASING = new Set([400, 401, 402, 403, 404, 413, 422, 429, 500, 502, 503, 529]);

const TOO_LONG = new Set([
  'context_length_exceeded',
  'max_tokens_exceeded',
  'token_limit_exceeded',
  'string_too_long',
  'payload_too_large',
]);
const MODERATED = new Set(['content_policy_violation', 'refusal']);

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'bad-request',
  401: 'key-rejected',
  402: 'no-credit',
  403: 'not-allowed',
  404: 'model-gone',
  413: 'too-long',
  422: 'bad-request',
  429: 'busy',
};

/** Where a limit was hit, by `metadata.limit_source` (6.3). */
function limitCode(source: string): ErrorCode | null {
  if (source === 'openrouter_credits') return 'no-credit';
  if (/in_flight|upstream|free_tier/.test(source)) return 'busy';
  return /budget|limit/.test(source) ? 'provider-limit' : null;
}

type Reason = NonNullable<ErrorDetail['reason']>;

/** Why no endpoint fits, for a 404 that is about routing and not about the model. */
function routingReason(error: Fields, metadata: Fields): Reason | null {
  const availability = fieldsOf(error['availability']);
  const field = textOf(fieldsOf(availability['constraint'])['field']) ?? '';
  const step = textOf(metadata['failed_routing_step']) ?? '';
  const where = `${field} ${step}`.toLowerCase();
  if (/max.?price/.test(where)) return 'price';
  if (/data|privacy|zdr|guardrail/.test(where)) return 'data-policy';
  if (/parameter|context|modalit/.test(where)) return 'parameters';
  const known = Object.keys(availability).length > 0 || Array.isArray(metadata['routing_funnel']) || step !== '';
  return known ? 'unavailable' : null;
}

function codeFor(status: number, error: Fields, metadata: Fields): { code: ErrorCode; reason?: Reason } {
  const type = textOf(metadata['error_type']) ?? '';
  const source = textOf(metadata['limit_source']);
  if (status === 404) {
    const reason = routingReason(error, metadata);
    return reason ? { code: 'no-endpoint', reason } : { code: 'model-gone' };
  }
  if (TOO_LONG.has(type)) return { code: 'too-long' };
  if (
    MODERATED.has(type) ||
    (status === 403 && (Array.isArray(metadata['reasons']) || Array.isArray(metadata['patterns'])))
  )
    return { code: 'moderated' };
  if (source && (status === 402 || status === 403 || status === 429))
    return { code: limitCode(source) ?? BY_STATUS[status] ?? 'not-allowed' };
  return { code: BY_STATUS[status] ?? (status >= 500 || status === 408 ? 'provider-down' : 'bad-request') };
}

function waitOf(metadata: Fields): number | null {
  const headers = fieldsOf(metadata['headers']);
  const named = metadata['retry_after_seconds'] ?? headers['Retry-After'] ?? headers['retry-after'];
  const seconds = typeof named === 'string' && named.trim() !== '' ? Number(named) : named;
  return amountOf(seconds);
}

function resetOf(metadata: Fields): string | null {
  const named = metadata['resets_at'] ?? fieldsOf(metadata['headers'])['X-RateLimit-Reset'];
  if (named === undefined || named === null) return null;
  const time = new Date(/^\d+$/.test(String(named)) ? Number(named) : String(named));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** Classifies an `error` object, from a body or from an event inside a stream (`inStream`: it releases nothing). */
export function classifyErrorObject(status: number, value: unknown, inStream = false): ErrorDetail {
  const error = fieldsOf(value);
  const metadata = fieldsOf(error['metadata']);
  const { code, reason } = codeFor(status, error, metadata);
  const afford = countOf(Number(/can only afford (\d{1,9})/.exec(textOf(error['message']) ?? '')?.[1] ?? NaN));
  const [wait, reset, limit] = [waitOf(metadata), resetOf(metadata), amountOf(metadata['limit_usd'])];
  return {
    code,
    status: inStream ? 200 : status,
    ...(reason ? { reason } : {}),
    ...(wait === null ? {} : { waitSeconds: wait }),
    ...(reset === null ? {} : { resetsAt: reset }),
    ...(limit === null ? {} : { limitUsd: limit }),
    ...(afford === null ? {} : { affordableTokens: afford }),
    ...(!inStream && RELEASING.has(status) ? { released: true } : {}),
  };
}

/**
 * Classifies an answer that is not 2xx.
 * @param body the text as received; null if it could not be read. Only the provider's JSON envelope releases a hold:
 *   a page of some gateway in between proves nothing.
 */
export function classifyError(status: number, body: string | null): ErrorDetail {
  let error: unknown;
  try {
    error = fieldsOf(JSON.parse(body ?? ''))['error'];
  } catch {
    error = undefined;
  }
  if (error !== null && typeof error === 'object') return classifyErrorObject(status, error);
  // Without the envelope even a 404 or 403 says nothing about model or rights, except that a 401 is a 401.
  return { code: status === 401 ? 'key-rejected' : 'provider-down', status };
}
