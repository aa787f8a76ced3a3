/** The button that shows the state of the connection and opens the stage. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { canCall } from '../src/protocol/can-call.ts';
import { wish } from '../src/protocol/events.ts';
import { ByomElement } from './base/element.ts';

/**
 * A button with the state of the connection; opens the stage.
 *
 * @element byom-connect
 * @attr {string} categories - the categories the page uses: `worker`, `frontier` or both, separated by a space
 * @attr {string} suggested-ceiling - the ceiling the page proposes, in US dollars; the view proposes at most 5
 * @attr {string} app-name - how this app is named in the history
 * @attr {string} feature - a feature whose typical use is declared here; of the first of the categories
 * @attr {string} typical-tokens - what one use of it takes: tokens in and out, such as `3000 400`; the guide then says what a top-up buys
 * @attr {boolean} require-isolation - connect only where the key's protected frame starts; elsewhere nothing can be
 *   connected, calls are refused with `isolation`, and the stage says why
 * @csspart base - the button
 * @csspart mark - the plug
 * @csspart status - the line with the state
 * @fires byom-open-request - the person wants the stage
 */
export class ByomConnect extends ByomElement {
  static override styles = [
    ...ByomElement.styles,
    css`
      :host {
        display: inline-block;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.6rem;
        text-align: start;
      }
      svg {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
      }
      .words {
        display: grid;
        line-height: 1.25;
      }
      .status {
        font-size: 0.8125rem;
        font-weight: 400;
        color: var(--text-muted);
      }
      .primary .status {
        color: inherit;
      }
    `,
  ];

  /** The categories the page uses; read by the controller. */
  @property() categories = '';
  /** The ceiling the page proposes, in US dollars; read by the controller. */
  @property({ attribute: 'suggested-ceiling' }) suggestedCeiling = '';
  /** How this app is named in the history; read by the controller. */
  @property({ attribute: 'app-name' }) appName = '';

  /** Connect only in the protected frame; read by the controller. */
  @property({ attribute: 'require-isolation', type: Boolean }) requireIsolation = false;

  protected override render(): unknown {
    const { connect, states } = this.terms;
    const state = this.byomState;
    const status = state?.connection.status ?? 'disconnected';
    const connected = !!state && canCall(state.connection);
    return html`<button
      part="base"
      type="button"
      class=${connected ? '' : 'primary'}
      aria-disabled=${state ? nothing : 'true'}
      title=${state ? nothing : connect.waiting}
      @click=${this.#open}
    >
      <svg
        part="mark"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        aria-hidden="true"
      >
        <path d="M9 2v5M15 2v5M6 7h12v4a6 6 0 0 1-12 0zM12 17v5" />
      </svg>
      <span class="words">
        <span>${connected ? connect.manage : status === 'disconnected' ? connect.button : states[status]}</span>
        ${connected ? html`<span part="status" class="status">${this.#details()}</span>` : nothing}
      </span>
    </button>`;
  }

  #details(): string {
    const { connect, states } = this.terms;
    const { connection, provider } = this.byomState ?? {};
    const facts = [
      connection?.status === 'borrowed' ? states.borrowed : '',
      connection?.suffix ? connect.ending(connection.suffix) : '',
      provider?.simulated ? connect.simulator : '',
      connection?.isolation === 'memory' ? connect.memory : '',
    ];
    return facts.filter(Boolean).join(' · ');
  }

  #open(): void {
    if (this.byom) wish(this, 'byom-open-request', { section: 'connect' });
  }
}
