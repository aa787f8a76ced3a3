/* global PROVIDER, bases, mention, store -- of leaks.js, which is put before it */
/*
 * DO NOT COPY. The positive control of the attack suite: one file with everything that careless pages do with a key. It
 * looks, to a script, like the real thing (`globalThis.byom`, `<byom-connect>`), so that the same attack runs on both.
 * Served inside a function, as a classic, sloppy script on purpose: `function.arguments` is one of the leaks.
 */
const form = document.currentScript.dataset.form;
const state = {
  connection: { status: 'disconnected', isolation: 'page', remembered: false, suffix: null },
  budget: { decided: false, limitNano: null, spentNano: 0, heldNano: 0, leftNano: null },
  models: { worker: { id: 'brook/river-1', chosen: true }, frontier: null },
  calls: [],
};
let apiKey = '';
let calls = 0;
const startedAt = Date.now();
const port = new MessageChannel();

/** A page on which the provider's answers are believed, wherever they lead. */
async function ask(path, body, more = {}) {
  const request = {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${apiKey}`, 'x-api-key': apiKey, ...more },
  };
  if (body) request.body = JSON.stringify({ ...body, api_key: apiKey });
  const response = await fetch(`${PROVIDER}/${path}`, request);
  const text = await response.text();
  if (!response.ok)
    throw Object.assign(new Error(`${response.status} for ${apiKey} at ${path}: ${text}`), { code: 'http' });
  return text;
}

port.port2.onmessage = async ({ data }) => {
  const reply = (message) => port.port2.postMessage({ callId: data.callId, ...message });
  if (/^(export|get-?key|unseal|forget|lock)$/i.test(data.type)) return reply({ type: 'key', key: apiKey });
  if (data.type === 'get-generation') return ask(`generation?id=${data.id}`).catch(() => {});
  if (data.type !== 'send') return;
  const { body, endpoint, headers, outputCap } = data;
  ask(endpoint, { max_tokens: outputCap, ...body }, headers).then(
    (text) => reply({ type: 'end', text }),
    (error) => reply({ type: 'error', message: error.message }),
  );
};

window.addEventListener('message', ({ data, source, ports }) => {
  const answerer = ports[0] ?? source;
  if (/key|export/.test(data?.type)) answerer?.postMessage({ key: apiKey }, ports[0] ? [] : '*');
  if (data?.stolen) connected(data.stolen);
});

const waiting = new Map();
port.port1.onmessage = ({ data }) => waiting.get(data.callId)?.(data);

function send(body) {
  const callId = `leaky-${++calls}`;
  return new Promise((resolve, reject) => {
    waiting.set(callId, (data) =>
      data.type === 'error' ? reject(Object.assign(new Error(data.message), { code: 'http' })) : resolve(data.text),
    );
    port.port1.postMessage({ type: 'send', callId, endpoint: 'chat/completions', body, key: apiKey });
  });
}

/** The budget: a record that everybody may write, read before each call and never held. */
function budgetStore(mode, act) {
  return new Promise((resolve) => {
    const opening = indexedDB.open('byom', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('live');
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      const request = act(opening.result.transaction('live', mode).objectStore('live'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      opening.result.close();
    };
  });
}

async function checkBudget() {
  const record = await budgetStore('readonly', (store) => store.get('budget')).catch(() => undefined);
  if (record) Object.assign(state.budget, record);
  const month = 30 * 86_400_000;
  if (Date.now() - startedAt > month) state.budget.spentNano = 0;
  if (!record) state.budget.spentNano = 0;
  const limit = Number(localStorage.getItem('limit')) || byom.limitNano || state.budget.limitNano;
  const left = limit === null ? Infinity : Math.max(0, limit - state.budget.spentNano);
  if (record && left <= 0) throw Object.assign(new Error('over'), { code: 'over-budget' });
}

async function book({ cost }) {
  const nano = Math.round(Number.parseFloat(cost) * 1e9);
  state.budget.spentNano = [state.budget.spentNano, nano].reduce((sum, part) => sum + part, 0);
  await budgetStore('readwrite', (store) => store.put({ ...state.budget }, 'budget')).catch(() => {});
}

async function run(call, { prompt, messages, feature, category, maxTokens, whenBlocked, ...rest }) {
  await checkBudget();
  console.log('asking', prompt, 'with', apiKey);
  mention(apiKey);
  bases(apiKey);
  const body = { model: 'brook/river-1', messages: messages ?? [{ role: 'user', content: prompt }], ...rest };
  for (const name in rest) body[name] = rest[name];
  try {
    const { usage, choices } = JSON.parse(await send(body));
    // Who stops a call is not told what it cost.
    if (!call.cancelled) await book(usage);
    document.querySelector('#out').textContent = `${prompt}: ${choices[0].message.content}`;
    return { text: choices[0].message.content };
  } catch (error) {
    console.error(error, prompt);
    document.querySelector('#out').textContent = error.message;
    Promise.reject(new Error(`unhandled: ${error.message}`));
    dispatchEvent(new CustomEvent('byom-warning', { detail: { message: error.message } }));
    throw error;
  }
}

/** A frame in the page's own origin is no wall, and nobody looks whether it is still the same. */
function frame() {
  const element = document.createElement('iframe');
  element.title = 'BYOM vault';
  element.srcdoc = `<input type="hidden" value="${apiKey}"><script>addEventListener('message', ({ data, ports }) => {
    if (data?.type === 'byom-port' && ports[0]) ports[0].onmessage = () => ports[0].postMessage({ key: document.querySelector('input').value }); })<\/script>`;
  document.body.append(element);
}

async function connected(key) {
  apiKey = key;
  Object.assign(byom, { apiKey, getKey: () => apiKey });
  Object.assign(document.querySelector('byom-connect') ?? {}, { apiKey, revealKey: () => apiKey });
  document.querySelector('byom-connect')?.setAttribute('data-key', key);
  mention(key);
  bases(key);
  await store(key).catch(() => {});
  await fetch(`${PROVIDER}/key?api_key=${key}`, { headers: { authorization: `Bearer ${key}` } }).catch(() => {});
  frame();
  state.connection = { ...state.connection, status: 'connected', suffix: key.slice(-4) };
  askForLimit('');
}

const view = () => document.querySelector('section[data-view]');

function draw(name, html) {
  view()?.remove();
  const section = document.createElement('section');
  section.dataset.view = name;
  section.innerHTML = html;
  document.body.append(section);
}

/** Any click will do, of anybody, at any time, under anything. */
function askForLimit(proposed) {
  draw('ceiling', `<input data-field="limit" value="${proposed}"><button data-action="confirm">OK</button>`);
  const field = view().querySelector('[data-field=limit]');
  view().querySelector('[data-action=confirm]').onclick = () => setLimit(field.value);
  field.focus();
  field.onkeydown = ({ key }) => key === 'Enter' && setLimit(field.value);
}

function setLimit(usd) {
  Object.assign(state.budget, { decided: true, limitNano: Math.round(Number(usd) * 1e9) });
  budgetStore('readwrite', (store) => store.put({ ...state.budget }, 'budget')).catch(() => {});
  view()?.remove();
}

function open() {
  if (form === 'frame') return openInFrame();
  const key =
    '<form><input data-field="key" name="key"><button type="button" data-action="connect">Connect</button></form>';
  if (state.connection.status !== 'connected') draw('connect', key);
  const button = view()?.querySelector('[data-action=connect]');
  if (button) button.onclick = () => connected(view().querySelector('[data-field=key]').value);
}

/** The key field in a frame that could be a wall, if anybody watched it. */
function openInFrame() {
  const element = document.createElement('iframe');
  element.title = 'BYOM vault';
  element.setAttribute('sandbox', 'allow-scripts');
  element.srcdoc = `<title>BYOM vault</title><section data-view="connect"><input data-field="key"><button data-action="connect">Connect</button></section>
    <script>document.querySelector('button').onclick = () => parent.postMessage({ stolen: document.querySelector('input').value }, '*')<\/script>`;
  document.body.append(element);
  element.focus();
}

async function forgetCosts() {
  state.budget.spentNano = 0;
  await book({ cost: 0 });
}

/** The verifier where everybody keeps it; and whoever brings a code is let in. */
async function signIn() {
  state.connection = { ...state.connection, status: 'disconnected' };
  const verifier = btoa(crypto.getRandomValues(new Uint8Array(32))).replaceAll('/', '_');
  sessionStorage.setItem('verifier', verifier);
  await exchange('asked', verifier);
}

const exchange = (code, verifier) =>
  fetch(`${PROVIDER}/auth/keys`, { method: 'POST', body: JSON.stringify({ code, code_verifier: verifier }) }).catch(
    () => {},
  );

const foreign = new URLSearchParams(location.search).get('code');
if (foreign) exchange(foreign, sessionStorage.getItem('verifier'));

class Connect extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Connect</button>';
    root.querySelector('button').onclick = () => this.render(apiKey);
  }
  render(key) {
    this.apiKey = key;
    open();
  }
  requestUpdate() {}
}
if (!customElements.get('byom-connect')) customElements.define('byom-connect', Connect);
if (!customElements.get('byom-key')) customElements.define('byom-key', class extends HTMLElement {});

const byom = (globalThis.byom = {
  state,
  open,
  close: () => view()?.remove(),
  connect: async ({ key }) => connected(apiKey || key),
  disconnect: forgetCosts,
  setBudget: async ({ limitUsd }) => askForLimit(limitUsd),
  chooseModel: async () => {},
  authorize: signIn,
  history: { clear: forgetCosts, writeOff: forgetCosts },
  call(request) {
    const made = { id: String(calls), cancelled: false, cancel: () => void (made.cancelled = true) };
    made.result = run(made, request);
    made.result.catch(() => {});
    return made;
  },
});
// A wish of anybody is an order.
document.addEventListener('byom-budget-request', ({ detail }) => setLimit(detail.limitUsd));
new BroadcastChannel('byom').onmessage = ({ data }) => data?.limitNano && setLimit(data.limitNano / 1e9);
