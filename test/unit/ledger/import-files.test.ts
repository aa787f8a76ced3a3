import { expect } from '@open-wc/testing';
import { exportHistory } from '../../../src/ledger/export.ts';
import { createCallId } from '../../../src/ledger/identifier.ts';
import { Imports } from '../../../src/ledger/import.ts';
import type { Entry } from '../../../src/protocol/types.ts';
import { NOW, DAY, entryOf, jsonOf, fileOf, allOf, codeOf, reasons } from './import-kit.ts';
import { makeLedger } from './kit.ts';

describe('ledger/import: files', () => {
  it('rejects broken rows by their line and takes the others', async () => {
    const made = makeLedger();
    const good = entryOf();
    const rows = [
      good,
      '{"id":"01", "feature":"the quote is missing}',
      { ...entryOf(), costNano: '12' },
      '7',
      '[]',
      { ...entryOf(), costNano: null, countedNano: 0 },
      { ...entryOf(), outcome: 'free' },
      { ...entryOf(), countedNano: 5 },
      { ...entryOf(), promptTokens: -1 },
      { ...entryOf(), holdNano: 1.5 },
      { ...entryOf(), id: 'not-an-id' },
      { ...entryOf(), id: createCallId(NOW + 9 * DAY) },
      { ...entryOf(), startedAt: '20 November' },
      entryOf({ startedAt: new Date(NOW + 3 * DAY).toISOString() }),
      { ...entryOf(), feature: 'x'.repeat(201) },
      { ...entryOf(), model: undefined },
      { ...entryOf(), operation: 'sk-or-v1-0123456789abcdef0123456789abcdef' },
      entryOf({ costNano: Number.MAX_SAFE_INTEGER, countedNano: Number.MAX_SAFE_INTEGER }),
      good,
      { id: good.id },
    ];
    const result = await new Imports(made).import(fileOf(jsonOf(rows)));
    expect([result.added, result.duplicates, result.rejectedCount]).to.deep.equal([1, 1, 18]);
    expect(reasons(result).sort((a, b) => parseInt(a) - parseInt(b))).to.deep.equal([
      '3 unreadable', '4 costNano', '5 unreadable', '6 unreadable', '7 costNano', '8 outcome', '9 countedNano', '10 promptTokens',
      '11 holdNano', '12 id', '13 id', '14 startedAt', '15 startedAt', '16 feature', '17 model', '18 key', '19 countedNano', '21 startedAt',
    ]); // prettier-ignore
    expect(await allOf(made)).to.deep.equal([{ ...good, imported: true }]);
  });

  it('rejects broken lines of CSV, and counts lines as an editor does', async () => {
    const made = makeLedger();
    const at = (minute: number): Partial<Entry> => ({ startedAt: new Date(NOW - DAY + minute * 60_000).toISOString() });
    const rows = [entryOf({ ...at(1), feature: 'first\r\nsecond' }), entryOf(at(2)), entryOf(at(3))];
    await new Imports(made).import(fileOf(jsonOf(rows)));
    const [head, two, plain, last] = (await (await exportHistory(made.database, 'csv')).text()).split(/(?<=\r\n)(?=0)/);
    const file = [
      head,
      two,
      plain!.replace(',summarise,', ',"summarise,'),
      plain!.replace(/^[^,]+,/, ''),
      last!.replace(',123,123,', ',1e3,123,'),
      '\r\n',
      plain!.replace('test', 'te"st'),
      last!.replace(/\r\n$/, ''),
    ].join('');
    const result = await new Imports(makeLedger()).import(fileOf(file));
    expect(reasons(result)).to.deep.equal(['4 unreadable', '5 unreadable', '6 countedNano', '8 unreadable']);
    expect(result.added).to.equal(2);
  });

  it('S5, M3: fields that have no place here are left out and named; nothing of them is kept', async () => {
    const made = makeLedger();
    const result = await new Imports(made).import(
      fileOf(jsonOf([{ ...entryOf(), prompt: 'my secret question', answer: { text: 'no' }, key: 'sk-or-v1-abc' }])),
    );
    expect([result.added, result.dropped]).to.deep.equal([1, ['prompt', 'answer', 'key']]);
    const csv = await (await exportHistory(made.database, 'csv')).text();
    const wider = csv.trim().split('\r\n').map((line, index) => `${line},${index ? '"my secret question"' : 'prompt'}`).join('\r\n'); // prettier-ignore
    const second = makeLedger();
    expect(await new Imports(second).import(fileOf(wider))).to.deep.include({ added: 1, dropped: ['prompt'] });
    for (const { database } of [made, second]) {
      const all = { from: '', to: '\uffff' };
      const kept = await database.run({ stores: ['history'] }, ({ history }) => history.range(all));
      expect(JSON.stringify(kept)).to.not.match(/secret|answer|sk-or/);
    }
  });

  it('takes a file that was laid out anew, or cut off, as far as it goes', async () => {
    const rows = [entryOf(), entryOf(), entryOf({ feature: 'a "{[" in it' })];
    const pretty = JSON.stringify({ format: 'byom-history', version: 1, unit: 'nano-USD', entries: rows }, null, 2);
    expect((await new Imports(makeLedger()).import(fileOf(`\uFEFF${pretty}`))).added).to.equal(3);
    const cut = jsonOf(rows).slice(0, -40);
    const result = await new Imports(makeLedger()).import(fileOf(cut));
    expect([result.added, reasons(result)]).to.deep.equal([2, ['4 unreadable']]);
    const between = await new Imports(makeLedger()).import(fileOf(jsonOf(rows).replace('\n]}\n', '')));
    expect([between.added, reasons(between)]).to.deep.equal([3, ['4 unreadable']]);
  });

  it('bad-file: what is no export, of a later version, or too large; nothing is added', async () => {
    const made = makeLedger();
    const imports = new Imports(made);
    const head = '{"format":"byom-history","version":1,"unit":"nano-USD"';
    for (const [text, reason] of [
      ['', 'format'],
      ['hello', 'format'],
      ['name,cost\r\na,1\r\n', 'format'],
      ['{"entries":[]}', 'format'],
      ['{"format":"other","entries":[]}', 'format'],
      [`${head.replace('nano-USD', 'USD')},"entries":[]}`, 'format'],
      [`${head}}`, 'format'],
      [`{${head},"entries":[]}`, 'format'],
      [`${head.replace('1', '2')},"entries":[]}`, 'version'],
    ] as const)
      expect(await codeOf(imports.import(fileOf(text))), text).to.equal(`bad-file ${reason}`);
    const huge = new Blob([]);
    Object.defineProperty(huge, 'size', { value: 65 * 1024 * 1024 });
    expect(await codeOf(imports.import(huge))).to.equal('bad-file size');
    expect(await codeOf(imports.import(fileOf(jsonOf(Array.from({ length: 100_001 }, () => '7')))))).to.equal(
      'bad-file size',
    );
    expect(await codeOf(imports.import('text' as never))).to.equal('bad-argument');
    expect((await imports.import(fileOf(`${head},"entries":[]}`))).added).to.equal(0);
    expect(await allOf(made)).to.deep.equal([]);
  });
});
