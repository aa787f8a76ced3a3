/** Numbers 5 to 7: natives in other hands, and polluted prototypes. */
import { crowded, plain } from '../setups.mjs';

const ALL = ['early', 'mid', 'late'];

/** Numbers 5 (before the key is typed) and 6 (after): one row for each family of natives, all of them in one session. */
const FAMILIES = {
  'natives-network': [
    'fetch, Request, Headers, Response, XMLHttpRequest, WebSocket, sendBeacon',
    (t) => {
      for (const name of ['fetch', 'Request', 'Headers', 'Response', 'XMLHttpRequest', 'WebSocket'])
        t.spy(window, name);
      for (const owner of [Headers, Request, Response, XMLHttpRequest]) t.spyAll(owner.prototype);
      t.spy(Navigator.prototype, 'sendBeacon');
    },
  ],
  'natives-json': [
    'JSON, Object, Reflect, and every way to call a function',
    (t) => {
      for (const owner of [JSON, Object, Reflect]) t.spyAll(owner);
      for (const name of ['call', 'apply', 'bind']) t.spy(Function.prototype, name);
      t.spy(window, 'structuredClone');
    },
  ],
  'natives-text': [
    'String, RegExp, Number and Array, their prototypes and iterators',
    (t) => {
      for (const owner of [String.prototype, RegExp.prototype, Number.prototype]) t.spyAll(owner);
      t.spyAll(Array.prototype);
      t.spyAll(Object.getPrototypeOf([][Symbol.iterator]()));
      t.spy(window, 'String');
    },
  ],
  'natives-collections': [
    'Promise, Map, Set, WeakMap and WeakSet',
    (t) => {
      for (const owner of [Promise.prototype, Map.prototype, Set.prototype, WeakMap.prototype, WeakSet.prototype])
        t.spyAll(owner);
      for (const name of ['resolve', 'all', 'race', 'reject']) t.spy(Promise, name);
    },
  ],
  'natives-bytes': [
    'TextEncoder, TextDecoder, crypto, base64, Blob and URL',
    (t) => {
      for (const owner of [TextEncoder, TextDecoder, Crypto, SubtleCrypto, URL]) t.spyAll(owner.prototype);
      for (const name of ['btoa', 'atob', 'encodeURIComponent', 'Blob', 'URL', 'File']) t.spy(window, name);
      t.spy(URL, 'createObjectURL');
    },
  ],
  'natives-storage': [
    'Storage, IndexedDB, cookies, history and caches',
    (t) => {
      for (const owner of [Storage, IDBObjectStore, IDBFactory, History, Cache, CacheStorage])
        t.spyAll(owner.prototype);
      t.spy(Document.prototype, 'cookie');
    },
  ],
  'natives-ports': [
    'Worker, MessagePort, MessageChannel, BroadcastChannel, postMessage, MessageEvent',
    (t) => {
      for (const owner of [Worker, MessagePort, BroadcastChannel, MessageEvent]) t.spyAll(owner.prototype);
      for (const name of ['Worker', 'MessageChannel', 'BroadcastChannel', 'postMessage']) t.spy(window, name);
    },
  ],
  'natives-events': [
    'listeners, events, timers and custom elements',
    (t) => {
      t.spyAll(EventTarget.prototype);
      for (const owner of [Event, CustomEvent, InputEvent, KeyboardEvent]) t.spyAll(owner.prototype, ['isTrusted']);
      for (const name of ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'CustomEvent'])
        t.spy(window, name);
    },
  ],
  'natives-dom': [
    'DOM factories, attributes, texts, and the value of every field',
    (t) => {
      for (const owner of [HTMLInputElement, HTMLTextAreaElement, HTMLElement, HTMLDialogElement, HTMLIFrameElement])
        t.spyAll(owner.prototype);
      for (const name of ['setAttribute', 'getAttribute', 'append', 'innerHTML', 'attachShadow', 'replaceChildren'])
        t.spy(Element.prototype, name);
      for (const name of ['textContent', 'appendChild', 'nodeValue']) t.spy(Node.prototype, name);
      for (const name of ['createElement', 'createTextNode', 'importNode']) t.spy(Document.prototype, name);
      for (const owner of [CharacterData, Text, DOMStringMap, Attr]) t.spyAll(owner.prototype);
    },
  ],
};

/** The app must go on working when its natives are watched after connect. */
const goesOn = ({ moment, used }) => (moment === 'late' && used !== 'answered' ? [`a call ended as ${used}`] : []);

const families = Object.entries(FAMILIES).map(([id, [name, attack]]) => ({
  number: 5,
  id,
  name: `patched: ${name}`,
  moments: ALL,
  // Natives that were patched before ours are lost by nature, where the frame then does not start.
  lost: ['early'],
  expected: 'no-key',
  setup: crowded,
  attack,
  check: (session) => (session.target === 'ours' ? goesOn(session) : []),
}));

const PROTOTYPES = [
  {
    number: 7,
    id: 'key-like-setters',
    name: 'setters for key-like names on Object.prototype',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    attack(t) {
      for (const name of [
        'key',
        'apiKey',
        'api_key',
        'token',
        'secret',
        'authorization',
        'Authorization',
        'password',
        '_key',
      ])
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get: () => undefined,
          set(value) {
            if (t.isSecret(`${value}`)) t.loot(value);
            Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
          },
        });
    },
  },
  {
    number: 7,
    id: 'then',
    name: 'Object.prototype.then: every awaited object comes by',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    setup: { ...plain, name: 'patient', patience: 4000 },
    attack(t) {
      Object.defineProperty(Object.prototype, 'then', {
        configurable: true,
        set(value) {
          Object.defineProperty(this, 'then', { value, writable: true, configurable: true });
        },
        get() {
          const text = t.describe(this, 3, { left: 60 });
          if (t.isSecret(text)) t.loot(text);
          return undefined;
        },
      });
    },
  },
  {
    number: 7,
    id: 'to-json',
    name: 'Object.prototype.toJSON and String.prototype.toJSON',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    attack(t) {
      for (const owner of [Object.prototype, String.prototype])
        Object.defineProperty(owner, 'toJSON', {
          configurable: true,
          value() {
            const text = t.describe(this, 3, { left: 60 });
            if (t.isSecret(text)) t.loot(text);
            return this;
          },
        });
    },
  },
  {
    number: 7,
    id: 'stack-traces',
    control: 'late',
    name: 'Error.prepareStackTrace: functions on the stack and their arguments',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    attack(t) {
      Error.prepareStackTrace = (error, sites) => {
        for (const site of sites) t.loot([...(site.getFunction()?.arguments ?? [])].map(String).filter(t.isSecret));
        return String(error);
      };
      const remove = Node.prototype.remove;
      Node.prototype.remove = function () {
        void new Error('look').stack;
        return remove?.call(this);
      };
    },
  },
];

export const PATCH = [...families, ...PROTOTYPES];
