/**
 * Operations: the calls that belong together, for cost, breaker and a clean stop. While one operation alone is running,
 * calls made meanwhile belong to it; where several run, each uses the `call` that its own function was given.
 */
import { ByomError } from '../protocol/errors.ts';
import type { Call, CallRequest, Operation } from '../protocol/types.ts';

export interface Run {
  readonly name: string;
  /** It began with the person doing something. */
  readonly activated: boolean;
  /** How many calls it has made. */
  steps: number;
  /** Why it was stopped: its later calls are refused for the same reason, without asking again. */
  refusal: ByomError | null;
}

type Begin = (request: CallRequest, run: Run | null) => Call;

export class Runs {
  readonly #active = new Set<Run>();

  /** The one that a call belongs to which names none. */
  get only(): Run | null {
    const [first, second] = this.#active;
    return first && !second ? first : null;
  }

  /** @throws ByomError `bad-argument`; else whatever `body` throws */
  async run<Value>(name: string, body: (operation: Operation) => Promise<Value> | Value, begin: Begin): Promise<Value> {
    if (typeof name !== 'string' || name.trim() === '' || name.length > 100)
      throw new ByomError('bad-argument', { name: 'name' }, 'byom.run: name must be a name of 1 to 100 characters');
    if (typeof body !== 'function')
      throw new ByomError('bad-argument', { name: 'body' }, 'byom.run: the second argument must be a function');
    const run: Run = {
      name: name.trim(),
      activated: navigator.userActivation?.isActive ?? false,
      steps: 0,
      refusal: null,
    };
    this.#active.add(run);
    try {
      return await body(Object.freeze({ name: run.name, call: (request: CallRequest) => begin(request, run) }));
    } finally {
      this.#active.delete(run);
    }
  }
}
