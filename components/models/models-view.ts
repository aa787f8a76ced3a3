/** The body of `<byom-models>`: what is in use, a search, and the list (rules P2, W3). */
import { html, nothing, type TemplateResult } from 'lit';
import { joinSentences } from '../../src/i18n/sentences.ts';
import { wish } from '../../src/protocol/events.ts';
import type { ByomState, ChosenModel } from '../../src/protocol/types.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomModels } from '../byom-models.ts';
import { CatalogueReader } from './catalogue-reader.ts';
import { currentModel, policySwitch, tagOf } from './current-model.ts';
import { ListCursor } from './list-cursor.ts';
import { ListContent } from './list-content.ts';
import { isOutOfReach } from './model-facts.ts';
import { modelList, optionId } from './model-list.ts';
import { modelsStyles } from './models-styles.ts';

export class ModelsView implements View {
  readonly styles = modelsStyles;
  readonly #host: ByomModels;
  readonly #reader: CatalogueReader;
  readonly #cursor = new ListCursor();
  #search = '';
  #active: string | null = null;
  #open = false;
  /** What the person chose, until it is in use; then it is said. */
  #asked: string | null = null;
  #said = '';
  readonly #content: ListContent;

  constructor(host: ByomModels) {
    this.#host = host;
    this.#reader = new CatalogueReader(host, () => host.requestUpdate());
    this.#content = new ListContent(host, this.#reader);
  }

  /** The catalogue is asked for by a connected page or by somebody who sees this element, not by every page view. */
  stateChanged(state: ByomState): void {
    this.#reader.follow(state);
    const current = this.#current;
    if (!current?.chosen || current.id !== this.#asked) return;
    this.#said = this.#content.words.chosenNow(current.name);
    this.#asked = null;
  }

  changed(): void {
    this.#reader.askAgainIfChanged();
    const current = this.#current?.id;
    const proposed = (this.#reader.listing ?? []).filter((model) => model.proposed).map(({ id }) => id);
    this.#reader.wantEndpoints([...(current ? [current] : []), ...proposed.slice(0, 3)]);
  }

  left(): void {
    this.#reader.stop();
  }

  render(): unknown {
    const { listing, choice } = this.#reader;
    const current = this.#current;
    const { category } = this.#host;
    const label = this.#host.terms.categories[category] ?? category;
    const open = !this.#host.compact || this.#open;
    return html`<section part="base" class="base" role="group" aria-labelledby="label">
      <p part="label" class="label" id="label">${label}</p>
      ${currentModel({
        current,
        listing: listing?.find(({ id }) => id === current?.id),
        choice,
        context: this.#content.contextOf(current?.id),
        use: (id) => this.#choose(id),
      })}
      ${this.#host.compact ? this.#change(open) : nothing} ${open ? this.#picker(label) : nothing}
      <p class="visually-hidden" role="status">${this.#said}</p>
    </section>`;
  }

  get #current(): ChosenModel | null {
    return this.#host.byomState?.models[this.#host.category] ?? null;
  }

  #change(open: boolean): TemplateResult {
    const words = this.#content.words;
    return html`<button
      part="change"
      class="change"
      type="button"
      aria-expanded=${open}
      aria-controls=${open ? 'picker' : nothing}
      @click=${() => this.#update(() => (this.#open = !open))}
    >
      ${open ? words.close : words.change}
    </button>`;
  }

  #picker(label: string): TemplateResult {
    return html`<div part="picker" id="picker" class="picker">
      ${this.#reader.listing === null ? nothing : this.#searchField()} ${this.#body(label)}
      ${this.#isFirst() ? policySwitch(this.#content.words, this.#denies, (deny) => this.#setPolicy(deny)) : nothing}
    </div>`;
  }

  #searchField(): TemplateResult {
    const words = this.#content.words;
    const active = this.#shownActive;
    const found = this.#content.groups(this.#search).length > 0 && this.#reader.failure === null;
    return html`<div class="field">
      <input
        part="search"
        type="text"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        role="combobox"
        aria-expanded=${found}
        aria-controls=${found ? 'list' : nothing}
        aria-autocomplete="list"
        aria-activedescendant=${active === null ? nothing : optionId(active)}
        aria-label=${words.search}
        placeholder=${words.search}
        .value=${this.#search}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#searchKey(event)}
      />
      ${
        this.#search
          ? html`<button
              part="clear"
              class="quiet clear"
              type="button"
              aria-label=${words.clear}
              @click=${() => this.#clear()}
            >
              <span aria-hidden="true">×</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #body(label: string): TemplateResult {
    const words = this.#content.words;
    const { listing, failure } = this.#reader;
    if (failure)
      return html`<p part="failure" role="alert">
        ${joinSentences(this.#host.terms.errors[failure])}
        <button part="retry" type="button" @click=${() => this.#reader.load()}>${words.retry}</button>
      </p>`;
    if (listing === null) return html`<p part="loading" role="status">${words.loading}</p>`;
    const items = this.#content.items(this.#search);
    if (items.length === 0)
      return html`<p part="empty" role="status">
        ${listing.length === 0 ? words.none : words.empty}
        ${listing.length === 0 ? nothing : html`<button type="button" @click=${() => this.#clear()}>${words.clear}</button>`}
      </p>`;
    const current = this.#current;
    return html`${modelList({
        groups: this.#content.groups(''),
        shown: new Set(items.map(({ id }) => id)),
        label: words.list(label),
        words,
        selected: current?.id ?? null,
        tag: current ? tagOf(current, this.#reader.choice, words) : '',
        active: this.#shownActive,
        factsOf: (model) => this.#content.factsOf(model),
        isOutOfReach: (model) => isOutOfReach(model, this.#content.policy),
        onKey: (event) => this.#listKey(event),
        onFocus: () => this.#moveTo(this.#shownActive ?? this.#start()),
        choose: (id) => this.#choose(id),
      })}
      <p part="count" class="small muted" role="status">${words.count(items.length)}</p>`;
  }

  /** Only what is listed can be pointed at. */
  get #shownActive(): string | null {
    const listed = this.#content.items(this.#search).some(({ id }) => id === this.#active);
    return listed ? this.#active : null;
  }

  get #denies(): boolean {
    return this.#content.policy === 'deny';
  }

  /** The setting is the person's and not a category's: of several pickers in one place the first shows it. */
  #isFirst(): boolean {
    return (this.#host.getRootNode() as ParentNode).querySelector(this.#host.localName) === this.#host;
  }

  #start(): string | null {
    const items = this.#content.items(this.#search);
    const current = this.#current?.id;
    return (items.find(({ id }) => id === current) ?? items[0])?.id ?? null;
  }

  #type(text: string): void {
    this.#search = text;
    // The first match is where Enter would choose, and is shown so.
    this.#active = text.trim() === '' ? null : (this.#content.items(this.#search)[0]?.id ?? null);
    this.#update();
  }

  #clear(): void {
    this.#type('');
    this.#focus('[part=search]');
  }

  #searchKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const to = this.#cursor.move(event, this.#content.items(this.#search), this.#shownActive ?? this.#before());
    if (to !== undefined) return this.#moved(event, to);
    if (event.key === 'Enter' && this.#active !== null) return this.#chosen(event, this.#active);
    if (event.key !== 'Escape') return;
    if (this.#search !== '') {
      event.preventDefault();
      this.#type('');
    } else this.#fold(event);
  }

  /** From the field the arrows begin at the model in use. */
  #before(): string | null {
    return this.#search === '' ? (this.#current?.id ?? null) : null;
  }

  #listKey(event: KeyboardEvent): void {
    const to = this.#cursor.moveInList(event, this.#content.items(this.#search), this.#shownActive);
    if (to !== undefined) return this.#moved(event, to);
    if ((event.key === 'Enter' || event.key === ' ') && this.#active !== null) return this.#chosen(event, this.#active);
    if (event.key !== 'Escape') return;
    if (this.#search !== '') {
      event.preventDefault();
      this.#clear();
    } else this.#fold(event);
  }

  /** Escape closes what was opened here; else it is for whoever stands around this element. */
  #fold(event: KeyboardEvent): void {
    if (!this.#host.compact || !this.#open) return;
    event.preventDefault();
    this.#update(() => (this.#open = false));
    this.#focus('[part=change]');
  }

  #moved(event: KeyboardEvent, to: string | null): void {
    event.preventDefault();
    this.#moveTo(to);
  }

  #moveTo(id: string | null): void {
    this.#update(() => (this.#active = id));
    if (id === null) return;
    this.#reader.wantEndpointsSoon(id);
    void this.#host.updateComplete.then(() =>
      (this.#host.renderRoot as ShadowRoot).getElementById(optionId(id))?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #chosen(event: KeyboardEvent, id: string): void {
    event.preventDefault();
    const model = this.#content.items(this.#search).find((item) => item.id === id);
    if (model && !isOutOfReach(model, this.#content.policy)) this.#choose(id);
  }

  #choose(id: string): void {
    this.#update(() => (this.#active = this.#asked = id));
    wish(this.#host, 'byom-model-request', { category: this.#host.category, model: id });
  }

  #setPolicy(deny: boolean): void {
    wish(this.#host, 'byom-data-policy-request', { policy: deny ? 'deny' : 'allow' });
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #update(act: () => void = () => undefined): void {
    act();
    this.#host.requestUpdate();
  }
}
