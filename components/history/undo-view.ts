/** Removed or imported requests, and the way back, for as long as there is one; and what was done, said once. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryState } from '../../src/protocol/types.ts';
import { HistoryPart } from './history-part.ts';

type Undone = 'clear' | 'import';

export class UndoView extends HistoryPart {
  #working = false;
  #message = '';
  #failed = false;

  /** Said by screen readers; what stands on the page says it to eyes. */
  say(message: string): void {
    this.#message = message;
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    const { undo } = this.terms;
    const { cleared, imported }: HistoryState = this.host.byomState?.history ?? { cleared: 0, imported: 0 };
    return html`<div role="status" class="notes">
        ${cleared > 0 ? this.#note('clear', undo.cleared(cleared), undo.bringBack) : nothing}
        ${imported > 0 ? this.#note('import', undo.imported(imported), undo.takeOut) : nothing}
      </div>
      ${this.#failed ? html`<p class="problem" role="alert">${undo.failed}</p>` : nothing}
      <p role="status" class="visually-hidden">${this.#message}</p>`;
  }

  #note(what: Undone, text: string, label: string): TemplateResult {
    return html`<div class="note">
      <span>${text}</span>
      <button
        part="undo-${what}"
        type="button"
        aria-disabled=${this.#working ? 'true' : nothing}
        @click=${() => void this.#undo(what)}
      >
        ${label}
      </button>
    </div>`;
  }

  /** The note goes with what it offered; the focus goes to the sum, or where a file can be imported. */
  async #undo(what: Undone): Promise<void> {
    const { byom } = this.host;
    const { undo } = this.terms;
    if (!byom || this.#working) return;
    this.#working = true;
    this.#failed = false;
    this.host.requestUpdate();
    try {
      const { history } = byom;
      this.say(what === 'clear' ? undo.back(await history.undoClear()) : undo.out(await history.undoImport()));
      await this.reader.refresh();
      await this.focus('.big, [part=import]');
    } catch {
      this.#failed = true;
    } finally {
      this.#working = false;
      this.host.requestUpdate();
    }
  }
}
