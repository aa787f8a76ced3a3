/** Numbers 30 to 32: which level the vault starts at, and ways to force the lower one before the key is typed. */
import { frameBlocked, downgraded } from '../setups.mjs';
import { levelProbe } from '../probes/level.mjs';

const BEFORE_TYPING = ['early', 'mid'];

/** In the lower level letters are heard by the page: whoever forces it has the key. The attack adds what listens. */
const forced = (id, name, attack) => ({
  number: 32,
  id,
  name: `the lower level is forced, and then listened to: ${name}`,
  moments: BEFORE_TYPING,
  lost: ['early'],
  expected: 'no-key',
  alone: true,
  setup: downgraded,
  attack,
});

const FORCED = [
  forced('timers-hurried', 'timers run at once, so that the frame seems silent', function (t) {
    const slow = globalThis.setTimeout;
    globalThis.setTimeout = (callback, delay, ...given) => slow(callback, delay >= 3000 ? 0 : delay, ...given);
    let letters = '';
    addEventListener('keydown', ({ key }) => void (letters += key?.length === 1 ? key : ''), true);
    return () => t.loot(letters);
  }),
  forced('ports-cut', 'the page’s ports lead nowhere', function (t) {
    const Native = globalThis.MessageChannel;
    globalThis.MessageChannel = function () {
      const [first, second] = [new Native(), new Native()];
      return { port1: first.port1, port2: second.port2 };
    };
    let letters = '';
    addEventListener('keydown', ({ key }) => void (letters += key?.length === 1 ? key : ''), true);
    return () => t.loot(letters);
  }),
  forced('port-first', 'the frame, caught while it starts, is given another port before the page’s own', function (t) {
    const given = [];
    const offer = (frame) => {
      const { port1, port2 } = new MessageChannel();
      given.push(port1);
      port1.onmessage = ({ data }) => t.loot(data);
      frame.contentWindow?.postMessage({ type: 'byom-port', salt: 'x' }, '*', [port2]);
    };
    const frames = t.watchFrames(offer);
    globalThis.byom?.open();
    let turns = 1000;
    const timer = setInterval(() => (turns-- > 0 ? frames.forEach(offer) : clearInterval(timer)), 1);
    let letters = '';
    addEventListener('keydown', ({ key }) => void (letters += key?.length === 1 ? key : ''), true);
    return () => t.loot(letters);
  }),
  forced('window-faked', 'the frame’s window is another one', function (t) {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => ({ postMessage() {} }) });
    let letters = '';
    addEventListener('keydown', ({ key }) => void (letters += key?.length === 1 ? key : ''), true);
    return () => t.loot(letters);
  }),
  forced('database-slow', 'the database answers only after the frame should have spoken', function (t) {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
      const [request, answer] = [open.apply(this, given), new EventTarget()];
      request.onsuccess = () =>
        setTimeout(() => {
          answer.result = request.result;
          answer.onsuccess?.({ target: answer });
          answer.dispatchEvent(new Event('success'));
        }, 7000);
      return answer;
    };
    let letters = '';
    addEventListener('keydown', ({ key }) => void (letters += key?.length === 1 ? key : ''), true);
    return () => t.loot(letters);
  }),
  forced('policy-added', 'a policy without the vault’s hash is put into the page', function (t) {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "script-src 'self'";
    document.head.append(meta);
    let letters = '';
    addEventListener('keydown', ({ key }) => void (letters += key?.length === 1 ? key : ''), true);
    return () => t.loot(letters);
  }),
];

/** Looks for the key in the lower level, once connected: it must not be lying about there either. */
const LOWER = [
  {
    number: 32,
    id: 'lower-level-walk',
    name: 'at the lower level, after connect: globals, DOM, handle and storage are walked',
    moments: ['late'],
    expected: 'no-key',
    setup: frameBlocked,
    attack: (t) => async () => {
      for (const name of t.ownKeys(window)) {
        const value = window[name];
        if (value !== null && typeof value === 'object' && value !== window) t.loot(value);
      }
      t.walk(document, (element) => t.loot([element, t.ownKeys(element).map((name) => element[name])]));
      t.loot([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]);
    },
  },
];

const LEVELS = [
  [
    30,
    'without-policy',
    'a page without any policy: the frame starts all the same',
    { policy: 'none', wanted: 'frame' },
  ],
  [
    31,
    'changed-byte',
    'one byte of the inlined vault source is changed',
    { policy: 'none', wanted: 'memory', changed: true },
  ],
  [
    31,
    'changed-byte-strict',
    'the same under the strict policy',
    { policy: 'strict', wanted: 'memory', changed: true },
  ],
  [32, 'blocked-by-policy', 'the policy in the header lacks the hash', { policy: 'without-hash', wanted: 'memory' }],
  [32, 'blocked-by-meta', 'the policy in a meta tag lacks the hash', { policy: 'none', wanted: 'memory', meta: true }],
  [32, 'sandboxed-host', 'the whole page stands in a sandbox', { policy: 'sandboxed', wanted: 'either' }],
].map(([number, id, name, given]) => ({
  number,
  id,
  name,
  moments: ['mid'],
  expected: 'checked',
  probe: ({ target }) => levelProbe(target, given),
}));

export const DOWNGRADE = [...FORCED, ...LOWER, ...LEVELS];
