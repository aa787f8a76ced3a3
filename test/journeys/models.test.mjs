/** The picker on a real page: by keyboard alone, in the stage, and what becomes of a choice (rules P2, W3). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  enterKey,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

const PAGE = '/elements/byom-models.html';
const bodyOf = (request) => JSON.parse(Buffer.from(request.body).toString());
const worker = (page) => page.locator('main byom-models[category=worker]');
const active = (page) =>
  worker(page).evaluate(({ shadowRoot }) => {
    const id = shadowRoot.activeElement?.getAttribute('aria-activedescendant');
    return shadowRoot.getElementById(id ?? '')?.querySelector('bdi')?.textContent ?? null;
  });
/** A reload that reads the catalogue anew: a route of the driver's keeps the browser's cache out. */
async function reloaded(journey, page) {
  await journey.context.route('**/models', (route) => route.continue());
  await page.reload();
  await page.waitForFunction(() => globalThis.byom !== undefined);
  await page.evaluate(() =>
    document.dispatchEvent(new CustomEvent('byom-view-request', { detail: { name: 'connect' } })),
  );
  await enterKey(page);
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the connection');
  await page.evaluate(() => globalThis.byom.close());
}

for (const width of [390, 1280])
  test(`W3: a model is found, read and chosen by keyboard alone, ${width} px wide`, async () => {
    const journey = await startJourney({ context: { viewport: { width, height: 800 } } });
    const page = await journey.open(PAGE);
    await connect(page);
    await worker(page).getByRole('option').first().waitFor();
    const tabTo = async (part) => {
      for (let presses = 0; presses < 30; presses++) {
        if (await worker(page).evaluate((host, name) => host.shadowRoot.activeElement?.matches(`[part=${name}]`), part))
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the focus never came to ${part}`);
    };
    await page.locator('byom-connect').getByRole('button').focus();
    await tabTo('search');
    await page.keyboard.type('fox gran');
    assert.equal(await active(page), 'Mellow: Fox grand');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await stateOf(page)).models.worker.id === 'mellow/fox-grand', 'the choice');
    await page.keyboard.press('Escape');
    await tabTo('list');
    assert.equal(await active(page), 'Mellow: Fox grand', 'it begins at the model in use');
    await page.keyboard.press('Home');
    assert.equal(await active(page), 'Brook: River 1', 'the page’s first proposal');
    await page.keyboard.press('End');
    await page.keyboard.type('solid 2 m');
    assert.equal(await active(page), 'Acme: Solid 2 mini');
    const sight = await worker(page).evaluate(({ shadowRoot }) => {
      const list = shadowRoot.querySelector('[part=list]');
      const option = shadowRoot.getElementById(list.getAttribute('aria-activedescendant'));
      const [outer, inner] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
      return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    });
    assert.equal(sight, true, 'what the keyboard is at is in sight');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await stateOf(page)).models.worker.id === 'acme/solid-2-mini', 'the next choice');
    await startCall(page, 'asked');
    await outcomeOf(page, 'asked');
    assert.equal(bodyOf(paidRequests(journey.simulator)[0]).model, 'acme/solid-2-mini');
    assert.deepEqual(journey.violations, []);
    assert.deepEqual(journey.errors, []);
    await journey.close();
  });

test('W3: in the stage Escape empties the search first and closes the stage only then', async () => {
  const journey = await startJourney();
  const page = await journey.open(PAGE);
  await connect(page);
  await page.evaluate(() => globalThis.byom.open('models'));
  const search = page.locator('byom-panel').getByRole('combobox').first();
  await search.fill('fox');
  await page.keyboard.press('Escape');
  assert.equal(await search.inputValue(), '');
  assert.equal(await search.isVisible(), true);
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'hidden' });
  await journey.close();
});

test('W7: a chosen model that is gone is said, with a replacement; nothing goes out before the person takes one', async () => {
  const journey = await startJourney();
  const page = await journey.open(PAGE);
  await connect(page);
  await page.evaluate(() => globalThis.byom.chooseModel('worker', 'quill/notes-mini'));
  journey.simulator.catalogue.retire('quill/notes-mini');
  await reloaded(journey, page);
  const notice = worker(page).locator('[part=notice]');
  await notice.waitFor();
  assert.match(await notice.innerText(), /Quill: Notes mini, which you chose, is not offered any more/);
  await startCall(page, 'refused');
  assert.equal((await outcomeOf(page, 'refused')).code, 'model-gone');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await worker(page).getByRole('button', { name: 'Use Brook: River 1 instead' }).click();
  await waitFor(async () => (await stateOf(page)).models.worker?.chosen, 'the replacement');
  await notice.waitFor({ state: 'detached' });
  await startCall(page, 'goes');
  await outcomeOf(page, 'goes');
  assert.equal(bodyOf(paidRequests(journey.simulator)[0]).model, 'brook/river-1');
  await journey.close();
});

test('M5: a model that became dearer is told with its old price, and used again once the person says so', async () => {
  const journey = await startJourney();
  const page = await journey.open(PAGE);
  await connect(page);
  await page.evaluate(() => globalThis.byom.chooseModel('worker', 'quill/notes-mini'));
  journey.simulator.catalogue.multiply('quill/notes-mini', 2);
  await reloaded(journey, page);
  const notice = worker(page).locator('[part=notice]');
  await notice.waitFor();
  assert.match(await notice.innerText(), /since you chose it at \$0\.10 in and \$0\.40 out/);
  assert.match(await worker(page).locator('[part=price]').innerText(), /\$0\.20 in, \$0\.80 out/);
  assert.equal((await stateOf(page)).models.worker.chosen, false);
  await worker(page).getByRole('button', { name: 'Use it at today’s price' }).click();
  await waitFor(async () => (await stateOf(page)).models.worker.chosen, 'the choice');
  await notice.waitFor({ state: 'detached' });
  await journey.close();
});

test('design 6: “deny” goes out with every request, is kept over a reload and known to other tabs', async () => {
  const journey = await startJourney();
  const page = await journey.open(PAGE);
  await connect(page);
  const other = await journey.open(PAGE);
  await waitFor(async () => (await stateOf(other)).connection.status === 'borrowed', 'the other tab to borrow');
  await startCall(page, 'before');
  await outcomeOf(page, 'before');
  await worker(page).getByRole('checkbox').check();
  await waitFor(async () => (await stateOf(page)).dataPolicy === 'deny', 'the setting');
  await waitFor(async () => (await stateOf(other)).dataPolicy === 'deny', 'the other tab to know');
  for (const [tab, name] of [
    [page, 'after'],
    [other, 'elsewhere'],
  ]) {
    await startCall(tab, name);
    await outcomeOf(tab, name);
  }
  await other.close();
  await reloaded(journey, page);
  assert.equal(await worker(page).getByRole('checkbox').isChecked(), true);
  await startCall(page, 'later');
  await outcomeOf(page, 'later');
  const sent = paidRequests(journey.simulator).map((request) => bodyOf(request).provider.data_collection);
  assert.deepEqual(sent, [undefined, 'deny', 'deny', 'deny']);
  const free = worker(page).getByRole('option', { name: 'Quill: Notes (free)' });
  assert.equal(await free.getAttribute('aria-disabled'), 'true');
  await journey.close();
});

test('M1: “about” comes from this device’s own history, from three calls on', async () => {
  const journey = await startJourney();
  const page = await journey.open(PAGE);
  await connect(page);
  for (const time of [1, 2, 3]) {
    await startCall(page, 'tell', { prompt: `Tell me about bridges, ${time}.` });
    await outcomeOf(page, 'tell');
    await waitFor(
      async () => (await page.evaluate(async () => (await globalThis.byom.history.page()).entries.length)) === time,
      'the entry',
    );
  }
  const use = await page.evaluate(() => globalThis.byom.models.typicalUse({ category: 'worker' }));
  assert.deepEqual([use.feature, use.source], ['tell', 'history']);
  await page.evaluate(() => globalThis.byom.open('models'));
  const prices = page.locator('byom-panel byom-models[category=worker] [part=price]');
  await prices.getByText(/about \$[\d.]+ for “tell”/).waitFor();
  await journey.close();
});
