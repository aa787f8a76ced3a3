/** Names that are shortened in the vault must be nobody else's: not of the border, of what is stored, or of the browser. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildVaultSource, INTERNAL } from '../../tools/vault-source.mjs';

const wordsOf = (texts) => new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
/** Without comments. */
const read = (file) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
const filesIn = (folder, end) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(end))
    .map((file) => `${folder}/${file}`);
const ROOMS = ['vault', 'provider', 'pricing', 'tokens', 'protocol'].map((room) => `src/${room}`);
/** Interfaces of what is sealed, and so read again by a later version. */
const sealed = () => read('src/vault/seal.ts').match(/export interface Sealed(Record)? \{[^}]*\}/g);

test('security 7: no shortened name stands in a message, in a record, in a text, or in the browser’s own interfaces', () => {
  const taken = {
    message: wordsOf([read('src/vault/vault.ts'), ...filesIn('src/protocol', '.ts').map(read)]),
    record: wordsOf(sealed()),
    browser: wordsOf(
      filesIn('node_modules/typescript/lib', '.d.ts')
        .filter((file) => /\/lib\./.test(file))
        .map(read),
    ),
    text: wordsOf(
      ROOMS.flatMap((room) => filesIn(room, '.ts')).flatMap((file) => read(file).match(/'[^'\n]*'/g) ?? []),
    ),
  };
  const clashes = Object.entries(taken).flatMap(([where, words]) =>
    INTERNAL.filter((name) => words.has(name)).map((name) => `${name} in a ${where}`),
  );
  assert.equal(taken.record.has('allowance') && taken.record.has('salt'), true);
  assert.deepEqual(clashes, []);
});

test('security 7: every shortened name is one that the vault has', async () => {
  const used = wordsOf(ROOMS.flatMap((room) => filesIn(room, '.ts')).map(read));
  assert.deepEqual(
    INTERNAL.filter((name) => !used.has(name)),
    [],
  );
  const { source } = await buildVaultSource();
  assert.deepEqual(
    INTERNAL.filter((name) => new RegExp(`\\b${name}\\b`).test(source)),
    [],
  );
});
