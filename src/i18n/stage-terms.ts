/** The terms of what loads later, apart from localize.ts so that the first load does not carry them. */
import { enStage, type StageTerms } from './en-stage.ts';

export type { StageTerms } from './en-stage.ts';

/** The terms for a language. Further languages load on demand in a later release. */
export function stageTermsFor(lang: string): StageTerms {
  void lang;
  return enStage;
}
