/** The consent page of the simulator's OAuth (openrouter.md 5.1). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { CALLBACK, formPost, locationOf, RIGHT, S256, start, VERIFIER } from './simulator-auth-kit.mjs';

test('consent page: what it shows, its controls, its headers', async (context) => {
  const { ask } = await start(context);
  const answer = await ask({ callback_url: CALLBACK, ...S256, key_label: 'Reader, 24 November' });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/html/);
  assert.equal(answer.headers.get('cross-origin-opener-policy'), 'same-origin');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('access-control-allow-origin'), null, 'no page reads the request’s id');
  const page = await answer.text();
  assert.match(page, /<html lang="en">/);
  assert.match(page, /<title>[^<]+<\/title>/);
  assert.match(page, /color-scheme: light dark/);
  assert.match(page, /<label for="limit">Credit limit in US dollars<\/label>/);
  assert.match(page, /<input id="limit" name="limit"/);
  assert.match(page, /<button id="approve"[^>]*>Approve</);
  assert.match(page, /<button id="deny"[^>]*>Deny</);
  assert.match(page, /<form method="post" action="\/auth\/decide">/);
  assert.match(page, /id="callback-host">127\.0\.0\.1:8787</);
  assert.match(page, /id="key-label">Reader, 24 November</);
});

test('consent page: its policy knows the style and lets the form and its redirect through', async (context) => {
  const { ask } = await start(context);
  const answer = await ask({ callback_url: 'https://a;script-src.example/', ...S256 });
  const policy = answer.headers.get('content-security-policy');
  const style = /<style>([\s\S]*?)<\/style>/.exec(await answer.text())[1];
  assert.ok(policy.includes(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`));
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /form-action 'self' https: http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*/);
  assert.doesNotMatch(policy, /script-src/, 'a host writes no directive');
});

test('consentHeaders: the opener policy can be left away, on redirects too', async (context) => {
  const asked = { callback_url: CALLBACK, ...S256 };
  const { ask, approve, simulator } = await start(context);
  const policyOf = (answer) => answer.headers.get('cross-origin-opener-policy');
  assert.equal(policyOf(await approve(asked)), 'same-origin');
  simulator.settings.consentHeaders = {};
  assert.equal(policyOf(await ask(asked)), null);
  assert.equal(policyOf(await approve(asked)), null);
  assert.equal((await ask(asked)).headers.get('cache-control'), 'no-store');
});

test('callback_url: https anywhere, http on this machine only; else a 400 page that says so', async (context) => {
  const { ask } = await start(context);
  for (const callback of ['https://reader.example/in', 'http://localhost:5173/', 'http://127.0.0.1/', CALLBACK])
    assert.equal((await ask({ callback_url: callback, ...S256 })).status, 200, callback);
  const bad = [
    'http://reader.example/',
    'http://localhost.reader.example/',
    'javascript:alert(1)',
    'file:///tmp/page.html',
    'nonsense',
    '',
  ];
  for (const callback of bad) {
    const answer = await ask({ callback_url: callback, ...S256 });
    assert.equal(answer.status, 400, callback);
    assert.match(await answer.text(), /id="problem">callback_url must be an https address/);
  }
});

test('challenge and label: optional with a callback, required without; methods; at most 100 characters', async (context) => {
  const { ask } = await start(context);
  const statusOf = async (parameters) => (await ask(parameters)).status;
  const callback = { callback_url: CALLBACK };
  assert.equal(await statusOf(callback), 200);
  assert.equal(await statusOf({ ...callback, code_challenge: VERIFIER }), 200);
  assert.equal(await statusOf({ ...callback, ...S256, code_challenge_method: 'plain' }), 200);
  assert.equal(await statusOf({ ...callback, ...S256, code_challenge_method: 'S512' }), 400);
  assert.equal(await statusOf({ ...callback, code_challenge_method: 'S256' }), 400);
  assert.equal(await statusOf({}), 400);
  assert.equal(await statusOf(S256), 200);
  assert.equal(await statusOf({ ...callback, key_label: 'x'.repeat(100) }), 200);
  assert.equal(await statusOf({ ...callback, key_label: 'x'.repeat(101) }), 400);
});

test('markup that came with a request is shown, never run', async (context) => {
  const { ask } = await start(context);
  const answer = await ask({ callback_url: CALLBACK, key_label: `"'><script>alert(1)</script>&amp;` });
  const page = await answer.text();
  assert.ok(page.includes('id="key-label">&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</strong>'));
  assert.doesNotMatch(page, /<script/);
  // `<` and `>` can't stand in a host; `&` and the quote can.
  const host = await (await ask({ callback_url: "https://a&b'c.example/" })).text();
  assert.ok(host.includes('id="callback-host">a&amp;b&#39;c.example<'));
});

test('approve: 303 with code and the very state, beside the callback’s own query and fragment', async (context) => {
  const { approve } = await start(context);
  const state = 'a b+c&d=é%20"<>';
  const answer = await approve({ callback_url: `${CALLBACK}?page=a%20b+c#part`, ...S256, state });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.ok(answer.headers.get('location').startsWith(`${CALLBACK}?page=a%20b+c&code=`));
  const location = locationOf(answer);
  assert.equal(location.hash, '#part');
  assert.deepEqual([...location.searchParams.keys()], ['page', 'code', 'state']);
  assert.equal(location.searchParams.get('state'), state);
  const stateless = locationOf(await approve({ callback_url: CALLBACK, ...S256 }));
  assert.deepEqual([...stateless.searchParams.keys()], ['code']);
});

test('deny: 303 with the error and without state; no code comes of it', async (context) => {
  const { deny, minted } = await start(context);
  const answer = await deny({ callback_url: `${CALLBACK}?page=1`, ...S256, state: 'mine' });
  assert.equal(answer.status, 303);
  const { searchParams } = locationOf(answer);
  assert.deepEqual([...searchParams.keys()], ['page', 'error', 'error_description']);
  assert.equal(searchParams.get('error'), 'access_denied');
  assert.deepEqual(await minted(), []);
});

test('headless: the page shows the code, which works; a denial shows none', async (context) => {
  const { ask, approve, deny, keyOf } = await start(context);
  assert.doesNotMatch(await (await ask(S256)).text(), /id="callback-host"/);
  const answer = await approve({ ...S256, state: 'unseen' });
  assert.equal(answer.status, 200);
  const page = await answer.text();
  assert.doesNotMatch(page, /unseen/);
  assert.match(await keyOf({ code: /<code id="code">([^<]+)</.exec(page)[1], ...RIGHT }), /^sk-or-v1-[0-9a-f]{64}$/);
  const denied = await deny(S256);
  assert.equal(denied.status, 200);
  assert.doesNotMatch(await denied.text(), /id="code"/);
});

test('a request is decided once, by a word that is known, with a limit that is a number', async (context) => {
  const { origin, ask, decide, minted } = await start(context);
  const asked = { callback_url: CALLBACK, ...S256 };
  const id = /name="request" value="([^"]+)"/.exec(await (await ask(asked)).text())[1];
  const send = async (choice) =>
    (await fetch(`${origin}/auth/decide`, formPost({ request: id, decision: 'approve', ...choice }))).status;
  for (const limit of ['-1', 'much', 'Infinity']) assert.equal(await send({ limit }), 400, limit);
  assert.equal(await send({ decision: 'maybe' }), 400);
  assert.equal(await send({ limit: '0.5' }), 303, 'a slip leaves the request open');
  assert.equal(await send({ limit: '0.5' }), 400);
  assert.equal((await decide(asked, { request: 'guessed', decision: 'approve' })).status, 400);
  assert.deepEqual(await minted(), []);
});
