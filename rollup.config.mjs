import { readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { squeezeModules } from './tools/terser.mjs';
import { vaultSourcePlugin } from './tools/vault-source.mjs';

const target = 'es2022';
/** Indentation inside `css` and `html` literals is for readers of the source only. */
const unindent = {
  name: 'unindent',
  transform: (code, id) =>
    /\/(components|stage-parts)/.test(id) ? { code: code.replace(/\n\s+/g, '\n'), map: null } : null,
};
const plugins = (vault = {}) => [
  unindent,
  vaultSourcePlugin(vault),
  nodeResolve({ exportConditions: ['browser', 'production'], extensions: ['.mjs', '.js', '.ts'] }),
  esbuild({ target, tsconfig: './tsconfig.json' }),
];
const squeeze = minify({ target, charset: 'utf8', legalComments: 'none' });
const onLog = (level, log, next) => {
  if (level === 'warn') throw new Error(`${log.code}: ${log.message}`);
  next(level, log);
};
const filesOf = (folder, prefix) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${prefix}${file.slice(0, -3)}`, `${folder}/${file}`]),
  );

/** The hash that a page's policy lists, as a file of its own; the source beside it, to be weighed. */
const publishHash =
  (out) =>
  ({ source, hash }) => {
    for (const folder of [out, '.cache']) mkdirSync(folder, { recursive: true });
    if (out === 'dist') writeFileSync('.cache/vault-source.js', source);
    writeFileSync(`${out}/vault-hash.json`, `${JSON.stringify({ hash })}\n`);
  };

/** Lit inside the bundle is its browser build; these let the file load, and do nothing, in Node. */
const nodeStandIns = `const HTMLElement=globalThis.HTMLElement??class{},document=globalThis.document??{createTreeWalker(){}},customElements=globalThis.customElements??{get:()=>1},CSSStyleSheet=globalThis.CSSStyleSheet??class{};`;

const bundle = (dir, vault) => ({
  input: { byom: 'src/byom.ts' },
  // Lazy chunks import what they share from byom.js itself: one file for the first load, no facade.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
    plugins: [squeeze, squeezeModules],
    banner: ({ isEntry }) => (isEntry ? nodeStandIns : ''),
  },
  plugins: plugins(vault),
  onLog,
});

/** For bundlers: quiet entries, one file per element, runtime dependencies left to the page's own build. */
const modules = (dir) => ({
  input: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    ...filesOf('components', 'components/'),
    ...filesOf('components/define', 'define/'),
  },
  external: (id) => /^(lit|eventsource-parser)(\/|$)/.test(id),
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name]-[hash].js',
    plugins: [squeeze, squeezeModules],
  },
  plugins: plugins(),
  onLog,
});

/** @param {{configOut?: string}} line rollup's command line */
export default ({ configOut: out = 'dist' }) => [
  // The script tag: everything inside, the panel and the memory vault as lazy chunks.
  bundle(out, { onBuilt: publishHash(out) }),
  // The same without the vault's inlined source, only to be weighed (tools/size-table.mjs).
  ...(out === 'dist' ? [bundle('.cache/weigh', { empty: true })] : []),
  modules(out),
];
