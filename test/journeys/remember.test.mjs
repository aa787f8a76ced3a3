/** Remembering the key: sealed with a passphrase, unlocked after a reload, forgotten, rotated; or with a device key. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  DEMO_KEY,
  KEY_TWO,
  outcomeOf,
  press,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { reload, remember, unlock } from './remember-kit.mjs';
import { stored } from './storage-kit.mjs';

after(closeBrowser);

test('S1: remembered with a passphrase: only ciphertext lies on the disk, and a reload is two actions from an answer', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await remember(page);
  assert.ok(!(await stored(page)).includes(DEMO_KEY.slice(9, 30)), 'no part of the key in clear');
  await reload(page, 'locked');
  assert.equal((await stateOf(page)).connection.suffix, null);
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await unlock(page, 'not the right passphrase');
  await vault.getByText('This passphrase does not open it').waitFor();
  await unlock(page);
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the unlocked key');
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).ok, true, 'the click that unlocked confirmed what may be spent');
  await journey.close();
});

test('design 3.3: a feature clicked while the key is locked leads to the passphrase, and then goes on', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await remember(page);
  await reload(page, 'locked');
  await startCall(page, 'waiting', { whenBlocked: 'ask' });
  await unlock(page);
  assert.equal((await outcomeOf(page, 'waiting')).ok, true);
  await startCall(page, 'next');
  await outcomeOf(page, 'next');
  await page.evaluate(() => globalThis.byom.disconnect());
  assert.equal((await stateOf(page)).connection.status, 'locked', 'disconnecting locks what is remembered');
  await startCall(page, 'refused');
  assert.equal((await outcomeOf(page, 'refused')).code, 'locked');
  await journey.close();
});

test('W6: forgetting is asked about in the vault, deletes the record, and stays so after a reload', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await remember(page);
  const forget = () =>
    page.evaluate(() => {
      globalThis.__forgotten = globalThis.byom.disconnect({ forget: true }).then(
        () => 'forgotten',
        (error) => error.code,
      );
    });
  await forget();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=forget]');
  await press(vault, 'cancel');
  assert.equal(await page.evaluate(() => globalThis.__forgotten), 'cancelled');
  assert.equal((await stateOf(page)).connection.status, 'connected');
  await forget();
  await vault.waitForSelector('[data-view=forget]');
  await press(vault, 'confirm');
  assert.equal(await page.evaluate(() => globalThis.__forgotten), 'forgotten');
  await reload(page, 'disconnected');
  assert.equal((await stateOf(page)).connection.remembered, false);
  await journey.close();
});

test('W6: another key in the place of a remembered one never leaves the old one behind', async () => {
  const journey = await startJourney();
  journey.simulator.keys.set({ key: KEY_TWO, limit: null });
  const page = await journey.open();
  await connect(page);
  await remember(page);
  await page.evaluate((key) => globalThis.byom.connect({ key }), KEY_TWO);
  await waitFor(async () => !(await stateOf(page)).connection.remembered, 'the old record to go');
  await reload(page, 'disconnected');
  await journey.close();
});

test('W2: a device key, chosen by the person, connects a reloaded page with no action', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await remember(page, { device: true });
  assert.ok(!(await stored(page)).includes(DEMO_KEY.slice(9, 30)));
  await reload(page, 'connected');
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).ok, true, 'with what was confirmed and is left');
  await journey.close();
});

test('design 6: a device key that the person locked opens by a click, and not by itself', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await remember(page, { device: true });
  await page.evaluate(() => globalThis.byom.disconnect());
  assert.equal((await stateOf(page)).connection.status, 'locked');
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=unlock]');
  assert.equal(await vault.locator('[data-field=passphrase]').count(), 0);
  await press(vault, 'unlock');
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the unlocked key');
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).ok, true);
  await journey.close();
});

for (const device of [false, true])
  test(`W6: forgotten in one tab, ${device ? 'a device key' : 'a sealed one'} is not written again by another`, async () => {
    const journey = await startJourney();
    const first = await journey.open();
    await connect(first);
    await remember(first, { device });
    const second = await journey.open();
    if (!device) {
      await second.evaluate(() => globalThis.byom.open('connect'));
      await second.locator('byom-panel').waitFor();
      await second.locator('[data-byom-stage] [part=own]').click();
      await unlock(second);
    }
    await waitFor(async () => (await stateOf(second)).connection.status === 'connected', 'a key of its own');
    await first.evaluate(() => void globalThis.byom.disconnect({ forget: true }));
    const vault = await vaultOf(first);
    await vault.waitForSelector('[data-view=forget]');
    await press(vault, 'confirm');
    await waitFor(async () => !(await stateOf(second)).connection.remembered, 'the other tab to know');
    await startCall(second, 'spends');
    assert.equal((await outcomeOf(second, 'spends')).ok, true);
    await first.close();
    await reload(second, 'disconnected');
    await journey.close();
  });
