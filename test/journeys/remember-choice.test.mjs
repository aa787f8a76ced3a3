/** W4: remembering is offered, unchecked, where the key comes in: typed, by the provider's page, by its return. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  DEMO_KEY,
  outcomeOf,
  press,
  setCeiling,
  startCall,
  startJourney,
  stateOf,
  takeModels,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { stored } from './storage-kit.mjs';

after(closeBrowser);

const PASSPHRASE = 'correct horse battery staple';

async function openConnect(page) {
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  return vault;
}

async function answerRemember(page, vault) {
  await vault.waitForSelector('[data-view=remember]');
  await vault.fill('[data-field=passphrase]', PASSPHRASE);
  await press(vault, 'confirm');
  await waitFor(async () => (await stateOf(page)).connection.remembered, 'the key to be remembered');
}

test('W4: the choice is off; ticked beside a typed key it asks how, and the wizard goes on where it was', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const vault = await openConnect(page);
  assert.equal(await vault.isChecked('[data-field=remember]'), false);
  await vault.click('[data-field=remember]');
  await vault.fill('[data-field=key]', DEMO_KEY);
  await press(vault, 'connect');
  await answerRemember(page, vault);
  await setCeiling(page);
  await takeModels(page);
  assert.ok(!(await stored(page)).includes(DEMO_KEY.slice(9, 30)), 'no part of the key in clear');
  await journey.close();
});

test('W4: "not now" leaves nothing on the disk, and the wizard goes on', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const vault = await openConnect(page);
  await vault.click('[data-field=remember]');
  await vault.fill('[data-field=key]', DEMO_KEY);
  await press(vault, 'connect');
  await vault.waitForSelector('[data-view=remember]');
  await press(vault, 'cancel');
  await setCeiling(page);
  const { status, remembered } = (await stateOf(page)).connection;
  assert.deepEqual([status, remembered], ['connected', false]);
  await journey.close();
});

test('W4, design 3.3: a call that waits for the key goes on after the choice was answered', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const vault = await openConnect(page);
  await vault.fill('[data-field=key]', DEMO_KEY);
  await press(vault, 'connect');
  await setCeiling(page);
  await takeModels(page);
  await page.evaluate(() => globalThis.byom.close());
  await page.evaluate(() => globalThis.byom.disconnect());
  await startCall(page, 'waits', { whenBlocked: 'ask' });
  await vault.waitForSelector('[data-view=connect]');
  await vault.click('[data-field=remember]');
  await vault.fill('[data-field=key]', DEMO_KEY);
  await press(vault, 'connect');
  await answerRemember(page, vault);
  assert.equal((await outcomeOf(page, 'waits')).ok, true);
  await journey.close();
});

test('W4: it holds for a key that the provider’s page makes, by popup and by redirect', async () => {
  for (const popups of [true, false]) {
    const journey = await startJourney();
    if (!popups)
      await journey.context.addInitScript(() => {
        globalThis.open = () => null;
      });
    const page = await journey.open();
    const vault = await openConnect(page);
    await vault.click('[data-field=remember]');
    const popup = popups ? journey.context.waitForEvent('page') : null;
    await press(vault, 'authorize');
    const consent = (await popup) ?? page;
    await consent.locator('#approve').click();
    if (!popups) await page.waitForURL(`${journey.demo.origin}/`);
    await answerRemember(page, popups ? vault : await vaultOf(page));
    assert.deepEqual(journey.violations, []);
    await journey.close();
  }
});
