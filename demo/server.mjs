/**
 * The demo on loopback: static files of demo/ and dist/ under the strict policy, and the simulator on a port of its own,
 * because the real provider is another origin too.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_KEY, startSimulator } from '../simulator/server.mjs';
import { headerPolicy, metaPolicy } from '../tools/page-policy.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};
/** In the pages' meta tag; replaced by the simulator's real port. */
const PLACEHOLDER = 'http://127.0.0.1:8788/api/v1';

/** The hash that the build published. @throws if the bundle was not built */
function vaultHash() {
  try {
    return JSON.parse(readFileSync(join(dist, 'vault-hash.json'), 'utf8')).hash;
  } catch {
    throw new Error('dist/ is missing: run `npm run build` first.');
  }
}

/**
 * What a page gets: the value of a header, a meta element for its head, or both; a test may change the markup too.
 * Each is made from what the policy's generator takes.
 */
const POLICIES = {
  strict: (given) => ({ header: headerPolicy(given) }),
  meta: (given) => ({ meta: metaPolicy(given) }),
  'without-hash': (given) => ({ header: headerPolicy({ ...given, vaultHash: null }) }),
  none: () => ({}),
};

/** @returns the page's markup, with the meta element right after the encoding, and its headers */
function pageWith({ header, meta, rewrite = (html) => html }, html) {
  const encoding = '<meta charset="utf-8" />';
  return {
    html: rewrite(meta ? html.replace(encoding, () => `${encoding}${meta}`) : html),
    headers: header ? { 'content-security-policy': header } : {},
  };
}

/** The file for a path, inside demo/ or dist/ only; null if there is none. */
function fileFor(path) {
  // `/dist-copy/` serves the same files at another address: a second copy of the bundle, for a page that loads two.
  const [folder, rest] = /^\/dist(-copy)?\//.test(path)
    ? [dist, path.replace(/^\/dist(-copy)?\//, '')]
    : [root, path.slice(1)];
  const file = normalize(join(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest));
  if (!file.startsWith(folder) || file.split(sep).some((part) => part.startsWith('.'))) return null;
  try {
    return statSync(file).isFile() && TYPES[extname(file)] ? file : null;
  } catch {
    return null;
  }
}

function serve({ policy, simulator }, request, response) {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://demo').pathname);
  } catch {
    path = null;
  }
  const file = path !== null && (request.method === 'GET' || request.method === 'HEAD') ? fileFor(path) : null;
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    return void response.end('Not found');
  }
  const type = TYPES[extname(file)];
  const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  if (extname(file) !== '.html') {
    response.writeHead(200, headers);
    return void createReadStream(file).pipe(response);
  }
  const copies = path.includes('two-copies') ? 2 : 1;
  const given = policy({ vaultHash: vaultHash(), provider: simulator.origin, copies });
  const page = pageWith(given, readFileSync(file, 'utf8').replaceAll(PLACEHOLDER, simulator.base));
  response.writeHead(200, { ...headers, ...page.headers });
  response.end(page.html);
}

/** Listens on the port, or on the next free one. */
async function listen(server, port) {
  for (let attempt = port; ; attempt++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(attempt, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || attempt > port + 50) throw error;
    }
  }
}

async function startFreeSimulator(port, settings) {
  for (let attempt = port; ; attempt++) {
    try {
      return await startSimulator({ port: attempt, settings });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || attempt > port + 50) throw error;
    }
  }
}

/**
 * @param {object} options
 * @param {number} [options.port] 0: any free one
 * @param {number} [options.simulatorPort] 0: any free one
 * @param {'strict' | 'meta' | 'without-hash' | 'none' | Function} [options.policy] as a header, as a meta element, …;
 *   a function makes `{header, meta, rewrite}` from `{vaultHash, provider, copies}`
 * @param {object} [options.settings] the simulator's
 */
export async function startDemo({ port = 0, simulatorPort = 0, policy = 'strict', settings = {} } = {}) {
  vaultHash();
  const simulator = await startFreeSimulator(simulatorPort, settings);
  const given = { policy: POLICIES[policy] ?? policy, simulator };
  const server = createServer((request, response) => serve(given, request, response));
  const actual = await listen(server, port);
  return {
    origin: `http://127.0.0.1:${actual}`,
    simulator,
    async close() {
      await Promise.all([
        simulator.close(),
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
      ]);
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const demo = await startDemo({ port: 8787, simulatorPort: 8788 }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`The reader:    ${demo.origin}/`);
  console.log(`The simulator: ${demo.simulator.base}`);
  console.log(`A key for it:  ${DEMO_KEY}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void demo.close().then(() => process.exit(0)));
}
