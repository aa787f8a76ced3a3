/** Prices, limits, look-ups, errors and chance over real HTTP, each held against the books. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_KINDS } from '../../simulator/error-kinds.mjs';
import { DEMO_KEY, startSimulator } from '../../simulator/server.mjs';

const AUTHORIZATION = { authorization: `Bearer ${DEMO_KEY}` };

async function start(context, settings = {}) {
  const running = await startSimulator({
    settings: { tokensPerSecond: 0, thinkMilliseconds: 0, generationDelay: 0, ...settings },
  });
  context.after(running.close);
  const { base, origin } = running;
  const post = (idempotencyKey, body = {}) =>
    fetch(`${base}/chat/completions`, {
      method: 'POST',
      headers: { ...AUTHORIZATION, 'idempotency-key': idempotencyKey },
      body: JSON.stringify({
        model: 'brook/river-1',
        messages: [{ role: 'user', content: 'Tell me about old bridges, please.' }],
        max_tokens: 300,
        ...body,
      }),
    });
  const get = (path) => fetch(base + path, { headers: AUTHORIZATION });
  const control = async (path, body) =>
    (await fetch(`${origin}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  const books = async () => (await fetch(`${origin}/control/books`)).json();
  return {
    ...running,
    post,
    get,
    control,
    books,
    fault: (fault, rule = { times: 1 }) => control('faults', { fault, ...rule }),
    row: async (idempotencyKey) => (await books()).byIdempotencyKey[idempotencyKey],
    data: async (path) => (await (await get(path)).json()).data,
    ask: async (idempotencyKey, body) => (await post(idempotencyKey, body)).json(),
  };
}

const nanoOf = (usd) => Math.round(usd * 1e9);

test('served, priceFactor: the served model’s prices, times the factor; a router picks one', async (context) => {
  const { ask, fault, row } = await start(context);
  const plain = nanoOf((await ask('plain')).usage.cost);
  await fault({ priceFactor: 2.5 });
  assert.equal(nanoOf((await ask('dear')).usage.cost), plain * 2.5);
  await fault({ served: 'northwind/storm' });
  const { model, usage } = await ask('other');
  assert.equal(model, 'northwind/storm');
  assert.equal(nanoOf(usage.cost), usage.prompt_tokens * 5000 + usage.completion_tokens * 25_000);
  const routed = await ask('routed', { model: 'openrouter/auto' });
  assert.equal(routed.model, 'quill/notes');
  for (const [id, nano] of [
    ['dear', plain * 2.5],
    ['other', nanoOf(usage.cost)],
    ['routed', nanoOf(routed.usage.cost)],
  ])
    assert.equal((await row(id)).totalNano, nano);
});

test('webSearches: the fee is in the cost and in no part of it', async (context) => {
  const { ask, fault, row } = await start(context);
  for (const model of ['brook/river-1', 'acme/solid-2']) {
    await fault({ webSearches: 2 });
    const { usage } = await ask(model, { model });
    const fee = nanoOf(usage.cost) - nanoOf(usage.cost_details.upstream_inference_cost);
    assert.equal(fee, 20_000_000);
    assert.equal((await row(model)).totalNano, nanoOf(usage.cost));
  }
});

test('cacheWrite: so many prompt tokens at the price of a cache write', async (context) => {
  const { ask, fault, row } = await start(context);
  await fault({ cacheWrite: 5 });
  const { usage } = await ask('cache', { model: 'mellow/fox' });
  assert.equal(usage.prompt_tokens_details.cache_write_tokens, 5);
  const nano = (usage.prompt_tokens - 5) * 800 + 5 * 1000 + usage.completion_tokens * 4000;
  assert.equal((await row('cache')).totalNano, nano);
  assert.equal(nanoOf(usage.cost), nano);
});

for (const byokFee of [undefined, 0.00002])
  test(`byok with the fee ${byokFee}: the upstream bills the rest, inline, looked up and on the key`, async (context) => {
    const { ask, fault, row, data } = await start(context);
    await fault({ byok: true, byokFee });
    const { id, usage } = await ask('own');
    const { totalNano } = await row('own');
    assert.equal(usage.is_byok, true);
    assert.equal(usage.cost, byokFee ?? 0);
    assert.equal(nanoOf(usage.cost) + nanoOf(usage.cost_details.upstream_inference_cost), totalNano);
    const record = await data(`/generation?id=${id}`);
    assert.deepEqual([record.total_cost, record.is_byok], [usage.cost, true]);
    assert.equal(record.upstream_inference_cost, usage.cost_details.upstream_inference_cost);
    const key = await data('/key');
    assert.deepEqual([key.usage, key.byok_usage], [usage.cost, record.upstream_inference_cost]);
    const plain = await ask('plain');
    assert.equal((await data(`/generation?id=${plain.id}`)).upstream_inference_cost, 0);
  });

test('overrides: a prompt over the threshold is charged at the long price', async (context) => {
  const { ask, row } = await start(context);
  const { usage } = await ask('long', {
    model: 'acme/solid-2',
    messages: [{ role: 'user', content: 'word '.repeat(151_000) }],
  });
  assert.ok(usage.prompt_tokens > 150_000);
  assert.equal((await row('long')).totalNano, usage.prompt_tokens * 4000 + usage.completion_tokens * 15_000);
});

test('generationDelay: late by the fault, never by the fault, whatever the setting says', async (context) => {
  const { ask, fault, get, control, row } = await start(context);
  for (const generationDelay of ['never', 3_600_000]) {
    await fault({ generationDelay });
    const { id } = await ask(`late ${generationDelay}`);
    assert.equal((await get(`/generation?id=${id}`)).status, 404);
    assert.ok((await row(`late ${generationDelay}`)).totalNano > 0);
  }
  await control('settings', { generationDelay: 'never' });
  const { id } = await ask('set');
  assert.equal((await get(`/generation?id=${id}`)).status, 404);
  await fault({ generationDelay: 0 });
  const { id: prompt } = await ask('prompt');
  assert.equal((await get(`/generation?id=${prompt}`)).status, 200);
});

test('keyLag: the key shows old charges only', async (context) => {
  const { ask, control, data, row } = await start(context, { keyLag: 3_600_000 });
  await ask('new');
  const { usage, limit_remaining: left } = await data('/key');
  assert.deepEqual([usage, left], [0, 5]);
  await control('settings', { keyLag: 0 });
  assert.equal(nanoOf((await data('/key')).usage), (await row('new')).totalNano);
  await control('keys', { key: DEMO_KEY, limit: null });
  assert.equal((await data('/key')).limit_remaining, null);
});

test('inFlightBudget: a second request beside a running one is refused, and passes when that ended', async (context) => {
  const { control, fault, post, row } = await start(context, { inFlightBudget: 0.002 });
  await fault({ hold: 2 });
  const first = await post('first', { stream: true });
  const refused = await post('second');
  assert.equal(refused.status, 402);
  assert.equal((await refused.json()).error.metadata.limit_source, 'openrouter_in_flight_budget');
  assert.deepEqual((await row('second')).charges, []);
  await control('release');
  await first.text();
  assert.equal((await post('second')).status, 200);
  assert.ok((await row('second')).totalNano > 0);
});

test('affordUsd: the message says which cap would pass, and that one passes', async (context) => {
  const { post, row } = await start(context, { affordUsd: 0.000401 });
  const refused = await post('poor');
  assert.equal(refused.status, 402);
  const { message } = (await refused.json()).error;
  assert.match(message, /up to 300 tokens, but can only afford 100\./);
  assert.equal((await row('poor')).totalNano, 0);
  assert.equal((await post('poor', { max_tokens: 100 })).status, 200);
  assert.ok((await row('poor')).totalNano > 0);
});

for (const keyLimitStatus of [402, 403])
  test(`key limit reached: ${keyLimitStatus}, uncharged`, async (context) => {
    const { ask, post, control, row } = await start(context, { keyLimitStatus });
    await ask('last');
    await control('keys', { key: DEMO_KEY, limit: 0.000001 });
    const refused = await post('over');
    assert.equal(refused.status, keyLimitStatus);
    assert.equal((await refused.json()).error.metadata.limit_source, 'openrouter_key_limit');
    assert.deepEqual((await row('over')).charges, []);
  });

test('retire: a model leaves the catalogue, is unknown to calls, and is back after a reset', async (context) => {
  const { ask, control, data } = await start(context);
  const has = async () => (await data('/models')).some(({ id }) => id === 'brook/pebble-1');
  assert.equal(await has(), true);
  await control('retire', { model: 'brook/pebble-1' });
  assert.equal(await has(), false);
  assert.equal((await ask('gone', { model: 'brook/pebble-1' })).error.code, 400);
  await control('reset');
  assert.equal(await has(), true);
});

test('prices: multiplied in catalogue and endpoints, to the last decimal, charged, and undone by a reset', async (context) => {
  const { ask, control, data, row } = await start(context);
  const priceOf = async (id) => (await data('/models')).find((model) => model.id === id).pricing;
  await control('prices', { model: 'brook/pebble-1', factor: 1.1 });
  assert.equal((await priceOf('brook/pebble-1')).prompt, '0.00000004125');
  const { endpoints } = await data('/models/brook/pebble-1/endpoints');
  assert.equal(endpoints[0].pricing.completion, '0.000000165');
  await control('prices', { model: 'acme/solid-2', factor: 3 });
  const alias = await priceOf('~acme/solid-latest');
  assert.deepEqual([alias.prompt, alias.overrides[0].prompt], ['0.000006', '0.000012']);
  assert.equal(alias.overrides[0].min_prompt_tokens, 150_000);
  const { usage } = await ask('dear', { model: 'acme/solid-2' });
  assert.equal((await row('dear')).totalNano, usage.prompt_tokens * 6000 + usage.completion_tokens * 30_000);
  await control('reset');
  assert.equal((await priceOf('acme/solid-2')).prompt, '0.000002');
});

for (const name of Object.keys(ERROR_KINDS))
  test(`error ${name}: answered as named, charged only if asked`, async (context) => {
    const { fault, post, row } = await start(context);
    await fault({ error: name });
    const response = await post('failed');
    const { status, headers, body } = ERROR_KINDS[name]({});
    assert.deepEqual(
      [response.status, response.headers.get('content-type')],
      [status, headers['content-type'] ?? null],
    );
    assert.match(response.headers.get('access-control-expose-headers'), /X-Generation-Id/);
    assert.equal(await response.text(), body);
    assert.deepEqual((await row('failed')).charges, []);
    await fault({ error: name, charged: true });
    const text = await (await post('charged')).text();
    const { totalNano } = await row('charged');
    assert.ok(totalNano > 0);
    if (status === 200) assert.equal(nanoOf(JSON.parse(text).usage.cost), totalNano);
  });

test('error with its own status, message and metadata; the shapes that have no envelope', async (context) => {
  const { fault, post } = await start(context);
  const answerTo = async (wish) => {
    await fault(wish);
    const response = await post('shape');
    return { status: response.status, text: await response.text() };
  };
  const own = await answerTo({ error: 'internal', status: 507, message: 'Own words', metadata: { a: 1 } });
  assert.equal(own.status, 507);
  assert.deepEqual(JSON.parse(own.text).error, { code: 507, message: 'Own words', metadata: { a: 1 } });
  const html = await answerTo({ error: 'html', status: 521 });
  assert.deepEqual([html.status, html.text.includes('<title>521')], [521, true]);
  assert.deepEqual(await answerTo({ error: 'empty', status: 503 }), { status: 503, text: '' });
  const { error } = JSON.parse((await answerTo({ error: 'rate-limit-headers' })).text);
  assert.equal(error.metadata.headers['Retry-After'], '7');
  const zod = JSON.parse((await answerTo({ error: 'zod' })).text);
  assert.deepEqual([zod.success, zod.error.name], [false, 'ZodError']);
  assert.equal((await answerTo({ error: 'misspelt' })).status, 500);
});

test('match: by idempotency key, model, key and path; look-ups only by their path', async (context) => {
  const { fault, post, get } = await start(context);
  await fault({ error: 'internal' }, { match: { idempotencyKey: 'this' } });
  await fault({ error: 'timeout' }, { match: { model: 'brook/pebble-1' } });
  await fault({ error: 'bad-gateway' }, { match: { path: '/api/v1/key' }, times: 1 });
  await fault({ error: 'overloaded' }, { match: { key: 'sk-or-v1-another' } });
  assert.equal((await post('this')).status, 500);
  assert.equal((await post('that', { model: 'brook/pebble-1' })).status, 408);
  assert.equal((await post('that')).status, 200);
  assert.equal((await get('/models')).status, 200);
  assert.equal((await get('/key')).status, 502);
  assert.equal((await get('/key')).status, 200);
});

test('random: the seed decides who is struck; rate 0 and no faults switch it off; struck is uncharged', async (context) => {
  const { control, post, row } = await start(context);
  const run = async (name, wish) => {
    await control('random', wish);
    const statuses = [];
    for (let index = 0; index < 24; index++) statuses.push((await post(`${name} ${index}`)).status);
    return statuses;
  };
  const faults = [{ error: 'internal' }, { error: 'overloaded' }];
  const first = await run('first', { seed: 7, rate: 0.5, faults });
  assert.deepEqual([...new Set(first)].sort(), [200, 500, 529]);
  assert.deepEqual(await run('again', { seed: 7, rate: 0.5, faults }), first);
  assert.notDeepEqual(await run('other', { seed: 8, rate: 0.5, faults }), first);
  for (const [index, status] of first.entries())
    assert.equal((await row(`first ${index}`)).totalNano > 0, status === 200);
  assert.deepEqual([...new Set(await run('off', { seed: 7, rate: 0, faults }))], [200]);
});
