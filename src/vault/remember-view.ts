/**
 * The view that offers to remember the key. Off unless the person turns it on here: with a passphrase, or, labelled for
 * what it is, without one.
 */
import { askConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import { isPassphrase } from './seal.ts';
import { makeSecretField } from './secret-field.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

/** A key that the browser keeps: nothing to type, and nothing that stops whoever can use this profile. */
function deviceChoice(
  terms: ViewRequest['terms'],
  passphrase: HTMLInputElement,
): { device: HTMLInputElement; nodes: Node[] } {
  const device = make('input', {
    id: 'device',
    type: 'checkbox',
    'aria-describedby': 'without',
    data: { field: 'device' },
  });
  device.addEventListener('change', () => void (passphrase.disabled = device.checked));
  const label = make('label', { for: 'device', className: 'inline' }, terms['device'] ?? '');
  const explain = make('p', { id: 'without', className: 'muted' }, terms['deviceExplain'] ?? '');
  return { device, nodes: [make('div', { className: 'row' }, device, label), explain] };
}

export function drawRemember({ terms }: ViewRequest, tools: ViewTools): ViewBody {
  const message = make('p', { id: 'message', className: 'message', role: 'alert' });
  const say = (name: string): void => void (message.textContent = terms[name] ?? '');
  const { field, row, stop } = makeSecretField(terms, {
    name: 'passphrase',
    describedBy: 'message with',
    now: () => tools.clock.now(),
    onInterrupted: () => say('interrupted'),
  });
  const { device, nodes } = deviceChoice(terms, field);
  const confirm = makeButton('confirm', terms['confirm'] ?? '', 'primary');
  const agree = async (): Promise<void> => {
    if (confirm.getAttribute('aria-disabled') === 'true') return;
    if (!device.checked && !isPassphrase(field.value)) {
      say('short');
      return field.focus();
    }
    confirm.setAttribute('aria-disabled', 'true');
    say('sealing');
    const kept = await tools.remember(device.checked ? null : field.value);
    confirm.removeAttribute('aria-disabled');
    if (kept) tools.close('remember', 'done');
    else say('failed');
  };
  const unwatch = askConsent(confirm, tools.clock, terms['again'] ?? '', () => void agree());
  const cancel = makeButton('cancel', terms['cancel'] ?? '', 'quiet');
  cancel.addEventListener('click', () => tools.close('remember', 'cancelled'));
  return {
    nodes: [
      make('p', { id: 'with' }, terms['explain'] ?? ''),
      make('label', { for: 'passphrase' }, terms['passphrase'] ?? ''),
      row,
      ...nodes,
      message,
      make('div', { className: 'row actions' }, confirm, cancel),
    ],
    first: field,
    cleanUp() {
      field.value = '';
      stop();
      unwatch();
    },
  };
}
