/**
 * The view that offers to remember the key. Off unless the person turns it on here: with a passphrase, or, labelled for
 * what it is, without one.
 */
import { make, makeButton } from './make.ts';
import { isPassphrase } from './seal.ts';
import { makeSecretForm } from './secret-form.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawRemember(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  // A key that the browser keeps: nothing to type, and nothing that stops whoever can use this profile.
  const device = make('input', {
    id: 'device',
    type: 'checkbox',
    'aria-describedby': 'without',
    data: { field: 'device' },
  });
  const form = makeSecretForm(request, tools, {
    name: 'passphrase',
    action: 'confirm',
    consent: true,
    judge: (typed) => (device.checked || isPassphrase(typed) ? null : 'short'),
    async attempt(typed) {
      if (!(await tools.session.remember(device.checked ? null : typed))) return 'failed';
      tools.close('remember', 'done');
      return null;
    },
  });
  device.addEventListener('change', () => void (form.field.disabled = device.checked));
  const cancel = makeButton('cancel', terms['cancel'], 'quiet', () => tools.close('remember', 'cancelled'));
  return {
    nodes: [
      make('p', { id: 'note' }, terms['explain']),
      form.label,
      form.row,
      make('div', { className: 'row' }, device, make('label', { for: 'device', className: 'inline' }, terms['device'])),
      make('p', { id: 'without', className: 'muted' }, terms['deviceExplain']),
      form.message,
      make('div', { className: 'row actions' }, form.submit, cancel),
    ],
    first: form.field,
    submit: form.submit,
    cleanUp: form.cleanUp,
  };
}
