/** Numbers 17 and 18: spending more than the person confirmed, by number and by persuasion. */
import { five, monthly, poor } from '../setups.mjs';

const AFTER_OURS = ['mid', 'late'];
const LATE = ['late'];

const common = { expected: 'spend', alone: true, setup: poor };

const MANY = [
  {
    number: 17,
    id: 'forty-at-once',
    name: 'forty calls side by side with room for five',
    moments: LATE,
    setup: five,
    attack: (t) => () => t.burnTogether(40),
    check({ site }) {
      const paid = site.simulator.requests.filter(({ path }) => path.endsWith('/chat/completions'));
      return paid.length === 5 ? [] : [`${paid.length} calls reached the provider, not 5`];
    },
  },
  {
    number: 17,
    id: 'stopped-calls',
    name: 'sixty calls, each stopped at its first word',
    moments: LATE,
    attack: (t) => async () => {
      for (let turn = 0; turn < 60; turn++) {
        const call = globalThis.byom.call({
          feature: 'x',
          category: 'worker',
          prompt: 'Bridges? They are long.',
          maxTokens: 200,
          whenBlocked: 'refuse',
        });
        const first = call[Symbol.asyncIterator]?.()
          .next()
          .catch(() => {});
        await t.within(first ?? t.wait(2), 2000);
        call.cancel();
        await t.within(
          call.result.catch(() => {}),
          2000,
        );
      }
    },
  },
  {
    number: 17,
    id: 'frames-of-the-page',
    name: 'the same page again in frames of its own, each spending',
    moments: LATE,
    attack: (t) => async () => {
      const frames = Array.from({ length: 3 }, () => document.createElement('iframe'));
      for (const frame of frames) {
        frame.src = '/second';
        document.body.append(frame);
      }
      const isThere = (frame) => frame.contentWindow?.byom !== undefined;
      for (let turn = 0; turn < 200 && !frames.every(isThere); turn++) await t.wait(50);
      const request = { feature: 'x', category: 'worker', prompt: 'Bridges?', maxTokens: 200, whenBlocked: 'refuse' };
      for (const frame of frames)
        await t.within(
          frame.contentWindow.byom?.call(request).result.catch(() => {}),
          2000,
        );
      await t.burnTogether(60);
    },
  },
];

/** Number 18: whoever asks for a higher ceiling without the person does not get it. */
const RAISED = {
  'budget-properties': [
    'by properties of the handle, its state and the elements, and by attributes',
    (t) => async () => {
      const { byom } = globalThis;
      const owners = [byom, byom.state, byom.state.budget, ...document.querySelectorAll('byom-connect, byom-budget')];
      for (const owner of owners)
        for (const [name, value] of Object.entries({
          limitNano: 1e12,
          leftNano: 1e12,
          spentNano: 0,
          heldNano: 0,
          decided: true,
          ceiling: '1000',
          suggestedCeiling: '1000',
        }))
          try {
            owner[name] = value;
            owner.setAttribute?.('suggested-ceiling', '1000');
            owner.setAttribute?.('limit', '1000');
          } catch {
            // Frozen.
          }
      await t.burn(60);
      Object.assign(byom.state.budget, { spentNano: 0, limitNano: 1e12 });
    },
  ],
  'budget-web-storage': [
    'by whatever web storage a page could keep a limit in',
    (t) => async () => {
      for (const storage of [localStorage, sessionStorage])
        for (const name of ['limit', 'budget', 'byom', 'byom-budget', 'byom:limitNano'])
          storage.setItem(name, '1000000000000');
      await t.burn(60);
    },
  ],
  'budget-wishes': [
    'by wishes: events, setBudget, null for none, another period',
    (t) => async () => {
      const { byom } = globalThis;
      const wishes = [
        { limitUsd: '1000' },
        { limitUsd: null },
        { limitUsd: '1000', period: 'day' },
        { limitUsd: 1e9, callLimitUsd: null },
        { limitUsd: '1e6' },
      ];
      for (const detail of wishes) {
        document.dispatchEvent(
          new CustomEvent('byom-budget-request', { detail, bubbles: true, composed: true, cancelable: true }),
        );
        byom.setBudget(detail).catch(() => {});
        await t.wait(50);
        byom.close();
      }
      await t.burn(60);
    },
  ],
  'budget-messages': [
    'by forged confirmations on every channel that a script can speak on',
    (t) => async () => {
      const messages = [
        { type: 'ceiling-confirmed', limitNano: 1e12, period: 'total' },
        { type: 'view-closed', name: 'ceiling', outcome: 'done' },
        { type: 'set-ceiling-lower', leftNano: 1e12 },
        { type: 'state', status: 'connected', fenceLeftNano: 1e12, limitNano: 1e12 },
      ];
      const channel = new BroadcastChannel('byom');
      for (const message of messages) {
        window.postMessage(message, '*');
        channel.postMessage({ ...message, limitNano: 1e12 });
        document.dispatchEvent(new CustomEvent('byom-budget-change', { detail: message }));
        document.dispatchEvent(new CustomEvent('byom-view-request', { detail: { name: 'ceiling' }, bubbles: true }));
      }
      await t.wait(200);
      await t.burn(60);
    },
  ],
  'budget-own-port': [
    'by messages on the caught port: lower limits that are higher, views that confirm themselves, keys that are none',
    (t) => {
      const ports = t.watchPorts(() => {});
      return async () => {
        await t.catchPorts(ports);
        for (const port of ports) {
          for (const leftNano of [1e12, -1, NaN, Infinity, '1e12', null, {}])
            port.postMessage({ type: 'set-ceiling-lower', leftNano });
          port.postMessage({ type: 'ceiling-confirmed', limitNano: 1e12, period: 'total' });
          for (const key of ['x', '', 'sk-or-v1-0', `sk-or-v1-${'0'.repeat(64)}`])
            port.postMessage({ type: 'connect', key });
        }
        await t.wait(200);
        const body = {
          model: 'mellow/fox-grand',
          messages: [{ role: 'user', content: 'Bridges? They are long and old.' }],
        };
        for (const port of ports)
          for (let turn = 0; turn < 8; turn++)
            port.postMessage({
              type: 'send',
              callId: `dear-${turn}`,
              endpoint: 'chat/completions',
              body,
              outputCap: 100,
              priceCeiling: { prompt: '0.000015', completion: '0.000075' },
            });
        await t.wait(600);
        await t.burn(20);
      };
    },
  ],
  'untrusted-clicks': [
    'by clicks and keys that no person made, on everything that can be reached',
    (t) => {
      const frames = t.watchFrames(() => {});
      return async () => {
        globalThis.byom.setBudget({ limitUsd: '5' }).catch(() => {});
        await t.wait(900);
        const press = (element) => {
          if (/close/.test(element.dataset?.action)) return;
          element.click?.();
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
            element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 60, clientY: 60 }));
          for (const key of ['Enter', ' '])
            element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        };
        for (const frame of frames) {
          frame.focus();
          press(frame);
          t.walk(frame.getRootNode(), press);
        }
        t.walk(document, press);
        await t.wait(200);
        globalThis.byom.close();
        await t.burn(60);
      };
    },
  ],
  'clock-forward': [
    'by a clock that is forty days ahead',
    (t) => async () => {
      await t.burn(30);
      const now = Date.now;
      Date.now = () => now() + 40 * 86_400_000;
      await t.burn(60);
    },
  ],
  'history-cleared': [
    'by clearing the history and writing everything off',
    (t) => async () => {
      const { history } = globalThis.byom;
      for (let turn = 0; turn < 6; turn++) {
        await t.burn(14);
        history.clear?.().catch(() => {});
        history.writeOff?.([]).catch(() => {});
        await t.wait(50);
        globalThis.byom.close();
      }
    },
  ],
  disconnecting: [
    'by ending the session and beginning it again from the page',
    (t) => async () => {
      for (let turn = 0; turn < 3; turn++) {
        await t.burn(20);
        globalThis.byom.history.clear().catch(() => {});
        await t.within(
          globalThis.byom.disconnect().catch(() => {}),
          500,
        );
        globalThis.byom.connect({ key: `sk-or-v1-${'0'.repeat(64)}` }).catch(() => {});
        await t.wait(100);
      }
    },
  ],
};

const raised = Object.entries(RAISED).map(([id, [name, attack]]) => ({
  number: 18,
  id,
  name: `the ceiling raised ${name}`,
  moments: /own-port|untrusted/.test(id) ? AFTER_OURS : LATE,
  attack,
}));

const MONTH = {
  number: 18,
  id: 'clock-next-month',
  name: 'a ceiling by the month, and a clock that is forty days ahead, again and again',
  moments: LATE,
  setup: monthly,
  attack: (t) => async () => {
    const now = Date.now;
    for (let month = 0; month < 4; month++) {
      Date.now = () => now() + month * 40 * 86_400_000;
      await t.burn(20);
    }
  },
};

export const SPEND = [...MANY, ...raised, MONTH].map((row) => ({ ...common, ...row }));
