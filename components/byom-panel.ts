/** Wizard and management surface, inside the stage (rules W1 to W6). It never takes a key or a consent: the vault does. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { stageTermsFor, type StageTerms } from '../src/i18n/stage-terms.ts';
import { canCall } from '../src/protocol/can-call.ts';
import { wish } from '../src/protocol/events.ts';
import type { ErrorCode } from '../src/protocol/errors.ts';
import type { ByomState, Category } from '../src/protocol/types.ts';
import { ByomElement } from './base/element.ts';
import { borrowedSection } from './panel/borrowed-section.ts';
import { ceilingStep, connectStep, modelsStep, pausedStep, unlockStep, waitingStep } from './panel/wizard-steps.ts';
import './define/byom-budget.ts';
import './define/byom-history.ts';
import './define/byom-models.ts';

const STEPS = ['connect', 'ceiling', 'models'] as const;

/**
 * What the stage shows above the vault's view. Made by the stage, never written by authors; the stage sets its attributes.
 *
 * @element byom-panel
 * @attr {string} step - `connect`, `unlock`, `waiting`, `ceiling`, `models`, `manage`, `paused` or `view`
 * @attr {string} section - the part of `manage` that was asked for
 * @attr {string} categories - the categories to choose for
 * @attr {string} reason - why the stage opened: an error code
 * @attr {string} wizard - `true` while the person is led from step to step
 * @csspart base - the whole
 * @csspart problem - why the provider's page gave no key
 * @csspart replace - the button that replaces the key
 * @csspart clear - the button that forgets the key
 * @csspart own - the button that connects a key in a tab that works with another tab's
 * @csspart use - the button that takes the models
 * @fires byom-view-request - the person wants a view of the vault
 * @fires byom-disconnect-request - the person wants the key forgotten
 * @fires byom-model-request - the person takes the picked models
 */
export class ByomPanel extends ByomElement {
  static override styles = [
    ...ByomElement.styles,
    css`
      .base {
        display: grid;
        gap: 1rem;
      }
      h2 {
        margin: 0 0 0.25rem;
        font-size: 1rem;
        line-height: 1.3;
      }
      h2:focus {
        outline: none;
      }
      p,
      ol {
        margin: 0 0 0.5rem;
      }
      ol {
        padding-inline-start: 1.4rem;
      }
      a {
        color: var(--accent);
      }
      byom-models {
        margin-block: 0.75rem;
      }
      .manage > section {
        padding-block-start: 1rem;
        border-block-start: 1px solid var(--border);
      }
      .manage > section:first-of-type {
        padding: 0;
        border: 0;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
      }
      .progress {
        margin: 0;
        color: var(--text-muted);
        font-size: 0.8125rem;
      }
      .reason {
        padding: 0.5rem 0.75rem;
        border-radius: var(--radius);
        background: var(--surface-raised);
      }
      .below {
        margin-block-start: 0.5rem;
      }
    `,
  ];

  @property() step: 'connect' | 'unlock' | 'waiting' | 'ceiling' | 'models' | 'manage' | 'paused' | 'view' = 'connect';
  @property() section = '';
  @property() categories = '';
  @property() reason = '';
  /** Why the provider's page gave no key; an error's code. */
  @property() problem = '';
  /** `true` while the person is led from step to step. */
  @property() wizard = '';

  protected override render(): unknown {
    const state = this.byomState;
    if (!state) return nothing;
    return html`<div part="base" class="base ${this.step}">${this.#top(state)} ${this.#body(state)}</div>`;
  }

  /** Each step begins at its heading, for eyes and for screen readers. */
  protected override updated(changed: PropertyValues<this>): void {
    const first = changed.get('step') === undefined && !changed.has('section');
    if (first || !(changed.has('step') || changed.has('section'))) return;
    const wanted = this.step === 'manage' ? `section[part='${this.section}'] h2` : 'h2';
    const heading = this.renderRoot.querySelector<HTMLElement>(wanted);
    if (this.step === 'manage' && this.section !== 'connect') heading?.scrollIntoView({ block: 'start' });
    if (this.step !== 'ceiling') heading?.focus({ preventScroll: this.step === 'manage' });
  }

  get #words(): StageTerms {
    return stageTermsFor(this.language);
  }

  #categories(): readonly Category[] {
    return this.categories.split(' ').filter((word): word is Category => word === 'worker' || word === 'frontier');
  }

  #top({ connection, provider }: ByomState): TemplateResult {
    const { errors, stage } = this.terms;
    const { panel, elsewhere } = this.#words;
    const fence = connection.status === 'borrowed' ? elsewhere.fence : panel.fence;
    const at = this.wizard === 'true' ? STEPS.findIndex((step) => step === this.step) : -1;
    const known = Object.hasOwn(errors, this.reason);
    const reason = this.reason === 'fence' ? fence : known ? errors[this.reason as ErrorCode].join(' ') : '';
    return html`${at < 0 ? nothing : html`<p class="progress">${panel.step(at + 1, STEPS.length)}</p>`}
    ${reason ? html`<p class="reason" role="status">${reason} ${panel.goesOn}</p>` : nothing}
    ${Object.hasOwn(errors, this.problem) ? html`<p part="problem" class="reason" role="alert">${errors[this.problem as ErrorCode].join(' ')}</p>` : nothing}
    ${provider.simulated ? html`<p class="muted">${stage.simulatorNote}</p>` : nothing}
    ${connection.isolation === 'memory' ? html`<p part="isolation">${stage.memoryNote}</p>` : nothing}`;
  }

  #body(state: ByomState): TemplateResult | typeof nothing {
    if (this.step === 'connect') return connectStep(this.#words);
    if (this.step === 'ceiling') return ceilingStep(this.#words);
    if (this.step === 'unlock') return unlockStep(this.#words);
    if (this.step === 'waiting') return waitingStep(this.#words, this);
    if (this.step === 'view') return nothing;
    if (this.step === 'paused') return pausedStep(this.#words, this);
    if (this.step === 'manage') return this.#manage(state);
    const categories = this.#categories();
    const ready = categories.every((category) => state.models[category] !== null);
    return modelsStep(this.#words, categories, ready, () => this.#use(categories));
  }

  #use(categories: readonly Category[]): void {
    for (const category of categories) {
      const model = this.byomState?.models[category]?.id;
      if (model) wish(this, 'byom-model-request', { category, model });
    }
  }

  #manage(state: ByomState): TemplateResult {
    const { manage } = this.#words.panel;
    const connected = canCall(state.connection);
    return html`${this.#connection(state)}
      <section part="budget">
        <h2 tabindex="-1">${manage.budget}</h2>
        <byom-budget></byom-budget>
      </section>
      ${
        connected
          ? html`<section part="models">
              <h2 tabindex="-1">${manage.models}</h2>
              ${this.#categories().map((category) => html`<byom-models category=${category}></byom-models>`)}
            </section>`
          : nothing
      }
      <section part="history">
        <h2 tabindex="-1">${manage.history}</h2>
        <byom-history></byom-history>
      </section>`;
  }

  #connection({ connection, calls, lent, provider }: ByomState): TemplateResult {
    const { manage } = this.#words.panel;
    const busy = lent > 0 || calls.some((call) => call.state === 'sent' || call.state === 'streaming');
    const disabled = busy ? 'true' : nothing;
    if (connection.status === 'borrowed') return borrowedSection(this.#words, this, connection, busy);
    if (connection.status !== 'connected')
      return html`<section part="connect">
        <h2 tabindex="-1">${manage.connection}</h2>
        <p>${manage.none}</p>
        <button type="button" class="primary" @click=${() => wish(this, 'byom-open-request', { section: 'connect' })}>
          ${manage.connect}
        </button>
      </section>`;
    return html`<section part="connect">
      <h2 tabindex="-1">${manage.connection}</h2>
      <p>${manage.key} <bdi>${connection.suffix}</bdi>. ${connection.isolation === 'frame' ? manage.frame : ''}</p>
      <div class="actions">
        <button
          part="replace"
          type="button"
          aria-disabled=${disabled}
          @click=${() => busy || wish(this, 'byom-view-request', { name: 'connect' })}
        >
          ${manage.replace}
        </button>
        <button
          part="clear"
          type="button"
          aria-disabled=${disabled}
          @click=${() => busy || wish(this, 'byom-disconnect-request', { forget: true })}
        >
          ${manage.clear}
        </button>
        ${connection.remembered ? this.#button('lock', manage.lock, () => wish(this, 'byom-disconnect-request', {}), busy) : this.#button('remember', manage.remember, () => wish(this, 'byom-view-request', { name: 'remember' }), busy)}
        ${busy ? html`<span class="muted" role="status">${manage.busy}</span>` : nothing}
      </div>
      <p class="muted below">
        ${connection.remembered ? manage.remembered : manage.thisTab}
        ${connection.keyUrl && !provider.simulated ? html`<a href=${connection.keyUrl} target="_blank" rel="noopener noreferrer">${manage.keyPage}</a>` : nothing}
      </p>
    </section>`;
  }

  #button(part: string, label: string, act: () => void, busy: boolean): TemplateResult {
    return html`<button
      part=${part}
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${() => busy || act()}
    >
      ${label}
    </button>`;
  }
}
