/** What the vault needs to draw one of its views: words, looks, language and the amounts that the page proposes. */
import type { StageTerms } from '../i18n/stage-terms.ts';
import type { BudgetState, Period } from '../protocol/types.ts';
import type { ViewName, ViewRequest } from '../vault/vault.ts';

/** More than this has to be typed (design.md 6), nano-USD. */
const HIGHEST_PROPOSAL = 5_000_000_000;

/** With no more than this share left the next request may be refused: whoever opens the view then wants more. */
const NEARLY_NOTHING = 0.05;

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

/** Upwards, to two digits: an amount that a person can read. */
function roundUp(nano: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(nano)) - 1);
  return Math.ceil(nano / step) * step;
}

/**
 * A person's own ceiling comes before the page's suggestion, or Enter would lower it. Where it is used up, as much again
 * comes on top of what is counted: confirmed as it is, it would stop the next request too.
 */
function suggestionOf(proposal: Proposal, { budget, suggestedNano }: ViewContext): number | undefined {
  const { decided, limitNano, spentNano, heldNano } = budget;
  const asked = proposal.limitNano ?? undefined;
  if (asked !== undefined || !decided || limitNano === null) return asked ?? suggestedNano;
  const booked = spentNano + heldNano;
  if (limitNano - booked > limitNano * NEARLY_NOTHING) return limitNano;
  return roundUp(booked + (limitNano || suggestedNano || HIGHEST_PROPOSAL));
}

export function makeViewRequest(name: ViewName | null, proposal: Proposal, context: ViewContext): ViewRequest {
  const { budget, theme, lang, dir } = context;
  const suggested = suggestionOf(proposal, context);
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
