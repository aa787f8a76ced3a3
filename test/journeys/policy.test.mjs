/** The page's policy: the generated one in each form, what the bundle says of a weak one, and hashes that are held. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { headerPolicy, metaPolicy } from '../../tools/page-policy.mjs';
import { embedFor } from '../../tools/publish-policy.mjs';
import { closeBrowser, connect, DEMO_KEY, outcomeOf, startCall, startJourney, stateOf, waitFor } from './kit.mjs';

after(closeBrowser);

/** A journey whose pages gather every `byom-warning`, from before the bundle ran. */
async function startListening(policy) {
  const journey = await startJourney({ policy });
  await journey.context.addInitScript(() => {
    globalThis.__warnings = [];
    document.addEventListener('byom-warning', ({ detail }) => globalThis.__warnings.push({ ...detail }));
  });
  return journey;
}

const warningsOf = (page) => page.evaluate(() => globalThis.__warnings);

/** When the page has told what it has to tell: its one look at the policy is over. */
async function afterTheLook(page, base = '/dist/') {
  const chunk = readFileSync('dist/integrity.json', 'utf8').match(/chunk-page-policy-[\w-]+\.js/)[0];
  // Evaluated once for each page: the second import waits for the same evaluation, the queue after it for the telling.
  await page.evaluate(async (address) => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    await import(address);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }, base + chunk);
}

/** A visit in which a person connects, asks, and opens every part of the stage. */
async function visit(journey) {
  const page = await journey.open();
  await connect(page);
  await page.getByRole('button', { name: 'Summarise this text' }).click();
  await waitFor(async () => /simulator/.test(await page.locator('#answer').innerText()), 'an answer');
  for (const section of ['connect', 'budget', 'models', 'history']) {
    await page.evaluate((name) => globalThis.byom.open(name), section);
    await page.locator(`byom-panel [part=${section === 'budget' ? 'ceiling' : 'history'}]`).waitFor();
  }
  assert.equal((await stateOf(page)).connection.isolation, 'frame');
  return page;
}

for (const form of ['strict', 'meta'])
  test(`S3: a whole visit violates nothing under the generated policy, as a ${form === 'meta' ? 'meta element' : 'header'}`, async () => {
    const journey = await startListening(form);
    const page = await visit(journey);
    await afterTheLook(page);
    assert.deepEqual(journey.violations, []);
    assert.deepEqual(journey.errors, []);
    // A header can't be read: there the page can say only that it saw none.
    assert.deepEqual(await warningsOf(page), form === 'meta' ? [] : [{ code: 'policy-weak', reason: 'none-seen' }]);
    await journey.close();
  });

for (const form of ['strict', 'meta'])
  test(`positive control: under the ${form} form a page that breaks the policy is seen`, async () => {
    const journey = await startJourney({ policy: form });
    const page = await journey.open();
    await page.evaluate(async () => {
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.invalid/x.png' }));
      await fetch('https://elsewhere.invalid/').catch(() => undefined);
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      } catch {
        // Trusted Types: the violation is what counts
      }
    });
    const seen = (text) => journey.violations.some((violation) => violation.startsWith(text));
    await waitFor(() => ['img-src', 'connect-src', 'require-trusted-types-for'].every(seen), 'three violations');
    await journey.close();
  });

const strictBut = (given, from, to) => {
  const policy = headerPolicy(given);
  assert.ok(policy.includes(from), from);
  return `<meta http-equiv="Content-Security-Policy" content="${policy.replace(from, to)}">`;
};

for (const [reason, from, to] of [
  ['script-inline', / 'sha256-[^']+'/.source, " 'unsafe-inline'"],
  ['connect-anywhere', 'connect-src [^;]+', 'connect-src *'],
  ['worker-falls-back', " worker-src 'none';", ''],
])
  test(`S3: a weak policy in the page's markup is told once: ${reason}`, async () => {
    const weaken = (given) => ({
      meta: strictBut(given, new RegExp(from).exec(headerPolicy(given))[0], to),
    });
    const journey = await startListening(weaken);
    const page = await journey.open();
    await afterTheLook(page);
    assert.deepEqual(await warningsOf(page), [{ code: 'policy-weak', reason }]);
    await connect(page);
    assert.deepEqual(await warningsOf(page), [{ code: 'policy-weak', reason }], 'not again');
    assert.equal((await stateOf(page)).connection.isolation, 'frame');
    await journey.close();
  });

test('security.md 9, 30: a page without any policy is told so, and the key is still kept in the frame', async () => {
  const journey = await startListening('none');
  const page = await visit(journey);
  await afterTheLook(page);
  assert.deepEqual(await warningsOf(page), [{ code: 'policy-weak', reason: 'none-seen' }]);
  await journey.close();
});

test('a policy in the markup that leaves the provider out is told at once, and a request is refused by name', async () => {
  const journey = await startListening(({ vaultHash, copies }) => ({ meta: metaPolicy({ vaultHash, copies }) }));
  const page = await journey.open();
  await afterTheLook(page);
  const expected = [{ code: 'policy-blocks-provider', reason: 'not-listed' }];
  assert.deepEqual(await warningsOf(page), expected);
  const code = await page.evaluate(
    (key) => globalThis.byom.connect({ key }).then(String, (error) => error.code),
    DEMO_KEY,
  );
  assert.equal(code, 'blocked-by-page');
  assert.deepEqual(await warningsOf(page), expected, 'not again');
  assert.equal(journey.simulator.requests.length, 0);
  await journey.close();
});

test('a header that leaves the provider out is told when the browser first refuses a request in the frame', async () => {
  const journey = await startListening(({ vaultHash, copies }) => ({ header: headerPolicy({ vaultHash, copies }) }));
  const page = await journey.open();
  await afterTheLook(page);
  const unseen = { code: 'policy-weak', reason: 'none-seen' };
  assert.deepEqual(await warningsOf(page), [unseen]);
  await page.evaluate((key) => globalThis.byom.connect({ key }).catch(() => undefined), DEMO_KEY);
  await page.evaluate((key) => globalThis.byom.connect({ key }).catch(() => undefined), DEMO_KEY);
  assert.deepEqual(await warningsOf(page), [unseen, { code: 'policy-blocks-provider', reason: 'refused' }]);
  await journey.close();
});

/** The demo's page with its script tag replaced by the block to copy. */
const embedded =
  (base) =>
  ({ provider }) => ({
    rewrite: (html) =>
      html.replace('<script type="module" src="/dist/byom.js"></script>', () => embedFor('dist', base, provider).block),
  });

/** Serves what was built at an address of another host, as a CDN would; `change` may spoil a file. */
const serveFromCdn = (journey, base, change = (name, text) => text) =>
  journey.context.route(`${base}**`, (route) => {
    const name = route.request().url().slice(base.length);
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: change(name, readFileSync(`dist/${name}`, 'utf8')),
    });
  });

const CDN = 'https://cdn.example.test/byom-elements@0.1.0/';

for (const base of ['/dist/', CDN])
  test(`the block to copy works from ${base} with nothing violated`, async () => {
    const journey = await startListening(embedded(base));
    await serveFromCdn(journey, CDN);
    const page = await visit(journey);
    await afterTheLook(page, base);
    assert.deepEqual(journey.violations, []);
    assert.deepEqual(journey.errors, []);
    assert.deepEqual(journey.consoleLines, []);
    assert.deepEqual(await warningsOf(page), []);
    await journey.close();
  });

test('the block to copy: a changed chunk does not run, a changed entry neither', async () => {
  const journey = await startJourney({ policy: embedded(CDN) });
  let spoiled = /^chunk-work/;
  await serveFromCdn(journey, CDN, (name, text) => (spoiled.test(name) ? `globalThis.__spoiled = true;${text}` : text));
  const page = await journey.open();
  // However often it is tried: each address under which it is asked for again is in the map too.
  for (let attempt = 1; attempt <= 6; attempt++) {
    await startCall(page, `refused ${attempt}`);
    assert.equal((await outcomeOf(page, `refused ${attempt}`)).code, 'unreachable');
    assert.equal(await page.evaluate(() => globalThis.__spoiled), undefined);
  }
  spoiled = /^byom/;
  await page.reload();
  await waitFor(() => journey.consoleLines.some((line) => /integrity/i.test(line)), 'the refusal in the console');
  assert.equal(await page.evaluate(() => globalThis.__spoiled ?? globalThis.byom), undefined);
  await journey.close();
});

test('S3: a policy that does not let our scripts’ type be made: the lower level, told, and nothing hangs', async () => {
  const policy = (given) => ({ header: headerPolicy(given).replace(/trusted-types [^;]*/, 'trusted-types lit-html') });
  const journey = await startJourney({ policy });
  const page = await journey.open();
  await page.evaluate((key) => void globalThis.byom.connect({ key }).catch(() => undefined), DEMO_KEY);
  await waitFor(async () => (await stateOf(page)).connection.status === 'connected', 'a connection');
  assert.equal((await stateOf(page)).connection.isolation, 'memory');
  assert.deepEqual(journey.errors, []);
  await journey.close();
});
