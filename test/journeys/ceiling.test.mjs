/** The ceiling in a real page: refused before anything is sent, from a second tab too, and under many calls at once. */
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
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

test('S6: a request that could pass the ceiling is refused before the fetch, with what it needs and what is left', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '0.0001' });
  const events = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('byom-call-refused', ({ detail }) => resolve({ ...detail }), { once: true }),
      ),
  );
  await startCall(page, 'large', { maxTokens: 50_000 });
  const outcome = await outcomeOf(page, 'large');
  assert.equal(outcome.code, 'over-budget');
  assert.equal(outcome.details.leftNano, 100_000);
  assert.ok(outcome.details.neededNano > 100_000);
  assert.equal((await events).neededNano, outcome.details.neededNano);
  assert.equal(paidRequests(journey.simulator).length, 0);
  await page.locator('byom-cost').getByText('not sent', { exact: true }).waitFor();
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await journey.close();
});

test('S6: two concurrent requests whose sum exceeds what is left: the second is never fetched', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await startCall(page, 'probe');
  await outcomeOf(page, 'probe');
  const [{ holdNano }] = await entriesOf(page);
  const { spentNano } = (await stateOf(page)).budget;
  await page.evaluate(
    (usd) => globalThis.byom.setBudget({ limitUsd: usd }),
    ((spentNano + Math.floor(holdNano * 1.5)) / 1e9).toFixed(9),
  );
  const before = paidRequests(journey.simulator).length;
  await page.evaluate(() => {
    const request = {
      feature: 'both',
      category: 'worker',
      prompt: 'Tell me about bridges. They are long and old.',
      maxTokens: 200,
      whenBlocked: 'refuse',
    };
    globalThis.__both = Promise.allSettled([
      globalThis.byom.call(request).result,
      globalThis.byom.call(request).result,
    ]);
  });
  const codes = await page.evaluate(async () => (await globalThis.__both).map(({ reason }) => reason?.code ?? 'ok'));
  assert.deepEqual(codes.sort(), ['ok', 'over-budget']);
  assert.equal(paidRequests(journey.simulator).length - before, 1);
  await journey.close();
});

test('S6: two tabs at the ceiling: what one holds the other can’t spend', async () => {
  const journey = await startJourney();
  const first = await journey.open();
  await connect(first);
  await startCall(first, 'probe');
  await outcomeOf(first, 'probe');
  const [{ holdNano }] = await entriesOf(first);
  const { spentNano } = (await stateOf(first)).budget;
  await first.evaluate(
    (usd) => globalThis.byom.setBudget({ limitUsd: usd }),
    ((spentNano + Math.floor(holdNano * 1.5)) / 1e9).toFixed(9),
  );
  const second = await journey.open();
  await connectAgain(second);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(first, 'holding');
  await waitFor(
    async () => (await stateOf(first)).calls.some((call) => call.state === 'streaming'),
    'a streaming call',
  );
  const sentBefore = paidRequests(journey.simulator).length;
  await waitFor(async () => (await stateOf(second)).budget.heldNano > 0, 'the other tab’s hold to show');
  await startCall(second, 'late');
  const refused = await outcomeOf(second, 'late');
  assert.equal(refused.code, 'over-budget');
  assert.equal(paidRequests(journey.simulator).length, sentBefore);
  journey.simulator.releases++;
  assert.equal((await outcomeOf(first, 'holding')).outcome, 'settled');
  await waitFor(async () => (await stateOf(second)).budget.heldNano === 0, 'the second tab to see it settled');
  assert.equal((await stateOf(second)).budget.spentNano, (await stateOf(first)).budget.spentNano);
  await journey.close();
});

test('W5: lowering acts at once, raising asks in the vault and rejects when declined', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '1' });
  await page.evaluate(() => globalThis.byom.setBudget({ limitUsd: '0.25' }));
  assert.equal((await stateOf(page)).budget.limitNano, 250_000_000);
  await page.evaluate(() => {
    globalThis.__raise = globalThis.byom.setBudget({ limitUsd: '4' }).then(
      () => 'raised',
      (error) => error.code,
    );
  });
  const vault = await vaultOf(page);
  await vault.click('[data-view=ceiling] [data-action=cancel]');
  assert.equal(await page.evaluate(() => globalThis.__raise), 'cancelled');
  assert.equal((await stateOf(page)).budget.limitNano, 250_000_000);
  await page.evaluate(() => void (globalThis.__raise = globalThis.byom.setBudget({ limitUsd: '4' })));
  assert.equal(await vault.inputValue('[data-field=limit]'), '4.00');
  await vault.click('[data-action=confirm]');
  await page.evaluate(() => globalThis.__raise);
  assert.equal((await stateOf(page)).budget.limitNano, 4_000_000_000);
  for (const bad of ['-1', 'lots', 'NaN']) {
    const code = await page.evaluate(
      (limitUsd) => globalThis.byom.setBudget({ limitUsd }).catch((error) => error.code),
      bad,
    );
    assert.equal(code, 'bad-argument', bad);
  }
  await journey.close();
});

test('W5: what is proposed is the person’s own ceiling, not the page’s suggestion; once it is used up, more than was spent', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '3.00' });
  const vault = await vaultOf(page);
  const proposed = async () => {
    await page.evaluate(() => globalThis.byom.open('budget'));
    await vault.waitForSelector('[data-view=ceiling]');
    return vault.inputValue('[data-field=limit]');
  };
  assert.equal(await proposed(), '3.00');
  await vault.click('[data-action=cancel]');
  await startCall(page, 'spending');
  const { costNano } = await outcomeOf(page, 'spending');
  await page.evaluate((limitUsd) => globalThis.byom.setBudget({ limitUsd }), (costNano / 1e9).toFixed(9));
  await waitFor(async () => (await stateOf(page)).budget.leftNano === 0, 'nothing to be left');
  const amount = Number(await proposed()) * 1e9;
  assert.ok(amount >= 2 * costNano && amount < 2.3 * costNano, `${amount} after ${costNano}`);
  await vault.click('[data-action=confirm]');
  await waitFor(async () => (await stateOf(page)).budget.leftNano >= costNano, 'room for as much again');
  await journey.close();
});

test('M1, S6: after forty calls with stops in between, the ledger equals the provider’s books to the nano-dollar, per call', async () => {
  const journey = await startJourney({ settings: { tokensPerSecond: 400 } });
  const page = await journey.open();
  await connect(page, { ceiling: '2' });
  await page.evaluate(async () => {
    const run = async (index) => {
      const call = globalThis.byom.call({
        feature: `f${index % 4}`,
        category: index % 5 === 0 ? 'frontier' : 'worker',
        prompt: `Question ${index}: tell me about bridges and rivers, at some length, please.`,
        maxTokens: 150 + index,
        stream: index % 7 !== 3,
        whenBlocked: 'refuse',
      });
      let seen = 0;
      for await (const _ of call.events) if (index % 3 === 0 && ++seen > 4) call.cancel();
      await call.result.catch(() => {});
    };
    for (let batch = 0; batch < 4; batch++)
      await Promise.all(Array.from({ length: 10 }, (_, index) => run(batch * 10 + index).catch(() => {})));
  });
  await waitFor(async () => (await stateOf(page)).calls.length === 0, 'every cost to be known');
  const entries = await entriesOf(page);
  const charged = chargedByCall(journey.simulator);
  assert.equal(entries.length, 40);
  assert.deepEqual(
    Object.fromEntries(entries.map(({ id, costNano }) => [id, costNano]).sort()),
    Object.fromEntries(Object.entries(charged).sort()),
  );
  assert.ok(
    entries.some(({ outcome }) => outcome === 'reconciled'),
    'some were stopped and looked up',
  );
  const { budget } = await stateOf(page);
  assert.equal(
    budget.spentNano,
    Object.values(charged).reduce((sum, nano) => sum + nano, 0),
  );
  assert.equal(budget.heldNano, 0);
  assert.equal(budget.unknownNano, 0);
  await journey.close();
});
