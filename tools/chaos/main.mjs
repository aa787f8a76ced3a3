/** `npm run chaos -- --seed 1 --minutes 5 [--tabs 3] [--calls 120]`: exit code 1 if the books do not agree. */
import { parseArgs } from 'node:util';
import { runChaos } from './run.mjs';
import { printReport } from './table.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '0' },
    tabs: { type: 'string', default: '3' },
    calls: { type: 'string', default: '120' },
  },
});
const numbers = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
const bad = Object.entries(numbers).find(
  ([name, value]) => !Number.isFinite(value) || value < 0 || (['tabs', 'calls'].includes(name) && value < 1),
);
if (bad) {
  console.error(`--${bad[0]} must be a number, not ${values[bad[0]]}`);
  process.exit(2);
}
const report = await runChaos({
  ...numbers,
  onRound: ({ rounds, seconds, granted, refused, wrong }) =>
    console.log(`round ${rounds}, ${seconds} s: ${granted} granted, ${refused} refused, ${wrong.length} wrong`),
});
printReport(report);
process.exit(report.wrong.length === 0 ? 0 : 1);
