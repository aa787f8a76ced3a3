/** The live cost surface on a real page: what it leaves uncovered, and what a keyboard can do with it (rule M6). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  heardOf,
  listenFor,
  outcomeOf,
  startCall,
  startJourney,
  stateOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

/** Whether the surface covers any of what has the focus. */
const coversFocus = (page) =>
  page.evaluate(() => {
    const surface = document.querySelector('body > byom-cost').shadowRoot.querySelector('[part=base]');
    let focused = document.activeElement;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const [a, b] = [surface, focused].map((element) => element.getBoundingClientRect());
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  });

for (const [width, height] of [
  [1280, 620],
  [390, 700],
])
  test(`M6: what has the focus is never covered, from the first field of the page to its last, ${width} px wide`, async () => {
    const journey = await startJourney({ context: { viewport: { width, height } } });
    const page = await journey.open();
    await connect(page);
    journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
    await startCall(page, 'running');
    await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
    const surface = page.locator('body > byom-cost');
    await surface.locator('[part=base]').waitFor();
    await page.locator('#search').focus();
    const visited = [];
    for (let presses = 0; presses < 60; presses++) {
      const at = await page.evaluate(() => document.activeElement?.localName ?? '');
      if (at === 'byom-cost') break;
      await waitFor(async () => !(await coversFocus(page)), `${at} to be uncovered`);
      visited.push(at);
      await page.keyboard.press('Tab');
    }
    assert.ok(visited.filter((name) => name === 'textarea').length >= 2, 'the page’s own fields were among them');
    // The tab order goes on into the surface: its list opens, the call is stopped, the surface is closed.
    const toggle = surface.locator('[part=toggle]');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
    await surface.locator('[part=stop]').focus();
    await page.keyboard.press('Enter');
    assert.equal((await outcomeOf(page, 'running')).code, 'cancelled');
    await waitFor(() => toggle.evaluate((button) => button.matches(':focus')), 'the focus on the pill');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await surface.locator('[part=base]').waitFor({ state: 'detached' });
    assert.deepEqual(journey.violations, []);
    assert.deepEqual(journey.errors, []);
    await journey.close();
  });

test('M6: a request that the person let go by closing the dialog opens no surface, and the next one comes as a pill', async () => {
  const journey = await startJourney({ context: { viewport: { width: 390, height: 700 } } });
  const page = await journey.open();
  await listenFor(page, 'byom-call-refused');
  await page.getByRole('button', { name: 'Summarise this text' }).click();
  await page.locator('byom-panel [part=guide]').waitFor();
  await page.keyboard.press('Escape');
  await waitFor(async () => (await heardOf(page, 'byom-call-refused')).length === 1, 'the refusal');
  await connect(page);
  await startCall(page, 'paid');
  const surface = page.locator('body > byom-cost');
  assert.equal(await surface.locator('[part=toggle]').getAttribute('aria-expanded'), 'false');
  await surface.locator('[part=toggle]').click();
  assert.doesNotMatch(await surface.locator('[part=list]').innerText(), /not sent/);
  await journey.close();
});
