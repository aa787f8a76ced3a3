/** A page script pulls the focus away while a secret is typed (security.md 9, test 38). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  asScript,
  closeBrowser,
  connect,
  DEMO_KEY,
  press,
  startJourney,
  stateOf,
  untilStatus,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { openRemember, PASSPHRASE } from './remember-kit.mjs';

after(closeBrowser);

/** The time stands still, so that nothing here depends on how fast the driver types. */
async function openStill() {
  const journey = await startJourney();
  await journey.context.clock.setFixedTime(Date.now());
  return { journey, page: await journey.open() };
}

/** A field of its own inside the dialog: what stands outside can't be focused while it is open. */
const pullFocus = (page) =>
  asScript(page, () => {
    const trap = document.createElement('input');
    trap.id = 'trap';
    document.querySelector('[data-byom-stage]').append(trap);
    trap.focus();
  });

const trapped = (page) =>
  page.evaluate(() => {
    const trap = document.querySelector('#trap');
    trap.remove();
    return trap.value;
  });

/** Types the beginning, loses the focus, goes on typing. */
async function typeAndLose(page, vault, name, secret) {
  await vault.click(`[data-field=${name}]`);
  await page.keyboard.type(secret.slice(0, 12));
  assert.equal(await vault.inputValue(`[data-field=${name}]`), secret.slice(0, 12));
  await pullFocus(page);
  const alert = vault.getByRole('alert').filter({ hasText: 'The focus left this field while you were typing' });
  await alert.waitFor();
  await page.keyboard.type(secret.slice(12, 15));
  assert.equal(await vault.inputValue(`[data-field=${name}]`), '', 'half a secret does not stay');
  assert.equal(await vault.getAttribute(`[data-field=${name}]`, 'aria-invalid'), 'true');
  assert.equal(await trapped(page), secret.slice(12, 15), 'only what came after: so the page must be told of');
}

test('security 8, 14: the focus pulled out of a half typed key: said, emptied; a paste afterwards connects', async () => {
  const { journey, page } = await openStill();
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await typeAndLose(page, vault, 'key', DEMO_KEY);
  await vault.getByText('paste the key instead').waitFor();
  await journey.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((key) => navigator.clipboard.writeText(key), DEMO_KEY);
  await vault.click('[data-field=key]');
  await page.keyboard.press('Control+v');
  await pullFocus(page);
  assert.equal(await vault.inputValue('[data-field=key]'), DEMO_KEY, 'a paste is one event: nothing of it is lost');
  assert.equal(await trapped(page), '');
  await press(vault, 'connect');
  await untilStatus(page, 'connected');
  await journey.close();
});

test('security 8, 14: out of a passphrase, remembering and unlocking: emptied, so that no half of it is sealed', async () => {
  const { journey, page } = await openStill();
  await connect(page);
  const vault = await openRemember(page);
  await typeAndLose(page, vault, 'passphrase', PASSPHRASE);
  await press(vault, 'confirm');
  await vault.getByText('Use at least 12 characters').waitFor();
  assert.equal((await stateOf(page)).connection.remembered, false);
  await vault.fill('[data-field=passphrase]', PASSPHRASE);
  await press(vault, 'confirm');
  await waitFor(async () => (await stateOf(page)).connection.remembered, 'the key to be remembered');
  await page.evaluate(() => globalThis.byom.disconnect());
  await page.evaluate(() => globalThis.byom.open('connect'));
  await vault.waitForSelector('[data-view=unlock]');
  await typeAndLose(page, vault, 'passphrase', PASSPHRASE);
  await vault.click('[data-field=passphrase]');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await untilStatus(page, 'connected');
  await journey.close();
});

test('security 8, 14: out of a code; who paused, or left the field by choice, is not troubled', async () => {
  const { journey, page } = await openStill();
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('byom-view-request', { detail: { name: 'code' } })));
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=code]');
  await typeAndLose(page, vault, 'code', 'a-code-that-is-long-enough');
  await vault.click('[data-field=code]');
  await page.keyboard.type('half of');
  await journey.context.clock.setFixedTime((await page.evaluate(() => Date.now())) + 2_000);
  await pullFocus(page);
  assert.equal(await vault.evaluate(() => document.hasFocus()), false);
  assert.equal(await vault.inputValue('[data-field=code]'), 'half of', 'a pause');
  assert.equal(await trapped(page), '');
  await vault.click('[data-field=code]');
  await page.keyboard.type(' a code');
  await vault.click('[data-field=remember]');
  await pullFocus(page);
  assert.equal(await vault.inputValue('[data-field=code]'), 'half of a code', 'another control of the view');
  assert.equal(await trapped(page), '');
  await vault.click('[data-field=code]');
  await page.keyboard.type('!');
  for (const _ of ['to the button before it', 'out of the view']) await page.keyboard.press('Shift+Tab');
  assert.equal(await vault.evaluate(() => document.hasFocus()), false);
  assert.equal(await vault.inputValue('[data-field=code]'), 'half of a code!', 'the Tab key');
  await journey.close();
});

test('design 3.2: a panel that arrives late takes the focus from nobody who types, and has it where nobody does', async () => {
  const { journey, page } = await openStill();
  let arrive;
  const late = new Promise((resolve) => (arrive = resolve));
  await page.route('**/chunk-byom-panel-*', async (route) => {
    await late;
    await route.continue();
  });
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await vault.click('[data-field=key]');
  await page.keyboard.type(DEMO_KEY.slice(0, 12));
  arrive();
  await page.locator('byom-panel [part=honest]').waitFor();
  await page.keyboard.type(DEMO_KEY.slice(12));
  assert.equal(await vault.inputValue('[data-field=key]'), DEMO_KEY);
  await page.keyboard.press('Enter');
  await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
  await vault.fill('[data-field=limit]', '1.00');
  await page.keyboard.press('Enter');
  await waitFor(
    () => page.evaluate(() => document.querySelector('byom-panel').shadowRoot.activeElement?.localName === 'h2'),
    'the heading of the next step',
  );
  await journey.close();
});
