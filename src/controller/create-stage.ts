/** The stage as the controller needs it: fed by the page's markup, its language and its state. */
import { languageOf, termsFor, type Terms } from '../i18n/localize.ts';
import type { VaultLink } from '../vault/link.ts';
import { categoriesOf, suggestedNanoOf } from './page-markup.ts';
import { Stage, type StageOptions } from './stage.ts';
import type { Store } from './store.ts';

const languageIn = (document: Document): string => languageOf(document.body ?? document.documentElement);

/** The page's words in its own language. */
export const termsOf = (document: Document): Terms => termsFor(languageIn(document));

export function createStage(
  document: Document,
  store: Store,
  link: () => VaultLink,
  loadPanel: StageOptions['loadPanel'],
): Stage {
  return new Stage({
    document,
    state: () => store.get(),
    terms: () => termsOf(document),
    language: () => languageIn(document),
    loadTerms: () => import('../i18n/stage-terms.ts').then(({ stageTermsFor }) => stageTermsFor(languageIn(document))),
    postView: (view) => void link().post(view),
    focusView: () => void link().post({ type: 'focus' }),
    categories: () => categoriesOf(document),
    suggestedNano: () => suggestedNanoOf(document),
    loadPanel,
  });
}
