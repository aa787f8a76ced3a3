/**
 * The page's half of connecting with OpenRouter (OAuth with PKCE): opens the provider's page in a popup, or goes there
 * itself where popups are refused, and hands the code that comes back to the vault, which alone can use it.
 */
import { ByomError } from '../protocol/errors.ts';
import type { VaultLink } from '../vault/link.ts';
import type { VaultReply } from '../vault/vault.ts';
import { MARK, type Callback } from './callback.ts';
import { passOn, PENDING, takePending, type PendingRound } from './pending-round.ts';

/** Codes live so long (openrouter.md 5.1). */
const PATIENCE_MILLISECONDS = 10 * 60_000;

type OpenUrl = Extract<VaultReply, { type: 'open-url' }>;

export interface AuthorizeOptions {
  readonly window: Window;
  /** The native one, as it was before other scripts came: one that always fails would force a redirect. */
  readonly openWindow: Window['open'];
  /** The API's base; the consent page is at its origin. */
  readonly provider: string;
  readonly link: VaultLink;
  readonly appName: () => string;
  /** Paid work runs: the page can't go away. */
  readonly isBusy: () => boolean;
  /** The code view is shown: the person copies the code, and nobody is sent back. */
  readonly isShown: () => boolean;
  /** Shows the way to the provider's page as a link, for the person to open. */
  readonly showLink: (url: string) => void;
  /** For a page that can't be come back to. `link`: the provider's page did not open. */
  readonly showCodeView: (link: string) => void;
  /** Calls back once, when the stage is closed. */
  readonly whenClosed: (callback: () => void) => void;
  readonly onWaiting: (waiting: boolean, error?: ByomError) => void;
}

/**
 * Where OpenRouter may send people back to: https, or loopback; null: only the code that its page shows is left.
 * A popup comes back to the page that `<meta name="byom-callback">` names; who went with this page comes back to it.
 */
export function callbackOf(document: Document, popup: boolean): URL | null {
  const named = popup && document.querySelector<HTMLMetaElement>('meta[name="byom-callback"]')?.content;
  const url = new URL(named || document.location.pathname, document.location.href);
  const local = /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  return allowed && url.origin === document.location.origin ? url : null;
}

/** The address of the consent page. */
export function consentUrl(
  provider: string,
  callback: URL | null,
  { challenge, state }: Pick<OpenUrl, 'challenge' | 'state'>,
  label: string,
): string {
  const url = new URL('/auth', provider);
  if (callback) {
    const back = new URL(callback);
    back.searchParams.set(MARK, state);
    url.searchParams.set('callback_url', back.href);
  }
  url.searchParams.set('code_challenge', challenge);
  url.searchParams.set('code_challenge_method', 'S256');
  url.searchParams.set('state', state);
  url.searchParams.set('key_label', label.slice(0, 100));
  return url.href;
}

export class Authorization {
  readonly #options: AuthorizeOptions;
  #channel: BroadcastChannel | null = null;
  #timer = 0;
  /** A round is under way: what the vault says meanwhile is about it. */
  #active = false;
  #waiting: { resolve(): void; reject(error: ByomError): void }[] = [];

  constructor(options: AuthorizeOptions) {
    this.#options = options;
    options.link.listen((reply) => this.#hear(reply));
  }

  /**
   * Begins a round; the click that asks for it should be fresh, else the popup may be refused and the page goes itself.
   * Resolves when connected. @throws ByomError `denied`, `expired`, `cancelled`, `busy`, `unreachable`, …
   */
  begin(): Promise<void> {
    this.#active = true;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      void this.#options.link.post({ type: 'pkce-start', redirect: false });
    });
  }

  /** The person gave up waiting. */
  cancel(): void {
    this.#end(new ByomError('cancelled'));
  }

  #hear(reply: VaultReply): void {
    if (reply.type !== 'state' || reply.status === 'connecting') return;
    if (reply.status === 'connected') this.#end(null);
    else if (reply.error) this.#end(new ByomError(reply.error.code, reply.error));
  }

  /** The vault has a round ready. */
  open(reply: OpenUrl): void {
    this.#active = true;
    const { window, openWindow, provider, appName, isShown } = this.#options;
    const callback = isShown() ? null : callbackOf(window.document, reply.verifier === undefined);
    const day = new Date().toISOString().slice(0, 10);
    const url = consentUrl(provider, callback, reply, `${appName()} ${day}`);
    const { state, verifier, remember = false } = reply;
    if (verifier !== undefined) return this.#go(url, { state, verifier, remember });
    const popup = openWindow(url, '', 'popup,width=520,height=720');
    // What the popup is doing can't be read: its page cuts the tie, and then looks closed while it is open.
    // The code view stays whatever became of the window: a link opens it where popups are refused.
    if (isShown()) return popup ? undefined : this.#options.showLink(url);
    // Nobody can be sent back to this page: the code that the provider shows has to be carried over.
    if (!callback) return this.#carry(popup ? '' : url);
    // One that is asked for twice at once is refused the second time, and is open all the same.
    if (popup || this.#channel) return this.#await(state);
    if (this.#options.isBusy()) return this.#end(new ByomError('busy'));
    void this.#options.link.post({ type: 'pkce-start', redirect: true });
  }

  #carry(link: string): void {
    const { showCodeView, whenClosed } = this.#options;
    showCodeView(link);
    // Where a popup is waited for since, it goes on being waited for.
    whenClosed(() => {
      if (!this.#channel) this.cancel();
    });
  }

  #go(url: string, round: PendingRound): void {
    const { window } = this.#options;
    try {
      window.sessionStorage.setItem(PENDING, JSON.stringify(round));
    } catch {
      return this.#end(new ByomError('storage-unavailable'));
    }
    window.location.assign(url);
  }

  #await(state: string): void {
    const { onWaiting } = this.#options;
    this.#stopListening();
    this.#channel = new BroadcastChannel(`${MARK}:${state}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Callback>) => this.take(data);
    this.#timer = this.#options.window.setTimeout(() => this.#end(new ByomError('expired')), PATIENCE_MILLISECONDS);
    onWaiting(true);
  }

  /** This page is what the provider sent back to. */
  comeBack(callback: Callback): void {
    const { window } = this.#options;
    const pending = takePending(window, callback.state);
    if (pending) this.take(callback, pending);
    else passOn(window, callback);
  }

  /** What came back, from a popup or to this page itself. */
  take({ state, code }: Callback, kept?: PendingRound): void {
    this.#active = true;
    this.#stopListening();
    if (code === null) return this.#end(new ByomError('denied'));
    void this.#options.link.post({ ...kept, type: 'pkce-code', code, state });
  }

  #stopListening(): void {
    this.#channel?.close();
    this.#channel = null;
    this.#options.window.clearTimeout(this.#timer);
  }

  #end(error: ByomError | null): void {
    if (!this.#active) return;
    this.#active = false;
    const waiting = this.#waiting.splice(0);
    this.#stopListening();
    this.#options.onWaiting(false, error ?? undefined);
    for (const { resolve, reject } of waiting)
      if (error) reject(error);
      else resolve();
  }
}
