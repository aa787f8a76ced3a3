/** The state of a page before anything is known. */
import type { ByomState } from '../protocol/types.ts';

export function initialState(simulated: boolean): ByomState {
  return {
    connection: { status: 'disconnected', isolation: 'frame', remembered: false, suffix: null },
    budget: {
      decided: false,
      limitNano: null,
      callLimitNano: null,
      period: 'total',
      spentNano: 0,
      heldNano: 0,
      unknownNano: 0,
      leftNano: null,
    },
    calls: [],
    models: { worker: null, frontier: null },
    provider: { name: 'OpenRouter', simulated, limitUsd: null, limitLeftUsd: null, readAt: null },
  };
}
