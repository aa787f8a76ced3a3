import { expect } from '@open-wc/testing';
import { exportHistory } from '../../../src/ledger/export.ts';
import { History } from '../../../src/ledger/history.ts';
import type { Settlement } from '../../../src/ledger/ledger.ts';
import { Settings } from '../../../src/ledger/settings.ts';
import { makeLedger, reservation } from './kit.ts';

type Made = ReturnType<typeof makeLedger>;

/** `count` finished calls, a second apart; every tenth unknown. */
async function fill({ ledger, clock }: Made, count: number, settlement: Partial<Settlement> = {}): Promise<void> {
  await ledger.setCeiling({ limitNano: null, period: 'total' });
  const calls = Array.from({ length: count }, (_, index) => {
    clock.time += 1000;
    return reservation(clock, 100, { feature: `f${index % 3}`, model: `m/${index % 2}` });
  });
  await Promise.all(calls.map((call) => ledger.reserve(call)));
  await Promise.all(
    calls.map(({ id }, index) =>
      index % 10 === 9
        ? ledger.settle(id, { outcome: 'unknown', costNano: null })
        : ledger.settle(id, { outcome: 'settled', costNano: index, ...settlement }),
    ),
  );
}

describe('ledger/history', () => {
  it('M2: pages newest first, without a gap or a repeat', async () => {
    const made = makeLedger();
    await fill(made, 130);
    const history = new History(made);
    const ids: string[] = [];
    for (let before: string | null = null; ;) {
      const page: Awaited<ReturnType<History['page']>> = await history.page({
        limit: 40,
        ...(before === null ? {} : { before }),
      });
      ids.push(...page.entries.map(({ id }) => id));
      before = page.before;
      if (before === null) break;
    }
    expect(ids).to.have.lengthOf(130);
    expect(ids).to.deep.equal([...ids].sort().reverse());
  });

  it('filters by feature, model, outcome and time', async () => {
    const made = makeLedger();
    await fill(made, 60);
    const history = new History(made);
    expect((await history.page({ limit: 100, filter: { feature: 'f1' } })).entries).to.have.lengthOf(20);
    expect((await history.page({ limit: 100, filter: { outcome: 'unknown' } })).entries).to.have.lengthOf(6);
    const all = (await history.page({ limit: 100 })).entries;
    const middle = all[30]!.startedAt;
    expect((await history.page({ limit: 100, filter: { from: middle } })).entries).to.have.lengthOf(31);
    expect((await history.page({ limit: 5, filter: { feature: 'f1' } })).before).to.not.equal(null);
  });

  it('rejects limits and groupings that are none', async () => {
    const history = new History(makeLedger());
    for (const limit of [0, -1, 1.5, 501, NaN])
      expect(await history.page({ limit }).catch((error: { code: string }) => error.code)).to.equal('bad-argument');
    expect(await history.totals({ by: 'mood' as never }).catch((error: { code: string }) => error.code)).to.equal(
      'bad-argument',
    );
  });

  it('invariant 7: totals, CSV and JSON agree to the nano', async () => {
    const made = makeLedger();
    await fill(made, 300);
    const history = new History(made);
    const totals = await Promise.all((['day', 'feature', 'model', 'app'] as const).map((by) => history.totals({ by })));
    const [first] = totals;
    for (const total of totals) {
      expect([total.count, total.costNano, total.unknownNano]).to.deep.equal([
        first!.count,
        first!.costNano,
        first!.unknownNano,
      ]);
      expect(total.rows.reduce((sum, row) => sum + row.costNano, 0)).to.equal(total.costNano);
    }
    const { entries } = JSON.parse(await (await exportHistory(made.database, 'json')).text()) as {
      entries: { costNano: number | null }[];
    };
    expect(entries).to.have.lengthOf(300);
    expect(entries.reduce((sum, { costNano }) => sum + (costNano ?? 0), 0)).to.equal(first!.costNano);
    const [head, ...lines] = (await (await exportHistory(made.database, 'csv')).text()).trim().split('\r\n');
    const column = head!.split(',').indexOf('costNano');
    expect(lines).to.have.lengthOf(300);
    expect(lines.reduce((sum, line) => sum + Number(line.split(',')[column]), 0)).to.equal(first!.costNano);
    expect(
      lines.filter((line) => line.split(',')[column] === ''),
      'unknown is an empty cell',
    ).to.have.lengthOf(30);
  });

  it('quotes what CSV needs, and disarms formulas', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    const call = reservation(made.clock, 1, { feature: '=HYPERLINK("x")', app: 'a, "b"' });
    await made.ledger.reserve(call);
    await made.ledger.settle(call.id, { outcome: 'settled', costNano: 1 });
    const csv = await (await exportHistory(made.database, 'csv')).text();
    expect(csv).to.include(`"'=HYPERLINK(""x"")"`).and.include('"a, ""b"""').and.include('0.000000001');
    expect(await exportHistory(made.database, 'xml' as never).catch((error: { code: string }) => error.code)).to.equal(
      'bad-argument',
    );
  });

  it('W6: clearing removes the finished rows and never refills the ceiling; unknown and open ones stay', async () => {
    const made = makeLedger();
    await fill(made, 300);
    const open = reservation(made.clock, 7);
    await made.ledger.reserve(open);
    const before = (await made.ledger.snapshot()).budget;
    const history = new History(made);
    await history.clear();
    expect((await made.ledger.snapshot()).budget).to.deep.equal(before);
    const { entries } = await history.page({ limit: 500 });
    expect(entries).to.have.lengthOf(30);
    expect(entries.every(({ outcome }) => outcome === 'unknown')).to.equal(true);
    expect(await history.totals({ by: 'day' })).to.include({ count: 30, costNano: 0, unknownNano: 3000 });
    await history.clear();
    expect((await made.ledger.snapshot()).budget).to.deep.equal(before);
  });

  it('keeps small settings', async () => {
    const settings = new Settings(makeLedger());
    expect(await settings.getChoice('worker')).to.equal(undefined);
    await settings.setChoice('worker', { id: 'a/b', promptUsd: '1', completionUsd: '2' });
    expect(await settings.getChoice('worker')).to.deep.equal({ id: 'a/b', promptUsd: '1', completionUsd: '2' });
    expect(await settings.getChoice('frontier')).to.equal(undefined);
  });
});
