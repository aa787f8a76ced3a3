/** The history at 100,000 rows against the same at 1,000, and against the plain way of doing it, in one page of one run. */
import { benchInPage, row } from './page.mjs';

const ENTRY = `
  import { Clearing } from './src/ledger/clearing.ts';
  import { openDatabase } from './src/ledger/database.ts';
  import { exportHistory } from './src/ledger/export.ts';
  import { History } from './src/ledger/history.ts';
  import { createCallId } from './src/ledger/identifier.ts';
  import { Imports } from './src/ledger/import.ts';
  import { Ledger } from './src/ledger/ledger.ts';
  const DAY = 86_400_000;
  const clock = { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout };
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const time = async (work) => { const from = performance.now(); await work(); return performance.now() - from; };
  const often = async (work) => { const times = []; for (let round = 0; round < 7; round++) times.push(await time(work)); return median(times); };
  /** The longest time in which nothing else had its turn while the work ran. */
  const stutter = async (work) => {
    const { port1, port2 } = new MessageChannel();
    let [last, longest] = [performance.now(), 0];
    port1.onmessage = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; port2.postMessage(0); };
    port2.postMessage(0);
    const took = await time(work);
    port1.close();
    return { took, longest };
  };
  const file = (count, days) => {
    const rows = [];
    for (let index = 0; index < count; index++) {
      const at = Date.now() - days * DAY + Math.floor((index * days * DAY) / count);
      const costNano = 1000 + index;
      rows.push(JSON.stringify({ id: createCallId(at), startedAt: new Date(at).toISOString(), app: 'bench', feature: index % 20_000 === 7 ? 'rare' : 'feature ' + (index % 5), category: 'worker', operation: null, model: 'acme/model-' + (index % 8), servedModel: 'acme/model-1-2026', provider: 'Acme', generationId: 'gen-' + index, promptTokens: 900, completionTokens: 120, reasoningTokens: 0, cachedTokens: 0, holdNano: 90_000, countedNano: costNano, costNano, outcome: index % 50 === 0 ? 'reconciled' : 'settled', errorCode: null, imported: false }));
    }
    return new Blob(['{"format":"byom-history","version":1,"unit":"nano-USD","entries":[\\n', rows.join(',\\n'), '\\n]}\\n']);
  };
  const fill = async (name, count, days) => {
    const database = openDatabase(name);
    const imports = new Imports({ database, clock });
    const blob = file(count, days);
    const dry = await stutter(() => imports.import(blob, true));
    const write = await stutter(() => imports.import(blob));
    return { database, dry, write, size: blob.size };
  };
  /** What a page costs that is read by a value cursor, an event a row. */
  const cursorPage = (name, count) => new Promise((resolve) => {
    const open = indexedDB.open(name);
    open.onsuccess = () => {
      const request = open.result.transaction('history').objectStore('history').openCursor(IDBKeyRange.bound('call:', 'call;'), 'prev');
      let left = count;
      request.onsuccess = () => { const cursor = request.result; if (cursor && left-- > 0) cursor.continue(); else { open.result.close(); resolve(); } };
    };
  });
  /** Medians of both, measured in turn, so that whatever else the machine does hits both. */
  const ratio = async (work, baseline) => {
    const [ours, theirs] = [[], []];
    for (let round = 0; round < 15; round++) { theirs.push(await time(baseline)); ours.push(await time(work)); }
    return median(ours) / median(theirs);
  };
  globalThis.bench = async () => {
    // The baseline of the stutter: the same page drawing 120 frames in which nothing happens.
    const idle = await stutter(async () => {
      for (let frame = 0; frame < 120; frame++) await new Promise(requestAnimationFrame);
    });
    const small = await fill('small', 1000, 365);
    const large = await fill('large', 100_000, 365);
    const [few, many] = [new History(small), new History(large)];
    const monthAgo = new Date(Date.now() - 30 * DAY).toISOString().slice(0, 10);
    const firstOfFew = () => few.page({ limit: 20 });
    const filtered = (filter) => ratio(() => many.page({ limit: 20, filter }), () => few.page({ limit: 20, filter }));
    const pages = {
      first: await ratio(() => many.page({ limit: 20 }), firstOfFew),
      cursor: await ratio(() => many.page({ limit: 500 }), () => cursorPage('large', 500)),
      rare: await filtered({ feature: 'rare' }),
      month: await filtered({ from: monthAgo, feature: 'feature 2' }),
      none: await filtered({ feature: 'nowhere' }),
      totals: await ratio(() => many.totals({ by: 'day', split: 'feature' }), () => few.totals({ by: 'day', split: 'feature' })),
    };
    const scan = await stutter(() => many.totals({ by: 'feature', filter: { outcome: 'reconciled' } }));
    const ledger = new Ledger({ database: large.database, clock });
    await ledger.setCeiling({ limitNano: null, period: 'total' });
    const pair = async () => {
      const id = createCallId(Date.now());
      await ledger.reserve({ id, session: 's', app: 'a', feature: 'f', category: 'worker', operation: null, model: 'm', holdNano: 1, keyId: null, startedAt: Date.now() });
      await ledger.settle(id, { outcome: 'settled', costNano: 1 });
    };
    const pairs = { idle: await often(pair) };
    const longestPair = async (work) => { let [going, longest] = [true, 0]; const done = work().then(() => (going = false)); while (going) longest = Math.max(longest, await time(pair)); await done; return longest; };
    pairs.export = await longestPair(() => exportHistory(large.database, 'csv'));
    pairs.import = await longestPair(() => new Imports({ database: large.database, clock }).import(file(10_000, 300)));
    const clearing = new Clearing(large);
    const clear = await stutter(() => clearing.clear());
    const undo = await stutter(() => clearing.undo());
    return { idle, pages, scan, dry: large.dry, write: large.write, pairs, clear, undo, megabytes: large.size / 1e6 };
  };
`;

const { idle, pages, scan, dry, write, pairs, clear, undo, megabytes } = await benchInPage(ENTRY);
row('first page at 100,000 rows, in first pages at 1,000', pages.first, '≤ 2');
row('page of a feature with 5 rows, in the same at 1,000 rows', pages.rare, '≤ 10');
row('page of a feature in the last 30 days, in the same at 1,000 rows', pages.month, '≤ 10');
row('page that finds nothing, in the same at 1,000 rows', pages.none, '≤ 5');
row('totals per day and feature, in the same at 1,000 rows', pages.totals, '≤ 5');
row('500 rows, in reading them by a value cursor', pages.cursor, '≤ 1.2');
for (const [name, { took, longest }] of Object.entries({ scan, dry, write, clear, undo }))
  row(
    `${name} of 100,000 rows (${took.toFixed(0)} ms): longest wait of the page, in an idle page's`,
    longest / idle.longest,
    '≤ 20',
  );
row('longest reserve + settle during an export, in idle pairs', pairs.export / pairs.idle, '–');
row('longest reserve + settle during an import of 10,000 rows, in idle pairs', pairs.import / pairs.idle, '–');
console.log(`the file of 100,000 rows: ${megabytes.toFixed(1)} MB`);
