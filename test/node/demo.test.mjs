/** The demo server: what it serves, what it refuses, the policy it sends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDemo } from '../../demo/server.mjs';

test('serves the reader with the strict policy and the simulator’s real address', async () => {
  const demo = await startDemo();
  try {
    const page = await fetch(`${demo.origin}/`);
    const policy = page.headers.get('content-security-policy');
    assert.match(
      policy,
      /default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self'; connect-src http:\/\/127\.0\.0\.1:\d+;/,
    );
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html byom$/);
    const html = await page.text();
    assert.ok(html.includes(demo.simulator.base));
    assert.doesNotMatch(html, /<script(?![^>]*src=)|\sstyle=|\son\w+=/);
    for (const [path, type] of [
      ['/dist/byom.js', 'text/javascript'],
      ['/dist-copy/byom.js', 'text/javascript'],
      ['/elements/', 'text/html'],
      ['/reader.css', 'text/css'],
    ]) {
      const answer = await fetch(demo.origin + path);
      assert.equal(answer.status, 200, path);
      assert.ok(answer.headers.get('content-type').startsWith(type), path);
      await answer.arrayBuffer();
    }
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/dist/../../package.json',
      '/.git/config',
      '/server',
      '/%',
      '/nothing.html',
    ]) {
      const answer = await fetch(demo.origin + path);
      assert.equal(answer.status, 404, path);
      await answer.arrayBuffer();
    }
  } finally {
    await demo.close();
  }
});

test('two demos side by side find ports of their own', async () => {
  const first = await startDemo();
  const port = Number(new URL(first.origin).port);
  const second = await startDemo({ port });
  assert.notEqual(second.origin, first.origin);
  await Promise.all([first.close(), second.close()]);
});
