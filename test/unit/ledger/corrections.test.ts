import { expect } from '@open-wc/testing';
import { History } from '../../../src/ledger/history.ts';
import { AGREEING_MILLISECONDS } from '../../../src/ledger/corrections.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { makeLedger, reservation, type TestClock } from './kit.ts';

const DAY = 86_400_000;

async function unknownCall(ledger: Ledger, clock: TestClock, holdNano: number, keyId: string | null = 'k1') {
  const call = reservation(clock, holdNano, { keyId });
  await ledger.reserve(call);
  await ledger.markSent(call.id);
  await ledger.settle(call.id, { outcome: 'unknown', costNano: null, generationId: 'gen-1' });
  return call.id;
}

describe('ledger corrections', () => {
  it('T6: the truth of an unknown call moves spent, unknown, day and row by the difference, once', async () => {
    const { ledger, database, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const id = await unknownCall(ledger, clock, 400);
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 400, unknownNano: 400, heldNano: 0 });
    expect((await ledger.snapshot()).unresolved).to.have.lengthOf(1);
    const truth = { outcome: 'reconciled', costNano: 150, promptTokens: 3, completionTokens: 4 } as const;
    const answers = await Promise.all([
      ledger.settle(id, truth),
      new Ledger({ database, clock }).settle(id, truth),
      ledger.settle(id, truth),
    ]);
    expect(answers.filter(Boolean)).to.have.lengthOf(1);
    const { budget, unresolved } = await ledger.snapshot();
    expect(budget).to.include({ spentNano: 150, unknownNano: 0, leftNano: 850 });
    expect(unresolved).to.deep.equal([]);
    const history = new History({ database });
    expect(await history.find(id)).to.include({ outcome: 'reconciled', costNano: 150, countedNano: 150 });
    expect(await history.totals({ by: 'day' })).to.include({ count: 1, costNano: 150, unknownNano: 0 });
  });

  it('T6: in a later period the day moves and the new period does not', async () => {
    const { ledger, database, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'day' });
    const id = await unknownCall(ledger, clock, 400);
    clock.time += DAY;
    await ledger.reserve(reservation(clock, 10));
    await ledger.settle(id, { outcome: 'reconciled', costNano: 900 });
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 0, unknownNano: 0, heldNano: 10 });
    expect(await new History({ database }).totals({ by: 'day' })).to.include({ costNano: 900, unknownNano: 0 });
  });

  it('write-off: counted as nothing, listed so, no cost shown; the truth still corrects it', async () => {
    const { ledger, database, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const id = await unknownCall(ledger, clock, 400);
    expect(await ledger.writeOff(id)).to.include({ outcome: 'written-off', costNano: null, countedNano: 0 });
    expect(await ledger.writeOff(id)).to.equal(null);
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 0, unknownNano: 0 });
    await ledger.settle(id, { outcome: 'reconciled', costNano: 70 });
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 70, unknownNano: 0 });
    expect(await new History({ database }).find(id)).to.include({ outcome: 'reconciled', costNano: 70 });
  });

  it('write-off by hand: looked for all the same until the provider has not known it for long', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const id = await unknownCall(ledger, clock, 400);
    await ledger.postpone(id, { count: 2, askedAt: clock.time, missingSince: clock.time });
    await ledger.writeOff(id, true);
    const { unresolved, budget } = await ledger.snapshot();
    expect(budget).to.include({ spentNano: 0, unknownNano: 0 });
    expect(unresolved).to.have.lengthOf(1);
    expect(unresolved[0]).to.include({ id, writtenOff: true, countedNano: 0, generationId: 'gen-1' });
    expect(unresolved[0]?.asking?.count, 'nothing of what was asked is forgotten').to.equal(2);
    expect(await ledger.writeOff(id, true)).to.equal(null);
    expect((await ledger.snapshot()).unresolved).to.have.lengthOf(1);
    await ledger.writeOff(id);
    expect((await ledger.snapshot()).unresolved).to.deep.equal([]);
  });

  it('a settled, a released and an open call can’t be written off', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const [settled, released, open] = [reservation(clock, 1), reservation(clock, 2), reservation(clock, 3)];
    for (const call of [settled, released, open]) await ledger.reserve(call);
    await ledger.settle(settled.id, { outcome: 'settled', costNano: 1 });
    await ledger.release(released.id, null);
    for (const { id } of [settled, released, open]) expect(await ledger.writeOff(id)).to.equal(null);
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 1, heldNano: 3 });
  });

  it('T7: ten dropped requests on a train: two agreeing readings let them count together at most what was used', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    await ledger.noteUsage('k1', 5_000);
    clock.time += 1000;
    for (let index = 0; index < 10; index++) await unknownCall(ledger, clock, 400);
    const known = reservation(clock, 500, { keyId: 'k1' });
    await ledger.reserve(known);
    await ledger.settle(known.id, { outcome: 'settled', costNano: 300 });
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 4_300, unknownNano: 4_000 });
    clock.time += 1000;
    await ledger.noteUsage('k1', 5_900);
    expect((await ledger.snapshot()).budget.unknownNano, 'one reading proves nothing').to.equal(4_000);
    clock.time += AGREEING_MILLISECONDS - 1;
    await ledger.noteUsage('k1', 5_900);
    expect((await ledger.snapshot()).budget.unknownNano, 'too soon').to.equal(4_000);
    clock.time += 1;
    await ledger.noteUsage('k1', 5_900);
    // 5,900 − 5,000 used in the window, 300 of it known.
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 900, unknownNano: 600 });
  });

  it('T7: readings that differ, of another key, or with a call between them bound nothing', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    await ledger.noteUsage('k1', 0);
    clock.time += 1000;
    await unknownCall(ledger, clock, 400);
    const unknown = async (): Promise<number> => (await ledger.snapshot()).budget.unknownNano;
    clock.time += 1000;
    await ledger.noteUsage('k1', 0);
    clock.time += AGREEING_MILLISECONDS;
    await ledger.noteUsage('k2', 0);
    await ledger.noteUsage('k1', 100);
    expect(await unknown(), 'the usage still grew').to.equal(400);
    clock.time += 1000;
    const between = reservation(clock, 100, { keyId: 'k1' });
    await ledger.reserve(between);
    await ledger.release(between.id, null);
    clock.time += AGREEING_MILLISECONDS;
    await ledger.noteUsage('k1', 100);
    expect(await unknown(), 'a call began between the readings').to.equal(400);
    clock.time += AGREEING_MILLISECONDS;
    await ledger.noteUsage('k1', 100);
    expect(await unknown()).to.equal(100);
  });

  it('S6: a call over its own maximum is refused, and the refusal says which limit it was', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total', callLimitNano: 100 });
    expect(await ledger.reserve(reservation(clock, 101))).to.deep.equal({
      granted: false,
      code: 'over-budget',
      neededNano: 101,
      leftNano: 100,
      by: 'call',
    });
    const call = reservation(clock, 100);
    expect((await ledger.reserve(call)).granted).to.equal(true);
    expect(await ledger.reserveMore(call.id, 1)).to.include({ granted: false, by: 'call' });
    await ledger.setCeiling({ limitNano: 500, period: 'total' });
    expect((await ledger.snapshot()).budget.callLimitNano, 'kept when not named').to.equal(100);
  });

  it('a postponed question is on disk for every tab, before and after the call ended', async () => {
    const { ledger, database, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const call = reservation(clock, 10);
    await ledger.reserve(call);
    const asking = { count: 2, askedAt: clock.time, missingSince: clock.time };
    await ledger.postpone(call.id, asking);
    const other = new Ledger({ database, clock });
    expect((await other.snapshot()).open[0]?.asking).to.deep.equal(asking);
    await ledger.settle(call.id, { outcome: 'unknown', costNano: null });
    expect((await other.snapshot()).unresolved[0]?.asking).to.deep.equal(asking);
  });
});
