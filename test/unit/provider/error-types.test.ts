import { expect } from '@open-wc/testing';
import type { ErrorCode } from '../../../src/protocol/errors.ts';
import { classifyError } from '../../../src/provider/errors.ts';
import {
  HELD,
  IN_FLIGHT,
  PRICE,
  available,
  chat,
  check,
  inStream,
  messages,
  responses,
  titleOf,
  type Fields,
  type Row,
} from './error-kit.ts';

const STREAM: readonly Row[] = [
  ['in stream 401 is no word on the key', 'stream', chat(401), HELD, { code: 'provider-down' }],
  ['in stream "401"', 'stream', chat('401'), HELD, { code: 'provider-down' }],
  [
    'in stream http_status 401',
    'stream',
    { error: { http_status: 401, message: 'x' } },
    HELD,
    { code: 'provider-down' },
  ],
  ['in stream 402 in flight', 'stream', chat(402, IN_FLIGHT), HELD, { code: 'busy' }],
  ['in stream 429', 'stream', chat(429, { retry_after_seconds: 2 }), HELD, { code: 'busy', waitSeconds: 2 }],
  ['in stream "429"', 'stream', chat('429'), HELD, { code: 'busy' }],
  ['in stream rate_limit_exceeded', 'stream', chat('rate_limit_exceeded'), HELD, { code: 'busy' }],
  ['in stream http_status "429"', 'stream', chat(undefined, {}, { http_status: '429' }), HELD, { code: 'busy' }],
  ['in stream server_error', 'stream', chat('server_error'), HELD, { code: 'provider-down' }],
  ...[0, 200, 99, 600, 429.5, '', null, undefined, { toString: 1 }, 'constructor'].map((code): Row => [
    `in stream code ${JSON.stringify(code)}`,
    'stream',
    chat(code),
    HELD,
    { code: 'provider-down' },
  ]),
  ...[{}, [], 'PROVIDER WORDS', 1, true].map((error): Row => [
    `in stream ${JSON.stringify({ error })}`,
    'stream',
    { error },
    HELD,
    { code: 'provider-down' },
  ]),
  ['in stream max price', 'stream', chat(503, {}, available('constraint_filtered', 'max_price')), HELD, PRICE],
];

/** `error_type`, its status, its code over HTTP, and its code in a stream where that is another. */
const TYPES: readonly (readonly [string, number, ErrorCode, ErrorCode?])[] = [
  ['context_length_exceeded', 400, 'too-long'],
  ['max_tokens_exceeded', 400, 'too-long'],
  ['token_limit_exceeded', 400, 'too-long'],
  ['string_too_long', 400, 'too-long'],
  ['authentication', 401, 'key-rejected', 'provider-down'],
  ['permission_denied', 403, 'not-allowed'],
  ['payment_required', 402, 'no-credit'],
  ['rate_limit_exceeded', 429, 'busy'],
  ['provider_overloaded', 503, 'provider-down'],
  ['provider_unavailable', 502, 'provider-down'],
  ['invalid_request', 400, 'bad-request'],
  ['invalid_prompt', 400, 'bad-request'],
  ['not_found', 404, 'model-gone'],
  ['precondition_failed', 412, 'bad-request'],
  ['payload_too_large', 413, 'too-long'],
  ['unprocessable', 422, 'bad-request'],
  ['content_policy_violation', 400, 'moderated'],
  ['refusal', 400, 'moderated'],
  ...['invalid_image', 'image_too_large', 'image_too_small', 'unsupported_image_format', 'image_download_failed'].map(
    (type) => [type, 400, 'bad-request'] as const,
  ),
  ['image_not_found', 404, 'bad-request'],
  ['server', 500, 'provider-down'],
  ['timeout', 504, 'provider-down'],
  ['unmapped', 500, 'provider-down'],
];

describe('provider/errors inside a stream, and by error_type', () => {
  for (const row of STREAM) it(titleOf(row), () => check(row));

  for (const [type, status, code, inside = code] of TYPES)
    it(`${type} is ${code} in all three envelopes and ${inside} in a stream that names no figure`, () => {
      const bodies = (code?: number): Fields[] => [
        chat(code, { error_type: type }),
        messages('api_error', type),
        messages(type),
        responses(type),
      ];
      for (const body of bodies(status))
        expect(classifyError(status, JSON.stringify(body)).code, JSON.stringify(body)).to.equal(code);
      for (const body of [...bodies(), chat(type)])
        expect(inStream(body), JSON.stringify(body)).to.deep.equal({ code: inside, status: 200 });
    });
});
