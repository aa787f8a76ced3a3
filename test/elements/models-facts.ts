/** The catalogue of the picker's tests: sixty models, and what is said of some of them. */
import type { ChoiceState, ChosenModel, ModelEndpoint, ModelListing } from '../../src/protocol/types.ts';
import { makeListing } from './fake-byom.ts';

export const MODEL_THREE: ChosenModel = {
  id: 'acme/model-3',
  name: 'Acme: Model 3',
  promptUsd: '0.0000005',
  completionUsd: '0.000002',
  chosen: false,
};

export const endpoint = (provider: string, factor: number, more: Partial<ModelEndpoint> = {}): ModelEndpoint => ({
  provider,
  tag: provider.toLowerCase(),
  promptUsd: String(0.0000005 * factor),
  completionUsd: String(0.000002 * factor),
  maxCompletionTokens: null,
  standard: true,
  inService: true,
  ...more,
});

/** 0 and 1 are proposed by the page, 2 to 29 fit, the rest does not; 40 is Zephyr's only one, 41 is free. */
export const listing = (): ModelListing[] =>
  Array.from({ length: 60 }, (_, index) =>
    makeListing(index, {
      proposed: index < 2,
      ...(index === 40 ? { id: 'zephyr/west', name: 'Zephyr: West', abilities: ['images'] } : {}),
      ...(index === 41 ? { id: 'acme/model-41:free', name: 'Acme: Model 41 (free)', free: true } : {}),
      ...(index === 42 ? { moderated: true, leavesAt: '2027-05-12T00:00:00Z' } : {}),
    }),
  );

export const CHOICE: ChoiceState = {
  id: 'old/favourite',
  name: 'Old: Favourite',
  promptUsdPerMillion: '0.4',
  completionUsdPerMillion: '1.5',
  problem: 'gone',
  leavesAt: null,
  replacement: { id: 'acme/model-7', name: 'Acme: Model 7' },
};
