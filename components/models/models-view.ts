/** The body of `<byom-models>`: real prices, abilities, search. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import { canCall } from '../../src/protocol/can-call.ts';
import { wish } from '../../src/protocol/events.ts';
import type { ByomState, ModelListing } from '../../src/protocol/types.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomModels } from '../byom-models.ts';

const PAGE = 20;

export class ModelsView implements View {
  readonly styles = styles;
  readonly #host: ByomModels;
  #search = '';
  #all = false;
  #shown = PAGE;
  #listing: readonly ModelListing[] | null = null;
  #failure: string | null = null;
  #top: string | null = null;
  #asked = 0;
  #askedFor = '';

  constructor(host: ByomModels) {
    this.#host = host;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || !host.byom) return;
      observer.disconnect();
      if (this.#asked === 0) void this.#load();
    });
    observer.observe(host);
  }

  /** The catalogue is asked for by a connected page or by somebody who sees this element, not by every page view. */
  stateChanged(state: ByomState): void {
    if (this.#listing === null && this.#asked === 0 && canCall(state.connection)) void this.#load();
  }

  changed(): void {
    if (this.#asked > 0 && this.#askedFor !== this.#question()) void this.#load();
  }

  render(): unknown {
    const { models } = this.#terms;
    const { categories } = this.#host.terms;
    return html`<fieldset part="base">
      <legend>${models.list(categories[this.#host.category] ?? this.#host.category)}</legend>
      <input
        part="search"
        type="search"
        aria-label=${models.search}
        placeholder=${models.search}
        .value=${this.#search}
        @input=${(event: Event) => this.#type(event)}
      />
      <div
        part="list"
        class="list"
        role="radiogroup"
        aria-label=${models.list(categories[this.#host.category] ?? this.#host.category)}
        tabindex="-1"
      >
        ${this.#body()}
      </div>
      ${this.#foot()}
    </fieldset>`;
  }

  #candidates(): readonly ModelListing[] {
    const words = this.#search.toLowerCase().split(/\s+/).filter(Boolean);
    const proposed = this.#shortlist();
    const now = this.#host.byomState?.models[this.#host.category]?.id;
    const fitting = (this.#listing ?? []).filter(
      (model) =>
        (this.#all || words.length > 0 || model.eligible || model.id === now || proposed.includes(model.id)) &&
        words.every((word) => `${model.id} ${model.name}`.toLowerCase().includes(word)),
    );
    // What was in use at first stands on top, so that nobody has to look for it; choosing moves nothing under the finger.
    this.#top ??= now ?? null;
    return fitting.sort((a, b) => Number(b.id === this.#top) - Number(a.id === this.#top));
  }

  #body(): TemplateResult | TemplateResult[] {
    const { models } = this.#terms;
    if (this.#failure !== null)
      return html`<p role="alert">
        ${this.#failure} <button type="button" @click=${() => void this.#load()}>${models.retry}</button>
      </p>`;
    if (this.#listing === null) return html`<p role="status">${models.loading}</p>`;
    const candidates = this.#candidates().slice(0, this.#shown);
    return candidates.length === 0
      ? html`<p role="status">${models.empty}</p>`
      : candidates.map((model) => this.#option(model));
  }

  #option(model: ModelListing): TemplateResult {
    const { models } = this.#terms;
    const current = this.#host.byomState?.models[this.#host.category];
    const chosen = current?.id === model.id;
    const price = (perMillion: string): string => this.#host.money(Math.round(Number(perMillion) * 1e9));
    const facts = [
      models.price(price(model.promptUsdPerMillion), price(model.completionUsdPerMillion)),
      model.context > 0 ? models.context(Math.round(model.context / 1000)) : '',
      ...model.abilities.map((ability) => models.abilities[ability]),
    ];
    return html`<label part="option" class="option">
      <input type="radio" name="model" .value=${model.id} .checked=${chosen} @change=${() => this.#choose(model.id)} />
      <span class="name">
        <bdi>${model.name}</bdi>
        ${chosen && !current.chosen ? html`<span class="tag">${models.recommended}</span>` : nothing}
      </span>
      <span class="facts">${facts.filter(Boolean).join(' · ')}</span>
    </label>`;
  }

  #foot(): TemplateResult | typeof nothing {
    if (this.#listing === null) return nothing;
    const { models } = this.#terms;
    const hidden = this.#candidates().length > this.#shown;
    return html`<div class="more">
      ${hidden ? html`<button type="button" @click=${() => this.#change(() => (this.#shown += PAGE))}>${models.more}</button>` : nothing}
      <button
        type="button"
        class="quiet"
        aria-pressed=${this.#all}
        @click=${() => this.#change(() => (this.#all = !this.#all))}
      >
        ${this.#all ? models.fitting : models.all}
      </button>
    </div>`;
  }

  get #terms(): StageTerms {
    return stageTermsFor(this.#host.language);
  }

  #question(): string {
    return `${this.#host.category} ${this.#host.models}`;
  }

  #shortlist(): readonly string[] {
    return this.#host.models.split(/[\s,]+/).filter(Boolean);
  }

  #change(act: () => void): void {
    act();
    this.#host.requestUpdate();
  }

  #type(event: Event): void {
    this.#change(() => {
      this.#search = (event.target as HTMLInputElement).value;
      this.#shown = PAGE;
    });
  }

  #choose(model: string): void {
    wish(this.#host, 'byom-model-request', { category: this.#host.category, model });
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    this.#askedFor = this.#question();
    const shortlist = this.#shortlist();
    try {
      const listing = await this.#host.byom?.models.list({
        category: this.#host.category,
        ...(shortlist.length > 0 ? { shortlist } : {}),
      });
      if (asked === this.#asked) this.#change(() => ([this.#listing, this.#failure] = [listing ?? null, null]));
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (asked === this.#asked) this.#change(() => (this.#failure = message));
    }
  }
}

const styles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 2.5rem;
    margin-block: 0.4rem;
    padding: 0.3rem 0.75rem;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .list {
    max-block-size: 20rem;
    overflow: auto;
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }
  label.option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.6rem;
    padding: 0.5rem 0.75rem;
    cursor: pointer;
  }
  label.option + label.option {
    border-block-start: 1px solid var(--border);
  }
  label.option:hover {
    background: var(--surface-raised);
  }
  label.option:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  label.option:has(:checked) {
    background: var(--surface-raised);
    font-weight: 600;
  }
  .facts {
    grid-column: 2;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
  }
  .tag {
    color: var(--success);
    font-size: 0.8125rem;
  }
  p {
    margin: 0;
    padding: 0.75rem;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.4rem;
  }
`;
