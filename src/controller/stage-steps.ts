/** Which step the stage shows next, and which view of the vault stands in it. Pure. */
import { canCall } from '../protocol/can-call.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { ByomState, Category } from '../protocol/types.ts';
import type { Question } from './stage-questions.ts';
import type { ViewName } from '../vault/vault.ts';

/** `view`: the vault's view says all there is to say. `isolation`: nothing can be connected here, and why. */
export type Step = 'isolation' | 'connect' | 'unlock' | 'waiting' | 'ceiling' | 'models' | 'manage' | 'view' | Question;

/** What the person can be led through; everything else is refused at once. */
export const STEP_FOR: Partial<Record<ErrorCode, Step>> = {
  'no-key': 'connect',
  locked: 'unlock',
  'no-ceiling': 'ceiling',
  'no-model': 'models',
  'model-gone': 'models',
  'price-changed': 'models',
  'over-budget': 'ceiling',
};

/** The next thing that is missing, in the wizard's order; null when all is there. */
export function missingStep({ connection, budget, models }: ByomState, categories: readonly Category[]): Step | null {
  if (connection.status === 'locked') return 'unlock';
  if (!canCall(connection)) return 'connect';
  if (!budget.decided) return 'ceiling';
  return categories.some((category) => models[category]?.chosen !== true) ? 'models' : null;
}

/** Whether somebody who opens the stage is led. The settings have the models too: those alone lead nobody back here. */
export const needsSetUp = (state: ByomState): boolean => missingStep(state, []) !== null;

/** @param wanted a view that somebody asked for, beside what the step needs */
export function viewFor(step: Step, wanted: ViewName | null): ViewName | null {
  if (step === 'paused' || step === 'clear' || step === 'waiting' || step === 'isolation') return null;
  if (wanted) return wanted;
  return step === 'connect' || step === 'ceiling' || step === 'unlock' ? step : null;
}
