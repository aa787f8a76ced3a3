/** A ledger of its own for a test: its database's name is new, its clock stands still until the test moves it. */
import { openDatabase, type Database } from '../../../src/ledger/database.ts';
import { createCallId } from '../../../src/ledger/identifier.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import type { Reservation } from '../../../src/ledger/records.ts';
import type { Clock } from '../../../src/protocol/types.ts';

export interface TestClock extends Clock {
  time: number;
}

export const testClock = (time = Date.parse('2026-11-24T10:00:00Z')): TestClock => ({
  time,
  now() {
    return this.time;
  },
  setTimeout: () => 0,
  clearTimeout: () => undefined,
});

export function makeLedger(): { ledger: Ledger; database: Database; clock: TestClock; name: string } {
  const name = `test-${crypto.randomUUID()}`;
  const database = openDatabase(name);
  const clock = testClock();
  return { ledger: new Ledger({ database, clock }), database, clock, name };
}

export const reservation = (clock: TestClock, holdNano: number, more: Partial<Reservation> = {}): Reservation => ({
  id: createCallId(clock.time),
  session: 's1',
  app: 'test',
  feature: 'f',
  category: 'worker',
  operation: null,
  model: 'a/b',
  holdNano,
  keyId: null,
  startedAt: clock.time,
  ...more,
});
