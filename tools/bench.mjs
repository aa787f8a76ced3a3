/** Runs the benchmarks one after the other. Each prints ratios against a baseline measured in the same run. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

for (const file of readdirSync('test/bench').filter((name) => name.endsWith('.bench.mjs'))) {
  console.log(`\n── ${file}`);
  const { status } = spawnSync(process.execPath, [`test/bench/${file}`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
