/**
 * The memory host: the same vault in the page's own realm, where the frame can't start. A lower level, always told
 * (`isolation: 'memory'`). It uses the natives that link.ts captured when the bundle was evaluated.
 */
import type { Clock } from '../protocol/types.ts';
import { VaultCore } from './core.ts';
import { watchPolicy } from './policy-watch.ts';
import type { VaultPort, VaultReply } from './vault.ts';

export interface MemoryHostOptions {
  readonly document: Document;
  /** An empty element inside a closed root. */
  readonly place: HTMLElement;
  readonly provider: string;
  readonly salt: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly onReply: (reply: VaultReply) => void;
}

export function createMemoryVault(options: MemoryHostOptions): VaultPort {
  const { document, place, provider, salt, clock, fetch, onReply } = options;
  const root = place.getRootNode() as ShadowRoot | Document;
  const core = new VaultCore({
    isolation: 'memory',
    provider,
    salt,
    clock,
    fetch,
    blockedByPolicy: watchPolicy(document, provider),
    viewPlace: {
      root: place,
      language: place,
      adopt: (sheet) =>
        void (root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== sheet), sheet]),
    },
    post: (reply) => queueMicrotask(() => onReply(reply)),
  });
  document.defaultView?.addEventListener('pagehide', () => core.leave());
  return { post: (message) => core.receive(message) };
}
