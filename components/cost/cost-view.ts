/** The body of `<byom-cost>`: pill, steps, running total, and the one live region. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import {
  wish,
  type CallRefusedDetail,
  type CallReservedDetail,
  type CallSettledDetail,
} from '../../src/protocol/events.ts';
import type { ByomState } from '../../src/protocol/types.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomCost, CostFact } from '../byom-cost.ts';
import { CostList, type CostGroup } from './cost-list.ts';
import { costRow } from './cost-row.ts';
import { costStyles } from './cost-styles.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { Placement } from './placement.ts';

const WIDE = '(min-width: 768px)';
/** From here on an inline surface has room for its list. */
const WIDE_PIXELS = 480;

/** What the person could not know, for it is of money. Whatever else was missing the page or the stage told them. */
const MONEY_REFUSALS: ReadonlySet<string> = new Set(['over-budget', 'no-price', 'price-changed']);

/** Those in the page now: the first of them speaks, or each cost would be heard twice. */
const surfaces = new Set<CostView>();

export class CostView implements View {
  readonly styles = costStyles;
  readonly #host: ByomCost;
  readonly #list = new CostList();
  readonly #placement: Placement;
  readonly #focus: FocusKeeper;
  #shown = false;
  #open = false;
  /** Not by the person, and not for the calls that come after it. */
  #openedForRefusal = false;
  #spoken = '';
  #spokenTimes = 0;
  #atEnd = true;
  #ticking: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ByomCost) {
    this.#host = host;
    this.#placement = new Placement(host, () => host.requestUpdate());
    this.#focus = new FocusKeeper(host);
  }

  hear({ type, detail, timeStamp }: CostFact): void {
    if (type === 'byom-call-reserved') this.#reserved(detail as CallReservedDetail, timeStamp);
    else if (type === 'byom-call-settled') this.#settled(detail as CallSettledDetail, timeStamp);
    else this.#refused(detail as CallRefusedDetail);
    this.#host.requestUpdate();
  }

  /** A surface that comes into the page while a call runs shows it too. */
  stateChanged({ calls }: ByomState): void {
    if (surfaces.has(this)) return;
    surfaces.add(this);
    const listed = new Set(this.#list.rows.map(({ id }) => id));
    for (const { id, state, ...call } of calls)
      if (state !== 'pending' && !listed.has(id)) this.#reserved({ ...call, callId: id }, performance.now());
  }

  left(): void {
    surfaces.delete(this);
    clearTimeout(this.#ticking);
    this.#placement.watch(null);
  }

  render(): unknown {
    this.#focus.note();
    const [first] = surfaces;
    // Always the same node: a live region that comes together with its first words is not heard.
    return html`<span class="visually-hidden" role="status"
        >${first === this ? keyed(this.#spokenTimes, html`<span>${this.#spoken}</span>`) : nothing}</span
      >${this.#shown ? this.#surface() : nothing}`;
  }

  changed(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const base = root.querySelector<HTMLElement>('.base');
    this.#placement.watch(this.#host.inline ? null : base);
    const lists = root.querySelector('.lists');
    // Follows the newest step, unless the person scrolled back.
    if (lists && this.#atEnd) lists.scrollTop = lists.scrollHeight;
    this.#focus.keep(base?.querySelector<HTMLElement>('.toggle') ?? null);
  }

  get #words(): StageTerms['cost'] {
    return stageTermsFor(this.#host.language).cost;
  }

  get #isOpen(): boolean {
    return this.#open && !this.#placement.squeezed;
  }

  #reserved(call: Omit<CallReservedDetail, 'holdNano' | 'category'>, time: number): void {
    this.#list.reserved(call, time);
    this.#atEnd = true;
    this.#show(this.#host.inline ? this.#host.clientWidth >= WIDE_PIXELS : matchMedia(WIDE).matches);
  }

  #settled(detail: CallSettledDetail, time: number): void {
    this.#list.settled(detail, time);
    const { outcome, costNano, feature } = detail;
    if (costNano === null || (outcome !== 'settled' && outcome !== 'reconciled')) return;
    this.#spoken = this.#words.settled(feature, this.#host.money(costNano));
    this.#spokenTimes++;
  }

  #refused(detail: CallRefusedDetail): void {
    if (detail.code === 'cancelled' || !(this.#shown || MONEY_REFUSALS.has(detail.code))) return;
    this.#list.refused(detail);
    // Why nothing was sent is the whole news: it is not hidden in a pill.
    if (this.#shown && this.#list.rows.length > 1) return;
    this.#openedForRefusal ||= !this.#isOpen;
    this.#shown = this.#open = true;
  }

  #show(open: boolean): void {
    if (!this.#shown || this.#openedForRefusal) this.#open = open;
    this.#openedForRefusal = false;
    this.#shown = true;
  }

  #surface(): TemplateResult {
    const place = this.#host.inline ? 'inline' : `floating ${this.#placement.corner}`;
    return html`<section
      part="base"
      class="base ${place} ${this.#isOpen ? 'open' : ''}"
      aria-label=${this.#words.label}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
      @focusin=${(event: FocusEvent) => this.#focus.came(event)}
    >
      ${this.#pill()} ${this.#isOpen ? this.#panel() : nothing}
    </section>`;
  }

  #pill(): TemplateResult {
    const words = this.#words;
    const { running, pending, totalNano, hasUnknown } = this.#list;
    const open = this.#isOpen;
    const amount = this.#host.money(totalNano);
    return html`<div part="pill" class="pill">
      <button
        part="toggle"
        class="toggle"
        type="button"
        aria-expanded=${open}
        aria-controls=${open ? 'panel' : nothing}
        title=${open ? words.collapse : words.expand}
        @click=${() => this.#toggle()}
      >
        ${pending > 0 ? html`<span class="pulse"></span><span>${words.pendingCount(pending)}</span>` : html`<span>${words.total}</span>`}
        <bdi part="amount" class="amount">${hasUnknown ? words.sumAndUnknown(amount) : words.sum(amount)}</bdi>
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 8l4-4 4 4" /></svg>
      </button>
      <button
        part="dismiss"
        class="quiet icon"
        type="button"
        aria-label=${words.dismiss}
        aria-disabled=${running}
        title=${running ? words.dismissBusy : words.dismiss}
        @click=${() => this.#dismiss()}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>`;
  }

  #panel(): TemplateResult {
    return html`<div part="panel" id="panel" class="panel">
      <div
        class="lists"
        tabindex="0"
        role="group"
        aria-label=${this.#words.steps}
        @scroll=${(event: Event) => this.#scrolled(event.currentTarget as Element)}
      >
        ${this.#list.groups.map((group, index) => this.#group(group, index))}
      </div>
      ${this.#foot()}
    </div>`;
  }

  #group({ operation, rows }: CostGroup, index: number): TemplateResult {
    const context = { host: this.#host, words: this.#words, tick: () => this.#tick() };
    return html`${operation === null ? nothing : html`<p part="operation" class="operation" id="operation-${index}"><bdi>${operation}</bdi></p>`}
      <ol part="list" role="list" aria-labelledby=${operation === null ? nothing : `operation-${index}`}>
        ${rows.map((row) => costRow(row, context))}
      </ol>`;
  }

  /**
   * A wait that the provider asked for is counted down in whole seconds, all rows by one timer that ends with the last of
   * them. The browser's own: it only draws, and decides nothing that the injected clock would have to.
   */
  #tick(): void {
    clearTimeout(this.#ticking);
    this.#ticking = setTimeout(() => this.#host.requestUpdate(), 1000);
  }

  #foot(): TemplateResult {
    const words = this.#words;
    const leftNano = this.#host.byomState?.budget.leftNano ?? null;
    return html`<div class="foot">
      ${leftNano === null ? nothing : html`<span part="left" class="left muted">${words.left(this.#host.moneyLeft(leftNano))}</span>`}
      <button
        part="history"
        type="button"
        class="quiet"
        @click=${() => wish(this.#host, 'byom-open-request', { section: 'history' })}
      >
        ${words.history}
      </button>
    </div>`;
  }

  #scrolled(lists: Element): void {
    this.#atEnd = lists.scrollTop + lists.clientHeight >= lists.scrollHeight - 4;
  }

  #toggle(): void {
    this.#openedForRefusal = false;
    this.#open = !this.#isOpen;
    this.#placement.squeezed = false;
    this.#host.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isOpen || event.defaultPrevented) return;
    event.preventDefault();
    this.#toggle();
  }

  #dismiss(): void {
    if (this.#list.running) return;
    this.#shown = this.#openedForRefusal = false;
    this.#list.clear();
    this.#host.requestUpdate();
    this.#focus.goBack();
  }
}
