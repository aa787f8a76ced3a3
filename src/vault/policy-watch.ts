/** Hears, passively, when a content policy refuses a connection to the provider: then nothing has left. */

/** @returns a question that is true once such a refusal was seen in this document */
export function watchPolicy(document: Document, provider: string): () => boolean {
  const origin = new URL(provider).origin;
  let blocked = false;
  document.addEventListener('securitypolicyviolation', (violation) => {
    const ours = violation.effectiveDirective === 'connect-src' && violation.blockedURI.startsWith(origin);
    if (ours && violation.disposition === 'enforce') blocked = true;
  });
  return () => blocked;
}

/** A policy's directives by lower-case name, each with its sources as written. */
export type PolicyDirectives = ReadonlyMap<string, readonly string[]>;

/**
 * The policies in the page's own markup, as the browser takes them: a child of `<head>`, and of a directive that is
 * written twice the first. Header policies can't be read. All of a page's policies hold at once.
 */
export function metaPoliciesOf(document: Document): PolicyDirectives[] {
  const metas = document.querySelectorAll<HTMLMetaElement>('head>meta[http-equiv="content-security-policy" i]');
  return Array.from(metas, (meta) => {
    const directives = meta.content.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    });
    return new Map(directives.reverse());
  });
}

/**
 * Do the policies in the page's markup let an inline script with this hash run? For a policy in a header the frame's
 * silence tells.
 */
export function metaPolicyAllows(document: Document, hash: string): boolean {
  return metaPoliciesOf(document).every((directives) => {
    const sources = directives.get('script-src-elem') ?? directives.get('script-src') ?? directives.get('default-src');
    if (!sources) return true;
    const hasHashOrNonce = sources.some((source) => /^'(sha\d+-|nonce-)/.test(source));
    return sources.includes(`'${hash}'`) || (sources.includes("'unsafe-inline'") && !hasHashOrNonce);
  });
}
