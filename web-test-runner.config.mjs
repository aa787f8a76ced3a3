import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { chromiumArguments, findBrowser } from './tools/find-browser.mjs';
import { looksPlugin } from './tools/looks-plugin.mjs';
import { simulatorPlugin } from './tools/simulator-plugin.mjs';
import { tabPlugin } from './tools/tab-plugin.mjs';
import { totalsReporter } from './tools/totals-reporter.mjs';
import { vaultSourceServerPlugin } from './tools/vault-source.mjs';

const browser = await findBrowser();

export default {
  rootDir: '.',
  files: ['test/unit/**/*.test.ts', 'test/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // One page at a time: a page in a hidden tab does not render, and then nothing comes into sight.
  concurrency: 1,
  plugins: [
    vaultSourceServerPlugin(),
    simulatorPlugin(),
    tabPlugin(),
    looksPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  browsers: [chromeLauncher({ launchOptions: { ...browser, headless: true, args: chromiumArguments() } })],
  browserStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 40_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('dev-mode'),
  reporters: [defaultReporter(), totalsReporter()],
};
