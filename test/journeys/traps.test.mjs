/** The traps that others fell into, by name, through the whole of page, frame and provider (issue "the books"). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connectAgain,
  entriesOf,
  entryOf,
  makeTimeStand,
  outcomeOf,
  paidRequests,
  passTime,
  startCall,
  startJourney,
  stateOf,
  waitFor,
} from './kit.mjs';
import { readyPage } from './money-kit.mjs';

after(closeBrowser);

const DAY = 86_400_000;

for (const [charged, times] of [
  ['once', 1],
  ['each', 2],
])
  test(`trap "a browser’s silent repeat": charged ${charged}, and the books say what no page can see`, async () => {
    const journey = await startJourney({ settings: { chargeRepeats: charged } });
    const page = await readyPage(journey);
    // A connection that was used before: browsers repeat a request that dies on it before the head.
    await startCall(page, 'warm');
    await outcomeOf(page, 'warm');
    journey.simulator.faults.add({ fault: { deadBeforeHead: true, charged: true }, times: 1 });
    const id = await startCall(page, 'repeated');
    const outcome = await outcomeOf(page, 'repeated');
    assert.deepEqual([outcome.ok, outcome.outcome], [true, 'settled']);
    const sent = paidRequests(journey.simulator).filter(({ headers }) => headers['idempotency-key'] === id);
    assert.equal(sent.length, 2, 'the browser sent it twice, under one key');
    assert.equal((await entriesOf(page)).filter((entry) => entry.id === id).length, 1);
    const { budget } = await stateOf(page);
    const { byIdempotencyKey, repeats } = journey.simulator.books.read();
    const theirs = Object.values(byIdempotencyKey).reduce((sum, { totalNano }) => sum + totalNano, 0);
    const again = repeats.reduce((sum, { nano }) => sum + nano, 0);
    assert.equal(repeats.length, times - 1);
    assert.equal(again > 0, times === 2);
    assert.equal(theirs - budget.spentNano, again, 'the difference is exactly what was charged again');
    assert.equal(budget.heldNano, 0);
    await journey.close();
  });

test('traps "403 key limit taken for a bad key", "a body that says key": the key stays, and the next call goes', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const cases = {
    'key-limit': 'provider-limit',
    'budget-403': 'provider-limit',
    'guardrail-budget': 'provider-limit',
    'not-allowed': 'not-allowed',
    'key-words-403': 'not-allowed',
    'key-words-400': 'bad-request',
  };
  for (const [error, code] of Object.entries(cases)) {
    journey.simulator.faults.add({ fault: { error }, times: 1 });
    await startCall(page, error);
    assert.equal((await outcomeOf(page, error)).code, code, error);
    assert.equal((await stateOf(page)).connection.status, 'connected', error);
  }
  await startCall(page, 'next');
  assert.equal((await outcomeOf(page, 'next')).ok, true);
  assert.equal((await stateOf(page)).budget.spentNano, (await entryOf(page, await idOf(page, 'next'))).costNano);
  await journey.close();
});

const idOf = (page, name) => page.evaluate((key) => globalThis.__calls[key].id, name);

test('trap "a retry that charges twice": a wait that the provider names is counted down, and nothing is sent by itself', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  for (const error of ['rate-limit', 'in-flight']) {
    const before = paidRequests(journey.simulator).length;
    journey.simulator.faults.add({ fault: { error }, times: 1 });
    await startCall(page, error);
    const { code, details } = await outcomeOf(page, error);
    assert.equal(code, 'busy');
    const row = page.locator('byom-cost [part=row]', { hasText: error });
    if (details.waitSeconds !== undefined) {
      const counted = async () => Number(/in (\d+) s/.exec(await row.innerText())?.[1] ?? 0);
      const first = await waitFor(counted, 'the countdown');
      assert.ok(first <= details.waitSeconds);
      await waitFor(async () => (await counted()) < first, 'it to count down');
    }
    assert.equal(paidRequests(journey.simulator).length, before + 1, error);
  }
  await journey.close();
});

test('traps "reasoning eats the cap", "empty visible text with usage": no text is told as such, and its cost is known', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  for (const fault of [{ capEaten: true }, { reasoningOnly: true }]) {
    const name = Object.keys(fault)[0];
    journey.simulator.faults.add({ fault, times: 1 });
    const id = await startCall(page, name, { maxTokens: 400 });
    const outcome = await outcomeOf(page, name);
    assert.deepEqual([outcome.ok, outcome.text, outcome.outcome], [true, '', 'settled'], name);
    if (fault.capEaten) assert.equal(outcome.finishReason, 'length');
    assert.equal(outcome.costNano, chargedByCall(journey.simulator)[id]);
    assert.ok(outcome.costNano > 0 && outcome.usage.reasoningTokens > 0);
    const entry = await entryOf(page, id);
    assert.ok(entry.holdNano >= entry.costNano, 'the hold covered the thinking too');
  }
  await journey.close();
});

test('trap "clearing the history refills the ceiling": what was spent stays spent', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  for (const name of ['one', 'two']) {
    await startCall(page, name);
    await outcomeOf(page, name);
  }
  const { spentNano, leftNano } = (await stateOf(page)).budget;
  await page.evaluate(() => void (globalThis.__cleared = globalThis.byom.history.clear()));
  await page.locator('byom-panel [part=confirm-clear]').click();
  assert.equal(await page.evaluate(() => globalThis.__cleared), 2);
  assert.deepEqual(await entriesOf(page), []);
  const { budget } = await stateOf(page);
  assert.deepEqual([budget.spentNano, budget.leftNano], [spentNano, leftNano]);
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  assert.equal((await stateOf(page)).budget.spentNano, spentNano);
  await journey.close();
});

test('trap "holds that leak": after every kind of failed call nothing is held that nobody waits for', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const failing = ['no-credit', 'moderated', 'model-gone', 'too-long', 'rate-limit', 'internal', 'unavailable'];
  for (const error of [...failing, ...failing]) {
    journey.simulator.faults.add({ fault: { error }, times: 1 });
    await startCall(page, error);
    await outcomeOf(page, error);
  }
  journey.simulator.faults.add({ fault: { eventError: 'first' }, times: 1 });
  await startCall(page, 'in the stream');
  assert.equal((await outcomeOf(page, 'in the stream')).ok, false, 'an in-stream error never looks like success');
  await startCall(page, 'stopped', { whenBlocked: 'ask' });
  await page.evaluate(() => globalThis.__calls.stopped.call.cancel());
  await outcomeOf(page, 'stopped');
  await waitFor(async () => (await stateOf(page)).budget.heldNano === 0, 'all holds to be let go');
  const total = Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);
  await waitFor(async () => (await stateOf(page)).budget.spentNano === total, 'the books to agree');
  await journey.close();
});

/** When the provider's figure was read last, as the ledger keeps it. */
const lastReading = (page) =>
  page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open('byom');
      opening.onsuccess = () => resolve(opening.result);
    });
    const budget = await new Promise((resolve) => {
      const reading = database.transaction('live').objectStore('live').get('budget');
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return Object.values(budget.usage ?? {})[0]?.lastAt;
  });

test('trap "ten dropped requests on a train": held at first, then bounded by what the key really used', async () => {
  const journey = await startJourney({ settings: { generationDelay: DAY } });
  await makeTimeStand(journey);
  const page = await readyPage(journey);
  for (let count = 0; count < 10; count++) {
    // The browser repeats it on every idle connection that it has left (design.md 2).
    journey.simulator.faults.add({ fault: { deadBeforeHead: true }, times: 20 });
    await startCall(page, `dropped ${count}`);
    assert.equal((await outcomeOf(page, `dropped ${count}`)).ok, false);
    journey.simulator.faults.clear();
  }
  const { budget, unresolved } = await stateOf(page);
  assert.equal(unresolved.count, 10, 'a page can’t know that nothing left it: each is held, and looked after');
  assert.ok(budget.heldNano > 0 && budget.spentNano === 0);
  assert.ok(Object.values(chargedByCall(journey.simulator)).every((nano) => nano === 0));
  // Twice the person comes back, at least ten minutes apart; the key's usage has not moved meanwhile.
  for (const unknownNano of [budget.heldNano, 0]) {
    await passTime(page, 11 * 60_000);
    await page.reload();
    await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
    await connectAgain(page);
    await waitFor(async () => (await stateOf(page)).budget.heldNano === 0, 'the holds to be counted as unknown');
    await waitFor(async () => (await stateOf(page)).budget.unknownNano === unknownNano, `${unknownNano} unknown`);
    // A page that goes before its reading stands on disk has taken none.
    await waitFor(async () => (await lastReading(page)) !== undefined, 'the reading of the key’s usage');
  }
  const after = (await stateOf(page)).budget;
  assert.deepEqual([after.spentNano, after.leftNano], [0, after.limitNano]);
  await journey.close();
});
