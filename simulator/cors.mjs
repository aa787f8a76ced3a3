/** CORS exactly as measured (openrouter.md section 8): the same for every endpoint and origin; no Max-Age. */

const ALLOW_HEADERS =
  'Authorization, User-Agent, X-Api-Key, X-CSRF-Token, X-Requested-With, Accept, Accept-Version, Content-Length, Content-MD5, Content-Type, Date, X-Api-Version, HTTP-Referer, X-Windowai-Title, X-Openrouter-Title, X-Title, X-Openrouter-Categories, X-Openrouter-App-Visibility, X-Session-Id, X-Stainless-Lang, X-Stainless-Package-Version, X-Stainless-OS, X-Stainless-Arch, X-Stainless-Runtime, X-Stainless-Runtime-Version, X-Stainless-Retry-Count, X-Stainless-Timeout, X-Stainless-Helper-Method, Protection-Key, Idempotency-Key, traceparent, tracestate, b3';

export const ANSWER_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'X-Generation-Id,X-Provider-Name,request-id,cf-ray',
};

export const PREFLIGHT = {
  status: 204,
  headers: {
    ...ANSWER_HEADERS,
    'access-control-allow-methods': 'GET,OPTIONS,PATCH,DELETE,POST,PUT',
    'access-control-allow-headers': ALLOW_HEADERS,
    vary: 'Access-Control-Request-Headers',
  },
  body: '',
};
