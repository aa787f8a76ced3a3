/** The view that takes the passphrase of a remembered key. */
import { make, makeButton } from './make.ts';
import { makeSecretField } from './secret-field.ts';
import { makeSessionLimit } from './session-limit.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawUnlock(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const say = (name: string): void => void (message.textContent = terms[name] ?? terms['failed'] ?? '');
  const { field, row, stop } = makeSecretField(terms, {
    name: 'passphrase',
    describedBy: 'message',
    now: () => tools.clock.now(),
    onInterrupted: () => say('interrupted'),
  });
  const submit = makeButton('unlock', terms['submit'] ?? '', 'primary');
  const limit = makeSessionLimit(request, submit, tools);
  const unlock = async (): Promise<void> => {
    if (submit.disabled || submit.getAttribute('aria-disabled') === 'true') return;
    const allowance = limit.read();
    if (allowance === null) return;
    if (tools.needsPassphrase && field.value === '') return field.focus();
    submit.setAttribute('aria-disabled', 'true');
    say('checking');
    const failure = await tools.unlock(field.value, allowance);
    submit.removeAttribute('aria-disabled');
    if (failure === null) return tools.close('unlock', 'done');
    say(failure === 'wrong' ? 'wrong' : failure.code);
    if (tools.needsPassphrase) field.focus();
  };
  submit.addEventListener('click', () => void unlock());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void unlock();
  });
  const other = makeButton('connect', terms['other'] ?? '', 'quiet');
  other.addEventListener('click', () => tools.close('unlock', 'connect'));
  const forget = makeButton('forget', terms['forget'] ?? '', 'quiet');
  forget.addEventListener('click', () => tools.close('unlock', 'forget'));
  return {
    nodes: [
      ...(tools.needsPassphrase ? [make('label', { for: 'passphrase' }, terms['passphrase'] ?? ''), row] : []),
      message,
      ...limit.nodes,
      make('div', { className: 'row actions' }, submit, other, forget),
    ],
    first: tools.needsPassphrase ? field : submit,
    cleanUp() {
      field.value = '';
      stop();
      limit.stop();
    },
  };
}
