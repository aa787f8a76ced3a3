/** Views of one question: forgetting a remembered key, and the code that the provider's page shows. */
import { askConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import { makeSecretField } from './secret-field.ts';
import { makeSessionLimit } from './session-limit.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawForget({ terms }: ViewRequest, tools: ViewTools): ViewBody {
  const confirm = makeButton('confirm', terms['confirm'] ?? '', 'danger');
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  cancel.addEventListener('click', () => tools.close('forget', 'cancelled'));
  return {
    nodes: [make('p', {}, terms['explain'] ?? ''), make('div', { className: 'row actions' }, confirm, cancel)],
    first: cancel,
    cleanUp: askConsent(confirm, tools.clock, terms['again'] ?? '', () => {
      tools.forget();
      tools.close('forget', 'done');
    }),
  };
}

/** For pages that the provider can't send anybody back to: the person copies the code that it shows. */
export function drawCode(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const say = (name: string): void => void (message.textContent = terms[name] ?? terms['failed'] ?? '');
  const { field, row, stop } = makeSecretField(terms, {
    name: 'code',
    describedBy: 'message',
    now: () => tools.clock.now(),
    onInterrupted: () => say('interrupted'),
  });
  const open = makeButton('authorize', terms['open'] ?? '');
  const submit = makeButton('confirm', terms['submit'] ?? '', 'primary');
  const limit = makeSessionLimit(request, submit, tools);
  open.addEventListener('click', () => tools.authorize(undefined));
  const finish = async (): Promise<void> => {
    const allowance = limit.read();
    if (submit.disabled || allowance === null) return;
    if (field.value.trim() === '') return field.focus();
    say('checking');
    const failure = await tools.exchange(field.value, allowance);
    if (failure === null) return tools.close('code', 'done');
    say(failure.code);
    field.focus();
  };
  submit.addEventListener('click', () => void finish());
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  cancel.addEventListener('click', () => tools.close('code', 'cancelled'));
  return {
    nodes: [
      make('p', {}, terms['explain'] ?? ''),
      make('div', { className: 'row' }, open),
      make('label', { for: 'code' }, terms['code'] ?? ''),
      row,
      message,
      ...limit.nodes,
      make('div', { className: 'row actions' }, submit, cancel),
    ],
    first: open,
    cleanUp() {
      field.value = '';
      stop();
      limit.stop();
    },
  };
}
