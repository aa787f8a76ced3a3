/** The exchange of a code for a key (openrouter.md 5.2), and what the key can do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEMO_KEY } from '../../simulator/server.mjs';
import { CALLBACK, CHALLENGE, refused, RIGHT, S256, start, VERIFIER } from './simulator-auth-kit.mjs';

const MINUTE = 60_000;
const CHAT = {
  model: 'brook/river-1',
  messages: [{ role: 'user', content: 'Tell me about old bridges, please.' }],
  max_tokens: 300,
};

test('exchange: a key with the chosen limit and label that /key and /chat/completions take', async (context) => {
  const { code, exchange, simulator, minted, withKey } = await start(context);
  const asked = { callback_url: CALLBACK, ...S256, key_label: 'Reader, today' };
  const answer = await exchange({ code: await code(asked, '2.5'), ...RIGHT });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const { key, user_id: user } = await answer.json();
  assert.match(key, /^sk-or-v1-[0-9a-f]{64}$/);
  assert.equal(typeof user, 'string');
  assert.deepEqual(simulator.keys.find(key), {
    key,
    name: 'Reader, today',
    limit: 2.5,
    resets: null,
    revoked: false,
    freeTier: false,
  });
  assert.deepEqual(await minted(), [
    { key: key.slice(-4), name: 'Reader, today', limit: 2.5, resets: null, revoked: false, freeTier: false },
  ]);
  const { data } = await (await withKey(key, '/key')).json();
  assert.equal(data.limit, 2.5);
  assert.equal(data.label, `${key.slice(0, 12)}...${key.slice(-3)}`, 'the provider’s label is not the name');
  assert.equal((await withKey(key, '/chat/completions', CHAT)).status, 200);
});

test('the limit of the consent page limits: 402, by setting 403; an empty field is no limit', async (context) => {
  const { code, keyOf, simulator, withKey } = await start(context);
  const key = await keyOf({ code: await code(undefined, '0.000001'), ...RIGHT });
  const statusOf = async (which) => (await withKey(which, '/chat/completions', CHAT)).status;
  assert.equal(await statusOf(key), 200);
  assert.equal(await statusOf(key), 402);
  simulator.settings.keyLimitStatus = 403;
  assert.equal(await statusOf(key), 403);
  const unlimited = await keyOf({ code: await code(undefined, ' '), ...RIGHT });
  assert.equal(simulator.keys.find(unlimited).limit, null);
  assert.equal(await statusOf(unlimited), 200);
  const nothing = await keyOf({ code: await code(undefined, '0'), ...RIGHT });
  assert.equal(await statusOf(nothing), 403);
});

test('exchange: plain, and without any challenge', async (context) => {
  const { code, exchange, keyOf } = await start(context);
  const plain = { callback_url: CALLBACK, code_challenge: VERIFIER };
  const both = { code_verifier: VERIFIER, code_challenge_method: 'plain' };
  assert.ok(await keyOf({ code: await code(plain), ...both }));
  const wrong = await exchange({ code: await code(plain), ...both, code_verifier: CHALLENGE });
  await refused(wrong, 403, 'Invalid code or code_verifier');
  assert.ok(await keyOf({ code: await code({ callback_url: CALLBACK }) }));
  const needless = await exchange({ code: await code({ callback_url: CALLBACK }), code_verifier: VERIFIER });
  await refused(needless, 403, 'Invalid code or code_verifier');
});

test('exchange: a wrong or missing verifier is refused and uses the code up', async (context) => {
  const { code, exchange, minted } = await start(context);
  for (const verifier of ['another-verifier', CHALLENGE, `${VERIFIER}=`, '', null]) {
    const body = { code: await code(), ...RIGHT };
    await refused(await exchange({ ...body, code_verifier: verifier }), 403, 'Invalid code or code_verifier');
    await refused(await exchange(body), 403, 'Invalid code or code_verifier');
  }
  assert.deepEqual(await minted(), []);
});

test('exchange: one key for one code', async (context) => {
  const { code, exchange, minted } = await start(context);
  const body = { code: await code(), ...RIGHT };
  const statuses = await Promise.all(Array.from({ length: 5 }, async () => (await exchange(body)).status));
  assert.deepEqual(statuses.sort(), [200, 403, 403, 403, 403]);
  assert.equal((await minted()).length, 1);
});

test('exchange: a code lives ten minutes by the simulator’s clock, or as long as the setting says', async (context) => {
  const { clock, code, exchange, simulator } = await start(context);
  const afterTime = async (milliseconds) => {
    const body = { code: await code(), ...RIGHT };
    clock.time += milliseconds;
    return exchange(body);
  };
  assert.equal((await afterTime(10 * MINUTE - 1)).status, 200);
  await refused(await afterTime(10 * MINUTE), 403, 'Authorization code expired');
  simulator.settings.codeLifetime = 1000;
  await refused(await afterTime(1000), 403, 'Authorization code expired');
});

test('exchange: the method must be known, and the one of the consent page', async (context) => {
  const { code, exchange } = await start(context);
  for (const method of ['S512', 'plain', 's256', null, undefined]) {
    const answer = await exchange({ code: await code(), ...RIGHT, code_challenge_method: method });
    await refused(answer, 400, 'Invalid code_challenge_method');
  }
});

test('exchange: unknown codes, other shapes, other methods than POST', async (context) => {
  const { base, exchange } = await start(context);
  await refused(await exchange({ code: 'bogus', ...RIGHT }), 400, 'Invalid code');
  for (const body of [{}, { code: 5 }, { code: 'x', code_verifier: 5 }, [], null]) {
    const answer = await exchange(body);
    assert.equal(answer.status, 400);
    const { success, error, ...rest } = await answer.json();
    assert.deepEqual([success, error.name, rest], [false, 'ZodError', {}]);
    assert.ok(JSON.parse(error.message).length > 0);
    assert.equal(error.code, undefined);
  }
  assert.equal((await fetch(`${base}/auth/keys`, { method: 'POST', body: '{' })).status, 400);
  for (const method of ['GET', 'PUT', 'DELETE'])
    await refused(await fetch(`${base}/auth/keys`, { method }), 405, 'Method not allowed');
});

test('exchange: preflight as everywhere', async (context) => {
  const { base } = await start(context);
  const allowed = async (path) => {
    const answer = await fetch(base + path, { method: 'OPTIONS' });
    assert.equal(answer.status, 204);
    return answer.headers.get('access-control-allow-headers');
  };
  assert.equal(await allowed('/auth/keys'), await allowed('/key'));
});

test('a key makes neither codes nor keys, and whoever asked is on record', async (context) => {
  const { simulator, minted, withKey } = await start(context);
  const asked = ['/auth/keys/code', '/keys', '/keys/0123abcd'];
  for (const path of asked) {
    assert.equal((await withKey(DEMO_KEY, path, { callback_url: CALLBACK, limit: 100 })).status, 401, path);
    assert.equal((await withKey(DEMO_KEY, path)).status, 401, path);
  }
  const carried = simulator.requests.filter(({ headers }) => headers.authorization === `Bearer ${DEMO_KEY}`);
  assert.deepEqual(
    [...new Set(carried.map(({ path }) => path))],
    asked.map((path) => `/api/v1${path}`),
  );
  assert.equal(carried.length, 6);
  assert.deepEqual(await minted(), []);
});

test('faults: a 500 or a dead line once leaves the code good; charged, the key is made and lost', async (context) => {
  const { code, exchange, fault, minted } = await start(context);
  const body = { code: await code(), ...RIGHT };
  await fault({ error: 'internal' });
  assert.equal((await exchange(body)).status, 500);
  await fault({ deadBeforeHead: true });
  await assert.rejects(exchange(body));
  assert.deepEqual(await minted(), []);
  assert.equal((await exchange(body)).status, 200);
  for (const lost of [{ deadBeforeHead: true }, { error: 'internal' }]) {
    const again = { code: await code(), ...RIGHT };
    await fault({ ...lost, charged: true });
    assert.equal(
      await exchange(again).then(
        ({ status }) => status,
        () => 'cut',
      ),
      lost.error ? 500 : 'cut',
    );
    await refused(await exchange(again), 403, 'Invalid code or code_verifier');
  }
  assert.equal((await minted()).length, 3);
});

test('faults: the connection breaks inside the key', async (context) => {
  const { code, exchange, fault, minted } = await start(context);
  await fault({ cutAtByte: 30 });
  const answer = await exchange({ code: await code(), ...RIGHT });
  assert.equal(answer.status, 200);
  await assert.rejects(answer.text());
  assert.equal((await minted()).length, 1);
});

test('reset forgets codes and minted keys', async (context) => {
  const { code, exchange, keyOf, minted, origin } = await start(context);
  const body = { code: await code(), ...RIGHT };
  assert.ok(await keyOf({ code: await code(), ...RIGHT }));
  await fetch(`${origin}/control/reset`, { method: 'POST' });
  await refused(await exchange(body), 400, 'Invalid code');
  assert.deepEqual(await minted(), []);
});
