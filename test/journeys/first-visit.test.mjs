/** First key to landed cost, and what stays after a reload. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connect,
  DEMO_KEY,
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
    .locator('.guide details')
    .evaluateAll((points) => points.map((point) => point.getAttribute('part')));
  assert.deepEqual(parts, ['about', 'get', 'limit', 'honest']);
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  const panelBottom = await panel.evaluate((element) => element.getBoundingClientRect().bottom);
  const frameTop = await (await vault.frameElement()).evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(frameTop >= panelBottom - 1, 'the vault’s view stands below the panel');
  await journey.close();
});

test('W2: who has a key, or an account, is at the key’s field with one press', async () => {
  const journey = await startJourney({ context: { viewport: { width: 390, height: 700 } } });
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await page.locator('byom-panel [part=have-key]').click();
  await waitFor(() => vault.evaluate(() => document.activeElement?.dataset.field === 'key'), 'the key field');
  await page.keyboard.insertText(DEMO_KEY);
  await page.keyboard.press('Enter');
  await vault.waitForSelector('[data-view=ceiling]');
  await journey.close();
});

test('W2: the guide leads from point to point to the key; going back to it loses nothing that was typed', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await vault.fill('[data-field=key]', DEMO_KEY.slice(0, 40));
  await vault.click('[data-field=remember]');
  const panel = page.locator('byom-panel');
  const focusedPart = () =>
    panel.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.closest('details')?.getAttribute('part'));
  await panel.locator('[part=guide]').press('Enter');
  for (const part of ['about', 'get', 'limit', 'honest']) {
    assert.equal(await focusedPart(), part);
    await panel.locator(`[part=${part}] [part=next]`).press('Enter');
    if (part !== 'honest')
      assert.equal(await panel.locator(`[part=${part}]`).getAttribute('open'), null, 'one at a time');
  }
  await waitFor(() => vault.evaluate(() => document.activeElement?.dataset.field === 'key'), 'the focus in the field');
  assert.equal(await vault.inputValue('[data-field=key]'), DEMO_KEY.slice(0, 40));
  assert.equal(await vault.isChecked('[data-field=remember]'), true);
  await panel.locator('[part=get] summary').click();
  assert.equal(await vault.inputValue('[data-field=key]'), DEMO_KEY.slice(0, 40));
  await journey.close();
});

test('W7: a key pasted offline is told apart from a provider that can’t be reached, and goes on once online', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  await (await vaultOf(page)).waitForSelector('[data-view=connect]');
  const says = async (words) => {
    const vault = await enterKey(page);
    await waitFor(async () => words.test(await vault.textContent('#message')), String(words));
  };
  journey.simulator.faults.add({ match: { path: '/key' }, fault: { deadBeforeHead: true } });
  await says(/^OpenRouter could not be reached/);
  journey.simulator.faults.clear();
  await journey.context.setOffline(true);
  await says(/^You are offline\. Check your connection/);
  await journey.context.setOffline(false);
  await enterKey(page);
  await setCeiling(page);
  await journey.close();
});

test('M7: an account that has bought no credit is told of at once, until a free model is chosen', async () => {
  const journey = await startJourney();
  journey.simulator.keys.set({ key: DEMO_KEY, freeTier: true });
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  await enterKey(page);
  const note = page.locator('byom-panel [part=no-credit]');
  await note.getByText('has bought no credit yet').waitFor();
  await setCeiling(page);
  for (const category of ['worker', 'frontier'])
    await page
      .locator(`byom-panel byom-models[category=${category}]`)
      .getByRole('option', { name: 'Quill: Notes (free)' })
      .click();
  await note.waitFor({ state: 'detached' });
  journey.simulator.keys.set({ key: DEMO_KEY, freeTier: false });
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

test('W2: each step leads back to the one before it, and what was decided there stands', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const panel = page.locator('byom-panel');
  await page.locator('byom-connect').getByRole('button').click();
  await panel.locator('[part=get] summary').click();
  await panel.getByText(/that is enough for “summarise” about [\d,]+ times/).waitFor();
  const vault = await enterKey(page);
  await vault.waitForSelector('[data-view=ceiling]');
  await vault.click('[data-action=suggest] >> text=$2.00');
  await panel.locator('[part=back]').click();
  await vault.waitForSelector('[data-view=connect]');
  await panel.getByText('Step 1 of 3').waitFor();
  await vault.click('[data-action=cancel]');
  await vault.waitForSelector('[data-view=ceiling]');
  assert.equal(await vault.inputValue('[data-field=limit]'), '2.00', 'what was chosen is not lost');
  await setCeiling(page, '0.40');
  await panel.locator('[part=use]').waitFor();
  await panel.locator('[part=back]').click();
  await vault.waitForSelector('[data-view=ceiling]');
  await panel.getByText('Step 2 of 3').waitFor();
  assert.equal(await vault.inputValue('[data-field=limit]'), '0.40');
  await vault.click('[data-action=cancel]');
  await takeModels(page);
  await panel.locator('[part=budget]').waitFor();
  assert.equal((await stateOf(page)).budget.limitNano, 400_000_000);
  await journey.close();
});

test('W6: after set-up the button opens the settings, also where a category has no choice yet and while a call runs', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const panel = page.locator('byom-panel');
  await page.getByRole('button', { name: 'Summarise this text' }).click();
  await enterKey(page);
  await setCeiling(page, '0.40');
  await takeModels(page);
  await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'the answer after set-up');
  assert.equal((await stateOf(page)).models.frontier.chosen, false);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  await page.locator('byom-connect').getByRole('button').click();
  await panel.locator('[part=connect]').waitFor();
  assert.equal(await panel.locator('[part=use]').count(), 0);
  assert.equal(await panel.locator('[part=models] byom-models').count(), 2, 'both pickers are there');
  await page.keyboard.press('Escape');
  // The strongest model is asked about by the first request for it, which has one to propose.
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await panel.locator('[part=use]').waitFor();
  const reason = await panel.locator('.reason').first().innerText();
  assert.match(reason, /goes on by itself/);
  assert.doesNotMatch(reason, /no model/);
  await takeModels(page);
  await waitFor(
    async () => (await entriesOf(page)).some(({ feature }) => feature === 'ask'),
    'the request that waited',
  );
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
