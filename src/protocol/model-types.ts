/** The models: what can be picked, what was picked and what became of it, and what using it costs (rules P2, W3). */
import type { Category } from './types.ts';

/** `deny`: only providers that don't collect texts; the provider enforces it. */
export type DataPolicy = 'allow' | 'deny';

/** The model that a category uses now. Prices are decimal strings in USD per token, as in the catalogue. */
export interface ChosenModel {
  readonly id: string;
  readonly name: string;
  readonly promptUsd: string;
  readonly completionUsd: string;
  /** False: preselected, the person has not picked it. */
  readonly chosen: boolean;
}

/** A model as the picker shows it. `fromUsd` and `toUsd`: decimal strings, USD per million tokens at 3 in : 1 out. */
export interface ModelListing {
  readonly id: string;
  readonly name: string;
  readonly fromUsd: string;
  readonly toUsd: string;
  /** USD per million prompt and completion tokens, decimal strings. */
  readonly promptUsdPerMillion: string;
  readonly completionUsdPerMillion: string;
  readonly context: number;
  readonly abilities: readonly ('images' | 'tools' | 'json' | 'reasoning')[];
  /** By the category rule of design.md 6, for the category that was asked for. */
  readonly eligible: boolean;
  /** On the app's shortlist. */
  readonly proposed: boolean;
  /** A variant that costs nothing, with limits; providers that don't collect texts don't serve it. */
  readonly free: boolean;
  /** Texts pass a filter of the provider before they reach the model. */
  readonly moderated: boolean;
  /** When the provider will stop, or has stopped, to offer it (ISO 8601). */
  readonly leavesAt: string | null;
}

export interface ModelQuery {
  readonly category?: Category;
  readonly search?: string;
  /** The app's own proposals, shown first. */
  readonly shortlist?: readonly string[];
}

/** One endpoint that can serve a model; prices are decimal strings in USD per token. */
export interface ModelEndpoint {
  readonly provider: string;
  readonly tag: string;
  readonly promptUsd: string;
  readonly completionUsd: string;
  readonly maxCompletionTokens: number | null;
  /** False for priority, flex and other tiers, which no call of ours is served by. */
  readonly standard: boolean;
  readonly inService: boolean;
}

/** What the person chose for a category, the prices at that time, and what has become of it since. */
export interface ChoiceState {
  readonly id: string;
  readonly name: string;
  /** Decimal strings, USD per million tokens, when it was chosen. */
  readonly promptUsdPerMillion: string;
  readonly completionUsdPerMillion: string;
  /**
   * `gone`: not in the catalogue any more. `unpriced`: no usable price. `dearer`: costs more than when it was chosen, and is
   * not used before the person chooses again. `leaving`: the provider has set a date.
   */
  readonly problem: 'gone' | 'unpriced' | 'dearer' | 'leaving' | null;
  /** For `leaving` (ISO 8601). */
  readonly leavesAt: string | null;
  /** The nearest that the category offers in its place; proposed, never taken by itself. Null for `dearer`. */
  readonly replacement: { readonly id: string; readonly name: string } | null;
}

/** How many tokens one use of a feature takes, typically. */
export interface TypicalUse {
  readonly feature: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** From this device's own history, or as the app declares it in its markup. */
  readonly source: 'history' | 'declared';
}

export interface ModelsHandle {
  /** Rejects `offline`, `unreachable`, `provider-down`. */
  list(query?: ModelQuery): Promise<readonly ModelListing[]>;
  /** Rejects `no-model`, and as `list`. */
  endpoints(id: string): Promise<readonly ModelEndpoint[]>;
  /** Null: the person has not chosen yet. Rejects as `list`. */
  choice(category: Category): Promise<ChoiceState | null>;
  /** Of the named feature, else of the one that the category is used for most. Null: nothing is known. */
  typicalUse(query: { readonly category: Category; readonly feature?: string }): Promise<TypicalUse | null>;
}
