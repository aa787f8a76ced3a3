/**
 * Makes a chunk that could not be loaded loadable again. A browser remembers that an address gave no module and never asks
 * for it a second time, so a plain `import()` that failed once fails for as long as the page lives. The same file under
 * another fragment is another module to it, and the same file to servers, caches and policies. What does not help is a second file that the chunk needs and that failed in
 * the same moment.
 *
 * So many fragments, and no more: the import map of a page that pins the files lists each of them (page-policy.mjs), and
 * nothing is ever loaded that it does not list.
 */
export const RETRIES = 3;

/** @param {string} url of a script. @returns {string[]} the addresses under which the bundle may load it */
export const addressesOf = (url) => [url, ...Array.from({ length: RETRIES }, (_, index) => `${url}#${index + 1}`)];

/** For rollup: which fragment is the next one stands in the importing module's own `import.meta`. */
export const retryImports = {
  name: 'retry-imports',
  renderDynamicImport({ targetChunk }) {
    if (!targetChunk) return null;
    const url = JSON.stringify(`./${targetChunk.fileName}`);
    return {
      left: 'import(',
      right: `).catch(e=>{const m=import.meta,u=${url};if(!m[u]){m[u]=1;throw e}return import(u+"#"+m[u]).catch(e=>{if(m[u]<${RETRIES})m[u]++;throw e})})`,
    };
  },
};
