/** Every fault over real HTTP, each with what the books say of it: the stream, the socket, and what is said of the cost. */
import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { test } from 'node:test';
import { DEMO_KEY, startSimulator } from '../../simulator/server.mjs';

const AUTHORIZATION = { authorization: `Bearer ${DEMO_KEY}` };
const RIVER = { prompt: 1000, completion: 4000 };
const QUESTION = {
  model: 'brook/river-1',
  messages: [{ role: 'user', content: 'Tell me about old bridges, please.' }],
};

async function start(context, settings = {}) {
  const running = await startSimulator({
    settings: { tokensPerSecond: 0, thinkMilliseconds: 0, generationDelay: 0, ...settings },
  });
  context.after(running.close);
  const { base, origin } = running;
  const post = (idempotencyKey, body = {}, signal = undefined) =>
    fetch(`${base}/chat/completions`, {
      method: 'POST',
      signal,
      headers: { ...AUTHORIZATION, 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify({ ...QUESTION, max_tokens: 300, stream: true, ...body }),
    });
  const read = async (url) => (await fetch(url, { headers: AUTHORIZATION })).json();
  const control = async (path, body) =>
    (await fetch(`${origin}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  return {
    ...running,
    post,
    read,
    control,
    fault: (fault, rule = { times: 1 }) => control('faults', { fault, ...rule }),
    books: () => read(`${origin}/control/books`),
    row: async (idempotencyKey) => (await read(`${origin}/control/books`)).byIdempotencyKey[idempotencyKey],
    generation: async (id) => (await read(`${base}/generation?id=${id}`)).data,
    async ask(idempotencyKey, body) {
      const response = await post(idempotencyKey, body);
      const text = await response.text();
      const data = text.split('\n').filter((line) => line.startsWith('data: {'));
      const events = data.filter((line) => !line.includes('broken')).map((line) => JSON.parse(line.slice(6)));
      const usage = events.find((event) => event.usage)?.usage;
      return { id: response.headers.get('x-generation-id'), text, events, usage };
    },
  };
}

async function until(question, what) {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const answer = await question();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return assert.fail(`waited in vain for ${what}`);
}

/** The bytes that come before a connection ends, and whether it ended well: `fetch` would drop the last ones. */
const bytesOf = (base, idempotencyKey) =>
  new Promise((resolve, reject) => {
    const sizes = [];
    const outgoing = httpRequest(`${base}/chat/completions`, {
      method: 'POST',
      headers: { ...AUTHORIZATION, 'idempotency-key': idempotencyKey },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      response.on('data', (bytes) => sizes.push(bytes.length));
      response.on('error', () => {});
      response.on('close', () =>
        resolve({ sizes, total: sizes.reduce((a, b) => a + b, 0), complete: response.complete }),
      );
    });
    outgoing.end(JSON.stringify({ ...QUESTION, max_tokens: 300, stream: true }));
  });

const nanoOf = (usage) => Math.round(usage.cost * 1e9);
const riverNano = (usage) => usage.prompt_tokens * RIVER.prompt + usage.completion_tokens * RIVER.completion;

for (const fault of [{ splitRandom: true }, { splitBytes: 3 }])
  test(`${JSON.stringify(fault)}: the same answer in other pieces, and the same charge`, async (context) => {
    const { ask, fault: set, row } = await start(context);
    const body = { messages: [{ role: 'user', content: 'Erzähl mir über 🌉 alte Brücken, „bitte“, in Köln.' }] };
    const whole = await ask('whole', body);
    await set(fault);
    const parts = await ask('parts', body);
    const said = ({ events }) => events.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    assert.equal(said(parts), said(whole));
    assert.ok(said(parts).includes('🌉') && !said(parts).includes('\uFFFD'));
    assert.equal((await row('parts')).totalNano, (await row('whole')).totalNano);
  });

test('splitRandom: cut inside lines and characters, differently from run to run of the generator', async (context) => {
  const { base, fault } = await start(context);
  await fault({ splitRandom: true }, { times: 2 });
  const [first, second] = [await bytesOf(base, 'first'), await bytesOf(base, 'second')];
  assert.ok(first.complete && first.sizes.length > 50 && new Set(first.sizes).size > 10);
  assert.notDeepEqual(first.sizes, second.sizes);
});

test('megabyteLine: one line of more than a megabyte, charged as without it', async (context) => {
  const { ask, fault, row } = await start(context);
  await fault({ megabyteLine: true });
  const { text, usage } = await ask('huge');
  assert.ok(text.split('\n').some((line) => line.length > 1_000_000));
  await ask('plain');
  assert.equal((await row('huge')).totalNano, nanoOf(usage));
  assert.equal((await row('huge')).totalNano, (await row('plain')).totalNano);
});

test('malformedLine, cutMidLine, cutAfter, withoutDone: broken streams are charged all the same', async (context) => {
  const { ask, fault, row, post } = await start(context);
  await ask('whole');
  const whole = (await row('whole')).totalNano;
  await fault({ malformedLine: true, withoutDone: true });
  const { text } = await ask('bent');
  assert.ok(text.includes('broken') && !text.includes('[DONE]'));
  assert.equal((await row('bent')).totalNano, whole);
  for (const cut of [{ cutMidLine: true }, { cutAfter: 3 }]) {
    await fault(cut);
    const id = JSON.stringify(cut);
    await assert.rejects((await post(id)).text());
    const { charges, totalNano } = await row(id);
    assert.ok(charges[0].how === 'aborted' && totalNano > 0 && totalNano < whole, id);
  }
});

test('cutAtByte: exactly so many bytes; what a provider bills then goes by its policy', async (context) => {
  const { base, fault, books } = await start(context);
  for (const count of [0, 1, 700, 1333]) {
    await fault({ cutAtByte: count });
    const { total, complete } = await bytesOf(base, `cut ${count}`);
    assert.deepEqual([total, complete], [count, false]);
  }
  const nanos = (await books()).generations.map(({ nano }) => nano);
  assert.ok(nanos[0] > 0 && nanos[0] < nanos.at(-1), 'the prompt at least, then more with every piece');
});

test('abortPolicy: partial, full, free, before the built-in list', async (context) => {
  const { control, fault, row, post, ask } = await start(context);
  await ask('whole');
  const nanos = [];
  for (const policy of ['free', 'partial', 'full']) {
    await control('settings', { abortPolicy: { DeepInfra: policy } });
    await fault({ cutAfter: 4 });
    await assert.rejects((await post(policy)).text());
    nanos.push((await row(policy)).totalNano);
  }
  assert.equal(nanos[0], 0);
  assert.ok(nanos[1] > 0 && nanos[1] < nanos[2]);
  assert.equal(nanos[2], (await row('whole')).totalNano);
});

test('a client that leaves: held stream, charged by policy, shown as cancelled', async (context) => {
  const { fault, row, post, generation } = await start(context);
  await fault({ hold: 3 });
  const leaving = new AbortController();
  const response = await post('left', {}, leaving.signal);
  const id = response.headers.get('x-generation-id');
  leaving.abort();
  const { charges } = await until(async () => ((await row('left')).charges[0] ? row('left') : null), 'the charge');
  assert.equal(charges[0].how, 'aborted');
  assert.equal((await generation(id)).cancelled, true);
});

test('deadBeforeHead: the socket dies; nothing is charged, and the next request is answered', async (context) => {
  const { ask, fault, row, post } = await start(context);
  await fault({ deadBeforeHead: true });
  await assert.rejects(post('dead'));
  assert.deepEqual(await row('dead'), { key: DEMO_KEY.slice(-4), requests: 1, charges: [], totalNano: 0 });
  const { usage } = await ask('dead');
  assert.equal((await row('dead')).totalNano, nanoOf(usage));
});

for (const chargeRepeats of ['once', 'each'])
  test(`deadBeforeHead, charged, repeats charged ${chargeRepeats}: the books have every nano`, async (context) => {
    const { ask, fault, row, books, post, generation } = await start(context, { chargeRepeats });
    await fault({ deadBeforeHead: true, charged: true });
    await assert.rejects(post('same'));
    const { totalNano: one, charges } = await row('same');
    assert.ok(one > 0 && charges[0].how === 'complete');
    const { usage, id } = await ask('same');
    const { requests, ...after } = await row('same');
    assert.equal(requests, 2);
    assert.equal(nanoOf(usage), one);
    assert.equal((await generation(id)).total_cost, usage.cost);
    assert.notEqual(id, charges[0].generation);
    const again = chargeRepeats === 'each';
    assert.equal(after.totalNano, again ? 2 * one : one);
    assert.deepEqual(
      after.charges.map(({ how }) => how),
      again ? ['complete', 'repeat'] : ['complete'],
    );
    assert.deepEqual((await books()).repeats, again ? [{ idempotencyKey: 'same', nano: one }] : []);
  });

test('deadSocket: no answer until the client leaves; charged only if asked', async (context) => {
  const { fault, row, post } = await start(context);
  for (const charged of [false, true]) {
    await fault({ deadSocket: true, charged });
    const leaving = new AbortController();
    const id = `silent ${charged}`;
    const answer = post(id, {}, leaving.signal);
    const { charges } = await until(() => row(id), 'the request to arrive');
    leaving.abort();
    await assert.rejects(answer, { name: 'AbortError' });
    assert.equal(charges.length, charged ? 1 : 0);
  }
});

test('holdHead: no head before the release; charged when it is said', async (context) => {
  const { control, fault, row, ask } = await start(context);
  await fault({ holdHead: 1 });
  const answer = ask('held');
  await until(() => row('held'), 'the request to arrive');
  assert.equal((await row('held')).charges.length, 0);
  await control('release');
  const { usage } = await answer;
  assert.equal((await row('held')).totalNano, nanoOf(usage));
});

for (const usage of ['missing', 'no-cost', 'null', 'zero', 'exponent'])
  test(`usage ${usage}: in a stream and in a whole answer, and in the books`, async (context) => {
    const { ask, fault, row, post, books, generation } = await start(context);
    await ask('plain');
    const plain = (await row('plain')).totalNano;
    await fault({ usage }, { times: 2 });
    const streamed = await ask('streamed');
    const text = await (await post('whole', { stream: false })).text();
    for (const block of [streamed.usage, JSON.parse(text).usage]) {
      if (usage === 'missing') assert.equal(block, undefined);
      else assert.equal('cost' in block, usage !== 'no-cost');
      if (usage === 'null') assert.equal(block.cost, null);
      if (usage === 'zero') assert.equal(block.cost, 0);
      if (usage === 'exponent') assert.equal(nanoOf(block), plain);
    }
    if (usage === 'exponent') assert.match(text, /"cost":[\d.]+e-\d+,/);
    const expected = usage === 'zero' ? 0 : plain;
    assert.equal((await row('streamed')).totalNano, expected);
    assert.equal((await row('whole')).totalNano, expected);
    assert.equal(Object.values((await books()).keys)[0], plain + 2 * expected);
    assert.equal(Math.round((await generation(streamed.id)).total_cost * 1e9), expected);
  });

test('usageShape and eventError with usage and a code in words: one usage event, charged', async (context) => {
  const { ask, fault, row } = await start(context);
  await fault({ usageShape: 'empty' });
  assert.deepEqual((await ask('shape')).events.at(-1).choices, []);
  await fault({ eventError: 'first' });
  assert.equal((await ask('first')).events[0].error.code, 502);
  await fault({ eventError: 3, eventErrorUsage: true, eventErrorCode: 'server_error' });
  const { events, usage } = await ask('third');
  assert.equal(events.at(-1).error.code, 'server_error');
  assert.equal((await row('third')).totalNano, nanoOf(usage));
});

test('reasoning, reasoningOnly, capEaten, overCap: what was thought is billed', async (context) => {
  const { ask, fault, row } = await start(context);
  for (const [wish, finish, tokens, visible] of [
    [{ reasoning: true }, 'stop', null, true],
    [{ reasoningOnly: true }, 'stop', null, false],
    [{ capEaten: true }, 'length', 300, false],
    [{ overCap: 17 }, 'length', 317, false],
  ]) {
    await fault(wish);
    const id = JSON.stringify(wish);
    const { events, usage } = await ask(id);
    const deltas = events.flatMap(({ choices }) => choices);
    assert.equal(deltas.at(-1).finish_reason, finish, id);
    assert.equal(deltas.map(({ delta }) => delta.content ?? '').join('') !== '', visible, id);
    assert.ok(deltas.some(({ delta }) => delta.reasoning_details));
    const thought = usage.completion_tokens_details.reasoning_tokens;
    assert.equal(thought === usage.completion_tokens, !visible, id);
    if (tokens !== null) assert.equal(usage.completion_tokens, tokens);
    assert.equal(nanoOf(usage), riverNano(usage));
    assert.equal((await row(id)).totalNano, nanoOf(usage));
  }
});

test('toolCall: fragments of one call, charged', async (context) => {
  const { ask, fault, row } = await start(context);
  await fault({ toolCall: true });
  const { events, usage } = await ask('tool', { tools: [{ type: 'function', function: { name: 'add' } }] });
  const pieces = events.flatMap(({ choices }) => choices[0].delta.tool_calls ?? []);
  assert.deepEqual(JSON.parse(pieces.map((piece) => piece.function.arguments).join('')), { a: 2, b: 2 });
  assert.equal((await row('tool')).totalNano, nanoOf(usage));
});
