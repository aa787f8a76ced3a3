/** One page of requests, newest first; each opens to its details. Only the rows of the page are in the document. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry, OpenCallState } from '../../src/protocol/types.ts';
import { EntryDetails } from './entry-details.ts';
import { HistoryPart } from './history-part.ts';
import type { HistoryReader, Loaded } from './history-reader.ts';
import type { ByomHistory } from '../byom-history.ts';

/** A page with more rows can be turned at its end too. */
const LONG_PAGE = 10;

export class EntryList extends HistoryPart {
  readonly #details: EntryDetails;
  readonly #open = new Set<string>();

  constructor(host: ByomHistory, reader: HistoryReader, say: (message: string) => void) {
    super(host, reader);
    this.#details = new EntryDetails(host, reader, say);
  }

  /** Calls that are still open and would be listed on this page. */
  pending(loaded: Loaded): readonly OpenCallState[] {
    return this.reader.isFirstPage ? this.openCalls(loaded) : [];
  }

  render(): TemplateResult | typeof nothing {
    const { loaded } = this.reader;
    if (!loaded) return nothing;
    const { terms } = this;
    const pending = this.pending(loaded);
    if (loaded.entries.length + pending.length === 0) return nothing;
    return html`<section class="list" aria-busy=${this.reader.waiting}>
      ${this.#pager(loaded)}
      <div class="scroll">
        <table part="list">
          <caption class="visually-hidden">
            ${terms.list}
          </caption>
          <thead>
            <tr>
              <th scope="col">${terms.feature}</th>
              <th scope="col">${terms.model}</th>
              <th scope="col" class="tokens">${terms.tokens}</th>
              <th scope="col" class="number">${terms.cost}</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              pending,
              ({ id }) => id,
              (call) => this.#pendingRow(call),
            )}
            ${repeat(
              loaded.entries,
              ({ id }) => id,
              (entry) => this.#row(entry),
            )}
          </tbody>
        </table>
      </div>
      ${loaded.entries.length > LONG_PAGE ? this.#pager(loaded) : nothing}
    </section>`;
  }

  #pager(loaded: Loaded): TemplateResult | typeof nothing {
    const { terms, reader, formats } = this;
    const { entries, byFeature, older } = loaded;
    if (entries.length === 0) return nothing;
    const first = reader.before + 1;
    const last = reader.before + entries.length;
    const turn = (part: 'older' | 'newer', label: string, possible: boolean): TemplateResult =>
      html`<button
        part=${part}
        type="button"
        aria-disabled=${possible ? nothing : 'true'}
        @click=${() => void this.#turn(part)}
      >
        ${label}
      </button>`;
    return html`<div class="pager" role="group" aria-label=${terms.pages}>
      <span class="position">
        ${terms.position(formats.number(first), formats.number(last), Math.max(byFeature.count, last))}
        ${this.andPending(loaded)}
      </span>
      ${
        older || !reader.isFirstPage
          ? html`${turn('newer', terms.newer, !reader.isFirstPage)} ${turn('older', terms.older, older)}`
          : nothing
      }
    </div>`;
  }

  /** The button keeps the focus; where the page is now is said. */
  async #turn(to: 'older' | 'newer'): Promise<void> {
    await this.reader[to]();
    this.#open.clear();
    this.host.requestUpdate();
  }

  /** Listed while it is open; its row becomes another's once it ended. */
  #pendingRow(call: OpenCallState): TemplateResult {
    return html`<tr class=${this.#open.has(call.id) ? 'opened' : ''}>
        ${this.#head(call)}
        <td><bdi>${this.nameOf('model', call.model)}</bdi></td>
        <td class="tokens"></td>
        <td class="number">${this.words.cost.pending}</td>
      </tr>
      ${this.#below(call.id, () => this.#details.ofOpen(call))}`;
  }

  /** What a row is called, which opens it. */
  #head({ id, feature, startedAt }: Pick<Entry, 'id' | 'feature' | 'startedAt'>): TemplateResult {
    const open = this.#open.has(id);
    return html`<th scope="row">
      <button
        part="details"
        type="button"
        class="opener"
        aria-expanded=${open}
        aria-controls=${open ? `details-${id}` : nothing}
        @click=${() => this.#toggle(id)}
      >
        <bdi>${feature}</bdi><span class="small muted">${this.formats.time(startedAt)}</span>
      </button>
    </th>`;
  }

  #below(id: string, content: () => TemplateResult): TemplateResult | typeof nothing {
    if (!this.#open.has(id)) return nothing;
    return html`<tr class="details">
      <td colspan="4" id="details-${id}">${content()}</td>
    </tr>`;
  }

  #row(entry: Entry): TemplateResult {
    const { terms, formats } = this;
    const { id, model, servedModel, promptTokens, completionTokens } = entry;
    const name = this.nameOf('model', model);
    const served = servedModel && this.nameOf('model', servedModel);
    const number = (count: number | null): string => (count === null ? '?' : formats.number(count));
    return html`<tr class=${this.#open.has(id) ? 'opened' : ''}>
        ${this.#head(entry)}
        <td>
          <bdi>${name}</bdi>
          ${served && served !== name ? html`<span class="small muted">${terms.served(served)}</span>` : nothing}
        </td>
        <td class="tokens">${promptTokens === null ? '' : `${number(promptTokens)} / ${number(completionTokens)}`}</td>
        <td class="number">${this.#cost(entry)}</td>
      </tr>
      ${this.#below(id, () => this.#details.of(entry))}`;
  }

  #cost(entry: Entry): TemplateResult {
    const { terms } = this;
    const { costNano, outcome, imported } = entry;
    const error = this.#details.errorOf(entry);
    return html`<span class="wrap">${outcome === 'written-off' ? nothing : this.#details.costOf(entry)}</span>
      ${outcome === 'settled' || (outcome === 'unknown' && costNano === null) ? nothing : html`<span class="small muted">${this.words.outcomes[outcome]}</span>`}
      ${error ? html`<span class="small muted">${error}</span>` : nothing}
      ${imported ? html`<span class="small muted">${terms.importedMark}</span>` : nothing}`;
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.host.requestUpdate();
  }
}
