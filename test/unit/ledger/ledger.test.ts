import { expect } from '@open-wc/testing';
import { History } from '../../../src/ledger/history.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { openDatabase } from '../../../src/ledger/database.ts';
import { makeLedger, reservation } from './kit.ts';

describe('ledger', () => {
  it('S6: without a decision nothing is granted; with one, what fits and not a nano more', async () => {
    const { ledger, clock } = makeLedger();
    expect(await ledger.reserve(reservation(clock, 1))).to.include({ granted: false, code: 'no-ceiling' });
    await ledger.setCeiling({ limitNano: 100, period: 'total' });
    expect(await ledger.reserve(reservation(clock, 60))).to.deep.equal({ granted: true });
    expect(await ledger.reserve(reservation(clock, 41))).to.deep.equal({
      granted: false,
      code: 'over-budget',
      neededNano: 41,
      leftNano: 40,
      by: 'ceiling',
    });
    expect(await ledger.reserve(reservation(clock, 40))).to.deep.equal({ granted: true });
    expect((await ledger.snapshot()).budget).to.include({ heldNano: 100, leftNano: 0, spentNano: 0 });
  });

  it('no ceiling, chosen by the person, is not the same as none decided', async () => {
    const { ledger, clock } = makeLedger();
    expect((await ledger.snapshot()).budget.decided).to.equal(false);
    await ledger.setCeiling({ limitNano: null, period: 'total' });
    expect((await ledger.snapshot()).budget).to.include({ decided: true, limitNano: null, leftNano: null });
    expect((await ledger.reserve(reservation(clock, 9e12))).granted).to.equal(true);
  });

  it('T2 to T4: the hold goes, the real cost comes, the row and its day with it', async () => {
    const { ledger, database, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const call = reservation(clock, 500);
    await ledger.reserve(call);
    expect(await ledger.markSent(call.id)).to.equal(true);
    expect(await ledger.markStreaming(call.id, 'gen-1')).to.equal(true);
    expect(await ledger.findOpen(call.id)).to.include({ state: 'streaming', generationId: 'gen-1' });
    const entry = await ledger.settle(call.id, {
      outcome: 'settled',
      costNano: 123,
      promptTokens: 5,
      completionTokens: 6,
    });
    expect(entry).to.include({ costNano: 123, countedNano: 123, outcome: 'settled', generationId: 'gen-1' });
    expect((await ledger.snapshot()).budget).to.include({ heldNano: 0, spentNano: 123, leftNano: 877 });
    const history = new History({ database });
    expect((await history.page()).entries).to.have.lengthOf(1);
    expect(await history.totals({ by: 'feature' })).to.deep.equal({
      rows: [{ key: 'f', count: 1, costNano: 123, unknownNano: 0 }],
      count: 1,
      costNano: 123,
      unknownNano: 0,
    });
    expect((await history.find(call.id))?.promptTokens).to.equal(5);
  });

  it('invariant 4: a call ends once; late steps of an ended one change nothing', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const call = reservation(clock, 500);
    await ledger.reserve(call);
    const ends = await Promise.all([
      ledger.settle(call.id, { outcome: 'settled', costNano: 10 }),
      ledger.release(call.id, null),
      ledger.settle(call.id, { outcome: 'reconciled', costNano: 99 }),
      ledger.markPending(call.id),
    ]);
    expect(ends.map((end) => (end === null || end === false ? 'nothing' : 'ended'))).to.deep.equal([
      'ended',
      'nothing',
      'nothing',
      'nothing',
    ]);
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 10, heldNano: 0 });
  });

  it('M1: an unknown cost counts at its worst case, is a part of spent, and is no cost', async () => {
    const { ledger, database, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const call = reservation(clock, 300);
    await ledger.reserve(call);
    expect(await ledger.settle(call.id, { outcome: 'unknown', costNano: null })).to.include({
      costNano: null,
      countedNano: 300,
    });
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 300, unknownNano: 300, leftNano: 700 });
    expect(await new History({ database }).totals({ by: 'day' })).to.include({ costNano: 0, unknownNano: 300 });
  });

  it('T1′: more is granted only if it fits', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 100, period: 'total' });
    const call = reservation(clock, 50);
    await ledger.reserve(call);
    expect((await ledger.reserveMore(call.id, 51)).granted).to.equal(false);
    expect((await ledger.reserveMore(call.id, 50)).granted).to.equal(true);
    expect((await ledger.findOpen(call.id))?.holdNano).to.equal(100);
    await ledger.release(call.id, null);
    expect((await ledger.snapshot()).budget.heldNano).to.equal(0);
  });

  it('a pending call stays pending whatever its stream says later', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 100, period: 'total' });
    const call = reservation(clock, 50);
    await ledger.reserve(call);
    await ledger.markPending(call.id);
    await ledger.markStreaming(call.id, 'gen-9');
    expect(await ledger.findOpen(call.id)).to.include({ state: 'pending', generationId: 'gen-9' });
  });

  it('a new period begins with nothing spent and keeps what is held; a clock set back begins none', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 100, period: 'day' });
    const spent = reservation(clock, 80);
    await ledger.reserve(spent);
    await ledger.settle(spent.id, { outcome: 'settled', costNano: 80 });
    const open = reservation(clock, 20);
    await ledger.reserve(open);
    clock.time -= 5 * 86_400_000;
    expect((await ledger.snapshot()).budget.leftNano, 'clock set back').to.equal(0);
    clock.time += 6 * 86_400_000;
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 0, heldNano: 20, leftNano: 80 });
    expect((await ledger.reserve(reservation(clock, 81))).granted).to.equal(false);
    expect((await ledger.reserve(reservation(clock, 80))).granted).to.equal(true);
    await ledger.settle(open.id, { outcome: 'settled', costNano: 20 });
    expect((await ledger.snapshot()).budget, 'a late settle of yesterday does not count today').to.include({
      spentNano: 0,
      heldNano: 80,
    });
  });

  it('a change of period starts with what its days already hold', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 1000, period: 'total' });
    for (const [cost, days] of [
      [100, 40],
      [30, 0],
    ] as const) {
      clock.time -= days * 86_400_000;
      const call = reservation(clock, cost);
      await ledger.reserve(call);
      await ledger.settle(call.id, { outcome: 'settled', costNano: cost });
      clock.time += days * 86_400_000;
    }
    expect((await ledger.setCeiling({ limitNano: 1000, period: 'month' })).spentNano).to.equal(30);
    expect((await ledger.setCeiling({ limitNano: 1000, period: 'total' })).spentNano).to.equal(130);
  });

  it('a failed write refuses and changes nothing', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 100, period: 'total' });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await ledger.reserve(reservation(clock, 10))).to.include({ granted: false, code: 'storage-unavailable' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await ledger.snapshot()).budget.heldNano).to.equal(0);
    expect((await ledger.reserve(reservation(clock, 10))).granted, 'the next one works again').to.equal(true);
  });

  it('refuses amounts that are no nano', async () => {
    const { ledger, clock } = makeLedger();
    await ledger.setCeiling({ limitNano: 100, period: 'total' });
    for (const bad of [-1, 1.5, NaN, Infinity]) {
      expect((await ledger.reserve(reservation(clock, bad))).granted).to.equal(false);
      expect(
        await ledger.settle('x', { outcome: 'settled', costNano: bad }).catch((error: { code: string }) => error.code),
      ).to.equal('bad-argument');
      expect(
        await ledger.setCeiling({ limitNano: bad, period: 'total' }).catch((error: { code: string }) => error.code),
      ).to.equal('bad-argument');
    }
  });

  it('goes on after its database was deleted under it: then the ceiling is to be decided again', async () => {
    const { ledger, clock, name } = makeLedger();
    await ledger.setCeiling({ limitNano: 100, period: 'total' });
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
      request.onblocked = reject;
    });
    expect(await ledger.reserve(reservation(clock, 1))).to.include({ granted: false, code: 'no-ceiling' });
  });

  it('where no database can be opened, the ceiling still holds in memory, and it says so', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const database = openDatabase('denied');
      const { clock } = makeLedger();
      const ledger = new Ledger({ database, clock });
      expect(await database.kind()).to.equal('memory');
      await ledger.setCeiling({ limitNano: 100, period: 'total' });
      const call = reservation(clock, 60);
      expect((await ledger.reserve(call)).granted).to.equal(true);
      expect((await ledger.reserve(reservation(clock, 60))).granted).to.equal(false);
      await ledger.settle(call.id, { outcome: 'settled', costNano: 5 });
      expect((await ledger.snapshot()).budget).to.include({ spentNano: 5, heldNano: 0 });
      expect((await new History({ database }).page()).entries).to.have.lengthOf(1);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
