/** The whole build: bundles, types, manifest, and the size table that fails over its limits. */
import { rmSync } from 'node:fs';
import { runAll } from './run.mjs';
import { printSizes } from './size-table.mjs';

for (const folder of ['dist', '.cache/weigh']) rmSync(folder, { recursive: true, force: true });
runAll([
  ['rollup', ['-c', '--silent']],
  ['tsc', ['-p', 'tsconfig.build.json']],
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
      'dist',
      '--quiet',
    ],
  ],
]);
if (!printSizes()) process.exit(1);
