/** What the provider told of a key that is good and can pay for little or nothing: better said now than with the first request. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../src/i18n/en.ts';
import { joinSentences } from '../../src/i18n/sentences.ts';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import { canCall } from '../../src/protocol/can-call.ts';
import type { ByomState } from '../../src/protocol/types.ts';

export function accountNotes(
  { connection, provider, models }: ByomState,
  { errors }: Terms,
  { panel }: StageTerms,
): TemplateResult | typeof nothing {
  if (!canCall(connection)) return nothing;
  const { limitLeftUsd, neverPaid } = provider;
  const usedUp = limitLeftUsd !== null && Number(limitLeftUsd) <= 0;
  // Whoever chose free ones did what the note advises.
  const pays = Object.values(models).some(
    (model) => model && Number(model.promptUsd) + Number(model.completionUsd) > 0,
  );
  return html`${usedUp ? html`<p part="used-up" class="reason" role="status">${joinSentences(errors['provider-limit'])}</p>` : nothing}
  ${neverPaid && pays ? html`<p part="no-credit" class="reason" role="status">${panel.neverPaid}</p>` : nothing}`;
}
