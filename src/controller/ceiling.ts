/** Changing the ceiling: lowering acts at once, everything that lets the page spend more is confirmed in the vault's view. */
import type { CeilingChoice } from '../ledger/ledger.ts';
import type { LedgerReading } from '../ledger/reading.ts';
import { isNano, usdToNano } from '../pricing/nano.ts';
import { ByomError } from '../protocol/errors.ts';
import type { BudgetRequest, BudgetState, Nano, Period } from '../protocol/types.ts';
import type { Stage } from './stage.ts';

const PERIODS: readonly Period[] = ['total', 'month', 'day'];

export interface CeilingOptions {
  readonly reading: LedgerReading;
  readonly setCeiling: (choice: CeilingChoice) => Promise<unknown>;
  readonly stage: Stage;
  /** Resolves when the state shows the books as they are. */
  readonly refresh: () => Promise<void>;
  /** Tells the vault that no more than so much is left, nano-USD. */
  readonly lowerFence: (leftNano: Nano) => void;
  /** Reads the key's usage: from the first ceiling on, both books are compared. */
  readonly readUsage: () => void;
}

function readLimit(limitUsd: unknown, name = 'limitUsd'): Nano | null {
  if (limitUsd === null) return null;
  const nano = typeof limitUsd === 'string' || typeof limitUsd === 'number' ? usdToNano(limitUsd) : null;
  if (nano === null || !isNano(nano)) throw new ByomError('bad-argument', { name });
  return nano;
}

interface Wanted {
  readonly limit: Nano | null;
  readonly period: Period;
  /** Undefined: as it is. */
  readonly callLimit: Nano | null | undefined;
}

/** True if nothing of it lets the page spend more than now. */
function lowers(budget: BudgetState, { limit, period, callLimit }: Wanted): boolean {
  if (!budget.decided || period !== budget.period) return false;
  const within = (wanted: Nano | null, now: Nano | null): boolean => now === null || (wanted !== null && wanted <= now);
  if (!within(limit, budget.limitNano)) return false;
  return callLimit === undefined || within(callLimit, budget.callLimitNano);
}

export class Ceiling {
  readonly #options: CeilingOptions;
  #confirming: Promise<unknown> = Promise.resolve();
  #wantedCallLimit: Nano | null | undefined;
  #waiting: ((confirmed: boolean) => void)[] = [];

  constructor(options: CeilingOptions) {
    this.#options = options;
  }

  /** @throws ByomError `bad-argument`, `cancelled` if the person did not confirm, `storage-unavailable` */
  async set(request: BudgetRequest): Promise<void> {
    const { reading, setCeiling, stage, refresh, lowerFence } = this.#options;
    const limit = readLimit(request?.limitUsd);
    const { budget } = await reading.snapshot();
    const period = request.period ?? budget.period;
    if (!PERIODS.includes(period)) throw new ByomError('bad-argument', { name: 'period' });
    const callLimit = request.callLimitUsd === undefined ? undefined : readLimit(request.callLimitUsd, 'callLimitUsd');
    if (lowers(budget, { limit, period, callLimit })) {
      await setCeiling({
        limitNano: limit,
        period,
        ...(callLimit === undefined ? {} : { callLimitNano: callLimit }),
      });
      const { leftNano } = (await reading.snapshot()).budget;
      if (leftNano !== null) lowerFence(leftNano);
      return refresh();
    }
    const confirmed = await new Promise<boolean>((resolve) => {
      this.#waiting.push(resolve);
      this.#wantedCallLimit = callLimit;
      stage.showView('ceiling', { limitNano: limit, period, callLimitNano: callLimit });
      stage.whenClosed(() => this.#answer(false));
    });
    if (!confirmed) throw new ByomError('cancelled');
  }

  /** The person confirmed this in the vault's view. */
  take(limitNano: Nano | null, period: Period): void {
    const { setCeiling, refresh, readUsage } = this.#options;
    const callLimitNano = this.#wantedCallLimit;
    this.#wantedCallLimit = undefined;
    this.#confirming = setCeiling({ limitNano, period, ...(callLimitNano === undefined ? {} : { callLimitNano }) })
      .then(() => refresh())
      .then(() => readUsage())
      .then(
        () => this.#answer(true),
        () => this.#answer(false),
      );
  }

  /** The view is over: what it confirmed is on disk before anything goes on. */
  async viewClosed(done: boolean): Promise<void> {
    await this.#confirming;
    if (!done) this.#answer(false);
  }

  #answer(confirmed: boolean): void {
    if (!confirmed) this.#wantedCallLimit = undefined;
    for (const resolve of this.#waiting.splice(0)) resolve(confirmed);
  }
}
