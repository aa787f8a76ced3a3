/** One step of the cost surface: what was asked, what it cost or why that is not known, and the button that stops it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatAbout } from '../../src/i18n/numbers.ts';
import { joinSentences } from '../../src/i18n/sentences.ts';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import { wish } from '../../src/protocol/events.ts';
import { modelName } from '../base/model-names.ts';
import type { ByomCost } from '../byom-cost.ts';
import type { CostRow } from './cost-list.ts';

export interface RowContext {
  readonly host: ByomCost;
  readonly words: StageTerms['cost'];
  /** Asks to be drawn again in a second. */
  readonly tick: () => void;
}

export function costRow(row: CostRow, context: RowContext): TemplateResult {
  return html`<li part="row">
    <bdi>${row.feature}</bdi>${row.outcome === 'running' ? runningFigure(row, context) : endFigure(row, context)}
    ${detail(row, context)}
  </li>`;
}

function runningFigure({ id, feature }: CostRow, { host, words }: RowContext): TemplateResult {
  return html`<span class="ask"
    ><span part="figure" class="figure muted">${words.pending}</span>
    <button
      part="stop"
      type="button"
      aria-label=${words.stop(feature)}
      @click=${() => wish(host, 'byom-cancel-request', { callId: id })}
    >
      ${words.stopLabel}
    </button></span
  >`;
}

function endFigure({ outcome, costNano }: CostRow, { host, words }: RowContext): TemplateResult {
  const text =
    outcome === 'refused' || outcome === 'pending' || outcome === 'released'
      ? words[outcome]
      : costNano === null
        ? words.unknown
        : host.money(costNano);
  return html`<bdi part="figure" class="figure ${costNano ? '' : 'muted'}">${text}</bdi>`;
}

function detail(row: CostRow, context: RowContext): TemplateResult | typeof nothing {
  const text = explanation(row, context);
  if (text) return html`<span class="detail">${text}</span>`;
  return row.model ? html`<span class="detail muted"><bdi>${modelName(context.host, row.model)}</bdi></span>` : nothing;
}

/** Why it is as it is, as sentences of their own; empty where the figure says all. */
function explanation({ outcome, problem, refusal }: CostRow, context: RowContext): string {
  const { host, words } = context;
  const { errors } = host.terms;
  if (problem) return joinSentences([...errors[problem.code], countdown(problem.waitUntil, context)]);
  if (refusal) {
    const { code, neededNano, leftNano, aboutTokens } = refusal;
    const amounts =
      neededNano === undefined || leftNano === undefined
        ? ''
        : words.amounts(host.money(neededNano), host.moneyLeft(leftNano));
    const about = aboutTokens === undefined ? '' : words.about(formatAbout(aboutTokens, host.language));
    return joinSentences([...errors[code], amounts, about]);
  }
  if (outcome === 'pending') return words.pendingWhy;
  return outcome === 'unknown' ? words.unknownWhy : '';
}

/** The seconds that the provider asks to wait, counted down; nothing once they are over. */
function countdown(waitUntil: number | null, { words, tick }: RowContext): string {
  const seconds = Math.ceil(((waitUntil ?? 0) - performance.now()) / 1000);
  if (seconds <= 0) return '';
  tick();
  return words.wait(seconds);
}
