/** Error bodies in the provider's envelopes (openrouter.md 6.1), and how a row of a table is held against the code. */
import { expect } from '@open-wc/testing';
import type { ErrorDetail } from '../../../src/protocol/errors.ts';
import { classifyError } from '../../../src/provider/errors.ts';
import { createStreamReader } from '../../../src/provider/sse.ts';

/** What may never be in a detail; the bodies below carry it. */
export const SECRETS = ['PROVIDER WORDS', 'sk-or-v1-0123', 'PROMPT TEXT', 'user_2secret'];

export type Fields = Record<string, unknown>;
export const chat = (code: unknown, metadata?: Fields, more: Fields = {}): Fields => ({
  error: { code, message: SECRETS.join(' '), metadata: metadata && { ...metadata, raw: SECRETS.join(' ') }, ...more },
  user_id: SECRETS[3],
});
export const message = (code: number, text: string): Fields => ({
  error: { code, message: text },
  user_id: SECRETS[3],
});
export const messages = (type: string, error_type?: string): Fields => ({
  type: 'error',
  error: { type, message: SECRETS.join(' '), error_type },
  request_id: null,
});
export const responses = (error_type: string): Fields => ({
  status: 'failed',
  error: { code: 'server_error', message: SECRETS.join(' ') },
  error_type,
});
export const available = (code: string, field?: string, more: Fields = {}): Fields => ({
  error_type: 'not_found',
  availability: { code, retryable: false, ...(field ? { constraint: { field, detail: SECRETS[0] } } : {}), ...more },
});

interface Ends {
  readonly keyStays: boolean;
  readonly holdStays: boolean;
}
/** Nothing was done, so nothing is held. */
export const FREE: Ends = { keyStays: true, holdStays: false };
/** It may cost, so the hold waits for the truth. */
export const HELD: Ends = { keyStays: true, holdStays: true };
export const KEY_GOES: Ends = { keyStays: false, holdStays: false };

export type Told = Omit<ErrorDetail, 'status' | 'released'>;
/** name, HTTP status or `stream` for an event in a 200, body, what becomes of key and hold, what the page is told */
export type Row = readonly [name: string, status: number | 'stream', body: unknown, ends: Ends, told: Told];

export const PRICE: Told = { code: 'no-endpoint', reason: 'price' };
export const IN_FLIGHT = { limit_source: 'openrouter_in_flight_budget', reason: 'in_flight_budget_exhausted' };

/** The first error that an answer of 200 tells when this is its only event. */
export function inStream(body: unknown): ErrorDetail | undefined {
  const details: ErrorDetail[] = [];
  const reader = createStreamReader((event) => void (event.type === 'error' && details.push(event.detail)));
  reader.feed(new TextEncoder().encode(`data: ${JSON.stringify(body)}\n\n`));
  reader.end();
  return details[0];
}

/** Holds an error's whole detail against its row. */
export function check([, status, body, { keyStays, holdStays }, told]: Row): void {
  const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
  const detail = status === 'stream' ? inStream(body) : classifyError(status, text);
  const expected = { ...told, status: status === 'stream' ? 200 : status, ...(holdStays ? {} : { released: true }) };
  expect(detail).to.deep.equal(expected);
  expect(detail?.code !== 'key-rejected', 'the key').to.equal(keyStays);
  for (const secret of SECRETS) expect(JSON.stringify(detail)).to.not.include(secret);
}

/** What a row says, as the name of its test. */
export const titleOf = ([name, , , { keyStays, holdStays }, { code }]: Row): string =>
  `${name}: ${code}, the key ${keyStays ? 'stays' : 'goes'}, the hold ${holdStays ? 'stays' : 'goes'}`;
