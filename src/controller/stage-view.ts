/** What the vault needs to draw one of its views: words, looks, language and the amounts that the page proposes. */
import type { StageTerms } from '../i18n/stage-terms.ts';
import type { BudgetState, Period } from '../protocol/types.ts';
import type { ViewName, ViewRequest } from '../vault/vault.ts';

/** More than this has to be typed (design.md 6), nano-USD. */
const HIGHEST_PROPOSAL = 5_000_000_000;

/** What somebody asked the view to propose. */
export interface Proposal {
  /** Undefined: the page's own suggestion. */
  readonly limitNano?: number | null | undefined;
  readonly period?: Period | undefined;
  readonly callLimitNano?: number | null | undefined;
  readonly writeOff?: { readonly callIds: readonly string[]; readonly nano: number } | undefined;
}

export interface ViewContext {
  readonly words: StageTerms['vault'];
  /** Explanations stand in the panel above, and not in the vault's own view. */
  readonly above: boolean;
  readonly theme: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly budget: BudgetState;
  readonly suggestedNano: number | undefined;
}

function wordsFor(name: ViewName | null, { words, above }: ViewContext): Readonly<Record<string, string>> {
  if (name === 'ceiling') return { ...words.ceiling, ...(above ? { explain: '' } : {}) };
  if (name === 'write-off') return words.writeOff;
  if (name !== null && name !== 'connect') return words[name];
  return { ...words.connect, ...(above ? { about: '', getKey: '', limit: '', honest: '' } : {}) };
}

/** What is left of a decided ceiling is what a session may spend; with nothing left there is nothing to confirm. */
function mayOf({ decided, limitNano, leftNano }: BudgetState): { mayNano?: number } {
  if (!decided || leftNano === 0) return {};
  return { mayNano: limitNano === null || leftNano === null ? HIGHEST_PROPOSAL : Math.min(leftNano, HIGHEST_PROPOSAL) };
}

export function makeViewRequest(name: ViewName | null, proposal: Proposal, context: ViewContext): ViewRequest {
  const { budget, theme, lang, dir } = context;
  const suggested = proposal.limitNano ?? context.suggestedNano;
  // What is taken away is named with what it was.
  const removed = proposal.callLimitNano === null && budget.callLimitNano !== null;
  const callLimit = proposal.callLimitNano ?? budget.callLimitNano;
  return {
    type: 'view',
    name,
    terms: wordsFor(name, context),
    theme,
    lang,
    dir,
    amounts: {
      ...(budget.decided ? { limitNano: budget.limitNano } : {}),
      spentNano: budget.spentNano,
      ...(name === 'connect' || name === 'unlock' || name === 'code' ? mayOf(budget) : {}),
      period: proposal.period ?? budget.period,
      ...(suggested === undefined ? {} : { suggestedNano: suggested }),
      ...(callLimit === null ? {} : { callLimitNano: callLimit, callLimitRemoved: removed }),
      ...(proposal.writeOff ? { writeOff: proposal.writeOff } : {}),
    },
  };
}
