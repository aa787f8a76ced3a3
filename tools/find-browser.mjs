// Finds a Chromium that works; gets one when the machine has none: from npm, from playwright, or (in CI) from Debian.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homedir } from 'node:os';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-domain-reliability',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-dev-shm-usage',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,InterestFeedContentSuggestions',
];

/** What Chromium is started with: quiet on a closed network, and as root without the sandbox it refuses to run with. */
export const chromiumArguments = () => [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET];

const cache = fileURLToPath(new URL('../.cache/browser/', import.meta.url));
const say = (m) => console.error(`[browser] ${m}`);
const sh = (cmd, args, opts = {}) =>
  spawnSync(cmd, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', ...opts })
    .status === 0;
/** env that a browser needs beside the path (only the npm-shipped one needs any) */
const envFor = new Map();

function works(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true; // chrome.exe --version opens a window
  return spawnSync(path, ['--version'], { env: { ...process.env, ...envFor.get(path) }, timeout: 20_000 }).status === 0;
}
function installed() {
  const { platform, env } = process;
  const win = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const list =
    platform === 'darwin'
      ? ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((n) =>
          ['/Applications', join(homedir(), 'Applications')].map((d) => `${d}/${n}.app/Contents/MacOS/${n}`),
        )
      : platform === 'win32'
        ? win.flatMap((d) =>
            [
              'Google\\Chrome\\Application\\chrome.exe',
              'Chromium\\Application\\chrome.exe',
              'Microsoft\\Edge\\Application\\msedge.exe',
            ].map((f) => join(d, f)),
          )
        : (env.PATH ?? '')
            .split(':')
            .flatMap((d) =>
              [
                'google-chrome-stable',
                'google-chrome',
                'chromium',
                'chromium-browser',
                'microsoft-edge-stable',
                'microsoft-edge',
              ].map((f) => join(d, f)),
            );
  return list.find(works);
}
async function playwright() {
  const { chromium } = await import('playwright-core');
  if (works(chromium.executablePath())) return chromium.executablePath();
}
async function playwrightInstall() {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js');
  say('downloading Chromium with playwright-core');
  if (sh(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { timeout: 300_000, shell: false }))
    return playwright();
}
async function npmPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const dir = join(cache, 'npm'),
    name = '@sparticuz/chromium',
    version = '147.0.0'; // last one for Node 20
  if (!existsSync(join(dir, 'node_modules', name))) {
    say(`installing ${name}@${version} from the npm registry`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'package.json'), '{"private":true}');
    if (!sh('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', dir, `${name}@${version}`]))
      return;
  }
  // these two make the package unpack its own NSS libraries too; on a bare system nothing else has them
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const saved = { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  const tmp = process.env.TMPDIR;
  process.env.TMPDIR = join(cache, 'unpacked');
  mkdirSync(process.env.TMPDIR, { recursive: true });
  const { default: pack } = await import(
    pathToFileURL(join(dir, 'node_modules', name, 'build/esm/index.js')).href
  ).catch(async () => import(createRequire(join(dir, 'x.js')).resolve(name)));
  const path = await pack.executablePath();
  const home = join(path, '..');
  if (tmp === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = tmp;
  delete process.env.AWS_EXECUTION_ENV;
  delete process.env.AWS_LAMBDA_JS_RUNTIME;
  if (saved.LD_LIBRARY_PATH === undefined) delete process.env.LD_LIBRARY_PATH;
  else process.env.LD_LIBRARY_PATH = saved.LD_LIBRARY_PATH;
  // the shipped fonts.conf names fixed folders; without any font the renderer dies
  writeFileSync(
    join(home, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  envFor.set(path, {
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), saved.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_PATH: join(home, 'fonts'),
  });
  if (works(path)) return path;
}
function apt() {
  if (
    process.env.CI !== 'true' ||
    process.platform !== 'linux' ||
    process.getuid() !== 0 ||
    !existsSync('/etc/debian_version') ||
    /ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
  )
    return;
  say('apt-get install chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (
    sh('apt-get', ['update', '-qq'], { env }) &&
    sh('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  )
    return installed();
}
export async function findBrowser() {
  if (process.env.CHROME_PATH) {
    if (works(process.env.CHROME_PATH)) return { executablePath: process.env.CHROME_PATH, env: process.env };
    throw new Error(`CHROME_PATH=${process.env.CHROME_PATH} does not run`);
  }
  const steps = [installed, playwright, npmPackage, playwrightInstall, apt];
  for (const step of steps) {
    const path = await Promise.resolve()
      .then(step)
      .catch((e) => void say(`${step.name}: ${e.message}`));
    if (path) {
      say(`${path} (${step.name})`);
      return { executablePath: path, env: { ...process.env, ...envFor.get(path) } };
    }
  }
  throw new Error('No Chromium found and none could be installed: set CHROME_PATH to Chrome, Chromium or Edge.');
}
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await findBrowser()).executablePath);
