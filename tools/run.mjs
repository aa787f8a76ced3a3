/** Runs commands one after the other; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @param {[string, string[]][]} commands names from node_modules/.bin, with parameters */
export function runAll(commands) {
  for (const [name, parameters] of commands) {
    const { status } = spawnSync(join('node_modules', '.bin', name), parameters, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
