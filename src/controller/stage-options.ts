/** What the stage needs to know of the page that it stands in. */
import type { Terms } from '../i18n/localize.ts';
import type { StageTerms } from '../i18n/stage-terms.ts';
import type { ByomState, Category } from '../protocol/types.ts';
import type { ViewRequest } from '../vault/vault.ts';

export interface StageOptions {
  readonly document: Document;
  readonly state: () => ByomState;
  readonly terms: () => Terms;
  readonly loadTerms: () => Promise<StageTerms>;
  readonly language: () => string;
  /** Shows a view of the vault in `place`. */
  readonly postView: (view: ViewRequest) => void;
  readonly focusView: () => void;
  /** The categories and the ceiling that the page's own markup proposes. */
  readonly categories: () => readonly Category[];
  readonly suggestedNano: () => number | undefined;
  /** The key's frame is gone, or the page wants one that could not start: nothing can be connected here. */
  readonly isRefused: () => boolean;
  /** Loads the panel's definition; null in a bundle without elements. */
  readonly loadPanel: (() => Promise<unknown>) | null;
}
