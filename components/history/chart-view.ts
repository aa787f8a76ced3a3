/**
 * The known cost over time, stacked by feature or model: drawn as SVG for eyes, with the same figures in a table for
 * everybody. Parts differ by pattern as well as by colour, and stand in the order of the legend. A chunk of its own.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { layOut, type Column, type Layout, type Series } from './chart-layout.ts';
import { shiftDay } from './formats.ts';
import { HistoryPart } from './history-part.ts';
import type { Loaded } from './history-reader.ts';

export { chartStyles } from './chart-styles.ts';

type Stack = 'feature' | 'model';

/** Strokes over the colour of each part, in a tile of eight pixels; the first is plain. */
const PATTERNS = [
  '',
  'M-2,10L10,-2M-2,2L2,-2M6,10L10,6',
  'M0,4H8',
  'M4,0V8',
  'M2,2h1v1h-1zM6,6h1v1h-1z',
  'M0,0L8,8M0,8L8,0',
];
/** Share of a column that its bar takes. */
const BAR = 0.72;
/** A few days are not drawn as broad as many. */
const LEAST_COLUMNS = 7;

export class ChartView extends HistoryPart {
  #stack: Stack = 'feature';

  render(): TemplateResult | typeof nothing {
    const { loaded } = this.reader;
    if (!loaded || loaded.byFeature.count === 0) return nothing;
    const { chart } = this.terms;
    const layout = layOut(this.#stack === 'feature' ? loaded.byFeature : loaded.byModel, this.#span(loaded));
    const caption = chart.caption[layout.unit];
    return html`<figure part="chart">
      <figcaption>${caption}</figcaption>
      ${this.#switch()} ${layout.topNano > 0 ? this.#drawing(layout) : html`<p class="muted">${chart.none}</p>`}
      <details>
        <summary>${chart.table}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${chart.table}>${this.#table(layout, caption)}</div>
      </details>
    </figure>`;
  }

  #span({ filter }: Loaded): { from?: string | undefined; to?: string | undefined } {
    const today = this.formats.dayOf(Date.now());
    const to = filter.to === undefined ? undefined : shiftDay(filter.to, -1);
    // A time that was chosen is shown whole, up to today.
    return { from: filter.from, to: to ?? (filter.from === undefined || filter.from > today ? undefined : today) };
  }

  #switch(): TemplateResult {
    const { chart } = this.terms;
    return html`<fieldset class="stacks">
      <legend>${chart.stack}</legend>
      ${(['feature', 'model'] as const).map(
        (stack) =>
          html`<label>
            <input
              type="radio"
              name="stack"
              .value=${stack}
              .checked=${stack === this.#stack}
              @change=${() => this.#stackBy(stack)}
            />
            ${chart.stacks[stack]}
          </label>`,
      )}
    </fieldset>`;
  }

  #stackBy(stack: Stack): void {
    this.#stack = stack;
    this.host.requestUpdate();
  }

  #drawing(layout: Layout): TemplateResult {
    const { columns, topNano } = layout;
    const [first, last] = [columns[0], columns.at(-1)];
    const anyUnknown = columns.some(({ unknownNano }) => unknownNano > 0);
    return html`<div class="plot" aria-hidden="true">
        <div class="scale">
          <span>${this.host.money(topNano)}</span><span>${this.host.money(Math.round(topNano / 2))}</span
          ><span>${this.host.money(0)}</span>
        </div>
        <svg class="bars" aria-hidden="true" focusable="false">
          <defs>${PATTERNS.map((path, index) => pattern(path, index))}</defs>
          ${[0, 50, 100].map((y) => svg`<line class="rule" x1="0" x2="100%" y1="${y}%" y2="${y}%"></line>`)}
          ${columns.map((column, index) => this.#column(column, index, layout))}
        </svg>
        <div class="ends">
          <span>${first ? this.#label(first, layout) : ''}</span>
          ${columns.length >= LEAST_COLUMNS && last ? html`<span>${this.#label(last, layout)}</span>` : nothing}
        </div>
      </div>
      <ul class="legend">
        ${layout.series.map((series, index) => this.#legend(series, index))}
        ${
          anyUnknown
            ? html`<li>
                <svg class="swatch" aria-hidden="true"><circle class="unknown" cx="50%" cy="50%" r="4"></circle></svg>
                <span>${this.terms.chart.marked}</span>
              </li>`
            : nothing
        }
      </ul>`;
  }

  #column(column: Column, index: number, { columns, series, topNano, unit }: Layout): SVGTemplateResult {
    const room = 100 / Math.max(LEAST_COLUMNS, columns.length);
    const width = room * BAR;
    const start = (index + (1 - BAR) / 2) * room;
    // Time runs as the language is read.
    const rightToLeft = getComputedStyle(this.host).direction === 'rtl';
    const x = rightToLeft ? 100 - start - width : start;
    let top = 100;
    const bars = column.parts.map((nano, part) => {
      const height = (nano / topNano) * 100;
      top -= height;
      const fill = series[part]?.name === null ? PATTERNS.length - 1 : part;
      return nano > 0
        ? svg`<rect x="${x}%" width="${width}%" y="${top}%" height="${height}%" fill="url(#pattern-${fill})"></rect>`
        : nothing;
    });
    const mark = svg`<circle class="unknown" cx="${x + width / 2}%" cy="${Math.max(top, 0)}%" r="4"></circle>`;
    const text = `${this.#label(column, { unit })}: ${this.host.money(column.costNano)}`;
    return svg`<g><title>${text}</title>
      <rect class="whole" x="${x}%" width="${width}%" y="0" height="100%"></rect>
      ${bars} ${column.unknownNano > 0 ? mark : nothing}</g>`;
  }

  #legend(series: Series, index: number): TemplateResult {
    const fill = series.name === null ? PATTERNS.length - 1 : index;
    return html`<li>
      <svg class="swatch" aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#pattern-${fill})"></rect>
      </svg>
      <bdi>${this.#name(series)}</bdi> <span class="muted">${this.host.money(series.costNano)}</span>
    </li>`;
  }

  #table({ columns, series, unit }: Layout, caption: string): TemplateResult {
    const { chart } = this.terms;
    const shown = columns.filter(({ costNano, unknownNano }) => costNano + unknownNano > 0).reverse();
    const anyUnknown = shown.some(({ unknownNano }) => unknownNano > 0);
    const amount = (nano: number): TemplateResult => html`<td class="number">${this.host.money(nano)}</td>`;
    return html`<table part="chart-table">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${chart.column[unit]}</th>
          <th scope="col" class="number">${chart.sum}</th>
          ${series.map((one) => html`<th scope="col" class="number"><bdi>${this.#name(one)}</bdi></th>`)}
          ${anyUnknown ? html`<th scope="col" class="number">${chart.unknown}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (column) =>
            html`<tr>
              <th scope="row">${this.#label(column, { unit })}</th>
              ${amount(column.costNano)} ${column.parts.map(amount)}
              ${anyUnknown ? amount(column.unknownNano) : nothing}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #name({ name, names }: Series): string {
    return name === null ? this.terms.chart.other(names) : this.nameOf(this.#stack, name);
  }

  #label({ key }: Column, { unit }: Pick<Layout, 'unit'>): string {
    return unit === 'day' ? this.formats.day(key) : this.formats.month(key);
  }
}

const pattern = (path: string, index: number): SVGTemplateResult =>
  svg`<pattern id="pattern-${index}" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect class="part part-${index}" width="8" height="8"></rect><path class="stroke" d=${path}></path>
  </pattern>`;
