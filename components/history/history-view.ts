/** The body of `<byom-history>`: read from this device, never from a server. */
import { html, nothing, type TemplateResult } from 'lit';
import { wish } from '../../src/protocol/events.ts';
import type { ByomState } from '../../src/protocol/types.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomHistory } from '../byom-history.ts';
import { ChartPlace } from './chart-place.ts';
import { ComparisonView } from './comparison-view.ts';
import { EntryList } from './entry-list.ts';
import { ExportView } from './export-view.ts';
import { FiltersView } from './filters-view.ts';
import { HistoryPart } from './history-part.ts';
import { HistoryReader, type Loaded } from './history-reader.ts';
import { styles } from './history-styles.ts';
import { ImportView } from './import-view.ts';
import { TotalsView } from './totals-view.ts';
import { UndoView } from './undo-view.ts';

export class HistoryView extends HistoryPart implements View {
  readonly styles = styles;
  readonly #undo: UndoView;
  readonly #filters: FiltersView;
  readonly #totals: TotalsView;
  readonly #chart: ChartPlace;
  readonly #list: EntryList;
  readonly #export: ExportView;
  readonly #import: ImportView;
  readonly #comparison: ComparisonView;
  /** What was said of the page and the filter last. */
  #said: unknown = null;
  #pageSize: number;
  #clearing: 'idle' | 'busy' | 'failed' = 'idle';
  /** Listens on the document: what it hears ends when the element leaves its place. */
  #listening = false;

  constructor(host: ByomHistory) {
    const reader: HistoryReader = new HistoryReader({
      byom: () => host.byom,
      today: () => this.formats.dayOf(Date.now()),
      pageSize: () => host.pageSize,
      onChange: () => this.#changed(),
    });
    super(host, reader);
    const say = (message: string): void => this.#undo.say(message);
    this.#undo = new UndoView(host, reader);
    this.#filters = new FiltersView(host, reader);
    this.#totals = new TotalsView(host, reader);
    this.#chart = new ChartPlace(host, reader);
    this.#list = new EntryList(host, reader, say);
    this.#export = new ExportView(host, reader);
    this.#import = new ImportView(host, reader);
    this.#comparison = new ComparisonView(host);
    this.#pageSize = host.pageSize;
  }

  stateChanged(state: ByomState): void {
    this.reader.stateChanged(state);
    if (this.#listening) return;
    this.#listening = true;
    for (const name of ['byom-call-settled', 'byom-history-change'] as const)
      this.host.listen(name, () => void this.reader.refresh());
  }

  left(): void {
    this.#listening = false;
  }

  changed(): void {
    if (this.#pageSize === this.host.pageSize) return;
    this.#pageSize = this.host.pageSize;
    // Not from within the update that brought it.
    queueMicrotask(() => void this.reader.restart());
  }

  render(): unknown {
    const { terms, reader } = this;
    const { loaded } = reader;
    if (reader.failed)
      return html`<p role="alert">
        ${terms.failed} <button type="button" @click=${() => void reader.refresh()}>${terms.retry}</button>
      </p>`;
    if (!loaded) return html`<p role="status">${terms.loading}</p>`;
    return html`<div part="base" class="base">
      ${this.#undo.render()} ${this.#body(loaded)} ${this.#import.render()} ${this.#comparison.render()}
      <p class="small muted">${terms.kept}</p>
    </div>`;
  }

  #body(loaded: Loaded): TemplateResult {
    const { terms } = this;
    const some = loaded.entries.length + this.#list.pending(loaded).length > 0;
    if (!some && loaded.all.feature.count === 0) return html`<p part="empty">${terms.empty}</p>`;
    return html`${this.#filters.render(some)}
    ${some ? html`${this.#totals.render(this.#chart.render())} ${this.#list.render()}` : this.#nothing()}
    ${this.#actions(loaded)}`;
  }

  #nothing(): TemplateResult {
    return html`<div part="nothing" class="nothing">
      <p>${this.terms.filters.nothing}</p>
      ${this.#filters.clearButton()}
    </div>`;
  }

  #actions({ entries }: Loaded): TemplateResult {
    const { terms, host } = this;
    const callIds = entries
      .filter(({ outcome, countedNano, imported }) => outcome === 'unknown' && countedNano > 0 && !imported)
      .map(({ id }) => id);
    const free = (): boolean => wish(host, 'byom-write-off-request', { callIds });
    return html`<div class="actions">
        ${callIds.length === 0 ? nothing : html`<button part="write-off" type="button" @click=${free}>${terms.writeOff(callIds.length)}</button>`}
        ${this.#export.render()}
        <button
          part="clear"
          type="button"
          class="quiet"
          aria-disabled=${this.#clearing === 'busy' ? 'true' : nothing}
          @click=${() => void this.#clear()}
        >
          ${terms.clear}
        </button>
      </div>
      ${this.#clearing === 'busy' ? html`<p role="status">${terms.clearing.busy}</p>` : nothing}
      ${this.#clearing === 'failed' ? html`<p class="problem" role="alert">${terms.clearing.failed}</p>` : nothing}
      ${this.#export.note()}`;
  }

  /** The stage asks; afterwards the focus goes to the way back. */
  async #clear(): Promise<void> {
    const { byom } = this.host;
    if (!byom || this.#clearing === 'busy') return;
    this.#setClearing('busy');
    try {
      const count = await byom.history.clear();
      this.#setClearing('idle');
      if (count > 0) await this.focus('[part=undo-clear]');
    } catch (error) {
      this.#setClearing((error as { readonly code?: string }).code === 'cancelled' ? 'idle' : 'failed');
    }
  }

  #setClearing(state: 'idle' | 'busy' | 'failed'): void {
    this.#clearing = state;
    this.host.requestUpdate();
  }

  /** Something to show came. What the person turned to, or chose, is said. */
  #changed(): void {
    this.host.requestUpdate();
    const { reader, terms, formats } = this;
    if (reader.waiting || !reader.loaded) return;
    const { byFeature, entries, isFiltered } = reader.loaded;
    const asked = `${JSON.stringify(reader.choice)} ${reader.before}`;
    const before = this.#said;
    this.#said = asked;
    if (before === null || before === asked) return;
    const last = reader.before + entries.length;
    if (!reader.isFirstPage || !isFiltered)
      this.#undo.say(terms.position(formats.number(reader.before + 1), formats.number(last), byFeature.count));
    else if (entries.length === 0) this.#undo.say(terms.filters.nothing);
    else this.#undo.say(terms.filters.found(byFeature.count, this.host.money(byFeature.costNano)));
  }
}
