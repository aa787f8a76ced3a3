import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findLeaks, listTree } from '../../tools/tree.mjs';

const files = listTree().filter((file) => existsSync(file) && !/\.(png|webp|gz|ico)$/.test(file));

test('no machine path and no registry host stands in the tree', () => {
  // Split, so that this file does not find itself.
  const bad = [`cd ${'/wo'}rk/main`, `"${'/ro'}ot/.npm"`, `https://${'regis'}try.npmjs.org/x`];
  for (const text of bad) assert.equal(findLeaks('x', text).length, 1, text);
  for (const text of ['https://example.org/work/x', './home/x', 'src/work/x.ts', 'network/root/'])
    assert.deepEqual(findLeaks('x', text), [], text);
  assert.deepEqual(
    files.flatMap((file) => findLeaks(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('style: files of code stay under 300 lines', () => {
  const code = files.filter((file) => /\.(ts|mjs|css)$/.test(file));
  const long = code.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 300);
  assert.deepEqual(long, []);
});

test('style: no utils, no helpers, no manager', () => {
  assert.deepEqual(
    files.filter((file) => /(^|[/-])(utils?|helpers?|manager)([./-]|$)/i.test(file)),
    [],
  );
});

test('the lock names no download address and holds every platform of rollup', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const entries = Object.entries(lock.packages);
  assert.deepEqual(
    entries.filter(([, entry]) => entry.resolved && !entry.link).map(([name]) => name),
    [],
  );
  assert.equal(entries.filter(([name]) => name.startsWith('node_modules/@rollup/rollup-')).length, 26);
});

test('S4: runtime dependencies are exactly the justified ones', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual(Object.keys(dependencies).sort(), ['eventsource-parser', 'gpt-tokenizer', 'lit']);
});

test('the bundle’s version is the package’s', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.match(
    readFileSync('src/controller/version.ts', 'utf8'),
    new RegExp(`VERSION = '${version.replaceAll('.', '\\.')}'`),
  );
});
