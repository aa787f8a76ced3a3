/** A field for an amount in dollars, and the button that repeats it: the amount drawn on the button is the one that counts. */
import { formatNano, numberFormat } from '../i18n/money.ts';
import { usdToNano } from '../pricing/nano.ts';
import type { Clock, Nano } from '../protocol/types.ts';
import { requireSight, seesCover } from './consent.ts';
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';

/** More must be typed (design.md 6). */
const HIGHEST_SUGGESTION: Nano = 5_000_000_000;
/** What is offered beside the field, lowest first. */
const SUGGESTIONS: readonly Nano[] = [500_000_000, 1_000_000_000, 2_000_000_000, HIGHEST_SUGGESTION];

/** Reads an amount as people write it: `1`, `0.50`, `0,50`, `$2`, `１．５`, `٠٫٥`. Null if it is none or not above zero. */
export function readAmount(text: string): Nano | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/[,\u066b]/, '.')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
  if (!/^\d{1,7}(\.\d{1,9})?$/.test(plain)) return null;
  return usdToNano(plain) || null;
}

/** With the reader's own decimal sign, and digits that `readAmount` takes in every language. */
function proposal(nano: Nano, lang: string): string {
  const format = numberFormat(lang, {
    numberingSystem: 'latn',
    useGrouping: false,
    minimumFractionDigits: 2,
    maximumFractionDigits: 9,
  });
  return format.format(Math.min(nano, HIGHEST_SUGGESTION) / 1e9);
}

export interface AmountField {
  readonly field: HTMLInputElement;
  /** Buttons that put an amount into the field; none where it has to be typed. */
  readonly suggestions: readonly HTMLElement[];
  readonly message: HTMLElement;
  stop(): void;
  /** The amount as it stands; null after saying what is wrong with it. */
  read(): Nano | null;
}

/**
 * For the pointer alone: a key may have been meant for the page and makes no amount the person's own (docs/adr/0026), so
 * Tab goes past them to what keys do, typing.
 * @param least those up to it, which is spent already, are not offered
 */
function makeSuggestions(field: HTMLInputElement, lang: string, least: Nano): HTMLElement[] {
  return SUGGESTIONS.filter((nano) => nano > least).map((nano) => {
    const button = makeButton('suggest', formatNano(nano, lang));
    button.tabIndex = -1;
    button.addEventListener('click', ({ detail }) => {
      field.value = proposal(nano, lang);
      field.dispatchEvent(new Event('input', { bubbles: detail > 0 }));
    });
    return button;
  });
}

/**
 * The button works only once it has been in sight, and where that can't be told the amount has to be typed.
 * @param label name of the term that the button shows, with `{amount}` in it; one without is not taken
 */
export function makeAmountField(
  { lang, terms }: ViewRequest,
  button: HTMLButtonElement,
  clock: Clock,
  { label, proposed, least = 0 }: { label: string; proposed: Nano; least?: Nano },
): AmountField {
  const field = make('input', {
    id: 'limit',
    inputmode: 'decimal',
    autocomplete: 'off',
    dir: 'ltr',
    'aria-describedby': 'amount-message',
    data: { field: 'limit' },
  });
  // Where the engine can't tell whether a button is covered, the amount has to be typed: nothing is proposed.
  const suggestions = seesCover() ? makeSuggestions(field, lang, least) : [];
  if (seesCover()) field.value = proposal(proposed, lang);
  const message = make('p', { id: 'amount-message', className: 'message', role: 'alert' });
  const draw = (complain: boolean): void => {
    const amount = readAmount(field.value);
    const words = terms[label]?.includes('{amount}') ? terms[label] : '{amount}';
    button.textContent = words.replace('{amount}', amount === null ? '…' : formatNano(amount, lang));
    message.textContent = amount === null && complain ? (terms['invalid'] ?? '') : '';
    field.setAttribute('aria-invalid', String(amount === null));
  };
  field.addEventListener('input', () => draw(field.value !== ''));
  draw(false);
  const stop = requireSight(button, clock, () => {
    field.value = '';
    for (const suggestion of suggestions) suggestion.remove();
    draw(false);
    message.textContent = terms['covered'] ?? '';
  });
  return {
    field,
    suggestions,
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
