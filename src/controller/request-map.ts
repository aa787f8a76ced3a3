/** One row per wish: which method of the handle it means. A wish that somebody prevented is not acted on. */
import type { ViewRequestDetail, WishMap } from '../protocol/events.ts';
import type { Byom } from '../protocol/types.ts';

export interface WishTarget {
  readonly byom: Byom;
  showView(name: ViewRequestDetail['name']): void;
  cancelRound(): void;
  cancelCall(callId: string): void;
  answer(yes: boolean): void;
}

type Rows = { [Name in keyof WishMap]: (detail: WishMap[Name], target: WishTarget) => Promise<unknown> | void };

const ROWS: Rows = {
  'byom-open-request': (detail, { byom }) => byom.open(detail?.section),
  'byom-view-request': (detail, target) => target.showView(detail.name),
  'byom-answer-request': (detail, target) => {
    // A script can't make an activation: only the person says yes.
    const yes = detail?.yes;
    if (yes === false || (yes && navigator.userActivation?.isActive !== false)) target.answer(yes);
  },
  'byom-write-off-request': ({ callIds }, { byom }) => byom.history.writeOff(callIds),
  'byom-close-request': (_, { byom }) => byom.close(),
  'byom-authorize-request': (detail, target) => (detail?.cancel ? target.cancelRound() : target.byom.authorize()),
  'byom-disconnect-request': (detail, { byom }) => byom.disconnect(detail),
  'byom-budget-request': (detail, { byom }) => byom.setBudget(detail),
  'byom-model-request': ({ category, model }, { byom }) => byom.chooseModel(category, model),
  'byom-data-policy-request': ({ policy }, { byom }) => byom.setDataPolicy(policy),
  'byom-cancel-request': ({ callId }, target) => target.cancelCall(callId),
  'byom-clear-request': (detail, { byom }) => byom.history.clear(detail),
};

/** Acts on wishes in a microtask, so that every listener had its chance to prevent them. */
export function answerWishes(document: Document, target: WishTarget): void {
  for (const [name, act] of Object.entries(ROWS) as [
    string,
    (detail: unknown, target: WishTarget) => Promise<unknown> | void,
  ][])
    document.addEventListener(name, (event) =>
      queueMicrotask(() => {
        if (event.defaultPrevented) return;
        // A wish has no caller who could take the error; elements show the state that follows instead.
        Promise.resolve(act((event as CustomEvent).detail, target)).catch(() => undefined);
      }),
    );
}
