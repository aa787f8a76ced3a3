/** The ceiling and what counts against it, with the provider's own limit beside it (rules W5, M7). */
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wish } from '../src/protocol/events.ts';
import type { BudgetState, ProviderState } from '../src/protocol/types.ts';
import { ByomElement } from './base/element.ts';

/**
 * Ceiling, period, spent, in flight, unknown and left, as a meter; the provider's own limit; a button to change it.
 *
 * @element byom-budget
 * @attr {boolean} compact - only the meter and one line
 * @csspart base - the whole
 * @csspart meter - the meter
 * @csspart change - the button
 * @fires byom-open-request - the person wants to change the ceiling
 */
export class ByomBudget extends ByomElement {
  static override styles = [
    ...ByomElement.styles,
    css`
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
    `,
  ];

  /** Only the meter and one line. */
  @property({ type: Boolean }) compact = false;

  protected override render(): unknown {
    const state = this.byomState;
    if (!state) return nothing;
    const { budget, provider } = state;
    return html`<section part="base" class="base" aria-label=${this.terms.budget.label}>
      ${budget.decided ? this.#spending(budget) : this.#line(this.terms.budget.undecided, this.terms.budget.set)}
      ${this.compact ? nothing : this.#provider(provider)}
    </section>`;
  }

  #line(text: string, action: string): TemplateResult {
    return html`<div class="line">
      <p>${text}</p>
      <button part="change" type="button" @click=${() => wish(this, 'byom-open-request', { section: 'budget' })}>
        ${action}
      </button>
    </div>`;
  }

  #spending(budget: BudgetState): TemplateResult {
    const terms = this.terms.budget;
    const { limitNano, spentNano, heldNano, period } = budget;
    const used = spentNano + heldNano;
    if (limitNano === null)
      return html`${this.#line(terms.none, terms.change)} ${this.compact ? nothing : this.#figures(budget)}`;
    const line = terms.of(this.money(spentNano), this.money(limitNano), this.terms.periods[period]);
    return html`${this.#line(line, terms.change)}
      <meter
        part="meter"
        min="0"
        max=${Math.max(limitNano, 1)}
        high=${limitNano * 0.8}
        optimum="0"
        .value=${used}
        aria-label=${line}
      ></meter>
      ${
        this.compact
          ? nothing
          : html`${this.#figures(budget)}
              <p class="small muted">${terms.stops}</p>`
      }`;
  }

  #figures({ spentNano, heldNano, unknownNano, leftNano }: BudgetState): TemplateResult {
    const terms = this.terms.budget;
    const rows: [string, number][] = [[terms.spent, spentNano]];
    if (unknownNano > 0) rows.push([terms.unknown, unknownNano]);
    if (heldNano > 0) rows.push([terms.held, heldNano]);
    if (leftNano !== null) rows.push([terms.left, leftNano]);
    return html`<dl>
      ${rows.map(
        ([name, nano]) =>
          html`<dt>${name}</dt>
            <dd>${this.money(nano)}</dd>`,
      )}
    </dl>`;
  }

  #provider({ limitUsd, limitLeftUsd, readAt }: ProviderState): TemplateResult {
    const terms = this.terms.budget;
    const dollars = (usd: number): string => this.money(Math.round(usd * 1e9));
    const text =
      readAt === null
        ? terms.providerUnread
        : limitUsd === null
          ? terms.providerNone
          : terms.provider(dollars(limitLeftUsd ?? 0), dollars(limitUsd));
    return html`<p class="small muted">${text}</p>`;
  }
}
