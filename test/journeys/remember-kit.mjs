/** Journeys with a key that is remembered: sealed with a passphrase or with a device key, reloaded, unlocked. */
import { press, stateOf, untilStatus, vaultOf, waitFor } from './kit.mjs';
import { stored } from './storage-kit.mjs';

export const PASSPHRASE = 'correct horse battery staple';

/** Asks for the view that remembers, as the management surface does. */
export async function openRemember(page) {
  await page.evaluate(() => globalThis.byom.open('connect'));
  await page.locator('byom-panel [part=remember]').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=remember]');
  return vault;
}

export async function remember(page, { device = false } = {}) {
  const vault = await openRemember(page);
  if (device) await vault.click('[data-field=device]');
  else await vault.fill('[data-field=passphrase]', PASSPHRASE);
  await press(vault, 'confirm');
  await waitFor(async () => (await stateOf(page)).connection.remembered, 'the key to be remembered');
  await page.evaluate(() => globalThis.byom.close());
}

export const reload = async (page, status) => {
  // A page that goes within milliseconds takes a write with it that is under way; reading waits for it.
  await stored(page);
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  await untilStatus(page, status);
};

/** The view is there already. */
export async function unlock(page, passphrase = PASSPHRASE) {
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=unlock]');
  await vault.fill('[data-field=passphrase]', passphrase);
  await press(vault, 'unlock');
  return vault;
}
