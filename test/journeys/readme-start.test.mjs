/** The start that README prints, as it is printed, on a page that has nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import {
  closeBrowser,
  enterKey,
  paidRequests,
  setCeiling,
  startJourney,
  stateOf,
  takeModels,
  untilStatus,
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const START = /```html\n(.+?)```/s.exec(README)[1];
const PRINTED_ADDRESS = 'http://127.0.0.1:8788/api/v1';

/** The demo's server with that page for all of its own, against this journey's simulator. */
async function startPage() {
  assert.ok(START.includes(PRINTED_ADDRESS), 'the start goes to the local simulator');
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>${START}</body></html>`;
  const journey = await startJourney({
    policy: () => ({ rewrite: () => page.replace(PRINTED_ADDRESS, () => journey.demo.simulator.base) }),
  });
  const opened = await journey.open();
  await opened.locator('byom-connect').getByRole('button').waitFor();
  return { journey, page: opened };
}

test('P2, W2: six lines, and whoever clicks is led through key, ceiling and model to the answer', async () => {
  assert.ok(START.trim().split('\n').length <= 8, 'the start is short');
  const { journey, page } = await startPage();
  await page.locator('#go').click();
  await enterKey(page);
  await setCeiling(page);
  await takeModels(page);
  await waitFor(async () => /simulator/.test(await page.locator('#out').innerText()), 'the answer in the page');
  await waitFor(async () => (await stateOf(page)).budget.spentNano > 0, 'the cost');
  assert.equal(paidRequests(journey.simulator).length, 1);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('W7: who closes the dialog of the six lines is told so by the page, and can go on later', async () => {
  const { journey, page } = await startPage();
  await page.locator('#go').click();
  await (await vaultOf(page)).waitForSelector('[data-view=connect]');
  await page.keyboard.press('Escape');
  await page.locator('byom-panel').waitFor({ state: 'hidden' });
  await waitFor(async () => (await page.locator('#out').innerText()) !== '', 'a word in the page');
  assert.deepEqual(journey.errors, [], 'no error that nobody caught');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await page.locator('#go').click();
  await enterKey(page);
  await untilStatus(page, 'connected');
  await journey.close();
});
