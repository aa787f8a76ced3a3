/** Numbers 20, 21 and 36: messages to the vault, its frame gone, and what signs its document. */
import { plain, typesOpen, twiceLoaded } from '../setups.mjs';

const ALL = ['early', 'mid', 'late'];
const BEFORE_TYPING = ['early', 'mid'];

/** Whoever is asked for the key by message answers with nothing that matters, or not at all. */
const MESSAGES = [
  {
    number: 20,
    id: 'window-messages',
    name: 'every window that can be reached is asked for the key, with a port and without',
    moments: ALL,
    expected: 'no-key',
    setup: twiceLoaded,
    attack(t) {
      addEventListener('message', ({ data }) => t.loot(data));
      return async () => {
        const windows = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
        for (const target of windows)
          for (const type of ['export', 'get-key', 'key', 'reveal', 'byom-port', 'state']) {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => t.loot(data);
            target.postMessage({ type }, '*', [port2]);
            target.postMessage({ type }, '*');
          }
        await t.wait(100);
      };
    },
  },
  {
    number: 20,
    id: 'own-port-asked',
    name: 'the page’s own port, caught in use, is asked for everything and listened to',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    attack(t) {
      const TYPES = [
        'export',
        'getKey',
        'get-key',
        'key',
        'reveal',
        'dump',
        'debug',
        'unseal',
        'lock',
        'get-key-info',
        'state',
        'sealed',
        'open-url',
        'more',
        'focus',
        'set-ceiling-lower',
        'theme',
      ];
      // These would end what the person is doing, and with it what there is to hear.
      const LAST_TYPES = ['pkce-start', 'pkce-code', 'forget'];
      const fields = {
        record: {},
        id: 'gen-x',
        leftNano: NaN,
        code: 'x',
        state: 'x',
        verifier: 'x',
        remember: true,
        theme: {},
      };
      const ask = (port, types = TYPES) => {
        for (const type of types) port.postMessage({ ...fields, type, callId: type });
      };
      const ports = t.watchPorts((port) => {
        port.addEventListener('message', ({ data }) => t.loot(data));
        ask(port);
      });
      return async () => {
        globalThis.byom.open('budget');
        await t.burnOne();
        for (const port of ports) ask(port, [...TYPES, ...LAST_TYPES]);
        await t.wait(300);
        globalThis.byom.close();
      };
    },
  },
  ...['second-port', 'port-from-child'].map((id) => ({
    number: 20,
    id,
    name:
      id === 'second-port'
        ? 'a second port offered to the caught frame'
        : 'a port offered to it from another frame of the page',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    check: ({ target, told }) =>
      target === 'ours' && told.some((text) => text.startsWith(`${id}\nanswered`))
        ? ['it took the port, and answered']
        : [],
    attack: id === 'second-port' ? offerFromPage : offerFromChild,
  })),
  {
    number: 20,
    id: 'first-port',
    name: 'a port offered to the frame before the page’s own, and through it everything asked',
    moments: BEFORE_TYPING,
    expected: 'no-key',
    alone: true,
    attack: offerFirst,
  },
];

function offerFromPage(t) {
  const frames = t.watchFrames(() => {});
  return async () => {
    globalThis.byom.open('budget');
    await t.wait(200);
    for (const frame of frames) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => t.loot(`answered ${t.describe(data)}`);
      frame.contentWindow.postMessage({ type: 'byom-port', salt: 'x' }, '*', [port2]);
      for (const type of ['export', 'get-key', 'get-key-info', 'focus']) port1.postMessage({ type });
    }
    await t.wait(300);
    globalThis.byom.close();
  };
}

function offerFromChild(t) {
  const frames = t.watchFrames(() => {});
  return async () => {
    globalThis.byom.open('budget');
    await t.wait(200);
    const child = document.createElement('iframe');
    document.body.append(child);
    const post = child.contentWindow.eval(
      '(target, port) => target.postMessage({ type: "byom-port", salt: "x" }, "*", [port])',
    );
    for (const frame of frames) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => t.loot(`answered ${t.describe(data)}`);
      post(frame.contentWindow, port2);
      for (const type of ['export', 'get-key', 'get-key-info']) port1.postMessage({ type });
    }
    await t.wait(300);
    child.remove();
    globalThis.byom.close();
  };
}

function offerFirst(t) {
  const ports = [];
  const offer = (frame) => {
    if (frame.__offered) return;
    frame.__offered = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => t.loot(data);
    frame.contentWindow.postMessage({ type: 'byom-port', salt: 'x' }, '*', [port2]);
    ports.push(port1);
  };
  t.before(HTMLIFrameElement.prototype, 'contentWindow', offer);
  return async () => {
    document.querySelectorAll('iframe').forEach(offer);
    for (const port of ports) for (const type of ['export', 'get-key', 'get-key-info']) port.postMessage({ type });
    await t.wait(300);
  };
}

const isOver = async ({ page }) => {
  const status = await page.evaluate(() => globalThis.byom.state.connection.status);
  return status === 'disconnected' ? [] : [`the page still says ${status}`];
};

/** Number 21: after the frame is gone the session is over, and the page says so. */
const GONE = {
  'frame-navigated': [
    'the caught frame is sent to another address',
    (t) => {
      const frames = t.watchFrames(() => {});
      return async () => {
        globalThis.byom.open('budget');
        await t.wait(300);
        for (const frame of frames) {
          frame.removeAttribute('srcdoc');
          frame.src = 'about:blank#gone';
        }
        await t.wait(300);
        await t.burnOne();
      };
    },
  ],
  'frame-taken-out': [
    'the caught frame is taken out of the document',
    (t) => {
      const frames = t.watchFrames(() => {});
      return async () => {
        globalThis.byom.open('budget');
        await t.wait(300);
        for (const frame of frames) frame.remove();
        await t.wait(300);
      };
    },
  ],
  'stage-taken-out': [
    'the stage’s host is taken out, and put in again',
    async (t) => {
      const host = document.querySelector('[data-byom-stage], iframe');
      host.remove();
      await t.wait(100);
      document.documentElement.append(host);
      await t.wait(400);
    },
  ],
};

const gone = Object.entries(GONE).map(([id, [name, attack]]) => ({
  number: 21,
  id,
  name,
  moments: ['late'],
  expected: 'checked',
  alone: true,
  setup: { ...plain, name: 'ended' },
  attack,
  check: isOver,
}));

const TYPES = [
  {
    number: 36,
    id: 'default-policy',
    name: 'a Trusted Types default policy that reads, and adds to, whatever it signs',
    moments: ALL,
    // Later a page that signs nothing itself does not even start.
    control: 'early',
    expected: 'no-key',
    setup: typesOpen,
    alone: true,
    attack(t) {
      addEventListener('message', ({ data }) => t.loot(data));
      const more =
        '<script>addEventListener("input", ({ target }) => parent.postMessage({ stolen: target.value }, "*"), true)<\/script>';
      const sign = (text) => {
        if (t.isSecret(text)) t.loot(text);
        return text;
      };
      trustedTypes.createPolicy('default', {
        createHTML: (html) => sign(html).replace('<body>', `<body>${more}`),
        createScript: sign,
        createScriptURL: sign,
      });
    },
  },
];

export const FRAME = [...MESSAGES, ...gone, ...TYPES];
