/** Error answers in the provider's envelopes (openrouter.md section 6). */
import { ANSWER_HEADERS } from './cors.mjs';

const USER = 'user_simulated0000000000000000';

export function errorAnswer(status, message, metadata, extra = {}) {
  const error = { code: status, message, ...(metadata ? { metadata } : {}), ...extra };
  return json(status, { error, user_id: USER });
}

export function json(status, value, headers = {}) {
  return {
    status,
    headers: { ...ANSWER_HEADERS, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

export const unauthorized = () => json(401, { error: { message: 'User not found.', code: 401 } });
export const noCredentials = () => json(401, { error: { message: 'No cookie auth credentials found', code: 401 } });

/** Named error answers that a fault can ask for; a fault may override status, message and metadata too. */
export const ERROR_KINDS = {
  'key-rejected': () => unauthorized(),
  'no-credit': () =>
    errorAnswer(402, 'Insufficient credits. Add more using https://openrouter.ai/settings/credits', {
      limit_source: 'openrouter_credits',
    }),
  'can-only-afford': ({ affordable = 100 } = {}) =>
    errorAnswer(
      402,
      `This request requires more credits, or fewer max_tokens. You requested up to 1024 tokens, but can only afford ${affordable}.`,
      { provider_name: null },
    ),
  'in-flight': () =>
    errorAnswer(402, 'In-flight budget exhausted', {
      limit_source: 'openrouter_in_flight_budget',
      reason: 'in_flight_budget_exhausted',
    }),
  'key-limit': () => errorAnswer(402, 'Key limit exceeded', { limit_source: 'openrouter_key_limit', limit_usd: 5 }),
  'budget-403': () =>
    errorAnswer(403, 'Budget limit exceeded', {
      limit_source: 'openrouter_key_limit',
      limit_usd: 5,
      spend_usd: 5,
      resets_at: '2099-01-01T00:00:00Z',
    }),
  moderated: () =>
    errorAnswer(403, 'Input was flagged', {
      reasons: ['violence'],
      flagged_input: '…',
      provider_name: 'Simulated',
      model_slug: 'x/y',
    }),
  'not-allowed': () => errorAnswer(403, 'Not allowed from this region'),
  'data-policy': () =>
    errorAnswer(404, 'No endpoints found matching your data policy.', {
      failed_routing_step: 'Filter by Data Policy',
      routing_funnel: [],
    }),
  'max-price': () =>
    errorAnswer(
      404,
      'No endpoints found that satisfy your price limit.',
      { failed_routing_step: 'Filter by Max Price', routing_funnel: [] },
      {
        availability: { code: 'constraint_filtered', retryable: false, constraint: { field: 'max_price' } },
      },
    ),
  'model-gone': () => errorAnswer(404, 'No endpoints found for this model.'),
  'too-long': () =>
    errorAnswer(400, 'This endpoint’s maximum context length is exceeded', { error_type: 'context_length_exceeded' }),
  'bad-request': () => errorAnswer(400, 'Invalid request'),
  'rate-limit': () =>
    errorAnswer(429, 'Provider returned error', {
      limit_source: 'upstream_provider_shared_pool',
      retry_after_seconds: 7,
    }),
  'free-daily': () =>
    errorAnswer(429, 'Rate limit exceeded: free-models-per-day', { limit_source: 'openrouter_free_tier_daily' }),
  timeout: () => errorAnswer(408, 'Request timeout'),
  internal: () => errorAnswer(500, 'Internal Server Error'),
  'bad-gateway': () => errorAnswer(502, 'Provider returned error', { error_type: 'provider_unavailable' }),
  unavailable: () => errorAnswer(503, 'No provider available', { error_type: 'provider_overloaded' }),
  overloaded: () => errorAnswer(529, 'Provider overloaded'),
  edge: () => ({
    status: 524,
    headers: { ...ANSWER_HEADERS, 'content-type': 'text/html' },
    body: '<!doctype html><title>524</title><h1>A timeout occurred</h1>',
  }),
};
