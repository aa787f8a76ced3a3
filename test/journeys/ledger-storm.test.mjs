/** The ledger under four real tabs at once, and after a tab that died: real IndexedDB, nothing mocked. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { closeBrowser, openBrowser, waitFor } from './kit.mjs';

const ENTRY = `
  import { openDatabase } from './src/ledger/database.ts';
  import { Ledger } from './src/ledger/ledger.ts';
  import { createCallId } from './src/ledger/identifier.ts';
  const clock = { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout };
  const ledger = new Ledger({ database: openDatabase('storm'), clock });
  const make = (holdNano, session) => ({ id: createCallId(Date.now()), session, app: 'storm', feature: 'f', category: 'worker', operation: null, model: 'a/b', holdNano, keyId: null, startedAt: Date.now() });
  Object.assign(globalThis, { ledger, make });
`;

let server, origin;
before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    tsconfig: 'tsconfig.json',
  });
  server = createServer((request, response) => {
    const script = request.url === '/storm.js';
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' });
    response.end(
      script
        ? outputFiles[0].text
        : '<!doctype html><title>storm</title><script type="module" src="/storm.js"></script>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}/`;
});
after(async () => {
  await closeBrowser();
  server.closeAllConnections();
  server.close();
});

async function openTabs(context, count) {
  const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto(origin)));
  await Promise.all(tabs.map((tab) => tab.waitForFunction(() => globalThis.ledger)));
  return tabs;
}

test('S6: four tabs fire 10,000 reservations against half their sum: 0 nano-USD over, and the books agree', async () => {
  const context = await (await openBrowser()).newContext();
  const tabs = await openTabs(context, 4);
  const LIMIT = 500_000_000;
  await tabs[0].evaluate((limitNano) => globalThis.ledger.setCeiling({ limitNano, period: 'total' }), LIMIT);
  const results = await Promise.all(
    tabs.map((tab, index) =>
      tab.evaluate(async (seed) => {
        let state = seed * 7919 + 1;
        // 2,500 holds with a mean of 100,000: a billion over four tabs, twice the ceiling.
        const holds = Array.from(
          { length: 2500 },
          () => ((state = (state * 48271) % 2147483647), 1 + (state % 200_000)),
        );
        const answers = await Promise.all(
          holds.map((hold) => globalThis.ledger.reserve(globalThis.make(hold, `tab${seed}`))),
        );
        return {
          granted: answers.filter((answer) => answer.granted).length,
          nano: holds.reduce((sum, hold, at) => sum + (answers[at].granted ? hold : 0), 0),
          codes: [...new Set(answers.filter((answer) => !answer.granted).map(({ code }) => code))],
        };
      }, index + 1),
    ),
  );
  const promised = results.reduce((sum, { nano }) => sum + nano, 0);
  const granted = results.reduce((sum, row) => sum + row.granted, 0);
  assert.ok(promised <= LIMIT, `${promised - LIMIT} nano over`);
  assert.ok(promised > LIMIT * 0.999, 'no false refusals: the ceiling is used up');
  assert.ok(granted > 3000 && granted < 7000, String(granted));
  assert.deepEqual([...new Set(results.flatMap(({ codes }) => codes))], ['over-budget']);
  const { budget, open } = await tabs[3].evaluate(() => globalThis.ledger.snapshot());
  assert.equal(budget.heldNano, promised);
  assert.equal(open.length, granted);
  assert.equal(
    open.reduce((sum, { holdNano }) => sum + holdNano, 0),
    promised,
  );
  console.log(`storm: ${granted} of 10000 granted, ${LIMIT - promised} nano unused, 0 over`);
  await context.close();
});

test('invariant 3: what was acknowledged in a tab that dies is still on disk for another', async () => {
  const context = await (await openBrowser()).newContext();
  const [dying, other] = await openTabs(context, 2);
  await other.evaluate(() => globalThis.ledger.setCeiling({ limitNano: 1_000_000, period: 'total' }));
  const acknowledged = await dying.evaluate(async () => {
    const calls = Array.from({ length: 50 }, () => globalThis.make(1000, 'dying'));
    const answers = await Promise.all(calls.map((call) => globalThis.ledger.reserve(call)));
    return calls.filter((_, index) => answers[index].granted).map(({ id }) => id);
  });
  const crashed = dying.waitForEvent('crash');
  const session = await context.newCDPSession(dying);
  // The renderer never answers this one; tabs of one site may share it, so the reader is opened afterwards.
  session.send('Page.crash').catch(() => {});
  await crashed;
  const [reader] = await openTabs(context, 1);
  const { budget, open } = await waitFor(() => reader.evaluate(() => globalThis.ledger.snapshot()));
  assert.deepEqual(open.map(({ id }) => id).sort(), acknowledged.sort());
  assert.equal(budget.heldNano, 50_000);
  await context.close();
});
