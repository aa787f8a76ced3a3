/**
 * A field for a secret: hidden unless shown, never filled in or checked by the browser. It notices when the focus is
 * pulled away in mid-typing: what is typed next may go to a field of somebody else, and what stands here is not all of
 * it (security.md 8, 14).
 */
import type { Clock } from '../protocol/types.ts';
import { make, makeButton } from './make.ts';
import type { ViewRequest } from './vault.ts';

/** Between two letters of somebody who types. */
const TYPING_MILLISECONDS = 1_500;

export interface SecretField {
  readonly field: HTMLInputElement;
  readonly row: HTMLElement;
  /** Empties it and stops listening. */
  stop(): void;
}

export interface SecretFieldOptions {
  readonly name: 'key' | 'passphrase' | 'code';
  readonly placeholder: string | undefined;
  readonly clock: Clock;
  /** The focus went while the person was typing; the field was emptied. */
  onInterrupted(): void;
}

/** @returns the way to stop watching */
function watchTyping(field: HTMLInputElement, clock: Clock, onInterrupted: () => void): () => void {
  let typedAt = 0;
  field.addEventListener('input', (event) => {
    // A paste, or what a keyboard puts in as a whole, is one event: nothing of it comes later.
    typedAt = (event as InputEvent).data?.length === 1 ? clock.now() : 0;
  });
  // Who leaves by the keyboard, or went on to another control of the view, was not interrupted.
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') typedAt = 0;
  });
  field.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget) typedAt = 0;
  });
  const left = (): void => {
    if (clock.now() - typedAt < TYPING_MILLISECONDS) onInterrupted();
  };
  window.addEventListener('blur', left);
  return () => window.removeEventListener('blur', left);
}

export function makeSecretField(terms: ViewRequest['terms'], options: SecretFieldOptions): SecretField {
  const { name, placeholder, clock, onInterrupted } = options;
  const field = make('input', {
    id: name,
    type: 'password',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'off',
    placeholder,
    dir: 'ltr',
    'aria-describedby': 'message note',
    data: { field: name },
  });
  const show = makeButton('show', terms['show'], '', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    show.textContent = terms[hidden ? 'hide' : 'show'] ?? '';
  });
  const empty = (): void => void (field.value = '');
  const unwatch = watchTyping(field, clock, () => {
    empty();
    onInterrupted();
  });
  // A page that is kept to come back to keeps no secret.
  window.addEventListener('pagehide', empty);
  return {
    field,
    row: make('div', { className: 'row' }, field, show),
    stop() {
      empty();
      unwatch();
      window.removeEventListener('pagehide', empty);
    },
  };
}
