/** What was spent in all, what is not known of it, and by feature, model and app (rules M1, M2). */
import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryTotals } from '../../src/protocol/types.ts';
import { HistoryPart } from './history-part.ts';

/** Rows of a table before one asks for all of them. */
const FEW = 12;
type Kind = 'feature' | 'model' | 'app';

export class TotalsView extends HistoryPart {
  readonly #whole = new Set<Kind>();

  /** @param chart what stands between the sum and its tables */
  render(chart: unknown): TemplateResult | typeof nothing {
    const { loaded } = this.reader;
    if (!loaded || loaded.byFeature.count === 0) return nothing;
    const { terms } = this;
    const { byFeature, byModel, byApp } = loaded;
    return html`<section part="totals">
      ${this.#sum(byFeature, this.andPending(loaded))} ${chart} ${this.#table('feature', terms.byFeature, byFeature)}
      ${this.#table('model', terms.byModel, byModel)}
      ${byApp.rows.length > 1 ? this.#table('app', terms.byApp, byApp) : nothing}
    </section>`;
  }

  #sum({ costNano, unknownNano, count }: HistoryTotals, pending: string): TemplateResult {
    const { terms, reader } = this;
    const showUnknown = (): void => void reader.choose({ outcome: 'unknown' });
    return html`<p class="big" tabindex="-1">${terms.total(this.host.money(costNano), count)} ${pending}</p>
      ${
        unknownNano > 0
          ? html`<p>
              ${terms.unknownTotal(this.host.money(unknownNano))}
              ${
                reader.choice.outcome === 'unknown'
                  ? nothing
                  : html`<button part="show-unknown" type="button" class="link" @click=${showUnknown}>
                      ${terms.showUnknown}
                    </button>`
              }
            </p>`
          : nothing
      }`;
  }

  #table(kind: Kind, caption: string, { rows }: HistoryTotals): TemplateResult {
    const { terms } = this;
    const shown = this.#whole.has(kind) ? rows : rows.slice(0, FEW);
    return html`<details data-by=${kind} ?open=${kind === 'feature'}>
      <summary>${caption}</summary>
      <div class="scroll">
        <table>
          <caption class="visually-hidden">
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${terms.name}</th>
              <th scope="col" class="number">${terms.count}</th>
              <th scope="col" class="number">${terms.cost}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row) =>
                html`<tr>
                  <th scope="row"><bdi>${this.nameOf(kind, row.key)}</bdi></th>
                  <td class="number">${this.formats.number(row.count)}</td>
                  <td class="number">
                    ${this.host.money(row.costNano)}
                    ${row.unknownNano > 0 ? html`<span class="small">${terms.unknownTotal(this.host.money(row.unknownNano))}</span>` : nothing}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        shown.length < rows.length
          ? html`<button type="button" class="link" @click=${() => this.#showAll(kind)}>
              ${terms.all(rows.length - shown.length)}
            </button>`
          : nothing
      }
    </details>`;
  }

  #showAll(kind: Kind): void {
    this.#whole.add(kind);
    this.host.requestUpdate();
    void this.focus(`[data-by=${kind}] summary`);
  }
}
