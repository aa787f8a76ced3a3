/**
 * Makes the vault's frame and gives it one port (security.md section 7). What another script of the page could do to make
 * it seem silent, so that the vault falls to the lower level, or to keep it with other contents, ends the session instead.
 */
import { VAULT_HASH, VAULT_SOURCE } from 'byom:vault-source';
import type { Clock } from '../protocol/types.ts';
import { metaPolicyAllows } from './policy-watch.ts';
import type { VaultPort, VaultReply } from './vault.ts';

/** As it was when the bundle was evaluated. */
const source = Object.getOwnPropertyDescriptor(globalThis.MessageEvent?.prototype ?? {}, 'source')?.get;
const sourceOf = Function.prototype.call.bind(source ?? (() => null)) as (event: Event) => unknown;

/**
 * How long a loaded frame may stay silent, twice, before it counts as blocked by a header policy: what came while a busy
 * page let nobody speak is heard between the two.
 */
const SILENCE_MILLISECONDS = 2_500;

export interface FrameOptions {
  readonly document: Document;
  /** Where views are shown: inside the stage's dialog, never moved. */
  readonly place: HTMLElement;
  readonly provider: string;
  readonly salt: Promise<string>;
  readonly clock: Clock;
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The frame's whole document. It carries its own policy, so it is strict even in a page that has none. */
function frameDocument(provider: string): string {
  const policy = `default-src 'none'; script-src '${VAULT_HASH}'; connect-src ${new URL(provider).origin}; style-src 'none'; form-action 'none'; base-uri 'none'`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">` +
    `<meta name="referrer" content="no-referrer"><meta name="byom-provider" content="${escapeAttribute(provider)}"><title>BYOM vault</title></head>` +
    `<body><script>${VAULT_SOURCE}</script></body></html>`
  );
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createHTML(): string }): { createHTML(input: string): string };
}

/** Our one policy signs our one document and nothing else, whatever it is given. */
function trustedFrameDocument(provider: string): string {
  const html = frameDocument(provider);
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  return factory ? factory.createPolicy('byom', { createHTML: () => html }).createHTML('') : html;
}

function makeFrame(document: Document, provider: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'BYOM vault';
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = trustedFrameDocument(provider);
  return frame;
}

/** Whether the frame's script runs, whoever it may be talking to: it then says one word to the window. */
function hearFrame(target: Window | null): () => boolean {
  let runs = false;
  globalThis.addEventListener('message', (event) => void (runs ||= sourceOf(event) === target), true);
  return () => runs;
}

/** Notices when something takes the frame out of the document, or is about to lead it elsewhere. */
function watchFrame(frame: HTMLIFrameElement, onLost: () => void): MutationObserver {
  const observer = new MutationObserver((changes) => {
    if (!frame.isConnected || changes.some(({ type }) => type === 'attributes')) onLost();
  });
  const filter = { childList: true, subtree: true, attributeFilter: ['src', 'srcdoc', 'sandbox'] };
  observer.observe(frame.ownerDocument, { childList: true });
  observer.observe(frame.ownerDocument.documentElement, { childList: true });
  // Last: of two watches of one node the later one counts.
  observer.observe(frame.getRootNode(), filter);
  return observer;
}

/** Null where the page's policy lets no frame of ours run, or does not let our type of script be made. */
function tryFrame({ document, provider }: FrameOptions): HTMLIFrameElement | null {
  try {
    return metaPolicyAllows(document, VAULT_HASH) ? makeFrame(document, provider) : null;
  } catch {
    return null;
  }
}

/**
 * Resolves with the way to post to the frame, or null if its script did not run. Whatever could be used to make it seem
 * silent, and so to force the lower level, is in hand before another script runs.
 * @param onLost something on the page took the frame away, or led it elsewhere
 */
export function startFrame(
  options: FrameOptions,
  onReply: (reply: VaultReply) => void,
  onLost: () => void,
): Promise<VaultPort | null> {
  const { place, clock, salt } = options;
  const frame = tryFrame(options);
  if (!frame) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const port: VaultPort = { post: (message) => port1.postMessage(message) };
    let loaded = false;
    let giveUp = 0;
    const end = (): void => {
      observer.disconnect();
      frame.remove();
      port1.close();
    };
    const lose = (): void => {
      end();
      resolve(port);
      onLost();
    };
    port1.onmessage = (event: MessageEvent<VaultReply>) => {
      clock.clearTimeout(giveUp);
      resolve(port);
      onReply(event.data);
    };
    const wait = (then: () => void): void => void (giveUp = clock.setTimeout(then, SILENCE_MILLISECONDS));
    const decide = (): void => {
      // Its script runs, and is silent here: somebody else has given it a port.
      if (runs()) return lose();
      end();
      resolve(null);
    };
    const greet = async (): Promise<void> => {
      if (loaded) return lose();
      loaded = true;
      const text = await salt;
      wait(() => wait(decide));
      target?.postMessage({ type: 'byom-port', salt: text }, '*', [port2]);
    };
    frame.addEventListener('load', () => void greet());
    place.append(frame);
    const target = frame.contentWindow;
    const runs = hearFrame(target);
    const observer = watchFrame(frame, lose);
  });
}
