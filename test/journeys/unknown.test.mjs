/** What can't be known, had or reached: each refused or marked with its own code, nothing guessed (rules M1, S6, W7). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  connectByScript,
  entriesOf,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

/** After a reload, with the catalogue as the simulator has it now: a routed page has no cache. */
async function reloadAndConnect(page) {
  await page.route('**/*', (route) => route.continue());
  await page.reload();
  await page.waitForFunction(() => globalThis.byom.state.budget.decided);
  await connectByScript(page);
}

test('M1, ledger T5: a cost that nobody can tell for ten minutes is unknown: counted at its worst case, never shown as a cost', async () => {
  const journey = await startJourney({ settings: { generationDelay: 24 * 3_600_000 } });
  const page = await journey.context.newPage();
  await page.clock.install();
  await page.goto(`${journey.demo.origin}/`);
  await page.waitForFunction(() => globalThis.byom !== undefined);
  await connect(page);
  await page.evaluate(() => {
    globalThis.__ends = [];
    document.addEventListener('byom-call-settled', ({ detail }) =>
      globalThis.__ends.push([detail.outcome, detail.costNano]),
    );
  });
  journey.simulator.faults.add({ fault: { cutAfter: 3 }, times: 1 });
  await startCall(page, 'lost');
  assert.equal((await outcomeOf(page, 'lost')).code, 'cut-off');
  const { holdNano } = (await stateOf(page)).calls[0];
  await page.clock.fastForward('09:00');
  assert.equal((await stateOf(page)).calls.length, 1, 'nine minutes are not enough');
  await page.clock.fastForward('02:00');
  await waitFor(async () => (await stateOf(page)).calls.length === 0, 'the end of waiting');
  const [entry] = await entriesOf(page);
  assert.deepEqual([entry.outcome, entry.costNano, entry.countedNano], ['unknown', null, holdNano]);
  const { budget } = await stateOf(page);
  assert.deepEqual([budget.spentNano, budget.unknownNano, budget.heldNano], [holdNano, holdNano, 0]);
  await waitFor(() => page.evaluate(() => globalThis.__ends.length === 2), 'both tellings');
  assert.deepEqual(await page.evaluate(() => globalThis.__ends), [
    ['pending', null],
    ['unknown', null],
  ]);
  await page.locator('byom-history').getByText('counted as up to').first().waitFor();
  await journey.close();
});

test('P2, S6: no model for the category: refused before any fetch', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  journey.simulator.catalogue.models.length = 0;
  await page.evaluate(
    () =>
      new Promise(
        (resolve) =>
          (indexedDB.open('byom').onsuccess = ({ target }) => {
            const work = target.result.transaction('settings', 'readwrite');
            work.objectStore('settings').clear();
            work.oncomplete = () => (target.result.close(), resolve());
          }),
      ),
  );
  await reloadAndConnect(page);
  await startCall(page, 'none');
  assert.equal((await outcomeOf(page, 'none')).code, 'no-model');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await journey.close();
});

test('S6: a chosen model that lost its price is refused with no-price, one that left the catalogue with model-gone', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await page.evaluate(() => globalThis.byom.chooseModel('worker', 'brook/river-1'));
  const { catalogue } = journey.simulator;
  for (const [price, code] of [
    ['-1', 'no-price'],
    ['cheap', 'no-price'],
    [undefined, 'no-price'],
  ]) {
    catalogue.find('brook/river-1').pricing.prompt = price;
    await reloadAndConnect(page);
    await startCall(page, 'unpriced');
    assert.equal((await outcomeOf(page, 'unpriced')).code, code, String(price));
  }
  catalogue.models.splice(
    catalogue.models.findIndex(({ id }) => id === 'brook/river-1'),
    1,
  );
  await reloadAndConnect(page);
  await startCall(page, 'gone');
  assert.equal((await outcomeOf(page, 'gone')).code, 'model-gone');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await journey.close();
});

test('W7: offline is noticed before anything is reserved', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await startCall(page, 'before');
  await outcomeOf(page, 'before');
  await journey.context.setOffline(true);
  await startCall(page, 'offline');
  assert.equal((await outcomeOf(page, 'offline')).code, 'offline');
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await journey.context.setOffline(false);
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).ok, true);
  await journey.close();
});

test('design 3.7: a provider address that is not allowed makes no controller, and says so', async () => {
  const journey = await startJourney({ policy: 'none' });
  const page = await journey.context.newPage();
  await page.route('**/byom-connect.html', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/content="http:\/\/127[^"]+"/, 'content="https://evil.example/api/v1"'),
    });
  });
  await page.goto(`${journey.demo.origin}/elements/byom-connect.html`);
  await waitFor(() => journey.errors.some((error) => error.includes('loopback address')), 'the error');
  assert.equal(await page.evaluate(() => globalThis.byom), undefined);
  assert.equal(await page.locator('byom-connect').first().getByRole('button').getAttribute('aria-disabled'), 'true');
  await journey.close();
});
