/** Numbers 23 to 28 and later parts of 30 and 32: what rests on disk, in files, and between two visits. */
import {
  authorizing,
  callback,
  forgotten,
  popupClosed,
  remembered,
  rememberedOnDevice,
  warned,
} from '../setups-later.mjs';
import { diskProbe } from '../probes/disk.mjs';
import { levelProbe } from '../probes/level.mjs';
import { scanProbe } from '../probes/scan.mjs';

const PROBES = [
  [25, 'disk', 'the browser’s profile after a session that remembered nothing', ({ target }) => diskProbe(target)],
  [
    28,
    'built-files',
    'built files: private fields, eval, console, other hosts, keys, maps',
    ({ target }) => scanProbe(target),
  ],
  [
    25,
    'disk-passphrase',
    'the profile after a session that remembered by passphrase',
    ({ target }) => diskProbe(target, remembered),
  ],
  [
    32,
    'required-isolation',
    'the frame is blocked, and the page requires it: refused',
    ({ target }) => levelProbe(target, { policy: 'without-hash', wanted: 'refused' }),
  ],
].map(([number, id, name, probe]) => ({
  number,
  id,
  name,
  probe,
  moments: ['late'],
  expected: 'checked',
}));

const REMEMBERED = [
  {
    number: 23,
    id: 'locked-sweep',
    name: 'remembered by passphrase, loaded anew and locked: everything stored is swept and tried',
    setup: remembered,
    expected: 'no-key',
    attack: (t) => t.sweepStores(),
  },
  {
    number: 23,
    id: 'device-key-sweep',
    name: 'the same where the person chose to be remembered without a passphrase',
    // What the view says of this choice: it stops nobody who runs here (security.md 6).
    lost: ['late'],
    swept: false,
    setup: rememberedOnDevice,
    expected: 'no-key',
    attack: (t) => t.sweepStores(),
  },
  {
    number: 24,
    id: 'forgotten',
    name: 'remembered and then forgotten: nothing of it is left',
    setup: forgotten,
    expected: 'checked',
    attack() {},
    check: async ({ page }) => {
      const left = await page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name);
        if (names.includes('leaky')) return ['a database with the key'];
        const database = await new Promise((resolve) => {
          indexedDB.open('byom').onsuccess = ({ target }) => resolve(target.result);
        });
        const sealed = database.transaction('settings').objectStore('settings').get('sealed');
        await new Promise((resolve) => (sealed.onsuccess = resolve));
        database.close();
        return sealed.result ? [`the record ${JSON.stringify(sealed.result)}`] : [];
      });
      return left;
    },
  },
];

const verifiersOf = ({ site }) =>
  site.simulator.requests
    .filter(({ path }) => path.endsWith('/auth/keys'))
    .map(({ body }) => JSON.parse(body || '{}').code_verifier)
    .filter(Boolean);

function verifierIn(session, id) {
  const verifiers = verifiersOf(session);
  if (verifiers.length === 0) return ['no exchange took place: nothing was tried'];
  const loot = session.told.filter((text) => text.startsWith(`${id}\n`)).join('\n');
  return verifiers.some((verifier) => loot.includes(verifier)) ? ['the verifier was in the page'] : [];
}

const SIGNED_IN = [
  {
    number: 26,
    id: 'verifier',
    name: 'signing in with a popup: the verifier is looked for in storage, natives and messages',
    setup: authorizing,
    expected: 'checked',
    moments: ['mid', 'late'],
    attack(t) {
      const seen = [];
      const keep = (value) => seen.push(t.describe(value, 3, { left: 60 }));
      t.before(Storage.prototype, 'setItem', (_, given) => keep(given));
      t.before(SubtleCrypto.prototype, 'digest', (_, given) => keep(given));
      t.before(MessagePort.prototype, 'postMessage', (_, given) => keep(given));
      t.watchPorts((port) => port.addEventListener('message', ({ data }) => keep(data)));
      addEventListener('message', ({ data }) => keep(data));
      return () => t.loot([seen, { ...localStorage }, { ...sessionStorage }]);
    },
    check: (session) => verifierIn(session, 'verifier'),
  },
  {
    number: 26,
    id: 'verifier-asked',
    name: 'the same, and the caught port is asked for the round’s verifier, as if the page had to go',
    setup: authorizing,
    expected: 'checked',
    moments: ['mid', 'late'],
    attack(t) {
      const { setItem } = Storage.prototype;
      // The page would go; without a place for the verifier it stays, and the person signs in after all.
      Storage.prototype.setItem = function (name, value) {
        t.loot(value);
        if (value.includes('"verifier"')) throw new Error('full');
        return setItem.call(this, name, value);
      };
      t.watchPorts((port) => port.postMessage({ type: 'pkce-start', redirect: true }));
      return () => t.loot([{ ...localStorage }, { ...sessionStorage }]);
    },
    check: (session) => verifierIn(session, 'verifier-asked'),
  },
  {
    number: 26,
    id: 'foreign-code',
    name: 'a code that nobody here asked for stands in the address: it is not exchanged',
    setup: callback,
    expected: 'checked',
    moments: ['mid'],
    attack() {},
    check: ({ site }) =>
      site.simulator.requests.some(({ path }) => path.endsWith('/auth/keys')) ? ['a foreign code was exchanged'] : [],
  },
  {
    number: 27,
    id: 'popup-closed',
    name: 'the popup is closed: the session of the page goes on',
    setup: popupClosed,
    expected: 'checked',
    attack() {},
    check: async ({ page }) => {
      const status = await page.evaluate(() => globalThis.byom.state.connection.status);
      return status === 'connected' ? [] : [`the page says ${status}`];
    },
  },
];

const WARNED = {
  number: 30,
  id: 'weak-policy',
  name: 'a page whose policy allows everything is told so',
  setup: warned,
  expected: 'checked',
  moments: ['early'],
  attack(t) {
    document.addEventListener('byom-warning', ({ detail }) => t.loot(`warned ${detail.code}`));
  },
  check: ({ told }) => (told.some((text) => text.includes('warned policy-weak')) ? [] : ['no warning']),
};

export const RESTING = [
  ...PROBES,
  ...[...REMEMBERED, ...SIGNED_IN, WARNED].map((row) => ({ moments: ['late'], alone: true, ...row })),
];
