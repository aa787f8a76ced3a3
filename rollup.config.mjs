import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { retryImports } from './tools/retry-imports.mjs';
import { squeezeModules } from './tools/terser.mjs';
import { tightenSheets } from './tools/tighten-css.mjs';
import { vaultSourcePlugin } from './tools/vault-source.mjs';

const target = 'es2022';
/** Indentation inside `css` and `html` literals is for readers of the source only. */
const unindent = {
  name: 'unindent',
  transform: (code, id) =>
    /\/(components|stage-parts|view-styles)/.test(id)
      ? { code: tightenSheets(code).replace(/\n\s+/g, '\n'), map: null }
      : null,
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
  plugins: [...plugins(vault), retryImports],
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

/** The exact counter: self-contained, for pages with and without a build; a table is a chunk that loads on first use. */
const exactEntry = (dir) => ({
  input: { exact: 'src/tokens/exact.ts' },
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'exact-[name]-[hash].js',
    // Megabytes of table: a second pass of terser and a map of them would be minutes and megabytes for nothing.
    plugins: [squeeze],
  },
  plugins: [...plugins({ empty: true }), retryImports],
  onLog: (level, log, next) => {
    // Two modules of gpt-tokenizer import each other.
    if (log.code !== 'CIRCULAR_DEPENDENCY' || !log.ids.every((id) => id.includes('gpt-tokenizer')))
      onLog(level, log, next);
  },
});

/** The page of the site that OpenRouter comes back to: alone, so that it loads nothing else. */
const callbackPage = (dir) => ({
  input: { callback: 'src/callback.ts' },
  output: { dir, format: 'es', sourcemap: true, entryFileNames: '[name].js', plugins: [squeeze, squeezeModules] },
  plugins: [
    ...plugins({ empty: true }),
    { name: 'callback-page', writeBundle: () => copyFileSync('src/callback.html', `${dir}/callback.html`) },
  ],
  onLog,
});

/** @param {{configOut?: string}} line rollup's command line */
export default ({ configOut: out = 'dist' }) => [
  // The script tag: everything inside, the panel and the memory vault as lazy chunks.
  bundle(out, { onBuilt: publishHash(out) }),
  // The same without the vault's inlined source, only to be weighed (tools/size-table.mjs).
  ...(out === 'dist' ? [bundle('.cache/weigh', { empty: true })] : []),
  modules(out),
  exactEntry(out),
  callbackPage(out),
];
