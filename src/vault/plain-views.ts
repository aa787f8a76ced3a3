/** Views of one question: forgetting a remembered key, and the code that the provider's page shows. */
import { makeConsent } from './consent.ts';
import { make, makeButton } from './make.ts';
import { makeRememberChoice } from './remember-choice.ts';
import { makeSecretForm } from './secret-form.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

export function drawForget({ terms }: ViewRequest, tools: ViewTools): ViewBody {
  const forget = (): void => {
    tools.session.drop();
    tools.close('forget', 'done');
  };
  const [confirm, stop] = makeConsent('confirm', terms['confirm'], 'danger', terms['again'], tools.clock, forget);
  const cancel = makeButton('cancel', terms['cancel'], 'quiet', () => tools.close('forget', 'cancelled'));
  return {
    nodes: [make('p', {}, terms['explain']), make('div', { className: 'row actions' }, confirm, cancel)],
    first: cancel,
    cleanUp: stop,
  };
}

/** For pages that the provider can't send anybody back to: the person copies the code that it shows. */
export function drawCode(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const remember = makeRememberChoice(terms);
  const form = makeSecretForm(request, tools, {
    name: 'code',
    action: 'confirm',
    judge: (typed) => (typed.trim() === '' ? '' : null),
    async attempt(typed, allowance) {
      const failure = await tools.session.exchangeShown(typed, { allowance, remember: remember.wanted() });
      if (failure) return failure.code;
      if (!remember.wanted()) tools.close('code', 'done');
      return null;
    },
  });
  const open = makeButton('authorize', terms['open'], '', () => tools.session.authorize(false, {}));
  const cancel = makeButton('cancel', terms['cancel'], 'quiet', () => tools.close('code', 'cancelled'));
  return {
    nodes: [
      make('p', { id: 'note' }, terms['explain']),
      make('div', { className: 'row' }, open),
      form.label,
      form.row,
      form.message,
      ...form.limit,
      remember.node,
      make('div', { className: 'row actions' }, form.submit, cancel),
    ],
    first: open,
    submit: form.submit,
    cleanUp: form.cleanUp,
  };
}
