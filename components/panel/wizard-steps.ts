/** The wizard's steps as text: W1's four points in their order, the ceiling, the models. The vault's view stands below. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import { wish } from '../../src/protocol/events.ts';
import type { Category } from '../../src/protocol/types.ts';

const KEYS_PAGE = 'https://openrouter.ai/keys';

export function connectStep({ panel }: StageTerms): TemplateResult {
  const { about, get, limit, honest } = panel;
  const link = (text: string): TemplateResult =>
    html`<a href=${KEYS_PAGE} target="_blank" rel="noopener noreferrer">${text}</a>`;
  return html`<section part="about">
      <h2 tabindex="-1">${about.heading}</h2>
      <p>${about.text}</p>
    </section>
    <section part="get">
      <h2>${get.heading}</h2>
      <p>${get.what}</p>
      <ol>
        ${get.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p>${link(get.link)}</p>
    </section>
    <section part="limit">
      <h2>${limit.heading}</h2>
      <p>${limit.text}</p>
    </section>
    <section part="honest">
      <h2>${honest.heading}</h2>
      <p>${honest.text}</p>
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
    ${ready ? html`<button part="use" type="button" class="primary" @click=${use}>${panel.models.use}</button>` : nothing}
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
      <button part="resume" type="button" @click=${() => wish(source, 'byom-resume-request')}>${goOn}</button>
    </div>
  </section>`;
}
