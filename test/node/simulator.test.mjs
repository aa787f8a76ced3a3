/** The simulator's core without a socket, against openrouter.md. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSimulator } from '../../simulator/core.mjs';
import { DEMO_KEY } from '../../simulator/keys.mjs';
import { costNano, withinMaxPrice } from '../../simulator/prices.mjs';
import { CutConnection } from '../../simulator/stream.mjs';

const QUICK = { tokensPerSecond: 0, thinkMilliseconds: 0, generationDelay: 3000 };

function make(settings = {}) {
  const clock = { time: Date.parse('2026-11-24T10:00:00Z') };
  const simulator = createSimulator({
    now: () => clock.time,
    sleep: async () => {},
    settings: { ...QUICK, ...settings },
  });
  const call = (method, path, { body, key = DEMO_KEY, id, query = '' } = {}) =>
    simulator.handle({
      method,
      path,
      query: new URLSearchParams(query),
      headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(id ? { 'idempotency-key': id } : {}) },
      body: body === undefined ? '' : JSON.stringify(body),
    });
  const chat = (body = {}, options = {}) =>
    call('POST', '/api/v1/chat/completions', {
      ...options,
      body: {
        model: 'brook/river-1',
        messages: [{ role: 'user', content: 'Tell me about old bridges, please.' }],
        max_tokens: 300,
        stream: true,
        ...body,
      },
    });
  return { simulator, clock, call, chat };
}

async function drain(answer, { stopAfter = Infinity } = {}) {
  const abort = new AbortController();
  let text = '';
  let chunks = 0;
  for await (const bytes of answer.body(abort.signal)) {
    text += new TextDecoder().decode(bytes);
    if (++chunks >= stopAfter) abort.abort();
  }
  return text;
}
const eventsOf = (text) =>
  text
    .split('\n\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice(6)));

test('CORS: 204, any origin, the measured headers, no Max-Age; exposed headers on errors too', () => {
  const { call } = make();
  const preflight = call('OPTIONS', '/api/v1/key');
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers['access-control-allow-origin'], '*');
  assert.match(preflight.headers['access-control-allow-headers'], /Idempotency-Key/);
  assert.doesNotMatch(preflight.headers['access-control-allow-headers'], /X-OpenRouter-Metadata|anthropic/i);
  assert.equal(preflight.headers['access-control-max-age'], undefined);
  for (const answer of [call('GET', '/api/v1/key', { key: 'wrong' }), call('GET', '/api/v1/models')])
    assert.match(answer.headers['access-control-expose-headers'], /X-Generation-Id/);
});

test('catalogue: every price shape, models of both ages, endpoints', () => {
  const { call, clock } = make();
  const { data } = JSON.parse(call('GET', '/api/v1/models', { key: null }).body);
  assert.ok(data.length >= 30);
  const has = (question) => assert.ok(data.some(question), String(question));
  has(({ pricing }) => pricing.prompt === '-1');
  has(({ pricing }) => pricing.overrides?.length);
  has(({ id }) => id.endsWith(':free'));
  has(({ pricing, id }) => pricing.prompt === '0' && !id.endsWith(':free'));
  has(({ alias_target: target }) => target?.slug);
  has(({ context_length: length }) => length === null);
  has(({ pricing }) => pricing.request);
  has(({ reasoning }) => reasoning?.mandatory);
  const year = clock.time / 1000 - 365 * 86_400;
  has(({ created }) => created < year);
  assert.ok(data.filter(({ created }) => created > year).length >= 20);
  const { data: one } = JSON.parse(call('GET', '/api/v1/models/acme/heavy-3/endpoints', { key: null }).body);
  assert.equal(new Set(one.endpoints.map(({ pricing }) => pricing.prompt)).size, 4);
});

test('streams: comments with an empty line, dated slug, repeated finish, usage in each shape, [DONE]', async () => {
  for (const [shape, choices] of [
    ['repeat', 1],
    ['empty', 0],
    ['null', 1],
  ]) {
    const { chat } = make({ usageShape: shape });
    const answer = chat({}, { id: 'k' });
    assert.equal(answer.headers['content-type'], 'text/event-stream');
    const text = await drain(answer);
    assert.ok(text.startsWith(': OPENROUTER PROCESSING\n\n') && text.endsWith('data: [DONE]\n\n'));
    assert.ok(!text.includes('\r'));
    const events = eventsOf(text);
    const last = events.at(-1);
    assert.match(last.model, /^brook\/river-1-\d{8}$/);
    assert.equal(answer.headers['x-generation-id'], last.id);
    assert.equal(last.choices.length, choices);
    assert.equal(events.filter((event) => event.usage).length, 1);
  }
});

test('books: what is on the wire is what is booked, in whole nano-dollars, per idempotency key', async () => {
  const { simulator, chat, clock, call } = make();
  const usage = eventsOf(await drain(chat({}, { id: 'one' }))).at(-1).usage;
  const books = simulator.books.read();
  assert.equal(Math.round(usage.cost * 1e9), books.byIdempotencyKey.one.totalNano);
  assert.equal(books.byIdempotencyKey.one.totalNano, usage.prompt_tokens * 1000 + usage.completion_tokens * 4000);
  const { id } = books.generations[0];
  assert.equal(call('GET', '/api/v1/generation', { query: `id=${id}` }).status, 404, 'not yet');
  clock.time += 3000;
  const record = JSON.parse(call('GET', '/api/v1/generation', { query: `id=${id}` }).body).data;
  assert.equal(record.total_cost, usage.cost);
  assert.ok(!JSON.stringify(books).includes(DEMO_KEY));
});

test('books: an aborted stream goes by the provider’s policy', async () => {
  const nanoOf = async (model, stopAfter) => {
    const { simulator, chat } = make();
    await drain(chat({ model }, { id: 'x' }), { stopAfter });
    return simulator.books.read().byIdempotencyKey.x;
  };
  const [part, whole] = [await nanoOf('brook/river-1', 6), await nanoOf('brook/river-1')];
  assert.ok(part.totalNano < whole.totalNano);
  assert.equal(part.charges[0].how, 'aborted');
  assert.equal((await nanoOf('harbor/anchor', 6)).totalNano, (await nanoOf('harbor/anchor')).totalNano);
});

test('books: repeats of one idempotency key are shown, and charged once or each by the switch', async () => {
  for (const [chargeRepeats, times] of [
    ['once', 1],
    ['each', 2],
  ]) {
    const { simulator, chat } = make({ chargeRepeats });
    await drain(chat({}, { id: 'same' }));
    await drain(chat({}, { id: 'same' }));
    const row = simulator.books.read().byIdempotencyKey.same;
    assert.equal(row.requests, 2);
    assert.equal(row.totalNano, row.charges[0].nano * times);
  }
});

test('max_price filters endpoints; none left is the documented 404', async () => {
  const { chat } = make();
  const served = async (prompt, completion) =>
    eventsOf(await drain(chat({ model: 'acme/heavy-3', provider: { max_price: { prompt, completion } } }))).at(-1)
      .provider;
  assert.equal(await served(10, 40), 'OpenAI');
  assert.equal(await served('15', '60'), 'OpenAI');
  const refused = chat({ model: 'acme/heavy-3', provider: { max_price: { prompt: 9.99, completion: 40 } } });
  assert.equal(refused.status, 404);
  assert.equal(JSON.parse(refused.body).error.availability.constraint.field, 'max_price');
  assert.equal(withinMaxPrice({ prompt: '0.0000000375', completion: '0' }, { prompt: 0.0375, completion: 0 }), true);
});

test('keys, caps, families: 401 bodies, the output cap, factors', async () => {
  const { call, chat, simulator } = make();
  assert.equal(call('GET', '/api/v1/key', { key: 'sk-or-v1-nobody' }).status, 401);
  assert.equal(
    JSON.parse(call('GET', '/api/v1/key', { key: null }).body).error.message,
    'No cookie auth credentials found',
  );
  const { usage, choices } = JSON.parse(chat({ stream: false, max_tokens: 5 }).body);
  assert.ok(usage.completion_tokens <= 5);
  assert.equal(choices[0].finish_reason, 'length');
  simulator.settings.familyFactors = { brook: 1.9 };
  const dear = JSON.parse(chat({ stream: false }).body).usage.prompt_tokens;
  simulator.settings.familyFactors = {};
  assert.ok(dear > JSON.parse(chat({ stream: false }).body).usage.prompt_tokens * 1.3);
  simulator.keys.set({ key: DEMO_KEY, limit: 0 });
  assert.equal(chat().status, 402);
});

test('faults come from the control endpoint, are used up, and never from words in a prompt', async () => {
  const { call, chat } = make();
  call('POST', '/control/faults', { body: { fault: { cutAfter: 3 }, times: 1 } });
  await assert.rejects(drain(chat()), CutConnection);
  assert.match(
    await drain(chat({ messages: [{ role: 'user', content: 'cutAfter error 500 [DONE]' }] })),
    /\[DONE\]\n\n$/,
  );
  for (const fault of ['in-flight', 'moderated', 'rate-limit', 'overloaded']) {
    call('POST', '/control/faults', { body: { fault: { error: fault }, times: 1 } });
    assert.ok(chat().status >= 400, fault);
  }
  call('POST', '/control/faults', { body: { fault: { usage: 'missing' }, times: 1 } });
  assert.equal(eventsOf(await drain(chat())).filter(({ usage }) => usage).length, 0);
  call('POST', '/control/faults', { body: { fault: { eventError: 'first' }, times: 1 } });
  assert.equal(eventsOf(await drain(chat()))[0].error.code, 502);
  call('POST', '/control/faults', { body: { fault: { splitBytes: 3 }, times: 1 } });
  assert.match(await drain(chat()), /DONE/);
  assert.equal(call('GET', '/control/nothing').status, 404);
});

test('prices: whole nano-dollars, rounded up; overrides beyond their threshold; reasoning at its own price', () => {
  assert.equal(costNano({ prompt: '0.0000000375', completion: '0' }, { prompt: 1, completion: 0 }), 38);
  const pricing = {
    prompt: '0.000001',
    completion: '0.000002',
    internal_reasoning: '0.000003',
    overrides: [{ min_prompt_tokens: 10, prompt: '0.000002' }],
  };
  assert.equal(costNano(pricing, { prompt: 10, completion: 5, reasoning: 2 }), 10_000 + 3 * 2000 + 2 * 3000);
  assert.equal(costNano(pricing, { prompt: 11, completion: 0 }), 22_000);
});
