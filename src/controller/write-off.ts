/** Writing unknown calls off by hand: the person confirms it in the vault's view, having checked at the provider. */
import { ByomError } from '../protocol/errors.ts';
import type { Desk } from './desk.ts';

export class WriteOff {
  readonly #desk: Desk;
  #waiting: ((callIds: readonly string[]) => void)[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.link.listen((reply) => {
      if (reply.type === 'write-off-confirmed') this.#answer(reply.callIds);
      else if (reply.type === 'view-closed' && reply.name === 'write-off') this.#answer([]);
    });
  }

  /**
   * @param ids of unknown calls; others are left as they are
   * @returns how many were written off
   * @throws ByomError `bad-argument` if none of them is unknown, `cancelled` if the person did not confirm
   */
  async ask(ids: readonly string[]): Promise<number> {
    const { ledger, stage, refresh } = this.#desk;
    const wanted = new Set(Array.isArray(ids) ? ids : []);
    const calls = (await ledger.snapshot()).unresolved.filter(({ id, writtenOff }) => wanted.has(id) && !writtenOff);
    if (calls.length === 0) throw new ByomError('bad-argument', { name: 'ids' });
    const callIds = calls.map(({ id }) => id);
    const nano = calls.reduce((sum, { countedNano }) => sum + countedNano, 0);
    const confirmed = await new Promise<readonly string[]>((resolve) => {
      this.#waiting.push(resolve);
      stage.showView('write-off', { writeOff: { callIds, nano } });
      stage.whenClosed(() => this.#answer([]));
    });
    const agreed = callIds.filter((id) => confirmed.includes(id));
    if (agreed.length === 0) throw new ByomError('cancelled');
    let count = 0;
    for (const id of agreed) if (await ledger.writeOff(id, true)) count++;
    await refresh(true);
    return count;
  }

  #answer(callIds: readonly string[]): void {
    for (const resolve of this.#waiting.splice(0)) resolve(callIds);
  }
}
