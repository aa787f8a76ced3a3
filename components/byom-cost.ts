/** The live cost surface (rule M6): a pill that opens into a list, from pending to the provider's real figure. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { wish } from '../src/protocol/events.ts';
import { ByomElement } from './base/element.ts';
import { CostList, type CostRow } from './cost/cost-list.ts';

const WIDE = '(min-width: 768px)';

/**
 * The live cost surface. Appears at the first paid request and stays until dismissed.
 *
 * @element byom-cost
 * @attr {boolean} inline - stands where it is written instead of floating
 * @csspart base - the surface
 * @csspart pill - the line with the running total
 * @csspart list - the list of calls
 * @csspart row - one call
 * @csspart stop - the button that stops a call
 * @csspart dismiss - the button that closes the surface
 * @fires byom-cancel-request - the person stops a call
 * @fires byom-open-request - the person wants the history
 */
export class ByomCost extends ByomElement {
  static override styles = [
    ...ByomElement.styles,
    css`
      .base {
        overflow: hidden;
        border: 1px solid var(--border);
        border-radius: calc(var(--radius) * 1.4);
        background: var(--surface);
      }
      .floating {
        position: fixed;
        z-index: 2147483000;
        inset-block-end: calc(1rem + env(safe-area-inset-bottom));
        inset-inline-end: calc(1rem + env(safe-area-inset-right));
        max-inline-size: min(24rem, calc(100vw - 2rem));
        box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
      }
      .floating.open {
        inline-size: 24rem;
      }
      .pill {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        padding: 0.25rem;
      }
      .toggle {
        display: flex;
        flex: 1;
        gap: 0.6rem;
        align-items: center;
        border-color: transparent;
        background: transparent;
        text-align: start;
      }
      .amount {
        margin-inline-start: auto;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .pulse {
        inline-size: 0.6rem;
        block-size: 0.6rem;
        border-radius: 50%;
        background: var(--accent);
        animation: pulse 1.2s ease-in-out infinite alternate;
      }
      @keyframes pulse {
        to {
          opacity: 0.25;
        }
      }
      ul {
        max-block-size: min(18rem, 45dvh);
        margin: 0;
        padding: 0;
        overflow: auto;
        border-block-start: 1px solid var(--border);
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 0.75rem;
        align-items: center;
        padding: 0.5rem 1rem;
      }
      li + li {
        border-block-start: 1px solid var(--border);
      }
      .detail {
        grid-column: 1 / -1;
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
      .figure {
        font-variant-numeric: tabular-nums;
      }
      .foot {
        display: flex;
        justify-content: space-between;
        padding: 0.25rem;
        border-block-start: 1px solid var(--border);
      }
      .icon {
        min-inline-size: 2.5rem;
        padding: 0;
      }
    `,
  ];

  /** Stands where it is written instead of floating. */
  @property({ type: Boolean }) inline = false;

  @state() private shown = false;
  @state() private open = false;
  @state() private revision = 0;
  @state() private spoken = '';
  readonly #list = new CostList();
  #ticking: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen('byom-call-reserved', ({ detail, timeStamp }) => {
      if (!this.shown) this.open = matchMedia(WIDE).matches;
      this.shown = true;
      this.#change(() => this.#list.reserved(detail, timeStamp));
    });
    this.listen('byom-call-settled', ({ detail, timeStamp }) => {
      this.#change(() => this.#list.settled(detail, timeStamp));
      if (detail.costNano !== null && detail.costNano > 0)
        this.spoken = this.terms.cost.settled(detail.feature, this.money(detail.costNano));
    });
    this.listen('byom-call-refused', ({ detail }) => {
      if (detail.code === 'cancelled') return;
      this.#change(() => this.#list.refused(detail));
      if (this.#list.rows.length === 1) this.open = true;
      this.shown = true;
    });
  }

  protected override render(): unknown {
    const live = html`<span class="visually-hidden" role="status">${this.spoken}</span>`;
    if (!this.byom || !this.shown) return live;
    return html`${live}
      <section
        part="base"
        class="base ${this.inline ? '' : 'floating'} ${this.open ? 'open' : ''}"
        aria-label=${this.terms.cost.label}
      >
        ${this.#pill()} ${this.open ? html`${this.#rows()}${this.#foot()}` : nothing}
      </section>`;
  }

  #pill(): TemplateResult {
    const { cost } = this.terms;
    const busy = this.#list.running;
    return html`<div part="pill" class="pill">
      <button
        class="toggle"
        type="button"
        aria-expanded=${this.open}
        title=${this.open ? cost.collapse : cost.expand}
        @click=${() => (this.open = !this.open)}
      >
        ${this.#list.pending ? html`<span class="pulse"></span><span>${cost.pending}</span>` : html`<span>${cost.total}</span>`}
        <span class="amount"
          >${this.money(this.#list.totalNano)} USD${this.#list.hasUnknown ? ` + ${cost.unknown}` : ''}</span
        >
      </button>
      <button
        part="dismiss"
        class="quiet icon"
        type="button"
        aria-label=${cost.dismiss}
        aria-disabled=${busy}
        title=${busy ? cost.dismissBusy : cost.dismiss}
        @click=${this.#dismiss}
      >
        ×
      </button>
    </div>`;
  }

  #rows(): TemplateResult {
    return html`<ul part="list" tabindex="0" aria-label=${this.terms.cost.label}>
      ${this.#list.rows.map((row) => html`<li part="row"><span>${row.feature}</span>${this.#figure(row)}${this.#detail(row)}</li>`)}
    </ul>`;
  }

  #figure(row: CostRow): TemplateResult {
    const { cost } = this.terms;
    if (row.outcome === 'running')
      return html`<span
        ><span class="figure muted">${cost.pending}</span>
        <button
          part="stop"
          type="button"
          aria-label=${cost.stop(row.feature)}
          @click=${() => wish(this, 'byom-cancel-request', { callId: row.id })}
        >
          ${cost.stopLabel}
        </button></span
      >`;
    const text =
      row.outcome === 'refused'
        ? cost.refused
        : row.outcome === 'pending'
          ? cost.pending
          : row.outcome === 'released'
            ? cost.released
            : row.costNano === null
              ? cost.unknown
              : this.money(row.costNano);
    return html`<span class="figure ${row.costNano ? '' : 'muted'}">${text}</span>`;
  }

  /** The seconds that the provider asks to wait, counted down; nothing once they are over. */
  #countdown(waitUntil: number | null): string {
    const seconds = Math.ceil(((waitUntil ?? 0) - performance.now()) / 1000);
    if (seconds <= 0) return '';
    clearTimeout(this.#ticking);
    // Only what is shown depends on it; the controller's clock is out of an element's reach.
    this.#ticking = setTimeout(() => this.requestUpdate(), 1000);
    return this.terms.cost.wait(seconds);
  }

  #detail({ model, refusal, problem }: CostRow): TemplateResult {
    const { errors, cost } = this.terms;
    if (problem)
      return html`<span class="detail">${errors[problem.code].join(' ')} ${this.#countdown(problem.waitUntil)}</span>`;
    if (!refusal) return html`<span class="detail muted">${model}</span>`;
    const { code, neededNano, leftNano } = refusal;
    const amounts =
      neededNano === undefined || leftNano === undefined
        ? ''
        : cost.amounts(this.money(neededNano), this.money(leftNano));
    return html`<span class="detail">${errors[code].join(' ')} ${amounts}</span>`;
  }

  #foot(): TemplateResult {
    const { cost } = this.terms;
    return html`<div class="foot">
      <button type="button" class="quiet" @click=${() => wish(this, 'byom-open-request', { section: 'history' })}>
        ${cost.history}
      </button>
    </div>`;
  }

  #dismiss(): void {
    if (this.#list.running) return;
    this.shown = false;
    this.#list.clear();
  }

  #change(act: () => void): void {
    act();
    this.revision++;
  }
}
