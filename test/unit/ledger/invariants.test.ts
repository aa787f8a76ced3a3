import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Clearing } from '../../../src/ledger/clearing.ts';
import { History } from '../../../src/ledger/history.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import type { CallRecord } from '../../../src/ledger/records.ts';
import { makeLedger, reservation } from './kit.ts';

type Step =
  | { readonly kind: 'reserve'; readonly hold: number; readonly tab: number }
  | { readonly kind: 'mark' | 'release' | 'unknown' | 'write-off'; readonly pick: number; readonly tab: number }
  | { readonly kind: 'more'; readonly pick: number; readonly extra: number; readonly tab: number }
  | { readonly kind: 'reading'; readonly usage: number; readonly minutes: number }
  | { readonly kind: 'settle'; readonly pick: number; readonly cost: number; readonly tab: number }
  | { readonly kind: 'jump'; readonly hours: number }
  | { readonly kind: 'clear' | 'undo' };

const pick = fc.integer({ min: 0, max: 30 });
const tab = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('reserve' as const), hold: fc.integer({ min: 0, max: 400 }), tab }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('settle' as const), pick, cost: fc.integer({ min: 0, max: 500 }), tab }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('mark' as const, 'release' as const, 'unknown' as const, 'write-off' as const),
      pick,
      tab,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('jump' as const), hours: fc.integer({ min: -30, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('clear' as const, 'undo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('more' as const), pick, extra: fc.integer({ min: 0, max: 300 }), tab }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reading' as const),
      usage: fc.integer({ min: 0, max: 3 }).map((step) => step * 200),
      minutes: fc.integer({ min: 0, max: 30 }),
    }),
  },
);

describe('ledger invariants', () => {
  it('1, 2, 4, 6, 7, 8: books agree after any order of steps in two tabs, with duplicates, clock jumps and clears', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('total' as const, 'day' as const),
        fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 12 }),
        async (period, turns) => {
          const made = makeLedger();
          const ledgers = [made.ledger, new Ledger(made)];
          const history = new History(made);
          const clearing = new Clearing(made);
          const ids: string[] = [];
          const ended = new Map<string, number>();
          await made.ledger.setCeiling({ limitNano: 1000, period });
          const act = async (one: Step): Promise<void> => {
            if (one.kind === 'jump') made.clock.time += one.hours * 3_600_000;
            if (one.kind === 'clear') return void (await clearing.clear());
            if (one.kind === 'undo') return void (await clearing.undo());
            if (one.kind === 'reserve') {
              const call = reservation(made.clock, one.hold, { keyId: 'k1' });
              if ((await ledgers[one.tab]!.reserve(call)).granted) ids.push(call.id);
            }
            if (one.kind === 'reading') {
              made.clock.time += one.minutes * 60_000;
              return made.ledger.noteUsage('k1', one.usage);
            }
            if (!('pick' in one) || ids.length === 0) return;
            const id = ids[one.pick % ids.length]!;
            const ledger = ledgers[one.tab]!;
            if (one.kind === 'mark') return void (await ledger.markPending(id));
            if (one.kind === 'more') return void (await ledger.reserveMore(id, one.extra));
            if (one.kind === 'write-off') return void (await ledger.writeOff(id));
            const end = await (one.kind === 'release'
              ? ledger.release(id, null)
              : ledger.settle(
                  id,
                  one.kind === 'settle'
                    ? { outcome: 'settled', costNano: one.cost }
                    : { outcome: 'unknown', costNano: null },
                ));
            // A correction of an unknown end is the same end, told truly.
            if (end && (end.outcome !== 'reconciled' || !ended.has(id))) ended.set(id, (ended.get(id) ?? 0) + 1);
          };
          for (const turn of turns) await Promise.all(turn.map(act));
          const { budget, open } = await made.ledger.snapshot();
          const [raw, rows, marks] = await made.database.run({ stores: ['live', 'history'] }, async (stores) => [
            (await stores.live.get('budget')) as {
              spentNano: number;
              heldNano: number;
              unknownNano: number;
              carriedNano: number;
              epoch: number;
            },
            (await stores.history.range({ from: 'call:', to: 'call;' })).map(([, call]) => call as CallRecord),
            (await stores.live.range({ from: 'unknown:', to: 'unknown;' })).map(([key]) =>
              key.slice('unknown:'.length),
            ),
          ]);
          const own = rows.filter(({ epoch }) => epoch === raw.epoch);
          expect(raw.heldNano, 'held').to.equal(open.reduce((sum, { holdNano }) => sum + holdNano, 0));
          expect(raw.spentNano, 'spent').to.equal(
            raw.carriedNano + own.reduce((sum, { countedNano }) => sum + countedNano, 0),
          );
          expect(raw.unknownNano, 'unknown').to.equal(
            own.reduce((sum, call) => sum + (call.costNano === null ? call.countedNano : 0), 0),
          );
          const totals = await history.totals({ by: 'day' });
          expect(totals.count).to.equal(rows.length);
          expect(totals.costNano).to.equal(rows.reduce((sum, { costNano }) => sum + (costNano ?? 0), 0));
          for (const amount of [budget.spentNano, budget.heldNano, budget.unknownNano])
            expect(Number.isSafeInteger(amount) && amount >= 0).to.equal(true);
          expect(marks, 'marks').to.deep.equal(rows.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id));
          for (const times of ended.values()) expect(times).to.equal(1);
          expect(open.length + ended.size).to.equal(ids.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
