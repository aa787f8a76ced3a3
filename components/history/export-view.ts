/** The history as a file on the device. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ExportFormat } from '../../src/protocol/types.ts';
import { HistoryPart } from './history-part.ts';

export class ExportView extends HistoryPart {
  readonly #preparing = new Set<ExportFormat>();
  #failed = false;

  render(): TemplateResult {
    const { files } = this.terms;
    const button = (format: ExportFormat, label: string): TemplateResult =>
      html`<button
        part="export-${format}"
        type="button"
        aria-disabled=${this.#preparing.has(format) ? 'true' : nothing}
        @click=${() => void this.#export(format)}
      >
        ${label}
      </button>`;
    return html`${button('csv', files.csv)} ${button('json', files.json)}`;
  }

  /** What stands beside the buttons: what they do, or what became of it. */
  note(): TemplateResult | typeof nothing {
    const { files } = this.terms;
    if (this.#preparing.size > 0) return html`<p role="status">${files.preparing}</p>`;
    if (this.#failed) return html`<p role="alert">${files.notExported}</p>`;
    return this.reader.loaded?.isFiltered ? html`<p class="small muted">${files.all}</p>` : nothing;
  }

  async #export(format: ExportFormat): Promise<void> {
    const { byom } = this.host;
    if (!byom || this.#preparing.has(format)) return;
    this.#preparing.add(format);
    this.#failed = false;
    this.host.requestUpdate();
    try {
      this.#save(await byom.history.export(format), format);
    } catch {
      this.#failed = true;
    }
    this.#preparing.delete(format);
    this.host.requestUpdate();
  }

  #save(blob: Blob, format: ExportFormat): void {
    const link = this.host.ownerDocument.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `byom-history.${format}`;
    link.click();
    // The download has its own hold on the data once the click was handled.
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  }
}
