/** Number 28: what may not stand in a built file. Every pattern is tried on a text that must be caught. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Names of other hosts that are no addresses: of name spaces, and of the provider. */
const KNOWN_HOSTS = new Set(['openrouter.ai', 'www.w3.org', '127.0.0.1', 'localhost']);

const hostsIn = (text) =>
  [...text.matchAll(/(?:https?:|wss?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(([, host]) => host.toLowerCase());

const PATTERNS = [
  ['private fields lowered', /__private(Get|Set|Add|Method)|__classPrivateField|_classPrivateMethod/],
  ['eval', /[^.\w]eval\s*\(/],
  ['code from a text', /new Function\b|[^.\w]Function\s*\(|setTimeout\(\s*["'`]/],
  ['the console', /\bconsole\s*[.[]/],
  ['a key', /sk-or-v1-[0-9a-f]{64}/],
  ['markup from a text', /\.(outerHTML|insertAdjacentHTML)\b|document\.write/],
];

/** @returns what is wrong with a text, as names */
function judge(text) {
  const found = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const strangers = hostsIn(text).filter((host) => !KNOWN_HOSTS.has(host));
  return strangers.length > 0 ? [...found, `other hosts: ${[...new Set(strangers)]}`] : found;
}

const BAD = [
  'a=__privateGet(this,b)',
  ';eval("1")',
  'new Function("1")',
  'console.log(1)',
  `"sk-or-v1-${'0a'.repeat(32)}"`,
  'e.insertAdjacentHTML("x")',
  'fetch("https://collector.example.com/x")',
];

const builtFiles = () =>
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.js'));

/** A map may hold sources, which are public, but no key and no path of the machine that built it. */
function judgeMap(file) {
  const { sources } = JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8'));
  const found = sources.filter((source) => /^(\/|file:|[a-z]:\\)/i.test(source));
  return found.length > 0 ? [`${file}.map names ${found[0]}`] : [];
}

export function scanProbe(target) {
  if (target === 'leaky') return BAD.every((text) => judge(text).length > 0) ? ['each pattern finds its like'] : [];
  const own = builtFiles().flatMap((file) => [
    ...judge(readFileSync(join(dist, file), 'utf8')).map((name) => `${file}: ${name}`),
    // The exact counter's tables have none: a map of megabytes of numbers helps nobody.
    ...(/^exact/.test(file) ? [] : judgeMap(file)),
  ]);
  const vault = readFileSync(join(dist, 'byom.js'), 'utf8');
  return /#[\w$]+/.test(vault) ? own : [...own, 'private fields are gone'];
}
