/**
 * Every view of the vault by keyboard alone, each seen as the browser tells it to a screen reader: a named region with a
 * heading, no control without a name, the field tied to what is said about it (W2, W7, design.md 3.2).
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, connect, DEMO_KEY, startJourney, stateOf, waitFor } from './kit.mjs';
import { openStage, tabInVault, tabToPart, vaultTree } from './keyboard-kit.mjs';
import { PASSPHRASE, reload } from './remember-kit.mjs';

after(closeBrowser);

const CONTROLS = /^(button|checkbox|combobox|textbox)$/;
const OUT_OF_ORDER = 'sk-or-v1-too-short';

/** The view is there, and tells itself. @returns its nodes in the accessibility tree */
async function told(page, vault, view) {
  await vault.waitForSelector(`[data-view=${view}]`);
  const nodes = await vaultTree(page);
  const regions = nodes.filter(({ role }) => role === 'region');
  assert.equal(regions.length, 1, `${view}: one region`);
  assert.ok(
    nodes.some(({ role, name }) => role === 'heading' && name === regions[0].name && name !== ''),
    `${view}: named by its heading`,
  );
  const controls = nodes.filter(({ role }) => CONTROLS.test(role));
  assert.deepEqual(
    controls.filter(({ name }) => name === ''),
    [],
    `${view}: nameless controls`,
  );
  const names = controls.map(({ role, name }) => `${role} ${name}`);
  assert.deepEqual(names, [...new Set(names)], `${view}: two controls of one name`);
  return nodes;
}

const fieldIn = (nodes) => nodes.find(({ role }) => role === 'textbox');
const alertIn = (nodes) => nodes.find(({ role }) => role === 'alert')?.text ?? '';

/** What is wrong is heard, and stands in the description of a field that is marked. */
async function hearsWhatIsWrong(page, vault, view) {
  const isMarked = ({ invalid }) => String(invalid) === 'true';
  await waitFor(async () => isMarked(fieldIn(await vaultTree(page))), `${view}: a field that is marked`);
  const nodes = await told(page, vault, view);
  const { description } = fieldIn(nodes);
  assert.notEqual(alertIn(nodes), '', `${view}: said`);
  assert.ok(description.includes(alertIn(nodes)), `${view}: tied to its field`);
}

async function pressAction(page, vault, action, key = 'Enter') {
  await vault.waitForSelector(`[data-action=${action}]:enabled`);
  await tabInVault(page, vault, `[data-action=${action}]`);
  await page.keyboard.press(key);
}

async function typeInto(page, vault, field, text) {
  await tabInVault(page, vault, `[data-field=${field}]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

const pressPart = async (page, part) => {
  await page.locator(`byom-panel [part=${part}]`).waitFor();
  await tabToPart(page, part);
  await page.keyboard.press('Enter');
};

/** Enter counts only once the button has been in sight; a person presses again. */
const enterUntil = (page, done, what) =>
  waitFor(async () => {
    await page.keyboard.press('Enter');
    return done();
  }, what);

const isRemembered = async (page) => (await stateOf(page)).connection.remembered;

test('W2, W7: connect, remember and ceiling, each by keyboard and heard, what is wrong too', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const vault = await openStage(page);
  const nodes = await told(page, vault, 'connect');
  assert.match(fieldIn(nodes).description, /Kept in this tab only/, 'what becomes of the key');
  await typeInto(page, vault, 'key', OUT_OF_ORDER);
  await page.keyboard.press('Enter');
  await hearsWhatIsWrong(page, vault, 'connect');
  await pressAction(page, vault, 'show', ' ');
  assert.ok((await told(page, vault, 'connect')).some(({ role, name }) => role === 'button' && name === 'Hide key'));
  await typeInto(page, vault, 'key', DEMO_KEY);
  await tabInVault(page, vault, '[data-field=remember]');
  await page.keyboard.press(' ');
  await pressAction(page, vault, 'connect');

  const remember = await told(page, vault, 'remember');
  assert.match(remember.find(({ role }) => role === 'checkbox').description, /browser/, 'what a device key is');
  await typeInto(page, vault, 'passphrase', 'short');
  await pressAction(page, vault, 'confirm');
  await hearsWhatIsWrong(page, vault, 'remember');
  await typeInto(page, vault, 'passphrase', PASSPHRASE);
  await enterUntil(page, () => isRemembered(page), 'the key to be remembered');

  const ceiling = await told(page, vault, 'ceiling');
  assert.ok(
    ceiling.some(({ role, name }) => role === 'combobox' && name !== ''),
    'the period',
  );
  await typeInto(page, vault, 'limit', 'much');
  await page.keyboard.press('Enter');
  await hearsWhatIsWrong(page, vault, 'ceiling');
  await typeInto(page, vault, 'limit', '2');
  await tabInVault(page, vault, '[data-field=period]');
  await page.keyboard.press('ArrowDown');
  await pressAction(page, vault, 'confirm');
  await page.locator('byom-panel [part=use]').waitFor();
  const { limitNano, period } = (await stateOf(page)).budget;
  assert.deepEqual([limitNano, period], [2_000_000_000, 'month']);
  await journey.close();
});

test('W2, W7: unlock, forget and the code, each by keyboard and heard; Escape leads out, and the focus comes back', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  let vault = await openStage(page);
  await vault.waitForSelector('[data-view=connect]');
  await pressAction(page, vault, 'code');
  await told(page, vault, 'code');
  await page.keyboard.press('Escape');
  await waitFor(async () => page.locator('byom-panel').isHidden(), 'the stage to close');
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'byom-connect', 'the focus is back');

  await connect(page);
  await page.evaluate(() => globalThis.byom.open('connect'));
  await pressPart(page, 'remember');
  await told(page, vault, 'remember');
  await typeInto(page, vault, 'passphrase', PASSPHRASE);
  await enterUntil(page, () => isRemembered(page), 'the key to be remembered');
  await reload(page, 'locked');

  vault = await openStage(page);
  await told(page, vault, 'unlock');
  await typeInto(page, vault, 'passphrase', 'another one, and wrong');
  await pressAction(page, vault, 'unlock');
  await hearsWhatIsWrong(page, vault, 'unlock');
  await pressAction(page, vault, 'forget');
  await told(page, vault, 'forget');
  await pressAction(page, vault, 'cancel');
  await told(page, vault, 'unlock');
  await pressAction(page, vault, 'forget');
  await vault.waitForSelector('[data-view=forget]');
  await pressAction(page, vault, 'confirm');
  await waitFor(async () => !(await isRemembered(page)), 'the key to be forgotten');
  await journey.close();
});
