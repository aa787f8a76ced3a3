/**
 * The tools of a hostile script, as text: site.mjs serves this file inside a function, before the attacks, in the page
 * itself. It imports nothing and takes the natives that it needs first, so that one attack does not blind another.
 */
const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, setPrototypeOf } = Reflect;
const makeText = String;
const nativeExec = RegExp.prototype.exec;
const nativeBytes = Uint8Array;
const nativeCharacter = String.fromCharCode;
const nativeForEach = { map: Map.prototype.forEach, set: Set.prototype.forEach };
const nativeSetTimeout = setTimeout.bind(globalThis);
const nativeSetInterval = setInterval.bind(globalThis);
const nativePromise = Promise;
const isView = ArrayBuffer.isView;
const SECRET = /sk-or|[0-9a-f]{20}/;

/** True if it may be a key, or a good part of one: no attacker keeps more than what looks like loot. */
const isSecret = (text) => apply(nativeExec, SECRET, [text]) !== null;

function describeBytes(value) {
  const bytes = isView(value)
    ? new nativeBytes(value.buffer, value.byteOffset, value.byteLength)
    : new nativeBytes(value);
  let text = '';
  for (let index = 0; index < bytes.length && index < 50_000; index++) text += nativeCharacter(bytes[index]);
  return text;
}

function read(value, name) {
  try {
    return value[name];
  } catch {
    return '';
  }
}

function entriesOf(value) {
  const found = [];
  const take = (entry, name) => {
    found[found.length] = name;
    found[found.length] = entry;
  };
  if (value instanceof Map) apply(nativeForEach.map, value, [take]);
  if (value instanceof Set) apply(nativeForEach.set, value, [take]);
  if (value instanceof Error) take(makeText(value.stack), value.message);
  if (value instanceof Element) take(read(value, 'value'), value.outerHTML);
  if (value instanceof ShadowRoot) take('', value.innerHTML);
  return found;
}

/** Everything that a value holds, as one text: own and inherited names, symbols, maps, bytes, elements. */
function describe(value, depth = 4, budget = { left: 3000 }) {
  if (typeof value === 'string') return `${value} `;
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return makeText(value) + ' ';
  if (depth === 0 || budget.left-- < 0) return '';
  let text = '';
  try {
    if (value instanceof ArrayBuffer || isView(value)) return describeBytes(value);
    const more = entriesOf(value);
    for (let index = 0; index < more.length; index++) text += describe(more[index], depth - 1, budget);
    const names = ownKeys(value);
    for (let index = 0; index < names.length && budget.left > 0; index++)
      text += `${makeText(names[index])}: ${describe(read(value, names[index]), depth - 1, budget)}`;
  } catch {
    // An object that does not want to be read.
  }
  return text;
}

let busy = false;

/** A quick look, for natives that are called thousands of times. @returns the text that looks like a key, or null */
function glance(value, depth) {
  if (typeof value === 'string') return value.length > 12 && isSecret(value) ? value : null;
  if (value === null || typeof value !== 'object') return null;
  if (value instanceof ArrayBuffer || isView(value)) return glance(describeBytes(value), 0);
  if (value instanceof Node) return glance(value.nodeValue ?? read(value, 'value'), 0);
  if (depth === 0) return null;
  const names = ownKeys(value);
  for (let index = 0; index < names.length && index < 12; index++) {
    const found = glance(read(value, names[index]), depth - 1);
    if (found !== null) return found;
  }
  return value instanceof Event || value instanceof Error ? glance(read(value, 'data') ?? value.message, 0) : null;
}

/** What a patched native saw: kept only if it looks like a key. */
function note(loot, value) {
  if (busy) return;
  busy = true;
  try {
    const found = glance(value, 3);
    if (found !== null) loot(found);
  } catch {
    // An object that does not want to be read.
  } finally {
    busy = false;
  }
}

function wrapFunction(original, loot) {
  function wrapped(...given) {
    note(loot, this);
    note(loot, given);
    const result = new.target
      ? construct(original, given, new.target === wrapped ? original : new.target)
      : apply(original, this, given);
    note(loot, result);
    return result;
  }
  setPrototypeOf(wrapped, original);
  if (original.prototype) wrapped.prototype = original.prototype;
  return wrapped;
}

/** Puts a listening function in the place of a native: a method, a constructor, or both halves of an accessor. */
function spy(owner, name, loot) {
  const before = owner && getOwnPropertyDescriptor(owner, name);
  if (!before?.configurable) return;
  const after = { ...before };
  for (const half of ['value', 'get', 'set'])
    if (typeof before[half] === 'function') after[half] = wrapFunction(before[half], loot);
  defineProperty(owner, name, after);
}

/** All methods and accessors of an object, but its constructor. */
function spyAll(owner, loot, except = []) {
  if (!owner) return;
  for (const name of ownKeys(owner)) if (name !== 'constructor' && !except.includes(name)) spy(owner, name, loot);
}

/** Calls back before a native runs, with `this` and what it was given. */
function before(owner, name, callback) {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  if (!descriptor?.configurable) return;
  const after = { ...descriptor };
  for (const half of ['value', 'get', 'set'])
    if (typeof descriptor[half] === 'function')
      after[half] = function (...given) {
        try {
          callback(this, given);
        } catch {
          // The page must not notice.
        }
        return apply(descriptor[half], this, given);
      };
  defineProperty(owner, name, after);
}

/** Every message port that the page uses from now on. */
function watchPorts(callback) {
  const seen = [];
  const take = (port) => {
    if (!(port instanceof MessagePort) || seen.includes(port)) return;
    seen.push(port);
    callback(port);
  };
  for (const name of ['postMessage', 'start', 'onmessage']) before(MessagePort.prototype, name, take);
  return seen;
}

/** Every frame, closed roots too, that the page's own code touches from now on. */
function watchFrames(callback) {
  const seen = [];
  const take = (frame) => {
    if (seen.includes(frame)) return;
    seen.push(frame);
    callback(frame);
  };
  const look = (node) => {
    if (node instanceof HTMLIFrameElement) take(node);
    const root = node instanceof Node ? node.getRootNode() : null;
    if (root instanceof ShadowRoot || root instanceof Document) root.querySelectorAll('iframe').forEach(take);
  };
  before(HTMLIFrameElement.prototype, 'contentWindow', (frame) => look(frame));
  for (const name of ['focus', 'hidden', 'lang', 'dir']) before(HTMLElement.prototype, name, look);
  for (const name of ['showModal', 'close', 'open']) before(HTMLDialogElement.prototype, name, look);
  look(document);
  return seen;
}

/** Once for each frame, when it has a view to show: its place is open, and the person looks at it. */
function whenDrawn(callback) {
  watchFrames((frame) => {
    const timer = nativeSetInterval(() => {
      if (frame.getBoundingClientRect().height < 60) return;
      clearInterval(timer);
      callback(frame);
    }, 20);
  });
}

/** Walks the document and all roots that can be reached. */
function walk(root, visit) {
  for (const element of root.querySelectorAll('*')) {
    visit(element);
    if (element.shadowRoot) walk(element.shadowRoot, visit);
  }
}

const wait = (milliseconds) => new nativePromise((resolve) => nativeSetTimeout(resolve, milliseconds));
const within = (work, milliseconds) => nativePromise.race([work, wait(milliseconds)]);

void [construct, spyAll, watchPorts, watchFrames, whenDrawn, walk, within, describe, note, getPrototypeOf]; // for in-page-acts.mjs
