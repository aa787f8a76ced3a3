/** `require-isolation`: a page that wants the protected frame or no connection (design.md 3.1). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  connectByScript,
  DEMO_KEY,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
  untilStatus,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

async function openRequiring(policy) {
  const journey = await startJourney({ policy });
  const page = await journey.open();
  await page.evaluate(() => document.querySelector('byom-connect').toggleAttribute('require-isolation', true));
  return { journey, page };
}

test('require-isolation: where the frame can’t start nothing is connected, asked for or sent, and it says so', async () => {
  const { journey, page } = await openRequiring('without-hash');
  await waitFor(async () => (await stateOf(page)).connection.isolation === 'memory', 'the memory level');
  await page.locator('byom-connect').getByRole('button').click();
  const told = page.locator('byom-panel [part=isolation-refused]');
  await told.waitFor();
  assert.match(await told.innerText(), /only with a protected frame/);
  assert.equal(await page.locator('byom-panel [part=isolation]').count(), 0);
  const fields = await page.evaluate(() => document.querySelectorAll('input[type=password]').length);
  assert.equal(fields, 0);
  await page.keyboard.press('Escape');
  await startCall(page, 'refused', { whenBlocked: 'ask' });
  assert.equal((await outcomeOf(page, 'refused')).code, 'isolation');
  assert.equal(paidRequests(journey.simulator).length, 0);
  assert.equal((await stateOf(page)).connection.status, 'disconnected');
  await journey.close();
});

test('require-isolation: neither a script’s key nor a sign-in passes the lower level', async () => {
  const { journey, page } = await openRequiring('without-hash');
  await waitFor(async () => (await stateOf(page)).connection.isolation === 'memory', 'the memory level');
  const connectError = await page.evaluate(
    (key) =>
      globalThis.byom.connect({ key }).then(
        () => 'connected',
        (error) => error.code,
      ),
    DEMO_KEY,
  );
  const roundError = await page.evaluate(() =>
    globalThis.byom.authorize().then(
      () => 'connected',
      (error) => error.code,
    ),
  );
  assert.deepEqual([connectError, roundError], ['isolation', 'isolation']);
  assert.equal(journey.simulator.requests.length, 0);
  assert.equal((await stateOf(page)).connection.status, 'disconnected');
  await journey.close();
});

test('require-isolation: with the frame everything goes on as without it', async () => {
  const { journey, page } = await openRequiring('strict');
  await connect(page);
  assert.equal((await stateOf(page)).connection.isolation, 'frame');
  await startCall(page, 'answered');
  assert.equal((await outcomeOf(page, 'answered')).outcome, 'settled');
  await journey.close();
});

test('security 7: whoever replaces the whole document ends the session: nothing is connected to a frame that is gone', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connectByScript(page);
  await untilStatus(page, 'connected');
  await page.evaluate(() => document.replaceChild(document.createElement('html'), document.documentElement));
  await untilStatus(page, 'disconnected');
  await page.evaluate((key) => {
    globalThis.byom.connect({ key }).catch(({ code }) => (globalThis.__refused = code));
  }, DEMO_KEY);
  assert.equal(
    await waitFor(() => page.evaluate(() => globalThis.__refused), 'a word to whoever connects'),
    'isolation',
  );
  await journey.close();
});
