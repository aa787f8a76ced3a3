/** Who may import whom (design.md section 1), as a table; the test reads every import line and holds it against this. */
import { posix } from 'node:path';

const ROOMS = {
  protocol: [],
  i18n: [],
  pricing: ['protocol'],
  tokens: ['protocol', 'pricing'],
  provider: ['protocol', 'pricing'],
  ledger: ['protocol', 'pricing'],
  vault: ['protocol', 'pricing', 'tokens', 'provider'],
  controller: ['protocol', 'pricing', 'tokens', 'provider', 'ledger', 'i18n'],
  components: ['protocol', 'i18n'],
};

/** Single files that may be imported across, beside the rooms: from a room, to a file. Reasons in docs/adr/0003. */
const FILES = [
  ['controller', 'src/vault/vault.ts'],
  ['controller', 'src/vault/link.ts'],
  ['vault', 'src/i18n/money.ts'],
];

/** Packages, and the only places that may import them. */
const PACKAGES = {
  lit: /^components\//,
  'eventsource-parser': /^src\/provider\/sse\.ts$/,
  'gpt-tokenizer': /^(src\/tokens\/exact\.ts|simulator\/)/,
  'byom:vault-source': /^src\/vault\/start-frame\.ts$/,
};

/** The specifiers of all static and dynamic imports and re-exports. */
export function specifiersOf(code) {
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = [
    // A statement begins its line; the word alone also stands in texts and markup.
    /^\s*(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return forms.flatMap((form) => Array.from(plain.matchAll(form), ([, specifier]) => specifier));
}

const roomOf = (file) => (file.startsWith('components/') ? 'components' : (/^src\/([^/]+)\//.exec(file)?.[1] ?? null));

function judge(file, specifier) {
  if (!specifier.startsWith('.')) {
    const name = Object.keys(PACKAGES).find((known) => specifier === known || specifier.startsWith(`${known}/`));
    if (specifier.startsWith('node:'))
      return file.startsWith('simulator/') ? null : 'node modules only in the simulator';
    if (!name) return `the package ${specifier} is not on the list`;
    return PACKAGES[name].test(file) ? null : `${name} may not be imported here`;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  if (file.startsWith('simulator/'))
    return target.startsWith('simulator/') ? null : 'the simulator imports nothing of ours';
  const [from, to] = [roomOf(file), roomOf(target)];
  // The entries at the root of src put the rooms together.
  if (from === null || from === to) return null;
  if (ROOMS[from]?.includes(to) || FILES.some(([room, allowed]) => room === from && allowed === target)) return null;
  return `${from} may not import ${target}`;
}

/** @param {[string, string][]} files paths (with forward slashes) and their code. @returns breaches as sentences */
export function findBreaches(files) {
  return files.flatMap(([file, code]) =>
    specifiersOf(code).flatMap((specifier) => {
      const problem = judge(file, specifier);
      return problem ? [`${file}: ${specifier}: ${problem}`] : [];
    }),
  );
}
