/**
 * Who is alive: a Web Lock per tab, held only while the tab has an open reservation that is not pending
 * (ledger.md 0.6). A lock that can be taken belongs to nobody: its reservations are orphans. Never judged by age.
 */

const lockName = (session: string): string => `byom-session-${session}`;

export class Session {
  readonly id: string;
  readonly #locks: LockManager | undefined;
  readonly #watched = new Set<string>();
  #holders = 0;
  #held: Promise<void> | null = null;
  #release: (() => void) | null = null;

  constructor(id: string, locks: LockManager | undefined) {
    this.id = id;
    this.#locks = locks;
  }

  /** Resolves when this tab's lock is held; call `letGo` once for each `hold`. */
  async hold(): Promise<void> {
    this.#holders++;
    await (this.#held ??= this.#acquire());
  }

  letGo(): void {
    this.#holders--;
    if (this.#holders > 0) return;
    this.#release?.();
    this.#release = null;
    this.#held = null;
  }

  /** Runs `work` if the tab with this session is gone, under its lock. @returns false if it is alive */
  async ifGone(session: string, work: () => Promise<void>): Promise<boolean> {
    if (session === this.id || !this.#locks) return false;
    return this.#locks.request(lockName(session), { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }

  /** Calls back once when the tab with this session lets go of its lock, by ending or by dying. */
  watch(session: string, onGone: () => void): void {
    if (session === this.id || !this.#locks || this.#watched.has(session)) return;
    this.#watched.add(session);
    const granted = this.#locks.request(lockName(session), { mode: 'shared' }, () => Promise.resolve());
    void granted
      .catch(() => undefined)
      .then(() => {
        this.#watched.delete(session);
        onGone();
      });
  }

  #acquire(): Promise<void> {
    const locks = this.#locks;
    if (!locks) return Promise.resolve();
    return new Promise((resolve) => {
      void locks.request(lockName(this.id), () => {
        resolve();
        return new Promise<void>((release) => void (this.#release = release));
      });
    });
  }
}
