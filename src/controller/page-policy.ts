/**
 * Tells the page's author, by `byom-warning`, that the page's own policy is weak or keeps the provider out. Passive: it
 * reads the markup and hears what the browser refused; it tries nothing out. A policy in a header can't be read.
 */
import { announce, type PolicyReason } from '../protocol/events.ts';
import { endpointUrl, PATHS } from '../provider/provider-address.ts';
import { metaPoliciesOf, type PolicyDirectives, type VaultLink } from '../vault/link.ts';

type Sources = readonly string[];

/** The directives in the order in which one falls back to the next; undefined: nothing restricts it. */
const sourcesOf = (policy: PolicyDirectives, ...names: string[]): Sources | undefined => {
  const name = [...names, 'default-src'].find((candidate) => policy.has(candidate));
  return name === undefined ? undefined : policy.get(name)?.map((source) => source.toLowerCase());
};

/** A whole scheme, or every host of one. */
const OPEN_SCRIPT = /^(\*|(https?|data|blob|filesystem):|(https?:\/\/)?\*(:.*)?)$/;
const OPEN_CONNECT = /^(\*|(https?|wss?):|((https?|wss?):\/\/)?\*(:.*)?)$/;

const isTrusting = (sources: Sources): boolean => sources.includes("'strict-dynamic'");

/** `'unsafe-inline'` counts for nothing beside a hash, a nonce or `'strict-dynamic'`. */
const letsInlineRun = (sources: Sources): boolean =>
  sources.includes("'unsafe-inline'") && !sources.some((source) => /^'(sha\d+-|nonce-|strict-dynamic')/.test(source));

const comesFromAnywhere = (sources: Sources | undefined): boolean =>
  !sources || (!isTrusting(sources) && sources.some((source) => OPEN_SCRIPT.test(source)));

function workerFallsBack(policy: PolicyDirectives): boolean {
  const written = policy.get('worker-src') ?? policy.get('child-src');
  if (written) return false;
  const sources = sourcesOf(policy, 'script-src');
  return comesFromAnywhere(sources) || (!isTrusting(sources ?? []) && !!sources?.includes("'self'"));
}

/** What is weak in one policy, the gravest first. */
const WEAKNESSES: readonly [PolicyReason, (policy: PolicyDirectives) => boolean][] = [
  [
    'script-inline',
    (policy) =>
      ['script-src-elem', 'script-src-attr'].some((name) =>
        letsInlineRun(sourcesOf(policy, name, 'script-src') ?? ["'unsafe-inline'"]),
      ),
  ],
  ['script-anywhere', (policy) => comesFromAnywhere(sourcesOf(policy, 'script-src-elem', 'script-src'))],
  ['script-eval', (policy) => !!sourcesOf(policy, 'script-src')?.includes("'unsafe-eval'")],
  [
    'connect-anywhere',
    (policy) => sourcesOf(policy, 'connect-src')?.some((source) => OPEN_CONNECT.test(source)) ?? true,
  ],
  ['worker-falls-back', workerFallsBack],
];

/**
 * All policies of a page hold at once: what one of them closes is closed.
 * @returns the gravest weakness that every policy has; null if there is none
 */
export function weaknessOf(policies: readonly PolicyDirectives[]): PolicyReason | null {
  if (policies.length === 0) return 'none-seen';
  return WEAKNESSES.find(([, isWeak]) => policies.every(isWeak))?.[0] ?? null;
}

/** Does one source of `connect-src` match the address? As in CSP 3, 6.7.2.8; in doubt it does. */
function matches(source: string, address: URL, page: URL): boolean {
  if (source === '*') return true;
  if (source === "'self'") return address.origin === page.origin;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return source.toLowerCase() === address.protocol || source === 'http:';
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme = page.protocol.slice(0, -1), host = '', port, path = ''] = parts;
  const [wanted, name] = [`${scheme.toLowerCase()}:`, host.toLowerCase()];
  // A plain scheme also lets the encrypted one through.
  if (wanted !== address.protocol && !(wanted === 'http:' && address.protocol === 'https:')) return false;
  if (name.startsWith('*') ? !address.hostname.endsWith(name.slice(1)) : name !== address.hostname) return false;
  if (port !== '*' && (port ?? '') !== address.port && !(address.port === '' && /^(80|443)$/.test(port ?? '')))
    return false;
  return path === '' || path === address.pathname || (path.endsWith('/') && address.pathname.startsWith(path));
}

/** Would one of these policies refuse a request that the bundle needs? `base` is the provider's, `page` the document's. */
export function leavesOutProvider(policies: readonly PolicyDirectives[], base: string, page: string): boolean {
  const addresses = ['models', ...Object.values(PATHS)].map((path) => new URL(endpointUrl(base, path)));
  return policies.some((policy) => {
    const sources = sourcesOf(policy, 'connect-src');
    return addresses.some((address) => sources?.some((source) => matches(source, address, new URL(page))) === false);
  });
}

/** Warns at most once for each code. `provider` is its base address. */
export function warnAboutPolicy(document: Document, provider: string, link: Pick<VaultLink, 'listen'>): void {
  const policies = metaPoliciesOf(document);
  const weakness = weaknessOf(policies);
  if (weakness) announce(document, 'byom-warning', { code: 'policy-weak', reason: weakness });
  let told = false;
  const tellBlocked = (reason: PolicyReason): void => {
    if (told) return;
    told = true;
    announce(document, 'byom-warning', { code: 'policy-blocks-provider', reason });
  };
  if (leavesOutProvider(policies, provider, document.URL)) tellBlocked('not-listed');
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) => {
    const ours = effectiveDirective === 'connect-src' && blockedURI.startsWith(new URL(provider).origin);
    if (ours && disposition === 'enforce') tellBlocked('refused');
  });
  // What the browser refuses inside the frame is told there; the vault passes it on as a code.
  link.listen((reply) => {
    if ('error' in reply && reply.error?.code === 'blocked-by-page') tellBlocked('refused');
  });
}
