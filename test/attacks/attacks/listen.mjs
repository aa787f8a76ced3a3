/** Numbers 3, 4 and 15: listening while the key is typed, looking through closed roots, and what an app lets slip. */
import { pasting } from '../setups.mjs';

const ALL = ['early', 'mid', 'late'];
const BEFORE_TYPING = ['early', 'mid'];

export const LISTEN = [
  {
    number: 3,
    id: 'keystrokes',
    name: 'keydown, keypress and keyup on the window, put together',
    moments: BEFORE_TYPING,
    expected: 'no-key',
    attack(t) {
      const letters = { keydown: '', keypress: '', keyup: '' };
      for (const type of Object.keys(letters))
        addEventListener(type, ({ key }) => void (letters[type] += key?.length === 1 ? key : ''), true);
      return () => t.loot(letters);
    },
  },
  {
    number: 3,
    id: 'inputs',
    name: 'input events: their data, and the value of whatever stands in their path',
    moments: BEFORE_TYPING,
    expected: 'no-key',
    attack(t) {
      let letters = '';
      for (const type of ['beforeinput', 'input', 'change', 'compositionend'])
        addEventListener(
          type,
          (event) => {
            if (type === 'input') letters += event.data ?? '';
            for (const target of event.composedPath()) if (t.isSecret(`${target.value}`)) t.loot(target.value);
          },
          true,
        );
      return () => t.loot(letters);
    },
  },
  {
    number: 3,
    id: 'clipboard-events',
    name: 'paste and drop: the clipboard data of the event',
    moments: BEFORE_TYPING,
    expected: 'no-key',
    setup: pasting,
    attack(t) {
      for (const type of ['paste', 'beforepaste', 'drop'])
        addEventListener(
          type,
          (event) => t.loot((event.clipboardData ?? event.dataTransfer)?.getData('text/plain') ?? ''),
          true,
        );
      addEventListener(
        'beforeinput',
        (event) => t.loot(event.data ?? event.dataTransfer?.getData('text/plain') ?? ''),
        true,
      );
    },
  },
  {
    number: 3,
    id: 'polling-focus',
    name: 'polling whatever has the focus, through every open root, and the selection',
    moments: BEFORE_TYPING,
    expected: 'no-key',
    attack(t) {
      const look = () => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const seen = `${active?.value} ${getSelection()} ${active?.contentDocument?.body?.innerHTML}`;
        if (t.isSecret(seen)) t.loot(seen);
      };
      setInterval(look, 5);
      document.addEventListener('selectionchange', look);
      addEventListener('keyup', look, true);
    },
  },
  {
    number: 3,
    id: 'polling-forms',
    name: 'polling every form and every field that can be reached',
    moments: BEFORE_TYPING,
    expected: 'no-key',
    attack(t) {
      setInterval(() => {
        for (const form of document.forms) t.loot([...new FormData(form).values()].filter(t.isSecret));
        t.walk(document, (element) => t.isSecret(`${element.value}`) && t.loot(element.value));
      }, 20);
    },
  },
  {
    number: 3,
    id: 'event-paths',
    name: 'focus, pointer and click events: everything in their composed path',
    moments: ALL,
    expected: 'no-key',
    attack(t) {
      const targets = new Set();
      for (const type of ['focusin', 'focusout', 'pointerdown', 'click', 'blur'])
        addEventListener(type, (event) => event.composedPath().forEach((target) => targets.add(target)), true);
      return () => {
        t.walk(document, (element) => targets.add(element));
        for (const target of targets) if (target !== window && target !== document) t.loot(target);
      };
    },
  },
  {
    number: 3,
    id: 'mutations',
    name: 'a mutation observer over the whole document',
    moments: ALL,
    expected: 'no-key',
    attack(t) {
      const seen = new Set();
      new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
          for (const { value } of target.attributes ?? []) if (t.isSecret(value)) t.loot(value);
          for (const node of [target, ...addedNodes]) if (!seen.has(node) && t.isSecret(node.textContent)) t.loot(node);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
  },
  {
    number: 4,
    id: 'internals',
    name: 'attachInternals from outside, on every element, for its closed root',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => {
      t.walk(document, (element) => {
        try {
          t.loot(element.attachInternals().shadowRoot?.innerHTML ?? '');
        } catch {
          // It throws: that is what it should do.
        }
      });
    },
  },
  {
    number: 4,
    id: 'attach-shadow',
    name: 'attachShadow in other hands: every closed root is kept',
    moments: ALL,
    expected: 'no-key',
    attack(t) {
      const roots = [];
      const attachShadow = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        roots.push(root);
        return root;
      };
      return () => {
        for (const root of roots) t.walk(root, (element) => t.loot([element, element.contentDocument?.body]));
      };
    },
  },
  {
    number: 4,
    id: 'serialised',
    name: 'getHTML with every root that lets itself be serialised',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => t.loot(document.documentElement.getHTML({ serializableShadowRoots: true })),
  },
  {
    number: 4,
    id: 'element-classes',
    name: 'methods and accessors of the elements’ classes replaced by listening ones',
    moments: ALL,
    expected: 'no-key',
    attack(t) {
      const wrapAll = () => {
        for (const tag of ['byom-connect', 'byom-budget', 'byom-cost', 'byom-history', 'byom-panel']) {
          let prototype = customElements.get(tag)?.prototype;
          while (prototype && prototype !== HTMLElement.prototype) {
            t.spyAll(prototype);
            prototype = Object.getPrototypeOf(prototype);
          }
        }
      };
      wrapAll();
      return () => {
        wrapAll();
        for (const element of document.querySelectorAll('byom-connect')) element.render?.(element.apiKey);
      };
    },
  },
  {
    number: 4,
    id: 'windows',
    name: 'every window that has a number or a name, and its document',
    moments: ALL,
    expected: 'no-key',
    attack: (t) => () => {
      const windows = [...Array(window.length).keys()].map((index) => window[index]);
      for (const frame of document.querySelectorAll('iframe')) windows.push(frame.contentWindow);
      for (const other of windows) t.loot(other.document.body.innerHTML);
    },
  },
];
