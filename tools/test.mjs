/**
 * Runs every suite and ends with one line `N passed, N failed` over all of them. `--only unit` runs one suite; further words
 * are file filters for it: `npm test -- --only journeys ceiling`.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';

const bin = (name) => join('node_modules', '.bin', name);
const filesOf = (folder, words) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.mjs') && (words.length === 0 || words.some((word) => file.includes(word))))
    .map((file) => join(folder, file));
const nodeTests = (folder, sideBySide) => (words) => [
  process.execPath,
  ['--test', `--test-concurrency=${sideBySide}`, '--test-reporter=spec', ...filesOf(folder, words)],
];
const browserTests = (folder) => (words) => [
  bin('wtr'),
  [
    '--files',
    ...(words.length > 0
      ? words.map((word) => `test/${folder}/**/*${word}*.test.ts`)
      : [`test/${folder}/**/*.test.ts`]),
  ],
];

/** Totals as node's runner and our browser reporter print them; a suite that prints none counts as one test. */
const TOTALS = [/^browser: (\d+) passed, (\d+) failed$/m, /^ℹ pass (\d+)[\s\S]*?^ℹ fail (\d+)/m];

const SUITES = {
  types: { command: () => [bin('tsc'), ['-p', '.']] },
  lint: { command: () => [process.execPath, ['tools/lint.mjs']] },
  build: { command: () => [process.execPath, ['tools/build.mjs']] },
  node: { command: nodeTests('test/node', 1), counted: true },
  unit: { command: browserTests('unit'), counted: true },
  elements: { command: browserTests('elements'), counted: true },
  // Journeys wait more than they work, and every file has a browser and servers of its own.
  journeys: { command: nodeTests('test/journeys', 3), counted: true },
  attacks: { command: nodeTests('test/attacks', 1), counted: true },
};

function run([command, parameters], environment) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
      process.stdout.write(part);
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runSuite(name, words, environment) {
  console.log(`\n── ${name}`);
  const { command, counted } = SUITES[name];
  const { code, output } = await run(command(words), environment);
  if (!counted) return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const plain = output.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '');
  const match = TOTALS.map((pattern) => pattern.exec(plain)).find(Boolean);
  const [passed, failed] = match ? [Number(match[1]), Number(match[2])] : [0, 1];
  // A runner that failed without a failed test (a file that can't load), or ran nothing, is a failure.
  const broken = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { name, passed, failed: failed + broken };
}

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
if (values.only && !SUITES[values.only]) {
  console.error(`There is no suite ${values.only}: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}
// Found, or fetched, once; every suite then uses the same browser.
const { executablePath, env } = await findBrowser();
const environment = { ...env, CHROME_PATH: executablePath };
const rows = [];
for (const name of values.only ? [values.only] : Object.keys(SUITES))
  rows.push(await runSuite(name, positionals, environment));
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log('\nsuite      passed  failed');
for (const { name, passed, failed } of rows)
  console.log(`${name.padEnd(10)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
