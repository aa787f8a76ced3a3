/** What the picker says of a model: price, typical use, room, abilities, and what concerns the person's texts. */
import { formatDay, formatShort } from '../../src/i18n/numbers.ts';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import type { DataPolicy, ModelEndpoint, ModelListing, TypicalUse } from '../../src/protocol/types.ts';

export interface FactContext {
  readonly words: StageTerms['models'];
  readonly language: string;
  readonly money: (nano: number) => string;
  /** Those that serve the model, if they were asked for. */
  readonly endpoints: readonly ModelEndpoint[] | undefined;
  readonly typical: TypicalUse | null;
  readonly dataPolicy: DataPolicy;
}

/** USD per million tokens. */
interface Prices {
  readonly prompt: number;
  readonly completion: number;
}

const MILLION = 1_000_000;
const NANO = 1e9;

/** Those that a call may be served by: no tier that is priced apart, none out of service (design.md 2). */
const serving = (endpoints: readonly ModelEndpoint[] | undefined): readonly ModelEndpoint[] =>
  (endpoints ?? []).filter(({ standard, inService }) => standard !== false && inService !== false);

/** From the catalogue's price, which is the cheapest endpoint's, to the dearest endpoint's. */
function priceRange(model: ModelListing, endpoints: readonly ModelEndpoint[] | undefined): [from: Prices, to: Prices] {
  const listed = {
    prompt: Number(model.promptUsdPerMillion),
    completion: Number(model.completionUsdPerMillion),
  };
  const all = serving(endpoints).map(({ promptUsd, completionUsd }) => ({
    prompt: Number(promptUsd) * MILLION,
    completion: Number(completionUsd) * MILLION,
  }));
  if (all.length === 0) return [listed, listed];
  const pick = (choose: (...values: number[]) => number): Prices => ({
    prompt: choose(...all.map(({ prompt }) => prompt)),
    completion: choose(...all.map(({ completion }) => completion)),
  });
  return [pick(Math.min), pick(Math.max)];
}

export function priceFact(model: ModelListing, { words, money, endpoints }: FactContext): string {
  if (model.free) return words.free;
  const [from, to] = priceRange(model, endpoints);
  const dollars = (usd: number): string => money(Math.round(usd * NANO));
  const [prompt, completion] = [dollars(from.prompt), dollars(from.completion)];
  if (!endpoints) return words.priceFrom(prompt, completion);
  if (dollars(to.prompt) === prompt && dollars(to.completion) === completion) return words.price(prompt, completion);
  return words.priceRange(prompt, dollars(to.prompt), completion, dollars(to.completion));
}

/** What one use costs, about; empty where nothing typical is known, for a guess is no help (rule M1). */
export function useFact(model: ModelListing, { words, money, endpoints, typical }: FactContext): string {
  if (!typical || model.free) return '';
  const use = ({ prompt, completion }: Prices): string => {
    const usd = (typical.promptTokens * prompt + typical.completionTokens * completion) / MILLION;
    // Two digits: more would pretend to know.
    return money(Math.max(1, Math.round(Number(usd.toPrecision(2)) * NANO)));
  };
  const [from, to] = priceRange(model, endpoints).map(use);
  if (from === undefined || to === undefined) return '';
  return from === to ? words.use(from, typical.feature) : words.useRange(from, to, typical.feature);
}

/** Everything else, each a phrase of its own. */
export function otherFacts(model: ModelListing, { words, language, dataPolicy }: FactContext): string[] {
  return [
    model.context > 0 ? words.context(formatShort(model.context, language)) : '',
    ...model.abilities.map((ability) => words.abilities[ability]),
    model.moderated ? words.moderated : '',
    isOutOfReach(model, dataPolicy) ? words.collects : model.free ? words.freeKeeps : '',
    model.leavesAt ? leaving(model.leavesAt, words, language) : '',
  ].filter(Boolean);
}

/** With this setting the provider serves it to nobody (openrouter.md 2.2). */
export const isOutOfReach = ({ free }: ModelListing, dataPolicy: DataPolicy): boolean =>
  free === true && dataPolicy === 'deny';

/** A date that has come. */
export const isOver = (date: string | null): boolean => date !== null && Date.parse(date) <= Date.now();

function leaving(leavesAt: string, words: StageTerms['models'], language: string): string {
  const day = formatDay(new Date(leavesAt), language);
  return isOver(leavesAt) ? words.left(day) : words.leaves(day);
}

/** The companies that may run it, each once. */
export function companies(endpoints: readonly ModelEndpoint[] | undefined, language: string): string {
  const names = new Set(serving(endpoints).map(({ provider }) => provider));
  try {
    return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  } catch {
    return [...names].join(', ');
  }
}
