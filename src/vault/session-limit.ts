/**
 * The line "This page may spend up to …" of the views that begin a session: the same click that connects or unlocks
 * confirms it as the session's fence. Where no ceiling is decided yet there is none; the ceiling's own view follows.
 */
import { makeAmountField, type AmountField } from './amount-field.ts';
import { make } from './make.ts';
import type { Nano } from '../protocol/types.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewTools } from './views.ts';

export interface SessionLimit {
  readonly nodes: readonly Node[];
  /** What the click confirms; undefined: nothing; null: something is wrong with it, and was said. */
  read(): Nano | null | undefined;
  stop(): void;
}

export function makeSessionLimit(request: ViewRequest, button: HTMLButtonElement, tools: ViewTools): SessionLimit {
  const { terms, amounts } = request;
  if (amounts.mayNano === undefined) return { nodes: [], read: () => undefined, stop: () => undefined };
  const amount: AmountField = makeAmountField(request, button, tools.clock, {
    label: 'submitUpTo',
    proposed: amounts.mayNano,
  });
  return {
    nodes: [make('label', { for: 'limit' }, terms['may']), amount.field, amount.message],
    read: () => amount.read(),
    stop: () => amount.stop(),
  };
}
