/** A field for an amount in dollars, and the button that repeats it: the amount drawn on the button is the one that counts. */
import { formatNano } from '../i18n/money.ts';
import { nanoToUsdText, usdToNano } from '../pricing/nano.ts';
import type { Nano } from '../protocol/types.ts';
import { seesCover } from './consent.ts';
import { make } from './make.ts';
import type { ViewRequest } from './vault.ts';

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

/** Where the engine can't tell whether a button is covered, the amount has to be typed: nothing is proposed. */
function proposal(nano: Nano): string {
  if (!seesCover()) return '';
  const [whole = '0', cents = ''] = nanoToUsdText(Math.min(nano, HIGHEST_SUGGESTION)).split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
}

export interface AmountField {
  readonly field: HTMLInputElement;
  readonly message: HTMLElement;
  /** The amount as it stands; null after saying what is wrong with it. */
  read(): Nano | null;
}

/**
 * @param button shows the amount as it is typed: `label` with `{amount}` in it
 * @param invalid what to say of something that is no amount
 */
export function makeAmountField(
  { lang }: ViewRequest,
  button: HTMLButtonElement,
  { label, invalid, proposed }: { label: string; invalid: string; proposed: Nano },
): AmountField {
  const field = make('input', {
    id: 'limit',
    inputmode: 'decimal',
    autocomplete: 'off',
    dir: 'ltr',
    'aria-describedby': 'amount-message',
    data: { field: 'limit' },
  });
  field.value = proposal(proposed);
  const message = make('p', { id: 'amount-message', className: 'message', role: 'alert' });
  const draw = (complain: boolean): void => {
    const amount = readAmount(field.value);
    button.textContent = label.replace('{amount}', amount === null ? '…' : formatNano(amount, lang));
    message.textContent = amount === null && complain ? invalid : '';
    field.setAttribute('aria-invalid', String(amount === null));
  };
  field.addEventListener('input', () => draw(field.value !== ''));
  draw(false);
  return {
    field,
    message,
    read() {
      const amount = readAmount(field.value);
      if (amount !== null) return amount;
      draw(true);
      field.focus();
      return null;
    },
  };
}
