/** Numbers 37 and 38, and what a person can be talked into: look-alikes, covered buttons, a focus that goes astray. */
import { granted, lureClicks, lureEnter, lureKeys, plain, poor, readButton, readWords, typeAgain } from '../setups.mjs';

const ALL = ['early', 'mid', 'late'];
const BEFORE_TYPING = ['early', 'mid'];

/** Lost by nature (security.md 8): counted, and said in the README. */
const LOST = [
  {
    number: 3,
    id: 'look-alike',
    name: 'a field of the attacker’s own that looks like ours',
    moments: ALL,
    control: 'late',
    lost: ALL,
    swept: false,
    setup: { ...plain, name: 'look-alike', patience: 4000, then: typeAgain },
    attack(t) {
      const draw = () => {
        if (document.querySelector('#alike')) return;
        const section = document.createElement('section');
        section.id = 'alike';
        section.dataset.view = 'connect';
        const field = document.createElement('input');
        field.dataset.field = 'key';
        const button = document.createElement('button');
        button.dataset.action = 'connect';
        button.textContent = 'Connect';
        field.addEventListener('input', () => t.loot(field.value));
        section.append('Your key was lost. Paste it again: ', field, button);
        const dialog = document.createElement('dialog');
        dialog.append(section);
        document.body.append(dialog);
        setTimeout(() => dialog.showModal(), 0);
      };
      addEventListener('click', draw, true);
      if (globalThis.byom?.state.connection.status === 'connected') draw();
    },
  },
  {
    number: 3,
    id: 'clipboard-granted',
    name: 'the clipboard is read, where the person granted that to the page',
    moments: ALL,
    lost: ALL,
    setup: granted,
    attack(t) {
      const look = () => navigator.clipboard.readText().then(t.loot, () => {});
      look();
      addEventListener('focus', look, true);
      return look;
    },
  },
].map((row) => ({ expected: 'no-key', alone: true, ...row }));

/** Shows the ceiling's view and does something to it; the person then clicks where the button is. */
const DISGUISES = {
  covered: [
    'covered by a picture that lets clicks through',
    (t, { stage }) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; background: white; pointer-events: none';
      cover.textContent = 'Click to play';
      document.body.append(cover);
      cover.showPopover();
      void [t, stage];
    },
  ],
  faded: [
    'faded until nobody sees it',
    (t, { dialog, frame }) => {
      for (const node of [document.documentElement, dialog, frame]) if (node) node.style.opacity = '0.01';
      void t;
    },
  ],
  filtered: [
    'made invisible by a filter, and another blending',
    (t, { dialog, frame }) => {
      for (const node of [dialog, frame])
        if (node) node.style.cssText += 'filter: opacity(0.01) blur(4px); mix-blend-mode: multiply';
      void t;
    },
  ],
  moved: [
    'moved under the pointer, turned and scaled',
    (t, { dialog, frame }) => {
      let turn = 0;
      setInterval(() => {
        for (const node of [dialog, frame])
          if (node) node.style.transform = `scale(0.${3 + (turn % 3)}) rotate(${turn++ % 9}deg)`;
      }, 120);
      void t;
    },
  ],
  clipped: [
    'clipped to a strip without the amount',
    (t, { frame }) => {
      if (frame) frame.style.clipPath = 'inset(calc(100% - 60px) calc(100% - 80px) 0 0)';
      void t;
    },
  ],
  resized: [
    'in a frame that is resized and scrolled so that only the button shows',
    (t, { frame }) => {
      if (frame) frame.style.cssText += 'height: 40px; margin-top: -30px';
      const place = frame?.parentElement;
      if (place) place.style.cssText += 'overflow: hidden; height: 40px';
      void t;
    },
  ],
};

const disguised = Object.entries(DISGUISES).map(([id, [name, disguise]]) => ({
  id: `confirm-${id}`,
  name: `the confirming button ${name}`,
  setup: lureClicks,
  attack: new Function(
    't',
    `const frames = t.watchFrames(() => {});
    globalThis.byom.setBudget({ limitUsd: '5' }).catch(() => {});
    const timer = setInterval(() => {
      const frame = frames[0];
      if (!frame) return;
      clearInterval(timer);
      (${disguise})(t, { frame, dialog: frame.getRootNode().querySelector?.('dialog'), stage: frame.getRootNode().host });
    }, 10);
    setTimeout(() => { if (frames.length === 0) { clearInterval(timer); (${disguise})(t, {}); } }, 400);
    return async () => { globalThis.byom.close(); await t.burn(60); };`,
  ),
}));

const KEYS = ['confirm-by-enter', 'confirm-by-keys'].map((id) => ({
  id,
  name: `the view takes the focus while the person presses ${id === 'confirm-by-enter' ? 'Enter' : 'Tab, Enter and Space'}`,
  setup: id === 'confirm-by-enter' ? lureEnter : lureKeys,
  attack(t) {
    const frames = t.watchFrames(() => {});
    globalThis.byom.setBudget({ limitUsd: '5' }).catch(() => {});
    setInterval(() => frames.forEach((frame) => frame.focus()), 300);
    return async () => {
      globalThis.byom.close();
      await t.burn(60);
    };
  },
}));

/** The page chooses the vault's words; the amount is the vault's own, and stands on the button whatever they are. */
const WORDS = {
  id: 'confirm-renamed',
  name: 'the view is drawn with the attacker’s words: a button without the amount',
  setup: { ...poor, name: 'renamed', then: readButton },
  expected: 'checked',
  check: ({ button }) => (/5[.,]00/.test(button) ? [] : [`the button says: ${button}`]),
  async attack(t) {
    const ports = await t.catchPorts(t.watchPorts(() => {}));
    globalThis.byom.setBudget({ limitUsd: '5' }).catch(() => {});
    await t.wait(300);
    const terms = { heading: 'A free game', confirm: 'Play now', limit: 'Points', none: '' };
    const amounts = { suggestedNano: 5e9 };
    for (const port of ports)
      port.postMessage({ type: 'view', name: 'ceiling', terms, theme: {}, lang: 'en', dir: 'ltr', amounts });
    await t.wait(300);
  },
};

/** Puts the focus into a field of its own as soon as a letter was typed into ours. */
function pullFocus(t) {
  const field = document.createElement('textarea');
  const dialog = document.createElement('dialog');
  let letters = '';
  field.addEventListener('input', () => void (letters = field.value));
  dialog.append(field);
  const pull = () => {
    document.body.append(dialog);
    dialog.showModal();
    window.focus();
    field.focus();
    // Too early, nobody typed yet: it makes way, and comes again.
    setTimeout(() => {
      if (letters !== '') return;
      dialog.close();
      lurk();
    }, 1000);
  };
  const lurk = () => {
    const timer = setInterval(() => {
      const active = document.activeElement;
      if (!active?.matches('[data-byom-stage], iframe, [data-field=key]')) return;
      clearInterval(timer);
      setTimeout(pull, 500);
    }, 40);
  };
  lurk();
  return () => t.loot(letters);
}

const FOCUS = [
  {
    id: 'focus-pulled',
    name: 'the focus is pulled into another field in mid-typing: letters are lost',
    expected: 'no-key',
    lost: BEFORE_TYPING,
  },
  {
    id: 'focus-pulled-told',
    name: 'the same: the vault notices, and says so',
    expected: 'checked',
    check: ({ words = '' }) => (/focus left this field/.test(words) ? [] : ['the vault does not say it']),
  },
].map((row) => ({
  number: 38,
  moments: BEFORE_TYPING,
  // The letters stand in the attacker's own field.
  swept: false,
  setup: { ...plain, name: 'pulled', patience: 5000, delay: 30, uses: false, whileTyping: readWords },
  attack: pullFocus,
  ...row,
}));

export const CONSENT = [
  ...LOST,
  ...[...disguised, ...KEYS, WORDS].map((row) => ({
    number: 37,
    moments: ['late'],
    expected: 'spend',
    alone: true,
    ...row,
  })),
  ...FOCUS.map((row) => ({ alone: true, ...row })),
];
