/** The wizard's steps after connecting, and what interrupts it. The vault's view stands below. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../src/i18n/localize.ts';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import { wish } from '../../src/protocol/events.ts';
import { joinSentences } from '../../src/i18n/sentences.ts';
import { canCall } from '../../src/protocol/can-call.ts';
import type { ErrorCode } from '../../src/protocol/errors.ts';
import type { ByomState, Category } from '../../src/protocol/types.ts';

/** Why a request waits; empty once what it waited for is there, though more may be missing; null: none waits. */
export function heldReason(
  code: string,
  { connection, budget, models }: ByomState,
  errors: Terms['errors'],
  categories: readonly Category[],
): string | null {
  if (!Object.hasOwn(errors, code)) return null;
  const connected = canCall(connection);
  const solved: Partial<Record<string, boolean>> = {
    'no-key': connected,
    locked: connected,
    'no-ceiling': budget.decided,
    // One that was picked for the person only waits for their word.
    'no-model': categories.every((category) => models[category] !== null),
  };
  return solved[code] ? '' : joinSentences(errors[code as ErrorCode]);
}

/** The page wants the protected frame, and it could not start: what that means, and who can mend it. */
export function isolationStep({ errors }: Terms): TemplateResult {
  const [what, remedy] = errors.isolation;
  return html`<section part="isolation-refused">
    <h2 tabindex="-1">${what}</h2>
    <p>${remedy}</p>
  </section>`;
}

export function ceilingStep({ panel }: StageTerms): TemplateResult {
  return html`<section part="ceiling">
    <h2 tabindex="-1">${panel.ceiling.heading}</h2>
    <p>${panel.ceiling.text}</p>
  </section>`;
}

export function modelsStep(
  { panel }: StageTerms,
  categories: readonly Category[],
  ready: boolean,
  use: () => void,
): TemplateResult {
  return html`<section part="models">
    <h2 tabindex="-1">${panel.models.heading}</h2>
    <p>${panel.models.text}</p>
    ${categories.map((category) => html`<byom-models category=${category}></byom-models>`)}
    ${ready ? html`<div class="at-hand"><button part="use" type="button" class="primary" @click=${use}>${panel.models.use}</button></div>` : nothing}
  </section>`;
}

/** A remembered key waits for its passphrase, in the vault's view below. */
export function unlockStep({ panel }: StageTerms): TemplateResult {
  return html`<section part="unlock">
    <h2 tabindex="-1">${panel.unlock.heading}</h2>
    <p>${panel.unlock.text}</p>
  </section>`;
}

/** The provider's page is open in another window. */
export function waitingStep({ panel }: StageTerms, source: EventTarget): TemplateResult {
  const { heading, text, cancel } = panel.waiting;
  return html`<section part="waiting" role="status">
    <h2 tabindex="-1">${heading}</h2>
    <p>${text}</p>
    <button part="cancel" type="button" @click=${() => wish(source, 'byom-authorize-request', { cancel: true })}>
      ${cancel}
    </button>
  </section>`;
}

/** Whether the history may be cleared. */
export function clearStep({ history }: StageTerms, source: EventTarget): TemplateResult {
  const { heading, text, yes, no } = history.clearing;
  const answer = (agreed: boolean) => () => wish(source, 'byom-answer-request', { yes: agreed });
  return html`<section part="clear-history">
    <h2 tabindex="-1">${heading}</h2>
    <p>${text}</p>
    <div class="actions">
      <button part="keep-history" type="button" class="primary" @click=${answer(false)}>${no}</button>
      <button part="confirm-clear" type="button" @click=${answer(true)}>${yes}</button>
    </div>
  </section>`;
}

/** A page that fired a burst of calls without the person doing anything. */
export function pausedStep({ panel }: StageTerms, source: EventTarget): TemplateResult {
  const { heading, text, goOn, stop } = panel.paused;
  return html`<section part="paused">
    <h2 tabindex="-1">${heading}</h2>
    <p>${text}</p>
    <div class="actions">
      <button part="stop" type="button" class="primary" @click=${() => wish(source, 'byom-close-request')}>
        ${stop}
      </button>
      <button part="resume" type="button" @click=${() => wish(source, 'byom-answer-request', { yes: true })}>
        ${goOn}
      </button>
    </div>
  </section>`;
}
