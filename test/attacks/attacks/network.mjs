/** Numbers 11 to 16 and 22: what goes over the wire, what comes back, and what is said when it goes wrong. */
import {
  cutting,
  echo400,
  echo401,
  echoPage,
  echoStream,
  plain,
  redirecting,
  troubled,
  withoutWorkers,
} from '../setups.mjs';

const ALL = ['early', 'mid', 'late'];

const WORKERS = [
  {
    number: 11,
    id: 'service-worker',
    name: 'a service worker that reads the headers of every request, where the policy forgot workers',
    moments: ALL,
    expected: 'no-key',
    setup: withoutWorkers,
    alone: true,
    async attack(t) {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
      for (let turn = 0; turn < 100 && !navigator.serviceWorker.controller; turn++) await t.wait(50);
      return async () => {
        await t.burnOne();
        await t.wait(100);
      };
    },
  },
  {
    number: 12,
    id: 'redirect',
    name: 'the provider sends a paid request on to another host (307)',
    moments: ALL,
    expected: 'no-key',
    setup: redirecting,
    alone: true,
    check: ({ target, site }) =>
      target === 'ours' && site.evil.seen.length > 0 ? [`something reached that host: ${site.evil.seen[0].url}`] : [],
    attack: (t) => () => t.burnOne(),
  },
];

/** Everything that an error could be read from, and an error of the attack's own call. */
function gatherErrors(t) {
  addEventListener('error', ({ message, error }) => t.loot([message, error]));
  addEventListener('unhandledrejection', ({ reason }) => t.loot(reason));
  for (const name of ['byom-call-settled', 'byom-call-refused', 'byom-warning', 'byom-connection-change'])
    addEventListener(name, ({ detail }) => t.loot(detail), true);
  return async () => {
    const request = { feature: 'x', category: 'worker', prompt: 'Bridges?', maxTokens: 100, whenBlocked: 'refuse' };
    for (const stream of [true, false])
      await t.within(
        globalThis.byom
          .call({ ...request, stream })
          .result.then(t.loot, (error) => t.loot([error, error.cause, error.details])),
        5000,
      );
    t.walk(document, (element) => t.loot(element.shadowRoot?.innerHTML ?? ''));
    t.loot([document.body.innerText, globalThis.byom.state]);
    const history = await globalThis.byom.history?.page?.().catch(() => null);
    t.loot(history);
  };
}

const droppedTheKey = async ({ page }) => {
  const { status, suffix } = await page.evaluate(() => globalThis.byom.state.connection);
  return status === 'disconnected' && !suffix ? [] : [`after a 401 the page still says ${status}`];
};

const ERRORS = [
  [13, 'echoed-401', 'the provider answers 401 and repeats the key, in body and headers', echo401, droppedTheKey],
  [13, 'echoed-400', 'the provider answers 400 and repeats the key', echo400],
  [13, 'echoed-page', 'a gateway answers with a page of its own and the key in it', echoPage],
  [14, 'cut-off', 'the connection breaks in the middle of an answer', cutting],
].map(([number, id, name, setup, check]) => ({
  number,
  id,
  name,
  setup,
  check,
  moments: ALL,
  expected: 'no-key',
  alone: true,
  attack: gatherErrors,
}));

const STREAM = [
  {
    number: 13,
    id: 'echoed-stream',
    name: 'an error event in a stream repeats the key, and a patched decoder listens',
    moments: ALL,
    lost: ['early'],
    expected: 'no-key',
    setup: echoStream,
    alone: true,
    attack(t) {
      for (const owner of [TextDecoder, MessageEvent, Response]) t.spyAll(owner.prototype);
      t.spyAll(JSON);
      return () => t.burnOne();
    },
  },
];

const SPOKEN = [
  {
    number: 15,
    id: 'console',
    name: 'the console wrapped, through answers, refusals, cuts and a revoked key',
    moments: ALL,
    expected: 'no-key-no-prompt',
    setup: troubled,
    attack(t) {
      for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table', 'group', 'assert'])
        console[name] = (...given) => t.loot(given);
    },
  },
  {
    number: 15,
    id: 'uncaught',
    name: 'uncaught errors, unhandled rejections and every event of ours, through the same',
    moments: ALL,
    expected: 'no-key-no-prompt',
    setup: troubled,
    attack(t) {
      addEventListener('error', ({ message, error }) => t.loot([message, error]));
      addEventListener('unhandledrejection', ({ reason }) => t.loot(reason));
      for (const name of [
        'before-call',
        'call-reserved',
        'call-settled',
        'call-refused',
        'connection-change',
        'warning',
      ])
        addEventListener(`byom-${name}`, ({ detail }) => t.loot(detail), true);
    },
  },
  {
    number: 16,
    id: 'timing',
    name: 'resource timing, observed and buffered',
    moments: ALL,
    expected: 'no-key',
    setup: troubled,
    attack(t) {
      const observer = new PerformanceObserver((list) => t.loot(list.getEntries().map(({ name }) => name)));
      observer.observe({ type: 'resource', buffered: true });
      return async () => {
        t.loot(performance.getEntries().map((entry) => JSON.stringify(entry)));
        await t.wait(50);
      };
    },
  },
  {
    number: 16,
    id: 'reports',
    name: 'reports and policy violations, whose samples and addresses may tell',
    moments: ALL,
    // A careless page breaks its own policy, with the key in the address.
    setup: { ...plain, name: 'reported', policy: 'strict', leaky: { policy: 'none', reports: true } },
    expected: 'no-key',
    alone: true,
    attack(t) {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = "img-src 'none'";
      document.head.append(meta);
      const tell = ({ blockedURI, sample, documentURI, referrer }) =>
        t.loot([blockedURI, sample, documentURI, referrer]);
      addEventListener('securitypolicyviolation', tell, true);
      new ReportingObserver((reports) => t.loot(reports.map((report) => JSON.stringify(report))), {
        buffered: true,
      }).observe();
      return () => t.wait(100);
    },
  },
];

/** Number 22: other paths and headers, through the page's own port and through the handle. */
const PATHS = [
  {
    id: 'other-paths',
    name: 'the caught port is asked for /auth/keys/code, /keys, and ways around the list',
    attack(t) {
      const ENDPOINTS = [
        'auth/keys/code',
        'keys',
        'credits',
        '../keys',
        'chat/completions/../../keys',
        '/keys',
        'https://example.com',
        '__proto__',
        'constructor',
        'toString',
        '',
      ];
      const body = { model: 'brook/river-1', messages: [{ role: 'user', content: 'Bridges?' }] };
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        const priceCeiling = { prompt: '0.000001', completion: '0.000004' };
        for (const port of ports)
          for (const endpoint of ENDPOINTS)
            port.postMessage({ type: 'send', callId: `path-${endpoint}`, endpoint, body, outputCap: 20, priceCeiling });
        await t.wait(400);
      };
    },
  },
  {
    id: 'other-headers',
    name: 'headers smuggled into a message, and line breaks into the call’s id',
    attack(t) {
      const body = { model: 'brook/river-1', messages: [{ role: 'user', content: 'Bridges?' }] };
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        const priceCeiling = { prompt: '0.000001', completion: '0.000004' };
        const more = { endpoint: 'chat/completions', body, outputCap: 20, priceCeiling };
        for (const port of ports)
          for (const callId of ['plain', 'a\r\nX-Evil: 1', 'b\nx-evil: 1', 'c\0x'])
            for (const headers of [{ 'http-referer': 'https://example.com' }, { 'x-evil': '1' }, { 'X-Title': 'x' }])
              port.postMessage({ type: 'send', callId: `${callId}${Object.keys(headers)}`, headers, ...more });
        await t.burnOne({ headers: { 'x-evil': '1' } });
        await t.wait(400);
      };
    },
  },
  {
    id: 'generation-ids',
    name: 'a generation’s id that leads to another path',
    attack(t) {
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        for (const port of ports)
          for (const id of ['gen-1-x/../../keys', '../keys', 'gen-x&x-evil=1', 'x', 'gen-1?a=b#c', 'gen-%2e%2e%2fkeys'])
            port.postMessage({ type: 'get-generation', id: `${id}&extra=1` });
        await t.wait(300);
      };
    },
  },
  {
    id: 'handle-paths',
    name: 'the handle’s call is given paths, base addresses and headers',
    attack: (t) => async () => {
      for (const more of [
        { endpoint: 'keys' },
        { path: '/auth/keys/code' },
        { baseURL: `${t.evil}/api/v1` },
        { url: t.evil },
        { headers: { 'x-evil': '1' } },
        { fetch: () => t.loot('called') },
      ])
        await t.burnOne(more);
    },
  },
].map((row) => ({ number: 22, moments: ['mid', 'late'], expected: 'refused', alone: true, ...row }));

export const NETWORK = [...WORKERS, ...ERRORS, ...STREAM, ...SPOKEN, ...PATHS];
