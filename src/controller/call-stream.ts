/** The two ends of a call: what the caller holds (a Call) and what the run writes into. Every reader hears everything. */
import { ByomError } from '../protocol/errors.ts';
import type { Call, CallEvent, CallResult } from '../protocol/types.ts';

export class CallStream {
  readonly call: Call;
  readonly #events: CallEvent[] = [];
  #wake: (() => void)[] = [];
  #ended = false;
  #failure: ByomError | null = null;
  #resolve!: (result: CallResult) => void;
  #reject!: (error: ByomError) => void;

  /** @param onCancel called once, when the caller stops the call before it ended */
  constructor(id: string, onCancel: () => void) {
    const result = new Promise<CallResult>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A caller who only iterates must not get an unhandled rejection.
    result.catch(() => undefined);
    const cancel = (): void => {
      if (!this.#ended) onCancel();
    };
    const events = (): AsyncGenerator<CallEvent> => this.#read(cancel);
    this.call = Object.freeze({
      id,
      result,
      cancel,
      events: Object.freeze({ [Symbol.asyncIterator]: events }),
      async *[Symbol.asyncIterator]() {
        for await (const event of events()) if (event.type === 'text') yield event.text;
      },
    });
  }

  get ended(): boolean {
    return this.#ended;
  }

  push(event: CallEvent): void {
    if (this.#ended) return;
    this.#events.push(Object.freeze(event));
    this.#wakeAll();
  }

  succeed(result: CallResult): void {
    if (this.#end()) this.#resolve(Object.freeze(result));
  }

  /** Readers throw the error, unless the caller stopped the call: then they simply end (design.md 3.9). */
  fail(error: ByomError): void {
    if (error.code !== 'cancelled') this.#failure = this.#ended ? this.#failure : error;
    if (this.#end()) this.#reject(error);
  }

  #end(): boolean {
    if (this.#ended) return false;
    this.#ended = true;
    this.#wakeAll();
    return true;
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  async *#read(cancel: () => void): AsyncGenerator<CallEvent> {
    let complete = false;
    try {
      for (let index = 0; ;) {
        const event = this.#events[index];
        if (event) {
          index++;
          yield event;
        } else if (this.#ended) {
          break;
        } else {
          await new Promise<void>((resolve) => this.#wake.push(resolve));
        }
      }
      complete = true;
      if (this.#failure) throw this.#failure;
    } finally {
      if (!complete) cancel();
    }
  }
}
