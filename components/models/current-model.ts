/** The model in use, and what the person has to know of their choice: gone, dearer, leaving. Nothing is swapped unseen. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../src/i18n/numbers.ts';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import type { ChoiceState, ChosenModel, ModelListing } from '../../src/protocol/types.ts';
import { companies, isOver, otherFacts, priceFact, useFact, type FactContext } from './model-facts.ts';

export interface CurrentOptions {
  readonly current: ChosenModel | null;
  /** Its row in the catalogue, once that is read. */
  readonly listing: ModelListing | undefined;
  readonly choice: ChoiceState | null;
  readonly context: FactContext;
  readonly use: (id: string) => void;
}

export function currentModel(options: CurrentOptions): TemplateResult {
  const { current, listing, choice, context } = options;
  const { words } = context;
  return html`${notice(options)}
    <div part="current" class="current">
      ${
        current
          ? html`<p class="name">
              <bdi>${current.name}</bdi> <span class="tag">${tagOf(current, choice, words)}</span>
            </p>`
          : html`<p class="muted">${words.nothing}</p>`
      }
      ${listing ? details(listing, context) : nothing}
    </div>`;
}

/** Preselected, or chosen once at another price: then the notice says more. */
export const tagOf = (
  current: ChosenModel,
  choice: ChoiceState | null,
  { recommended, chosen, notUsed }: StageTerms['models'],
): string => (current.chosen ? chosen : choice?.problem === 'dearer' ? notUsed : recommended);

function details(listing: ModelListing, context: FactContext): TemplateResult {
  const { words, language, endpoints, dataPolicy } = context;
  const prices = [priceFact(listing, context), useFact(listing, context)].filter(Boolean);
  const runners = companies(endpoints, language);
  return html`<p part="price">${prices.map((price) => html`<bdi class="price">${price}</bdi> `)}</p>
    <ul part="facts" class="facts" role="list">
      ${otherFacts(listing, context).map((fact) => html`<li><bdi>${fact}</bdi></li>`)}
    </ul>
    ${listing.free ? html`<p part="free" class="small">${words.freeNote}</p>` : nothing}
    ${runners ? html`<p part="companies" class="small muted">${words.companies(runners)}</p>` : nothing}
    ${dataPolicy === 'deny' ? html`<p part="denied" class="small muted">${words.denied}</p>` : nothing}`;
}

function notice({ choice, current, context, use }: CurrentOptions): TemplateResult | typeof nothing {
  if (!choice?.problem) return nothing;
  const { words } = context;
  const other = choice.replacement;
  const action =
    choice.problem === 'dearer'
      ? { id: choice.id, label: words.useAnyway }
      : other && other.id !== current?.id
        ? { id: other.id, label: words.useInstead(other.name) }
        : null;
  return html`<div part="notice" class="notice">
    <p>${sentence(choice, context)}</p>
    ${
      action
        ? html`<button part="replace" type="button" @click=${() => use(action.id)}>${action.label}</button>`
        : nothing
    }
  </div>`;
}

function sentence(choice: ChoiceState, { words, language, money }: FactContext): string {
  const { name, problem, leavesAt } = choice;
  const dollars = (perMillion: string): string => money(Math.round(Number(perMillion) * 1e9));
  switch (problem) {
    case 'dearer':
      return words.dearer(name, dollars(choice.promptUsdPerMillion), dollars(choice.completionUsdPerMillion));
    case 'leaving': {
      const day = leavesAt ? formatDay(new Date(leavesAt), language) : '';
      return isOver(leavesAt) ? words.leftAlready(name, day) : words.leavesSoon(name, day);
    }
    case 'unpriced':
      return words.unpriced(name);
    default:
      return words.gone(name);
  }
}

/** The person's setting for their texts. */
export function policySwitch(
  words: StageTerms['models'],
  denies: boolean,
  change: (deny: boolean) => void,
): TemplateResult {
  return html`<label part="policy" class="policy">
    <input
      type="checkbox"
      .checked=${denies}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${words.policy} <span class="small muted">${words.policyWhy}</span></span>
  </label>`;
}
