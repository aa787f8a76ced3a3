/** The view that takes the ceiling. The amount that counts is the one drawn on the button, by the vault itself. */
import { formatNano } from '../i18n/money.ts';
import { nanoToUsdText, usdToNano } from '../pricing/nano.ts';
import type { Nano, Period } from '../protocol/types.ts';
import { requireSight } from './consent.ts';
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

const PERIODS: readonly Period[] = ['total', 'month', 'day'];
/** More must be typed (design.md 6). */
const HIGHEST_SUGGESTION: Nano = 5_000_000_000;

/** Reads an amount as people write it: `1`, `0.50`, `0,50`, `$2`. Null if it is none or not above zero. */
export function readAmount(text: string): Nano | null {
  const plain = text
    .trim()
    .replace(/^\$\s*/, '')
    .replace(',', '.');
  if (!/^\d{1,7}(\.\d{1,9})?$/.test(plain)) return null;
  return usdToNano(plain) || null;
}

function suggestion(amounts: ViewRequest['amounts']): string {
  const { suggestedNano, limitNano } = amounts;
  const proposed = Math.min(suggestedNano ?? limitNano ?? 1_000_000_000, HIGHEST_SUGGESTION);
  const text = nanoToUsdText(proposed);
  return /\.\d$/.test(text) ? `${text}0` : text;
}

function periodField(terms: ViewRequest['terms'], chosen: Period): HTMLSelectElement {
  const options = PERIODS.map((period) => make('option', { value: period }, terms[period] ?? period));
  const select = make('select', { id: 'period', data: { field: 'period' } }, ...options);
  select.value = chosen;
  return select;
}

/** Two clicks: the first asks, the second, after its own half second, counts. */
function noCeiling(
  terms: ViewRequest['terms'],
  tools: ViewTools,
  decide: (limit: null) => void,
): { button: HTMLElement; stop(): void } {
  const ask = makeButton('no-ceiling', terms['none'] ?? '', 'quiet');
  const confirm = makeButton('confirm-no-ceiling', terms['noneConfirm'] ?? '', 'danger');
  const place = make('span', {}, ask);
  let stop = (): void => undefined;
  ask.addEventListener('click', () => {
    place.replaceChildren(confirm);
    stop = requireSight(confirm, tools.clock);
  });
  confirm.addEventListener('click', () => decide(null));
  return { button: place, stop: () => stop() };
}

export function drawCeiling(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms, amounts, lang } = request;
  const limit = make('input', {
    id: 'limit',
    inputmode: 'decimal',
    autocomplete: 'off',
    dir: 'ltr',
    'aria-describedby': 'message',
    data: { field: 'limit' },
  });
  limit.value = suggestion(amounts);
  const period = periodField(terms, amounts.period ?? 'total');
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const confirm = makeButton('confirm', '', 'primary');
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  const draw = (): void => {
    const amount = readAmount(limit.value);
    confirm.textContent = (terms['confirm'] ?? '{amount}').replace(
      '{amount}',
      amount === null ? '…' : formatNano(amount, lang),
    );
    message.textContent = amount === null && limit.value !== '' ? (terms['invalid'] ?? '') : '';
    limit.setAttribute('aria-invalid', String(amount === null));
  };
  const decide = (limitNano: Nano | null): void => {
    tools.post({ type: 'ceiling-confirmed', limitNano, period: period.value as Period });
    tools.post({ type: 'view-closed', name: 'ceiling', outcome: 'done' });
  };
  const none = noCeiling(terms, tools, decide);
  const stop = requireSight(confirm, tools.clock);
  limit.addEventListener('input', draw);
  confirm.addEventListener('click', () => {
    const amount = readAmount(limit.value);
    if (amount !== null) return decide(amount);
    message.textContent = terms['invalid'] ?? '';
    limit.focus();
  });
  limit.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') confirm.click();
  });
  cancel.addEventListener('click', () => tools.post({ type: 'view-closed', name: 'ceiling', outcome: 'cancelled' }));
  draw();
  const spent = amounts.spentNano
    ? [make('p', {}, `${terms['now'] ?? ''} ${formatNano(amounts.spentNano, lang)}`)]
    : [];
  return {
    nodes: [
      make('p', {}, terms['explain'] ?? ''),
      ...spent,
      make('label', { for: 'limit' }, terms['limit'] ?? ''),
      make(
        'div',
        { className: 'row' },
        limit,
        make('label', { for: 'period', className: 'inline' }, terms['period'] ?? ''),
        period,
      ),
      message,
      make('div', { className: 'row actions' }, confirm, none.button, cancel),
    ],
    first: limit,
    cleanUp() {
      stop();
      none.stop();
    },
  };
}
