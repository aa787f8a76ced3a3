/** Number 34: the ledger is the page's own, so any script can write it. What was confirmed in the frame still holds. */
import { poor, repeating } from '../setups.mjs';

/** Opens the budget's record and puts another in its place, again and again while the money is spent. */
const rewriting = (change) => `async () => {
  const write = () => new Promise((resolve) => {
    const opening = indexedDB.open('byom');
    opening.onerror = resolve;
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const store = database.transaction('live', 'readwrite').objectStore('live');
        const cursor = store.openCursor();
        cursor.onsuccess = () => {
          if (!cursor.result) return;
          const { key, value } = cursor.result;
          (${change})(cursor.result, key, value);
          cursor.result.continue();
        };
        store.transaction.oncomplete = store.transaction.onabort = () => (database.close(), resolve());
      } catch { database.close(); resolve(); }
    };
  });
  for (let turn = 0; turn < 6; turn++) { await write(); await t.burn(12); }
}`;

const written = (id, name, change) => ({
  id,
  name,
  attack: new Function('t', `return ${rewriting(change)}`),
});

const WRITTEN = [
  written(
    'ledger-limit',
    'the limit is written up',
    "(cursor, key, value) => { if (key === 'budget') cursor.update({ ...value, limitNano: 1e12 }); }",
  ),
  written(
    'ledger-spent',
    'what was spent is written down to nothing',
    "(cursor, key, value) => { if (key === 'budget') cursor.update({ ...value, spentNano: 0, unknownNano: 0, carriedNano: 0 }); }",
  ),
  written(
    'ledger-holds',
    'holds are taken away, and open calls deleted',
    "(cursor, key, value) => { if (key === 'budget') cursor.update({ ...value, heldNano: 0, spentNano: 0 }); else cursor.delete(); }",
  ),
  written(
    'ledger-no-limit',
    'the limit is no limit',
    "(cursor, key, value) => { if (key === 'budget') cursor.update({ ...value, limitNano: null, spentNano: 0 }); }",
  ),
];

const TAKEN = [
  {
    id: 'ledger-deleted',
    name: 'the whole database is deleted between calls',
    attack: (t) => async () => {
      for (let turn = 0; turn < 12; turn++) {
        await t.burn(5);
        const deletion = indexedDB.deleteDatabase('byom');
        await t.within(
          new Promise((resolve) => (deletion.onsuccess = deletion.onblocked = deletion.onerror = resolve)),
          500,
        );
      }
    },
  },
  {
    id: 'ledger-natives',
    name: 'the database’s own functions lie: what is put is not put',
    attack(t) {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        const kept = key === 'budget' ? { ...value, spentNano: 0, heldNano: 0 } : value;
        return put.call(this, kept, key);
      };
      return () => t.burn(60);
    },
  },
  {
    id: 'session-locks',
    name: 'the locks of living sessions are stolen, so that their calls seem dead',
    attack: (t) => async () => {
      const steal = async () => {
        for (const { name } of (await navigator.locks.query()).held)
          navigator.locks.request(name, { steal: true }, () => {}).catch(() => {});
      };
      const timer = setInterval(steal, 20);
      await t.burn(20);
      await t.burnTogether(40);
      clearInterval(timer);
    },
  },
  {
    id: 'around-the-ledger',
    name: 'sent on the caught port, past the ledger, with the dearest model and the largest cap',
    attack: (t) => {
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        const messages = [{ role: 'user', content: 'Bridges? They are long and old, and this is a long question.' }];
        const [cheap, dear] = [
          { prompt: '0.000001', completion: '0.000004' },
          { prompt: '0.000015', completion: '0.000075' },
        ];
        for (const port of ports)
          for (let turn = 0; turn < 60; turn++)
            port.postMessage({
              type: 'send',
              callId: `around-${turn}`,
              endpoint: 'chat/completions',
              body: { model: turn % 2 ? 'mellow/fox-grand' : 'brook/river-1', messages },
              outputCap: 200,
              priceCeiling: turn % 2 ? dear : cheap,
            });
        await t.wait(1500);
      };
    },
  },
  {
    id: 'understated',
    name: 'the same with prices and caps that say less than the truth',
    attack: (t) => {
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        const messages = [{ role: 'user', content: 'Bridges? They are long and old, and this is a long question.' }];
        const prices = [
          { prompt: '0', completion: '0' },
          { prompt: '-1', completion: '-1' },
          { prompt: '1e-18', completion: '1e-18' },
          { prompt: '', completion: '' },
          {},
        ];
        for (const port of ports)
          for (let turn = 0; turn < 60; turn++)
            port.postMessage({
              type: 'send',
              callId: `under-${turn}`,
              endpoint: 'chat/completions',
              body: { model: 'mellow/fox-grand', messages },
              outputCap: [1, 100, -5, NaN, 0.1][turn % 5],
              priceCeiling: prices[Math.floor(turn / 5) % prices.length],
            });
        await t.wait(1500);
      };
    },
  },
  {
    id: 'one-call-id',
    name: 'one id for all: stopped and sent again, where the provider charges each',
    setup: repeating,
    attack: (t) => {
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        const content = 'Tell me about bridges. They are long and old. '.repeat(3);
        const body = { model: 'harbor/anchor-max', stream: true, messages: [{ role: 'user', content }] };
        for (let turn = 0; turn < 80; turn++)
          for (const port of ports) {
            const priceCeiling = { prompt: '0.000003', completion: '0.000009' };
            port.postMessage({
              type: 'send',
              callId: 'one',
              endpoint: 'chat/completions',
              body,
              outputCap: 200,
              priceCeiling,
            });
            await t.wait(40);
            port.postMessage({ type: 'abort', callId: 'one' });
            await t.wait(15);
          }
        await t.wait(500);
      };
    },
  },
];

export const LEDGER = [...WRITTEN, ...TAKEN].map((row) => ({
  number: 34,
  moments: ['late'],
  expected: 'spend',
  alone: true,
  setup: poor,
  ...row,
}));
