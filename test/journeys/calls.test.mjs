/** What byom.call can do: events, tools, JSON, plain answers, reasoning, veto, price ceilings; on the built bundle. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connect,
  connectAgain,
  entriesOf,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

test('design 3.3: streamed and plain answers give the same result, text and events', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  for (const stream of [true, false]) {
    const name = `stream ${stream}`;
    await startCall(page, name, { stream });
    const outcome = await outcomeOf(page, name);
    assert.equal(outcome.ok, true);
    assert.match(outcome.text, /local simulator/);
    assert.equal(outcome.finishReason, 'stop');
    assert.equal(outcome.outcome, 'settled');
    assert.equal(outcome.costNano, chargedByCall(journey.simulator)[outcome.id]);
    assert.equal(outcome.costUsd, outcome.costNano / 1e9);
    assert.ok(outcome.usage.promptTokens > 0 && outcome.generationId.startsWith('gen-'));
    assert.equal(await page.evaluate((key) => globalThis.__calls[key].text, name), outcome.text);
  }
  const [plain, streamed] = paidRequests(journey.simulator)
    .map(({ body }) => JSON.parse(body))
    .reverse();
  assert.deepEqual([plain.stream, streamed.stream], [false, true]);
  await journey.close();
});

test('design 3.3: tool calls are joined from fragments, JSON mode gives JSON, reasoning comes as its own event', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  journey.simulator.faults.add({ fault: { toolCall: true }, times: 1 });
  const tools = [
    {
      type: 'function',
      function: { name: 'add', parameters: { type: 'object', properties: { a: { type: 'number' } } } },
    },
  ];
  await startCall(page, 'tools', { tools });
  const called = await outcomeOf(page, 'tools');
  assert.deepEqual(called.toolCalls, [{ id: 'call_1', name: 'add', arguments: '{"a":2,"b":2}' }]);
  assert.equal(called.finishReason, 'tool_calls');
  await startCall(page, 'json', { responseFormat: { type: 'json_object' } });
  assert.equal(JSON.parse((await outcomeOf(page, 'json')).text).simulated, true);
  journey.simulator.faults.add({ fault: { reasoning: true }, times: 1 });
  const kinds = await page.evaluate(async () => {
    const call = globalThis.byom.call({
      feature: 'think',
      prompt: 'Think about bridges.',
      maxTokens: 300,
      whenBlocked: 'refuse',
    });
    const seen = [];
    for await (const { type } of call.events) if (!seen.includes(type)) seen.push(type);
    return seen;
  });
  assert.deepEqual(kinds, ['start', 'reasoning', 'text', 'finish', 'usage']);
  await journey.close();
});

test('design 3.4: the page may veto a call before anything is reserved', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await page.evaluate(() =>
    document.addEventListener(
      'byom-before-call',
      (event) => event.detail.feature === 'vetoed' && event.preventDefault(),
    ),
  );
  await startCall(page, 'vetoed');
  assert.equal((await outcomeOf(page, 'vetoed')).code, 'vetoed');
  await startCall(page, 'allowed');
  assert.equal((await outcomeOf(page, 'allowed')).ok, true);
  assert.equal(paidRequests(journey.simulator).length, 1);
  await journey.close();
});

test('design 3.3: an AbortSignal stops the call; before it is sent nothing is fetched', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  const code = await page.evaluate(() =>
    globalThis.byom
      .call({ feature: 'gone', prompt: 'x', signal: AbortSignal.abort(), whenBlocked: 'refuse' })
      .result.catch((error) => error.code),
  );
  assert.equal(code, 'cancelled');
  assert.equal(paidRequests(journey.simulator).length, 0);
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await journey.close();
});

test('design 2: a call stopped between its reservation and its fetch is released, and never fetched', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  for (const moment of ['reserved', 'sent']) {
    const code = await page.evaluate((state) => {
      const call = globalThis.byom.call({ feature: 'stopped', prompt: 'x', maxTokens: 50, whenBlocked: 'refuse' });
      if (state === 'reserved') document.addEventListener('byom-call-reserved', () => call.cancel(), { once: true });
      else
        globalThis.byom.subscribe(
          ({ calls }) => calls.some((one) => one.id === call.id && one.state === 'sent') && call.cancel(),
        );
      return call.result.then(
        () => 'finished',
        (error) => error.code,
      );
    }, moment);
    assert.equal(code, 'cancelled', moment);
    await waitFor(async () => (await stateOf(page)).calls.length === 0, 'nothing to be open');
    assert.equal((await stateOf(page)).budget.heldNano, 0);
    assert.equal(paidRequests(journey.simulator).length, 0, moment);
  }
  await page.evaluate(() => globalThis.byom.disconnect());
  assert.equal((await stateOf(page)).connection.status, 'disconnected', 'no call keeps the key busy');
  await journey.close();
});

test('security 7: a frame that somebody navigated ends the session; a running call ends with it and is looked up', async () => {
  const journey = await startJourney({ policy: 'none' });
  const page = await journey.open();
  await connect(page);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  const { vaultOf } = await import('./kit.mjs');
  const vault = await vaultOf(page);
  await vault.evaluate(() => location.replace('about:blank')).catch(() => {});
  assert.equal((await outcomeOf(page, 'running')).code, 'cut-off');
  const state = await stateOf(page);
  assert.equal(state.connection.status, 'disconnected');
  assert.deepEqual(
    state.calls.map((call) => call.state),
    ['pending'],
  );
  journey.simulator.releases++;
  await journey.close();
});

/** The holds of one request to a model with three standard prices, dearest first. */
async function holdsOf(page) {
  return page.evaluate(async () => {
    const holds = [];
    const note = ({ detail }) => holds.push(detail.holdNano);
    document.addEventListener('byom-before-call', note);
    await globalThis.byom.call({
      feature: 'probe',
      category: 'frontier',
      prompt: 'x',
      maxTokens: 1000,
      whenBlocked: 'refuse',
    }).result;
    document.removeEventListener('byom-before-call', note);
    return holds;
  });
}

const priceOf = (request) => JSON.parse(request.body).provider.max_price;

/** A call that began one price step lower, because of another that has ended since; the provider is about to refuse it. */
async function startOneStepLower() {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '5' });
  await page.evaluate(() => globalThis.byom.chooseModel('frontier', 'acme/heavy-3'));
  const [dearest] = await holdsOf(page);
  assert.deepEqual(priceOf(paidRequests(journey.simulator).at(-1)), {
    prompt: 20,
    completion: 80,
    request: 0,
    image: 0,
  });

  // A first call holds enough that the second must begin one step lower; it ends before the second is answered.
  const { spentNano } = (await stateOf(page)).budget;
  await page.evaluate(
    (usd) => globalThis.byom.setBudget({ limitUsd: usd }),
    ((spentNano + Math.floor(dearest * 1.8)) / 1e9).toFixed(9),
  );
  journey.simulator.faults.add({ fault: { hold: 2 }, times: 1 });
  await startCall(page, 'first', { category: 'frontier', prompt: 'x', maxTokens: 1000 });
  await waitFor(
    async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'),
    'the first call to stream',
  );
  journey.simulator.faults.add({ fault: { error: 'max-price', holdHead: 2 }, times: 1 });
  const id = await startCall(page, 'second', { category: 'frontier', prompt: 'x', maxTokens: 1000 });
  await waitFor(() => paidRequests(journey.simulator).length === 3, 'the second call to be sent');
  journey.simulator.releases++;
  assert.equal((await outcomeOf(page, 'first')).outcome, 'settled');
  return { journey, page, id, dearest, sent: () => paidRequests(journey.simulator).slice(2) };
}

const idsOf = (requests) => requests.map(({ headers }) => headers['idempotency-key']);

test('design 2: the price ceiling walks down to what fits, goes out as max_price, and a refused one is retried one step up with its difference reserved', async () => {
  const { journey, page, id, dearest, sent } = await startOneStepLower();
  assert.deepEqual(priceOf(sent()[0]), { prompt: 15, completion: 60, request: 0, image: 0 });
  journey.simulator.releases++;
  assert.equal((await outcomeOf(page, 'second')).ok, true);
  assert.deepEqual(idsOf(sent()), [id, `${id}.2`]);
  assert.deepEqual(priceOf(sent()[1]), { prompt: 20, completion: 80, request: 0, image: 0 });
  assert.equal((await entriesOf(page)).find((entry) => entry.id === id).holdNano, dearest);
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await journey.close();
});

test('design 2: one that is stopped while its difference is reserved is not sent again, and keeps nothing busy', async () => {
  const { journey, page, id, sent } = await startOneStepLower();
  await page.evaluate(() => {
    // The next thing that is written is the difference.
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...record) {
      IDBObjectStore.prototype.put = put;
      globalThis.__calls.second.call.cancel();
      return put.apply(this, record);
    };
  });
  journey.simulator.releases++;
  assert.equal((await outcomeOf(page, 'second')).code, 'cancelled');
  await waitFor(async () => (await entriesOf(page)).some((entry) => entry.id === id), 'the end of it');
  assert.deepEqual(idsOf(sent()), [id]);
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await page.evaluate(() => globalThis.byom.disconnect());
  assert.equal((await stateOf(page)).connection.status, 'disconnected');
  await journey.close();
});

test('P2: a model that became dearer since it was chosen is asked for again', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await page.evaluate(() => globalThis.byom.chooseModel('worker', 'brook/river-1'));
  journey.simulator.catalogue.find('brook/river-1').pricing.prompt = '0.000002';
  // The catalogue may be cached for two minutes; a routed page has no cache.
  await page.route('**/*', (route) => route.continue());
  await page.reload();
  await page.waitForFunction(() => globalThis.byom.state.budget.decided);
  await connectAgain(page);
  await startCall(page, 'dearer');
  assert.equal((await outcomeOf(page, 'dearer')).code, 'price-changed');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await page.evaluate(() => globalThis.byom.chooseModel('worker', 'brook/river-1'));
  await startCall(page, 'again');
  assert.equal((await outcomeOf(page, 'again')).ok, true);
  await journey.close();
});
