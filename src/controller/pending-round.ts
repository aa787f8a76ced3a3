/** A page that comes back from the provider: with a round that it began itself before it went, or as another's popup. */
import { MARK, type Callback } from './callback.ts';

export const PENDING = 'byom-pkce';

/** A round whose page went away: kept in `sessionStorage` until its return. */
export interface PendingRound {
  readonly state: string;
  readonly verifier: string;
  /** The person wants the new key remembered. */
  readonly remember: boolean;
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
