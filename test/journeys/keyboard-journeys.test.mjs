/** The ways through the stage that matter most, by keyboard alone, on a phone's width and on a desk's. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  DEMO_KEY,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { openStage, tabInVault, tabToPart } from './keyboard-kit.mjs';
import { teachPseudo } from './pseudo-locale.mjs';

after(closeBrowser);

async function typeKey(page, vault, key = DEMO_KEY) {
  await vault.waitForSelector('[data-view=connect]');
  await tabInVault(page, vault, '[data-field=key]');
  await page.keyboard.insertText(key);
  await page.keyboard.press('Enter');
}

async function confirmCeiling(page, vault, amount) {
  await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
  await tabInVault(page, vault, '[data-field=limit]');
  if (amount) {
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(amount);
  }
  await page.keyboard.press('Enter');
}

async function takeModels(page) {
  await page.locator('byom-panel [part=use]').waitFor();
  await tabToPart(page, 'use');
  await page.keyboard.press('Enter');
}

const answered = (page) =>
  waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'the answer');

for (const width of [390, 1280]) {
  const start = async (more = {}) => {
    const journey = await startJourney({ context: { viewport: { width, height: 844 } }, ...more });
    return { journey, page: await journey.open() };
  };

  test(`W2, ${width} px: somebody who never saw a key is led through the guide to a connected one`, async () => {
    const { journey, page } = await start();
    const vault = await openStage(page);
    await page.locator('byom-panel [part=guide]').waitFor();
    await tabToPart(page, 'guide');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 4; step++) {
      await tabToPart(page, 'next');
      await page.keyboard.press('Enter');
    }
    await waitFor(() => vault.evaluate(() => document.activeElement?.dataset.field === 'key'), 'the key field');
    await typeKey(page, vault);
    await confirmCeiling(page, vault, '1.00');
    await takeModels(page);
    await waitFor(async () => (await stateOf(page)).models.worker?.chosen, 'the models');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'byom-connect', 'the focus is back');
    await journey.close();
  });

  test(`design 3.3, ${width} px: a feature pressed first ends in its answer`, async () => {
    const { journey, page } = await start();
    await tabToPart(page, 'summarise');
    await page.keyboard.press('Enter');
    const vault = await vaultOf(page);
    await typeKey(page, vault);
    await confirmCeiling(page, vault, '0.40');
    await takeModels(page);
    await answered(page);
    assert.equal(paidRequests(journey.simulator).length, 1);
    await journey.close();
  });

  test(`W7, ${width} px: a wrong key is said, mended and goes on`, async () => {
    const { journey, page } = await start();
    const vault = await openStage(page);
    await typeKey(page, vault, `sk-or-v1-${'0'.repeat(64)}`);
    await vault.getByText('does not know this key').waitFor();
    await waitFor(() => vault.evaluate(() => document.activeElement?.dataset.field === 'key'), 'the field to mend');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(DEMO_KEY);
    await page.keyboard.press('Enter');
    await confirmCeiling(page, vault, '1.00');
    assert.equal((await stateOf(page)).connection.status, 'connected');
    await journey.close();
  });

  test(`W2, ${width} px: a returning visitor is one key away from an answer`, async () => {
    const { journey, page } = await start();
    await connect(page);
    await page.reload();
    await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
    await tabToPart(page, 'summarise');
    await page.keyboard.press('Enter');
    const vault = await vaultOf(page);
    await typeKey(page, vault);
    // What confirms an amount works once it has been in sight; Enter brings it there, and is pressed again.
    await waitFor(async () => {
      if (await vault.locator('[data-view=connect]').isHidden()) return true;
      await page.keyboard.press('Enter');
      return false;
    }, 'the key to be taken');
    await answered(page);
    await journey.close();
  });

  test(`W7, ${width} px: over the ceiling, it is raised, and the same request goes on`, async () => {
    const { journey, page } = await start();
    await connect(page, { ceiling: '0.01' });
    await startCall(page, 'large', { whenBlocked: 'ask', maxTokens: 60_000 });
    const vault = await vaultOf(page);
    await confirmCeiling(page, vault, '5');
    assert.equal((await outcomeOf(page, 'large')).ok, true);
    await journey.close();
  });

  test(`${width} px: the language changes in the middle of the wizard, and what was typed goes on`, async () => {
    const { journey, page } = await start();
    await teachPseudo(page, 'qps');
    const vault = await openStage(page);
    await vault.waitForSelector('[data-view=connect]');
    await tabInVault(page, vault, '[data-field=key]');
    await page.keyboard.insertText(DEMO_KEY);
    await page.evaluate(() => (document.documentElement.lang = 'qps'));
    await waitFor(async () => /⟦/.test(await vault.innerText('h2')), 'the other language');
    await page.keyboard.press('Enter');
    await vault.waitForSelector('[data-view=ceiling]');
    await journey.close();
  });
}
