/** A sign-in with the simulator over real HTTP, step by step as a browser and a client take them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { startSimulator } from '../../simulator/server.mjs';

export const CALLBACK = 'http://127.0.0.1:8787/callback.html';
export const VERIFIER = 'a-verifier-of-the-right-length-0123456789-abcdefg';
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
export const S256 = { code_challenge: CHALLENGE, code_challenge_method: 'S256' };
export const RIGHT = { code_verifier: VERIFIER, code_challenge_method: 'S256' };

export const formPost = (parameters) => ({ method: 'POST', body: new URLSearchParams(parameters), redirect: 'manual' });

/** The simulator with a clock of its own, and the steps of a sign-in. */
export async function start(context, settings = {}) {
  const clock = { time: Date.parse('2026-11-24T10:00:00Z') };
  const running = await startSimulator({
    now: () => clock.time,
    settings: { tokensPerSecond: 0, thinkMilliseconds: 0, generationDelay: 0, ...settings },
  });
  context.after(running.close);
  const { base, origin } = running;
  const ask = (parameters) => fetch(`${origin}/auth?${new URLSearchParams(parameters)}`);
  const decide = async (parameters, choice) => {
    const request = /name="request" value="([^"]+)"/.exec(await (await ask(parameters)).text())[1];
    return fetch(`${origin}/auth/decide`, formPost({ request, limit: '', ...choice }));
  };
  const approve = (parameters, limit = '') => decide(parameters, { decision: 'approve', limit });
  const exchange = (body) => fetch(`${base}/auth/keys`, { method: 'POST', body: JSON.stringify(body) });
  return {
    ...running,
    clock,
    ask,
    decide,
    approve,
    exchange,
    deny: (parameters) => decide(parameters, { decision: 'deny' }),
    code: async (parameters = { callback_url: CALLBACK, ...S256 }, limit = '') =>
      locationOf(await approve(parameters, limit)).searchParams.get('code'),
    keyOf: async (body) => (await (await exchange(body)).json()).key,
    fault: (fault) =>
      fetch(`${origin}/control/faults`, {
        method: 'POST',
        body: JSON.stringify({ match: { path: '/api/v1/auth/keys' }, times: 1, fault }),
      }),
    minted: async () => (await (await fetch(`${origin}/control/keys`)).json()).slice(1),
    withKey: (key, path, body) =>
      fetch(base + path, {
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        headers: { authorization: `Bearer ${key}` },
      }),
  };
}

export const locationOf = (answer) => new URL(answer.headers.get('location'));

export async function refused(answer, status, message) {
  assert.equal(answer.status, status);
  assert.deepEqual(await answer.json(), { error: { message, code: status } });
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
}
