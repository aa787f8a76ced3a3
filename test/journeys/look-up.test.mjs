/** Costs that come late: looked up once from another tab, asked for with the right key, written off by hand. */
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
  heardOf,
  KEY_TWO,
  listenFor,
  makeTimeMovable,
  outcomeOf,
  passTime,
  PLAIN_MODEL,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

const DAY = 86_400_000;
const lookUps = ({ requests }) =>
  requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/generation'));

const pendingIn = (page) =>
  waitFor(async () => (await stateOf(page)).calls[0]?.state === 'pending', 'the call to be pending');

/** A call that was stopped in mid-stream and whose cost the provider does not tell yet. */
async function stoppedCall(journey, page, name = 'stopped') {
  journey.simulator.settings.generationDelay = DAY;
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
  const id = await startCall(page, name);
  await waitFor(() => page.evaluate((key) => globalThis.__calls[key].text.length > 5, name), 'some text');
  await page.evaluate((key) => globalThis.__calls[key].call.cancel(), name);
  assert.equal((await outcomeOf(page, name)).code, 'cancelled');
  await pendingIn(page);
  await waitFor(() => lookUps(journey.simulator).length === 1, 'the first look-up');
  return id;
}

test('M1: a call stopped in one tab, the tab closed: two others with the key look its cost up exactly once, when it is due', async () => {
  const journey = await startJourney();
  const first = await journey.open();
  const askedAt = [];
  journey.context.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/generation?')) askedAt.push(Date.now());
  });
  await connect(first);
  await first.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  const id = await stoppedCall(journey, first);
  await first.close();
  const tabs = [await journey.open(), await journey.open()];
  for (const tab of tabs) await connectAgain(tab);
  for (const tab of tabs) assert.equal((await stateOf(tab)).unresolved.count, 1);
  journey.simulator.settings.generationDelay = 0;
  const [entry] = await Promise.all(tabs.map((tab) => entryOf(tab, id)));
  assert.deepEqual([entry.outcome, entry.costNano], ['reconciled', chargedByCall(journey.simulator)[id]]);
  for (const tab of tabs)
    await waitFor(async () => (await stateOf(tab)).unresolved.count === 0, 'both tabs to know that it is resolved');
  assert.equal(lookUps(journey.simulator).length, 2, 'once at the stop, once when it was due');
  assert.equal(askedAt.length, 2);
  assert.ok(askedAt[1] - askedAt[0] >= 4_500, `asked again after ${askedAt[1] - askedAt[0]} ms`);
  for (const tab of tabs) {
    assert.equal((await entriesOf(tab)).length, 1);
    const { budget } = await stateOf(tab);
    assert.deepEqual([budget.spentNano, budget.heldNano, budget.unknownNano], [entry.costNano, 0, 0]);
  }
  await journey.close();
});

test('M1: a record that is late is asked for at 5 and 15 seconds, and not more often by a page that is loaded meanwhile', async () => {
  const journey = await startJourney();
  await makeTimeMovable(journey);
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
  await waitFor(() => lookUps(journey.simulator).length === 2, 'the one at five seconds');
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
    .waitFor({ timeout: 5_000 });
  await journey.close();
});

/** A page on which a call without generation id became unknown: its connection died, and ten minutes passed. */
async function pageWithUnknown(journey, fault) {
  await makeTimeMovable(journey);
  const page = await journey.open('/elements/byom-history.html');
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  await startCall(page, 'known');
  await outcomeOf(page, 'known');
  const rule = journey.simulator.faults.add({ fault });
  const id = await startCall(page, 'lost');
  await outcomeOf(page, 'lost');
  journey.simulator.faults.clear();
  assert.ok(rule);
  await pendingIn(page);
  await passTime(page, 11 * 60_000);
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  await connectAgain(page);
  const entry = await entryOf(page, id);
  assert.deepEqual([entry.outcome, entry.costNano, entry.countedNano], ['unknown', null, entry.holdNano]);
  await waitFor(async () => (await stateOf(page)).budget.unknownNano === entry.holdNano, 'it to count as spent');
  return { page, id, entry };
}

const writeOffButton = (page) => page.locator('main byom-history [part=write-off]');

test('M1: an unknown call is written off by the person in the vault’s view, and what is left grows by what it counted', async () => {
  const journey = await startJourney();
  const { page, id, entry } = await pageWithUnknown(journey, { deadBeforeHead: true });
  assert.equal(entry.generationId, null);
  await page.locator('main byom-history').getByText('counted as up to').waitFor();
  const before = (await stateOf(page)).budget;
  await listenFor(page, 'byom-call-settled');
  await writeOffButton(page).click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=write-off]');
  await vault.click('[data-action=cancel]');
  assert.deepEqual((await stateOf(page)).budget, before, 'declined: it counts on');
  await writeOffButton(page).click();
  await vault.waitForSelector('[data-view=write-off]');
  assert.match(await vault.locator('body').innerText(), /Requests whose cost is unknown: 1\./);
  await vault.click('[data-action=confirm]');
  await waitFor(async () => (await stateOf(page)).budget.unknownNano === 0, 'the write-off');
  const after = await entryOf(page, id);
  assert.deepEqual([after.outcome, after.costNano, after.countedNano], ['written-off', null, 0]);
  const { budget } = await stateOf(page);
  assert.equal(budget.leftNano - before.leftNano, entry.holdNano);
  assert.equal(budget.spentNano, chargedByCall(journey.simulator)[(await entriesOf(page)).at(-1).id]);
  assert.deepEqual(
    (await heardOf(page, 'byom-call-settled')).map((told) => [told.callId, told.outcome, told.costNano]),
    [[id, 'written-off', null]],
  );
  await page.locator('main byom-history').getByText('Written off').waitFor();
  assert.equal(await writeOffButton(page).count(), 0);
  await journey.close();
});

test('S6: a script can ask for a write-off, but only the person can confirm it', async () => {
  const journey = await startJourney();
  const { page, id, entry } = await pageWithUnknown(journey, { deadBeforeHead: true });
  const left = (await stateOf(page)).budget.leftNano;
  await page.evaluate((callId) => {
    globalThis.__writeOff = globalThis.byom.history.writeOff([callId]).then(
      (count) => count,
      (error) => error.code,
    );
  }, id);
  await (await vaultOf(page)).waitForSelector('[data-view=write-off]');
  assert.equal((await stateOf(page)).budget.leftNano, left);
  await page.evaluate(() => globalThis.byom.close());
  assert.equal(await page.evaluate(() => globalThis.__writeOff), 'cancelled');
  assert.equal((await stateOf(page)).budget.unknownNano, entry.holdNano);
  const codes = await page.evaluate(async () => {
    const known = (await globalThis.byom.history.page()).entries.find(({ outcome }) => outcome === 'settled');
    const told = (ids) => globalThis.byom.history.writeOff(ids).catch((error) => error.code);
    return [await told([known.id]), await told([]), await told('all')];
  });
  assert.deepEqual(codes, ['bad-argument', 'bad-argument', 'bad-argument'], 'a known cost stays');
  await journey.close();
});

test('M1: an unknown call whose record turns up is corrected to the provider’s figure, once', async () => {
  const journey = await startJourney({ settings: { generationDelay: DAY } });
  const { page, id, entry } = await pageWithUnknown(journey, { cutAfter: 3 });
  assert.ok(entry.generationId.startsWith('gen-'));
  journey.simulator.settings.generationDelay = 0;
  await passTime(page, 2 * 60_000);
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  await connectAgain(page);
  const corrected = await waitFor(async () => {
    const now = await entryOf(page, id);
    return now.outcome === 'reconciled' && now;
  }, 'the correction');
  assert.equal(corrected.costNano, chargedByCall(journey.simulator)[id]);
  const { budget } = await stateOf(page);
  const total = Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);
  await waitFor(async () => (await stateOf(page)).budget.unknownNano === 0, 'nothing unknown');
  assert.equal((await stateOf(page)).budget.spentNano, total);
  assert.equal(budget.heldNano, 0);
  await journey.close();
});

test('M1, ledger T6: a call that was written off is corrected too when its record turns up later', async () => {
  const journey = await startJourney({ settings: { generationDelay: DAY } });
  const { page, id } = await pageWithUnknown(journey, { cutAfter: 3 });
  await writeOffButton(page).click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=write-off]');
  // The view promises it: "If a cost turns up later, it is counted after all."
  assert.match(await vault.locator('body').innerText(), /turns up later, it is counted after all/);
  await vault.click('[data-action=confirm]');
  await waitFor(async () => (await entryOf(page, id)).outcome === 'written-off', 'the write-off');
  journey.simulator.settings.generationDelay = 0;
  const asked = lookUps(journey.simulator).length;
  await passTime(page, 25 * 3_600_000);
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  await connectAgain(page);
  // A call that settles proves that the page had its time to look.
  await startCall(page, 'meanwhile');
  await outcomeOf(page, 'meanwhile');
  assert.ok(lookUps(journey.simulator).length > asked, 'nobody asks for it any more');
  const entry = await waitFor(async () => {
    const now = await entryOf(page, id);
    return now.outcome === 'reconciled' && now;
  }, 'the correction');
  assert.equal(entry.costNano, chargedByCall(journey.simulator)[id]);
  await journey.close();
});
