/** A remembered key locks itself after half an hour without use; the clock of page and vault is put forward for it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  heardOf,
  listenFor,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
  untilStatus,
  waitFor,
} from './kit.mjs';
import { remember, unlock } from './remember-kit.mjs';

after(closeBrowser);

/** A connected page whose clock can be put forward. */
async function connectedPage() {
  const journey = await startJourney();
  await journey.context.clock.install();
  const page = await journey.open();
  await connect(page);
  return { journey, page };
}

/** Timers that fall due fire, in the page and in the vault's frame. */
const passMinutes = (page, minutes) => page.context().clock.fastForward(minutes * 60_000);

/** What the page and its vault say after everything that the clock set off has arrived. */
async function settledStatus(page) {
  // One question to the vault and back: whatever it posted before is here too.
  await page.evaluate(() => globalThis.byom.compare().catch(() => undefined));
  return (await stateOf(page)).connection.status;
}

test('issue 4: a remembered key locks itself after half an hour; the next call asks for the passphrase and goes on', async () => {
  const { journey, page } = await connectedPage();
  await remember(page);
  await listenFor(page, 'byom-connection-change');
  await passMinutes(page, 29);
  assert.equal(await settledStatus(page), 'connected', 'not before its time');
  await passMinutes(page, 2);
  await untilStatus(page, 'locked');
  const { connection } = await stateOf(page);
  assert.deepEqual([connection.suffix, connection.remembered], [null, true]);
  assert.deepEqual(
    (await heardOf(page, 'byom-connection-change')).map(({ status }) => status),
    ['locked'],
  );
  await page.locator('byom-connect').first().getByText('Locked').waitFor();
  await startCall(page, 'refused');
  assert.equal((await outcomeOf(page, 'refused')).code, 'locked');
  const id = await startCall(page, 'waiting', { whenBlocked: 'ask' });
  await unlock(page);
  const answer = await outcomeOf(page, 'waiting');
  assert.deepEqual([answer.ok, answer.id], [true, id]);
  assert.equal(paidRequests(journey.simulator).length, 1);
  await journey.close();
});

test('issue 4: a running call and each use put the lock off', async () => {
  const { journey, page } = await connectedPage();
  await remember(page);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'long');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  await passMinutes(page, 31);
  assert.equal((await stateOf(page)).connection.status, 'connected', 'not under a call that runs');
  journey.simulator.releases++;
  assert.equal((await outcomeOf(page, 'long')).ok, true);
  await passMinutes(page, 20);
  await startCall(page, 'use');
  assert.equal((await outcomeOf(page, 'use')).ok, true);
  await passMinutes(page, 20);
  assert.equal(await settledStatus(page), 'connected', 'half an hour after the last use, not after the first');
  await passMinutes(page, 11);
  await untilStatus(page, 'locked');
  await journey.close();
});

test('issue 4: a machine that slept, its timers with it, locks the key when it wakes', async () => {
  const { journey, page } = await connectedPage();
  await remember(page);
  const { clock } = journey.context;
  await clock.setSystemTime(await page.evaluate(() => Date.now() + 8 * 3_600_000));
  await passMinutes(page, 1);
  await untilStatus(page, 'locked');
  await journey.close();
});

test('issue 4: what is not remembered is not locked; once it is, half an hour counts from there', async () => {
  const { journey, page } = await connectedPage();
  await passMinutes(page, 45);
  assert.equal(await settledStatus(page), 'connected', 'to lock it would be to forget it');
  await remember(page);
  await passMinutes(page, 29);
  assert.equal(await settledStatus(page), 'connected');
  await passMinutes(page, 2);
  await untilStatus(page, 'locked');
  await journey.close();
});

test('design 6: a device key, which anybody at this browser opens, is not locked when idle', async () => {
  const { journey, page } = await connectedPage();
  await remember(page, { device: true });
  await passMinutes(page, 45);
  assert.equal(await settledStatus(page), 'connected');
  await journey.close();
});
