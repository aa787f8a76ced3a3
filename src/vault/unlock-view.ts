/** The view that takes the passphrase of a remembered key. */
import { make, makeButton } from './make.ts';
import { makeSecretForm } from './secret-form.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawUnlock(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const { needsPassphrase } = tools.session;
  const form = makeSecretForm(request, tools, {
    name: 'passphrase',
    action: 'unlock',
    judge: (typed) => (needsPassphrase && typed === '' ? '' : null),
    async attempt(typed, allowance) {
      const failure = await tools.session.unlock(typed, allowance);
      if (failure) return failure === 'wrong' ? failure : failure.code;
      tools.close('unlock', 'done');
      return null;
    },
  });
  const other = makeButton('connect', terms['other'], 'quiet', () => tools.close('unlock', 'connect'));
  const forget = makeButton('forget', terms['forget'], 'quiet', () => tools.close('unlock', 'forget'));
  return {
    nodes: [
      ...(needsPassphrase ? [form.label, form.row] : []),
      form.message,
      ...form.limit,
      make('div', { className: 'row actions' }, form.submit, other, forget),
    ],
    // The button waits until it has been in sight, and can't take the focus before.
    first: needsPassphrase ? form.field : ((form.limit[1] as HTMLElement | undefined) ?? form.submit),
    submit: form.submit,
    cleanUp: form.cleanUp,
  };
}
