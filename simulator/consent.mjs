/** `GET /auth` and `POST /auth/decide`: the part of OAuth that the person sees (openrouter.md 5.1). No CORS here. */
import { codePage, consentPage, deniedPage, PAGE_POLICY, problemPage } from './consent-page.mjs';

const LONGEST_LABEL = 100;
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

const headersOf = (simulator) => ({ 'cache-control': 'no-store', ...simulator.settings.consentHeaders });

const html = (simulator, status, body) => ({
  status,
  headers: {
    ...headersOf(simulator),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'x-content-type-options': 'nosniff',
  },
  body,
});

const problem = (simulator, text) => html(simulator, 400, problemPage(text));

function parseUrl(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const mayBeCalled = (url) => url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));

/** @returns why a request can't be put before the person, or null */
function problemOf({ callback, headless, challenge, method, keyLabel }) {
  if (!headless && !mayBeCalled(callback))
    return 'callback_url must be an https address, or http on localhost or 127.0.0.1.';
  if (headless && !challenge) return 'Without callback_url a code_challenge is required.';
  if (method !== null && !['S256', 'plain'].includes(method)) return 'code_challenge_method must be S256 or plain.';
  if (method !== null && !challenge) return 'code_challenge_method is there without a code_challenge.';
  return keyLabel.length > LONGEST_LABEL ? `key_label is longer than ${LONGEST_LABEL} characters.` : null;
}

function ask(simulator, { query }) {
  const headless = !query.has('callback_url');
  const callback = parseUrl(query.get('callback_url'));
  const challenge = query.get('code_challenge') || null;
  const request = {
    callback,
    challenge,
    // RFC 7636 4.3: a challenge without a method is plain.
    method: query.get('code_challenge_method') ?? (challenge && 'plain'),
    state: query.get('state'),
    keyLabel: query.get('key_label') || callback?.host || 'API key',
  };
  const text = problemOf({ ...request, headless });
  if (text !== null) return problem(simulator, text);
  const id = simulator.authorizations.open(request);
  return html(simulator, 200, consentPage({ id, keyLabel: request.keyLabel, host: callback?.host ?? null }));
}

/** The callback's own query stays as it is written; parsing and writing it again could change it. */
function redirect(simulator, callback, parameters) {
  const location = new URL(callback);
  location.search += `${location.search === '' ? '?' : '&'}${new URLSearchParams(parameters)}`;
  return { status: 303, headers: { ...headersOf(simulator), location: location.href }, body: '' };
}

/** @returns USD, null for no limit, undefined for what is none */
function limitOf(text) {
  if (text.trim() === '') return null;
  const limit = Number(text);
  return Number.isFinite(limit) && limit >= 0 ? limit : undefined;
}

function approve(simulator, id, { callback, state }, limit) {
  if (limit === undefined) return problem(simulator, 'The credit limit must be a number of US dollars, or empty.');
  const code = simulator.authorizations.approve(id, { limit, at: simulator.now() });
  if (!callback) return html(simulator, 200, codePage(code));
  return redirect(simulator, callback, { code, ...(state === null ? {} : { state }) });
}

/** As the provider does it, a denial does not give the state back. */
function deny(simulator, id, { callback }) {
  simulator.authorizations.deny(id);
  if (!callback) return html(simulator, 200, deniedPage());
  return redirect(simulator, callback, {
    error: 'access_denied',
    error_description: 'The user denied the request',
  });
}

function decide(simulator, { body }) {
  const form = new URLSearchParams(body);
  const id = form.get('request');
  const request = simulator.authorizations.find(id);
  if (!request) return problem(simulator, 'This request is unknown, or was decided already.');
  if (form.get('decision') === 'approve') return approve(simulator, id, request, limitOf(form.get('limit') ?? ''));
  if (form.get('decision') === 'deny') return deny(simulator, id, request);
  return problem(simulator, 'The decision must be approve or deny.');
}

const ROUTES = { 'GET /auth': ask, 'POST /auth/decide': decide };

/** @returns an answer, or null for a request that is not ours */
export function consent(simulator, request) {
  return ROUTES[`${request.method} ${request.path}`]?.(simulator, request) ?? null;
}
