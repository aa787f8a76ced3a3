/** One key, several tabs: one fence, the person's word in the lending tab, and the key that must stay (W6, M4, W8). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { noteOf, openBorrower, reconnect, streaming, warns } from './borrow-kit.mjs';
import {
  closeBrowser,
  DEMO_KEY,
  enterKey,
  KEY_TWO,
  outcomeOf,
  paidRequests,
  press,
  startCall,
  startJourney,
  stateOf,
  untilStatus,
  vaultOf,
  waitFor,
} from './kit.mjs';
import { probe, readyPage, usd } from './money-kit.mjs';

after(closeBrowser);

test('S6, design 3.6: one fence counts for both tabs: what is held in one can’t be spent in the other', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  const { holdNano } = await probe(first, 200);
  await reconnect(first, usd(Math.floor(holdNano * 2.5)));
  const second = await openBorrower(journey);
  const third = await openBorrower(journey);
  const before = paidRequests(journey.simulator).length;
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 2 });
  await startCall(first, 'one');
  await startCall(second, 'two');
  await streaming(first, 'one');
  await streaming(second, 'two');
  for (const [page, name] of [
    [third, 'three'],
    [second, 'four'],
    [first, 'five'],
  ]) {
    await startCall(page, name);
    const { code, details } = await outcomeOf(page, name);
    assert.deepEqual([code, details.by], ['over-budget', 'fence'], name);
  }
  assert.equal(paidRequests(journey.simulator).length - before, 2);
  journey.simulator.releases++;
  assert.equal((await outcomeOf(first, 'one')).outcome, 'settled');
  assert.equal((await outcomeOf(second, 'two')).outcome, 'settled');
  assert.equal((await stateOf(second)).budget.heldNano, 0, 'a refused call holds nothing');
  await journey.close();
});

test('S6, design 3.6: at the fence the person confirms in the lending tab, and the same call goes on', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  await reconnect(first, null);
  const second = await openBorrower(journey);
  await startCall(second, 'declined', { whenBlocked: 'ask' });
  await waitFor(async () => /Confirm in the other tab/.test(await noteOf(second)), 'the note');
  assert.equal(await (await vaultOf(second)).locator('[data-view]').count(), 0, 'nothing to confirm here');
  await second.locator('byom-panel').getByText('The tab with the key has not heard from you yet').waitFor();
  const vault = await vaultOf(first);
  await vault.waitForSelector('[data-view=ceiling]');
  await first.bringToFront();
  await press(vault, 'cancel');
  const declined = await outcomeOf(second, 'declined');
  assert.deepEqual([declined.code, declined.details.by], ['over-budget', 'fence']);
  assert.equal(paidRequests(journey.simulator).length, 0);
  const panel = second.locator('byom-panel');
  await waitFor(async () => !(await panel.isVisible()), 'the borrower’s stage to close');

  const id = await startCall(second, 'confirmed', { whenBlocked: 'ask' });
  await waitFor(async () => /Confirm in the other tab/.test(await noteOf(second)), 'the note');
  await vault.waitForSelector('[data-view=ceiling]');
  assert.equal(await vault.inputValue('[data-field=limit]'), '1.00', 'the ceiling as it is');
  await first.bringToFront();
  await press(vault, 'confirm');
  const confirmed = await outcomeOf(second, 'confirmed');
  assert.deepEqual([confirmed.ok, confirmed.id], [true, id]);
  await waitFor(async () => (await noteOf(second)) === '', 'the note to go');
  await startCall(second, 'next');
  assert.equal((await outcomeOf(second, 'next')).ok, true, 'confirmed once');

  // A raise goes the same way.
  await second.evaluate(() => void (globalThis.__raise = globalThis.byom.setBudget({ limitUsd: '2' })));
  await vault.waitForSelector('[data-view=ceiling]');
  await waitFor(async () => (await vault.inputValue('[data-field=limit]')) === '2.00', 'what was proposed');
  await press(vault, 'confirm');
  await second.evaluate(() => globalThis.__raise);
  for (const page of [first, second])
    await waitFor(async () => (await stateOf(page)).budget.limitNano === 2_000_000_000, 'the raised ceiling');
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('W6, M4: a lent call is paid work in both tabs: the key stays, and leaving warns', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  const second = await openBorrower(journey);
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
  await startCall(second, 'running');
  await streaming(second, 'running');
  const codeOf = (page, work) => page.evaluate(`(${work})().then(() => 'done', (error) => error.code)`);
  assert.equal(await codeOf(first, () => globalThis.byom.disconnect()), 'busy');
  assert.equal(await codeOf(first, () => globalThis.byom.connect({ key: 'sk-or-v1-other' })), 'busy');
  assert.equal(await codeOf(second, () => globalThis.byom.disconnect()), 'busy');
  assert.deepEqual([await warns(first), await warns(second)], [true, true]);
  await first.evaluate(() => globalThis.byom.open('connect'));
  const clear = first.locator('byom-panel [part=clear]').first();
  await waitFor(async () => (await clear.getAttribute('aria-disabled')) === 'true', 'the button to wait');
  journey.simulator.releases++;
  assert.equal((await outcomeOf(second, 'running')).outcome, 'settled');
  await waitFor(async () => (await clear.getAttribute('aria-disabled')) === null, 'the button to wake');
  assert.deepEqual([await warns(first), await warns(second)], [false, false]);
  await clear.click();
  await untilStatus(first, 'disconnected');
  await untilStatus(second, 'disconnected');
  await journey.close();
});

test('W8: a 401 through a loan clears the key in the lender, with one fetch, and the hold is released', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  const second = await openBorrower(journey);
  journey.simulator.keys.set({ key: DEMO_KEY, revoked: true });
  await startCall(second, 'stale');
  assert.equal((await outcomeOf(second, 'stale')).code, 'key-rejected');
  assert.equal(paidRequests(journey.simulator).length, 1);
  for (const page of [first, second]) {
    await untilStatus(page, 'disconnected');
    await waitFor(async () => (await stateOf(page)).budget.heldNano === 0, 'the hold to be released');
  }
  assert.equal((await stateOf(second)).calls.length, 0);
  await journey.close();
});

test('design 3.6: the borrower’s stage says where to disconnect; a key of its own ends the loan, and it lends from then on', async () => {
  const journey = await startJourney();
  journey.simulator.keys.set({ key: KEY_TWO, limit: 5 });
  const first = await readyPage(journey);
  const second = await openBorrower(journey);
  await second.locator('byom-connect').getByRole('button').click();
  const connection = second.locator('byom-panel section[part=connect]');
  await connection.getByText('To disconnect or to replace the key, go to that tab.').waitFor();
  assert.equal(await connection.locator('[part=clear], [part=replace]').count(), 0);
  await connection.getByRole('button', { name: 'Use a key in this tab' }).click();
  // One that the provider does not know changes nothing.
  await enterKey(second, `sk-or-v1-${'f00d'.repeat(16)}`);
  const vault = await vaultOf(second);
  await vault.getByText('OpenRouter does not know this key').waitFor();
  assert.equal((await stateOf(second)).connection.status, 'borrowed');
  await enterKey(second, KEY_TWO);
  await untilStatus(second, 'connected');
  assert.equal((await stateOf(second)).connection.suffix, KEY_TWO.slice(-4));
  await second.evaluate(() => globalThis.byom.close());
  await startCall(second, 'own');
  assert.equal((await outcomeOf(second, 'own')).outcome, 'settled');
  // The first one's key goes: who comes now borrows from the second.
  await first.evaluate(() => globalThis.byom.disconnect());
  await untilStatus(first, 'disconnected');
  const third = await openBorrower(journey);
  assert.equal((await stateOf(third)).connection.suffix, KEY_TWO.slice(-4));
  await journey.close();
});

test('design 3.6: a tab whose remembered key is locked borrows too; unlocked, it has its own; left alone, it is locked again', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  await first.evaluate(() =>
    document.dispatchEvent(new CustomEvent('byom-view-request', { detail: { name: 'remember' } })),
  );
  const passphrase = 'correct horse battery staple';
  const sealing = await vaultOf(first);
  await sealing.waitForSelector('[data-view=remember]');
  await sealing.fill('[data-field=passphrase]', passphrase);
  await press(sealing, 'confirm');
  await waitFor(async () => (await stateOf(first)).connection.remembered, 'the key to be remembered');
  const [second, third] = [await openBorrower(journey), await openBorrower(journey)];
  for (const page of [second, third])
    await waitFor(async () => (await stateOf(page)).connection.remembered, 'what is remembered to be known');
  await startCall(second, 'lent');
  assert.equal((await outcomeOf(second, 'lent')).outcome, 'settled');
  await second.evaluate(() => globalThis.byom.open('connect'));
  await second.locator('byom-panel [part=own]').click();
  const vault = await vaultOf(second);
  await vault.waitForSelector('[data-view=unlock]');
  await vault.fill('[data-field=passphrase]', passphrase);
  await press(vault, 'unlock');
  await untilStatus(second, 'connected');
  // Disconnected here alone: what is remembered stays, and it borrows no more.
  await third.evaluate(() => globalThis.byom.disconnect());
  await untilStatus(third, 'locked');
  await second.close();
  await first.close();
  assert.equal((await stateOf(third)).connection.status, 'locked');
  const fourth = await journey.open();
  await untilStatus(fourth, 'locked');
  await journey.close();
});
