/** What stands where the provider has told nothing. Apart from what it tells: a page's first load needs no more of it. */
import type { GenerationRecord, KeyInfo } from './openrouter.ts';

/** Of a key that was not asked about, or of which nothing was told. */
export const NO_KEY_INFO: KeyInfo = {
  limitUsd: null,
  limitLeftUsd: null,
  usageUsd: null,
  byokUsageUsd: null,
  resetsAt: null,
};

/** Of a generation that the provider does not know, or not yet. */
export const NO_GENERATION: GenerationRecord = {
  costNano: null,
  model: null,
  provider: null,
  promptTokens: null,
  completionTokens: null,
  reasoningTokens: null,
  cachedTokens: null,
  cancelled: false,
};
