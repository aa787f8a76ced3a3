/** The view that takes a key: the only key field of the bundle. It is emptied as soon as it was used. */
import type { ErrorCode } from '../protocol/errors.ts';
import { isKeyShaped, isOtherVendorsKey } from './key.ts';
import { make, makeButton } from './make.ts';
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

function keyField(terms: ViewRequest['terms']): { field: HTMLInputElement; row: HTMLElement } {
  const field = make('input', {
    id: 'key',
    type: 'password',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'off',
    placeholder: 'sk-or-v1-…',
    dir: 'ltr',
    'aria-describedby': 'message note',
    data: { field: 'key' },
  });
  const show = makeButton('show', terms['show'] ?? '');
  show.setAttribute('aria-controls', 'key');
  show.setAttribute('aria-pressed', 'false');
  show.addEventListener('click', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    show.setAttribute('aria-pressed', String(hidden));
    show.textContent = terms[hidden ? 'hide' : 'show'] ?? '';
  });
  return { field, row: make('div', { className: 'row' }, field, show) };
}

/** W1's four points, drawn here only when no panel stands above (the terms are empty then). */
function points(terms: ViewRequest['terms']): Node[] {
  return ['about', 'getKey', 'limit', 'honest'].flatMap((name) => (terms[name] ? [make('p', {}, terms[name])] : []));
}

export function drawConnect(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const { field, row } = keyField(terms);
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const submit = makeButton('connect', terms['submit'] ?? '', 'primary');
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  const say = (name: string | null): void => {
    message.textContent = name === null ? '' : (terms[name] ?? terms['failed'] ?? '');
    field.setAttribute('aria-invalid', String(name !== null && name !== 'checking'));
  };
  const connect = async (): Promise<void> => {
    if (submit.getAttribute('aria-disabled') === 'true') return;
    const key = field.value.trim();
    const problem = judge(key);
    say(problem);
    if (problem !== null) return field.focus();
    submit.setAttribute('aria-disabled', 'true');
    say('checking');
    const failure = await tools.connect(key);
    submit.removeAttribute('aria-disabled');
    if (!failure) {
      field.value = '';
      return tools.post({ type: 'view-closed', name: 'connect', outcome: 'done' });
    }
    say(SENTENCES[failure.code] ?? 'failed');
    field.focus();
  };
  submit.addEventListener('click', () => void connect());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void connect();
  });
  cancel.addEventListener('click', () => tools.post({ type: 'view-closed', name: 'connect', outcome: 'cancelled' }));
  return {
    nodes: [
      ...points(terms),
      make('label', { for: 'key' }, terms['key'] ?? ''),
      row,
      make('p', { id: 'note', className: 'muted' }, terms['note'] ?? ''),
      message,
      make('div', { className: 'row actions' }, submit, cancel),
    ],
    first: field,
    cleanUp: () => void (field.value = ''),
  };
}
