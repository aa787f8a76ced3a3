/** Calls that do not end well: stopped, cut, refused by the provider, their tab closed. */
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

const streaming = (page) =>
  waitFor(async () => (await stateOf(page)).calls.some((call) => call.state === 'streaming'), 'a streaming call');

/** A model whose only endpoint is at a provider that stops billing on abort, and one where it does not. */
const CANCELLING = 'brook/river-1';
const NOT_CANCELLING = 'harbor/anchor';

for (const [model, how] of [
  [CANCELLING, 'aborted, and its cost looked up'],
  [NOT_CANCELLING, 'read to its end in the background'],
])
  test(`design 2, trap "stop billed in full": a stopped stream is ${how}`, async () => {
    const journey = await startJourney({ settings: { tokensPerSecond: 100 } });
    const page = await journey.open();
    await connect(page);
    await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), model);
    await startCall(page, 'stopped', { maxTokens: 400 });
    await streaming(page);
    await waitFor(() => page.evaluate(() => globalThis.__calls.stopped.text.length > 5), 'some text');
    await page.locator('byom-cost').getByRole('button', { name: 'Stop stopped' }).click();
    const outcome = await outcomeOf(page, 'stopped');
    assert.equal(outcome.code, 'cancelled');
    assert.deepEqual(Object.keys(outcome.details), ['callId']);
    const [entry] = await waitFor(async () => {
      const rows = await entriesOf(page);
      return rows.length > 0 ? rows : null;
    }, 'the looked-up cost');
    const { generations } = journey.simulator.books.read();
    assert.equal(entry.outcome, 'reconciled');
    assert.equal(generations[0].cancelled, model === CANCELLING);
    assert.equal(entry.costNano, chargedByCall(journey.simulator)[entry.id]);
    assert.equal((await stateOf(page)).budget.heldNano, 0);
    await journey.close();
  });

test('design 2: a call stopped before its head is aborted as soon as the provider is known to stop billing', async () => {
  const journey = await startJourney({ settings: { tokensPerSecond: 100 } });
  const page = await journey.open();
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), CANCELLING);
  journey.simulator.faults.add({ fault: { holdHead: 1 }, times: 1 });
  const id = await startCall(page, 'early', { maxTokens: 400 });
  await waitFor(() => paidRequests(journey.simulator).length === 1, 'the request to be sent');
  await page.evaluate(() => globalThis.__calls.early.call.cancel());
  assert.equal((await outcomeOf(page, 'early')).code, 'cancelled');
  await waitFor(async () => (await stateOf(page)).calls[0]?.state === 'pending', 'the call to be pending');
  journey.simulator.releases++;
  const [entry] = await waitFor(async () => {
    const rows = await entriesOf(page);
    return rows.length > 0 ? rows : null;
  }, 'the looked-up cost');
  assert.equal(journey.simulator.books.read().generations[0].cancelled, true);
  assert.deepEqual([entry.id, entry.outcome, entry.costNano], [id, 'reconciled', chargedByCall(journey.simulator)[id]]);
  await journey.close();
});

test('ledger T5: a tab closed in mid-request: another tab books what the provider charged', async () => {
  const journey = await startJourney();
  const first = await journey.open();
  await connect(first);
  const second = await journey.open();
  await connectAgain(second);
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
  const id = await startCall(first, 'lost');
  await streaming(first);
  await first.close({ runBeforeUnload: false });
  journey.simulator.releases++;
  const entry = await waitFor(
    async () => (await entriesOf(second)).find((row) => row.id === id),
    'the orphan to be booked',
  );
  assert.equal(entry.outcome, 'reconciled');
  assert.equal(entry.costNano, chargedByCall(journey.simulator)[id]);
  assert.equal((await stateOf(second)).budget.heldNano, 0);
  await journey.close();
});

test('W8: a 401 clears the key with exactly one fetch, and releases the hold', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  const key = (await import('./kit.mjs')).DEMO_KEY;
  journey.simulator.keys.set({ key, revoked: true });
  const before = paidRequests(journey.simulator).length;
  await startCall(page, 'stale');
  const outcome = await outcomeOf(page, 'stale');
  assert.equal(outcome.code, 'key-rejected');
  assert.equal(paidRequests(journey.simulator).length - before, 1);
  const state = await stateOf(page);
  assert.equal(state.connection.status, 'disconnected');
  assert.equal(state.connection.suffix, null);
  assert.equal(state.budget.heldNano, 0);
  await startCall(page, 'again');
  assert.equal((await outcomeOf(page, 'again')).code, 'no-key');
  assert.equal(paidRequests(journey.simulator).length - before, 1);
  await journey.close();
});

test('design 3.9: which answers release the hold, and which leave it pending', async () => {
  const journey = await startJourney({ settings: { generationDelay: 3_600_000 } });
  const page = await journey.open();
  await connect(page);
  const cases = [
    ['no-credit', 'no-credit', 'released'],
    ['in-flight', 'busy', 'released'],
    ['key-limit', 'provider-limit', 'released'],
    ['budget-403', 'provider-limit', 'released'],
    ['moderated', 'moderated', 'released'],
    ['not-allowed', 'not-allowed', 'released'],
    ['data-policy', 'no-endpoint', 'released'],
    ['model-gone', 'model-gone', 'released'],
    ['too-long', 'too-long', 'released'],
    ['bad-request', 'bad-request', 'released'],
    ['rate-limit', 'busy', 'released'],
    ['internal', 'provider-down', 'released'],
    ['bad-gateway', 'provider-down', 'released'],
    ['unavailable', 'provider-down', 'released'],
    ['overloaded', 'provider-down', 'released'],
    ['edge', 'provider-down', 'pending'],
  ];
  let open = 0;
  for (const [fault, code, end] of cases) {
    journey.simulator.faults.add({ fault: { error: fault }, times: 1 });
    await startCall(page, fault);
    const outcome = await outcomeOf(page, fault);
    assert.equal(outcome.code, code, fault);
    assert.ok(
      outcome.message.length > 10 && !/Provider returned|Insufficient/.test(outcome.message),
      'a plain sentence of ours',
    );
    if (end === 'pending') open++;
    await waitFor(async () => (await stateOf(page)).calls.length === open, `${fault} to end as ${end}`);
  }
  assert.ok((await stateOf(page)).budget.heldNano > 0, 'what may have been charged stays held');
  await journey.close();
});

test('design 2: a connection cut in the stream, or dead before the head, keeps its hold and rejects without text', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  journey.simulator.faults.add({ fault: { cutAfter: 5 }, times: 1 });
  const cut = await startCall(page, 'cut');
  const outcome = await outcomeOf(page, 'cut');
  assert.equal(outcome.code, 'cut-off');
  assert.ok(!JSON.stringify(outcome).includes('bridges'));
  const entry = await waitFor(
    async () => (await entriesOf(page)).find((row) => row.id === cut),
    'the cut call to be looked up',
  );
  assert.equal(entry.costNano, chargedByCall(journey.simulator)[cut]);
  journey.simulator.faults.add({ fault: { deadBeforeHead: true } });
  await startCall(page, 'dead');
  assert.equal((await outcomeOf(page, 'dead')).code, 'unreachable');
  const { calls } = await stateOf(page);
  assert.deepEqual(
    calls.map(({ state }) => state),
    ['pending'],
  );
  await journey.close();
});

test('S6: what can’t be priced or recorded is refused with its code, and nothing is fetched', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.evaluate((key) => globalThis.byom.connect({ key }), (await import('./kit.mjs')).DEMO_KEY);
  await startCall(page, 'undecided');
  assert.equal((await outcomeOf(page, 'undecided')).code, 'no-ceiling');
  await page.evaluate(() => globalThis.byom.disconnect());
  await connect(page);
  const codes = await page.evaluate(async () => {
    const choose = (id) =>
      globalThis.byom.chooseModel('worker', id).then(
        () => 'ok',
        (error) => error.code,
      );
    return [await choose('openrouter/auto'), await choose('easel/odd-price'), await choose('nobody/nothing')];
  });
  assert.deepEqual(codes, ['no-price', 'no-price', 'no-model']);
  await startCall(page, 'audio', {
    prompt: undefined,
    messages: [{ role: 'user', content: [{ type: 'input_audio', input_audio: { data: 'x', format: 'wav' } }] }],
  });
  assert.equal((await outcomeOf(page, 'audio')).code, 'no-price');
  await startCall(page, 'bad', { maxTokens: -5 });
  assert.equal((await outcomeOf(page, 'bad')).code, 'bad-argument');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await startCall(page, 'full');
  assert.equal((await outcomeOf(page, 'full')).code, 'storage-unavailable');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await journey.close();
});
