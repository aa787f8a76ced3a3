import { expect } from '@open-wc/testing';
import { classifyError } from '../../../src/provider/errors.ts';

const body = (metadata?: Record<string, unknown>, extra: Record<string, unknown> = {}): string =>
  JSON.stringify({ error: { code: 0, message: 'PROVIDER WORDS', metadata, ...extra }, user_id: 'user_secret' });

/** status, metadata, code, more */
const TABLE: readonly [number, Record<string, unknown>, string, Record<string, unknown>?][] = [
  [400, {}, 'bad-request'],
  [400, { error_type: 'context_length_exceeded' }, 'too-long'],
  [401, {}, 'key-rejected'],
  [402, {}, 'no-credit'],
  [402, { limit_source: 'openrouter_credits' }, 'no-credit'],
  [402, { limit_source: 'openrouter_key_limit', limit_usd: 5 }, 'provider-limit', { limitUsd: 5 }],
  [402, { limit_source: 'openrouter_in_flight_budget' }, 'busy'],
  [403, {}, 'not-allowed'],
  [403, { reasons: ['x'], flagged_input: 'y' }, 'moderated'],
  [
    403,
    { limit_source: 'openrouter_guardrail_budget', resets_at: '2099-01-01T00:00:00Z' },
    'provider-limit',
    { resetsAt: '2099-01-01T00:00:00.000Z' },
  ],
  [404, {}, 'model-gone'],
  [404, { failed_routing_step: 'Filter by Max Price' }, 'no-endpoint', { reason: 'price' }],
  [404, { failed_routing_step: 'Filter by Data Policy' }, 'no-endpoint', { reason: 'data-policy' }],
  [404, { routing_funnel: [] }, 'no-endpoint', { reason: 'unavailable' }],
  [413, {}, 'too-long'],
  [422, {}, 'bad-request'],
  [429, { retry_after_seconds: 7 }, 'busy', { waitSeconds: 7 }],
  [429, { headers: { 'Retry-After': '12' } }, 'busy', { waitSeconds: 12 }],
  [500, {}, 'provider-down'],
  [502, {}, 'provider-down'],
  [503, {}, 'provider-down'],
  [529, {}, 'provider-down'],
];

describe('provider/errors', () => {
  for (const [status, metadata, code, more = {}] of TABLE)
    it(`W7: ${status} ${JSON.stringify(metadata)} is ${code}, and the hold may go`, () => {
      expect(classifyError(status, body(metadata))).to.deep.equal({ code, status, released: true, ...more });
    });

  it('design 3.9: an ambiguous status, or a body that is not the provider’s, releases nothing', () => {
    for (const status of [408, 504, 524])
      expect(classifyError(status, body()).released, String(status)).to.equal(undefined);
    for (const text of [null, '', '<h1>524</h1>', '{"message":"x"}', '[]', 'null'])
      expect(classifyError(502, text), String(text)).to.deep.equal({ code: 'provider-down', status: 502 });
  });

  it('takes the documented figure of what can be afforded, and no other word', () => {
    const text = JSON.stringify({
      error: { code: 402, message: 'You requested up to 1024 tokens, but can only afford 87.' },
    });
    expect(classifyError(402, text)).to.deep.equal({
      code: 'no-credit',
      status: 402,
      affordableTokens: 87,
      released: true,
    });
  });

  it('S5: nothing of the provider’s text or of the account leaves', () => {
    const seen = JSON.stringify(
      TABLE.map(([status, metadata]) => classifyError(status, body({ ...metadata, raw: 'PROVIDER WORDS' }))),
    );
    expect(seen).to.not.include('PROVIDER').and.not.include('user_secret');
  });

  it('knows the documented availability envelope', () => {
    const availability = { code: 'constraint_filtered', constraint: { field: 'max_price' } };
    expect(classifyError(404, body({}, { availability }))).to.include({ code: 'no-endpoint', reason: 'price' });
  });
});
