/**
 * The content policy for a page that uses the bundle: one set of directives, as a header and as a meta element
 * (security.md section 7). Pure functions; tools/publish-policy.mjs writes what they give into dist/.
 */
import { createHash } from 'node:crypto';
import { addressesOf } from './retry-imports.mjs';

/** The only origin that the bundle talks to, unless the page names a simulator. */
export const PROVIDER_ORIGIN = 'https://openrouter.ai';

/** A character that would end a source, a directive or the attribute that holds the policy. */
const BREAKS_OUT = /[\s;,"<>&]/;

function checkSource(source) {
  if (typeof source !== 'string' || source === '' || BREAKS_OUT.test(source))
    throw new TypeError(`not a source of a policy: ${source}`);
  return source;
}

/** Exact addresses only: a whole host, or a folder, lets everything run that anybody ever uploads there. */
function checkScript(source) {
  checkSource(source);
  if (source === "'self'" || /^'sha(256|384|512)-[A-Za-z0-9+/]+={0,2}'$/.test(source)) return source;
  const address = URL.canParse(source) ? new URL(source) : null;
  const exact = address && /^https?:$/.test(address.protocol) && address.href === source && !source.endsWith('/');
  if (!exact || address.search || address.hash) throw new TypeError(`not 'self' and not one file: ${source}`);
  return source;
}

/** @param {string} text what stands between the tags, unchanged. @returns {string} `sha256-…` for `script-src` */
export const inlineHash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * @param {object} options
 * @param {string | null} options.vaultHash `sha256-…` of the frame's script; null leaves it out, and then the frame can't start
 * @param {string} [options.provider] origin of the provider
 * @param {readonly string[]} [options.scripts] `'self'`, or the exact address of each file on another host
 * @param {readonly string[]} [options.inlineHashes] of inline scripts of the page, such as an import map: `sha256-…`
 * @param {number} [options.copies] of the bundle on this page; two create the same Trusted Types policies twice
 * @returns {[name: string, sources: string][]} the directives in the order in which they are written
 * @throws {TypeError} for a script source that is neither `'self'`, a hash nor one file, and for text that is no source
 */
export function pageDirectives(options) {
  const { vaultHash, provider = PROVIDER_ORIGIN, scripts = ["'self'"], inlineHashes = [], copies = 1 } = options;
  const hashes = [vaultHash, ...inlineHashes].filter((hash) => hash !== null).map((hash) => `'${hash}'`);
  return [
    ['default-src', "'none'"],
    ['script-src', [...scripts, ...hashes].map(checkScript).join(' ')],
    ['style-src', "'self'"],
    ['connect-src', checkSource(new URL(provider).origin)],
    ['img-src', "'self' data:"],
    ['font-src', "'self'"],
    ['manifest-src', "'self'"],
    // Written out: it falls back to script-src, where 'self' lets any uploaded script become a service worker.
    ['worker-src', "'none'"],
    ['frame-src', "'none'"],
    ['object-src', "'none'"],
    ['form-action', "'none'"],
    ['base-uri', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', `lit-html byom${copies > 1 ? " 'allow-duplicates'" : ''}`],
  ];
}

/** The value of a `Content-Security-Policy` header. Options and errors: see `pageDirectives`. */
export const headerPolicy = (options) =>
  pageDirectives(options)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/**
 * The same as an element: the first in `<head>` after the encoding, because it rules only what comes after it. Every
 * directive of the set counts there too (`frame-ancestors`, `sandbox` and reports would not).
 */
export const metaPolicy = (options) => `<meta http-equiv="Content-Security-Policy" content="${headerPolicy(options)}">`;

/**
 * What a page copies into its head: policy, import map with the hashes of all files, under every address under which the
 * bundle may load them, script tag with its own.
 * @param {object} options
 * @param {string} options.base where the files are served: a path (`/dist/`) or an address, with the slash at its end
 * @param {Record<string, string>} options.files `sha384-…` of each file that the script tag may load, by name
 * @param {string} options.vaultHash
 * @param {string} [options.provider]
 * @returns {{block: string, importMap: string, policy: object}} the markup, the map's text and the policy's options
 * @throws {TypeError} if the base does not end with a slash
 */
export function embedBlock({ base, files, vaultHash, provider }) {
  if (!base.endsWith('/') || BREAKS_OUT.test(base)) throw new TypeError(`not a folder: ${base}`);
  const names = Object.keys(files).sort();
  const importMap = JSON.stringify({
    integrity: Object.fromEntries(names.flatMap((name) => addressesOf(base + name).map((url) => [url, files[name]]))),
  });
  const own = /^https?:/.test(base) ? names.map((name) => base + name) : [];
  const policy = { vaultHash, provider, scripts: ["'self'", ...own], inlineHashes: [inlineHash(importMap)] };
  const block = [
    metaPolicy(policy),
    `<script type="importmap">${importMap}</script>`,
    `<script type="module" src="${base}byom.js" integrity="${files['byom.js']}" crossorigin="anonymous"></script>`,
  ].join('\n');
  return { block, importMap, policy };
}
