/**
 * Builds the vault's frame into one inline script and its hash, for Rollup and for the test server. The same source gives
 * the same bytes, so the hash is a constant of a version.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { squeezeScript } from './terser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const VAULT_MODULE = 'byom:vault-source';

/** The style sheet is a string to the bundler, with spaces for readers of the source only. */
const squeezeStyles = {
  name: 'squeeze-styles',
  setup({ onLoad }) {
    onLoad({ filter: /view-styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, css] = /const CSS = `([^`]*)`/.exec(source);
      const { code } = await transform(css, { loader: 'css', minify: true });
      return { loader: 'ts', contents: source.replace(css, () => code.trim()) };
    });
  },
};

/**
 * Properties that never leave the vault's own code, and get short names in it; test/node/vault-source.test.mjs holds that
 * no message, no record and no browser knows them.
 */
export const INTERNAL = (
  'admit blockedByPolicy clean cleanUp clock disown exchangeShown explainFailure explainStatus feed idempotencyKey ' +
  'inStream inputTokens isBusy judge leave names needsPassphrase onInterrupted prepareProof receive ' +
  'redactor sealer takeRecord tellState unbounded viewPlace wanted'
).split(' ');

/** @returns {Promise<{source: string, hash: string}>} */
export async function buildVaultSource() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/vault/frame.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: 'tsconfig.json',
    conditions: ['browser', 'production'],
    plugins: [squeezeStyles],
    mangleProps: new RegExp(`^(${INTERNAL.join('|')})$`),
  });
  // Inside <script> only these sequences could end it or change how it is read; in JavaScript they occur in strings only.
  const source = (await squeezeScript(outputFiles[0].text))
    .trim()
    .replaceAll('\r', '')
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--');
  return { source, hash: `sha256-${createHash('sha256').update(source).digest('base64')}` };
}

export async function vaultModule() {
  const { source, hash } = await buildVaultSource();
  return {
    code: `export const VAULT_SOURCE = ${JSON.stringify(source)};\nexport const VAULT_HASH = ${JSON.stringify(hash)};\n`,
    source,
    hash,
  };
}

/** Rollup: resolves `byom:vault-source`; `onBuilt` hears source and hash. `empty` leaves the source out, to weigh the rest. */
export function vaultSourcePlugin({ onBuilt = () => {}, empty = false } = {}) {
  return {
    name: 'vault-source',
    resolveId: (id) => (id === VAULT_MODULE ? `\0${VAULT_MODULE}` : null),
    async load(id) {
      if (id !== `\0${VAULT_MODULE}`) return null;
      if (empty) return "export const VAULT_SOURCE = ''; export const VAULT_HASH = '';";
      const { code, source, hash } = await vaultModule();
      onBuilt({ source, hash });
      return code;
    },
  };
}

/** The test server: the same module at an address of its own. */
export function vaultSourceServerPlugin() {
  const address = '/__vault-source.js';
  return {
    name: 'vault-source',
    resolveImport: ({ source }) => (source === VAULT_MODULE ? address : undefined),
    async serve({ path }) {
      if (path === address) return { body: (await vaultModule()).code, type: 'js' };
    },
  };
}
