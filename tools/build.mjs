/**
 * The whole build: bundles, types, manifest, policies and hashes, and the size table that fails over its limits.
 * `--out <folder>` builds into another folder, relative to the root, and touches nothing else: it weighs nothing.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { publishPolicy } from './publish-policy.mjs';
import { runAll } from './run.mjs';
import { printSizes } from './size-table.mjs';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } }).values;
const weighed = out === 'dist';

for (const folder of weighed ? [out, '.cache/weigh'] : [out]) rmSync(folder, { recursive: true, force: true });
runAll([
  ['rollup', ['-c', '--silent', '--configOut', out]],
  ['tsc', ['-p', 'tsconfig.build.json', '--outDir', `${out}/types`]],
  [
    'cem',
    [
      'analyze',
      '--litelement',
      '--globs',
      'components/*.ts',
      'components/base/*.ts',
      'components/define/*.ts',
      '--outdir',
      out,
      '--quiet',
    ],
  ],
]);
publishPolicy(out);
if (weighed && !printSizes()) process.exit(1);
