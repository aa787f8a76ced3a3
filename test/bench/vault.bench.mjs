/**
 * What the frame adds to a request: time to the first byte, and time of each chunk from server to page, against a plain
 * fetch of the page in the same run, turn by turn (security.md 5 and 10).
 */
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/find-browser.mjs';
import { VAULT_MODULE, vaultModule } from '../../tools/vault-source.mjs';

const ROUNDS = 30;
const CHUNKS = 25;
const PAUSE_MILLISECONDS = 8;
const KEY = `sk-or-v1-${'5e7a'.repeat(16)}`;

const ENTRY = `
  import { enVault } from './src/i18n/en-vault.ts';
  import { VaultLink } from './src/vault/link.ts';
  const clock = { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout: (id) => clearTimeout(id) };
  const provider = location.origin + '/api/v1';
  const heard = [];
  const link = new VaultLink({ document, place: document.body, provider, salt: Promise.resolve('salt'), clock, requiresFrame: () => true });
  link.listen((reply) => heard.push(reply));
  const until = async (question) => { while (!question()) await new Promise((go) => setTimeout(go, 5)); };
  globalThis.connect = async (key) => {
    link.post({ type: 'connect', key });
    await until(() => heard.some((reply) => reply.type === 'state' && reply.status === 'connected'));
    document.querySelector('iframe').style.cssText = 'inline-size: 40rem; block-size: 40rem';
    link.post({ type: 'view', name: 'ceiling', terms: enVault.ceiling, theme: {}, lang: 'en', dir: 'ltr', amounts: { suggestedNano: 5e9 } });
    await until(() => heard.some((reply) => reply.type === 'ceiling-confirmed'));
    return heard.find((reply) => reply.type === 'state').isolation;
  };
  const body = { model: 'bench/model', messages: [{ role: 'user', content: 'Tell me about bridges.' }], stream: true };
  const now = () => performance.timeOrigin + performance.now();
  const decoder = new TextDecoder();
  const latencies = (bytes, seen) => Array.from(decoder.decode(bytes).matchAll(/"t":([0-9.]+)/g), ([, sent]) => seen - Number(sent));
  const plain = async (id, key) => {
    const start = now();
    const response = await fetch(provider + '/chat/completions', { method: 'POST', cache: 'no-store', credentials: 'omit', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + key, 'idempotency-key': id }, body: JSON.stringify({ ...body, max_tokens: 100 }) });
    const reader = response.body.getReader();
    let first = null;
    const chunks = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { first, chunks };
      const seen = now();
      first ??= seen - start;
      chunks.push(...latencies(value, seen));
    }
  };
  const framed = (id) => new Promise((resolve, reject) => {
    const start = now();
    let first = null;
    const chunks = [];
    link.send({ callId: id, endpoint: 'chat/completions', body, outputCap: 100, priceCeiling: { prompt: '0.0000001', completion: '0.0000001' } }, (reply) => {
      if (reply.type === 'refused' || reply.type === 'error') return reject(new Error(reply.detail.code));
      if (reply.type === 'end') return resolve({ first, chunks });
      if (reply.type !== 'chunk') return;
      const seen = now();
      first ??= seen - start;
      chunks.push(...latencies(reply.bytes, seen));
    });
  });
  globalThis.bench = async (rounds, key) => {
    const result = { plain: [], framed: [] };
    for (let round = 0; round < rounds + 2; round++) {
      const pair = round % 2 ? [await plain('p' + round, key), await framed('f' + round)] : (await framed('f' + round).then(async (one) => [await plain('p' + round, key), one]));
      // The first two warm the connections up.
      if (round >= 2) { result.plain.push(pair[0]); result.framed.push(pair[1]); }
    }
    return result;
  };
`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  format: 'esm',
  splitting: false,
  write: false,
  tsconfig: 'tsconfig.json',
  plugins: [
    {
      name: 'vault-source',
      setup(bundler) {
        bundler.onResolve({ filter: /^byom:/ }, () => ({ path: VAULT_MODULE, namespace: 'vault' }));
        bundler.onLoad({ filter: /.*/, namespace: 'vault' }, async () => ({ contents: (await vaultModule()).code }));
      },
    },
  ],
});

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  'access-control-max-age': '600',
};

/** A stream whose every event says when it left. */
function stream(response) {
  response.writeHead(200, { ...CORS, 'content-type': 'text/event-stream' });
  let sent = 0;
  const timer = setInterval(() => {
    const t = performance.timeOrigin + performance.now();
    response.write(`data: {"id":"gen-1","t":${t.toFixed(3)},"choices":[{"delta":{"content":"word "}}]}\n\n`);
    if (++sent < CHUNKS) return;
    clearInterval(timer);
    response.end('data: {"id":"gen-1","choices":[],"usage":{"cost":0.000001}}\n\ndata: [DONE]\n\n');
  }, PAUSE_MILLISECONDS);
}

const ANSWERS = {
  '/': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>bench</title><script type="module" src="/bench.js"></script>'),
  '/bench.js': (response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(outputFiles[0].text),
  '/api/v1/key': (response) =>
    response.writeHead(200, { ...CORS, 'content-type': 'application/json' }).end('{"data":{"usage":0,"limit":null}}'),
  '/api/v1/chat/completions': stream,
};
const server = createServer((request, response) => {
  request.resume();
  if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
  const answer = ANSWERS[request.url];
  if (answer) answer(response);
  else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ ...(await findBrowser()), args: chromiumArguments() });
const tab = await browser.newPage();
await tab.goto(`http://127.0.0.1:${server.address().port}/`);
await tab.waitForFunction(() => globalThis.bench);
const connected = tab.evaluate((key) => globalThis.connect(key), KEY);
const frame = await (await tab.waitForSelector('iframe')).contentFrame();
await frame.waitForSelector('[data-action=confirm]');
// Chromium drops clicks into a frame that watches visibility and moved a moment ago: pressed until it arrives.
let isolation;
while (isolation === undefined) {
  await frame.click('[data-action=confirm]').catch(() => undefined);
  isolation = await Promise.race([connected, new Promise((resolve) => setTimeout(resolve, 300))]);
}
const { plain, framed } = await tab.evaluate(([rounds, key]) => globalThis.bench(rounds, key), [ROUNDS, KEY]);
await browser.close();
server.closeAllConnections();
server.close();

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const firstOf = (rounds) => median(rounds.map(({ first }) => first));
const chunkOf = (rounds) => median(rounds.flatMap(({ chunks }) => chunks));
const row = (what, own, base, goal) => {
  const added = own - base;
  console.log(
    `${what.padEnd(40)} ${own.toFixed(2).padStart(7)} ms against ${base.toFixed(2).padStart(7)}; added ${added.toFixed(2).padStart(6)} ms   goal ≤ ${goal}`,
  );
  if (!(added <= goal)) process.exitCode = 1;
};
console.log(`isolation: ${isolation}; ${framed.length} streams of ${CHUNKS} chunks each way, in turns; medians`);
row('first byte of the stream', firstOf(framed), firstOf(plain), 10);
row('a chunk, from the server to the page', chunkOf(framed), chunkOf(plain), 5);
