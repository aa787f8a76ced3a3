/** The view that takes a key: the only key field of the bundle. It is emptied as soon as it was used. */
import type { ErrorCode } from '../protocol/errors.ts';
import { isKeyShaped, isOtherVendorsKey } from './key.ts';
import { makeSecretField } from './secret-field.ts';
import { make, makeButton } from './make.ts';
import { makeSessionLimit, type SessionLimit } from './session-limit.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

/** Which sentence explains a failed check. */
const SENTENCES: Partial<Record<ErrorCode, string>> = {
  'key-rejected': 'rejected',
  'bad-argument': 'shape',
  unreachable: 'unreachable',
  offline: 'unreachable',
  'blocked-by-page': 'blocked',
};

/** What is wrong with what was typed, as the name of a sentence; null if it may be a key. */
function judge(key: string): string | null {
  if (key === '') return 'empty';
  if (isKeyShaped(key)) return null;
  return isOtherVendorsKey(key) ? 'vendor' : 'shape';
}

/** W1's four points, drawn here only when no panel stands above (the terms are empty then). */
function points(terms: ViewRequest['terms']): Node[] {
  return ['about', 'getKey', 'limit', 'honest'].flatMap((name) => (terms[name] ? [make('p', {}, terms[name])] : []));
}

interface Parts {
  readonly field: HTMLInputElement;
  readonly submit: HTMLButtonElement;
  readonly limit: SessionLimit;
  /** Shows the sentence of this name; null: none. */
  say(name: string | null): void;
}

/** Checks what was typed, and connects with it. What was typed stays until it is accepted. */
async function connect({ field, submit, limit, say }: Parts, tools: ViewTools): Promise<void> {
  if (submit.disabled || submit.getAttribute('aria-disabled') === 'true') return;
  const key = field.value.trim();
  const problem = judge(key);
  say(problem);
  if (problem !== null) return field.focus();
  const allowance = limit.read();
  if (allowance === null) return;
  submit.setAttribute('aria-disabled', 'true');
  say('checking');
  const failure = await tools.connect(key, allowance);
  submit.removeAttribute('aria-disabled');
  if (!failure) {
    field.value = '';
    return tools.close('connect', 'done');
  }
  say(SENTENCES[failure.code] ?? 'failed');
  field.focus();
}

/** Without typing: by the provider's own page, or by a code that it shows. */
function otherWays(terms: ViewRequest['terms'], { submit, limit }: Parts, tools: ViewTools): HTMLElement[] {
  const authorize = makeButton('authorize', terms['authorize'] ?? '');
  authorize.addEventListener('click', () => {
    const allowance = limit.read();
    if (allowance !== null && !submit.disabled) tools.authorize(allowance);
  });
  const code = makeButton('code', terms['code'] ?? '', 'quiet');
  code.addEventListener('click', () => tools.close('connect', 'code'));
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  cancel.addEventListener('click', () => tools.close('connect', 'cancelled'));
  return [authorize, code, cancel];
}

export function drawConnect(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const { field, row, stop } = makeSecretField(terms, {
    name: 'key',
    placeholder: 'sk-or-v1-…',
    describedBy: 'message note',
    now: () => tools.clock.now(),
    onInterrupted: () => parts.say('interrupted'),
  });
  const submit = makeButton('connect', terms['submit'] ?? '', 'primary');
  const limit = makeSessionLimit(request, submit, tools);
  const parts: Parts = {
    field,
    submit,
    limit,
    say(name) {
      message.textContent = name === null ? '' : (terms[name] ?? terms['failed'] ?? '');
      field.setAttribute('aria-invalid', String(name !== null && name !== 'checking'));
    },
  };
  submit.addEventListener('click', () => void connect(parts, tools));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void connect(parts, tools);
  });
  tools.prepare();
  return {
    nodes: [
      ...points(terms),
      make('label', { for: 'key' }, terms['key'] ?? ''),
      row,
      make('p', { id: 'note', className: 'muted' }, terms['note'] ?? ''),
      message,
      ...limit.nodes,
      make('div', { className: 'row actions' }, submit, ...otherWays(terms, parts, tools)),
    ],
    first: field,
    cleanUp() {
      field.value = '';
      stop();
      limit.stop();
    },
  };
}
