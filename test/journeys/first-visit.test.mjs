/** First key to landed cost, and what stays after a reload. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connect,
  connectAgain,
  entriesOf,
  enterKey,
  outcomeOf,
  paidRequests,
  setCeiling,
  startCall,
  startJourney,
  stateOf,
  takeModels,
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

test('P4, W2, M1: a visitor reads, connects, asks two features, and sees each cost land', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  assert.match(await page.locator('article').innerText(), /truth universally acknowledged/);
  assert.equal(journey.simulator.requests.length, 0, 'nothing was fetched before anybody connected');
  await connect(page);
  await page.getByRole('button', { name: 'Summarise this text' }).click();
  await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'the summary');
  await waitFor(async () => (await entriesOf(page)).length === 1, 'the first entry');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await waitFor(async () => (await entriesOf(page)).length === 2, 'the second entry');
  const [second, first] = await entriesOf(page);
  assert.deepEqual(
    [first.feature, first.category, second.feature, second.category],
    ['summarise', 'worker', 'ask', 'frontier'],
  );
  assert.notEqual(first.model, second.model);
  const charged = chargedByCall(journey.simulator);
  for (const entry of [first, second]) {
    assert.equal(entry.outcome, 'settled');
    assert.equal(entry.costNano, charged[entry.id], 'the shown cost is the provider’s own figure');
  }
  const { budget } = await stateOf(page);
  assert.equal(budget.spentNano, first.costNano + second.costNano);
  assert.equal(budget.heldNano, 0);
  await waitFor(async () => (await page.locator('byom-history tbody tr').count()) >= 2, 'rows in the history');
  assert.deepEqual(journey.violations, []);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('W1: key view stands after the four points, in their order', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  const panel = page.locator('byom-panel');
  await panel.locator('[part=honest]').waitFor();
  const parts = await panel
    .locator('section')
    .evaluateAll((sections) => sections.map((section) => section.getAttribute('part')));
  assert.deepEqual(parts, ['about', 'get', 'limit', 'honest']);
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  const panelBottom = await panel.evaluate((element) => element.getBoundingClientRect().bottom);
  const frameTop = await (await vault.frameElement()).evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(frameTop >= panelBottom - 1, 'the vault’s view stands below the panel');
  await journey.close();
});

test('design 3.3: a feature clicked first leads through key, ceiling and model and then goes on as the same call', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.getByRole('button', { name: 'Summarise this text' }).click();
  await enterKey(page);
  await setCeiling(page, '0.40');
  await takeModels(page);
  await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'the answer after set-up');
  const entries = await waitFor(async () => {
    const rows = await entriesOf(page);
    return rows.length === 1 ? rows : null;
  }, 'one entry');
  assert.equal(entries[0].feature, 'summarise');
  assert.equal(paidRequests(journey.simulator).length, 1);
  assert.equal((await stateOf(page)).budget.limitNano, 400_000_000);
  await journey.close();
});

test('S1, W6: a reload keeps ceiling, spend and history, and not the key', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '0.75' });
  await startCall(page, 'one');
  assert.equal((await outcomeOf(page, 'one')).ok, true);
  const before = await stateOf(page);
  await page.reload();
  await page.waitForFunction(() => globalThis.byom.state.budget.decided);
  const now = await stateOf(page);
  assert.equal(now.connection.status, 'disconnected');
  assert.equal(now.budget.limitNano, 750_000_000);
  assert.equal(now.budget.spentNano, before.budget.spentNano);
  assert.ok(now.budget.spentNano > 0);
  assert.equal((await entriesOf(page)).length, 1);
  await startCall(page, 'refused');
  assert.equal((await outcomeOf(page, 'refused')).code, 'no-key');
  await connectAgain(page);
  assert.equal((await stateOf(page)).models.worker.chosen, true, 'the chosen model is kept');
  await journey.close();
});
