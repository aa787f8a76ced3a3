/** When the page's own policy is looked at: once, after everything else has loaded, by code that no first load waits for. */
import type { VaultLink } from '../vault/link.ts';

/** Never rejects: a page that can't fetch the chunk is told nothing. */
export async function watchPage(document: Document, provider: string, link: VaultLink): Promise<void> {
  // After `load` every script of the page has run, and listens if it wants to.
  if (document.readyState !== 'complete')
    await new Promise((resolve) => document.defaultView?.addEventListener('load', resolve, { once: true }));
  const loaded = await import('./page-policy.ts').catch(() => null);
  loaded?.warnAboutPolicy(document, provider, link);
}
