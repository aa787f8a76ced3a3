/**
 * Going away and coming back to a page that the browser kept as it was (the back/forward cache): the key is dropped,
 * unless it is sealed and a call runs; the state tells the truth. A browser that keeps no pages, as a headless shell,
 * is spoken for by its two events, in the page and in the vault's frame.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBorrower } from './borrow-kit.mjs';
import {
  closeBrowser,
  connect,
  connectByScript,
  DEMO_KEY,
  heardOf,
  listenFor,
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
import { PASSPHRASE, remember } from './remember-kit.mjs';

after(closeBrowser);

let keepsPages = false;

before(async () => {
  const journey = await startJourney({ keepsPages: true });
  const page = await journey.context.newPage();
  await page.goto(`${journey.demo.origin}/elements/`);
  await page.evaluate(() => void (globalThis.__kept = true));
  await page.goto(`${journey.demo.origin}/`);
  await page.evaluate(() => history.back()).catch(() => undefined); // its context may be gone before the answer
  // A page that comes back fires no `load`, which the driver's own waits are for.
  await waitFor(() => page.url().endsWith('/elements/'), 'the way back');
  const answer = await waitFor(() => page.evaluate(() => ({ kept: globalThis.__kept === true })).catch(() => null));
  keepsPages = answer.kept;
  await journey.close();
});

async function connectedPage() {
  const journey = await startJourney({ keepsPages: true });
  const page = await journey.open();
  page.on('dialog', (dialog) => dialog.accept());
  await connect(page);
  return { journey, page };
}

/** Anything after this goes without the driver's list of frames: it forgets those of a page that comes back. */
async function goAndComeBack(page) {
  await page.evaluate(() => {
    globalThis.__shown = null;
    addEventListener('pageshow', ({ persisted }) => (globalThis.__shown = persisted), { once: true });
  });
  if (!keepsPages) {
    for (const type of ['pagehide', 'pageshow'])
      for (const frame of page.frames())
        await frame.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
  } else {
    await page.goto(new URL('/elements/', page.url()).href);
    await page.evaluate(() => history.back()).catch(() => undefined); // its context may be gone before the answer
  }
  await waitFor(() => page.evaluate(() => globalThis.__shown).catch(() => null), 'the page as it was');
}

test('security 7: a page that was left holds no key when it comes back, says so, and connects anew', async (t) => {
  t.diagnostic(keepsPages ? 'the browser’s own cache' : 'by events');
  const { journey, page } = await connectedPage();
  await listenFor(page, 'byom-connection-change');
  await page.evaluate(() =>
    addEventListener('pageshow', () => {
      globalThis.__at = globalThis.byom
        .call({ feature: 'at once', prompt: 'Hello.', whenBlocked: 'refuse' })
        .result.catch((error) => error.code);
    }),
  );
  await goAndComeBack(page);
  await untilStatus(page, 'disconnected');
  assert.equal((await stateOf(page)).connection.suffix, null);
  assert.equal(
    await page.evaluate(() => globalThis.__at),
    'no-key',
    'no call of the first moment takes it for connected',
  );
  assert.equal(paidRequests(journey.simulator).length, 0);
  assert.deepEqual(
    (await heardOf(page, 'byom-connection-change')).map(({ status }) => status),
    ['disconnected'],
  );
  await page.locator('byom-connect').first().getByText('Connect your AI model').waitFor();
  await connectByScript(page);
  await untilStatus(page, 'connected');
  await page.evaluate(() => globalThis.byom.open('budget'));
  await page.locator('byom-panel [part=ceiling]').waitFor();
  const limit = (await vaultOf(page)).locator('[data-view=ceiling] [data-field=limit]');
  await limit.waitFor();
  await limit.focus();
  // A key alone confirms no amount: it takes the proposal away, and the amount is typed.
  await page.keyboard.press('Enter');
  await waitFor(async () => (await limit.inputValue()) === '', 'the proposal to go');
  await page.keyboard.type('1');
  await waitFor(async () => {
    await page.keyboard.press('Enter');
    // Not pressed again while it closes: the focus goes back to a button that would open it anew.
    const closed = page.locator('byom-panel').waitFor({ state: 'hidden', timeout: 2000 });
    return closed.then(
      () => true,
      () => false,
    );
  }, 'the ceiling to be confirmed by the keyboard');
  await startCall(page, 'after');
  assert.equal((await outcomeOf(page, 'after')).ok, true, 'the vault works as before');
  await journey.close();
});

for (const device of [false, true])
  test(`security 7: ${device ? 'a device key' : 'a sealed key'} is locked when its page comes back, and opens there`, async () => {
    const { journey, page } = await connectedPage();
    await remember(page, { device });
    await goAndComeBack(page);
    await untilStatus(page, 'locked');
    assert.deepEqual([(await stateOf(page)).connection.suffix, paidRequests(journey.simulator).length], [null, 0]);
    await startCall(page, 'waiting', { whenBlocked: 'ask' });
    await page.locator('byom-panel [part=unlock]').waitFor();
    if (!device) await page.keyboard.type(PASSPHRASE);
    await waitFor(async () => {
      await page.keyboard.press('Enter');
      // A key alone confirms no amount: it takes the proposal away, and the amount is typed.
      if (device) for (const key of ['Control+A', '1', 'Enter']) await page.keyboard.press(key);
      return (await stateOf(page)).connection.status === 'connected';
    }, 'the key to be unlocked by the keyboard');
    assert.equal((await outcomeOf(page, 'waiting')).ok, true);
    await journey.close();
  });

test('security 7: sealed and with a call that runs, the key stays, and the call ends in the page that comes back', async () => {
  const { journey, page } = await connectedPage();
  await remember(page);
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  await goAndComeBack(page);
  assert.equal((await stateOf(page)).connection.status, 'connected');
  journey.simulator.releases++;
  assert.equal((await outcomeOf(page, 'running')).ok, true);
  assert.equal(paidRequests(journey.simulator).length, 1);
  await goAndComeBack(page);
  await untilStatus(page, 'locked');
  await journey.close();
});

test('security 7: not sealed, the key goes even under a call that runs; its request ends as it may', async () => {
  const { journey, page } = await connectedPage();
  journey.simulator.faults.add({ fault: { hold: 3 }, times: 1 });
  await startCall(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.some(({ state }) => state === 'streaming'), 'a running call');
  await goAndComeBack(page);
  await untilStatus(page, 'disconnected');
  journey.simulator.releases++;
  await outcomeOf(page, 'running');
  await waitFor(async () => (await stateOf(page)).calls.length === 0, 'its cost');
  await journey.close();
});

test('S1: half a key does not wait in the field of a page that was left', async () => {
  const journey = await startJourney({ keepsPages: true });
  const page = await journey.open();
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await page.locator('byom-panel [part=honest]').waitFor();
  await vault.fill('[data-field=key]', DEMO_KEY.slice(0, 40));
  await press(vault, 'show');
  const { x, y, width, height } = await vault.locator('[data-field=key]').boundingBox();
  await goAndComeBack(page);
  await waitFor(async () => {
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.insertText(DEMO_KEY);
    await page.keyboard.press('Enter');
    return (await stateOf(page)).connection.status === 'connected';
  }, 'a key pasted into an empty field');
  assert.equal(journey.simulator.requests.filter(({ path }) => path.endsWith('/key')).length, 1);
  await journey.close();
});

test('design 3.6: a lender that is left ends the loan; when it comes back it borrows, if another tab has a key by then', async () => {
  const { journey, page } = await connectedPage();
  const second = await openBorrower(journey, '/');
  await goAndComeBack(page);
  await untilStatus(page, 'disconnected');
  await untilStatus(second, 'disconnected');
  await connectByScript(second);
  await untilStatus(page, 'borrowed');
  await goAndComeBack(page);
  await untilStatus(page, 'borrowed');
  await journey.close();
});
