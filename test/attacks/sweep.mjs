/** What the key would be found in without any attacker: the harness looks at everything that a page can leave behind. */
import { KEY } from './person.mjs';

const SECRET = KEY.slice('sk-or-v1-'.length);
const WINDOW = 14;
const PIECES = Array.from({ length: SECRET.length - WINDOW + 1 }, (_, start) => SECRET.slice(start, start + WINDOW));
const ENCODED = [0, 1, 2].map((shift) => btoa(`${' '.repeat(shift)}${KEY}`).slice(4, 60));

/** True if the key, a good piece of it, or its base64 stands in the text. */
export const hasKey = (text) => [...PIECES, ...ENCODED].some((piece) => text.includes(piece));
export const hasPrompt = (text) => text.includes('PROMPTMARK');

/** In the page: everything that outlives a script, and the DOM. */
async function readPage() {
  const found = { dom: '', place: '', stored: '' };
  found.place = [location.href, document.title, window.name, document.cookie, JSON.stringify(history.state)].join('\n');
  const walk = (root) => {
    found.dom += root.textContent;
    for (const element of root.querySelectorAll('*')) {
      for (const { value } of element.attributes) found.dom += `${value}\n`;
      if ('value' in element) found.dom += `${element.value}\n`;
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  try {
    found.stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = opening.onblocked = () => reject(new Error('no database'));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = all.onerror = resolve));
        found.stored += JSON.stringify(all.result);
      }
      database.close();
    }
  } catch {
    // A page without an origin has no storage.
  }
  return found;
}

/** Requests that left for anybody but the page's own host, the provider and the attacker's own scripts' host. */
async function readRequests({ requests, site }) {
  const provider = new URL(site.provider).origin;
  const found = { keyInAddress: '', keyToStrangers: '', referers: '' };
  for (const request of requests) {
    const url = request.url();
    if (!url.startsWith('http')) continue;
    const headers = await request.allHeaders().catch(() => request.headers());
    const everything = `${url} ${JSON.stringify(headers)} ${request.postData() ?? ''}`;
    if (hasKey(url) || hasKey(request.postData() ?? '')) found.keyInAddress += `${url}\n`;
    if (new URL(url).origin !== provider && hasKey(everything)) found.keyToStrangers += `${url}\n`;
    if (url.startsWith(`${provider}/api/`) && headers.referer) found.referers += `${headers.referer}\n`;
  }
  return found;
}

/** @returns where the key was found, as sentences, without the help of an attack */
export async function sweep(session) {
  const { dom = '', place = '', stored = '' } = await session.page.evaluate(readPage).catch(() => ({}));
  const wire = await readRequests(session);
  const places = {
    dom,
    place,
    stored,
    console: session.spoken.join('\n'),
    evil: JSON.stringify(session.site.evil.seen),
  };
  const found = Object.entries(places).flatMap(([name, text]) => (hasKey(text) ? [`the key stands in ${name}`] : []));
  if (wire.keyInAddress) found.push(`the key is in an address or a body: ${wire.keyInAddress}`);
  if (wire.keyToStrangers) found.push(`the key went to ${wire.keyToStrangers}`);
  if (wire.referers) found.push(`the provider was told the page: ${wire.referers}`);
  if (hasPrompt(places.console)) found.push('the prompt stands in the console');
  return found;
}
