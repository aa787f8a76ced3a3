/**
 * What the views that take a secret have in common: field, message, amount, and a button that tries it once at a time.
 * What was typed stays until it was accepted.
 */
import type { Nano } from '../protocol/types.ts';
import { makeConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import { makeSecretField, type SecretFieldOptions } from './secret-field.ts';
import { makeSessionLimit } from './session-limit.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewTools } from './views.ts';

export interface SecretFormOptions {
  readonly name: SecretFieldOptions['name'];
  /** The button's hook (design.md 3.8). */
  readonly action: string;
  readonly placeholder?: string;
  /** The button is a consent: it counts only in sight, or by a second press. */
  readonly consent?: boolean;
  /** What is wrong with what was typed, as the name of a sentence; `''`: only back to the field; null: nothing. */
  judge(typed: string): string | null;
  /** Uses the secret. @returns the name of the sentence that says why it failed; null when done */
  attempt(typed: string, allowance: Nano | undefined): Promise<string | null>;
}

export interface SecretForm {
  readonly field: HTMLInputElement;
  /** The field with its button that shows what is typed. */
  readonly row: HTMLElement;
  readonly label: HTMLElement;
  readonly message: HTMLElement;
  readonly submit: HTMLButtonElement;
  /** What the session may spend, confirmed by the same click; empty where that is asked elsewhere. */
  readonly limit: readonly Node[];
  /** What another button of the view confirms; null: nothing yet, and that was said. */
  allow(): Nano | null | undefined;
  /** Empties the field and stops listening; `gone`: gives up what is being asked for it, too. */
  readonly cleanUp: (gone: boolean) => void;
}

type Say = (sentence: string | null) => void;

const isWaiting = (button: HTMLButtonElement): boolean => button.disabled || button.ariaDisabled !== null;

/** The alert of the view, tied to its field. */
function makeMessage(terms: ViewRequest['terms'], fieldOf: () => HTMLElement): { message: HTMLElement; say: Say } {
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const say: Say = (sentence) => {
    message.textContent = sentence ? (terms[sentence] ?? terms['failed'] ?? '') : '';
    fieldOf().setAttribute('aria-invalid', String(sentence !== null && sentence !== 'checking'));
  };
  return { message, say };
}

export function makeSecretForm(request: ViewRequest, tools: ViewTools, options: SecretFormOptions): SecretForm {
  const { terms } = request;
  const { name, action, placeholder, consent, judge, attempt } = options;
  const { message, say } = makeMessage(terms, () => field);
  const { field, row, stop } = makeSecretField(terms, {
    name,
    placeholder,
    clock: tools.clock,
    onInterrupted: () => say('interrupted'),
  });
  let checking = false;
  const submitted = async (): Promise<void> => {
    const problem = judge(field.value);
    say(problem);
    if (problem !== null) return field.focus();
    const allowance = limit.read();
    if (allowance === null) return;
    say('checking');
    checking = true;
    const failure = await attempt(field.value, allowance);
    checking = false;
    if (failure === null) return;
    say(failure);
    field.focus();
  };
  // What was pasted is whole: what is wrong with it is said at once, and nothing is sent for it.
  field.addEventListener('input', (event) => {
    if ((event as InputEvent).inputType === 'insertFromPaste') say(judge(field.value));
  });
  const [submit, unwatch] = consent
    ? makeConsent(action, terms['submit'], 'primary', terms['again'], tools.clock, submitted)
    : [makeButton(action, terms['submit'], 'primary', submitted)];
  const limit = makeSessionLimit(request, submit, tools);
  const label = make('label', { for: name }, terms[name]);
  const allow = (): Nano | null | undefined => (isWaiting(submit) ? null : limit.read());
  const cleanUp = (gone: boolean): void => {
    if (gone && checking) tools.session.giveUp();
    stop();
    limit.stop();
    unwatch?.();
  };
  return { field, row, label, message, submit, limit: limit.nodes, allow, cleanUp };
}
