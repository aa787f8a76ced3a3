/** The body of `<byom-history>`: read from this device, never from a server. */
import { html, nothing, type TemplateResult } from 'lit';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import type { Entry, ExportFormat, HistoryTotals, OpenCallState, TotalsBy } from '../../src/protocol/types.ts';
import { wish } from '../../src/protocol/events.ts';
import type { View } from '../base/lazy-element.ts';
import type { ByomHistory } from '../byom-history.ts';
import { ComparisonView } from './comparison-view.ts';
import { styles } from './history-styles.ts';

const TOTALS: readonly TotalsBy[] = ['feature', 'model', 'day'];

interface Loaded {
  readonly entries: readonly Entry[];
  readonly before: string | null;
  readonly totals: readonly HistoryTotals[];
}

export class HistoryView implements View {
  readonly styles = styles;
  readonly #host: ByomHistory;
  readonly #comparison: ComparisonView;
  #loaded: Loaded | null = null;
  #failed = false;
  #asking = false;
  #wanted = 0;
  #reading = false;
  #again = false;

  constructor(host: ByomHistory) {
    this.#host = host;
    this.#comparison = new ComparisonView(host);
    host.listen('byom-call-settled', () => void this.#read());
  }

  stateChanged(): void {
    void this.#read();
  }

  render(): unknown {
    const { history } = this.#terms;
    if (this.#failed)
      return html`<p role="alert">
        ${history.failed} <button type="button" @click=${() => void this.#read()}>${history.retry}</button>
      </p>`;
    if (!this.#loaded) return html`<p role="status">${history.loading}</p>`;
    const pending = (this.#host.byomState?.calls ?? []).filter((call) => call.state !== 'reserved');
    const empty = this.#loaded.entries.length === 0 && pending.length === 0;
    return html`<div part="base" class="base">
      ${empty ? html`<p>${history.empty}</p>` : html`${this.#totals(this.#loaded.totals)} ${this.#list(this.#loaded, pending)} ${this.#actions(this.#loaded.entries)}`}
      ${this.#comparison.render()}
      <p class="small muted">${history.kept}</p>
    </div>`;
  }

  #totals(totals: readonly HistoryTotals[]): TemplateResult | typeof nothing {
    const { history } = this.#terms;
    const all = totals[0];
    if (!all) return nothing;
    const captions = [history.byFeature, history.byModel, history.byDay];
    return html`<section part="totals">
      <p class="big">${history.total(this.#host.money(all.costNano), all.count)}</p>
      ${all.unknownNano > 0 ? html`<p>${history.unknownTotal(this.#host.money(all.unknownNano))}</p>` : nothing}
      ${totals.map(
        (total, index) =>
          html`<details ?open=${index === 0}>
            <summary>${captions[index]}</summary>
            <div class="scroll">${this.#totalsTable(total, captions[index] ?? '')}</div>
          </details>`,
      )}
    </section>`;
  }

  #totalsTable({ rows }: HistoryTotals, caption: string): TemplateResult {
    const { history } = this.#terms;
    return html`<table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${history.name}</th>
          <th scope="col" class="number">${history.count}</th>
          <th scope="col" class="number">${history.cost}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.key}</th>
              <td class="number">${row.count}</td>
              <td class="number">
                ${this.#host.money(row.costNano)}
                ${row.unknownNano > 0 ? html`<span class="small">${history.unknownTotal(this.#host.money(row.unknownNano))}</span>` : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #list({ entries, before }: Loaded, pending: readonly OpenCallState[]): TemplateResult {
    const { history } = this.#terms;
    return html`<div class="scroll">
        <table part="list">
          <caption>
            ${history.list}
          </caption>
          <thead>
            <tr>
              <th scope="col">${history.feature}</th>
              <th scope="col">${history.model}</th>
              <th scope="col" class="tokens">${history.tokens}</th>
              <th scope="col" class="number">${history.cost}</th>
            </tr>
          </thead>
          <tbody>
            ${pending.map((call) => this.#pendingRow(call))} ${entries.map((entry) => this.#row(entry))}
          </tbody>
        </table>
      </div>
      ${before === null ? nothing : html`<div><button part="older" type="button" @click=${() => void this.#older()}>${history.older}</button></div>`}`;
  }

  #pendingRow({ feature, startedAt, model }: OpenCallState): TemplateResult {
    return html`<tr>
      <th scope="row">${feature}<span class="small muted">${this.#time(startedAt)}</span></th>
      <td>${model}</td>
      <td class="tokens"></td>
      <td class="number">${this.#host.terms.cost.pending}</td>
    </tr>`;
  }

  #row(entry: Entry): TemplateResult {
    const { history, outcomes } = this.#terms;
    const { errors } = this.#host.terms;
    const { errorCode, outcome, servedModel, costNano, promptTokens, completionTokens } = entry;
    const error =
      errorCode !== null && Object.hasOwn(errors, errorCode) ? errors[errorCode as keyof typeof errors][0] : '';
    return html`<tr>
      <th scope="row">${entry.feature}<span class="small muted">${this.#time(entry.startedAt)}</span></th>
      <td>
        ${entry.model}${servedModel && servedModel !== entry.model ? html`<span class="small muted">${history.served(servedModel)}</span>` : nothing}
      </td>
      <td class="tokens">${promptTokens === null ? '' : `${promptTokens} / ${completionTokens ?? '?'}`}</td>
      <td class="number">
        ${costNano !== null ? this.#host.money(costNano) : outcome === 'written-off' ? nothing : html`<span class="wrap">${history.unknown(this.#host.money(entry.countedNano))}</span>`}
        ${outcome === 'settled' ? nothing : html`<span class="small muted">${outcomes[outcome]}</span>`}
        ${error ? html`<span class="small muted">${error}</span>` : nothing}
      </td>
    </tr>`;
  }

  #actions(entries: readonly Entry[]): TemplateResult {
    const { history } = this.#terms;
    if (this.#asking)
      return html`<div class="ask" role="group" aria-label=${history.clear}>
        <p>${history.clearAsk}</p>
        <div class="actions">
          <button part="confirm-clear" type="button" @click=${() => void this.#clear()}>${history.clearYes}</button>
          <button type="button" class="primary" @click=${() => this.#ask(false)}>${history.clearNo}</button>
        </div>
      </div>`;
    const unknown = entries.filter((entry) => entry.outcome === 'unknown' && entry.countedNano > 0).map(({ id }) => id);
    return html`<div class="actions">
      ${unknown.length === 0 ? nothing : html`<button part="write-off" type="button" @click=${() => wish(this.#host, 'byom-write-off-request', { callIds: unknown })}>${history.writeOff(unknown.length)}</button>`}
      <button part="export-csv" type="button" @click=${() => void this.#export('csv')}>${history.csv}</button>
      <button part="export-json" type="button" @click=${() => void this.#export('json')}>${history.json}</button>
      <button part="clear" type="button" class="quiet" @click=${() => this.#ask(true)}>${history.clear}</button>
    </div>`;
  }

  get #terms(): StageTerms {
    return stageTermsFor(this.#host.language);
  }

  #time(iso: string): string {
    return new Intl.DateTimeFormat(this.#host.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(iso),
    );
  }

  /** The question takes the focus to its safe answer, and gives it back. */
  #ask(asking: boolean): void {
    this.#asking = asking;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(asking ? '.ask .primary' : '[part=clear]')?.focus(),
    );
  }

  async #clear(): Promise<void> {
    await this.#host.byom?.history.clear().catch(() => (this.#failed = true));
    this.#asking = false;
    this.#host.requestUpdate();
    await this.#read();
  }

  #older(): void {
    this.#wanted += this.#host.pageSize;
    void this.#read();
  }

  async #export(format: ExportFormat): Promise<void> {
    const blob = await this.#host.byom?.history.export(format);
    if (!blob) return;
    const link = this.#host.ownerDocument.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `byom-history.${format}`;
    link.click();
    // The download has its own hold on the data once the click was handled.
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  }

  /** One read at a time; changes that come meanwhile cause one more. */
  async #read(): Promise<void> {
    if (this.#reading) return void (this.#again = true);
    this.#reading = true;
    do {
      this.#again = false;
      try {
        await this.#readOnce();
        this.#failed = false;
      } catch {
        this.#failed = true;
      }
      this.#host.requestUpdate();
    } while (this.#again);
    this.#reading = false;
  }

  async #readOnce(): Promise<void> {
    const { byom } = this.#host;
    if (!byom) return;
    const limit = Math.min(500, Math.max(1, Math.floor(this.#host.pageSize) || 20));
    this.#wanted = Math.max(this.#wanted, limit);
    const entries: Entry[] = [];
    let before: string | null = null;
    do {
      const page = await byom.history.page({ limit, ...(before === null ? {} : { before }) });
      entries.push(...page.entries);
      before = page.before;
    } while (before !== null && entries.length < this.#wanted);
    const totals = await Promise.all(TOTALS.map((by) => byom.history.totals({ by })));
    this.#loaded = { entries, before, totals };
  }
}
