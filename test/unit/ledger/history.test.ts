import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Clearing } from '../../../src/ledger/clearing.ts';
import { exportHistory } from '../../../src/ledger/export.ts';
import { History } from '../../../src/ledger/history.ts';
import type { Settlement } from '../../../src/ledger/ledger.ts';
import { dayOf, localZone } from '../../../src/ledger/period.ts';
import { Settings } from '../../../src/ledger/settings.ts';
import type { HistoryPage } from '../../../src/protocol/types.ts';
import { makeLedger, reservation } from './kit.ts';

type Made = ReturnType<typeof makeLedger>;

/** `count` finished calls, `apart` milliseconds from each other; every tenth unknown. */
async function fill(
  { ledger, clock }: Made,
  count: number,
  settlement: Partial<Settlement> = {},
  apart = 1000,
): Promise<void> {
  await ledger.setCeiling({ limitNano: null, period: 'total' });
  const calls = Array.from({ length: count }, (_, index) => {
    clock.time += apart;
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

  it('filters by days of the budget’s zone, and by moments', async () => {
    const made = makeLedger();
    const [history, zone] = [new History(made), 'Pacific/Auckland'];
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    await made.database.run({ stores: ['live'], write: true }, async ({ live }) =>
      live.put('budget', { ...((await live.get('budget')) as object), zone }),
    );
    made.clock.time = Date.parse('2026-11-24T06:00:00Z');
    await fill(made, 12, {}, 3_600_000);
    const { entries } = await history.page({ limit: 100 });
    const first = dayOf(Date.parse(entries.at(-1)!.startedAt), zone);
    const ofFirst = entries.filter(({ startedAt }) => dayOf(Date.parse(startedAt), zone) === first);
    const next = new Date(Date.parse(first) + 86_400_000).toISOString().slice(0, 10);
    for (const [filter, count] of [
      [{ from: first, to: next }, ofFirst.length],
      [{ from: next }, entries.length - ofFirst.length],
      [{ to: first }, 0],
      [{ from: first }, 12],
      [{ from: entries[5]!.startedAt, to: entries[2]!.startedAt }, 3],
      [{ from: entries[5]!.startedAt.replace('Z', '+00:00') }, 6],
    ] as const) {
      expect((await history.page({ limit: 100, filter })).entries, JSON.stringify(filter)).to.have.lengthOf(count);
      expect((await history.totals({ by: 'day', filter })).count, JSON.stringify(filter)).to.equal(count);
    }
    for (const filter of [{ from: 'yesterday' }, { to: 7 as never }])
      for (const read of [history.page({ filter }), history.totals({ by: 'day', filter })])
        expect(await read.catch((error: { code: string }) => error.code)).to.equal('bad-argument');
  });

  it('finds a call that waited days for its set-up on the day of its start', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    const early = reservation(made.clock, 1, { startedAt: made.clock.time + 3 * 86_400_000 });
    await made.ledger.reserve(early);
    await made.ledger.settle(early.id, { outcome: 'settled', costNano: 1 });
    const from = dayOf(early.startedAt, localZone());
    expect((await new History(made).page({ filter: { from } })).entries).to.have.lengthOf(1);
  });

  it('every filter gives the same rows as reading all of them, page by page', async () => {
    const made = makeLedger();
    const history = new History(made);
    await fill(made, 120, {}, 7_200_000);
    const all = (await history.page({ limit: 500 })).entries;
    const days = [...new Set(all.map(({ startedAt }) => dayOf(Date.parse(startedAt), localZone())))];
    const day = fc.option(fc.constantFrom(...days), { nil: undefined });
    const oneOf = (...names: string[]) => fc.option(fc.constantFrom(...names), { nil: undefined });
    const filters = fc.record({
      from: day,
      to: day,
      feature: oneOf('f0', 'f2', 'none'),
      model: oneOf('m/0', 'm/1'),
      outcome: fc.option(fc.constantFrom('settled' as const, 'unknown' as const), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 60 }), async (given, limit) => {
        const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
        const wanted = all.filter((entry) => {
          const of = dayOf(Date.parse(entry.startedAt), localZone());
          const { from = '', to = '9', feature = entry.feature, model = entry.model, outcome = entry.outcome } = given;
          return (
            of >= from && of < to && entry.feature === feature && entry.model === model && entry.outcome === outcome
          );
        });
        const found: string[] = [];
        for (let before: string | null | undefined; before !== null;) {
          const page: HistoryPage = await history.page({ limit, filter, ...(before ? { before } : {}) });
          found.push(...page.entries.map(({ id }) => id));
          before = page.before;
        }
        expect(found).to.deep.equal(wanted.map(({ id }) => id));
        const totals = await history.totals({ by: 'feature', split: 'day', filter });
        expect([totals.count, totals.costNano, totals.unknownNano]).to.deep.equal([
          wanted.length,
          wanted.reduce((sum, { costNano }) => sum + (costNano ?? 0), 0),
          wanted.reduce((sum, { costNano, countedNano }) => sum + (costNano === null ? countedNano : 0), 0),
        ]);
        for (const { parts, ...row } of totals.rows)
          expect(parts!.reduce((sum, { count }) => sum + count, 0)).to.equal(row.count);
      }),
      { numRuns: 40 },
    );
  });

  it('splits totals: days newest first, their parts dearest first', async () => {
    const made = makeLedger();
    await fill(made, 60, {}, 7_200_000);
    const { rows } = await new History(made).totals({ by: 'day', split: 'model' });
    expect(rows.length).to.be.above(3);
    expect(rows.map(({ key }) => key)).to.deep.equal(
      rows
        .map(({ key }) => key)
        .sort()
        .reverse(),
    );
    for (const { parts } of rows) {
      const weights = parts!.map(({ costNano, unknownNano }) => costNano + unknownNano);
      expect(weights).to.deep.equal([...weights].sort((a, b) => b - a));
    }
  });

  it('rejects limits and groupings that are none', async () => {
    const history = new History(makeLedger());
    for (const limit of [0, -1, 1.5, 501, NaN])
      expect(await history.page({ limit }).catch((error: { code: string }) => error.code)).to.equal('bad-argument');
    for (const query of [{ by: 'mood' as never }, { by: 'day', split: 'mood' as never }] as const)
      expect(await history.totals(query).catch((error: { code: string }) => error.code)).to.equal('bad-argument');
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
    const clearing = new Clearing(made);
    expect(await clearing.clear()).to.equal(270);
    expect((await made.ledger.snapshot()).budget).to.deep.equal(before);
    const { entries } = await history.page({ limit: 500 });
    expect(entries).to.have.lengthOf(30);
    expect(entries.every(({ outcome }) => outcome === 'unknown')).to.equal(true);
    expect(await history.totals({ by: 'day' })).to.include({ count: 30, costNano: 0, unknownNano: 3000 });
    expect(await clearing.clear()).to.equal(0);
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
