import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findBreaches, specifiersOf } from '../../tools/import-rules.mjs';
import { listTree } from '../../tools/tree.mjs';

test('design 1: every room imports only what it may', () => {
  const files = listTree().filter((file) => /^(src|components|simulator)\/.*\.(ts|mjs)$/.test(file));
  assert.ok(files.length > 60, 'the tree was read');
  assert.deepEqual(findBreaches(files.map((file) => [file, readFileSync(file, 'utf8')])), []);
});

test('the check sees every form of import', () => {
  const code =
    "import a from './a.ts';\nimport type { B } from './b.ts';\nexport * from './c.ts';\nimport './d.ts';\nconst e = await import('./e.ts');\n// import './no.ts';\nimport {\n  f,\n} from './f.ts';";
  assert.deepEqual(specifiersOf(code).sort(), ['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
});

test('the check finds breaches', () => {
  const bad = [
    ['src/protocol/x.ts', "import { a } from '../pricing/nano.ts';"],
    ['src/ledger/x.ts', "import { a } from '../provider/sse.ts';"],
    ['src/controller/x.ts', "import { VaultCore } from '../vault/core.ts';"],
    ['components/byom-x.ts', "import { Ledger } from '../src/ledger/ledger.ts';"],
    ['components/history/x.ts', "import { Ledger } from '../../src/controller/store.ts';"],
    ['src/controller/x.ts', "import { html } from 'lit';"],
    ['src/vault/x.ts', "import { en } from '../i18n/en.ts';"],
    ['simulator/x.mjs', "import { a } from '../src/pricing/nano.ts';"],
    ['src/tokens/x.ts', "import('gpt-tokenizer/encoding/o200k_base');"],
    ['src/provider/x.ts', "import left from 'left-pad';"],
    ['src/ledger/x.ts', "import 'node:fs';"],
  ];
  for (const file of bad) assert.equal(findBreaches([file]).length, 1, file.join(' '));
  assert.deepEqual(
    findBreaches([['src/controller/x.ts', "import { VaultLink } from '../vault/link.ts';\nimport a from './b.ts';"]]),
    [],
  );
});
