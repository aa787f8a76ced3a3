/** Where the key and the prompt may be, and where they may not (rules S1, S2, S5, S7). */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, connect, DEMO_KEY, entriesOf, outcomeOf, startCall, startJourney, waitFor } from './kit.mjs';

after(closeBrowser);

const PROMPT = 'PROMPTMARK tell me about the seven secret bridges';

/** Everything that a script of the page can read: globals, DOM with open roots, storage, databases, caches, history. */
const sweep = (page) =>
  page.evaluate(async () => {
    const found = [document.cookie, location.href, document.title, globalThis.name, JSON.stringify(history.state)];
    const walk = (root) => {
      for (const element of root.querySelectorAll('*')) {
        found.push(
          ...Array.from(element.attributes, ({ value }) => value),
          'value' in element ? String(element.value) : '',
        );
        if (element.shadowRoot) {
          found.push(element.shadowRoot.textContent ?? '');
          walk(element.shadowRoot);
        }
      }
    };
    found.push(document.documentElement.textContent ?? '');
    walk(document);
    for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify({ ...storage }));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise(
        (resolve) => (indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result)),
      );
      for (const store of database.objectStoreNames) {
        const rows = await new Promise(
          (resolve) =>
            (database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) =>
              resolve(target.result)),
        );
        found.push(JSON.stringify(rows));
      }
      database.close();
    }
    for (const key of await caches.keys()) found.push(key);
    found.push(
      JSON.stringify(globalThis.byom),
      JSON.stringify(globalThis.byom.state),
      JSON.stringify(performance.getEntries()),
    );
    found.push(JSON.stringify(globalThis.__heard ?? []));
    return found.join('\n');
  });

const listen = (page) =>
  page.evaluate(() => {
    globalThis.__heard = [];
    const names = [
      'byom-before-call',
      'byom-call-reserved',
      'byom-call-settled',
      'byom-call-refused',
      'byom-connection-change',
      'byom-budget-change',
      'byom-warning',
      'byom-open-request',
      'byom-view-request',
      'byom-model-request',
      'byom-cancel-request',
    ];
    for (const name of names) document.addEventListener(name, ({ detail }) => globalThis.__heard.push([name, detail]));
    for (const type of ['keydown', 'input', 'beforeinput', 'paste'])
      globalThis.addEventListener(
        type,
        (event) => globalThis.__heard.push([type, event.data ?? event.key ?? '']),
        true,
      );
    globalThis.addEventListener('message', ({ data }) => globalThis.__heard.push(['message', JSON.stringify(data)]));
  });

test('S1, S5: neither key nor prompt is anywhere in the page, its storage, events, errors or console, on failing paths too', async () => {
  const journey = await startJourney();
  // A page that does not itself show the made-up key.
  const page = await journey.open('/elements/byom-cost.html');
  await listen(page);
  await connect(page);
  await startCall(page, 'good', { prompt: PROMPT });
  assert.equal((await outcomeOf(page, 'good')).ok, true);
  for (const fault of [
    { error: 'bad-gateway' },
    { error: 'moderated' },
    { cutAfter: 4 },
    { eventError: 'first' },
    { eventError: 3, eventErrorUsage: true },
    { deadBeforeHead: true },
    { malformedLine: true },
  ]) {
    journey.simulator.faults.add({ fault, times: fault.deadBeforeHead ? 20 : 1 });
    const name = JSON.stringify(fault);
    await startCall(page, name, { prompt: PROMPT });
    const { ok: _ok, text: _text, ...failure } = await outcomeOf(page, name);
    assert.ok(!JSON.stringify(failure).includes('PROMPTMARK'), `no prompt in the error of ${name}`);
    journey.simulator.faults.clear();
  }
  await startCall(page, 'smuggled', { prompt: PROMPT, tools: [{ type: 'openrouter:web_search' }] });
  assert.equal((await outcomeOf(page, 'smuggled')).code, 'no-price');
  // The caller's own copies of its text are the page's business; everything else must be clean.
  await page.evaluate(() => void (globalThis.__calls = {}));
  journey.simulator.keys.set({ key: DEMO_KEY, revoked: true });
  await startCall(page, 'stale', { prompt: PROMPT });
  assert.equal((await outcomeOf(page, 'stale')).code, 'key-rejected');
  const seen = await sweep(page);
  assert.ok(!seen.includes(DEMO_KEY.slice(12, 60)), 'no key');
  assert.ok(!seen.includes('PROMPTMARK'), 'no prompt');
  // Positive control: what a leaky page would hold is found.
  await page.evaluate((key) => void localStorage.setItem('leak', `${key} PROMPTMARK`), DEMO_KEY);
  const leaky = await sweep(page);
  assert.ok(leaky.includes(DEMO_KEY) && leaky.includes('PROMPTMARK'), 'the sweep finds a leak');
  const spoken = journey.consoleLines.join('\n');
  assert.ok(!spoken.includes('PROMPTMARK') && !spoken.includes(DEMO_KEY), 'a clean console');
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('S2, S7: of a whole journey, every request of page and frame goes where it may, and the key only to the provider', async () => {
  const journey = await startJourney();
  const requests = [];
  journey.context.on('request', (request) => requests.push(request));
  const page = await journey.open('/elements/byom-cost.html');
  await connect(page);
  await startCall(page, 'good', { prompt: PROMPT });
  await outcomeOf(page, 'good');
  journey.simulator.faults.add({ fault: { cutAfter: 4 }, times: 1 });
  await startCall(page, 'cut', { prompt: PROMPT });
  await outcomeOf(page, 'cut');
  await waitFor(async () => (await entriesOf(page)).length === 2, 'both costs');
  const provider = journey.demo.simulator.origin;
  let keyed = 0;
  for (const request of requests) {
    const url = new URL(request.url());
    if (url.protocol === 'about:' || url.protocol === 'data:') continue;
    assert.ok([provider, journey.demo.origin].includes(url.origin), `unexpected origin ${url.origin}`);
    const headers = await request.allHeaders();
    const everything = `${request.url()} ${JSON.stringify(headers)} ${request.postData() ?? ''}`;
    if (everything.includes(DEMO_KEY)) {
      keyed++;
      assert.equal(url.origin, provider);
      assert.equal(headers.authorization, `Bearer ${DEMO_KEY}`);
      assert.ok(!request.url().includes(DEMO_KEY) && !(request.postData() ?? '').includes(DEMO_KEY));
    }
    if (everything.includes('PROMPTMARK')) assert.equal(url.pathname, '/api/v1/chat/completions');
    if (url.origin === provider) assert.equal(headers.referer, undefined, 'no referrer');
  }
  assert.ok(keyed >= 4, 'key check, two calls and a look-up carry the key');
  for (const { path, headers } of journey.simulator.requests)
    if (path.includes('/models')) assert.equal(headers.authorization, undefined, 'the catalogue is read without a key');
  for (const { path, headers, body } of journey.simulator.requests.filter(({ method }) => method === 'POST')) {
    assert.equal(path, '/api/v1/chat/completions');
    assert.equal(headers.cookie, undefined);
    assert.ok(headers['idempotency-key']);
    const sent = JSON.parse(body);
    assert.ok(
      sent.max_tokens > 0 && sent.provider.max_price.prompt > 0 && sent.provider.max_price.completion > 0,
      'cap and price ceiling are always on the wire',
    );
  }
  await journey.close();
});

test('security 7: typing the key is not heard by listeners of the page', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-connect.html');
  await listen(page);
  await page.locator('byom-connect').first().getByRole('button').click();
  const { vaultOf } = await import('./kit.mjs');
  const vault = await vaultOf(page);
  await vault.focus('[data-field=key]');
  await page.keyboard.type(DEMO_KEY.slice(0, 24));
  const heard = await page.evaluate(() => JSON.stringify(globalThis.__heard));
  assert.ok(!/sk-or|"s"|"k"/.test(heard), heard.slice(0, 300));
  assert.equal(await page.evaluate(() => globalThis.length), 0, 'the frame is not reachable from the window');
  await journey.close();
});
