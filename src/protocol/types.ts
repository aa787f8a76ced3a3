/**
 * The vocabulary that all rooms, and two copies of the bundle on one page, share: the handle that a page
 * talks to, the frozen snapshots that it shows, calls and history entries (design.md 3.3 and 3.9).
 *
 * Amounts are whole nano-dollars (1 USD = 1,000,000,000) unless a name ends in `Usd`.
 */
import type { Call, CallRequest, Operation } from './call-types.ts';
import type { HistoryHandle, HistoryState } from './history-types.ts';
import type { ChosenModel, DataPolicy, ModelsHandle } from './model-types.ts';

/** Integer nano-USD, always a safe integer ≥ 0. Never a float, never negative. */
export type Nano = number;

/** What a feature asks for instead of a model (rule P2): `worker` is cheap and fast, `frontier` the strongest. */
export type Category = 'worker' | 'frontier';

/** Over which time a ceiling counts. */
export type Period = 'total' | 'month' | 'day';

/** `locked`: a remembered key waits for its passphrase. `borrowed`: another tab's vault does the work. */
export type ConnectionStatus = 'disconnected' | 'locked' | 'connecting' | 'connected' | 'borrowed';

/** Where the key lives: out of the page's reach, or in the page's own memory because a frame could not start. */
export type Isolation = 'frame' | 'memory';

export type Section = 'connect' | 'budget' | 'models' | 'history';

/** The one clock of the bundle; tests inject their own. Times are milliseconds since 1970. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

export interface ConnectionState {
  readonly status: ConnectionStatus;
  readonly isolation: Isolation;
  readonly remembered: boolean;
  /** The last four characters of the key, or null. */
  readonly suffix: string | null;
  /** The key's own page at the provider, for whoever is signed in to its account: there it gets a limit, or an end. */
  readonly keyUrl?: string | null;
}

export interface BudgetState {
  /** False until the person chose a ceiling or chose to have none. */
  readonly decided: boolean;
  /** Null: the person chose no ceiling (or has not decided, see `decided`). */
  readonly limitNano: Nano | null;
  readonly callLimitNano: Nano | null;
  readonly period: Period;
  /** IANA name of the zone in which days and months begin; null until a ceiling is decided. */
  readonly zone: string | null;
  /** What counts against the ceiling in this period; contains `unknownNano`. */
  readonly spentNano: Nano;
  readonly heldNano: Nano;
  /** The part of `spentNano` that is a worst case and not a cost. */
  readonly unknownNano: Nano;
  /** limit − spent − held, never below 0; null without a ceiling. */
  readonly leftNano: Nano | null;
}

/** `reserved` is never sent; `pending` waits for its cost and belongs to no tab. */
export type CallState = 'reserved' | 'sent' | 'streaming' | 'pending';

/** An open call: those of this tab, and the pending ones of every tab. */
export interface OpenCallState {
  readonly id: string;
  readonly feature: string;
  readonly category: Category;
  readonly operation: string | null;
  readonly model: string;
  readonly state: CallState;
  readonly holdNano: Nano;
  /** ISO 8601. */
  readonly startedAt: string;
}

export interface ProviderState {
  readonly name: string;
  /** True for a loopback provider: nothing here costs real money. */
  readonly simulated: boolean;
  /** The provider's own spend limit on this key (rule M7), null if unlimited or not read yet. */
  readonly limitUsd: number | null;
  readonly limitLeftUsd: number | null;
  /** The account behind the key has never bought credit; false, too, if that was not read yet. */
  readonly neverPaid: boolean;
  /** When the limit was read (ISO 8601), null if not yet. */
  readonly readAt: string | null;
}

/** Calls whose cost is not known yet, and what is missing to look it up. */
export interface UnresolvedState {
  /** Pending and unknown calls. */
  readonly count: number;
  /** Those of them that only another key than the connected one can answer for. */
  readonly needKey: number;
  /** Last characters of that key, or null. */
  readonly suffix: string | null;
}

/** Our books beside the provider's, for the connected key, since it was first seen here. */
export interface Comparison {
  /** Known costs of the calls of this browser's apps on this origin. */
  readonly oursNano: Nano;
  /** What the provider's usage of the key grew by. */
  readonly theirsNano: Nano;
  /** theirs − ours: negative while the provider lags. */
  readonly differenceNano: number;
  /** What pending and unknown calls may still add to ours, at most. */
  readonly unresolvedNano: Nano;
  /** Seconds between the newest call and the reading; null: no call yet. The provider lags by minutes. */
  readonly lagSeconds: number | null;
  /** ISO 8601: from when on both count, and when the provider's figure was read. */
  readonly since: string;
  readonly readAt: string;
  /** What may explain a difference, most likely first; empty where there is none. */
  readonly causes: readonly ('lag' | 'unresolved' | 'other-use' | 'browser-repeats')[];
}

export interface ByomState {
  readonly connection: ConnectionState;
  readonly budget: BudgetState;
  readonly calls: readonly OpenCallState[];
  readonly unresolved: UnresolvedState;
  readonly models: { readonly worker: ChosenModel | null; readonly frontier: ChosenModel | null };
  /** The person's setting, kept per origin; `allow` until it is read, which a call waits for. */
  readonly dataPolicy: DataPolicy;
  readonly provider: ProviderState;
  readonly history: HistoryState;
  /** Paid requests of other tabs that run with this tab's key: the key must stay meanwhile (rule W6). */
  readonly lent: number;
}

export type * from './call-types.ts';
export type * from './history-types.ts';
export type * from './model-types.ts';

export interface BudgetRequest {
  /** The most that one call may hold, USD; null = no such limit; absent = as it is. Raising it is confirmed too. */
  readonly callLimitUsd?: string | number | null;
  /** Decimal string or number in USD; null = no ceiling. */
  readonly limitUsd: string | number | null;
  readonly period?: Period;
}

/** The handle: one frozen object, the same for every copy of the bundle on a page. There is no way to read the key. */
export interface Byom {
  /** The version of the copy that made the controller. */
  readonly version: string;
  readonly state: ByomState;
  /** Hears the present state at once. Returns the way to stop. */
  subscribe(listener: (state: ByomState) => void): () => void;
  open(section?: Section): void;
  close(): void;
  /** The key then passed through the page: prefer `open('connect')`. Never remembers. Rejects `key-rejected`, `bad-argument`, `offline`, `unreachable`. */
  connect(options: { readonly key: string }): Promise<void>;
  /** OAuth: a popup, or the page goes itself. Rejects `denied`, `expired`, `cancelled`, `busy`, … */
  authorize(): Promise<void>;
  disconnect(options?: { readonly forget?: boolean }): Promise<void>;
  /** Lowering acts at once; raising asks the person and rejects `cancelled` if they decline. */
  setBudget(request: BudgetRequest): Promise<void>;
  /** Rejects `no-model` for an unknown id, `no-price` for one without a usable price. */
  chooseModel(category: Category, id: string): Promise<void>;
  readonly models: ModelsHandle;
  /** `deny`: only providers that don't collect texts are asked from now on. Rejects `bad-argument`. */
  setDataPolicy(policy: DataPolicy): Promise<void>;
  /**
   * Groups the calls of one operation: one list of costs, one stop at the ceiling. Resolves with what the function
   * returns; a refused call rejects with `details.operation` and `details.step`. Rejects `bad-argument`.
   */
  run<Value>(name: string, body: (operation: Operation) => Promise<Value> | Value): Promise<Value>;
  /** Our sum beside the provider's for the connected key. Rejects `no-key`, `no-ceiling`, `unreachable`. */
  compare(): Promise<Comparison>;
  /** Returns at once; what is wrong comes as a rejection of `result`. */
  call(request: CallRequest): Call;
  readonly history: HistoryHandle;
  /** The app holds work that would be lost; leaving warns until released (rule M4). */
  unsaved(reason: string): () => void;
}
