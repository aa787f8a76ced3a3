/** The simulator on a loopback port. */
import { createServer } from 'node:http';
import { createSimulator } from './core.mjs';
import { CutConnection } from './stream.mjs';

export { createSimulator } from './core.mjs';
export { DEMO_KEY } from './keys.mjs';

const LARGEST_BODY = 16_000_000;

async function readBody(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Error('body too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Writes a streamed body; a client that goes away aborts it, and the books go by the provider's abort policy. */
async function writeStream(answer, response) {
  const abort = new AbortController();
  response.on('close', () => abort.abort());
  // Who left while the head was held is gone for good: no event says it again.
  if (response.destroyed) abort.abort();
  response.writeHead(answer.status, answer.headers);
  response.flushHeaders();
  try {
    for await (const bytes of answer.body(abort.signal)) if (!response.destroyed) response.write(bytes);
    response.end();
  } catch (error) {
    if (!(error instanceof CutConnection)) console.error(`simulator: ${error.message}`);
    // What was written so far reaches the client first; only then the connection breaks.
    response.write('', () => response.socket?.destroy());
  }
}

/** The fault `deadSocket`: nothing is ever said. */
const untilGone = (response) =>
  new Promise((resolve) => {
    response.on('close', resolve);
    if (response.destroyed) resolve();
  });

async function answerOne(simulator, request, response) {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const answer = simulator.handle({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: await readBody(request),
  });
  // The fault `holdHead`: nothing is answered until the control endpoint releases it.
  while (answer.wait && !answer.wait() && !response.destroyed) await simulator.sleep(25);
  if (answer.never) return void (await untilGone(response));
  if (answer.dead) return void request.socket.destroy();
  if (typeof answer.body === 'function') return writeStream(answer, response);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/**
 * @param {{port?: number, settings?: object, seed?: number}} options port 0: any free one
 * @returns {Promise<{origin: string, base: string, port: number, simulator: object, close(): Promise<void>}>}
 */
export async function startSimulator({ port = 0, ...options } = {}) {
  const simulator = createSimulator(options);
  const server = createServer((request, response) => {
    answerOne(simulator, request, response).catch(() => response.socket?.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    base: `${origin}/api/v1`,
    port: server.address().port,
    simulator,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
