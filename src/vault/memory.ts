/**
 * The memory host: the same vault in the page's own realm, where the frame can't start. A lower level, always told
 * (`isolation: 'memory'`). Its `fetch` is the one that link.ts captured when the bundle was evaluated; other natives are the
 * page's.
 */
import type { Clock } from '../protocol/types.ts';
import { VaultCore } from './core.ts';
import { watchPolicy } from './policy-watch.ts';
import type { VaultPort, VaultReply, VaultRequest } from './vault.ts';

export interface MemoryHostOptions {
  readonly document: Document;
  /** An empty element inside a closed root. */
  readonly place: HTMLElement;
  readonly provider: string;
  readonly salt: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly onReply: (reply: VaultReply) => void;
  /** The page wants the frame or nothing (`require-isolation`); asked each time, elements may come late. */
  readonly requiresFrame: () => boolean;
}

/** What lets a key in, draws where one is typed, or uses it. */
const NEEDS_FRAME: ReadonlySet<VaultRequest['type']> = new Set([
  'connect',
  'send',
  'view',
  'unseal',
  'pkce-start',
  'pkce-code',
]);

const hides = (message: VaultRequest): boolean => message.type === 'view' && message.name === null;

export function createMemoryVault(options: MemoryHostOptions): VaultPort {
  const { document, place, provider, salt, clock, fetch, onReply, requiresFrame } = options;
  const root = place.getRootNode() as ShadowRoot | Document;
  let told: Extract<VaultReply, { type: 'state' }> | null = null;
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
    post: (reply) => {
      if (reply.type === 'state') told = reply;
      queueMicrotask(() => onReply(reply));
    },
  });
  document.defaultView?.addEventListener('pagehide', () => core.leave());
  const refuse = (message: VaultRequest): void => {
    const detail = { code: 'isolation', status: 0 } as const;
    if (message.type === 'send')
      return queueMicrotask(() => onReply({ type: 'refused', callId: message.callId, detail }));
    // What waits for a connection hears why there is none.
    if (message.type !== 'view' && message.type !== 'unseal' && told) onReply({ ...told, error: detail });
  };
  return {
    post: (message) =>
      requiresFrame() && NEEDS_FRAME.has(message.type) && !hides(message) ? refuse(message) : core.receive(message),
  };
}
