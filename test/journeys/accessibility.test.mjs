/**
 * axe over all states of every element and of every view of the vault, in light, dark and forced colours, from left to
 * right and from right to left: each state is reached once and then dressed anew. And the whole set-up by keyboard.
 */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { Inspector, openRoots } from './axe-kit.mjs';
import { WALKS } from './axe-walks.mjs';
import { closeBrowser, DEMO_KEY, startJourney, vaultOf, waitFor } from './kit.mjs';

after(closeBrowser);

/** Tall, so that no button waits out of sight. */
const CONTEXT = { viewport: { width: 1280, height: 1800 } };

async function begin(policy) {
  const journey = await startJourney({ policy, context: CONTEXT });
  await openRoots(journey.context);
  return journey;
}

for (const { name, policy, open = (journey) => journey.open(), states } of WALKS)
  test(`axe: every state of the stage and its views, in every look: ${name}`, async () => {
    const journey = await begin(policy);
    const page = await open(journey);
    const walk = { journey, page, vault: policy ? null : await vaultOf(page) };
    const inspector = new Inspector();
    for (const { name: state, at, inVault = false, reach, again, leave } of states) {
      await reach(walk);
      const vault = inVault ? walk.vault : null;
      await inspector.inspect(page, { name: state, at, vault, again: again && (() => again(walk)) });
      await leave?.(walk);
    }
    assert.deepEqual(inspector.findings, []);
    await journey.close();
  });

/** The scenes, for a page with the built elements. */
async function bundleScenes() {
  const entryPoint = fileURLToPath(new URL('../elements/scenes/index.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'scenes',
    footer: { js: 'globalThis.scenes = scenes' },
    target: 'es2022',
  });
  return outputFiles[0].text;
}

test('axe: every state of every element, in every look', async () => {
  const journey = await begin();
  const page = await journey.open('/elements/byom-connect.html');
  // The panel's tag comes with the first opening.
  await page.evaluate(async () => {
    globalThis.byom.open();
    await customElements.whenDefined('byom-panel');
    globalThis.byom.close();
    for (const part of document.querySelectorAll('main > *, [data-byom-stage]')) part.remove();
  });
  await page.evaluate(await bundleScenes());
  const inspector = new Inspector();
  for (const name of await page.evaluate(() => globalThis.scenes.names)) {
    await page.evaluate((scene) => globalThis.scenes.show(scene), name);
    await inspector.inspect(page, { name, at: 'main' });
  }
  assert.deepEqual(inspector.findings, []);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('W2: the whole set-up by keyboard alone', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-connect.html');
  const focusIn = async (test) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await test()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the focus never came there');
  };
  await focusIn(() => page.evaluate(() => document.activeElement?.localName === 'byom-connect'));
  await page.keyboard.press('Enter');
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await focusIn(() =>
    vault.evaluate(() => document.hasFocus() && document.activeElement?.getAttribute('data-field') === 'key'),
  );
  await page.keyboard.insertText(DEMO_KEY);
  await page.keyboard.press('Enter');
  await vault.waitForSelector('[data-view=ceiling] [data-action=confirm]:enabled');
  await focusIn(() =>
    vault.evaluate(() => document.hasFocus() && document.activeElement?.getAttribute('data-field') === 'limit'),
  );
  // A key alone confirms no amount that was not typed.
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('1.00');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Use these models' }).waitFor();
  const focused = () =>
    page.evaluate(() => document.querySelector('byom-panel')?.shadowRoot?.activeElement?.getAttribute('part'));
  await focusIn(async () => (await focused()) === 'use');
  await page.keyboard.press('Enter');
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker?.chosen), 'the chosen model');
  await journey.close();
});
