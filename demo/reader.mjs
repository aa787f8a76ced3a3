/** The reader: everything here works without a key; the model is asked in ask-model.mjs. */
import { TEXTS } from './texts/index.mjs';
import { setUpAsking } from './ask-model.mjs';
import { setUpNotes } from './notes.mjs';

const element = (id) => document.getElementById(id);
const kept = (name, fallback) => localStorage.getItem(`reader:${name}`) ?? fallback;
const keep = (name, value) => localStorage.setItem(`reader:${name}`, String(value));

let current = TEXTS.find(({ id }) => id === kept('text', '')) ?? TEXTS[0];
let words = [];

/** Text nodes with every hit in a <mark>; no markup is ever built from strings. */
function highlighted(text) {
  if (words.length === 0) return [text];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return text.split(pattern).map((part, index) => {
    if (index % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

function make(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function showText() {
  const { title, author, year, paragraphs } = current;
  const byline = make('p', `${author}, ${year}`);
  byline.className = 'quiet';
  element('text').replaceChildren(
    make('h1', ...highlighted(title)),
    byline,
    ...paragraphs.map((paragraph) => make('p', ...highlighted(paragraph))),
  );
}

function matches({ title, author, paragraphs }) {
  const whole = [title, author, ...paragraphs].join(' ').toLowerCase();
  return words.every((word) => whole.includes(word));
}

function showShelf() {
  const found = TEXTS.filter(matches);
  element('found').textContent = words.length === 0 ? '' : found.length === 1 ? '1 text' : `${found.length} texts`;
  element('shelf').replaceChildren(
    ...found.map((text) => {
      const button = make('button', text.title, make('small', `${text.author}, ${text.year}`));
      button.type = 'button';
      button.setAttribute('aria-current', String(text === current));
      button.addEventListener('click', () => open(text));
      return make('li', button);
    }),
  );
}

function open(text) {
  current = text;
  keep('text', text.id);
  showText();
  showShelf();
  document.dispatchEvent(new CustomEvent('reader-opened'));
  element('text').focus({ preventScroll: true });
}

function setUpType() {
  const text = element('text');
  let scale = Number(kept('scale', '1')) || 1;
  const resize = (by) => {
    scale = Math.min(1.8, Math.max(0.8, scale + by));
    keep('scale', scale);
    text.style.setProperty('--scale', scale.toFixed(2));
  };
  const toggle = (id, fallback) => {
    const button = element(id);
    const set = (on) => {
      button.setAttribute('aria-pressed', String(on));
      text.classList.toggle(id, on);
      keep(id, on);
    };
    set(kept(id, fallback) === 'true');
    button.addEventListener('click', () => set(button.getAttribute('aria-pressed') !== 'true'));
  };
  element('smaller').addEventListener('click', () => resize(-0.1));
  element('larger').addEventListener('click', () => resize(0.1));
  toggle('serif', 'true');
  toggle('wide', 'false');
  resize(0);
}

element('search').addEventListener('input', ({ target }) => {
  words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
  showShelf();
  showText();
});

element('copy-key').addEventListener('click', async ({ target }) => {
  await navigator.clipboard.writeText(element('demo-key').textContent).then(
    () => (target.textContent = 'Copied'),
    () => getSelection().selectAllChildren(element('demo-key')),
  );
});

showText();
showShelf();
setUpType();
setUpNotes(() => current);
setUpAsking(() => current);
