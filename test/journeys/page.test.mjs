/** The page around us: policies, several copies, late bundles, routers, leaving. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  enterKey,
  outcomeOf,
  setCeiling,
  startCall,
  startJourney,
  stateOf,
  takeModels,
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

test('S3: under the strictest policy nothing is violated, and the key lives in the frame', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await page.getByRole('button', { name: 'Summarise this text' }).click();
  await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'an answer');
  for (const section of ['connect', 'budget', 'models', 'history']) {
    await page.evaluate((name) => globalThis.byom.open(name), section);
    await page.locator(`byom-panel [part=${section === 'budget' ? 'ceiling' : 'history'}]`).waitFor();
  }
  assert.equal((await stateOf(page)).connection.isolation, 'frame');
  assert.deepEqual(journey.violations, []);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('design 6: without the vault’s hash in the policy the level is memory, and the page says so', async () => {
  const journey = await startJourney({ policy: 'without-hash' });
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  await waitFor(async () => (await stateOf(page)).connection.isolation === 'memory', 'the memory level');
  await page.locator('byom-panel [part=isolation]').waitFor();
  assert.match(await page.locator('byom-panel [part=isolation]').innerText(), /own memory/);
  assert.equal(page.frames().length, 1);
  await page.evaluate((key) => globalThis.byom.connect({ key }), (await import('./kit.mjs')).DEMO_KEY);
  assert.equal((await stateOf(page)).connection.status, 'connected');
  await journey.close();
});

test('design 3.4: two copies of the bundle share one controller under the Trusted Types policy', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/two-copies.html');
  assert.equal(await page.locator('[data-byom-stage]').count(), 1);
  const same = await page.evaluate(async () => {
    const copies = await Promise.all([import('/dist/byom.js'), import('/dist-copy/byom.js')]);
    const handles = await Promise.all(copies.map(({ getByom }) => getByom()));
    return handles.every((handle) => handle === globalThis.byom);
  });
  assert.equal(same, true);
  await page.getByRole('button', { name: 'Ask for one sentence' }).click();
  await enterKey(page);
  await setCeiling(page);
  await takeModels(page);
  await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'the answer');
  assert.deepEqual(journey.violations, []);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('design 3.4: elements that stand before the bundle wake when it comes', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/controller-last.html');
  assert.equal(await page.evaluate(() => customElements.get('byom-connect')), undefined);
  await page.getByRole('button', { name: 'Load the bundle now' }).click();
  await page.locator('byom-connect').getByRole('button', { name: 'Connect your AI model' }).click();
  await enterKey(page);
  await setCeiling(page, '0.30');
  await takeModels(page);
  await page.evaluate(() => globalThis.byom.close());
  await page.locator('byom-budget').first().getByText('$0.30').first().waitFor();
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('design 3.2: a router that swaps the body takes neither stage nor connection away', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/router.html');
  await connect(page);
  await page.getByRole('button', { name: 'Go to the next view' }).click();
  await page.getByRole('heading', { name: 'The next view' }).waitFor();
  await page.locator('byom-connect').getByText('AI model connected').waitFor();
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).outcome, 'settled');
  await page.locator('byom-connect').getByRole('button').click();
  await page.locator('byom-panel [part=connect]').waitFor();
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

/** Whether leaving would bring the browser's warning. */
const warns = (page) =>
  page.evaluate(() => {
    const event = new Event('beforeunload', { cancelable: true });
    globalThis.dispatchEvent(event);
    return event.defaultPrevented;
  });

test('M4: leaving warns exactly while paid work runs or the page holds unsaved work', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  assert.equal(await warns(page), false);
  await page.evaluate(() => void (globalThis.__release = globalThis.byom.unsaved('a draft')));
  assert.equal(await warns(page), true);
  await page.evaluate(() => (globalThis.__release(), globalThis.__release()));
  assert.equal(await warns(page), false);
  await connect(page);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  assert.equal(await warns(page), true);
  journey.simulator.releases++;
  await outcomeOf(page, 'running');
  assert.equal(await warns(page), false);
  journey.simulator.faults.add({ fault: { cutAfter: 2 }, times: 1 });
  journey.simulator.settings.generationDelay = 3_600_000;
  await startCall(page, 'pending');
  await outcomeOf(page, 'pending');
  assert.equal((await stateOf(page)).calls[0].state, 'pending');
  assert.equal(await warns(page), false, 'a pending cost is no reason to stay');
  await journey.close();
});

test('M4: the browser itself asks when a tab with running work is closed', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  await page.mouse.click(5, 5);
  const asked = new Promise((resolve) => page.once('dialog', (dialog) => resolve(dialog.type()) || dialog.accept()));
  await page.close({ runBeforeUnload: true });
  assert.equal(await asked, 'beforeunload');
  await journey.close();
});

test('W6: a section that is asked for begins below the title, and nothing lies over the title', async () => {
  const journey = await startJourney({ context: { viewport: { width: 390, height: 844 } } });
  const page = await journey.open();
  await connect(page);
  await page.evaluate(() => globalThis.byom.open('models'));
  const isHeadingSeen = () =>
    page.locator('byom-panel [part=models] h2').evaluate((heading) => {
      const { left, top, height } = heading.getBoundingClientRect();
      return document.elementFromPoint(left + 5, top + height / 2)?.localName === 'byom-panel';
    });
  await waitFor(isHeadingSeen, 'the heading in sight');
  // The title stands in the stage's closed root, so that the stage itself is what answers there.
  const covering = await page
    .locator('byom-panel [part=list]')
    .first()
    .evaluate((list) => {
      list.style.scrollMarginBlockStart = '-3rem';
      list.scrollIntoView({ block: 'start' });
      const { left, top } = list.getBoundingClientRect();
      const there = document.elementFromPoint(left + 20, top + 15);
      return there?.hasAttribute('data-byom-stage') ? null : there?.localName;
    });
  assert.equal(covering, null, 'what scrolls lies under the title');
  await journey.close();
});

test('W6: clear and replace wait while a paid request runs, and clearing forgets the key', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  journey.simulator.faults.add({ fault: { hold: 2 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  await page.evaluate(() => globalThis.byom.open('connect'));
  const clear = page.locator('byom-panel [part=clear]').first();
  await waitFor(async () => (await clear.getAttribute('aria-disabled')) === 'true', 'the button to wait');
  assert.equal(await page.evaluate(() => globalThis.byom.disconnect().catch((error) => error.code)), 'busy');
  journey.simulator.releases++;
  await outcomeOf(page, 'running');
  await waitFor(async () => (await clear.getAttribute('aria-disabled')) === null, 'the button to wake');
  await clear.click();
  await waitFor(async () => (await stateOf(page)).connection.status === 'disconnected', 'the key to go');
  await journey.close();
});

test('design 3.2: Escape closes the stage from inside the frame and gives the focus back', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const button = page.locator('byom-connect').getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  const vault = await vaultOf(page);
  await vault.focus('[data-field=key]');
  await page.keyboard.press('Escape');
  await waitFor(async () => !(await vault.locator('[data-view]').count()), 'the view to go');
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'byom-connect');
  await journey.close();
});
