/**
 * A page that OpenRouter sent back to: takes the code out of the address before anything else can read it there. Whoever
 * comes with a code and without our own mark is none of ours, and is left alone (security.md section 7).
 */

/** In the callback's own query, because a denial brings no state back (openrouter.md 5.1). */
export const MARK = 'byom-callback';

export interface Callback {
  readonly state: string;
  /** Null: the person, or the provider, said no. */
  readonly code: string | null;
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
