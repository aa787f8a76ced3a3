/** The body of `<byom-budget>`: our ceiling and the provider's, each with what is left of it (rules W5, M7). */
import { css, html, nothing, type TemplateResult } from 'lit';
import { roundDown } from '../../src/i18n/money.ts';
import { formatDay, formatMoment, formatShare } from '../../src/i18n/numbers.ts';
import { joinSentences } from '../../src/i18n/sentences.ts';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import { wish } from '../../src/protocol/events.ts';
import type { BudgetState, ByomState, ProviderState, UnresolvedState } from '../../src/protocol/types.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomBudget } from '../byom-budget.ts';
import { barStyles, budgetBar, swatch, type Part } from './budget-bar.ts';
import { nextStart } from './next-period.ts';

/** From here on the line warns (the same share as the `ceiling-near` warning). */
const NEAR = 0.8;

export class BudgetView implements View {
  readonly styles = css`
    ${barStyles}
    ${styles}
  `;
  readonly #host: ByomBudget;

  constructor(host: ByomBudget) {
    this.#host = host;
  }

  render(): unknown {
    const state = this.#host.byomState;
    if (!state) return nothing;
    const { budget, unresolved } = state;
    const full = !this.#host.compact;
    return html`<section part="base" class="base ${levelOf(budget)}" aria-label=${this.#terms.label}>
      ${this.#line(budget)} ${budget.decided && budget.limitNano !== null ? this.#spending(budget) : nothing}
      ${full && budget.decided ? this.#figures(budget) : nothing}
      ${full && budget.limitNano !== null ? this.#limitWords(state) : nothing}
      ${full ? html`${this.#needKey(unresolved)} ${this.#provider(state)}` : nothing}
    </section>`;
  }

  get #terms(): StageTerms['budget'] {
    return stageTermsFor(this.#host.language).budget;
  }

  /** One place for the button whatever it says: it keeps the focus when the ceiling it led to was set. */
  #line(budget: BudgetState): TemplateResult {
    const terms = this.#terms;
    const reached = levelOf(budget) === 'reached';
    const set = reached ? terms.raise : terms.change;
    return html`<div class="line">
      <p part="line">${this.#sentence(budget)}</p>
      <button
        part="change"
        type="button"
        class=${reached ? 'primary' : ''}
        @click=${() => wish(this.#host, 'byom-open-request', { section: 'budget' })}
      >
        ${budget.decided ? set : terms.set}
      </button>
    </div>`;
  }

  #sentence({ decided, limitNano, spentNano, period }: BudgetState): string {
    const terms = this.#terms;
    if (!decided) return terms.undecided;
    if (limitNano === null) return terms.none;
    return terms.of(this.#host.money(spentNano), this.#host.money(limitNano), this.#host.terms.periods[period]);
  }

  #spending(budget: BudgetState): TemplateResult {
    const { limitNano, spentNano, heldNano } = budget;
    return html`<div class="drawn">
        <meter
          part="meter"
          class="visually-hidden"
          min="0"
          max=${Math.max(limitNano ?? 0, 1)}
          high=${(limitNano ?? 0) * NEAR}
          optimum="0"
          .value=${spentNano + heldNano}
          aria-label=${this.#sentence(budget)}
        ></meter>
        ${budgetBar(budget)}
      </div>
      ${this.#notice(budget)}`;
  }

  /** From 80 % on a warning; at the end what that means, in words. */
  #notice(budget: BudgetState): TemplateResult | typeof nothing {
    const { limitNano, spentNano, heldNano } = budget;
    const level = levelOf(budget);
    if (level === '' || limitNano === null) return nothing;
    const terms = this.#terms;
    if (level === 'near') {
      const share = formatShare((spentNano + heldNano) / limitNano, this.#host.language);
      return html`<p part="near" class="notice" role="status">${terms.near(share)}</p>`;
    }
    const start = this.#start(budget);
    const reached = start ? terms.reachedForNow(start) : terms.reached;
    const above = spentNano > limitNano ? terms.above(this.#host.money(spentNano - limitNano)) : nothing;
    return html`<p part="reached" class="notice" role="status">${reached} ${above}</p>`;
  }

  /** The day on which counting starts anew, in words; empty: it never does. */
  #start({ period, zone }: BudgetState): string {
    const start = nextStart(period, zone, Date.now());
    return start ? formatDay(start, this.#host.language) : '';
  }

  #figures({ limitNano, spentNano, heldNano, unknownNano, leftNano, callLimitNano }: BudgetState): TemplateResult {
    const terms = this.#terms;
    const rows: [name: string, nano: number, part: Part | null][] = [[terms.spent, spentNano, 'spent']];
    if (unknownNano > 0) rows.push([terms.unknown, unknownNano, 'unknown']);
    if (heldNano > 0) rows.push([terms.held, heldNano, 'held']);
    if (leftNano !== null) rows.push([terms.left, roundDown(leftNano), null]);
    if (callLimitNano !== null) rows.push([terms.callLimit, callLimitNano, null]);
    return html`<dl part="figures">
      ${rows.map(
        ([name, nano, part]) =>
          html`<div class="row">
            <dt>${part && limitNano !== null ? swatch(part) : nothing}${name}</dt>
            <dd><bdi>${this.#host.money(nano)}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  }

  /** What happens at the limit, when it starts anew, and whether it is the one that stops first. */
  #limitWords(state: ByomState): TemplateResult {
    const terms = this.#terms;
    const start = this.#start(state.budget);
    return html`<p part="rule" class="small muted">
      ${joinSentences([terms.stops, start ? terms.anew(start, state.budget.zone ?? '') : terms.never])}
      ${lowerOf(state) === 'ours' ? html`<span class="lower">${terms.lower}</span>` : nothing}
    </p>`;
  }

  #needKey({ needKey, suffix }: UnresolvedState): TemplateResult | typeof nothing {
    if (needKey === 0) return nothing;
    return html`<p part="need-key" class="small">${this.#terms.needKey(needKey, suffix)}</p>`;
  }

  #provider(state: ByomState): TemplateResult {
    const { provider, connection } = state;
    const terms = this.#terms;
    const page = connection.keyUrl && !provider.simulated ? connection.keyUrl : null;
    return html`<div part="provider" class="provider small">
      <p>
        ${this.#providerText(provider)}
        ${lowerOf(state) === 'theirs' ? html`<span class="lower">${terms.lower}</span>` : nothing}
        ${page ? html`<a href=${page} target="_blank" rel="noopener noreferrer">${terms.providerPage}</a>` : nothing}
      </p>
    </div>`;
  }

  #providerText({ limitUsd, limitLeftUsd, readAt }: ProviderState): TemplateResult {
    const terms = this.#terms;
    if (readAt === null) return html`<span class="muted">${terms.providerUnread}</span>`;
    if (limitUsd === null) return html`${terms.providerNone}`;
    const dollars = (usd: number): string => this.#host.money(Math.round(usd * 1e9));
    const line = terms.provider(dollars(limitLeftUsd ?? 0), dollars(limitUsd));
    return html`${line}
      <span class="muted">${terms.readAt(formatMoment(new Date(readAt), this.#host.language))}</span>
      <meter
        class="visually-hidden"
        min="0"
        max=${limitUsd}
        high=${limitUsd * NEAR}
        optimum="0"
        .value=${limitUsd - (limitLeftUsd ?? 0)}
        aria-label=${line}
      ></meter>`;
  }
}

function levelOf({ limitNano, spentNano, heldNano }: BudgetState): '' | 'near' | 'reached' {
  if (limitNano === null) return '';
  const used = spentNano + heldNano;
  return used >= limitNano ? 'reached' : used >= limitNano * NEAR ? 'near' : '';
}

/** The lower of the two limits is the one that will stop first (rule M7). */
function lowerOf({ budget: { leftNano }, provider: { limitLeftUsd } }: ByomState): 'ours' | 'theirs' | null {
  if (leftNano === null || limitLeftUsd === null) return null;
  return leftNano <= limitLeftUsd * 1e9 ? 'ours' : 'theirs';
}

const styles = css`
  .base {
    display: grid;
    gap: calc(0.5rem * clamp(0.75, var(--density), 1.5));
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .drawn {
    position: relative;
  }
  dl {
    display: grid;
    gap: 0.15rem;
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    justify-content: space-between;
  }
  dd {
    margin: 0;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  .small {
    font-size: 0.8125rem;
  }
  .notice {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid;
  }
  .near .notice {
    color: var(--warning);
  }
  .reached .notice {
    color: var(--danger);
  }
  .lower {
    font-weight: 600;
  }
  a {
    color: var(--accent);
  }
`;
