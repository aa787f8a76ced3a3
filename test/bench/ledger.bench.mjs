/** The ledger against bare idb-keyval writes, in one page of one run: ratios, not milliseconds (ledger.md 6.5). */
import { benchInPage, row } from './page.mjs';

const ENTRY = `
  import { createStore, set } from 'idb-keyval';
  import { openDatabase } from './src/ledger/database.ts';
  import { History } from './src/ledger/history.ts';
  import { createCallId } from './src/ledger/identifier.ts';
  import { Ledger } from './src/ledger/ledger.ts';
  const clock = { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout };
  const database = openDatabase('bench');
  const ledger = new Ledger({ database, clock });
  const store = createStore('bare', 'store');
  const call = () => ({ id: createCallId(Date.now()), session: 's', app: 'a', feature: 'f', category: 'worker', operation: null, model: 'm/n', holdNano: 10, keyId: null, startedAt: Date.now() });
  const pair = async () => { const one = call(); await ledger.reserve(one); await ledger.settle(one.id, { outcome: 'settled', costNano: 5 }); };
  const bare = async (index) => { await set('a' + index, { v: 1 }, store); await set('b' + index, { v: 1 }, store); };
  const time = async (work) => { const from = performance.now(); await work(); return performance.now() - from; };
  const repeat = (count, work) => time(async () => { for (let index = 0; index < count; index++) await work(index); });
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  globalThis.bench = async () => {
    await ledger.setCeiling({ limitNano: null, period: 'total' });
    const rounds = [];
    for (let round = 0; round < 5; round++) rounds.push([await repeat(60, bare), await repeat(60, pair)]);
    const ratio = median(rounds.map(([plain, full]) => plain / full));
    const burst = await time(async () => { const calls = Array.from({ length: 2000 }, call); await Promise.all(calls.map((one) => ledger.reserve(one))); await Promise.all(calls.map(({ id }) => ledger.settle(id, { outcome: 'settled', costNano: 5 }))); });
    const plain = await repeat(500, bare);
    const history = new History({ database });
    const page = () => time(() => history.page());
    const pages = async () => median([await page(), await page(), await page(), await page(), await page()]);
    const few = await pages();
    for (let batch = 0; batch < 4; batch++) { const calls = Array.from({ length: 2000 }, call); await Promise.all(calls.map((one) => ledger.reserve(one))); await Promise.all(calls.map(({ id }) => ledger.settle(id, { outcome: 'settled', costNano: 5 }))); }
    return { pair: ratio, burst: (2000 / burst) / (500 / plain), page: (await pages()) / few };
  };
`;

const ratios = await benchInPage(ENTRY);
row('reserve + settle (strict), in bare set pairs', ratios.pair, '≥ 0.15');
row('burst of 2,000 coalesced pairs, in bare set pairs', ratios.burst, '≥ 0.5');
row('first page at 10,000 rows, in first pages at 2,300', ratios.page, '≤ 2');
