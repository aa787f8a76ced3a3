/**
 * The border: every message that may cross it, in both directions (security.md section 7). The same list holds for
 * the sandboxed frame and for the memory host. Everything here is structured-cloneable. No message returns the key,
 * names a URL or a header, or raises the ceiling.
 */
import type { Isolation, Nano, Period } from '../protocol/types.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import type { GenerationRecord, KeyInfo } from '../provider/openrouter.ts';
import type { SealedRecord } from './seal.ts';
import type { PriceCeiling } from '../provider/request-fields.ts';

/** The endpoints that take the key and a body. Later endpoints are one word here and one row in request-fields.ts. */
export type VaultEndpoint = 'chat/completions';

export type ViewName = 'connect' | 'unlock' | 'ceiling' | 'remember' | 'forget' | 'write-off' | 'code';
/** All but the first two: the person wants that view instead. */
export type ViewOutcome = 'done' | 'cancelled' | 'connect' | 'forget' | 'code' | 'remember';

/** What a view needs from the page: words, looks and proposals. The vault formats amounts itself. */
export interface ViewRequest {
  readonly type: 'view';
  /** Null hides whatever is shown. */
  readonly name: ViewName | null;
  readonly terms: Readonly<Record<string, string>>;
  /** Custom property values for the view's style sheet, without the `--byom-` prefix; plus `scheme`. */
  readonly theme: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly amounts: {
    /** The ceiling now; null = none, absent = not decided. */
    readonly limitNano?: Nano | null;
    readonly spentNano?: Nano;
    /** What the field proposes; cut to $5 unless `asked`. */
    readonly suggestedNano?: Nano;
    readonly period?: Period;
    /** What is left of the ceiling: connecting confirms it, or what was typed instead, for this session. */
    readonly mayNano?: Nano;
    /** The most that one call may hold, if there is such a limit: confirmed by the same click. */
    readonly callLimitNano?: Nano;
    /** True: the limit of a single request is taken away; `callLimitNano` is what it was. */
    readonly callLimitRemoved?: boolean;
    /** For `write-off`: which unknown calls, and how much they count together. */
    readonly writeOff?: { readonly callIds: readonly string[]; readonly nano: Nano };
  };
}

/** The looks of the page are others: what is shown takes them on, and nothing else of it changes. */
export interface ThemeRequest extends Pick<ViewRequest, 'theme'> {
  readonly type: 'theme';
}

/** page → vault */
export type VaultRequest =
  | { readonly type: 'connect'; readonly key: string }
  | {
      readonly type: 'send';
      /** Goes out as `Idempotency-Key`. A dearer second attempt is `<call id>.2`. */
      readonly callId: string;
      readonly endpoint: VaultEndpoint;
      /** Request fields without caps and prices; the vault rebuilds the body from allowed ones. */
      readonly body: Readonly<Record<string, unknown>>;
      readonly outputCap: number;
      readonly priceCeiling: PriceCeiling;
    }
  /** Back-pressure: the page took a chunk and can take another. */
  | { readonly type: 'more'; readonly callId: string }
  | { readonly type: 'abort'; readonly callId: string }
  | { readonly type: 'get-key-info' }
  | { readonly type: 'get-generation'; readonly id: string }
  | ViewRequest
  | ThemeRequest
  | { readonly type: 'focus' }
  /** Forgets the key at once, and a remembered one with it. */
  | { readonly type: 'forget' }
  /** The page takes away: what is left is at most so much, nano-USD. */
  | { readonly type: 'set-ceiling-lower'; readonly leftNano: Nano }
  /** A record out of the page's storage (`SealedRecord`); null: another tab forgot it. */
  | { readonly type: 'unseal'; readonly record: unknown }
  /** Forgets the key and keeps what is sealed. */
  | { readonly type: 'lock' }
  /** Begins an OAuth round. `redirect`: the page will go, and keeps the verifier for its return. */
  | { readonly type: 'pkce-start'; readonly redirect: boolean }
  | {
      readonly type: 'pkce-code';
      readonly code: string;
      readonly state: string;
      readonly verifier?: string;
      readonly remember?: boolean;
    };

/** What the provider says of a generation; `found: false` while it does not know it (yet). */
export interface GenerationInfo extends GenerationRecord {
  readonly id: string;
  readonly found: boolean;
  /** Set when the question itself failed (offline, no key …); says nothing about the generation. */
  readonly error?: ErrorDetail;
}

/** vault → page */
export type VaultReply =
  | {
      readonly type: 'state';
      /** `borrowed` is said by the page side alone, of another tab's vault. */
      readonly status: 'disconnected' | 'locked' | 'connecting' | 'connected' | 'borrowed';
      readonly isolation: Isolation;
      /** A sealed record is kept: forgetting needs more than a reload. */
      readonly remembered: boolean;
      /** Last characters of the key, at most four. */
      readonly suffix: string | null;
      /** 8 hex digits that tell keys apart and say nothing about them. */
      readonly keyId: string | null;
      /** SHA-256 of the key in hex: the provider's own name for its page. */
      readonly hash: string | null;
      readonly fenceLeftNano: Nano | null;
      /** Why it is disconnected, if something made it so: `key-rejected` after a 401. */
      readonly error?: ErrorDetail;
    }
  /** Nothing was fetched. */
  | { readonly type: 'refused'; readonly callId: string; readonly detail: ErrorDetail }
  | {
      readonly type: 'head';
      readonly callId: string;
      readonly status: number;
      readonly generationId: string | null;
      readonly providerName: string | null;
    }
  | { readonly type: 'chunk'; readonly callId: string; readonly bytes: ArrayBuffer }
  | { readonly type: 'end'; readonly callId: string }
  | { readonly type: 'error'; readonly callId: string; readonly detail: ErrorDetail }
  | ({ readonly type: 'key-info'; readonly error?: ErrorDetail } & KeyInfo)
  | ({ readonly type: 'generation' } & GenerationInfo)
  | { readonly type: 'view-closed'; readonly name: ViewName; readonly outcome: ViewOutcome }
  | { readonly type: 'ceiling-confirmed'; readonly limitNano: Nano | null; readonly period: Period }
  | { readonly type: 'write-off-confirmed'; readonly callIds: readonly string[] }
  /** To be kept in the page's storage; null: to be deleted. */
  | { readonly type: 'sealed'; readonly record: SealedRecord | null }
  /** `verifier`, and that the key is to be remembered, only for a redirect: the frame has no storage. */
  | {
      readonly type: 'open-url';
      readonly challenge: string;
      readonly state: string;
      readonly verifier?: string;
      readonly remember?: boolean;
    }
  /** Height of the view in CSS pixels. */
  | { readonly type: 'size'; readonly height: number }
  | { readonly type: 'escape' };

/** What both hosts offer the page side. Replies come to the listener that was given when the host was made. */
export interface VaultPort {
  post(message: VaultRequest): void;
}

export type SendRequest = Extract<VaultRequest, { type: 'send' }>;
export type KeyInfoReply = Extract<VaultReply, { type: 'key-info' }>;
