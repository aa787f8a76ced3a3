import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { countTokens as o200k } from 'gpt-tokenizer/encoding/o200k_base';
import { buildVaultSource } from '../../tools/vault-source.mjs';
import { LIMITS, measureSizes } from '../../tools/size-table.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every specifier that the exports map offers, patterns filled in from what was built. */
function specifiers() {
  return Object.entries(manifest.exports).flatMap(([name, target]) => {
    const files = typeof target === 'string' ? [target] : Object.values(target);
    if (!name.includes('*')) return [[name, files]];
    const folder = files.at(-1).split('*')[0];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [name.replace('*', file.slice(0, -3)), files.map((path) => path.replace('*', file.slice(0, -3)))]);
  });
}

test('every documented specifier resolves to a built file and its types', () => {
  const all = specifiers();
  assert.ok(all.length >= 18, String(all.length));
  for (const [name, files] of all) for (const file of files) assert.ok(existsSync(file), `${name} → ${file}`);
});

test('importing any entry in Node is silent, and does not throw', () => {
  for (const [name, files] of specifiers()) {
    const file = files.at(-1);
    if (!file.endsWith('.js')) continue;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `await import('./${file}')`],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, `${name}: ${stderr}`);
    assert.equal(stdout + stderr, '', name);
  }
});

test('getByom in Node rejects with a clear sentence', () => {
  const code =
    "const { getByom } = await import('./dist/index.js'); await getByom().catch((error) => process.stdout.write(error.message));";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  assert.match(stdout, /needs a document/);
});

test('limits: the first load, and the vault', () => {
  const sizes = measureSizes();
  assert.deepEqual(sizes.files, ['byom.js'], 'one file for the first load');
  assert.ok(sizes.firstLoadBrotli <= LIMITS.firstLoadBrotli, String(sizes.firstLoadBrotli));
  assert.ok(sizes.vaultGzip <= LIMITS.vaultGzip, String(sizes.vaultGzip));
});

test('the bundle holds no tokenizer table, no eval, no console, no lowered private field, and no other host than the provider', () => {
  const bundle = readdirSync('dist').filter((file) => /^(byom|chunk-).*\.js$/.test(file));
  for (const file of bundle) {
    const code = readFileSync(`dist/${file}`, 'utf8');
    assert.ok(code.length < 150_000, `${file} is too large to be free of a rank table`);
    for (const pattern of [/\beval\(/, /new Function\b/, /\bconsole\.(log|info|debug)/, /__privateAdd/])
      assert.doesNotMatch(code, pattern, file);
    const hosts = Array.from(code.matchAll(/https?:\/\/([a-z0-9.-]+)/g), ([, host]) => host).filter(
      (host) => !['openrouter.ai', 'www.w3.org', 'lit.dev'].includes(host),
    );
    assert.deepEqual(hosts, [], file);
  }
});

test('only the chunks of byom-elements/exact hold a tokenizer’s table, and its entry loads none by itself', () => {
  const scripts = readdirSync('dist', { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  const tables = scripts.filter((name) => /^exact-(o200k|cl100k)_base-[\w-]+\.js$/.test(name));
  assert.equal(tables.length, 2);
  for (const name of tables) assert.ok(readFileSync(`dist/${name}`).length > 500_000, name);
  for (const name of scripts) {
    if (name.startsWith('exact-')) continue;
    const code = readFileSync(`dist/${name}`, 'utf8');
    assert.ok(code.length < 150_000, `${name} is too large to be free of a rank table`);
    assert.doesNotMatch(code, /["']gpt-tokenizer/, `${name} leaves the table to the page's own build`);
    if (name !== 'exact.js') assert.doesNotMatch(code, /exact-\w+_base/, `${name} loads a table`);
  }
  const entry = readFileSync('dist/exact.js', 'utf8');
  assert.ok(brotliCompressSync(entry).length < 8_000, String(brotliCompressSync(entry).length));
  assert.doesNotMatch(entry, /(?:^|[;}])(?:import|export)[^'"()]*?["']\.\//, 'no static import');
  assert.doesNotMatch(readFileSync('.cache/vault-source.js', 'utf8'), /countTokens|EncodingApi/);
});

test('byom-elements/exact counts in Node too, as the tokenizer does', async () => {
  const { countTokens } = await import('../../dist/exact.js');
  const text = 'Counted <|endoftext|> exactly: 字 🎉.';
  assert.equal(await countTokens('openai/gpt-5', text), o200k(text, { disallowedSpecial: new Set() }));
  assert.equal(await countTokens('anthropic/claude-opus-5', text), null);
});

test('the vault’s source is the same twice, its hash is published, and nothing in it can end its script', async () => {
  const [first, second] = [await buildVaultSource(), await buildVaultSource()];
  assert.equal(first.source, second.source);
  assert.equal(JSON.parse(readFileSync('dist/vault-hash.json', 'utf8')).hash, first.hash);
  assert.doesNotMatch(first.source, /<\/script|<!--|\r/i);
});

test('the manifest names every element with its attributes', () => {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations ?? []).filter(({ tagName }) => tagName);
  const tags = declarations.map(({ tagName }) => tagName).sort();
  assert.deepEqual(tags, ['byom-budget', 'byom-connect', 'byom-cost', 'byom-history', 'byom-models', 'byom-panel']);
  const connect = declarations.find(({ tagName }) => tagName === 'byom-connect');
  assert.deepEqual(connect.attributes.map(({ name }) => name).sort(), [
    'app-name',
    'categories',
    'feature',
    'require-isolation',
    'suggested-ceiling',
    'typical-tokens',
  ]);
});
