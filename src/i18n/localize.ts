/**
 * Finds the language of a place in the page and its terms. English is the contract, and what stands until another
 * language has loaded, which it does when it is first needed.
 */
import { en, type Terms } from './en.ts';
import type { Locale } from './locales.ts';

export type { Terms } from './en.ts';
export { formatNano } from './money.ts';

/** What was loaded, or replaced by the page, by the tag that was asked for. */
export const loaded = new Map<string, Locale>();
const loading = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();
let observer: MutationObserver | null = null;

/** The language of the nearest ancestor with `lang`, through shadow roots; `en` if none says. */
export function languageOf(node: Node): string {
  for (let place: Node | null = node; place;) {
    if (place instanceof Element) {
      const near = place.closest<HTMLElement>('[lang]');
      if (near?.lang) return near.lang;
    }
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return node.ownerDocument?.documentElement.lang || 'en';
}

/** The terms for a language, by its BCP 47 tag; English while it loads, and where there is none. */
export function termsFor(lang: string): Terms {
  const locale = loaded.get(lang);
  if (!locale) void needLocale(lang);
  return locale?.page ?? en;
}

/** Loads a language once. Never rejects: a load that failed leaves English, and is tried again when next needed. */
export function needLocale(lang: string): Promise<void> {
  if (loaded.has(lang) || /^en\b/i.test(lang)) return Promise.resolve();
  let load = loading.get(lang);
  if (!load) {
    load = import('./locales.ts')
      .then(async ({ loadLocale }) => tellTerms(lang, await loadLocale(lang)))
      .catch(() => undefined)
      .finally(() => loading.delete(lang));
    loading.set(lang, load);
  }
  return load;
}

/** Puts terms in place and has everything that shows some say it anew. */
export function tellTerms(lang: string, locale: Locale): void {
  loaded.set(lang, locale);
  for (const listener of listeners) listener();
}

/**
 * Hears when the words may have changed: a language has loaded, or a `lang` or `dir` in the page is another.
 * @returns the way to stop
 */
export function onTerms(document: Document, listener: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const one of listeners) one();
  });
  // Observing the same node again changes nothing.
  observer.observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] });
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
