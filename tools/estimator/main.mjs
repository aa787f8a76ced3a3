/**
 * `npm run fit:tokens -- --fixed DIR`: from packages to the product's weights, and what they do on the proof. `--fetched`
 * leaves out the fetching. DIR holds corpus.json.gz and counts.json of the project's first measurements, the only counts
 * for Claude's tokenizers that there are.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { fixed: { type: 'string', default: '../shared/estimation' }, fetched: { type: 'boolean' } },
});
const STEPS = [
  ...(values.fetched ? [] : [['fetch.mjs']]),
  ['corpus.mjs'],
  ['count.mjs'],
  ['cuts.mjs'],
  ['dump.mjs', values.fixed],
  ['incidence.mjs', values.fixed],
  ['tables.py', 'fit+check'],
  ['dump.mjs', values.fixed],
  ['fit.py', 'fit+check'],
  ['write.mjs'],
  ['evaluate.mjs', 'proof', '--fixed', values.fixed],
  ['corpus.mjs', 'fresh'],
  ['count.mjs', 'fresh'],
  ['evaluate.mjs', 'fresh', '--fixed', values.fixed],
  ['corpus.mjs', 'fresh2'],
  ['count.mjs', 'fresh2'],
  ['evaluate.mjs', 'fresh2', '--fixed', values.fixed],
];
for (const [script, ...parameters] of STEPS) {
  console.log(`\n── ${script}`);
  const command = script.endsWith('.py') ? 'python3' : process.execPath;
  const { status } = spawnSync(command, [`tools/estimator/${script}`, ...parameters], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
