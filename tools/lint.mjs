import { runAll } from './run.mjs';

runAll([
  ['eslint', ['.', '--max-warnings', '0']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
]);
