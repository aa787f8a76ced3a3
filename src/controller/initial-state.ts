/** The state of a page before anything is known. */
import { showBudget } from '../ledger/records.ts';
import type { ByomState } from '../protocol/types.ts';

export function initialState(simulated: boolean): ByomState {
  return {
    connection: { status: 'disconnected', isolation: 'frame', remembered: false, suffix: null },
    budget: showBudget(null),
    calls: [],
    unresolved: { count: 0, needKey: 0, suffix: null },
    models: { worker: null, frontier: null },
    dataPolicy: 'allow',
    provider: { name: 'OpenRouter', simulated, limitUsd: null, limitLeftUsd: null, neverPaid: false, readAt: null },
    history: { cleared: 0, imported: 0 },
    lent: 0,
  };
}
