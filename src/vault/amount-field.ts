/** A field for an amount in dollars, and the button that repeats it: the amount drawn on the button is the one that counts. */
import { formatNano } from '../i18n/money.ts';
import { nanoToUsdText, usdToNano } from '../pricing/nano.ts';
import type { Clock, Nano } from '../protocol/types.ts';
import { requireSight, seesCover } from './consent.ts';
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
  stop(): void;
  /** The amount as it stands; null after saying what is wrong with it. */
  read(): Nano | null;
}

/**
 * The button works only once it has been in sight, and where that can't be told the amount has to be typed.
 * @param label name of the term that the button shows, with `{amount}` in it
 */
export function makeAmountField(
  { lang, terms }: ViewRequest,
  button: HTMLButtonElement,
  clock: Clock,
  { label, proposed }: { label: string; proposed: Nano },
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
    button.textContent = (terms[label] ?? '{amount}').replace(
      '{amount}',
      amount === null ? '…' : formatNano(amount, lang),
    );
    message.textContent = amount === null && complain ? (terms['invalid'] ?? '') : '';
    field.setAttribute('aria-invalid', String(amount === null));
  };
  field.addEventListener('input', () => draw(field.value !== ''));
  draw(false);
  const stop = requireSight(button, clock, () => {
    field.value = '';
    draw(false);
    message.textContent = terms['covered'] ?? '';
  });
  return {
    field,
    message,
    stop,
    read() {
      const amount = readAmount(field.value);
      if (amount !== null) return amount;
      draw(true);
      field.focus();
      return null;
    },
  };
}
