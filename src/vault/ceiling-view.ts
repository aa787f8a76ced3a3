/** The view that takes the ceiling. The amount that counts is the one drawn on the button, by the vault itself. */
import { formatNano } from '../i18n/money.ts';
import { isNano } from '../pricing/nano.ts';
import type { Clock, Nano, Period } from '../protocol/types.ts';
import { makeAmountField } from './amount-field.ts';
import { makeConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

const PERIODS: readonly Period[] = ['total', 'month', 'day'];

function periodField(terms: ViewRequest['terms'], chosen: Period): HTMLSelectElement {
  const options = PERIODS.map((period) => make('option', { value: period }, terms[period] ?? period));
  const select = make('select', { id: 'period', data: { field: 'period' } }, ...options);
  select.value = chosen;
  return select;
}

/** Two clicks: the first asks, the second, after its own half second, counts. */
function noCeiling(
  terms: ViewRequest['terms'],
  clock: Clock,
  decide: () => void,
): { button: HTMLElement; stop(): void } {
  let stop = (): void => undefined;
  const ask = makeButton('no-ceiling', terms['none'], 'quiet', () => {
    const [confirm, unwatch] = makeConsent(
      'confirm-no-ceiling',
      `${terms['noneConfirm']} ($∞)`,
      'danger',
      terms['again'],
      clock,
      decide,
      true,
    );
    stop = unwatch;
    place.replaceChildren(confirm);
  });
  const place = make('span', {}, ask);
  return { button: place, stop: () => stop() };
}

function callLimitLine({ terms, amounts, lang }: ViewRequest): HTMLElement[] {
  const { callLimitNano, callLimitRemoved } = amounts;
  if (callLimitNano === undefined) return [];
  const words = terms[callLimitRemoved ? 'noCallLimit' : 'callLimit'] ?? '';
  return [make('p', {}, `${words} ${formatNano(callLimitNano, lang)}`)];
}

export function drawCeiling(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms, amounts, lang } = request;
  const { suggestedNano, limitNano } = amounts;
  // Out of the page's books, which a script may have forged: less than nothing would raise what is confirmed.
  const spentNano = isNano(amounts.spentNano) ? amounts.spentNano : 0;
  const period = periodField(terms, amounts.period ?? 'total');
  const decide = (limit: Nano | null): void => {
    // What is drawn here as spent is no longer there to spend.
    tools.session.confirm(limit === null ? null : Math.max(0, limit - spentNano));
    tools.post({ type: 'ceiling-confirmed', limitNano: limit, period: period.value as Period });
    tools.close('ceiling', 'done');
  };
  const confirm = makeButton('confirm', '', 'primary', () => {
    const limit = amount.read();
    if (limit !== null) decide(limit);
  });
  const proposed = suggestedNano ?? limitNano ?? 1_000_000_000;
  const amount = makeAmountField(request, confirm, tools.clock, { label: 'confirm', proposed, least: spentNano });
  const none = noCeiling(terms, tools.clock, () => decide(null));
  const cancel = makeButton('cancel', terms['cancel'], 'quiet', () => tools.close('ceiling', 'cancelled'));
  return {
    nodes: [
      ...(terms['explain'] ? [make('p', {}, terms['explain'])] : []),
      ...(spentNano > 0 ? [make('p', {}, `${terms['now'] ?? ''} ${formatNano(spentNano, lang)}`)] : []),
      ...callLimitLine(request),
      make('label', { for: 'limit' }, terms['limit']),
      make('div', { className: 'row' }, amount.field),
      make('div', { className: 'row' }, ...amount.suggestions),
      make('label', { for: 'period' }, terms['period']),
      period,
      amount.message,
      make('div', { className: 'row actions' }, confirm, none.button, cancel),
    ],
    first: amount.field,
    submit: confirm,
    cleanUp() {
      amount.stop();
      none.stop();
    },
  };
}
