/**
 * A field for a secret: hidden unless shown, never filled in or checked by the browser. It notices when the focus is
 * pulled away in mid-typing: what is typed next may go to a field of somebody else (security.md 8, 14).
 */
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';

/** Between two letters of somebody who types. */
const TYPING_MILLISECONDS = 1_500;

export interface SecretField {
  readonly field: HTMLInputElement;
  readonly row: HTMLElement;
  stop(): void;
}

export interface SecretFieldOptions {
  readonly name: 'key' | 'passphrase' | 'code';
  readonly placeholder?: string;
  /** Autofill would have a browser's password manager ask for it. */
  readonly describedBy: string;
  now(): number;
  /** The focus went while the person was typing. */
  onInterrupted(): void;
}

export function makeSecretField(terms: ViewRequest['terms'], options: SecretFieldOptions): SecretField {
  const { name, placeholder, describedBy, now, onInterrupted } = options;
  const field = make('input', {
    id: name,
    type: 'password',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'off',
    ...(placeholder === undefined ? {} : { placeholder }),
    dir: 'ltr',
    'aria-describedby': describedBy,
    data: { field: name },
  });
  const show = makeButton('show', terms['show'] ?? '');
  show.setAttribute('aria-controls', name);
  show.setAttribute('aria-pressed', 'false');
  show.addEventListener('click', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    show.setAttribute('aria-pressed', String(hidden));
    show.textContent = terms[hidden ? 'hide' : 'show'] ?? '';
  });
  let typedAt = -Infinity;
  field.addEventListener('input', (event) => {
    // A paste is one event: nothing of it comes later.
    typedAt = (event as InputEvent).inputType === 'insertText' ? now() : -Infinity;
  });
  const left = (): void => {
    if (now() - typedAt < TYPING_MILLISECONDS) onInterrupted();
    typedAt = -Infinity;
  };
  // The window loses the focus, and not to another control of this view.
  window.addEventListener('blur', left);
  return {
    field,
    row: make('div', { className: 'row' }, field, show),
    stop: () => window.removeEventListener('blur', left),
  };
}
