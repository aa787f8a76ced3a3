/**
 * Calls whose cost is not known yet: orphans of tabs that ended, stopped and broken calls, and those that were counted
 * at their worst case meanwhile. Asks the provider by generation id, in the background, from any tab with the key, one
 * tab at a time (ledger.md T5 to T7). When each was asked last stands on disk, so neither a reload nor another tab asks
 * twice. Nothing is booked here that the provider did not say, except the worst case after ten minutes, as `unknown`.
 */
import { canCall } from '../protocol/can-call.ts';
import type { Asking, OpenRecord, UnresolvedRecord } from '../ledger/ledger.ts';
import type { Desk } from './desk.ts';

const LOCK = 'byom-reconcile';
const DAY = 86_400_000;
/** openrouter.md 5.6: records take seconds to minutes to appear; afterwards daily. */
const POLL_MILLISECONDS = [5, 15, 30, 60, 120, 240, 480, 900].map((seconds) => seconds * 1000);
/** After this the hold is counted as spent, marked unknown (design.md section 2). */
const UNKNOWN_AFTER = 10 * 60_000;
/** A call that the provider, asked with its own key, did not know for so long was never done: written off. */
const WRITE_OFF_AFTER = 7 * DAY;
/** How often the key's own usage is read while unknown calls could be bounded by it (T7). */
const USAGE_EVERY = 10 * 60_000;
/** A page that stays open for days reads it less often after the first hour. */
const OFTEN_READ = 6;
const USAGE_LATER = 6 * 3_600_000;
const BUSY_RETRY = 5_000;
/** A question that failed on its way says nothing of the call, and is put again soon. */
const FAILED_RETRY = 15_000;
/** A page that was just loaded asks again at once, but not for what was asked a moment ago by another. */
const FRESH = 60_000;
/** Timers of browsers end at 2³¹ ms. */
const LONGEST_WAIT = DAY;

type Answer = 'booked' | 'missing' | 'failed' | 'not-asked';
type Unresolved = Pick<UnresolvedRecord, 'id' | 'keyId' | 'generationId' | 'asking'>;

export class Reconciler {
  readonly #desk: Desk;
  readonly #locks: LockManager | undefined;
  /** Calls that this tab still reads to their end: their own stream tells the cost. */
  readonly #reading: { has(id: string): boolean };
  /** Unknown calls that this page has asked for since it was loaded. */
  readonly #askedHere = new Set<string>();
  #usageReadAt = -Infinity;
  #usageReadings = 0;
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
    const { clock } = this.#desk;
    this.#working = true;
    this.#again = false;
    if (this.#timer !== null) clock.clearTimeout(this.#timer);
    this.#timer = null;
    const next = await this.#locked(() => this.#work()).catch(() => clock.now() + BUSY_RETRY);
    this.#working = false;
    if (this.#again) return this.wake();
    if (next === Infinity) return;
    const wait = Math.min(LONGEST_WAIT, Math.max(250, next - clock.now()));
    this.#timer = clock.setTimeout(() => this.wake(), wait);
  }

  /** @returns when to look again (milliseconds since 1970), Infinity: nothing is waiting */
  async #locked(work: () => Promise<number>): Promise<number> {
    if (!this.#locks) return work();
    return this.#locks.request(LOCK, { ifAvailable: true }, (lock) =>
      lock ? work() : this.#desk.clock.now() + BUSY_RETRY,
    );
  }

  async #work(): Promise<number> {
    const { ledger } = this.#desk;
    for (const record of (await ledger.snapshot()).open) if (record.state !== 'pending') await this.#takeOrphan(record);
    const { open, unresolved } = await ledger.snapshot();
    let next = Infinity;
    for (const record of open)
      if (record.state === 'pending' && !this.#reading.has(record.id))
        next = Math.min(next, await this.#resolvePending(record));
    for (const record of unresolved) next = Math.min(next, await this.#resolveUnknown(record));
    return Math.min(next, await this.#readUsage());
  }

  /** A call of a tab that is gone, or that this tab lost: never sent → released; else pending, and asked for. */
  async #takeOrphan(record: OpenRecord): Promise<void> {
    const { session } = this.#desk;
    if (record.session === session.id) {
      if (!this.#reading.has(record.id)) await this.#adopt(record.id);
      return;
    }
    const gone = await session.ifGone(record.session, () => this.#adopt(record.id));
    if (!gone) session.watch(record.session, () => this.wake());
  }

  async #adopt(id: string): Promise<void> {
    const { ledger } = this.#desk;
    const now = await ledger.findOpen(id);
    if (now?.state === 'reserved') await ledger.release(id, 'cancelled');
    else if (now) await ledger.markPending(id);
    await this.#desk.refresh(true);
  }

  /** @returns when to look at it again */
  async #resolvePending(record: OpenRecord): Promise<number> {
    const { clock, ledger } = this.#desk;
    const due = nextAt(record.asking);
    const answer = clock.now() >= due ? await this.#ask(record) : 'not-asked';
    if (answer === 'booked') return Infinity;
    const deadline = record.startedAt + UNKNOWN_AFTER;
    if (clock.now() >= deadline) {
      await ledger.settle(record.id, { outcome: 'unknown', costNano: null, generationId: record.generationId });
      await this.#desk.refresh(true);
      return clock.now();
    }
    if (answer === 'missing') return Math.min(deadline, nextAt(await this.#postpone(record)));
    if (answer === 'failed') return Math.min(deadline, clock.now() + FAILED_RETRY);
    // Nothing to ask with: a key that comes wakes us.
    return due > clock.now() ? Math.min(deadline, due) : deadline;
  }

  /** Polling goes on after `unknown`: at each load of a page, then daily. */
  async #resolveUnknown(record: UnresolvedRecord): Promise<number> {
    const { clock, ledger } = this.#desk;
    const fresh = clock.now() - (record.asking?.askedAt ?? -Infinity) < FRESH;
    const due = this.#askedHere.has(record.id) || fresh ? nextAt(record.asking) : 0;
    const answer = clock.now() >= due ? await this.#ask(record) : 'not-asked';
    if (answer === 'booked') return Infinity;
    if (answer === 'not-asked' || answer === 'failed') return due > clock.now() ? due : Infinity;
    this.#askedHere.add(record.id);
    const asking = await this.#postpone(record);
    if (asking.missingSince === null || clock.now() - asking.missingSince < WRITE_OFF_AFTER) return nextAt(asking);
    await ledger.writeOff(record.id);
    await this.#desk.refresh(true);
    return Infinity;
  }

  /** Asks the provider, if this tab has the key that made the call: only then a "not found" counts. */
  async #ask({ id, generationId, keyId }: Unresolved): Promise<Answer> {
    const { link, ledger } = this.#desk;
    if (generationId === null || !this.#hasKey(keyId)) return 'not-asked';
    const info = await link.generation(generationId);
    if (info.error) return 'failed';
    if (!info.found || info.costNano === null) return 'missing';
    const { model, provider, costNano, promptTokens, completionTokens, reasoningTokens, cachedTokens } = info;
    const tokens = { promptTokens, completionTokens, reasoningTokens, cachedTokens };
    await ledger.settle(id, { outcome: 'reconciled', costNano, servedModel: model, provider, generationId, ...tokens });
    await this.#desk.refresh(true);
    return 'booked';
  }

  #hasKey(keyId: string | null): boolean {
    return canCall(this.#desk.store.get().connection) && keyId !== null && keyId === this.#desk.keyId();
  }

  async #postpone({ id, asking }: Unresolved): Promise<Asking> {
    const now = this.#desk.clock.now();
    const next = { count: (asking?.count ?? 0) + 1, askedAt: now, missingSince: asking?.missingSince ?? now };
    await this.#desk.ledger.postpone(id, next);
    return next;
  }

  /** T7: while unknown calls of the connected key are counted at their worst case, its usage is read now and then. */
  async #readUsage(): Promise<number> {
    const { clock, link, ledger } = this.#desk;
    const { unresolved, budget } = await ledger.snapshot();
    if (budget.unknownNano === 0 || !unresolved.some(({ keyId }) => this.#hasKey(keyId))) return Infinity;
    const every = this.#usageReadings < OFTEN_READ ? USAGE_EVERY : USAGE_LATER;
    const due = this.#usageReadAt + every;
    if (clock.now() < due) return due;
    this.#usageReadAt = clock.now();
    this.#usageReadings++;
    await link.keyInfo();
    return clock.now() + every;
  }
}

function nextAt(asking: Asking | undefined): number {
  if (!asking) return 0;
  return asking.askedAt + (POLL_MILLISECONDS[asking.count - 1] ?? DAY);
}
