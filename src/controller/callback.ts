/**
 * A page that OpenRouter sent back to: takes the code out of the address before anything else can read it there. Whoever
 * comes with a code and without our own mark is none of ours, and is left alone (security.md section 7).
 */

/** In the callback's own query, because a denial brings no state back (openrouter.md 5.1). */
export const MARK = 'byom-callback';
export const PENDING = 'byom-pkce';

export interface Callback {
  readonly state: string;
  /** Null: the person, or the provider, said no. */
  readonly code: string | null;
}

/** A round whose page went away: kept in `sessionStorage` until its return. */
export interface PendingRound {
  readonly state: string;
  readonly verifier: string;
}

/** @returns what came back, once; the address bar and the history hold nothing of it any more */
export function takeCallback(window: Window): Callback | null {
  const { location, history } = window;
  const url = new URL(location.href);
  const state = url.searchParams.get(MARK);
  if (state === null) return null;
  const code = url.searchParams.get('code');
  for (const name of [MARK, 'code', 'state', 'error', 'error_description']) url.searchParams.delete(name);
  history.replaceState(history.state, '', url.pathname + url.search + url.hash);
  return { state, code };
}

/** The verifier of a round that began with a redirect from this tab; gone from the storage before it is used. */
export function takePending(window: Window, state: string): PendingRound | null {
  try {
    const pending = JSON.parse(window.sessionStorage.getItem(PENDING) ?? 'null') as PendingRound | null;
    window.sessionStorage.removeItem(PENDING);
    return pending?.state === state && typeof pending.verifier === 'string' ? pending : null;
  } catch {
    return null;
  }
}

/** In a popup: tells the page that opened it, by a channel that only knows of the state, and closes. */
export function passOn(window: Window, callback: Callback): void {
  const channel = new BroadcastChannel(`${MARK}:${callback.state}`);
  channel.postMessage(callback);
  channel.close();
  window.close();
}
