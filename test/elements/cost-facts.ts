/** What the page is told of calls, as the cost surface hears it. */
import type { CallReservedDetail, CallSettledDetail } from '../../src/protocol/events.ts';

export const reserved = (callId: string, operation: string | null = null): CallReservedDetail => ({
  callId,
  feature: `feature ${callId}`,
  category: 'worker',
  operation,
  model: 'a/b',
  holdNano: 900_000,
});

export const settled = (
  callId: string,
  outcome: CallSettledDetail['outcome'],
  costNano: number | null,
): CallSettledDetail => ({
  callId,
  feature: `feature ${callId}`,
  operation: null,
  model: 'a/b-2',
  outcome,
  costNano,
  usage: null,
});
