import { expect } from '@open-wc/testing';
import { Clearing } from '../../../src/ledger/clearing.ts';
import { exportHistory } from '../../../src/ledger/export.ts';
import { History } from '../../../src/ledger/history.ts';
import { makeLedger, reservation } from './kit.ts';

type Made = ReturnType<typeof makeLedger>;
const DAY = 86_400_000;

/** `count` finished calls of 1, 2, 3 … nano, a minute apart. */
async function spend({ ledger, clock }: Made, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cost = 1; cost <= count; cost++) {
    clock.time += 60_000;
    const call = reservation(clock, 1000, { keyId: 'k1' });
    await ledger.reserve(call);
    await ledger.settle(call.id, { outcome: 'settled', costNano: cost });
    ids.push(call.id);
  }
  return ids;
}

/** Everything that stands in the three stores. */
async function everything({ database }: Made): Promise<string> {
  const all = { from: '', to: '\uffff' };
  return database.run({ stores: ['live', 'history'] }, async ({ live, history }) =>
    JSON.stringify([await live.range(all), await history.range(all)]),
  );
}

describe('ledger/clearing', () => {
  it('W6: undo puts back every row, day and figure as it was; what is cleared is gone from the disk until then', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: 1_000_000, period: 'total' });
    const ids = await spend(made, 12);
    const before = await everything(made);
    const { budget } = await made.ledger.snapshot();
    const clearing = new Clearing(made);
    expect(clearing.count).to.equal(0);
    expect(await clearing.clear()).to.equal(12);
    expect(clearing.count).to.equal(12);
    expect((await made.ledger.snapshot()).budget, 'the ceiling is as it was').to.deep.equal(budget);
    for (const id of ids) expect(await everything(made)).to.not.include(id);
    expect(await clearing.undo()).to.equal(12);
    expect(await everything(made)).to.equal(before);
    expect(clearing.count).to.equal(0);
    expect(await clearing.undo()).to.equal(0);
  });

  it('W6: neither clearing nor undoing refills the ceiling when the period was changed or went over meanwhile', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: 1_000_000, period: 'total' });
    await spend(made, 5);
    const clearing = new Clearing(made);
    await clearing.clear();
    await made.ledger.setCeiling({ limitNano: 1_000_000, period: 'day' });
    const { spentNano } = (await made.ledger.snapshot()).budget;
    expect(spentNano).to.equal(15);
    await clearing.undo();
    expect((await made.ledger.snapshot()).budget.spentNano).to.equal(15);
    await made.ledger.setCeiling({ limitNano: 1_000_000, period: 'total' });
    expect((await made.ledger.snapshot()).budget.spentNano, 'as rows again').to.equal(15);
    await made.ledger.setCeiling({ limitNano: 1_000_000, period: 'day' });
    await clearing.clear();
    made.clock.time += DAY;
    await spend(made, 2);
    await clearing.undo();
    expect((await made.ledger.snapshot()).budget.spentNano, 'the new day’s own').to.equal(3);
  });

  it('a written-off call that is still looked for stays, so that its cost can turn up', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: 1_000_000, period: 'total' });
    const call = reservation(made.clock, 400, { keyId: 'k1' });
    await made.ledger.reserve(call);
    await made.ledger.settle(call.id, { outcome: 'unknown', costNano: null, generationId: 'gen-1' });
    await made.ledger.writeOff(call.id, true);
    expect(await new Clearing(made).clear()).to.equal(0);
    await made.ledger.settle(call.id, { outcome: 'reconciled', costNano: 70 });
    expect((await made.ledger.snapshot()).budget.spentNano).to.equal(70);
    expect(await new Clearing(made).clear()).to.equal(1);
  });

  it('clears only what is older, and undoes the last clearing only', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    await spend(made, 3);
    const middle = new Date(made.clock.time + 30_000).toISOString();
    await spend(made, 2);
    const history = new History(made);
    const clearing = new Clearing(made);
    expect(await clearing.clear(middle)).to.equal(3);
    expect((await history.page()).entries).to.have.lengthOf(2);
    expect(await clearing.clear()).to.equal(2);
    expect(await clearing.clear(), 'nothing to clear takes no undo away').to.equal(0);
    expect(await clearing.undo()).to.equal(2);
    expect(await history.totals({ by: 'day' })).to.include({ count: 2, costNano: 3 });
    expect(await clearing.clear('nonsense').catch((error: { code: string }) => error.code)).to.equal('bad-argument');
  });

  it('a clearing of several batches that is broken off can be undone as far as it came', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    const calls = Array.from({ length: 2400 }, () => reservation(made.clock, 1));
    await Promise.all(calls.map((call) => made.ledger.reserve(call)));
    await Promise.all(calls.map(({ id }) => made.ledger.settle(id, { outcome: 'settled', costNano: 1 })));
    const before = await (await exportHistory(made.database, 'json')).text();
    let left = 2;
    const failing = Object.create(made.database) as typeof made.database;
    failing.run = (options, body) =>
      left-- > 0 ? made.database.run(options, body) : Promise.reject(new Error('the disk is full'));
    const clearing = new Clearing({ database: failing });
    expect(await clearing.clear().catch((error: Error) => error.message)).to.equal('the disk is full');
    expect(clearing.count).to.equal(2000);
    expect(await new History(made).totals({ by: 'app' })).to.include({ count: 400, costNano: 400 });
    left = 1;
    expect(await clearing.undo().catch((error: Error) => error.message)).to.equal('the disk is full');
    expect(clearing.count, 'what could not be put back waits').to.equal(1000);
    left = 1;
    expect(await clearing.undo()).to.equal(1000);
    expect(await (await exportHistory(made.database, 'json')).text()).to.equal(before);
  });
});
