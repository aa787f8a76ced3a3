/** axe inside the vault's frame and over the stage's panel, by the driver: locators in the page see neither closed roots nor the frame. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { closeBrowser, enterKey, setCeiling, startJourney, takeModels, vaultOf, waitFor } from './kit.mjs';

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
