/**
 * The simulator without a socket: a request goes in, an answer comes out. Request: {method, path, query, headers, body}.
 * Answer: {status, headers, body}, body a text or a function (signal) → async iterable of bytes; {dead: true} = drop the
 * connection before the head.
 */
import { Books } from './books.mjs';
import { makeCatalogue } from './catalogue.mjs';
import { complete } from './completions.mjs';
import { control } from './control.mjs';
import { PREFLIGHT } from './cors.mjs';
import { errorAnswer, json, noCredentials, unauthorized } from './errors.mjs';
import { Faults } from './faults.mjs';
import { Keys } from './keys.mjs';
import { FAMILY_FACTORS } from './tokens.mjs';

const API = '/api/v1';

const DEFAULTS = {
  /** 0: as fast as it goes. */
  tokensPerSecond: 60,
  thinkMilliseconds: 400,
  commentInterval: 500,
  usageShape: 'repeat',
  /** How long `GET /generation` answers 404 after a call ended; minutes at the real provider. */
  generationDelay: 3000,
  creditsStatus: 200,
  chargeRepeats: 'once',
  keyLimitStatus: 402,
  toolCalls: false,
  familyFactors: FAMILY_FACTORS,
};

const pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });

/** A small seeded generator (mulberry32): ids differ, runs repeat. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {{now?: () => number, sleep?: typeof pause, seed?: number, settings?: object}} options one injected clock */
export function createSimulator({ now = Date.now, sleep = pause, seed = 1, settings = {} } = {}) {
  const simulator = { now, sleep, catalogue: makeCatalogue(now()) };
  simulator.reset = () =>
    Object.assign(simulator, {
      settings: { ...DEFAULTS, ...settings },
      books: new Books(),
      faults: new Faults(),
      keys: new Keys(),
      requests: [],
      releases: 0,
      random: seeded(seed),
    });
  simulator.reset();
  simulator.handle = (request) => handle(simulator, request);
  return simulator;
}

function generation(simulator, request) {
  const id = request.query.get('id') ?? '';
  const record = simulator.books.generation(id);
  const late = record && simulator.now() - record.endedAt < simulator.settings.generationDelay;
  if (!record || late || record.key !== request.key)
    return json(404, { error: { message: `Generation ${id} not found`, code: 404 } });
  const cost = record.nano / 1e9;
  return json(200, {
    data: {
      id,
      model: record.model,
      provider_name: record.provider,
      streamed: true,
      cancelled: record.cancelled,
      finish_reason: record.cancelled ? null : 'stop',
      tokens_prompt: record.promptTokens,
      tokens_completion: record.completionTokens,
      native_tokens_prompt: record.promptTokens,
      native_tokens_completion: record.completionTokens,
      native_tokens_reasoning: record.reasoningTokens,
      native_tokens_cached: 0,
      total_cost: record.byok ? 0 : cost,
      usage: record.byok ? 0 : cost,
      upstream_inference_cost: record.byok ? cost : 0,
      is_byok: record.byok,
    },
  });
}

const KEYED = {
  'POST /chat/completions': complete,
  'GET /key': (simulator, { key }) =>
    json(200, simulator.keys.describe(simulator.keys.find(key), simulator.books.usageNano(key)), {
      'cache-control': 'private, no-store',
    }),
  'GET /credits': (simulator, { key }) =>
    simulator.settings.creditsStatus === 200
      ? json(200, { data: { total_credits: 25, total_usage: simulator.books.usageNano(key) / 1e9 } })
      : errorAnswer(403, 'Only management keys can perform this operation'),
  'GET /generation': generation,
};

function keyless(simulator, path) {
  if (path === '/models') {
    const { models } = simulator.catalogue;
    const headers = { 'cache-control': 'public, max-age=120, stale-while-revalidate=3600, stale-if-error=3600' };
    return json(200, { data: models, total_count: models.length, links: { next: null } }, headers);
  }
  const slug = /^\/models\/(.+)\/endpoints$/.exec(path)?.[1];
  if (slug === undefined) return null;
  const model = simulator.catalogue.find(decodeURIComponent(slug));
  if (!model) return errorAnswer(404, 'Model not found');
  const { id, name, created, description, architecture } = model;
  return json(200, {
    data: { id, name, created, description, architecture, endpoints: simulator.catalogue.endpoints.get(model.id) },
  });
}

function handle(simulator, incoming) {
  if (incoming.method === 'OPTIONS') return PREFLIGHT;
  if (incoming.path.startsWith('/control/')) return control(simulator, incoming);
  const { authorization = '', 'idempotency-key': idempotencyKey } = incoming.headers;
  const path = incoming.path.startsWith(API) ? incoming.path.slice(API.length) : '';
  simulator.requests.push({
    method: incoming.method,
    path: incoming.path,
    query: String(incoming.query ?? ''),
    headers: incoming.headers,
    body: incoming.body ?? '',
  });
  const open = incoming.method === 'GET' ? keyless(simulator, path) : null;
  if (open) return open;
  const act = KEYED[`${incoming.method} ${path}`];
  if (!act) return errorAnswer(404, 'Not found');
  const key = /^Bearer (.+)$/.exec(authorization)?.[1];
  if (!key) return noCredentials();
  if (!simulator.keys.find(key)) return unauthorized();
  return act(simulator, { ...incoming, path, key, idempotencyKey });
}
