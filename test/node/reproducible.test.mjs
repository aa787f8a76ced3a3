/** The same sources give the same bytes: otherwise nobody could check a published hash. Touches nothing in dist/. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

mkdirSync('.cache', { recursive: true });
// In the tree, because source maps name the sources from where they stand.
const place = mkdtempSync('.cache/twice-');
after(() => rmSync(place, { recursive: true, force: true }));

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

/** Names of the files that one folder lacks or that differ in a byte. */
function differences(first, second) {
  const names = new Set([...filesOf(first), ...filesOf(second)]);
  const bytes = (folder, name) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return null;
    }
  };
  return [...names].filter((name) => {
    const [one, other] = [bytes(first, name), bytes(second, name)];
    return !one || !other || !one.equals(other);
  });
}

function build(name, environment) {
  const out = `${place.replaceAll('\\', '/')}/${name}`;
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  assert.equal(status, 0, stderr);
  return out;
}

test('two builds give the same bytes, whatever the clock’s zone and the language', () => {
  const state = () => [statSync('dist/byom.js').mtimeMs, readFileSync('package.json', 'utf8')];
  const before = state();
  const first = build('first', { TZ: 'UTC', LANG: 'C' });
  const second = build('other', { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });
  assert.ok(filesOf(first).length > 100, 'the build was read');
  for (const name of ['byom.js', 'integrity.json', 'policy.txt', 'embed.html', 'custom-elements.json'])
    assert.ok(filesOf(first).includes(name), name);
  assert.deepEqual(differences(first, second), []);
  assert.notDeepEqual(differences(first, join(first, 'types')), [], 'the comparison sees a difference');
  assert.deepEqual(state(), before, 'dist/ and package.json were left alone');
});

test('what stands in dist/ is what these sources give', () => {
  const scripts = (folder) => filesOf(folder).filter((name) => /\.js$|^(integrity|vault-hash)\.json$/.test(name));
  const built = readdirSync(place)[0];
  assert.deepEqual(scripts('dist'), scripts(join(place, built)));
  for (const name of scripts('dist'))
    assert.ok(readFileSync(join('dist', name)).equals(readFileSync(join(place, built, name))), name);
});
