/** Wizard and management surface, inside the stage (rules W1 to W6). It never takes a key or a consent: the vault does. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { joinSentences } from '../src/i18n/sentences.ts';
import { stageTermsFor, type StageTerms } from '../src/i18n/stage-terms.ts';
import { canCall } from '../src/protocol/can-call.ts';
import { wish } from '../src/protocol/events.ts';
import type { ErrorCode } from '../src/protocol/errors.ts';
import type { ByomState, Category } from '../src/protocol/types.ts';
import { ByomElement } from './base/element.ts';
import { accountNotes } from './panel/account-notes.ts';
import { connectGuide, guideStyles } from './panel/connect-guide.ts';
import { keepInView } from './panel/keep-in-view.ts';
import { panelStyles } from './panel/panel-styles.ts';
import { FIRST_CREDIT, purchaseOf, type Purchase } from './panel/purchase.ts';
import { pictureStyles } from './panel/pictures.ts';
import { borrowedSection } from './panel/borrowed-section.ts';
import {
  ceilingStep,
  clearStep,
  isolationStep,
  heldReason,
  modelsStep,
  pausedStep,
  unlockStep,
  waitingStep,
} from './panel/wizard-steps.ts';
import './define/byom-budget.ts';
import './define/byom-history.ts';
import './define/byom-models.ts';

const STEPS = ['connect', 'ceiling', 'models'] as const;

/** A paid request runs, here or for another tab. */
const isBusy = (calls: ByomState['calls'], lent: number): boolean =>
  lent > 0 || calls.some((call) => call.state === 'sent' || call.state === 'streaming');

/**
 * What the stage shows above the vault's view. Made by the stage, never written by authors; the stage sets its attributes.
 *
 * @element byom-panel
 * @attr {string} step - `isolation`, `connect`, `unlock`, `waiting`, `ceiling`, `models`, `manage`, `paused`, `clear` or `view`
 * @attr {string} section - the part of `manage` that was asked for
 * @attr {string} categories - the categories to choose for
 * @attr {string} reason - why the stage opened: an error code
 * @attr {string} wizard - `true` while the person is led from step to step
 * @csspart base - the whole
 * @csspart guide - the button that leads through the points `about`, `get`, `limit` and `honest`, each with `next`
 * @csspart have-key - the button that leads straight to the key's field
 * @csspart problem - why the provider's page gave no key
 * @csspart link - the way to the provider's page, where its window could not open
 * @csspart back - the way back to the wizard's step before
 * @csspart used-up - the limit on the key at OpenRouter is reached
 * @csspart no-credit - the account at OpenRouter has bought no credit yet
 * @csspart replace - the button that replaces the key
 * @csspart clear - the button that forgets the key
 * @csspart own - the button that connects a key in a tab that works with another tab's
 * @csspart use - the button that takes the models
 * @fires byom-view-request - the person wants a view of the vault
 * @fires byom-disconnect-request - the person wants the key forgotten
 * @fires byom-model-request - the person takes the picked models
 */
export class ByomPanel extends ByomElement {
  static override styles = [...ByomElement.styles, pictureStyles, guideStyles, panelStyles];

  @property() step:
    'isolation' | 'connect' | 'unlock' | 'waiting' | 'ceiling' | 'models' | 'manage' | 'paused' | 'clear' | 'view' =
    'connect';
  @property() section = '';
  @property() categories = '';
  @property() reason = '';
  /** Why the provider's page gave no key; an error's code. */
  @property() problem = '';
  /** Where the provider's page is, if the browser did not let it open. */
  @property() link = '';
  /** `true` while the person is led from step to step. */
  @property() wizard = '';

  /** Set by the stage, which alone sees the vault's frame: false while the focus is in a view there. */
  declare mayTakeFocus?: () => boolean;

  /** What five dollars buy, as far as that can be told. */
  @state() private purchase: Purchase | null = null;

  protected override render(): unknown {
    const state = this.byomState;
    if (!state) return nothing;
    return html`<div part="base" class="base ${this.step}">${this.#top(state)} ${this.#body(state)}</div>`;
  }

  #began = false;

  /** Asked for by whoever looks at that point: until then the provider's price list is not needed. */
  async #lookUpPurchase(): Promise<void> {
    if (!this.byom) return;
    this.purchase = await purchaseOf(this.byom, FIRST_CREDIT, this.#categories()).catch(() => null);
  }

  /**
   * Each step begins at its heading, for eyes and for screen readers, or at the problem above it. The first one does not:
   * the panel may load late, when somebody types in the vault's view already, and the dialog begins at its title.
   */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem')) this.renderRoot.querySelector('[part=problem]')?.scrollIntoView({ block: 'center' });
    if (!this.byomState || !(changed.has('step') || changed.has('section') || !this.#began)) return;
    const wanted = this.step === 'manage' ? `section[part='${this.section}'] h2` : 'h2';
    const heading = this.renderRoot.querySelector<HTMLElement>(wanted);
    if (heading && this.step === 'manage' && this.section !== 'connect') keepInView(heading);
    if (this.#began && this.mayTakeFocus?.() !== false)
      heading?.focus({ preventScroll: this.step === 'manage' || this.problem !== '' });
    this.#began = true;
  }

  get #words(): StageTerms {
    return stageTermsFor(this.language);
  }

  #categories(): readonly Category[] {
    return this.categories.split(' ').filter((word): word is Category => word === 'worker' || word === 'frontier');
  }

  #top(state: ByomState, { connection, provider } = state): TemplateResult {
    const { errors, stage } = this.terms;
    const { panel, elsewhere } = this.#words;
    const fence = connection.status === 'borrowed' ? elsewhere.fence : panel.fence;
    const held = this.reason === 'fence' ? fence : heldReason(this.reason, state, errors, this.#categories());
    const at = this.wizard === 'true' ? STEPS.findIndex((step) => step === this.step) : -1;
    return html`${
      at < 0
        ? nothing
        : html`<div class="progress">
            ${this.#back(state, at)}
            <p>${panel.step(at + 1, STEPS.length)}</p>
          </div>`
    }
    ${held === null ? nothing : html`<p class="reason" role="status">${joinSentences([held, panel.goesOn])}</p>`}
    ${Object.hasOwn(errors, this.problem) ? html`<p part="problem" class="reason" role="alert">${joinSentences(errors[this.problem as ErrorCode])}</p>` : nothing}
    ${this.link ? html`<p part="link" class="reason" role="status">${panel.popup} <a href=${this.link} target="_blank" rel="noopener noreferrer">${panel.popupLink}</a></p>` : nothing}
    ${accountNotes(state, this.terms, this.#words)}
    ${provider.simulated ? html`<p class="muted">${stage.simulatorNote}</p>` : nothing}
    ${connection.isolation === 'memory' && this.step !== 'isolation' ? html`<p part="isolation">${stage.memoryNote}</p>` : nothing}`;
  }

  /** To the step before. The key is not to be replaced under a running request, nor can one that is lent here be (W6). */
  #back({ connection, calls, lent }: ByomState, at: number): TemplateResult | typeof nothing {
    const name = ([null, 'connect', 'ceiling'] as const)[at];
    const ownsIdleKey = connection.status === 'connected' && !isBusy(calls, lent);
    if (!name || (name === 'connect' && !ownsIdleKey)) return nothing;
    return html`<button part="back" type="button" @click=${() => wish(this, 'byom-view-request', { name })}>
      ${this.#words.panel.back}
    </button>`;
  }

  #body(state: ByomState): TemplateResult | typeof nothing {
    if (this.step === 'isolation') return isolationStep(this.terms);
    if (this.step === 'connect')
      // What is typed in the view stays: asked for again, it only takes the focus.
      return connectGuide({
        words: this.#words,
        returning: state.budget.decided,
        buys: this.#buys(),
        lookUp: () => this.#lookUpPurchase(),
        toKey: () => wish(this, 'byom-view-request', { name: 'connect' }),
      });
    if (this.step === 'ceiling') return ceilingStep(this.#words);
    if (this.step === 'unlock') return unlockStep(this.#words);
    if (this.step === 'waiting') return waitingStep(this.#words, this);
    if (this.step === 'view') return nothing;
    if (this.step === 'paused') return pausedStep(this.#words, this);
    if (this.step === 'clear') return clearStep(this.#words, this);
    if (this.step === 'manage') return this.#manage(state);
    const categories = this.#categories();
    const ready = categories.every((category) => state.models[category] !== null);
    return modelsStep(this.#words, categories, ready, () => this.#use(categories));
  }

  #buys(): string | null {
    if (!this.purchase) return null;
    const { feature, model, times } = this.purchase;
    return this.#words.panel.get.buys(feature, model, new Intl.NumberFormat(this.language).format(times));
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
    const busy = isBusy(calls, lent);
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
      <p>
        ${joinSentences([manage.key(connection.suffix ?? ''), connection.isolation === 'frame' ? manage.frame : ''])}
      </p>
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
