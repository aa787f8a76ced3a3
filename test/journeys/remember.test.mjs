/** Remembering the key: sealed with a passphrase, unlocked after a reload, forgotten, rotated; the code and the popup of OAuth. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  DEMO_KEY,
  enterKey,
  KEY_TWO,
  outcomeOf,
  press,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

const PASSPHRASE = 'correct horse battery staple';

/** Everything that lies in the page's database, as text; bytes as hex. */
const stored = (page) =>
  page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open('byom');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    database.close();
    const text = (_, value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value);
    return JSON.stringify(all, text) + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
  });

async function remember(page, { device = false } = {}) {
  await page.evaluate(() => globalThis.byom.open('connect'));
  await page.locator('byom-panel [part=remember]').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=remember]');
  if (device) await vault.click('[data-field=device]');
  else await vault.fill('[data-field=passphrase]', PASSPHRASE);
  await press(vault, 'confirm');
  await waitFor(async () => (await stateOf(page)).connection.remembered, 'the key to be remembered');
  await page.evaluate(() => globalThis.byom.close());
}

const reload = async (page, status) => {
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  await waitFor(async () => (await stateOf(page)).connection.status === status, status);
};

async function unlock(page, passphrase = PASSPHRASE) {
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=unlock]');
  await vault.fill('[data-field=passphrase]', passphrase);
  await press(vault, 'unlock');
  return vault;
}

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

/** Begins in the vault's view; the popup of the provider is the answer. */
async function openConsent(journey, page) {
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  const popup = journey.context.waitForEvent('page');
  await press(vault, 'authorize');
  return popup;
}

test('S1: connecting with OpenRouter: a popup with COOP, approved; the page gets neither verifier nor key', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const consent = await openConsent(journey, page);
  await page.locator('byom-panel [part=waiting]').waitFor();
  await consent.locator('#limit').fill('3');
  await consent.locator('#approve').click();
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  await waitFor(() => consent.isClosed(), 'the popup to close by itself');
  const exchange = journey.simulator.requests.find(({ path }) => path.endsWith('/auth/keys'));
  const { code_verifier: verifier } = JSON.parse(exchange.body);
  assert.ok(verifier.length >= 43);
  assert.ok(!(await stored(page)).includes(verifier));
  assert.equal(exchange.headers.authorization, undefined);
  assert.ok(!page.url().includes('code'));
  assert.deepEqual(journey.violations, []);
  await journey.close();
});

test('W7: denied, or given up: said so, and the wizard is where it was; a session is not lost by it', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const consent = await openConsent(journey, page);
  await consent.locator('#deny').click();
  await page.locator('byom-panel').getByText('did not agree').or(page.locator('byom-panel .reason')).first().waitFor();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  const second = journey.context.waitForEvent('page');
  await press(vault, 'authorize');
  await (await second).close();
  await page.locator('byom-panel [part=waiting] [part=cancel]').click();
  await vault.waitForSelector('[data-view=connect]');
  await enterKey(page);
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the typed key');
  await journey.close();
});

test('security 7: a foreign code in the address is none of ours', async () => {
  const journey = await startJourney();
  const page = await journey.open('/?code=foreign&state=other');
  assert.ok(page.url().includes('code=foreign'), 'the app’s own parameters stay');
  assert.equal((await stateOf(page)).connection.status, 'disconnected');
  assert.ok(!journey.simulator.requests.some(({ path }) => path.endsWith('/auth/keys')));
  await journey.close();
});
