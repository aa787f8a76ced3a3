/** Where the provider is, and its paths. Apart from what it answers: a page's first load needs no more of it. */

export const OPENROUTER_BASE = 'https://openrouter.ai/api/v1';

/** The paths that take the key; the vault refuses every other. */
export const PATHS = { chat: 'chat/completions', key: 'key', generation: 'generation', exchange: 'auth/keys' } as const;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/**
 * The provider that a page names in `<meta name="byom-provider">`.
 * @returns null for anything but OpenRouter itself and, for development, a loopback address (design.md 3.7)
 */
export function resolveProvider(content: string | null): { base: string; simulated: boolean } | null {
  if (content === null || content.trim() === '') return { base: OPENROUTER_BASE, simulated: false };
  let url: URL;
  try {
    url = new URL(content.trim());
  } catch {
    return null;
  }
  const base = url.origin + url.pathname.replace(/\/+$/, '');
  if (base === OPENROUTER_BASE) return { base, simulated: false };
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const local = (url.protocol === 'http:' || url.protocol === 'https:') && LOOPBACK.test(url.hostname);
  return plain && local ? { base, simulated: true } : null;
}

export function endpointUrl(base: string, path: string): string {
  return `${base}/${path}`;
}
