/** What the parts of the controller share: each collaborator once, by its room's own type. */
import type { Ledger } from '../ledger/ledger.ts';
import type { CallSettledDetail } from '../protocol/events.ts';
import type { ByomError } from '../protocol/errors.ts';
import type { Clock } from '../protocol/types.ts';
import type { VaultLink } from '../vault/link.ts';
import type { Session } from './session.ts';
import type { Stage } from './stage.ts';
import type { Store } from './store.ts';

export interface Desk {
  readonly document: Document;
  readonly clock: Clock;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly link: VaultLink;
  readonly session: Session;
  readonly stage: Stage;
  /** Tells keys apart; null while none is connected. */
  keyId(): string | null;
  /** How this app is named in the history. */
  appName(): string;
  /** Reads the books and shows them; `notify` tells the other tabs too. */
  refresh(notify?: boolean): Promise<void>;
  /** Refreshes and announces how a call ended; a pending one is announced again when the books show its end. */
  tellSettled(detail: CallSettledDetail): Promise<void>;
  /** Marks a call of this tab as paid work that runs (rules M4, W6). */
  setRunning(callId: string, running: boolean): void;
  /** Nothing of this call is read any more. */
  ended(callId: string): void;
  /** A cost has to be looked up. */
  lookUp(): void;
  /** An error with its sentence in the page's language. */
  explain(error: ByomError): ByomError;
}

/** Before anything is decided: the ledger's deciding half loads with the work that needs it. */
export type DeskWithoutLedger = Omit<Desk, 'ledger'>;
