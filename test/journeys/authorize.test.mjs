/** Connecting without typing: the provider's page in a popup, by a redirect, or by the code that it shows. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  connectByScript,
  enterKey,
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
  await page.locator('byom-panel [part=problem]').waitFor();
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

test('security 7: where popups are refused the page goes itself; back again it is connected, and nothing lies about', async () => {
  const journey = await startJourney();
  await journey.context.addInitScript(() => {
    globalThis.open = () => null;
  });
  const page = await journey.open();
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await press(vault, 'authorize');
  await page.locator('#approve').click();
  await page.waitForURL(`${journey.demo.origin}/`);
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  const exchange = journey.simulator.requests.find(({ path }) => path.endsWith('/auth/keys'));
  const { code } = JSON.parse(exchange.body);
  assert.ok(
    !(await page.evaluate(() => JSON.stringify([location.href, document.referrer, history.state]))).includes(code),
  );
  await journey.close();
});

test('security 7: a code that the provider’s page shows connects too, and a wrong one says so', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await press(vault, 'code');
  await vault.waitForSelector('[data-view=code]');
  const popup = journey.context.waitForEvent('page');
  await press(vault, 'authorize');
  const consent = await popup;
  await vault.fill('[data-field=code]', 'not-a-code');
  await press(vault, 'confirm');
  await vault.getByText('This code does not work any more').waitFor();
  await consent.close();
  const again = journey.context.waitForEvent('page');
  await press(vault, 'authorize');
  const second = await again;
  await second.locator('#approve').click();
  await vault.fill('[data-field=code]', await second.locator('#code').innerText());
  await press(vault, 'confirm');
  await setCeiling(page);
  await takeModels(page);
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).ok, true);
  await journey.close();
});

test('W7: what fails later is not taken for the end of a round: no dialog opens by itself', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const consent = await openConsent(journey, page);
  await consent.locator('#deny').click();
  await page.locator('byom-panel [part=problem]').waitFor();
  await page.evaluate(() => globalThis.byom.close());
  const said = await connectByScript(page, `sk-or-v1-${'bad0'.repeat(16)}`).catch((error) => String(error));
  assert.match(said, /does not accept this key/);
  assert.equal(await page.evaluate(() => document.querySelector('byom-panel').checkVisibility()), false);
  await connect(page);
  assert.equal((await stateOf(page)).connection.status, 'connected');
  await journey.close();
});
