/** Node can't import TypeScript: sources of the product as one module. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** @param {string[]} names below src, without extension */
export async function loadSources(names) {
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `export * from './src/${name}.ts';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
