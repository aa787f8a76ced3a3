/** The view that takes a key: the only key field of the bundle. It is emptied as soon as it was used. */
import { isKeyShaped, isOtherVendorsKey } from './key.ts';
import { make, makeButton } from './make.ts';
import { makeRememberChoice } from './remember-choice.ts';
import { makeSecretForm } from './secret-form.ts';
import type { ViewRequest } from './vault.ts';
import type { ViewBody, ViewTools } from './views.ts';

/** What is wrong with what was typed, as the name of a sentence; null if it may be a key. */
function judge(typed: string): string | null {
  const key = typed.trim();
  if (key === '') return 'empty';
  if (isKeyShaped(key)) return null;
  return isOtherVendorsKey(key) ? 'vendor' : 'bad-argument';
}

/** W1's four points, drawn here only when no panel stands above (the terms are empty then). */
function points(terms: ViewRequest['terms']): Node[] {
  return ['about', 'getKey', 'limit', 'honest'].flatMap((name) => (terms[name] ? [make('p', {}, terms[name])] : []));
}

export function drawConnect(request: ViewRequest, tools: ViewTools): ViewBody {
  const { terms } = request;
  const remember = makeRememberChoice(terms);
  const form = makeSecretForm(request, tools, {
    name: 'key',
    action: 'connect',
    placeholder: 'sk-or-v1-…',
    judge,
    async attempt(typed, allowance) {
      const failure = await tools.session.connect(typed, { allowance, remember: remember.wanted() });
      if (failure) return failure.code;
      form.field.value = '';
      if (!remember.wanted()) tools.close('connect', 'done');
      return null;
    },
  });
  // Without typing: by the provider's own page, or by a code that it shows.
  const authorize = makeButton('authorize', terms['authorize'], '', () => {
    const allowance = form.allow();
    if (allowance !== null) void tools.session.authorize(false, { allowance, remember: remember.wanted() });
  });
  const code = makeButton('code', terms['code'], 'quiet', () => tools.close('connect', 'code'));
  const cancel = makeButton('cancel', terms['cancel'], 'quiet', () => tools.close('connect', 'cancelled'));
  void tools.session.prepareProof();
  return {
    nodes: [
      ...points(terms),
      form.label,
      form.row,
      make('p', { id: 'note', className: 'muted' }, terms['note']),
      form.message,
      ...form.limit,
      remember.node,
      make('div', { className: 'row actions' }, form.submit, authorize, code, cancel),
    ],
    first: form.field,
    submit: form.submit,
    cleanUp: form.cleanUp,
  };
}
