/** The history: every request with its cost, found again, exported, cleared, brought back and read back on another device. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PAGE, SECRET, spentPage, totalOf, exported, chooseFile, clear, focusedPart } from './history-kit.mjs';
import {
  asScript,
  clickUntilHeard,
  closeBrowser,
  connect,
  entriesOf,
  outcomeOf,
  startCall,
  startJourney,
  stateOf,
  untilNobodyActs,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

test('M1, M2: what is listed, added up and drawn is what the provider charged; filters and details find one of it', async () => {
  const { journey, page, history } = await spentPage();
  const entries = await entriesOf(page);
  const nano = totalOf(journey);
  assert.equal(
    entries.reduce((sum, { costNano }) => sum + costNano, 0),
    nano,
  );
  const money = (amount) => page.evaluate((given) => `$${(given / 1e9).toFixed(9).replace(/0+$/, '')}`, amount);
  await history.getByText(`${await money(nano)} in 3 requests`, { exact: true }).waitFor();
  assert.ok((await history.locator('[part=chart] .bars rect[fill^=url]').count()) === 2, 'two features in one day');
  await history.locator('[part=chart] summary').click();
  const titled = entries.find(({ feature }) => feature === 'title');
  const cells = await history.locator('[part=chart-table] tbody td').allInnerTexts();
  assert.deepEqual(cells, [await money(nano), await money(nano - titled.costNano), await money(titled.costNano)]);

  await history.getByRole('combobox', { name: 'Feature', exact: true }).selectOption('title');
  await history.locator('.position').getByText('1 to 1 of 1 request').waitFor();
  await history.locator('[part=details]').click();
  const details = history.locator('tr.details');
  for (const fact of [titled.id, titled.generationId, titled.servedModel, titled.provider, 'Paid'])
    await details.getByText(fact, { exact: true }).first().waitFor();
  await history.getByRole('combobox', { name: 'How it ended' }).selectOption('Cost unknown');
  await history.getByText('No request matches these filters.').first().waitFor();
  await history.locator('[part=clear-filters]').click();
  await history.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  assert.deepEqual(journey.violations, []);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('M3, W6: exported, cleared, brought back; the ceiling is never refilled, and no file holds a prompt', async () => {
  const { journey, page, history } = await spentPage();
  const entries = await entriesOf(page);
  const { budget } = await stateOf(page);
  const [csv, json] = [await exported(page, history, 'csv'), await exported(page, history, 'json')];
  for (const file of [csv, json]) assert.ok(!file.includes(SECRET) && !file.includes('sk-or'));
  assert.deepEqual(JSON.parse(json).entries, [...entries].reverse());
  assert.equal(csv.trim().split('\r\n').length, 4);

  await history.locator('[part=clear]').click();
  await page.locator('byom-panel [part=keep-history]').click();
  await page.locator('byom-panel').waitFor({ state: 'hidden' });
  assert.deepEqual(await entriesOf(page), entries, 'kept');
  await waitFor(async () => (await focusedPart(page)) === 'clear', 'the focus to return');

  await clear(page, history);
  assert.deepEqual(await entriesOf(page), []);
  assert.deepEqual((await stateOf(page)).budget, budget);
  await waitFor(async () => (await focusedPart(page)) === 'undo-clear', 'the focus on the way back');
  await clickUntilHeard(history.locator('[part=undo-clear]'));
  await history.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  assert.deepEqual(await entriesOf(page), entries);
  const state = await stateOf(page);
  assert.deepEqual([state.budget, state.history], [budget, { cleared: 0, imported: 0 }]);
  await journey.close();
});

test('imports: duplicates are recognised, another device takes them all, nothing of it counts; undone again', async () => {
  const { journey, page, history } = await spentPage();
  const entries = await entriesOf(page);
  const files = { csv: await exported(page, history, 'csv'), json: await exported(page, history, 'json') };
  await chooseFile(history, files.json);
  await history.getByText('3 requests are here already and stay as they are.').waitFor();
  assert.equal(await history.locator('[part=confirm-import]').count(), 0);
  await history.locator('[part=cancel-import]').click();
  await chooseFile(history, '{"hello": "world"}');
  await history.getByText('This is not a file that was exported').waitFor();

  const other = await startJourney();
  const there = await other.open(PAGE);
  const theirs = there.locator('main byom-history');
  const lines = files.csv.trim().split('\r\n');
  const spoiled = [...lines.slice(0, 2), lines[2].replace(/,\d+,\d+,/, ',many,few,'), lines[3]].join('\r\n');
  await chooseFile(theirs, spoiled, 'history.csv');
  await theirs.getByText('2 requests would be added').waitFor();
  await theirs.getByText('Line 3: “promptTokens” is missing or can’t be right').waitFor();
  assert.deepEqual(await entriesOf(there), [], 'nothing was added yet');
  await theirs.locator('[part=confirm-import]').click();
  await theirs.getByText('2 requests were imported.').waitFor();
  await chooseFile(theirs, files.json);
  await theirs.getByText('2 requests are here already').waitFor();
  await theirs.locator('[part=confirm-import]').click();
  await theirs.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  assert.deepEqual(
    await entriesOf(there),
    entries.map((entry) => ({ ...entry, imported: true })),
  );
  await connect(there, { ceiling: '0.01' });
  const { budget } = await stateOf(there);
  assert.deepEqual([budget.spentNano, budget.leftNano], [0, 10_000_000], 'nothing of it counts');
  await theirs.locator('[part=undo-import]').click();
  await theirs.locator('.position').getByText('1 to 2 of 2 requests').waitFor();
  assert.deepEqual([...journey.errors, ...other.errors, ...journey.violations, ...other.violations], []);
  await Promise.all([journey.close(), other.close()]);
});

test('other tabs see what was cleared and brought back; only the one that cleared can bring it back', async () => {
  const { journey, page, history } = await spentPage();
  const second = await journey.open(PAGE);
  const theirs = second.locator('main byom-history');
  await theirs.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  await page.bringToFront();
  await clear(page, history);
  await theirs.getByText('No requests yet.').waitFor();
  assert.equal(await theirs.locator('[part=undo-clear]').count(), 0);
  await clickUntilHeard(history.locator('[part=undo-clear]'));
  await theirs.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  await journey.close();
});

test('cleared from the settings, the way back is in sight, also when what stands above it has loaded', async () => {
  const { journey, page } = await spentPage({ context: { viewport: { width: 390, height: 700 } } });
  await page.evaluate(() => globalThis.byom.open('history'));
  const inside = page.locator('byom-panel byom-history');
  await clear(page, inside);
  await page.locator('byom-panel byom-models [role=option]').first().waitFor({ state: 'attached' });
  const isInSight = () =>
    inside.locator('[part=undo-clear]').evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await waitFor(isInSight, 'the way back');
  const wheelLeavesIt = async () => {
    await page.mouse.wheel(0, -5000);
    return !(await isInSight());
  };
  await waitFor(wheelLeavesIt, 'the person to go where they like');
  await journey.close();
});

test('a script can ask for clearing, and only the person can agree', async () => {
  const { journey, page } = await spentPage();
  await untilNobodyActs(page);
  const still = await asScript(page, async () => {
    globalThis.__cleared = globalThis.byom.history.clear().then(
      (count) => count,
      ({ code }) => code,
    );
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const panel = () => document.querySelector('byom-panel');
    while (!panel()?.shadowRoot?.querySelector('[part=confirm-clear]')) await frame();
    panel().shadowRoot.querySelector('[part=confirm-clear]').click();
    await frame();
    await frame();
    return { step: panel().getAttribute('step'), active: navigator.userActivation.isActive };
  });
  assert.deepEqual(still, { step: 'clear', active: false });
  assert.equal((await entriesOf(page)).length, 3);
  await page.locator('byom-panel [part=keep-history]').click();
  assert.equal(await page.evaluate(() => globalThis.__cleared), 'cancelled');
  assert.equal((await entriesOf(page)).length, 3);
  await journey.close();
});

test('the chart’s code loads when it is needed; a load that failed says so and can be tried again', async () => {
  const journey = await startJourney();
  const asked = [];
  let broken = true;
  await journey.context.route(/chunk-chart-view/, (route) => {
    asked.push(route.request().url());
    return broken ? route.abort() : route.continue();
  });
  const page = await journey.open(PAGE);
  const history = page.locator('main byom-history');
  await history.getByText('No requests yet.').waitFor();
  assert.deepEqual(asked, [], 'nothing to draw');
  await connect(page);
  await startCall(page, 'one');
  await outcomeOf(page, 'one');
  await history.getByText('The chart could not be loaded.').waitFor();
  await history.locator('.position').getByText('1 to 1 of 1 request').waitFor();
  broken = false;
  await history.locator('[part=retry-chart]').click();
  await history.locator('[part=chart] .bars').waitFor();
  assert.ok(asked.length >= 2);
  await journey.close();
});
