/** The terms of what loads later, apart from localize.ts so that the first load does not carry them. */
import { enStage, type StageTerms } from './en-stage.ts';
import { loaded, needLocale } from './localize.ts';

export type { StageTerms } from './en-stage.ts';

/** The terms for a language; English while it loads, and where there is none. */
export function stageTermsFor(lang: string): StageTerms {
  void needLocale(lang);
  return loaded.get(lang)?.stage ?? enStage;
}

/** The same, once it has loaded. */
export async function loadStageTerms(lang: string): Promise<StageTerms> {
  await needLocale(lang);
  return stageTermsFor(lang);
}
