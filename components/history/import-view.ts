/**
 * Reading an exported file back: chosen or dropped, first looked at, then added once the person said so. What it would
 * change, what it can't use and what it leaves out is told before anything happens.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportProblem, ImportResult } from '../../src/protocol/types.ts';
import { HistoryPart } from './history-part.ts';

/** Problems that are listed; the rest is counted. */
const FEW = 10;

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' | 'adding'; readonly name: string }
  | { readonly step: 'planned'; readonly file: File; readonly result: ImportResult }
  | { readonly step: 'failed'; readonly reason: string };

export class ImportView extends HistoryPart {
  #state: State = { step: 'idle' };
  #over = false;

  render(): TemplateResult {
    return html`<section
      part="import-area"
      class="import ${this.#over ? 'over' : ''}"
      @dragover=${this.#drag}
      @dragleave=${this.#leave}
      @drop=${this.#drop}
    >
      ${this.#chooser()} ${this.#body(this.#state)}
    </section>`;
  }

  #chooser(): TemplateResult {
    const { files } = this.terms;
    const busy = this.#isBusy;
    return html`<div class="actions">
      <button part="import" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${this.#choose}>
        ${files.import}
      </button>
      <span class="small muted">${files.drop}</span>
      <input type="file" hidden accept=".csv,.json,text/csv,application/json" @change=${this.#chosen} />
    </div>`;
  }

  #body(state: State): TemplateResult {
    const { files } = this.terms;
    return html`<div role="status">
        ${state.step === 'reading' ? html`<p>${files.reading(state.name)}</p>` : nothing}
        ${state.step === 'adding' ? html`<p>${files.adding}</p>` : nothing}
      </div>
      ${state.step === 'failed' ? html`<p class="problem" role="alert">${this.#problem(state.reason)}</p>` : nothing}
      ${state.step === 'planned' ? this.#plan(state.file, state.result) : nothing}`;
  }

  #plan(file: File, result: ImportResult): TemplateResult {
    const { files } = this.terms;
    const { added, duplicates, rejectedCount, dropped, firstDay, lastDay, costNano } = result;
    return html`<div part="import-plan" class="ask" role="group" aria-labelledby="plan">
      <p id="plan" class="strong" tabindex="-1">${files.plan(file.name)}</p>
      <p>
        ${added > 0 ? files.added(added, this.host.money(costNano)) : files.none}
        ${firstDay && lastDay ? files.span(this.formats.day(firstDay), this.formats.day(lastDay)) : nothing}
      </p>
      ${duplicates > 0 ? html`<p>${files.duplicates(duplicates)}</p>` : nothing}
      ${rejectedCount > 0 ? this.#rejected(result) : nothing}
      ${dropped.length > 0 ? html`<p>${files.dropped(this.formats.list(dropped))}</p>` : nothing}
      ${added > 0 ? html`<p class="muted">${files.ceiling}</p>` : nothing}
      <div class="actions">
        ${
          added > 0
            ? html`<button part="confirm-import" type="button" class="primary" @click=${() => void this.#add(file)}>
                ${files.add(added)}
              </button>`
            : nothing
        }
        <button part="cancel-import" type="button" @click=${() => this.#end()}>
          ${added > 0 ? files.cancel : files.close}
        </button>
      </div>
    </div>`;
  }

  #rejected({ rejected, rejectedCount }: ImportResult): TemplateResult {
    const { files } = this.terms;
    const listed = rejected.slice(0, FEW);
    const rest = rejectedCount - listed.length;
    return html`<p>${files.rejected(rejectedCount)}</p>
      <ul class="small">
        ${listed.map((problem) => html`<li>${this.#line(problem)}</li>`)}
        ${rest > 0 ? html`<li>${files.more(rest)}</li>` : nothing}
      </ul>`;
  }

  #line({ line, reason }: ImportProblem): string {
    const { files } = this.terms;
    const why = reason === 'unreadable' || reason === 'key' ? files[reason] : files.field(reason);
    return files.line(this.formats.number(line), why);
  }

  #problem(reason: string): string {
    const { failed } = this.terms.files;
    return reason === 'format' || reason === 'version' || reason === 'size' ? failed[reason] : failed.other;
  }

  get #isBusy(): boolean {
    return this.#state.step === 'reading' || this.#state.step === 'adding';
  }

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
  }

  #choose = (): void => {
    if (!this.#isBusy) this.#input?.click();
  };

  #chosen = (): void => {
    const file = this.#input?.files?.[0];
    if (file) void this.#look(file);
    // The same file can be chosen again.
    if (this.#input) this.#input.value = '';
  };

  #drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#setOver(true);
  };

  #leave = (event: DragEvent): void => {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) this.#setOver(false);
  };

  #drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    this.#setOver(false);
    if (!file) return;
    event.preventDefault();
    if (!this.#isBusy) void this.#look(file);
  };

  #setOver(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.host.requestUpdate();
  }

  #set(state: State): void {
    this.#state = state;
    this.host.requestUpdate();
  }

  /** What the file would change. The focus goes to the answer. */
  async #look(file: File): Promise<void> {
    await this.#ask(file, true, async (result) => {
      this.#set({ step: 'planned', file, result });
      await this.focus('#plan');
    });
  }

  /** What was added, and the way back, is told by the note above (undo-view.ts). */
  async #add(file: File): Promise<void> {
    await this.#ask(file, false, async () => {
      this.#set({ step: 'idle' });
      await this.focus('[part=undo-import]');
    });
  }

  async #ask(file: File, dryRun: boolean, then: (result: ImportResult) => Promise<void>): Promise<void> {
    const { byom } = this.host;
    if (!byom || this.#isBusy) return;
    this.#set({ step: dryRun ? 'reading' : 'adding', name: file.name });
    try {
      await then(await byom.history.import(file, { dryRun }));
    } catch (error) {
      const { code, details } = error as { readonly code?: string; readonly details?: { readonly reason?: string } };
      this.#set({ step: 'failed', reason: (code === 'bad-file' && details?.reason) || 'other' });
      await this.focus('[part=import]');
    }
  }

  #end(): void {
    this.#set({ step: 'idle' });
    void this.focus('[part=import]');
  }
}
