import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Clearing } from '../../../src/ledger/clearing.ts';
import { exportHistory } from '../../../src/ledger/export.ts';
import { History } from '../../../src/ledger/history.ts';
import { createCallId } from '../../../src/ledger/identifier.ts';
import { Imports } from '../../../src/ledger/import.ts';
import type { Entry, ExportFormat } from '../../../src/protocol/types.ts';
import { NOW, DAY, entryOf, jsonOf, fileOf, allOf, codeOf, reasons } from './import-kit.ts';
import { makeLedger, reservation } from './kit.ts';

/** Any text that a page could have named something; fields of ours are at most 200 characters. */
const name = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }).filter((text) => text.length <= 200 && !/\bsk-[\w-]{16}/.test(text)),
  fc.constantFrom(
    '',
    "'",
    "'=1",
    '=1+1',
    '"',
    '""',
    'a,b',
    'a\r\nb',
    '\n',
    '\r',
    '\t',
    '-',
    '}',
    '{',
    ']',
    '\\',
    '\\"',
    'null',
  ),
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const tokens = maybe(fc.integer({ min: 0, max: 1e9 }));
const nano = fc.integer({ min: 0, max: 1e12 });
const amounts = fc.oneof(
  fc.record({
    outcome: fc.constantFrom('settled' as const, 'released' as const, 'reconciled' as const),
    costNano: nano,
  }),
  fc.record({ outcome: fc.constantFrom('unknown' as const, 'written-off' as const), costNano: fc.constant(null) }),
);
const entry: fc.Arbitrary<Entry> = fc
  .record({
    at: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
    waited: fc.integer({ min: 0, max: DAY }),
    texts: fc.record({ app: name, feature: name, model: name }),
    maybes: fc.record({
      operation: maybe(name),
      servedModel: maybe(name),
      provider: maybe(name),
      generationId: maybe(name),
    }),
    tokens: fc.record({
      promptTokens: tokens,
      completionTokens: tokens,
      reasoningTokens: tokens,
      cachedTokens: tokens,
    }),
    amounts,
    counted: nano,
    holdNano: nano,
    category: fc.constantFrom('worker' as const, 'frontier' as const),
    errorCode: fc.constantFrom(null, 'busy', 'provider-down'),
  })
  .map(({ at, waited, texts, maybes, tokens: used, amounts: paid, counted, holdNano, category, errorCode }) => ({
    ...entryOf(),
    ...texts,
    ...maybes,
    ...used,
    ...paid,
    id: createCallId(at - waited),
    startedAt: new Date(at).toISOString(),
    countedNano: paid.costNano ?? counted,
    holdNano,
    category,
    errorCode,
    imported: true,
  }));

describe('ledger/import', () => {
  it('reads back what was exported, to the letter and the nano, in either format', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 30 }),
        fc.constantFrom<ExportFormat>('csv', 'json'),
        async (rows, format) => {
          const [first, second] = [makeLedger(), makeLedger()];
          const added = await new Imports(first).import(fileOf(jsonOf(rows)));
          expect([added.added, reasons(added)]).to.deep.equal([rows.length, []]);
          const sorted = [...rows].sort((a, b) => (a.id < b.id ? 1 : -1));
          expect(await allOf(first)).to.deep.equal(sorted);
          const file = await exportHistory(first.database, format);
          const dry = await new Imports(second).import(file, true);
          expect(await allOf(second), 'a dry run changes nothing').to.deep.equal([]);
          const result = await new Imports(second).import(file);
          expect({ ...result, dryRun: true }).to.deep.equal(dry);
          expect(await allOf(second)).to.deep.equal(sorted);
          for (const by of ['day', 'feature', 'model', 'app'] as const)
            expect(await new History(second).totals({ by })).to.deep.equal(await new History(first).totals({ by }));
          expect(await (await exportHistory(second.database, format)).text()).to.equal(await file.text());
          const again = await new Imports(second).import(file);
          expect([again.added, again.duplicates, again.rejectedCount]).to.deep.equal([0, rows.length, 0]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never counts against the ceiling and never refills it, whatever period follows', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: 1000, period: 'total' });
    const own = reservation(made.clock, 400);
    await made.ledger.reserve(own);
    await made.ledger.settle(own.id, { outcome: 'settled', costNano: 250 });
    const before = (await made.ledger.snapshot()).budget;
    const imports = new Imports(made);
    const startedAt = new Date(NOW).toISOString();
    const result = await imports.import(
      fileOf(
        jsonOf([
          entryOf({ startedAt, costNano: 700, countedNano: 700 }),
          entryOf({ startedAt, costNano: null, countedNano: 60, outcome: 'unknown' }),
        ]),
      ),
    );
    expect(result).to.include({ added: 2, costNano: 700, unknownNano: 60 });
    expect((await made.ledger.snapshot()).budget).to.deep.equal(before);
    expect(await new History(made).totals({ by: 'day' })).to.include({ count: 3, costNano: 950, unknownNano: 60 });
    for (const period of ['day', 'month', 'total'] as const) {
      const { spentNano, unknownNano, leftNano } = await made.ledger.setCeiling({ limitNano: 1000, period });
      expect([spentNano, unknownNano, leftNano], period).to.deep.equal([250, 0, 750]);
    }
    expect((await made.ledger.reserve(reservation(made.clock, 750))).granted).to.equal(true);
    expect((await made.ledger.snapshot()).unresolved, 'nothing to look up').to.deep.equal([]);
    expect(await new Clearing(made).clear(), 'an imported unknown one is nobody’s to resolve').to.equal(3);
    expect((await made.ledger.snapshot()).budget.spentNano).to.equal(250);
  });

  it('before any ceiling is decided: the first decision begins with nothing spent', async () => {
    const made = makeLedger();
    await new Imports(made).import(fileOf(jsonOf([entryOf()])));
    expect((await made.ledger.setCeiling({ limitNano: 1000, period: 'total' })).spentNano).to.equal(0);
  });

  it('one transaction: a failure in the middle of writing adds nothing, and books and undo are as before', async () => {
    const made = makeLedger();
    const rows = Array.from({ length: 700 }, () => entryOf());
    const failing = Object.create(made.database) as typeof made.database;
    failing.run = (options, body) =>
      made.database.run(options, async (stores) => {
        const value = await body(stores);
        if (options.write) throw new Error('the disk is full');
        return value;
      });
    const imports = new Imports({ database: failing, clock: made.clock });
    expect(await codeOf(imports.import(fileOf(jsonOf(rows))))).to.equal('storage-unavailable');
    expect([await allOf(made), imports.count]).to.deep.equal([[], 0]);
    expect((await new History(made).totals({ by: 'day' })).count).to.equal(0);
  });

  it('a row that another tab adds meanwhile is a duplicate, and the rest is added', async () => {
    const made = makeLedger();
    const rows = [entryOf(), entryOf(), entryOf()];
    const racing = Object.create(made.database) as typeof made.database;
    let raced = false;
    racing.run = async (options, body) => {
      if (options.write && !raced) {
        raced = true;
        await new Imports(made).import(fileOf(jsonOf([rows[1]])));
      }
      return made.database.run(options, body);
    };
    const result = await new Imports({ database: racing, clock: made.clock }).import(fileOf(jsonOf(rows)));
    expect([result.added, result.duplicates]).to.deep.equal([2, 1]);
    expect((await new History(made).totals({ by: 'day' })).count).to.equal(3);
    const open = reservation(made.clock, 5);
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    await made.ledger.reserve(open);
    const same = entryOf({ id: open.id, startedAt: new Date(made.clock.time).toISOString() });
    expect((await new Imports(made).import(fileOf(jsonOf([same])))).duplicates, 'a call that is still open').to.equal(
      1,
    );
  });

  it('undo takes out exactly what the last import added; an original that came back stays', async () => {
    const made = makeLedger();
    await made.ledger.setCeiling({ limitNano: null, period: 'total' });
    const call = reservation(made.clock, 5);
    await made.ledger.reserve(call);
    await made.ledger.settle(call.id, { outcome: 'settled', costNano: 3 });
    const file = await exportHistory(made.database, 'json');
    const before = await allOf(made);
    const [imports, clearing] = [new Imports(made), new Clearing(made)];
    await imports.import(fileOf(jsonOf(Array.from({ length: 1200 }, () => entryOf()))));
    expect(imports.count).to.equal(1200);
    expect(await imports.undo()).to.equal(1200);
    expect(await allOf(made)).to.deep.equal(before);
    await clearing.clear();
    expect((await imports.import(file)).added, 'cleared here, so it is none of ours any more').to.equal(1);
    expect((await allOf(made))[0]!.imported).to.equal(true);
    await clearing.undo();
    expect(await allOf(made), 'the original gives the copy its place back').to.deep.equal(before);
    expect(await new History(made).totals({ by: 'day' })).to.include({ count: 1, costNano: 3 });
    expect(await imports.undo()).to.equal(0);
    expect(await allOf(made)).to.deep.equal(before);
  });
});
