/** How a session of the key begins, whichever way the key comes. */
import type { Clock, Isolation, Nano } from '../protocol/types.ts';
import type { KeyRedactor } from './key.ts';
import type { VaultReply } from './vault.ts';
import type { Wire } from './wire.ts';

/** What the session of a host is made with. */
export interface KeySessionOptions {
  readonly isolation: Isolation;
  readonly provider: string;
  readonly salt: string;
  readonly clock: Clock;
  readonly wire: Wire;
  readonly redactor: KeyRedactor;
  /** Paid work that needs the key is running. */
  readonly isBusy: () => boolean;
  readonly post: (reply: VaultReply) => void;
}

/** What the click said that begins a session. */
export interface Beginning {
  /** What may be spent; undefined: nothing was confirmed; null: without a limit. */
  readonly allowance?: Nano | null | undefined;
  /** The person wants the key remembered, and is asked how. */
  readonly remember?: boolean | undefined;
}

/** What a page that goes to the provider keeps for its return. */
export interface KeptRound {
  readonly verifier?: string | undefined;
  readonly remember?: boolean | undefined;
}
