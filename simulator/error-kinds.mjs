/** Named error answers that a fault can ask for: every shape of openrouter.md 6.1 to 6.5. None of them is charged. */
import { ANSWER_HEADERS } from './cors.mjs';
import { errorAnswer, json, unauthorized } from './errors.mjs';

/** Sent as the provider does, though no page of another origin can read it: it is not among the exposed headers. */
const retryLater = (answer, seconds = 7) => ({
  ...answer,
  headers: { ...answer.headers, 'retry-after': String(seconds) },
});

const PROVIDER_DOWN = { code: 502, message: 'Provider disconnected', metadata: { error_type: 'provider_unavailable' } };

const completion = (extra) => ({ id: 'gen-0-failed', object: 'chat.completion', model: 'simulated', ...extra });

/** 402 and 403: money (6.3). */
const MONEY = {
  'no-credit': () =>
    errorAnswer(402, 'Insufficient credits. Add more using https://openrouter.ai/settings/credits', {
      limit_source: 'openrouter_credits',
    }),
  'negative-balance': () => errorAnswer(402, 'Your account has a negative balance. Add credits to use any model.'),
  'image-balance': () => errorAnswer(402, 'Image output requires at least $1.00 in balance'),
  'can-only-afford': ({ affordable = 100, requested = 1024 } = {}) =>
    errorAnswer(
      402,
      `This request requires more credits, or fewer max_tokens. You requested up to ${requested} tokens, but can only afford ${affordable}.`,
      { provider_name: null },
    ),
  'in-flight': () =>
    retryLater(
      errorAnswer(402, 'In-flight budget exhausted', {
        limit_source: 'openrouter_in_flight_budget',
        reason: 'in_flight_budget_exhausted',
      }),
    ),
  'weight-exceeds-budget': () =>
    errorAnswer(402, 'This request costs more than your in-flight budget', {
      limit_source: 'openrouter_credits',
      reason: 'weight_exceeds_budget',
    }),
  'key-limit': () => errorAnswer(402, 'Key limit exceeded', { limit_source: 'openrouter_key_limit', limit_usd: 5 }),
  ...Object.fromEntries(
    [
      ['budget-403', 'openrouter_key_limit'],
      ['guardrail-budget', 'openrouter_guardrail_budget'],
      ['workspace-budget', 'openrouter_workspace_budget'],
    ].map(([name, source]) => [
      name,
      () =>
        errorAnswer(403, 'Budget limit exceeded', {
          limit_source: source,
          limit_usd: 5,
          spend_usd: 5,
          resets_at: '2099-01-01T00:00:00Z',
        }),
    ]),
  ),
};

/** 401 and 403: who may, and what may be said (6.2, 6.5). */
const PERMISSION = {
  'key-rejected': () => unauthorized(),
  moderated: () =>
    errorAnswer(403, 'Input was flagged', {
      reasons: ['violence'],
      flagged_input: '…',
      provider_name: 'Simulated',
      model_slug: 'x/y',
    }),
  guardrail: () => errorAnswer(403, 'Request blocked by a guardrail', { patterns: ['simulated-pattern'] }),
  'not-allowed': () => errorAnswer(403, 'Not allowed from this region'),
  region: () => errorAnswer(403, 'This model is not available in your region', { error_type: 'permission_denied' }),
  ip: () =>
    errorAnswer(403, 'Your IP address is not on the allow-list of this key', { error_type: 'permission_denied' }),
  // The words speak of a key, the status does not say 401: a client must go by the status.
  'key-words-403': () => errorAnswer(403, 'Provider says: invalid API key for this deployment'),
  'key-words-400': () =>
    errorAnswer(400, 'Provider returned error: Incorrect API key provided', { raw: 'invalid_api_key' }),
};

/** 404: nobody serves it. */
const NOWHERE = {
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
  deprecated: () => errorAnswer(404, 'This model has been deprecated. See https://openrouter.ai/models for others.'),
  'free-ended': () => errorAnswer(404, 'The free period of this model has ended.'),
  availability: () =>
    errorAnswer(404, 'The requested model is not available', undefined, {
      availability: {
        code: 'model_unavailable',
        error_type: 'not_found',
        http_status: 404,
        retryable: false,
        requested_models: ['simulated/model'],
        fallback_models: [],
        excluded_by: [],
        docs_url: 'https://openrouter.ai/docs',
      },
    }),
};

/** 400, 413, 422: the request itself. */
const REQUEST = {
  'too-long': () =>
    errorAnswer(400, 'This endpoint’s maximum context length is exceeded', { error_type: 'context_length_exceeded' }),
  'bad-request': () => errorAnswer(400, 'Invalid request'),
  'invalid-model': () => errorAnswer(400, 'simulated/none is not a valid model ID'),
  'mandatory-reasoning': () => errorAnswer(400, 'Reasoning is mandatory for this endpoint and cannot be disabled.'),
  'no-models': () => errorAnswer(400, 'No models provided'),
  'content-policy': () => errorAnswer(400, 'Refused by content policy', { error_type: 'content_policy_violation' }),
  'too-large': () => errorAnswer(413, 'Payload too large', { error_type: 'payload_too_large' }),
  unprocessable: () => errorAnswer(422, 'Unprocessable request', { error_type: 'unprocessable' }),
};

/** 408, 429, 5xx: later, perhaps (6.4). */
const LATER = {
  'rate-limit': () =>
    errorAnswer(429, 'Provider returned error', {
      limit_source: 'upstream_provider_shared_pool',
      retry_after_seconds: 7,
    }),
  'rate-limit-headers': () =>
    retryLater(
      errorAnswer(429, 'Rate limit exceeded', {
        headers: { 'Retry-After': '7', 'X-RateLimit-Limit': '20', 'X-RateLimit-Remaining': '0' },
      }),
    ),
  'free-daily': () =>
    errorAnswer(429, 'Rate limit exceeded: free-models-per-day', { limit_source: 'openrouter_free_tier_daily' }),
  timeout: () => errorAnswer(408, 'Request timeout'),
  internal: () => errorAnswer(500, 'Internal Server Error'),
  'bad-gateway': () => errorAnswer(502, 'Provider returned error', { error_type: 'provider_unavailable' }),
  unavailable: () => errorAnswer(503, 'No provider available', { error_type: 'provider_overloaded' }),
  'provider-timeout': () => errorAnswer(504, 'Provider timed out', { error_type: 'timeout' }),
  overloaded: () => errorAnswer(529, 'Provider overloaded'),
};

const page = (status, title) => ({
  status,
  headers: { ...ANSWER_HEADERS, 'content-type': 'text/html' },
  body: `<!doctype html><title>${status}</title><h1>${title}</h1>`,
});

/** Other envelopes, no envelope, and errors under a 200 (6.1, 2.3). */
const SHAPES = {
  edge: () => page(524, 'A timeout occurred'),
  html: ({ status = 502 } = {}) => page(status, 'The edge could not reach the origin'),
  empty: ({ status = 502 } = {}) => ({ status, headers: { ...ANSWER_HEADERS }, body: '' }),
  zod: () => {
    const message = JSON.stringify([{ code: 'invalid_type', path: ['messages'], message: 'Required' }]);
    return json(400, { success: false, error: { name: 'ZodError', message } });
  },
  'messages-shape': () => {
    const error = { type: 'overloaded_error', message: 'Overloaded', error_type: 'provider_overloaded' };
    return json(529, { type: 'error', error, request_id: null });
  },
  'responses-shape': () => {
    const error = { code: 'server_error', message: 'The server had an error' };
    return json(500, { status: 'failed', error, error_type: 'server' });
  },
  'choice-error': () => {
    const message = { role: 'assistant', content: 'In short', refusal: null, reasoning: null };
    const choice = { index: 0, finish_reason: 'error', native_finish_reason: 'error', message, error: PROVIDER_DOWN };
    return json(200, completion({ choices: [choice] }));
  },
  'top-level-error': () => json(200, completion({ error: PROVIDER_DOWN })),
};

/** The same answers under the names that people look for first. */
const ALIASES = {
  credits: MONEY['no-credit'],
  budget: MONEY['budget-403'],
  moderation: PERMISSION.moderated,
  price: NOWHERE['max-price'],
  model: NOWHERE['model-gone'],
};

export const ERROR_KINDS = { ...MONEY, ...PERMISSION, ...NOWHERE, ...REQUEST, ...LATER, ...SHAPES, ...ALIASES };

/** The answer a fault asks for; its own `status`, `message` and `metadata` replace those of the kind. */
export function faultyAnswer(fault) {
  const answer = ERROR_KINDS[fault.error]?.(fault) ?? errorAnswer(500, `The simulator knows no error ${fault.error}`);
  const { status = answer.status, message, metadata } = fault;
  if (answer.headers['content-type'] !== 'application/json') return { ...answer, status };
  const body = JSON.parse(answer.body);
  const target = body.error ?? body.choices[0].error;
  if (typeof target.code === 'number' && answer.status !== 200) target.code = status;
  if (message !== undefined) target.message = message;
  if (metadata !== undefined) target.metadata = metadata;
  return { ...answer, status, body: JSON.stringify(body) };
}
