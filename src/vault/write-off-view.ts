/** The view in which the person, who checked at the provider, lets unknown calls count as nothing from now on. */
import { formatNano } from '../i18n/money.ts';
import { makeConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawWriteOff({ terms, amounts, lang }: ViewRequest, tools: ViewTools): ViewBody {
  const { callIds = [], nano = 0 } = amounts.writeOff ?? {};
  const amount = formatNano(nano, lang);
  const fill = (text = ''): string => text.replace('{count}', String(callIds.length)).replace('{amount}', amount);
  const agree = (): void => {
    tools.post({ type: 'write-off-confirmed', callIds });
    tools.close('write-off', 'done');
  };
  const label = fill(terms['confirm']);
  const [confirm, stop] = makeConsent('confirm', label, 'primary', terms['again'], tools.clock, agree);
  const cancel = makeButton('cancel', terms['cancel'], 'quiet', () => tools.close('write-off', 'cancelled'));
  return {
    nodes: [make('p', {}, fill(terms['explain'])), make('div', { className: 'row actions' }, confirm, cancel)],
    first: cancel,
    cleanUp: stop,
  };
}
