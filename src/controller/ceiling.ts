/** Changing the ceiling: lowering acts at once, everything that lets the page spend more is confirmed in the vault's view. */
import type { Ledger } from '../ledger/ledger.ts';
import { isNano, usdToNano } from '../pricing/nano.ts';
import { ByomError } from '../protocol/errors.ts';
import type { BudgetRequest, BudgetState, Nano, Period } from '../protocol/types.ts';
import type { Stage } from './stage.ts';

const PERIODS: readonly Period[] = ['total', 'month', 'day'];

export interface CeilingOptions {
  readonly ledger: Ledger;
  readonly stage: Stage;
  /** Resolves when the state shows the books as they are. */
  readonly refresh: () => Promise<void>;
}

function readLimit(limitUsd: unknown): Nano | null {
  if (limitUsd === null) return null;
  const nano = typeof limitUsd === 'string' || typeof limitUsd === 'number' ? usdToNano(limitUsd) : null;
  if (nano === null || !isNano(nano)) throw new ByomError('bad-argument', { name: 'limitUsd' });
  return nano;
}

function lowers(budget: BudgetState, limit: Nano | null, period: Period): boolean {
  if (!budget.decided || period !== budget.period || limit === null) return false;
  return budget.limitNano === null || limit <= budget.limitNano;
}

export class Ceiling {
  readonly #options: CeilingOptions;
  #confirming: Promise<unknown> = Promise.resolve();
  #waiting: ((confirmed: boolean) => void)[] = [];

  constructor(options: CeilingOptions) {
    this.#options = options;
  }

  /** @throws ByomError `bad-argument`, `cancelled` if the person did not confirm, `storage-unavailable` */
  async set(request: BudgetRequest): Promise<void> {
    const { ledger, stage, refresh } = this.#options;
    const limit = readLimit(request?.limitUsd);
    const { budget } = await ledger.snapshot();
    const period = request.period ?? budget.period;
    if (!PERIODS.includes(period)) throw new ByomError('bad-argument', { name: 'period' });
    if (lowers(budget, limit, period)) {
      await ledger.setCeiling({ limitNano: limit, period });
      return refresh();
    }
    const confirmed = await new Promise<boolean>((resolve) => {
      this.#waiting.push(resolve);
      stage.showView('ceiling', limit, period);
      stage.whenClosed(() => this.#answer(false));
    });
    if (!confirmed) throw new ByomError('cancelled');
  }

  /** The person confirmed this in the vault's view. */
  take(limitNano: Nano | null, period: Period): void {
    const { ledger, refresh } = this.#options;
    this.#confirming = ledger
      .setCeiling({ limitNano, period })
      .then(() => refresh())
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
    for (const resolve of this.#waiting.splice(0)) resolve(confirmed);
  }
}
