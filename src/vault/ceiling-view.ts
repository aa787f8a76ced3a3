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
  const [whole = '0', cents = ''] = nanoToUsdText(proposed).split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
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

interface AmountField {
  readonly field: HTMLInputElement;
  readonly confirm: HTMLButtonElement;
  readonly message: HTMLElement;
}

/** The amount and the button that repeats it; the button's amount is the one that counts. */
function amountField({ terms, amounts, lang }: ViewRequest, decide: (limitNano: Nano) => void): AmountField {
  const field = make('input', {
    id: 'limit',
    inputmode: 'decimal',
    autocomplete: 'off',
    dir: 'ltr',
    'aria-describedby': 'message',
    data: { field: 'limit' },
  });
  field.value = suggestion(amounts);
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const confirm = makeButton('confirm', '', 'primary');
  const draw = (complain: boolean): void => {
    const amount = readAmount(field.value);
    confirm.textContent = (terms['confirm'] ?? '{amount}').replace(
      '{amount}',
      amount === null ? '…' : formatNano(amount, lang),
    );
    message.textContent = amount === null && complain ? (terms['invalid'] ?? '') : '';
    field.setAttribute('aria-invalid', String(amount === null));
  };
  field.addEventListener('input', () => draw(field.value !== ''));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') confirm.click();
  });
  confirm.addEventListener('click', () => {
    const amount = readAmount(field.value);
    if (amount !== null) return decide(amount);
    draw(true);
    field.focus();
  });
  draw(false);
  return { field, confirm, message };
}

function callLimitLine({ terms, amounts, lang }: ViewRequest): HTMLElement[] {
  const { callLimitNano, callLimitRemoved } = amounts;
  if (callLimitNano === undefined) return [];
  const words = terms[callLimitRemoved ? 'noCallLimit' : 'callLimit'] ?? '';
  return [make('p', {}, `${words} ${formatNano(callLimitNano, lang)}`)];
}

export function drawCeiling(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms, amounts, lang } = request;
  const period = periodField(terms, amounts.period ?? 'total');
  const decide = (limitNano: Nano | null): void => {
    tools.post({ type: 'ceiling-confirmed', limitNano, period: period.value as Period });
    tools.post({ type: 'view-closed', name: 'ceiling', outcome: 'done' });
  };
  const { field, confirm, message } = amountField(request, decide);
  const none = noCeiling(terms, tools, decide);
  const stop = requireSight(confirm, tools.clock);
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  cancel.addEventListener('click', () => tools.post({ type: 'view-closed', name: 'ceiling', outcome: 'cancelled' }));
  const spent = amounts.spentNano
    ? [make('p', {}, `${terms['now'] ?? ''} ${formatNano(amounts.spentNano, lang)}`)]
    : [];
  return {
    nodes: [
      ...(terms['explain'] ? [make('p', {}, terms['explain'])] : []),
      ...spent,
      ...callLimitLine(request),
      make('label', { for: 'limit' }, terms['limit'] ?? ''),
      make(
        'div',
        { className: 'row' },
        field,
        make('label', { for: 'period', className: 'inline' }, terms['period'] ?? ''),
        period,
      ),
      message,
      make('div', { className: 'row actions' }, confirm, none.button, cancel),
    ],
    first: field,
    cleanUp() {
      stop();
      none.stop();
    },
  };
}
