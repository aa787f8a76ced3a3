/**
 * The one fetch of the bundle that carries a key. Every request goes to the checked provider base and one of its
 * pinned paths, without cookies, redirects, referrer or cache (security.md section 7).
 */
import type { ErrorDetail } from '../protocol/errors.ts';
import type { Clock } from '../protocol/types.ts';
import { endpointUrl } from '../provider/provider-address.ts';
import { classifyError } from '../provider/errors.ts';

export type WireAnswer =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly detail: ErrorDetail };

export interface Wire {
  /** A keyed GET whose answer is JSON. */
  get(path: string, key: string): Promise<WireAnswer>;
  /** The OAuth exchange: the one POST without a key; its answer holds one. */
  exchange(path: string, body: string): Promise<WireAnswer>;
  /** A paid POST. Rejects when no response head came. */
  post(
    path: string,
    key: string,
    options: { body: string; idempotencyKey: string; signal: AbortSignal },
  ): Promise<Response>;
  /** Why a fetch without a head failed. */
  explainFailure(): Promise<ErrorDetail>;
  /** What a response that is not 2xx means. */
  explainStatus(response: Response): Promise<ErrorDetail>;
}

const FIXED: RequestInit = {
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  mode: 'cors',
};
const LONGEST_ERROR = 64 * 1024;
/** A question that nobody answers has failed; a paid request is never given up by itself. */
const PATIENCE_MILLISECONDS = 60_000;

/** An error body, cut at a size that no honest provider reaches. */
async function errorText(response: Response): Promise<string | null> {
  try {
    return (await response.text()).slice(0, LONGEST_ERROR);
  } catch {
    return null;
  }
}

export function createWire(options: {
  clock: Clock;
  fetch: typeof fetch;
  base: string;
  blockedByPolicy(): boolean;
}): Wire {
  const { clock } = options;
  const send = (path: string, key: string | null, init: RequestInit): Promise<Response> =>
    options.fetch(endpointUrl(options.base, path), {
      ...init,
      ...FIXED,
      headers: {
        ...(init.headers as Record<string, string>),
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
      },
    });
  const askJson = async (path: string, key: string | null, init: RequestInit): Promise<WireAnswer> => {
    const ending = new AbortController();
    const timer = clock.setTimeout(() => ending.abort(), PATIENCE_MILLISECONDS);
    try {
      const response = await send(path, key, { ...init, signal: ending.signal });
      if (response.ok) return { ok: true, json: (await response.json()) as unknown };
      return { ok: false, detail: await wire.explainStatus(response) };
    } catch {
      return { ok: false, detail: await wire.explainFailure() };
    } finally {
      clock.clearTimeout(timer);
    }
  };
  const wire: Wire = {
    get: (path, key) => askJson(path, key, { method: 'GET' }),
    exchange: (path, body) =>
      askJson(path, null, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
    post: (path, key, { body, idempotencyKey, signal }) =>
      send(path, key, {
        method: 'POST',
        body,
        signal,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      }),
    async explainFailure() {
      // The violation event is a task of its own and may come after the rejection.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (options.blockedByPolicy()) return { code: 'blocked-by-page', status: 0 };
      return { code: navigator.onLine ? 'unreachable' : 'offline', status: 0 };
    },
    explainStatus: async (response) => classifyError(response.status, await errorText(response)),
  };
  return wire;
}
