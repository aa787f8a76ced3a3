/**
 * The last few percent of size, after esbuild: smaller output of the same code. Only what is safe for any program; names
 * of properties stay, because some of them cross the vault's border.
 */
import { minify } from 'terser';

const OPTIONS = { ecma: 2022, compress: { passes: 3 }, format: { comments: false } };

/** For code that asks no function for its name or length, and whose getters do nothing but tell. */
const OURS = { ...OPTIONS.compress, keep_fargs: false, pure_getters: true, unsafe_arrows: true };

/** A script of its own, all of it ours: its outermost names are nobody else's. @returns {Promise<string>} */
export async function squeezeScript(code) {
  return (await minify(code, { ...OPTIONS, compress: OURS, toplevel: true })).code;
}

/** Rollup: every chunk, with its source map. */
export const squeezeModules = {
  name: 'terser',
  renderChunk: (code) => minify(code, { ...OPTIONS, module: true, sourceMap: { asObject: true } }),
};
