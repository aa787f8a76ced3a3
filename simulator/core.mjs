/**
 * The simulator without a socket: a request goes in, an answer comes out. Request: {method, path, query, headers, body}.
 * Answer: {status, headers, body}, body a text or a function (signal) → async iterable of bytes; {dead: true} = drop the
 * connection before the head, {never: true} = no answer at all.
 */
import { Authorizations } from './authorizations.mjs';
import { Books } from './books.mjs';
import { makeCatalogue } from './catalogue.mjs';
import { codeExchange } from './code-exchange.mjs';
import { complete, cutShort, held, replacingAnswer } from './completions.mjs';
import { consent } from './consent.mjs';
import { control } from './control.mjs';
import { PREFLIGHT } from './cors.mjs';
import { errorAnswer, json, noCredentials, unauthorized } from './errors.mjs';
import { Faults } from './faults.mjs';
import { generation } from './generations.mjs';
import { Keys } from './keys.mjs';
import { seeded } from './random-faults.mjs';
import { FAMILY_FACTORS } from './tokens.mjs';

const API = '/api/v1';

const DEFAULTS = {
  /** 0: as fast as it goes. */
  tokensPerSecond: 60,
  thinkMilliseconds: 400,
  commentInterval: 500,
  usageShape: 'repeat',
  /** How long `GET /generation` answers 404 after a call ended, or 'never'; minutes at the real provider. */
  generationDelay: 3000,
  creditsStatus: 200,
  /** Whether each arrival of one idempotency key is charged again, or only the first: nobody documents it. */
  chargeRepeats: 'once',
  keyLimitStatus: 402,
  /** By provider name 'partial', 'full' or 'free', before the built-in list. */
  abortPolicy: {},
  /** `GET /key` shows only charges older than this. */
  keyLag: 0,
  /** USD; null: no such limit. */
  inFlightBudget: null,
  affordUsd: null,
  toolCalls: false,
  /** Headers of the consent page beside its own; this one cuts the window that opened it off. */
  consentHeaders: { 'cross-origin-opener-policy': 'same-origin' },
  /** How long an authorization code can be exchanged, in milliseconds. */
  codeLifetime: 600_000,
  familyFactors: FAMILY_FACTORS,
  /** What a provider puts before every prompt, and bills. */
  hiddenPromptTokens: 0,
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

/** @param {{now?: () => number, sleep?: typeof pause, seed?: number, settings?: object}} options one injected clock */
export function createSimulator({ now = Date.now, sleep = pause, seed = 1, settings = {} } = {}) {
  const simulator = { now, sleep };
  simulator.reset = () =>
    Object.assign(simulator, {
      catalogue: makeCatalogue(now()),
      settings: { ...DEFAULTS, ...settings },
      books: new Books(),
      faults: new Faults(),
      keys: new Keys(),
      authorizations: new Authorizations(),
      requests: [],
      releases: 0,
      /** Generation id → the estimated cost of a request that runs. */
      running: new Map(),
      random: seeded(seed),
    });
  simulator.reset();
  simulator.handle = (request) => handle(simulator, request);
  return simulator;
}

const PAID = 'POST /chat/completions';

const KEYED = {
  'GET /key': (simulator, { key }) => {
    const usage = simulator.books.usageNano(key, simulator.now() - simulator.settings.keyLag);
    const headers = { 'cache-control': 'private, no-store' };
    return json(200, simulator.keys.describe(simulator.keys.find(key), usage), headers);
  },
  'GET /credits': (simulator, { key }) =>
    simulator.settings.creditsStatus === 200
      ? json(200, { data: { total_credits: 25, total_usage: simulator.books.usageNano(key).own / 1e9 } })
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
  const key = /^Bearer (.+)$/.exec(authorization)?.[1];
  const request = { ...incoming, path, key, idempotencyKey };
  if (`${incoming.method} ${path}` === PAID) return authorized(simulator, request, complete);
  return consent(simulator, incoming) ?? unpaid(simulator, request);
}

/** With the fault `charged` the work is done, a code used up and its key made, before the answer gets lost. */
function unpaid(simulator, request) {
  const fault = simulator.faults.takeByPath(request);
  const replacing = replacingAnswer(fault);
  if (replacing && !fault.charged) return held(simulator, replacing);
  return held(simulator, cutShort(simulator, { ...lookUp(simulator, request), ...replacing, fault }));
}

/** Everything that costs nothing. */
function lookUp(simulator, request) {
  const open = codeExchange(simulator, request) ?? (request.method === 'GET' ? keyless(simulator, request.path) : null);
  if (open) return open;
  const act = KEYED[`${request.method} ${request.path}`];
  return act ? authorized(simulator, request, act) : errorAnswer(404, 'Not found');
}

function authorized(simulator, request, act) {
  if (!request.key) return noCredentials();
  return simulator.keys.find(request.key) ? act(simulator, request) : unauthorized();
}
