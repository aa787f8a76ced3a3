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

/** The connect view of a page whose popups are refused. */
async function startWithoutPopups() {
  const journey = await startJourney();
  await journey.context.addInitScript(() => {
    globalThis.open = () => null;
  });
  const page = await journey.open();
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  return { journey, page, vault };
}

test('S1: connecting with OpenRouter: a popup with COOP, approved; the page gets neither verifier nor key', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const consent = await openConsent(journey, page);
  await page.locator('byom-panel [part=waiting]').waitFor();
  await consent.locator('#limit').fill('3');
  const loaded = [];
  consent.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await consent.locator('#approve').click();
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  await waitFor(() => consent.isClosed(), 'the popup to close by itself');
  const exchange = journey.simulator.requests.find(({ path }) => path.endsWith('/auth/keys'));
  const { code_verifier: verifier } = JSON.parse(exchange.body);
  assert.ok(verifier.length >= 43);
  assert.ok(!(await stored(page)).includes(verifier));
  assert.equal(exchange.headers.authorization, undefined);
  assert.ok(!page.url().includes('code'));
  const own = loaded.filter((path) => path.startsWith('/dist/'));
  assert.deepEqual(own, ['/dist/callback.html', '/dist/callback.js'], 'the callback page, and not the whole app');
  assert.deepEqual(journey.violations, []);
  await journey.close();
});

test('security 7: without a callback page the popup comes back to the page itself, and closes', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.evaluate(() => document.querySelector('meta[name=byom-callback]').remove());
  const consent = await openConsent(journey, page);
  await consent.locator('#approve').click();
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  await waitFor(() => consent.isClosed(), 'the popup to close by itself');
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

test('W1: a key from the provider’s page leads on to the ceiling, also for who was led there by the guide', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.locator('byom-connect').first().getByRole('button').click();
  const panel = page.locator('byom-panel');
  await panel.getByRole('button', { name: 'New to this? Show me step by step' }).click();
  for (const name of ['Next', 'Next', 'Next', 'Go on: connect'])
    await panel.locator('details[open]').getByRole('button', { name }).click();
  const vault = await vaultOf(page);
  const first = journey.context.waitForEvent('page');
  await press(vault, 'authorize');
  await (await first).locator('#approve').click();
  await vault.waitForSelector('[data-view=ceiling]');
  assert.equal((await stateOf(page)).connection.status, 'connected');
  await setCeiling(page);
  await takeModels(page);
  const before = (await stateOf(page)).connection.suffix;

  await panel.locator('[part=replace]').click();
  // What the click confirms here is an amount: it counts once its button has been in sight.
  await vault.waitForSelector('[data-action=connect]:not([disabled], [aria-disabled])');
  const second = journey.context.waitForEvent('page');
  await press(vault, 'authorize');
  await (await second).locator('#approve').click();
  await panel.locator('[part=replace]').waitFor();
  assert.notEqual((await stateOf(page)).connection.suffix, before, 'the new key is the one in use');
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
  const { journey, page, vault } = await startWithoutPopups();
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

test('W7: refused popups in the code view leave a link that leads to the same page', async () => {
  const { journey, page, vault } = await startWithoutPopups();
  await press(vault, 'code');
  await vault.waitForSelector('[data-view=code]');
  await press(vault, 'authorize');
  const popup = journey.context.waitForEvent('page');
  await page.locator('byom-panel [part=link] a').click();
  const consent = await popup;
  await consent.locator('#approve').click();
  await vault.fill('[data-field=code]', await consent.locator('#code').innerText());
  await press(vault, 'confirm');
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  await page.locator('byom-panel [part=link]').waitFor({ state: 'detached' });
  await journey.close();
});

test('security 7: a page that OpenRouter can’t send anybody back to asks for the code, with the same round', async () => {
  const journey = await startJourney();
  const page = await journey.context.newPage();
  await page.goto(journey.demo.origin.replace('127.0.0.1', 'app.localhost'));
  await page.waitForFunction(() => globalThis.byom !== undefined);
  const consent = await openConsent(journey, page);
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=code]');
  await consent.locator('#approve').click();
  await vault.fill('[data-field=code]', await consent.locator('#code').innerText());
  await press(vault, 'confirm');
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  await journey.close();
});

test('W7: a page whose sign-in goes by the code hears that the person closed it', async () => {
  const journey = await startJourney();
  const page = await journey.context.newPage();
  await page.goto(journey.demo.origin.replace('127.0.0.1', 'app.localhost'));
  await page.waitForFunction(() => globalThis.byom !== undefined);
  const round = page.evaluate(() => globalThis.byom.authorize().catch(({ code }) => code));
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=code]');
  await page.evaluate(() => globalThis.byom.close());
  assert.equal(await round, 'cancelled');
  await journey.close();
});

test('security 7: a key that was just made is not lost because the provider stumbles at its first question', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const consent = await openConsent(journey, page);
  journey.simulator.faults.add({ match: { path: '/key' }, fault: { error: 'unavailable' }, times: 1 });
  await consent.locator('#approve').click();
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  assert.equal(journey.simulator.requests.filter(({ path }) => path.endsWith('/auth/keys')).length, 1);
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
