/** The body of `<byom-budget>`. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import { wish } from '../../src/protocol/events.ts';
import type { BudgetState, Nano, ProviderState, UnresolvedState } from '../../src/protocol/types.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomBudget } from '../byom-budget.ts';

/** From here on the line warns (the same share as the `ceiling-near` warning). */
const NEAR = 0.8;

export class BudgetView implements View {
  readonly styles = css`
    .base {
      display: grid;
      gap: 0.5rem;
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
    }
    meter {
      inline-size: 100%;
      block-size: 0.75rem;
    }
    dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0.15rem 1rem;
      margin: 0;
    }
    dd {
      margin: 0;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    .small {
      font-size: 0.8125rem;
    }
    .near {
      color: var(--warning);
    }
    .lower {
      font-weight: 600;
    }
  `;
  readonly #host: ByomBudget;

  constructor(host: ByomBudget) {
    this.#host = host;
  }

  get #terms(): StageTerms['budget'] {
    return stageTermsFor(this.#host.language).budget;
  }

  render(): unknown {
    const state = this.#host.byomState;
    if (!state) return nothing;
    const { budget, provider, unresolved } = state;
    const terms = this.#terms;
    return html`<section part="base" class="base" aria-label=${terms.label}>
      ${budget.decided ? this.#spending(budget, provider) : this.#line(terms.undecided, terms.set)}
      ${this.#host.compact ? nothing : html`${this.#needKey(unresolved)} ${this.#provider(budget, provider)}`}
    </section>`;
  }

  #line(text: string, action: string): TemplateResult {
    return html`<div class="line">
      <p>${text}</p>
      <button part="change" type="button" @click=${() => wish(this.#host, 'byom-open-request', { section: 'budget' })}>
        ${action}
      </button>
    </div>`;
  }

  #spending(budget: BudgetState, provider: ProviderState): TemplateResult {
    const terms = this.#terms;
    const { limitNano, spentNano, heldNano, period } = budget;
    const used = spentNano + heldNano;
    if (limitNano === null)
      return html`${this.#line(terms.none, terms.change)} ${this.#host.compact ? nothing : this.#figures(budget)}`;
    const line = terms.of(this.#host.money(spentNano), this.#host.money(limitNano), this.#host.terms.periods[period]);
    return html`${this.#line(line, terms.change)}
      <meter
        part="meter"
        min="0"
        max=${Math.max(limitNano, 1)}
        high=${limitNano * NEAR}
        optimum="0"
        .value=${used}
        aria-label=${line}
      ></meter>
      ${this.#near(used, limitNano)}
      ${
        this.#host.compact
          ? nothing
          : html`${this.#figures(budget)}
              <p class="small muted">
                ${terms.stops}${this.#zone(budget)}
                ${this.#lower(budget, provider) === 'ours' ? html`<span class="lower">${terms.lower}</span>` : nothing}
              </p>`
      }`;
  }

  #near(used: Nano, limitNano: Nano): TemplateResult | typeof nothing {
    if (used < limitNano * NEAR) return nothing;
    const share = limitNano === 0 ? 100 : Math.floor((used / limitNano) * 100);
    return html`<p part="near" class="near" role="status">${this.#terms.near(share)}</p>`;
  }

  /** Days and months begin at midnight of some zone: it is said which. */
  #zone({ period, zone }: BudgetState): string {
    return period === 'total' || zone === null ? '' : ` ${this.#terms.zone(zone)}`;
  }

  /** The lower of the two limits is the one that will stop first (rule M7). */
  #lower({ leftNano }: BudgetState, { limitLeftUsd }: ProviderState): 'ours' | 'theirs' | null {
    if (leftNano === null || limitLeftUsd === null) return null;
    return leftNano <= limitLeftUsd * 1e9 ? 'ours' : 'theirs';
  }

  #needKey({ needKey, suffix }: UnresolvedState): TemplateResult | typeof nothing {
    if (needKey === 0) return nothing;
    return html`<p part="need-key" class="small">${this.#terms.needKey(needKey, suffix)}</p>`;
  }

  #figures({ spentNano, heldNano, unknownNano, leftNano, callLimitNano }: BudgetState): TemplateResult {
    const terms = this.#terms;
    const rows: [string, number][] = [[terms.spent, spentNano]];
    if (unknownNano > 0) rows.push([terms.unknown, unknownNano]);
    if (heldNano > 0) rows.push([terms.held, heldNano]);
    if (leftNano !== null) rows.push([terms.left, leftNano]);
    if (callLimitNano !== null) rows.push([terms.callLimit, callLimitNano]);
    return html`<dl>
      ${rows.map(
        ([name, nano]) =>
          html`<dt>${name}</dt>
            <dd>${this.#host.money(nano)}</dd>`,
      )}
    </dl>`;
  }

  #provider(budget: BudgetState, provider: ProviderState): TemplateResult {
    const { limitUsd, limitLeftUsd, readAt } = provider;
    const terms = this.#terms;
    const dollars = (usd: number): string => this.#host.money(Math.round(usd * 1e9));
    const text =
      readAt === null
        ? terms.providerUnread
        : limitUsd === null
          ? terms.providerNone
          : terms.provider(dollars(limitLeftUsd ?? 0), dollars(limitUsd));
    return html`<p class="small muted">
      ${text} ${this.#lower(budget, provider) === 'theirs' ? html`<span class="lower">${terms.lower}</span>` : nothing}
    </p>`;
  }
}
