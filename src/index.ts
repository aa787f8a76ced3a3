/** The quiet entry: types, names and `getByom`. Importing it does nothing, in a browser or in Node. */
import { ensureController } from './controller/install.ts';
import type { SomeLocale } from './i18n/locales.ts';
import type { Byom } from './protocol/types.ts';

export type * from './protocol/types.ts';
export type * from './protocol/events.ts';
export { ByomError, ERROR_CODES, WARNING_CODES } from './protocol/errors.ts';
export type { ErrorCode, ErrorDetail, ErrorDetails, WarningCode } from './protocol/errors.ts';
export { CONTROLLER_KEY } from './protocol/context.ts';

export type { Locale, SomeLocale } from './i18n/locales.ts';

/**
 * Puts a page's own words in the place of some of ours, for one language; everything that shows them says them anew.
 * Rejects with a TypeError for a word that has no place among ours.
 * @param lang BCP 47 tag, such as `en` or `de`
 */
export const replaceTerms = async (lang: string, terms: SomeLocale): Promise<void> =>
  (await import('./i18n/locales.ts')).putTerms(lang, terms);

/**
 * The page's handle; makes the controller if there is none yet.
 * Rejects with `bad-provider` if the page names a provider that is not allowed, with a TypeError outside a browser.
 */
export async function getByom(): Promise<Byom> {
  const { document } = globalThis;
  if (!document) throw new TypeError('getByom() needs a document: call it in a browser.');
  return ensureController(document);
}
