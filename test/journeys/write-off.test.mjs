/** Costs that stay unknown: counted, written off by hand, corrected when a record turns up after all. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connect,
  connectAgain,
  entriesOf,
  entryOf,
  heardOf,
  listenFor,
  makeTimeStand,
  outcomeOf,
  passTime,
  PLAIN_MODEL,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { tabInVault } from './keyboard-kit.mjs';
import { lookUps, pendingIn } from './money-kit.mjs';

after(closeBrowser);

const DAY = 86_400_000;
/** A page on which a call without generation id became unknown: its connection died, and ten minutes passed. */
async function pageWithUnknown(journey, fault) {
  await makeTimeStand(journey);
  const page = await journey.open('/elements/byom-history.html');
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  await startCall(page, 'known');
  await outcomeOf(page, 'known');
  await passTime(page, 1_000);
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

test('M1, W2: an unknown call is written off by the person, by keyboard, in the vault’s view, and what is left grows by what it counted', async () => {
  const journey = await startJourney();
  const { page, id, entry } = await pageWithUnknown(journey, { deadBeforeHead: true });
  assert.equal(entry.generationId, null);
  await page.locator('main byom-history [part=list]').getByText('counted as up to').waitFor();
  const before = (await stateOf(page)).budget;
  await listenFor(page, 'byom-call-settled');
  await writeOffButton(page).click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=write-off]');
  await vault.waitForFunction(() => document.activeElement?.dataset.action === 'cancel');
  await page.keyboard.press('Enter');
  assert.deepEqual((await stateOf(page)).budget, before, 'declined: it counts on');
  await writeOffButton(page).click();
  await vault.waitForSelector('[data-view=write-off]');
  assert.match(await vault.locator('body').innerText(), /Requests whose cost is unknown: 1\./);
  await vault.waitForSelector('[data-action=confirm]:enabled');
  await tabInVault(page, vault, '[data-action=confirm]');
  await page.keyboard.press('Enter');
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
  await page.locator('main byom-history [part=list]').getByText('Written off').waitFor();
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
