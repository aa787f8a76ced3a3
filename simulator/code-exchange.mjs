/** `POST /auth/keys`: a code and its verifier for a key (openrouter.md 5.2), and what a key may never do there. */
import { createHash, randomBytes } from 'node:crypto';
import { json, USER } from './errors.mjs';

const METHODS = ['S256', 'plain'];

/** Unlike other errors these name no account: nobody is signed in. */
const refusal = (status, message) => json(status, { error: { message, code: status } });

function bodyOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const issue = (path, expected, value) => ({
  code: 'invalid_type',
  expected,
  path,
  message: value === undefined ? 'Required' : `Expected ${expected}`,
});

/** The issues that the provider's schema would raise, in its shape. */
function schemaIssues(body) {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return [issue([], 'object', body)];
  const optional = ['code_verifier', 'code_challenge_method'].filter((name) => typeof (body[name] ?? '') !== 'string');
  return [
    ...(typeof body.code === 'string' ? [] : [issue(['code'], 'string', body.code)]),
    ...optional.map((name) => issue([name], 'string', body[name])),
  ];
}

function challengeOf(verifier, method) {
  return method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
}

/**
 * The method must be the one of the consent page: whoever leaves it away, or adds a verifier to a code that was asked
 * without a challenge, has been downgraded and should hear of it.
 */
function refusalOf(simulator, grant, { code_verifier: verifier, code_challenge_method: method }) {
  if (method != null && !METHODS.includes(method)) return refusal(400, 'Invalid code_challenge_method');
  if (!grant) return refusal(400, 'Invalid code');
  if (grant.used) return refusal(403, 'Invalid code or code_verifier');
  if (simulator.now() - grant.at >= simulator.settings.codeLifetime) return refusal(403, 'Authorization code expired');
  if ((method ?? null) !== grant.method) return refusal(400, 'Invalid code_challenge_method');
  const given = verifier == null ? null : challengeOf(verifier, method);
  return given === grant.challenge ? null : refusal(403, 'Invalid code or code_verifier');
}

function exchange(simulator, request) {
  const body = bodyOf(request.body);
  const issues = schemaIssues(body);
  if (issues.length > 0)
    return json(400, { success: false, error: { name: 'ZodError', message: JSON.stringify(issues) } });
  const grant = simulator.authorizations.present(body.code);
  const refused = refusalOf(simulator, grant, body);
  if (refused) return refused;
  const key = `sk-or-v1-${randomBytes(32).toString('hex')}`;
  simulator.keys.set({ key, limit: grant.limit, name: grant.keyLabel });
  return json(200, { key, user_id: USER }, { 'cache-control': 'no-store' });
}

/** Codes and keys are made by a signed-in person or a management key; an ordinary key is neither. */
const MANAGEMENT = /^\/(auth\/keys\/code|keys(\/.*)?)$/;

/** @returns an answer, or null for a request that is not ours */
export function codeExchange(simulator, request) {
  if (request.path === '/auth/keys')
    return request.method === 'POST' ? exchange(simulator, request) : refusal(405, 'Method not allowed');
  return MANAGEMENT.test(request.path) ? refusal(401, 'No cookie auth credentials found') : null;
}
