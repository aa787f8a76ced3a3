/** axe inside the vault's frame and over the stage's panel, by the driver: locators in the page see neither closed roots nor the frame. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  enterKey,
  press,
  setCeiling,
  startJourney,
  stateOf,
  takeModels,
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations, as sentences. Two rules ask that a whole document has a main landmark and a first-level heading; the frame is
 * a part of a dialog and not a page, so they say nothing about it.
 */
async function check(place, selector) {
  await place.evaluate(AXE);
  return place.evaluate(async (root) => {
    const rules = root ? {} : { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
    const { violations } = await globalThis.axe.run(root ?? document, { resultTypes: ['violations'], rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  }, selector);
}

for (const scheme of ['light', 'dark'])
  test(`axe: every view of vault and panel, ${scheme}`, async () => {
    const journey = await startJourney({ policy: 'none', context: { colorScheme: scheme, bypassCSP: true } });
    const page = await journey.open();
    await page.locator('byom-connect').getByRole('button').click();
    const vault = await vaultOf(page);
    await vault.waitForSelector('[data-view=connect]');
    await page.locator('byom-panel [part=honest]').waitFor();
    assert.deepEqual(await check(vault), [], 'connect view');
    assert.deepEqual(await check(page, 'byom-panel'), [], 'connect step');
    await vault.click('[data-action=connect]');
    await vault.getByText('Paste your key first.').waitFor();
    assert.deepEqual(await check(vault), [], 'connect view with an error');
    await enterKey(page);
    await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
    assert.deepEqual(await check(vault), [], 'ceiling view');
    await vault.click('[data-action=no-ceiling]');
    await vault.waitForSelector('[data-action=confirm-no-ceiling]:enabled');
    assert.deepEqual(await check(vault), [], 'no-ceiling question');
    await setCeiling(page);
    await page.locator('byom-panel').getByRole('radio').first().waitFor();
    assert.deepEqual(await check(page, 'byom-panel'), [], 'models step');
    await takeModels(page);
    await page.locator('byom-panel [part=history]').waitFor();
    assert.deepEqual(await check(page, 'byom-panel'), [], 'management');
    await page.evaluate(() => globalThis.byom.close());
    await page.getByRole('button', { name: 'Summarise this text' }).click();
    await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'an answer');
    assert.deepEqual(await check(page, 'body'), [], 'the reader with its elements');
    await journey.close();
  });

/** Waits until the view's consent works: then nothing of it changes any more. */
const viewReady = (vault, name, action) => vault.waitForSelector(`[data-view=${name}] [data-action=${action}]:enabled`);

for (const [scheme, dir] of [
  ['light', 'ltr'],
  ['dark', 'rtl'],
])
  test(`axe: remembering, unlocking, forgetting and the provider’s page, ${scheme}, ${dir}`, async () => {
    const journey = await startJourney({ policy: 'none', context: { colorScheme: scheme, bypassCSP: true } });
    await journey.context.addInitScript((direction) => {
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = direction));
    }, dir);
    const page = await journey.open();
    await page.locator('byom-connect').getByRole('button').click();
    const vault = await vaultOf(page);
    await vault.waitForSelector('[data-view=connect]');
    const popup = journey.context.waitForEvent('page');
    await press(vault, 'authorize');
    await page.locator('byom-panel [part=waiting]').waitFor();
    assert.deepEqual(await check(page, 'byom-panel'), [], 'waiting');
    await (await popup).locator('#deny').click();
    await page.locator('byom-panel [part=problem]').waitFor();
    assert.deepEqual(await check(page, 'byom-panel'), [], 'denied');
    await vault.waitForSelector('[data-view=connect]');
    await press(vault, 'code');
    await vault.waitForSelector('[data-view=code]');
    assert.deepEqual(await check(vault), [], 'code view');
    await page.evaluate(() => globalThis.byom.close());
    await connect(page);
    await page.evaluate(() => globalThis.byom.open('connect'));
    await page.locator('byom-panel [part=remember]').click();
    await viewReady(vault, 'remember', 'confirm');
    await press(vault, 'confirm');
    await vault.getByText('Use at least 12 characters').waitFor();
    assert.deepEqual(await check(vault), [], 'remember view with an error');
    await vault.fill('[data-field=passphrase]', 'correct horse battery staple');
    await press(vault, 'confirm');
    await waitFor(async () => (await stateOf(page)).connection.remembered, 'the key to be remembered');
    await page.locator('byom-panel [part=lock]').waitFor();
    assert.deepEqual(await check(page, 'byom-panel'), [], 'management of a remembered key');
    await page.locator('byom-panel [part=clear]').click();
    await viewReady(vault, 'forget', 'confirm');
    assert.deepEqual(await check(vault), [], 'forget view');
    await press(vault, 'cancel');
    await page.evaluate(() => globalThis.byom.disconnect());
    await page.evaluate(() => globalThis.byom.open('connect'));
    await viewReady(vault, 'unlock', 'unlock');
    assert.deepEqual(await check(vault), [], 'unlock view');
    assert.deepEqual(await check(page, 'byom-panel'), [], 'unlock step');
    await journey.close();
  });

test('W2: the whole set-up by keyboard alone', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-connect.html');
  const focusIn = async (test) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await test()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the focus never came there');
  };
  await focusIn(() => page.evaluate(() => document.activeElement?.localName === 'byom-connect'));
  await page.keyboard.press('Enter');
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await focusIn(() =>
    vault.evaluate(() => document.hasFocus() && document.activeElement?.getAttribute('data-field') === 'key'),
  );
  const { DEMO_KEY } = await import('./kit.mjs');
  await page.keyboard.insertText(DEMO_KEY);
  await page.keyboard.press('Enter');
  await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
  await focusIn(() =>
    vault.evaluate(() => document.hasFocus() && document.activeElement?.getAttribute('data-field') === 'limit'),
  );
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Use these models' }).waitFor();
  const focused = () =>
    page.evaluate(() => document.querySelector('byom-panel')?.shadowRoot?.activeElement?.getAttribute('part'));
  await focusIn(async () => (await focused()) === 'use');
  await page.keyboard.press('Enter');
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker?.chosen), 'the chosen model');
  await journey.close();
});
