/** Costs that come late: looked up once from another tab, asked for with the right key. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connect,
  connectAgain,
  connectByScript,
  DEMO_KEY,
  entriesOf,
  entryOf,
  KEY_TWO,
  makeTimeStand,
  outcomeOf,
  passTime,
  PLAIN_MODEL,
  startCall,
  startJourney,
  stateOf,
  waitFor,
} from './kit.mjs';
import { lookUps, pendingIn } from './money-kit.mjs';
import { stored } from './storage-kit.mjs';

after(closeBrowser);

const DAY = 86_400_000;
/** That it was asked for stands on disk: a page that goes before may be followed by one that asks at once. */
const lookedUp = async (journey, page, count) => {
  await waitFor(() => lookUps(journey.simulator).length === count, `look-up ${count}`);
  const text = `"asking":{"count":${count},`;
  await waitFor(async () => (await stored(page)).includes(text), `look-up ${count} to stand on disk`);
};

/** A call that was stopped in mid-stream and whose cost the provider does not tell yet. */
async function stoppedCall(journey, page, name = 'stopped') {
  journey.simulator.settings.generationDelay = DAY;
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
  const id = await startCall(page, name);
  await waitFor(() => page.evaluate((key) => globalThis.__calls[key].text.length > 5, name), 'some text');
  await page.evaluate((key) => globalThis.__calls[key].call.cancel(), name);
  assert.equal((await outcomeOf(page, name)).code, 'cancelled');
  await pendingIn(page);
  await lookedUp(journey, page, 1);
  return id;
}

test('M1: a call stopped in one tab, the tab closed: two others with the key look its cost up exactly once, when it is due', async () => {
  const journey = await startJourney();
  await makeTimeStand(journey);
  const first = await journey.open();
  await connect(first);
  await first.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  const id = await stoppedCall(journey, first);
  await first.close();
  journey.simulator.settings.generationDelay = 0;
  const tabs = [await journey.open(), await journey.open()];
  await passTime(tabs[0], 4_900);
  for (const tab of tabs)
    await waitFor(async () => (await stateOf(tab)).unresolved.count === 1, 'a tab without a key to know of it');
  for (const tab of tabs) await connectAgain(tab);
  for (const tab of tabs) {
    // A call that settles proves that the page had its time to look.
    await startCall(tab, 'meanwhile');
    await outcomeOf(tab, 'meanwhile');
  }
  assert.equal(lookUps(journey.simulator).length, 1, 'not due yet');
  await passTime(tabs[0], 200);
  const [entry] = await Promise.all(tabs.map((tab) => entryOf(tab, id)));
  assert.deepEqual([entry.outcome, entry.costNano], ['reconciled', chargedByCall(journey.simulator)[id]]);
  for (const tab of tabs)
    await waitFor(async () => (await stateOf(tab)).unresolved.count === 0, 'both tabs to know that it is resolved');
  assert.equal(lookUps(journey.simulator).length, 2, 'once at the stop, once when it was due');
  const total = Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);
  for (const tab of tabs) {
    assert.equal((await entriesOf(tab)).length, 3);
    const { budget } = await stateOf(tab);
    assert.deepEqual([budget.spentNano, budget.heldNano, budget.unknownNano], [total, 0, 0]);
  }
  await journey.close();
});

test('M1: a record that is late is asked for at 5 and 15 seconds, and not more often by a page that is loaded meanwhile', async () => {
  const journey = await startJourney();
  await makeTimeStand(journey);
  const page = await journey.open();
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  const id = await stoppedCall(journey, page);
  const reloadAnd = async (milliseconds) => {
    // Away first: the page that is left must not see the time pass, and ask while it goes.
    await page.goto(`${journey.demo.origin}/icon.svg`);
    await passTime(page, milliseconds);
    await page.goto(journey.demo.origin);
    await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
    await connectByScript(page);
  };
  // Each step: time passes, a page is loaded; from the third on a look-up was missed and happens at once.
  await reloadAnd(1_000);
  assert.equal(lookUps(journey.simulator).length, 1, 'one second: not due');
  await reloadAnd(5_000);
  await lookedUp(journey, page, 2);
  await reloadAnd(1_000);
  assert.equal(lookUps(journey.simulator).length, 2, 'not due again');
  journey.simulator.settings.generationDelay = 0;
  await reloadAnd(15_000);
  const entry = await entryOf(page, id);
  assert.equal(entry.costNano, chargedByCall(journey.simulator)[id]);
  assert.equal(lookUps(journey.simulator).length, 3);
  await journey.close();
});

test('M1: a cost that only another key can ask for: the budget says which, and nothing is asked with the wrong one', async () => {
  const journey = await startJourney();
  journey.simulator.keys.set({ key: KEY_TWO, limit: null });
  const page = await journey.open('/elements/byom-budget.html');
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  const id = await stoppedCall(journey, page);
  journey.simulator.settings.generationDelay = 0;
  await page.evaluate(() => globalThis.byom.disconnect());
  await connectAgain(page, KEY_TWO);
  await waitFor(async () => (await stateOf(page)).unresolved.needKey === 1, 'the need of the other key');
  const { unresolved } = await stateOf(page);
  assert.deepEqual(unresolved, { count: 1, needKey: 1, suffix: DEMO_KEY.slice(-4) });
  const line = page.locator('byom-budget').first().locator('[part=need-key]');
  await line.waitFor();
  assert.match(await line.innerText(), new RegExp(`Connect the key ending in ${DEMO_KEY.slice(-4)} `));
  // Work with the second key goes on meanwhile; the first one's call stays held.
  await startCall(page, 'second');
  assert.equal((await outcomeOf(page, 'second')).outcome, 'settled');
  assert.ok((await stateOf(page)).budget.heldNano > 0);
  const wrong = lookUps(journey.simulator).filter(({ headers }) => headers.authorization.endsWith(KEY_TWO));
  assert.equal(wrong.length, 0);
  await page.evaluate(() => globalThis.byom.disconnect());
  await connectAgain(page, DEMO_KEY);
  const entry = await entryOf(page, id);
  assert.deepEqual([entry.outcome, entry.costNano], ['reconciled', chargedByCall(journey.simulator)[id]]);
  await line.waitFor({ state: 'detached' });
  assert.deepEqual((await stateOf(page)).unresolved, { count: 0, needKey: 0, suffix: null });
  await journey.close();
});

test('M1: without any key the budget asks for the one that can tell the cost', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-budget.html');
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  await stoppedCall(journey, page);
  await page.evaluate(() => globalThis.byom.disconnect());
  await page
    .locator('byom-budget')
    .first()
    .getByText(`Connect the key ending in ${DEMO_KEY.slice(-4)} `)
    .waitFor();
  await journey.close();
});
