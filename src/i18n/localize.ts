/** Finds the language of a place in the page and its terms. English is the contract and the fallback. */
import { en, type Terms } from './en.ts';

export type { Terms } from './en.ts';
export { formatNano } from './money.ts';

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

/** The terms for a language. Further languages load on demand in a later release. */
export function termsFor(lang: string): Terms {
  void lang;
  return en;
}
