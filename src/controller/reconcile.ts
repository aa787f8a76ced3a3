/**
 * Calls whose cost is not known yet: orphans of tabs that ended, stopped and broken calls. Asks the provider by
 * generation id, in the background, from any tab with the key, one tab at a time (ledger.md T5). Nothing is booked
 * here that the provider did not say, except the worst case after ten minutes, as `unknown`.
 */
import type { OpenRecord } from '../ledger/records.ts';
import type { Desk } from './desk.ts';

const LOCK = 'byom-reconcile';
/** openrouter.md 5.6: records take seconds to minutes to appear. */
const POLL_SECONDS = [5, 15, 30, 60, 120, 240, 480, 900];
/** After this the hold is counted as spent, marked unknown (design.md section 2). */
const UNKNOWN_AFTER_MILLISECONDS = 10 * 60_000;
const BUSY_RETRY_MILLISECONDS = 5_000;

interface Attempt {
  readonly count: number;
  readonly nextAt: number;
}

export class Reconciler {
  readonly #desk: Desk;
  readonly #locks: LockManager | undefined;
  /** Calls that this tab still reads to their end: their own stream tells the cost. */
  readonly #reading: { has(id: string): boolean };
  readonly #attempts = new Map<string, Attempt>();
  #timer: number | null = null;
  #working = false;
  #again = false;

  constructor(desk: Desk, reading: { has(id: string): boolean }, locks: LockManager | undefined) {
    this.#desk = desk;
    this.#reading = reading;
    this.#locks = locks;
  }

  /** Something changed: look at the open calls now. */
  wake(): void {
    if (this.#working) this.#again = true;
    else void this.#round();
  }

  async #round(): Promise<void> {
    this.#working = true;
    this.#again = false;
    if (this.#timer !== null) this.#desk.clock.clearTimeout(this.#timer);
    this.#timer = null;
    const next = await this.#locked(() => this.#work()).catch(() => this.#desk.clock.now() + BUSY_RETRY_MILLISECONDS);
    this.#working = false;
    if (this.#again) return this.wake();
    if (next === null) return;
    const wait = Math.max(250, next - this.#desk.clock.now());
    this.#timer = this.#desk.clock.setTimeout(() => this.wake(), wait);
  }

  /** @returns when to look again (milliseconds since 1970), null: nothing is waiting */
  async #locked(work: () => Promise<number | null>): Promise<number | null> {
    if (!this.#locks) return work();
    return this.#locks.request(LOCK, { ifAvailable: true }, (lock) =>
      lock ? work() : this.#desk.clock.now() + BUSY_RETRY_MILLISECONDS,
    );
  }

  async #work(): Promise<number | null> {
    const { ledger } = this.#desk;
    for (const record of (await ledger.snapshot()).open) if (record.state !== 'pending') await this.#takeOrphan(record);
    let next: number | null = null;
    let booked = false;
    for (const record of (await ledger.snapshot()).open) {
      if (record.state !== 'pending' || this.#reading.has(record.id)) continue;
      const due = await this.#resolve(record);
      if (due === null) booked = true;
      else next = Math.min(next ?? Infinity, due);
    }
    if (booked) await this.#desk.refresh(true);
    return next;
  }

  /** A call of a tab that is gone: never sent → released; else it becomes pending and is asked for. */
  async #takeOrphan(record: OpenRecord): Promise<void> {
    const { ledger, session } = this.#desk;
    if (record.session === session.id) return;
    const gone = await session.ifGone(record.session, async () => {
      const now = await ledger.findOpen(record.id);
      if (now?.state === 'reserved') await ledger.release(record.id, 'cancelled');
      else if (now) await ledger.markPending(record.id);
      await this.#desk.refresh(true);
    });
    if (!gone) session.watch(record.session, () => this.wake());
  }

  /** @returns null when it is booked, else when to look at it again */
  async #resolve(record: OpenRecord): Promise<number | null> {
    const { clock, ledger } = this.#desk;
    const attempt = this.#attempts.get(record.id) ?? { count: 0, nextAt: 0 };
    if (clock.now() >= attempt.nextAt && (await this.#ask(record))) return null;
    const deadline = record.startedAt + UNKNOWN_AFTER_MILLISECONDS;
    if (clock.now() >= deadline) {
      await ledger.settle(record.id, { outcome: 'unknown', costNano: null, generationId: record.generationId });
      this.#attempts.delete(record.id);
      return null;
    }
    if (clock.now() >= attempt.nextAt) {
      const wait = POLL_SECONDS[Math.min(attempt.count, POLL_SECONDS.length - 1)] ?? 900;
      this.#attempts.set(record.id, { count: attempt.count + 1, nextAt: clock.now() + wait * 1000 });
    }
    return Math.min(this.#attempts.get(record.id)?.nextAt ?? deadline, deadline);
  }

  /** Asks the provider, if this tab has the key that made the call. @returns true if the cost is booked */
  async #ask({ id, generationId, keyId }: OpenRecord): Promise<boolean> {
    const { link, ledger, store } = this.#desk;
    const connected = store.get().connection.status === 'connected';
    if (generationId === null || !connected || keyId !== this.#desk.keyId()) return false;
    const info = await link.generation(generationId);
    if (!info.found || info.costNano === null) return false;
    const { model, provider, costNano, promptTokens, completionTokens, reasoningTokens, cachedTokens } = info;
    const tokens = { promptTokens, completionTokens, reasoningTokens, cachedTokens };
    await ledger.settle(id, { outcome: 'reconciled', costNano, servedModel: model, provider, generationId, ...tokens });
    this.#attempts.delete(id);
    return true;
  }
}
