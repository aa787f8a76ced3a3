/** One key, several tabs (design.md 3.6): a tab without a key works through one that has it, and ends with it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openBorrower, streaming, warns } from './borrow-kit.mjs';
import {
  chargedByCall,
  closeBrowser,
  connect,
  connectAgain,
  DEMO_KEY,
  entriesOf,
  entryOf,
  heardOf,
  listenFor,
  outcomeOf,
  startCall,
  startJourney,
  stateOf,
  untilStatus,
  waitFor,
} from './kit.mjs';
import { readyPage, totalOf } from './money-kit.mjs';

after(closeBrowser);

test('design 3.6: a second tab works with no action and streams, says so, and the books are exact', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  const second = await openBorrower(journey);
  const { connection } = await stateOf(second);
  assert.deepEqual(connection, {
    status: 'borrowed',
    isolation: 'frame',
    remembered: false,
    suffix: '5e7a',
    keyUrl: null,
  });
  await second.locator('byom-connect').getByText('Connected in another tab · key ending in 5e7a').waitFor();
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
  await startCall(second, 'streamed');
  await streaming(second, 'streamed');
  assert.equal(await second.evaluate(() => globalThis.__calls.streamed.outcome), null, 'text before the end');
  journey.simulator.releases++;
  assert.equal((await outcomeOf(second, 'streamed')).outcome, 'settled');
  // Longer than what may be on its way unacknowledged, plain, and several at once from both tabs.
  await startCall(second, 'long', { maxTokens: 900, prompt: 'Tell me everything about bridges, at great length.' });
  await startCall(second, 'plain', { stream: false });
  await startCall(first, 'own');
  for (const [page, name] of [
    [second, 'long'],
    [second, 'plain'],
    [first, 'own'],
  ])
    assert.equal((await outcomeOf(page, name)).outcome, 'settled', name);
  const entries = await entriesOf(second);
  assert.equal(entries.length, 4);
  assert.deepEqual(
    Object.fromEntries(entries.map(({ id, costNano }) => [id, costNano]).sort()),
    Object.fromEntries(Object.entries(chargedByCall(journey.simulator)).sort()),
  );
  for (const page of [first, second])
    await waitFor(async () => (await stateOf(page)).budget.spentNano === totalOf(journey), 'the sum in both tabs');
  const { oursNano, theirsNano } = await second.evaluate(() => globalThis.byom.compare());
  assert.deepEqual([oursNano, theirsNano], [totalOf(journey), totalOf(journey)]);
  await waitFor(async () => (await stateOf(first)).lent === 0, 'nothing to be lent any more');
  assert.deepEqual(journey.violations, []);
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

/** Another document of the origin, which hears all its channels and keeps what they carry, as text. */
async function openListener(journey) {
  const page = await journey.context.newPage();
  await page.goto(`${journey.demo.origin}/icon.svg`);
  await page.evaluate(() => {
    globalThis.__heard = [];
    globalThis.__lines = [];
    const latin = new TextDecoder('latin1');
    const note = (data) =>
      globalThis.__heard.push(
        JSON.stringify(data, (_, part) =>
          part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? latin.decode(part) : part,
        ),
      );
    const listen = (name) => {
      const line = new BroadcastChannel(name);
      line.onmessage = ({ data }) => {
        note(data);
        if (data?.type === 'borrow') listen(`byom-loan-${data.loan}`);
      };
      globalThis.__lines.push(line);
    };
    listen('byom');
  });
  return { page, heard: () => page.evaluate(() => globalThis.__heard) };
}

/** All strings in the memory of a page's process. */
async function memoryOf(page) {
  const session = await page.context().newCDPSession(page);
  const parts = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('');
}

const storageOf = (page) =>
  page.evaluate(async () => {
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const ask = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found.push(JSON.stringify(await ask(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    return found.join('\n');
  });

test('S1, design 3.6: the key never reaches the second tab or the channel, and no prompt or answer is there in clear', async () => {
  const journey = await startJourney();
  const listener = await openListener(journey);
  const page = '/elements/byom-cost.html';
  const first = await journey.open(page);
  await connect(first);
  const second = await openBorrower(journey, page);
  await startCall(second, 'secret', { prompt: 'PROMPTMARK tell me about the seven secret bridges' });
  const { text } = await outcomeOf(second, 'secret');
  assert.match(text, /simulator/i);
  const heard = await waitFor(async () => {
    const lines = await listener.heard();
    return lines.length > 12 ? lines.join('\n') : null;
  }, 'the traffic of the loan');
  const body = DEMO_KEY.slice(12, 60);
  const memory = await memoryOf(second);
  for (const [name, seen] of Object.entries({ heard, memory, storage: await storageOf(second) }))
    assert.ok(!seen.includes(body), `no key in ${name}`);
  assert.ok(!/PROMPTMARK|simulator|messages/i.test(heard), 'nothing readable on the channel');
  // Positive controls: what would leak is found in each.
  await second.evaluate((key) => {
    globalThis.__leak = `leak ${key}`;
    localStorage.setItem('leak', key);
    new BroadcastChannel('byom').postMessage({ key, prompt: 'PROMPTMARK' });
  }, DEMO_KEY);
  await waitFor(async () => /PROMPTMARK/.test((await listener.heard()).join()), 'the leak to be heard');
  assert.ok((await memoryOf(second)).includes(body) && (await storageOf(second)).includes(body));
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

for (const [how, end] of Object.entries({
  closed: (page) => page.close({ runBeforeUnload: false }),
  killed: (page) => page.goto('chrome://crash').catch(() => undefined),
  left: async (page) => {
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(new URL('/icon.svg', page.url()).href);
  },
}))
  test(`design 3.6, ledger T5: the lender is ${how}: the borrower is disconnected, its call is cut off and looked up later`, async () => {
    const journey = await startJourney();
    const first = await readyPage(journey);
    const second = await openBorrower(journey);
    await listenFor(second, 'byom-connection-change');
    journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
    const id = await startCall(second, 'lost');
    await streaming(second, 'lost');
    await end(first);
    assert.equal((await outcomeOf(second, 'lost')).code, 'cut-off');
    await untilStatus(second, 'disconnected');
    assert.deepEqual(
      (await heardOf(second, 'byom-connection-change')).map(({ status }) => status),
      ['disconnected'],
    );
    assert.equal((await stateOf(second)).connection.suffix, null);
    assert.equal((await stateOf(second)).calls[0].state, 'pending');
    assert.equal(await warns(second), false);
    await startCall(second, 'without');
    assert.equal((await outcomeOf(second, 'without')).code, 'no-key');
    journey.simulator.releases++;
    await connectAgain(second);
    const entry = await entryOf(second, id);
    assert.equal(entry.outcome, 'reconciled');
    assert.equal(entry.costNano, chargedByCall(journey.simulator)[id]);
    await journey.close();
  });

test('design 3.6: a borrower that is closed leaves no paid work in the lender, and its call is looked up by it', async () => {
  const journey = await startJourney();
  const first = await readyPage(journey);
  const second = await openBorrower(journey);
  journey.simulator.faults.add({ fault: { hold: 4 }, times: 1 });
  const id = await startCall(second, 'lost');
  await streaming(second, 'lost');
  assert.equal(await warns(first), true);
  await second.close({ runBeforeUnload: false });
  // The provider would hold the stream for ever: only that it is stopped frees the lender.
  await waitFor(async () => !(await warns(first)), 'the lender to be free');
  journey.simulator.releases++;
  const entry = await entryOf(first, id);
  assert.deepEqual([entry.outcome, entry.costNano], ['reconciled', chargedByCall(journey.simulator)[id]]);
  assert.equal((await stateOf(first)).lent, 0);
  await journey.close();
});
