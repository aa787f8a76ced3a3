/** Consents under something that a page lays over them, fades, shrinks or paints away (security.md 9, test 37). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, connect, press, startJourney, stateOf, untilStatus, vaultOf, waitFor } from './kit.mjs';
import { PASSPHRASE, remember } from './remember-kit.mjs';

after(closeBrowser);

const SHRUNK = 0.1;

/** What a hostile script does. Clicks pass through each of these to what lies below, all but the transition. */
const COVERS = {
  'a popover': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
    globalThis.__uncover = () => cover.remove();
  },
  'a nearly clear popover': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; opacity: 0.05; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
    globalThis.__uncover = () => cover.remove();
  },
  'the panel, drawn over the vault by the page’s own style': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('byom-panel { position: fixed; inset: 0; background: white; pointer-events: none }');
    document.adoptedStyleSheets.push(sheet);
    globalThis.__uncover = () => document.adoptedStyleSheets.pop();
  },
  'a view transition that never ends': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '::view-transition { pointer-events: none } ::view-transition-old(root) { animation: byom-stay 600s } @keyframes byom-stay {} ::view-transition-new(root) { opacity: 0; animation: none }',
    );
    document.adoptedStyleSheets.push(sheet);
    const transition = document.startViewTransition();
    globalThis.__uncover = () => (transition.skipTransition(), document.adoptedStyleSheets.pop());
  },
  'a page that shrinks all it shows': (scale) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { zoom: ${scale} }`);
    document.adoptedStyleSheets.push(sheet);
    globalThis.__uncover = () => document.adoptedStyleSheets.pop();
  },
};

/** A person's click on the middle of a button, whatever lies over it. */
async function clickThrough(page, vault, action) {
  const { x, y, width, height } = await vault.locator(`[data-action=${action}]`).boundingBox();
  // The driver takes a shrunken frame for one of full size.
  const scale = await page.evaluate(() => document.documentElement.currentCSSZoom);
  await page.mouse.click((x + width / 2) * scale, (y + height / 2) * scale);
}

async function connectedPage() {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '0.50' });
  return { journey, page, vault: await vaultOf(page) };
}

const limitOf = async (page) => (await stateOf(page)).budget.limitNano;

/** The view for a higher ceiling, ready to be confirmed. */
async function askForMore(page, vault) {
  await page.evaluate(() => globalThis.byom.open('budget'));
  await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
  await vault.fill('[data-field=limit]', '2.00');
}

for (const [name, cover] of Object.entries(COVERS))
  test(`design 6: under ${name} a click raises nothing; then the amount has to be typed`, async () => {
    const { journey, page, vault } = await connectedPage();
    await askForMore(page, vault);
    await page.evaluate(cover, SHRUNK);
    await vault.waitForSelector('[data-action=confirm]:disabled');
    await clickThrough(page, vault, 'confirm');
    await vault.getByText('something may cover this').waitFor();
    assert.equal(await vault.inputValue('[data-field=limit]'), '', 'what stood there was typed for another sight');
    assert.equal(await vault.locator('[data-action=suggest]').count(), 0, 'a lured click chooses no amount');
    await vault.waitForSelector('[data-action=confirm]:enabled');
    await clickThrough(page, vault, 'confirm');
    await vault.focus('[data-field=limit]');
    await page.keyboard.press('Enter');
    await vault.getByText('Enter an amount in dollars').waitFor();
    assert.equal(await limitOf(page), 500_000_000, 'neither click nor Enter raised it');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await limitOf(page)) === 2_000_000_000, 'the typed amount');
    await page.evaluate(() => globalThis.__uncover());
    assert.deepEqual(journey.errors, []);
    await journey.close();
  });

test('design 6: what can’t lie over the stage, or fade or move it, asks for no second step', async () => {
  const { journey, page, vault } = await connectedPage();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html, [data-byom-stage] { opacity: 0.05; transform: translateX(40vw); visibility: hidden } body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: white }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await askForMore(page, vault);
  await clickThrough(page, vault, 'confirm');
  await waitFor(async () => (await limitOf(page)) === 2_000_000_000, 'the ceiling, by one click');
  await journey.close();
});

test('design 6: under a second dialog nothing is pressed; when it goes the amount is typed', async () => {
  const { journey, page, vault } = await connectedPage();
  await askForMore(page, vault);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; opacity: 0.05';
    document.body.append(dialog);
    dialog.showModal();
    globalThis.__uncover = () => dialog.remove();
  });
  await vault.getByText('something may cover this').waitFor();
  await clickThrough(page, vault, 'confirm');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  assert.equal(await vault.inputValue('[data-field=limit]'), '', 'nothing reaches the vault');
  await page.evaluate(() => globalThis.__uncover());
  await vault.waitForSelector('[data-action=confirm]:enabled');
  await vault.click('[data-field=limit]');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await waitFor(async () => (await limitOf(page)) === 2_000_000_000, 'the typed amount');
  await journey.close();
});

test('security 7: colours that make the words vanish are not taken: the view stays opaque and readable', async () => {
  const { journey, page, vault } = await connectedPage();
  const looks = () =>
    vault.evaluate(() => {
      const view = document.querySelector('[data-view]');
      const { backgroundColor: ground, color: words } = getComputedStyle(view);
      return { ground, words, accent: view.style.getPropertyValue('--accent') };
    });
  const paint = (colours) =>
    page.evaluate((values) => {
      for (const [token, value] of Object.entries(values))
        document.documentElement.style.setProperty(`--byom-${token}`, value);
    }, colours);
  for (const colours of [
    { surface: 'transparent', text: 'transparent', accent: 'transparent', 'accent-text': 'transparent' },
    { text: 'rgb(250, 250, 250)', surface: 'white' },
    { 'accent-text': 'oklch(0.6 0.2 260)', accent: 'oklch(0.62 0.2 260)' },
    { danger: 'color-mix(in srgb, red 10%, transparent)' },
    { 'surface-raised': 'black', text: 'black' },
  ]) {
    await paint(colours);
    await askForMore(page, vault);
    const plain = { ground: 'rgb(255, 255, 255)', words: 'rgb(0, 0, 0)', accent: '' };
    assert.deepEqual(await looks(), plain, JSON.stringify(colours));
    await page.evaluate(() => globalThis.byom.close());
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
  }
  await paint({ accent: 'oklch(0.5 0.2 150)', 'accent-text': '#ffe' });
  await askForMore(page, vault);
  assert.match((await looks()).accent, /^color\(srgb /, 'an honest theme is taken');
  await journey.close();
});

test('design 6: no ceiling has no second step: it counts only where nothing covers it', async () => {
  const { journey, page, vault } = await connectedPage();
  await page.evaluate(() => globalThis.byom.open('budget'));
  await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
  await page.evaluate(COVERS['a popover']);
  // By then an amount could be typed; what has none still does not count.
  await vault.getByText('something may cover this').waitFor();
  await vault.waitForSelector('[data-action=confirm]:enabled');
  await clickThrough(page, vault, 'no-ceiling');
  await vault.getByRole('button', { name: 'Yes, spend without a ceiling ($∞)' }).waitFor();
  for (let clicks = 0; clicks < 3; clicks++) await clickThrough(page, vault, 'confirm-no-ceiling');
  assert.equal(await vault.locator('[data-action=confirm-no-ceiling]').isDisabled(), true);
  assert.equal(await limitOf(page), 500_000_000);
  await page.evaluate(() => globalThis.__uncover());
  await press(vault, 'confirm-no-ceiling');
  await waitFor(async () => (await limitOf(page)) === null, 'no ceiling');
  await journey.close();
});

test('design 6: without an amount the second step is a second press: forgetting', async () => {
  const { journey, page, vault } = await connectedPage();
  await remember(page);
  const again = vault.getByRole('button', { name: 'Press again to confirm' });
  await page.evaluate(() => void globalThis.byom.disconnect({ forget: true }).catch(() => undefined));
  await vault.waitForSelector('[data-view=forget] [data-action=confirm]:enabled');
  await page.evaluate(COVERS['a popover']);
  await vault.waitForSelector('[data-action=confirm]:disabled');
  await clickThrough(page, vault, 'confirm');
  await vault.waitForSelector('[data-action=confirm]:enabled');
  await clickThrough(page, vault, 'confirm');
  await again.waitFor();
  await vault.waitForSelector('[data-action=confirm]:enabled');
  assert.equal((await stateOf(page)).connection.remembered, true);
  await clickThrough(page, vault, 'confirm');
  await untilStatus(page, 'disconnected');
  await journey.close();
});

test('design 6: covered when the key is unlocked: what may be spent has to be typed there too', async () => {
  const { journey, page, vault } = await connectedPage();
  await remember(page);
  await page.evaluate(() => globalThis.byom.disconnect());
  await page.evaluate(() => globalThis.byom.open('connect'));
  await vault.waitForSelector('[data-view=unlock] [data-action=unlock]:enabled');
  await vault.fill('[data-field=passphrase]', PASSPHRASE);
  await page.evaluate(COVERS['a popover']);
  await vault.waitForSelector('[data-action=unlock]:disabled');
  await vault.getByText('something may cover this').waitFor();
  await vault.waitForSelector('[data-action=unlock]:enabled');
  await clickThrough(page, vault, 'unlock');
  await vault.getByText('Enter an amount in dollars').waitFor();
  assert.equal((await stateOf(page)).connection.status, 'locked');
  await page.keyboard.type('0.10');
  await page.evaluate(() => globalThis.__uncover());
  await press(vault, 'unlock');
  await untilStatus(page, 'connected');
  await journey.close();
});
