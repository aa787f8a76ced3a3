/**
 * The frame host: this file is the whole script of the sandboxed, opaque-origin frame. It takes one port, once, from
 * the window that made it, and speaks on nothing else, but for one word to that window: that it runs. Its provider and salt stand in its own document.
 */
import { VaultCore } from './core.ts';
import { watchPolicy } from './policy-watch.ts';
import type { VaultRequest } from './vault.ts';

const provider = document.querySelector<HTMLMetaElement>('meta[name="byom-provider"]')?.content ?? '';
const blockedByPolicy = watchPolicy(document, provider);

addEventListener('message', function take(event: MessageEvent) {
  const port = event.ports[0];
  const greeting = event.data as { type?: unknown; salt?: unknown } | null;
  if (event.source !== parent || !port || greeting?.type !== 'byom-port') return;
  removeEventListener('message', take);
  const core = new VaultCore({
    isolation: 'frame',
    provider,
    salt: String(greeting.salt),
    clock: {
      now: () => Date.now(),
      setTimeout: window.setTimeout.bind(window),
      clearTimeout: window.clearTimeout.bind(window),
    },
    fetch: fetch.bind(window),
    blockedByPolicy,
    viewPlace: {
      root: document.body,
      language: document.documentElement,
      adopt: (sheet) => void (document.adoptedStyleSheets = [sheet]),
    },
    post: (reply, transfer) => port.postMessage(reply, transfer ?? []),
  });
  addEventListener('pagehide', () => core.leave());
  port.onmessage = (message: MessageEvent<VaultRequest>) => core.receive(message.data);
});
parent.postMessage('byom', '*');
