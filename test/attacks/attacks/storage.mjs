/** Numbers 1 and 2: everything that is stored, and everything that a script can walk to. */
const ALL = ['early', 'mid', 'late'];

export const STORAGE = [
  {
    number: 1,
    id: 'web-storage',
    name: 'localStorage, sessionStorage, cookies, the window’s name',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => t.loot([{ ...localStorage }, { ...sessionStorage }, document.cookie, window.name]),
  },
  {
    number: 1,
    id: 'databases',
    name: 'every record of every database, ciphertexts with every key beside them',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => t.sweepStores(),
  },
  {
    number: 1,
    id: 'caches-history',
    name: 'caches, the history’s state and addresses, the navigation’s entries',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => async () => {
      t.loot([history.state, location.href, document.referrer, navigation.entries().map(({ url }) => url)]);
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) t.loot(await (await cache.match(request)).text());
      }
    },
  },
  {
    number: 1,
    id: 'private-files',
    name: 'the origin’s private file system',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => async () => {
      const folder = await navigator.storage.getDirectory();
      for await (const [, handle] of folder) t.loot(await (await handle.getFile()).text());
    },
  },
  {
    number: 1,
    id: 'channels',
    name: 'listening on the page’s broadcast channels and to every event of its own',
    moments: ALL,
    expected: 'no-key',
    attack(t) {
      for (const name of ['byom', 'byom-vault', 'byom-borrow', 'key', 'auth'])
        new BroadcastChannel(name).onmessage = ({ data }) => t.loot(data);
      addEventListener('message', ({ data }) => t.loot(data));
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        t.loot(event.detail ?? '');
        return dispatch.call(this, event);
      };
      return () => t.wait(50);
    },
  },
  {
    number: 2,
    id: 'globals',
    name: 'a walk over all globals, four levels deep, private-looking names too',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => {
      const own = t
        .ownKeys(window)
        .filter((name) => !/^(window|self|top|parent|frames|document|__loot)$/.test(String(name)));
      for (const name of own) {
        const value = window[name];
        if (value !== null && typeof value === 'object') t.loot(value);
      }
    },
  },
  {
    number: 2,
    id: 'dom-walk',
    name: 'a walk over the DOM with open roots: attributes, values, own properties, frames',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => {
      t.walk(document, (element) => {
        const own = t.ownKeys(element).map((name) => element[name]);
        t.loot([element.value ?? '', [...element.attributes].map(({ value }) => value), own]);
      });
    },
  },
  {
    number: 2,
    id: 'host-properties',
    name: 'every property of every element of ours, its class’s too',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => {
      for (const element of document.querySelectorAll(
        'byom-connect, byom-budget, byom-cost, byom-history, byom-panel, [data-byom-stage]',
      ))
        for (let owner = element; owner && owner !== HTMLElement.prototype; owner = t.getPrototypeOf(owner))
          for (const name of t.ownKeys(owner)) {
            try {
              t.loot([String(name), element[name]]);
            } catch {
              // A private name: not for us.
            }
          }
    },
  },
  {
    number: 2,
    id: 'methods',
    name: 'every method without parameters of the handle and the elements is called',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => async () => {
      const owners = [
        globalThis.byom,
        globalThis.byom.models,
        globalThis.byom.history,
        ...document.querySelectorAll('byom-connect, byom-budget'),
      ];
      for (const owner of owners)
        for (
          let holder = owner;
          holder && holder !== HTMLElement.prototype && holder !== Object.prototype;
          holder = t.getPrototypeOf(holder)
        )
          for (const name of t.ownKeys(holder)) {
            if (/disconnect|clear|constructor|authorize/.test(String(name))) continue;
            try {
              const value = owner[name];
              if (typeof value === 'function' && value.length === 0) t.loot(await t.within(value.call(owner), 300));
            } catch (error) {
              t.loot(error);
            }
          }
      globalThis.byom.close();
    },
  },
  {
    number: 2,
    id: 'handle',
    name: 'the handle is written to, subclassed, asked for what it does not have',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => async () => {
      const { byom } = globalThis;
      for (const name of [
        'key',
        'apiKey',
        '_key',
        'getKey',
        'vault',
        'link',
        'port',
        'secret',
        'token',
        'export',
        'dump',
      ])
        try {
          const value = byom[name];
          t.loot([value, typeof value === 'function' ? await value.call(byom) : '']);
        } catch (error) {
          t.loot(error);
        }
      t.loot([JSON.stringify(byom), byom.state]);
      byom.subscribe?.((state) => t.loot(state));
    },
  },
];
