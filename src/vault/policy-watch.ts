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

/**
 * Reads the policies in the page's own meta tags: may an inline script with this hash run here?
 * Header policies can't be read; then the frame's silence tells.
 */
export function metaPolicyAllows(document: Document, hash: string): boolean {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  return Array.from(metas).every((meta) => {
    const directives = new Map(
      meta.content.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name.toLowerCase(), sources] as const;
      }),
    );
    const sources = directives.get('script-src-elem') ?? directives.get('script-src') ?? directives.get('default-src');
    if (!sources) return true;
    const hasHashOrNonce = sources.some((source) => /^'(sha\d+-|nonce-)/.test(source));
    return sources.includes(`'${hash}'`) || (sources.includes("'unsafe-inline'") && !hasHashOrNonce);
  });
}
