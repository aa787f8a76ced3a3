/** Where the chart stands: its code loads when there is first something to draw. A load that failed says so. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChartView } from './chart-view.ts';
import { HistoryPart } from './history-part.ts';

export class ChartPlace extends HistoryPart {
  #view: ChartView | null = null;
  #state: 'idle' | 'loading' | 'failed' = 'idle';

  render(): TemplateResult | typeof nothing {
    const { loaded } = this.reader;
    if (!loaded || loaded.byFeature.count === 0) return nothing;
    if (this.#view) return html`${this.#view.render()}`;
    const { chart, retry } = this.terms;
    if (this.#state === 'idle') void this.#load();
    if (this.#state !== 'failed') return html`<p class="muted" role="status">${chart.loading}</p>`;
    return html`<p part="chart-problem" class="problem" role="alert">
      ${chart.failed} <button part="retry-chart" type="button" @click=${() => void this.#again()}>${retry}</button>
    </p>`;
  }

  async #again(): Promise<void> {
    await this.#load();
    await this.focus('[name=stack]:checked, [part=retry-chart]');
  }

  async #load(): Promise<void> {
    this.#state = 'loading';
    try {
      const { ChartView, chartStyles } = await import('./chart-view.ts');
      const root = this.host.renderRoot as ShadowRoot;
      const sheet = chartStyles.styleSheet;
      if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#view = new ChartView(this.host, this.reader);
    } catch {
      this.#state = 'failed';
    }
    this.host.requestUpdate();
  }
}
