/** The generated policies: graded by Google's csp_evaluator, equal to what the README says, and hard to misuse. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import evaluator from 'csp_evaluator';
import finding from 'csp_evaluator/dist/finding.js';
import parser from 'csp_evaluator/dist/parser.js';
import { embedBlock, headerPolicy, inlineHash, metaPolicy, pageDirectives } from '../../tools/page-policy.mjs';
import { embedFor, isScriptTagFile } from '../../tools/publish-policy.mjs';

const vaultHash = JSON.parse(readFileSync('dist/vault-hash.json', 'utf8')).hash;
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
const CDN = 'https://cdn.jsdelivr.net/npm/byom-elements@0.1.0/dist/';

/** Findings of high severity, the ones that depend on the host included. */
function highFindings(policy) {
  const { HIGH, HIGH_MAYBE } = finding.Severity;
  return new evaluator.CspEvaluator(new parser.CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity === HIGH || severity === HIGH_MAYBE)
    .map(({ type, directive, value }) => `${finding.Type[type]} ${directive} ${value}`);
}

/** The policy that a browser reads from a meta element, entities resolved as far as the generator can write any. */
const contentOf = (html) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)[1];

const cdnFiles = Object.keys(integrity.files).filter(isScriptTagFile);
const GENERATED = {
  self: { vaultHash },
  'exact paths at a CDN': { vaultHash, scripts: ["'self'", ...cdnFiles.map((name) => CDN + name)] },
  'an import map': { vaultHash, inlineHashes: [inlineHash('{}')] },
  'two copies': { vaultHash, copies: 2 },
};

for (const [name, options] of Object.entries(GENERATED))
  test(`S3: csp_evaluator has no high finding: ${name}`, () => {
    assert.equal(
      pageDirectives(options).find(([directive]) => directive === 'connect-src')[1],
      'https://openrouter.ai',
    );
    assert.deepEqual(highFindings(headerPolicy(options)), [], 'header');
    assert.deepEqual(highFindings(contentOf(metaPolicy(options))), [], 'meta');
  });

test('S3: the blocks to copy have no high finding either', () => {
  for (const base of ['/dist/', CDN]) {
    const { block } = embedFor('dist', base);
    assert.deepEqual(highFindings(contentOf(block)), [], base);
  }
});

test('positive control: weak policies are graded high', () => {
  const strict = headerPolicy({ vaultHash });
  const weaken = (from, to) => {
    assert.ok(strict.includes(from), from);
    return strict.replace(from, to);
  };
  const weak = {
    // A hash in the list makes browsers ignore 'unsafe-inline', so that one stands alone.
    inline: weaken(`'self' '${vaultHash}'`, "'self' 'unsafe-inline'"),
    any: weaken("script-src 'self'", 'script-src *'),
    scheme: weaken("script-src 'self'", 'script-src https:'),
    data: weaken("script-src 'self'", 'script-src data:'),
    'whole host': weaken("script-src 'self'", 'script-src https://cdn.jsdelivr.net'),
    'no policy for scripts': "img-src 'self'",
  };
  for (const [name, policy] of Object.entries(weak)) assert.notDeepEqual(highFindings(policy), [], name);
});

test('every directive of the set is written out, in header and meta alike', () => {
  const header = headerPolicy({ vaultHash });
  const names = header.split('; ').map((directive) => directive.split(' ')[0]);
  assert.deepEqual(
    names.toSorted(),
    [
      'base-uri',
      'connect-src',
      'default-src',
      'font-src',
      'form-action',
      'frame-src',
      'img-src',
      'manifest-src',
      'object-src',
      'require-trusted-types-for',
      'script-src',
      'style-src',
      'trusted-types',
      'worker-src',
    ],
    'security.md 7',
  );
  assert.equal(contentOf(metaPolicy({ vaultHash })), header);
  for (const bad of ["'unsafe-inline'", "'unsafe-eval'", ' * ', 'http:', 'https: '])
    assert.ok(!header.includes(bad), bad);
  const text = readFileSync('dist/policy.txt', 'utf8');
  assert.ok(text.includes(`\nContent-Security-Policy: ${header}\n`) && text.includes(metaPolicy({ vaultHash })));
});

test('only one file, a hash or ’self’ is a script source; nothing breaks out of the policy', () => {
  const scripts = [
    'https://cdn.example',
    'https://cdn.example/',
    'https://cdn.example/byom/',
    'https://cdn.example/a.js?x',
    'cdn.example/a.js',
    'https:',
    '*',
    'data:text/javascript,1',
    "'unsafe-inline'",
    "'unsafe-eval'",
    "'strict-dynamic'",
    'https://cdn.example/a.js; script-src *',
    'https://cdn.example/a.js">',
  ];
  for (const source of scripts) assert.throws(() => headerPolicy({ vaultHash, scripts: [source] }), TypeError, source);
  assert.throws(() => headerPolicy({ vaultHash: "x' 'unsafe-inline" }), TypeError);
  assert.throws(() => headerPolicy({ vaultHash, inlineHashes: ['unsafe-inline'] }), TypeError);
  assert.throws(() => headerPolicy({ vaultHash, provider: 'nowhere' }), TypeError);
  for (const base of ['/dist', 'https://cdn.example/"/', '/a b/'])
    assert.throws(() => embedBlock({ base, files: integrity.files, vaultHash }), TypeError, base);
});

test('integrity.json holds the hash of every built script, and the block those of the script tag', () => {
  const scripts = readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.js'));
  assert.deepEqual(Object.keys(integrity.files), scripts.map((name) => name.replaceAll('\\', '/')).toSorted());
  for (const [name, hash] of Object.entries(integrity.files)) {
    const bytes = readFileSync(`dist/${name}`);
    assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
  }
  assert.equal(integrity.vault, vaultHash);
  assert.equal(integrity.version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  const block = readFileSync('dist/embed.html', 'utf8');
  const map = /<script type="importmap">(.*)<\/script>/.exec(block)[1];
  assert.deepEqual(
    JSON.parse(map).integrity,
    Object.fromEntries(
      cdnFiles.flatMap((name) =>
        ['', '#1', '#2', '#3'].map((retry) => [`/dist/${name}${retry}`, integrity.files[name]]),
      ),
    ),
  );
  assert.ok(contentOf(block).includes(`'${inlineHash(map)}'`), 'the map’s own hash');
  assert.ok(block.includes(`src="/dist/byom.js" integrity="${integrity.files['byom.js']}" crossorigin="anonymous"`));
});

/** The one policy that a document writes out, as a list of directives. */
const policyOf = (file) =>
  /```\n(default-src [^\n]+)\n```/
    .exec(readFileSync(file, 'utf8'))[1]
    .split(';')
    .map((directive) => directive.trim());

for (const [file, placeholder] of [
  ['README.md', '<hash in dist/vault-hash.json>'],
  ['docs/policy.md', '<hash in dist/vault-hash.json>'],
])
  test(`${file} writes out exactly the generated policy`, () => {
    const generated = headerPolicy({ vaultHash }).replace(vaultHash, placeholder).split('; ');
    assert.deepEqual(policyOf(file), generated);
  });

test('docs/policy.md says of every directive why it is there', () => {
  const rows = Array.from(readFileSync('docs/policy.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm), ([, name]) => name);
  assert.deepEqual(
    rows.filter((name) => pageDirectives({ vaultHash }).some(([directive]) => directive === name)),
    pageDirectives({ vaultHash }).map(([name]) => name),
  );
});
