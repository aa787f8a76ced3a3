/** "Remember it on this device": a choice that is off (rule W4); how is asked in a view of its own, once connected. */
import { make } from './make.ts';
import type { ViewRequest } from './vault.ts';

export interface RememberChoice {
  readonly node: HTMLElement;
  readonly wanted: () => boolean;
}

export function makeRememberChoice(terms: ViewRequest['terms']): RememberChoice {
  const box = make('input', { id: 'remember', type: 'checkbox', data: { field: 'remember' } });
  const label = make('label', { for: 'remember', className: 'inline' }, terms['remember']);
  return { node: make('div', { className: 'row' }, box, label), wanted: () => box.checked };
}
