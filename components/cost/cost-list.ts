/** What the cost surface remembers: the calls of one operation, from pending to real. Plain data, no DOM. */
import type { CallRefusedDetail, CallReservedDetail, CallSettledDetail } from '../../src/protocol/events.ts';
import type { ErrorCode } from '../../src/protocol/errors.ts';
import type { Outcome } from '../../src/protocol/types.ts';

export interface CostRow {
  readonly id: string;
  readonly feature: string;
  /** The operation that it is a step of; null if the page named none. */
  readonly operation: string | null;
  readonly model: string;
  /** `running` until the call ends for its caller; `refused`: never sent. */
  readonly outcome: Outcome | 'running' | 'refused';
  readonly costNano: number | null;
  readonly refusal: CallRefusedDetail | null;
  /** Why it brought no whole answer, and until when the provider asks to wait (the events' time, ms). */
  readonly problem: { readonly code: ErrorCode; readonly waitUntil: number | null } | null;
}

/** The steps of one operation, in their order. */
export interface CostGroup {
  readonly operation: string | null;
  readonly rows: readonly CostRow[];
}

/** Calls without an operation of their own still belong together when one follows the other this closely (rule M6). */
const GRACE_MILLISECONDS = 3_000;

export class CostList {
  #rows: CostRow[] = [];
  #operation: string | null = null;
  #lastEnd = -Infinity;

  get rows(): readonly CostRow[] {
    return this.#rows;
  }

  /** One group an operation, in the order in which they began. */
  get groups(): readonly CostGroup[] {
    const groups = new Map<string | null, CostRow[]>();
    for (const row of this.#rows) {
      const rows = groups.get(row.operation);
      if (rows) rows.push(row);
      else groups.set(row.operation, [row]);
    }
    return Array.from(groups, ([operation, rows]) => ({ operation, rows }));
  }

  /** In flight: running, not merely waiting for its cost. */
  get running(): boolean {
    return this.#rows.some((row) => row.outcome === 'running');
  }

  /** How many costs are still to come. */
  get pending(): number {
    return this.#rows.filter(({ outcome }) => outcome === 'running' || outcome === 'pending').length;
  }

  /** Real costs only (rule M1). */
  get totalNano(): number {
    return this.#rows.reduce((sum, row) => sum + (row.costNano ?? 0), 0);
  }

  get hasUnknown(): boolean {
    return this.#rows.some((row) => row.outcome === 'unknown');
  }

  /** @param now the event's time, ms; the same clock for all calls of this object */
  reserved(call: Omit<CallReservedDetail, 'holdNano' | 'category'>, now: number): void {
    const { callId, feature, model, operation } = call;
    const follows =
      this.running ||
      (operation === this.#operation && (operation !== null || now - this.#lastEnd <= GRACE_MILLISECONDS));
    // Calls whose cost is still coming stay in sight when a new operation begins.
    if (!follows) this.#rows = this.#rows.filter((row) => row.outcome === 'pending');
    this.#operation = operation;
    this.#put({
      id: callId,
      feature,
      operation,
      model,
      outcome: 'running',
      costNano: null,
      refusal: null,
      problem: null,
    });
  }

  /** @returns true if the call is in the list */
  settled({ callId, model, outcome, costNano, code, waitSeconds }: CallSettledDetail, now: number): boolean {
    const row = this.#rows.find(({ id }) => id === callId);
    // An end is final: a late word that it is pending changes nothing.
    if (!row || (outcome === 'pending' && row.outcome !== 'running')) return row !== undefined;
    if (row.outcome === 'running') this.#lastEnd = now;
    const waitUntil = waitSeconds === undefined ? null : now + waitSeconds * 1000;
    this.#put({ ...row, model, outcome, costNano, problem: code ? { code, waitUntil } : row.problem });
    return true;
  }

  /** Shown beside what runs now; the one before it goes. */
  refused(detail: CallRefusedDetail): void {
    this.#rows = this.#rows.filter((row) => row.outcome !== 'refused');
    this.#put({
      id: detail.callId,
      feature: detail.feature,
      operation: this.#rows.length > 0 ? this.#operation : null,
      model: '',
      outcome: 'refused',
      costNano: null,
      refusal: detail,
      problem: null,
    });
  }

  clear(): void {
    this.#rows = [];
  }

  #put(row: CostRow): void {
    const at = this.#rows.findIndex(({ id }) => id === row.id);
    this.#rows = at < 0 ? [...this.#rows, row] : this.#rows.with(at, row);
  }
}
