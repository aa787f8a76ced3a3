/** The stage as the controller needs it: fed by the page's markup, its language and its state. */
import { languageOf, onTerms, termsFor, type Terms } from '../i18n/localize.ts';
import type { VaultLink } from '../vault/link.ts';
import { categoriesOf, requiresFrame, suggestedNanoOf } from './page-markup.ts';
import type { StageOptions } from './stage-options.ts';
import { onLooks, resolveTheme } from './stage-theme.ts';
import { Stage } from './stage.ts';
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
  const stage = new Stage({
    document,
    state: () => store.get(),
    terms: () => termsOf(document),
    language: () => languageIn(document),
    loadTerms: () =>
      import('../i18n/stage-terms.ts').then(({ loadStageTerms }) => loadStageTerms(languageIn(document))),
    postView: (view) => void link().post(view),
    focusView: () => void link().post({ type: 'focus' }),
    categories: () => categoriesOf(document),
    isRefused: () => link().lost || (store.get().connection.isolation === 'memory' && requiresFrame(document)),
    suggestedNano: () => suggestedNanoOf(document),
    loadPanel,
  });
  onTerms(document, () => stage.retranslate());
  onLooks(document, () => {
    const { host } = stage.place.getRootNode() as ShadowRoot;
    if (stage.shown !== null) void link().post({ type: 'theme', theme: resolveTheme(host as HTMLElement) });
  });
  return stage;
}
