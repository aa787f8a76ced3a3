/**
 * What a failed answer means, from status and metadata, never from the words of a message, except the one documented
 * figure "can only afford N" (openrouter.md section 6). Nothing of the provider's text goes on.
 */
import type { ErrorCode, ErrorDetail } from '../protocol/errors.ts';
import { amountOf, countOf, fieldsOf, textOf, type Fields } from './openrouter.ts';

/** Statuses that say, with the provider's own envelope and before any token, that nothing was done (design.md 3.9). */
const RELEASING = new Set([400, 401, 402, 403, 404, 413, 422, 429, 500, 502, 503, 529]);

const TOO_LONG = /^((context_length|max_tokens|token_limit)_exceeded|string_too_long|payload_too_large)$/;
const MODERATED = /^((image_)?content_policy_violation|refusal)$/;

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'bad-request',
  402: 'no-credit',
  403: 'not-allowed',
  404: 'model-gone',
  413: 'too-long',
  422: 'bad-request',
  429: 'busy',
};

interface Verdict {
  readonly code: ErrorCode;
  readonly reason?: NonNullable<ErrorDetail['reason']>;
}

/** `error.availability.code`, where it alone decides. */
const BY_AVAILABILITY = new Map<string, ErrorCode>([
  ['model_not_found', 'model-gone'],
  ['model_deprecated', 'model-gone'],
  ['free_variant_ended', 'model-gone'],
  ['region_restricted', 'not-allowed'],
  ['capacity_exhausted', 'busy'],
  ['temporarily_unavailable', 'provider-down'],
]);
const ROUTING = /^(privacy_restricted|constraint_filtered|no_endpoints|wrong_endpoint|model_unavailable_upstream)$/;

/** The parts of one error; `status` is the HTTP status, or what an event in a stream stands for. */
interface Failure {
  readonly status: number;
  readonly inStream: boolean;
  readonly error: Fields;
  readonly metadata: Fields;
  /** Every name that the three kinds of envelope give the error (6.1), the stable ones first. */
  readonly names: readonly string[];
}

/** A figure that came as a number or as its digits. */
export function figureOf(value: unknown): number | null {
  return amountOf(typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value);
}

export function firstOf<V, T>(values: readonly V[], read: (value: V) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** The names about a picture in the request; one of them is a 404 of its own, and no model is gone. */
export const isImage = (name: string): boolean => name.includes('image');

/** Where a limit was hit, by `metadata.limit_source` and `reason` (6.3). */
function limitCode(metadata: Fields): ErrorCode | null {
  const source = textOf(metadata['limit_source']) ?? '';
  // This one request is larger than the whole budget: waiting does not help.
  if (source === 'openrouter_credits' || metadata['reason'] === 'weight_exceeds_budget') return 'no-credit';
  if (/in_flight|upstream|free_tier/.test(source) || metadata['reason'] === 'in_flight_budget_exhausted') return 'busy';
  return /budget|key_limit/.test(source) ? 'provider-limit' : null;
}

/** Whether it is about routing, and why no endpoint fits. */
function routing({ status, inStream, error, metadata }: Failure): Verdict | null {
  const availability = fieldsOf(error['availability']);
  const known = textOf(availability['code']) ?? '';
  const code = BY_AVAILABILITY.get(known);
  if (code) return { code };
  const field = textOf(fieldsOf(availability['constraint'])['field']) ?? '';
  const step = textOf(metadata['failed_routing_step']) ?? '';
  const told = field !== '' || ROUTING.test(known);
  const hinted =
    (status === 404 && (Object.keys(availability).length > 0 || Array.isArray(metadata['routing_funnel']))) ||
    ((status === 404 || status === 503) && step !== '');
  if (!told && !hinted) return null;
  const where = `${known} ${field} ${step}`.toLowerCase();
  // `price` invites a second, dearer try: only where it is sure that the first did nothing.
  if (/max.?price/.test(where) && (inStream || RELEASING.has(status))) return { code: 'no-endpoint', reason: 'price' };
  if (/data|privacy|zdr|guardrail/.test(where)) return { code: 'no-endpoint', reason: 'data-policy' };
  if (/parameter|context|modalit/.test(where)) return { code: 'no-endpoint', reason: 'parameters' };
  return { code: 'no-endpoint', reason: 'unavailable' };
}

function verdictOn(failure: Failure): Verdict {
  const { status, inStream, metadata, names } = failure;
  // Only the HTTP status is about the person's key; inside a stream it is about some key of the provider's.
  if (status === 401) return { code: inStream ? 'provider-down' : 'key-rejected' };
  const limit = limitCode(metadata);
  if (status === 429) return { code: limit === 'provider-limit' ? limit : 'busy' };
  if (limit && (status === 402 || status === 403)) return { code: limit };
  if (names.some((name) => TOO_LONG.test(name))) return { code: 'too-long' };
  const blocked = status === 403 && (Array.isArray(metadata['reasons']) || Array.isArray(metadata['patterns']));
  if (blocked || names.some((name) => MODERATED.test(name))) return { code: 'moderated' };
  const routed = routing(failure);
  if (routed) return routed;
  if (status === 404 && names.some(isImage)) return { code: 'bad-request' };
  return { code: BY_STATUS[status] ?? (status >= 500 || status === 408 ? 'provider-down' : 'bad-request') };
}

/** A header that the body repeats, in whatever case. */
function headerOf(metadata: Fields, name: string): unknown {
  return Object.entries(fieldsOf(metadata['headers'])).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** A time as ISO 8601, from that form or from epoch seconds (below 10¹¹) or milliseconds; a mere span is no time. */
function timeOf(value: unknown): string | null {
  const figure = figureOf(value);
  if (figure !== null) {
    if (figure < 1e9 || figure >= 1e14) return null;
    return new Date(figure < 1e11 ? figure * 1000 : figure).toISOString();
  }
  const iso = typeof value === 'string' && /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-][\d:]+)?)?$/.test(value);
  const time = new Date(iso ? (value as string) : NaN);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The whole figure of "can only afford N", or none of it. */
function affordable(message: string | null): number | null {
  const figure = /can only afford (\d{1,3}(?:,\d{3})+|\d+)(?!\w|[.,]\d)/.exec(message ?? '')?.[1];
  return figure === undefined ? null : countOf(Number(figure.replaceAll(',', '')));
}

/** Every name that an envelope gives its error. */
export function namesOf(envelope: Fields): string[] {
  const error = fieldsOf(envelope['error']);
  const metadata = fieldsOf(error['metadata']);
  const named = [metadata['error_type'], error['error_type'], envelope['error_type'], error['type'], error['code']];
  return named.filter((name): name is string => typeof name === 'string');
}

/**
 * Classifies the `error` of a body or of an event.
 * @param status the HTTP status, or what an event inside a stream stands for
 * @param inStream an event inside a stream whose status was 200: it releases nothing and rejects no key
 * @param envelope the object that holds the `error`
 */
export function classifyEnvelope(status: number, inStream: boolean, envelope: Fields): ErrorDetail {
  const error = fieldsOf(envelope['error']);
  const metadata = fieldsOf(error['metadata']);
  const { code, reason } = verdictOn({ status, inStream, error, metadata, names: namesOf(envelope) });
  const waits = [metadata['retry_after_seconds'], headerOf(metadata, 'retry-after')];
  const wait = firstOf([...waits, fieldsOf(error['availability'])['retry_after']], figureOf);
  const reset = firstOf([metadata['resets_at'], headerOf(metadata, 'x-ratelimit-reset')], timeOf);
  const [limit, afford] = [amountOf(metadata['limit_usd']), affordable(textOf(error['message']))];
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

/** At least one of these makes an `error` the provider's. */
const MEMBERS = ['code', 'message', 'type', 'name', 'availability', 'metadata'];

/**
 * Classifies an answer that is not 2xx.
 * @param body the text as received; null if it could not be read. Only the provider's JSON envelope releases a hold:
 *   a page of some gateway in between proves nothing.
 */
export function classifyError(status: number, body: string | null): ErrorDetail {
  let envelope: Fields = {};
  try {
    envelope = fieldsOf(JSON.parse(body ?? ''));
  } catch {
    // Not JSON.
  }
  const error = fieldsOf(envelope['error']);
  if (MEMBERS.some((name) => (error[name] ?? null) !== null)) return classifyEnvelope(status, false, envelope);
  // Without the envelope even a 404 or 403 says nothing about model or rights, except that a 401 is a 401.
  return { code: status === 401 ? 'key-rejected' : 'provider-down', status };
}
