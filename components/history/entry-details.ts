/** Everything that is known of one request, and what can be done where its cost is not (rule M1). */
import { html, nothing, type TemplateResult } from 'lit';
import { wish } from '../../src/protocol/events.ts';
import type { Entry, OpenCallState } from '../../src/protocol/types.ts';
import type { ByomHistory } from '../byom-history.ts';
import { HistoryPart } from './history-part.ts';
import type { HistoryReader } from './history-reader.ts';

const ACTIVITY_PAGE = 'https://openrouter.ai/activity';

type Row = readonly [name: string, value: unknown];

export class EntryDetails extends HistoryPart {
  readonly #say: (message: string) => void;

  constructor(host: ByomHistory, reader: HistoryReader, say: (message: string) => void) {
    super(host, reader);
    this.#say = say;
  }

  of(entry: Entry): TemplateResult {
    const { details, outcome } = this.terms;
    const error = this.errorOf(entry);
    const rows: Row[] = [
      [details.asked, html`<bdi>${entry.model}</bdi>`],
      [details.served, this.#told(entry.servedModel)],
      [details.provider, this.#told(entry.provider)],
      [details.tokens, this.#tokens(entry)],
      [this.terms.cost, this.costOf(entry)],
      [details.held, html`${this.host.money(entry.holdNano)} ${this.#share(entry)}`],
      [
        outcome,
        html`${this.words.outcomes[entry.outcome]}${error ? html` <span class="muted">${error}</span>` : nothing}`,
      ],
      ...this.#purpose(entry),
      [details.app, html`<bdi>${entry.app}</bdi>`],
      [details.id, this.#id(details.id, entry.id)],
      ...(entry.generationId === null
        ? []
        : [[details.generation, this.#id(details.generation, entry.generationId)] as const]),
    ];
    return html`${facts(rows)} ${entry.imported ? html`<p class="muted">${details.imported}</p>` : nothing}
    ${entry.outcome === 'unknown' ? this.#unknown(entry) : nothing}
    ${entry.outcome === 'written-off' ? html`<p>${this.terms.unknown.writtenOff}</p>` : nothing}`;
  }

  /** Of a call that is still open: what is held is said as that, and is no cost (rule M1). */
  ofOpen(call: OpenCallState): TemplateResult {
    const { details, cost, outcome } = this.terms;
    const { pending, pendingWhy } = this.words.cost;
    return facts([
      [details.asked, html`<bdi>${call.model}</bdi>`],
      // One that still runs has nothing to be looked up.
      [
        cost,
        html`${pending}${call.state === 'pending' ? html`<span class="line muted">${pendingWhy}</span>` : nothing}`,
      ],
      [details.held, this.host.money(call.holdNano)],
      [outcome, this.words.outcomes.pending],
      ...this.#purpose(call),
      [details.id, this.#id(details.id, call.id)],
    ]);
  }

  #purpose({ category, operation }: Pick<Entry, 'category' | 'operation'>): Row[] {
    const { details } = this.terms;
    return [
      [details.kind, this.host.terms.categories[category] ?? category],
      ...(operation === null ? [] : [[details.operation, html`<bdi>${operation}</bdi>`] as const]),
    ];
  }

  /** What went wrong, as a sentence; empty if nothing did, or if a later version knows it. */
  errorOf({ errorCode }: Entry): string {
    const { errors } = this.host.terms;
    return errorCode !== null && Object.hasOwn(errors, errorCode)
      ? (errors[errorCode as keyof typeof errors][0] ?? '')
      : '';
  }

  #told(name: string | null): TemplateResult {
    return name === null ? html`<span class="muted">${this.terms.details.nothing}</span>` : html`<bdi>${name}</bdi>`;
  }

  #tokens({ promptTokens, completionTokens, reasoningTokens, cachedTokens }: Entry): TemplateResult {
    const { details } = this.terms;
    if (promptTokens === null && completionTokens === null) return this.#told(null);
    const line = (count: number | null, write: (text: string) => string): TemplateResult | typeof nothing =>
      count === null ? nothing : html`<span class="line">${write(this.formats.number(count))}</span>`;
    // A part that is none is left out: not every provider counts it.
    return html`${line(promptTokens, details.input)} ${line(cachedTokens || null, details.cached)}
    ${line(completionTokens, details.output)} ${line(reasoningTokens || null, details.reasoning)}`;
  }

  /** What it cost, or, never as a cost, what is known instead. */
  costOf({ costNano, countedNano, outcome, imported }: Entry): string {
    if (costNano !== null) return this.host.money(costNano);
    if (outcome === 'written-off') return this.words.outcomes[outcome];
    const { unknownCost, unknownImported } = this.terms;
    return (imported ? unknownImported : unknownCost)(this.host.money(countedNano));
  }

  /** How much of what was held it really cost. */
  #share({ costNano, holdNano, outcome }: Entry): TemplateResult | typeof nothing {
    const { details } = this.terms;
    if (costNano === null || holdNano === 0 || outcome === 'released') return nothing;
    if (costNano > holdNano) return html`<span class="line">${details.above}</span>`;
    const percent = this.formats.percent(costNano / holdNano);
    return html`<span class="line muted">${details.share(percent)}</span>`;
  }

  #id(name: string, id: string): TemplateResult {
    const { details } = this.terms;
    return html`<code dir="ltr">${id}</code>
      <button
        part="copy"
        type="button"
        class="small-button"
        aria-label=${details.copy(name)}
        @click=${(event: Event) => void this.#copy(id, event.currentTarget as HTMLElement)}
      >
        ${details.copyLabel}
      </button>`;
  }

  #unknown(entry: Entry): TemplateResult {
    const { unknown } = this.terms;
    const { unresolved, provider } = this.host.byomState ?? {};
    if (entry.imported) return html`<p>${unknown.imported}</p>`;
    const free = (): boolean => wish(this.host, 'byom-write-off-request', { callIds: [entry.id] });
    const connect = (): boolean => wish(this.host, 'byom-open-request', { section: 'connect' });
    return html`<div class="why" role="group" aria-label=${unknown.heading}>
      <p>${unknown.counts(this.host.money(entry.countedNano))}</p>
      <ul>
        <li>${entry.generationId === null ? unknown.noId : unknown.lookedUp}</li>
        ${
          unresolved && unresolved.needKey > 0
            ? html`<li>
                ${unknown.needKey(unresolved.suffix ?? '…')}
                <button type="button" class="small-button" @click=${connect}>${unknown.connect}</button>
              </li>`
            : nothing
        }
        <li>
          ${unknown.check}
          ${provider?.simulated ? nothing : html`<a href=${ACTIVITY_PAGE} target="_blank" rel="noopener noreferrer">${unknown.activity}</a>`}
          ${entry.countedNano > 0 ? html`<button part="free" type="button" class="small-button" @click=${free}>${unknown.free}</button>` : nothing}
        </li>
      </ul>
    </div>`;
  }

  async #copy(text: string, button: HTMLElement): Promise<void> {
    const { copied, notCopied } = this.terms.details;
    try {
      await navigator.clipboard.writeText(text);
      this.#say(copied);
    } catch {
      // Not allowed here: selected, so that the person's own key combination copies it.
      const code = button.previousElementSibling;
      if (code) getSelection()?.selectAllChildren(code);
      this.#say(notCopied);
    }
  }
}

function facts(rows: readonly Row[]): TemplateResult {
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
