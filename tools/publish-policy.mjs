/**
 * Writes what a page needs to hold the bundle to its bytes: `policy.txt`, `integrity.json` and `embed.html`.
 * `node tools/publish-policy.mjs --base https://cdn.example/byom/` prints the block for another place.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { embedBlock, headerPolicy, metaPolicy } from './page-policy.mjs';

const BASE = '/dist/';
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The bundle of the script tag: the entry and the chunks that it loads when they are needed. */
export const isScriptTagFile = (name) => /^(byom|chunk-[^/]+)\.js$/.test(name);

/** @returns {Record<string, string>} `sha384-…` of every script in a folder, by its path with forward slashes, sorted */
export function integrityOf(folder) {
  const names = readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'))
    .sort();
  const hash = (name) =>
    createHash('sha384')
      .update(readFileSync(join(folder, name)))
      .digest('base64');
  return Object.fromEntries(names.map((name) => [name, `sha384-${hash(name)}`]));
}

/** @returns the block of `embedBlock` for what was built into `folder` and is served at `base` */
export function embedFor(folder, base = BASE, provider) {
  const { files, vault } = readJson(join(folder, 'integrity.json'));
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => isScriptTagFile(name)));
  return embedBlock({ base, files: own, vaultHash: vault, provider });
}

const policyText = (vaultHash) => `As a header:

Content-Security-Policy: ${headerPolicy({ vaultHash })}

As the first element in <head> after <meta charset>, where you can't set headers:

${metaPolicy({ vaultHash })}
`;

const embedText = (
  block,
) => `<!-- For files served at ${BASE}. That folder is part of the import map, and the map's hash is part of the policy:
     for another folder or host print the block anew with: node tools/publish-policy.mjs --base <folder or address>/ -->
${block}
`;

/** @param {string} folder a finished build, with its `vault-hash.json` */
export function publishPolicy(folder) {
  const { version } = readJson('package.json');
  const { hash: vault } = readJson(join(folder, 'vault-hash.json'));
  const integrity = { version, vault, files: integrityOf(folder) };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  writeFileSync(join(folder, 'policy.txt'), policyText(vault));
  writeFileSync(join(folder, 'embed.html'), embedText(embedFor(folder).block));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { base: { type: 'string', default: BASE } } });
  console.log(embedFor('dist', values.base).block);
}
