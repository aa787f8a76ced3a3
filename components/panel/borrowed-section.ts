/** The connection as a tab shows it that works with the key of another one (design.md 3.6). */
import { html, nothing, type TemplateResult } from 'lit';
import { joinSentences } from '../../src/i18n/sentences.ts';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import { wish } from '../../src/protocol/events.ts';
import type { ConnectionState } from '../../src/protocol/types.ts';

export function borrowedSection(
  { panel, elsewhere }: StageTerms,
  source: EventTarget,
  { suffix, remembered }: ConnectionState,
  busy: boolean,
): TemplateResult {
  return html`<section part="connect">
    <h2 tabindex="-1">${panel.manage.connection}</h2>
    <p>${joinSentences([elsewhere.connected, suffix ? elsewhere.ending(suffix) : '', elsewhere.disconnect])}</p>
    <div class="actions">
      <button
        part="own"
        type="button"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => busy || wish(source, 'byom-view-request', { name: remembered ? 'unlock' : 'connect' })}
      >
        ${elsewhere.own}
      </button>
      ${busy ? html`<span class="muted" role="status">${panel.manage.busy}</span>` : nothing}
    </div>
  </section>`;
}
