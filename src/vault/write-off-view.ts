/** The view in which the person, who checked at the provider, lets unknown calls count as nothing from now on. */
import { formatNano } from '../i18n/money.ts';
import { askConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawWriteOff({ terms, amounts, lang }: ViewRequest, tools: ViewTools): ViewBody {
  const { callIds = [], nano = 0 } = amounts.writeOff ?? {};
  const amount = formatNano(nano, lang);
  const fill = (text = ''): string => text.replace('{count}', String(callIds.length)).replace('{amount}', amount);
  const confirm = makeButton('confirm', fill(terms['confirm']), 'primary');
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  cancel.addEventListener('click', () => tools.close('write-off', 'cancelled'));
  return {
    nodes: [make('p', {}, fill(terms['explain'])), make('div', { className: 'row actions' }, confirm, cancel)],
    first: cancel,
    cleanUp: askConsent(confirm, tools.clock, terms['again'] ?? '', () => {
      tools.post({ type: 'write-off-confirmed', callIds });
      tools.close('write-off', 'done');
    }),
  };
}
