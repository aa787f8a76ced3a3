/** "Compare with the provider": our sum, theirs, the lag, the difference and what may explain it (rule M7). */
import { html, nothing, type TemplateResult } from 'lit';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import { canCall } from '../../src/protocol/can-call.ts';
import type { Comparison } from '../../src/protocol/types.ts';
import type { ByomHistory } from '../byom-history.ts';

export class ComparisonView {
  readonly #host: ByomHistory;
  #state: 'idle' | 'asking' | 'failed' | Comparison = 'idle';

  constructor(host: ByomHistory) {
    this.#host = host;
  }

  get #terms(): StageTerms['history'] {
    return stageTermsFor(this.#host.language).history;
  }

  render(): TemplateResult | typeof nothing {
    const { connection } = this.#host.byomState ?? {};
    if (!connection || !canCall(connection)) return nothing;
    const terms = this.#terms;
    const state = this.#state;
    return html`<section part="comparison" class="comparison">
      <button part="compare" type="button" aria-disabled=${state === 'asking'} @click=${() => void this.#compare()}>
        ${terms.compare}
      </button>
      <div role="status">
        ${state === 'asking' ? terms.comparing : state === 'failed' ? terms.compareFailed : nothing}
        ${typeof state === 'object' ? this.#result(state) : nothing}
      </div>
    </section>`;
  }

  #result(comparison: Comparison): TemplateResult {
    const terms = this.#terms;
    const { oursNano, theirsNano, differenceNano, unresolvedNano, lagSeconds, since, causes } = comparison;
    const sign = differenceNano < 0 ? '−' : differenceNano > 0 ? '+' : '';
    const rows: [string, string][] = [
      [terms.ours, this.#host.money(oursNano)],
      [terms.theirs, this.#host.money(theirsNano)],
      [terms.difference, sign + this.#host.money(Math.abs(differenceNano))],
    ];
    if (unresolvedNano > 0) rows.push([terms.unresolved, this.#host.money(unresolvedNano)]);
    const when = new Intl.DateTimeFormat(this.#host.language, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<dl>
        ${rows.map(
          ([name, amount]) =>
            html`<dt>${name}</dt>
              <dd class="number">${amount}</dd>`,
        )}
      </dl>
      <p class="small muted">
        ${terms.since(when.format(new Date(since)))}
        ${lagSeconds === null ? nothing : terms.lag(Math.round(lagSeconds / 60))}
      </p>
      ${
        causes.length === 0
          ? html`<p>${terms.agree}</p>`
          : html`<p>${terms.causesHeading}</p>
              <ul>
                ${causes.map((cause) => html`<li>${terms.causes[cause]}</li>`)}
              </ul>`
      }`;
  }

  async #compare(): Promise<void> {
    const { byom } = this.#host;
    if (!byom || this.#state === 'asking') return;
    this.#state = 'asking';
    this.#host.requestUpdate();
    try {
      this.#state = await byom.compare();
    } catch {
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
