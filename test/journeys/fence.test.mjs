/** The fence inside the vault: never more than the person confirmed there, whatever the page or its ledger says. */
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
  outcomeOf,
  paidRequests,
  press,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { probe, readyPage } from './money-kit.mjs';

after(closeBrowser);

const reload = async (page) => {
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
};

/** A page whose key came by a script: nothing is confirmed in it. */
async function unconfirmed() {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await reload(page);
  await connectByScript(page);
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker !== null), 'models');
  return { journey, page };
}

/** As a hostile script may: the page's own books say whatever it likes. */
const forgeBudget = (page, change) =>
  page.evaluate(async (fields) => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open('byom');
      opening.onsuccess = () => resolve(opening.result);
    });
    const live = database.transaction('live', 'readwrite').objectStore('live');
    await new Promise((resolve) => {
      live.get('budget').onsuccess = ({ target }) => {
        live.put({ ...target.result, ...fields }, 'budget').onsuccess = resolve;
      };
    });
    database.close();
  }, change);

test('S6: after byom.connect nothing is confirmed: a call is refused by the fence, nothing is fetched, the hold is let go', async () => {
  const { journey, page } = await unconfirmed();
  await startCall(page, 'unconfirmed');
  const { code, details } = await outcomeOf(page, 'unconfirmed');
  assert.deepEqual([code, details.by, details.leftNano], ['over-budget', 'fence', 0]);
  assert.ok(details.neededNano > 0);
  assert.equal(paidRequests(journey.simulator).length, 0);
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await journey.close();
});

test('S6: where it may ask, the person confirms once in this tab, and the same calls go on', async () => {
  const { journey, page } = await unconfirmed();
  for (const name of ['one', 'two']) await startCall(page, name, { whenBlocked: 'ask' });
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=ceiling]');
  await page.locator('byom-panel').getByText('This tab has not heard from you yet').waitFor();
  assert.equal(await vault.inputValue('[data-field=limit]'), '1.00', 'the ceiling as it is');
  assert.equal(paidRequests(journey.simulator).length, 0);
  await press(vault, 'confirm');
  for (const name of ['one', 'two']) assert.equal((await outcomeOf(page, name)).ok, true, name);
  await startCall(page, 'three');
  assert.equal((await outcomeOf(page, 'three')).ok, true, 'confirmed once');
  assert.equal((await entriesOf(page)).length, 3);
  await journey.close();
});

test('S6: declined at the fence: refused, and asked no second time for this call', async () => {
  const { journey, page } = await unconfirmed();
  await startCall(page, 'declined', { whenBlocked: 'ask' });
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=ceiling]');
  await press(vault, 'cancel');
  const { code, details } = await outcomeOf(page, 'declined');
  assert.deepEqual([code, details.by], ['over-budget', 'fence']);
  assert.equal(paidRequests(journey.simulator).length, 0);
  await page.locator('[data-byom-stage] byom-panel').waitFor({ state: 'hidden' });
  await journey.close();
});

test('S6: the click that connects confirms what this tab may spend, and not a call more', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano } = await probe(page, 500);
  await reload(page);
  await page.evaluate(() => globalThis.byom.open('connect'));
  const vault = await vaultOf(page);
  await vault.fill('[data-field=key]', DEMO_KEY);
  await vault.fill('[data-field=limit]', (holdNano / 1e9).toFixed(9));
  await vault.getByRole('button', { name: /^Connect, spend up to \$0\.\d+$/ }).waitFor();
  await press(vault, 'connect');
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'the key to be taken');
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker !== null), 'models');
  await page.evaluate(() => globalThis.byom.close());
  await startCall(page, 'fits', { maxTokens: 500 });
  assert.equal((await outcomeOf(page, 'fits')).ok, true);
  await startCall(page, 'does not', { maxTokens: 500 });
  const { code, details } = await outcomeOf(page, 'does not');
  assert.deepEqual([code, details.by], ['over-budget', 'fence']);
  const fits = await page.evaluate(() => globalThis.__calls.fits.id);
  assert.equal(details.leftNano, holdNano - chargedByCall(journey.simulator)[fits], 'its real cost, read in the vault');
  await journey.close();
});

/** Forty calls at once. @returns why they were refused */
const spendAll = (page) =>
  page.evaluate(async () => {
    const calls = Array.from({ length: 40 }, () =>
      globalThis.byom.call({ feature: 'forged', prompt: 'Say much.', maxTokens: 500, whenBlocked: 'refuse' }),
    );
    const ends = await Promise.allSettled(calls.map(({ result }) => result));
    return ends.flatMap(({ reason }) => (reason ? [`${reason.code} ${reason.details.by}`] : []));
  });

test('S6: a ledger that a script forged buys nothing: what reaches the provider stays within what was confirmed', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey, { ceiling: '0.01' });
  await forgeBudget(page, { limitNano: 1e12, spentNano: 0 });
  const refusals = await spendAll(page);
  assert.ok(refusals.length > 0);
  assert.deepEqual([...new Set(refusals)], ['over-budget fence']);
  const spent = Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);
  assert.ok(spent > 0 && spent <= 10_000_000, String(spent));
  await journey.close();
});

test('S6: books that say less than nothing was spent don’t raise what a click confirms', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey, { ceiling: '0.01' });
  await forgeBudget(page, { spentNano: -1e12 });
  await reload(page);
  await connectByScript(page);
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker !== null), 'models');
  await page.evaluate(() => globalThis.byom.open('budget'));
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=ceiling]');
  await vault.fill('[data-field=limit]', '0.01');
  await press(vault, 'confirm');
  await page.locator('[data-byom-stage] byom-panel').waitFor({ state: 'hidden' });
  await forgeBudget(page, { limitNano: 1e12, spentNano: 0 });
  assert.ok((await spendAll(page)).includes('over-budget fence'));
  const spent = Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);
  assert.ok(spent > 0 && spent <= 10_000_000, String(spent));
  await journey.close();
});

test('W5: a ceiling that the page lowers lowers the fence too', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano } = await probe(page, 500);
  const { spentNano } = (await stateOf(page)).budget;
  await page.evaluate((limitUsd) => globalThis.byom.setBudget({ limitUsd }), ((spentNano + holdNano) / 1e9).toFixed(9));
  await startCall(page, 'fits', { maxTokens: 500 });
  assert.equal((await outcomeOf(page, 'fits')).ok, true);
  await startCall(page, 'over', { maxTokens: 500 });
  assert.equal((await outcomeOf(page, 'over')).code, 'over-budget');
  await journey.close();
});

test('S6: connecting again takes up where the ceiling stands, at most five dollars of it', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey, { ceiling: '20' });
  await reload(page);
  await page.evaluate(() => globalThis.byom.open('connect'));
  assert.equal(await (await vaultOf(page)).inputValue('[data-field=limit]'), '5.00');
  await page.evaluate(() => globalThis.byom.close());
  await connectAgain(page);
  await startCall(page, 'goes');
  assert.equal((await outcomeOf(page, 'goes')).ok, true);
  await journey.close();
});
