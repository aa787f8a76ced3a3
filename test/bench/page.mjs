/** Runs a benchmark of ours in a page of a real browser: its ratios come from one run on one machine. */
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/find-browser.mjs';

/**
 * @param {string} code a module that sets `globalThis.bench`, an async function; imports from the root of the tree
 * @param {string} head more markup for the page's head
 * @returns what it resolves with
 */
export async function benchInPage(code, head = '') {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    tsconfig: 'tsconfig.json',
  });
  const page = `<!doctype html><title>bench</title>${head}<script type="module" src="/bench.js"></script>`;
  const server = createServer((request, response) => {
    const script = request.url === '/bench.js';
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' });
    response.end(script ? outputFiles[0].text : page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ ...(await findBrowser()), args: chromiumArguments() });
  const tab = await browser.newPage({ viewport: { width: 800, height: 700 } });
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction(() => globalThis.bench);
  const result = await tab.evaluate(() => globalThis.bench());
  await browser.close();
  server.closeAllConnections();
  server.close();
  return result;
}

/** A line of the table. */
export const row = (what, value, goal) =>
  console.log(`${what.padEnd(72)} ${value.toFixed(2).padStart(8)}   goal ${goal}`);
