/**
 * Every event name and its detail (design.md 3.4). Wishes go up from elements and bubble; facts are told on the
 * document and do not. Details carry ids, numbers and codes: never a key, a prompt or an answer (rule S5).
 */
import type {
  BudgetState,
  Category,
  ConnectionState,
  DataPolicy,
  HistoryState,
  Nano,
  Outcome,
  Period,
  Section,
  Usage,
} from './types.ts';
import type { ErrorCode, WarningCode } from './errors.ts';

export interface OpenRequestDetail {
  readonly section?: Section;
}
/** Panel to stage: show this view of the vault. */
export interface ViewRequestDetail {
  readonly name: 'connect' | 'unlock' | 'ceiling' | 'remember' | null;
}
export interface DisconnectRequestDetail {
  readonly forget?: boolean;
}
export interface BudgetRequestDetail {
  readonly limitUsd: string | null;
  readonly period?: Period;
}
export interface ModelRequestDetail {
  readonly category: Category;
  readonly model: string;
}
export interface DataPolicyRequestDetail {
  readonly policy: DataPolicy;
}
export interface CancelRequestDetail {
  readonly callId: string;
}
export interface AnswerRequestDetail {
  readonly yes: boolean;
}
export interface ClearRequestDetail {
  readonly before?: string;
}
export interface WriteOffRequestDetail {
  readonly callIds: readonly string[];
}
export interface BeforeCallDetail {
  readonly callId: string;
  readonly feature: string;
  readonly category: Category;
  readonly model: string;
  readonly holdNano: Nano;
}
export interface CallReservedDetail extends BeforeCallDetail {
  readonly operation: string | null;
}
export interface CallSettledDetail {
  readonly callId: string;
  readonly feature: string;
  readonly operation: string | null;
  readonly model: string;
  readonly outcome: Outcome;
  readonly costNano: Nano | null;
  readonly usage: Usage | null;
  /** Why it brought no whole answer, and how long the provider asks to wait, in seconds. */
  readonly code?: ErrorCode;
  readonly waitSeconds?: number;
}
export interface CallRefusedDetail {
  readonly callId: string;
  readonly feature: string;
  readonly code: ErrorCode;
  readonly neededNano?: Nano;
  readonly leftNano?: Nano;
  /** About how many tokens the prompt has: a likely figure, no bound and no cost. */
  readonly aboutTokens?: number;
}
export type HistoryChangeDetail = HistoryState;
export type ConnectionChangeDetail = Omit<ConnectionState, 'suffix' | 'keyUrl'>;
export type BudgetChangeDetail = Omit<BudgetState, 'decided' | 'callLimitNano' | 'zone'>;
/**
 * Why a page's own policy is called weak: no policy in its markup (a header can't be read); inline scripts, `eval` or
 * scripts from anywhere may run; connections may go anywhere; `worker-src` is not written out and falls back to a list
 * that lets scripts of the page become workers. And why one is said to block the provider: its list leaves the provider
 * out; the browser refused a request.
 */
export type PolicyReason =
  | 'none-seen'
  | 'script-inline'
  | 'script-eval'
  | 'script-anywhere'
  | 'connect-anywhere'
  | 'worker-falls-back'
  | 'not-listed'
  | 'refused';
export interface WarningDetail {
  readonly code: WarningCode;
  /** With `policy-weak` and `policy-blocks-provider`: the gravest of what was found. */
  readonly reason?: PolicyReason;
}

/** Wishes: bubble, composed, cancelable. The controller acts in a microtask if nobody prevented them. */
export interface WishMap {
  'byom-open-request': OpenRequestDetail;
  'byom-view-request': ViewRequestDetail;
  'byom-close-request': undefined;
  /** The person's answer to what the panel asks; a yes counts only during a user activation. */
  'byom-answer-request': AnswerRequestDetail;
  'byom-write-off-request': WriteOffRequestDetail;
  /** Connects by the provider's own page; `cancel`: stops waiting for it. */
  'byom-authorize-request': { readonly cancel?: boolean } | undefined;
  'byom-disconnect-request': DisconnectRequestDetail;
  'byom-budget-request': BudgetRequestDetail;
  'byom-model-request': ModelRequestDetail;
  'byom-data-policy-request': DataPolicyRequestDetail;
  'byom-cancel-request': CancelRequestDetail;
  'byom-clear-request': ClearRequestDetail;
}

/** Facts and the one question: on the document, not bubbling. Only `byom-before-call` can be prevented. */
export interface FactMap {
  'byom-before-call': BeforeCallDetail;
  'byom-call-reserved': CallReservedDetail;
  'byom-call-settled': CallSettledDetail;
  'byom-call-refused': CallRefusedDetail;
  'byom-connection-change': ConnectionChangeDetail;
  'byom-budget-change': BudgetChangeDetail;
  /** Entries were removed, brought back or imported, here or in another tab. */
  'byom-history-change': HistoryChangeDetail;
  'byom-warning': WarningDetail;
}

type CustomEvents<Map> = { [Name in keyof Map]: CustomEvent<Map[Name]> };

declare global {
  interface DocumentEventMap extends CustomEvents<WishMap>, CustomEvents<FactMap> {}
}

/**
 * Tells a fact on the document.
 * @returns false if a listener prevented it; only `byom-before-call` can be.
 */
export function announce<Name extends keyof FactMap>(document: Document, name: Name, detail: FactMap[Name]): boolean {
  const cancelable = name === 'byom-before-call';
  return document.dispatchEvent(new CustomEvent(name, { detail: Object.freeze(detail), cancelable }));
}

/**
 * Sends a wish up from an element.
 * @returns false if somebody prevented it.
 */
export function wish<Name extends keyof WishMap>(
  source: EventTarget,
  name: Name,
  ...detail: WishMap[Name] extends undefined ? [] : [WishMap[Name]]
): boolean {
  return source.dispatchEvent(
    new CustomEvent(name, { detail: detail[0], bubbles: true, composed: true, cancelable: true }),
  );
}
