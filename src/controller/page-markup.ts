/** What a page says in markup: the elements' attributes and the provider's meta tag. The nearest thing to configuration. */
import { usdToNano } from '../pricing/nano.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Category } from '../protocol/types.ts';
import { resolveProvider } from '../provider/provider-address.ts';

const CATEGORIES: readonly Category[] = ['worker', 'frontier'];
const LONGEST_NAME = 60;

function attribute(document: Document, selector: string, name: string): string | null {
  return document.querySelector(`${selector}[${name}]`)?.getAttribute(name)?.trim() || null;
}

/** Which categories the page uses, from `<byom-connect categories>`; both if it does not say. */
export function categoriesOf(document: Document): readonly Category[] {
  const words = attribute(document, 'byom-connect', 'categories')?.split(/\s+/) ?? [];
  const named = CATEGORIES.filter((category) => words.includes(category));
  return named.length > 0 ? named : CATEGORIES;
}

export function suggestedNanoOf(document: Document): number | undefined {
  return usdToNano(attribute(document, 'byom-connect', 'suggested-ceiling') ?? '') ?? undefined;
}

/** The app's own proposals for a category, from `<byom-models category models>`. */
export function shortlistOf(document: Document, category: Category): readonly string[] {
  return attribute(document, `byom-models[category="${category}"]`, 'models')?.split(/[\s,]+/) ?? [];
}

/** `<byom-connect require-isolation>`: the protected frame, or no connection at all. */
export const requiresFrame = (document: Document): boolean =>
  document.querySelector('byom-connect[require-isolation]') !== null;

/** `app-name`, else the first segment of the path (several apps may share one origin), else the host. */
export function appNameOf(document: Document): string {
  const segment = document.location.pathname.split('/').find((part) => part !== '' && !part.includes('.'));
  const name = attribute(document, 'byom-connect', 'app-name') ?? segment ?? document.location.host;
  return (name || 'page').slice(0, LONGEST_NAME);
}

/** @throws ByomError `bad-provider` for anything but OpenRouter and loopback addresses */
export function providerOf(document: Document): { base: string; simulated: boolean } {
  const content = document.querySelector<HTMLMetaElement>('meta[name="byom-provider"]')?.content ?? null;
  const provider = resolveProvider(content);
  if (!provider) throw new ByomError('bad-provider', {}, 'byom-provider must be OpenRouter or a loopback address.');
  return provider;
}
