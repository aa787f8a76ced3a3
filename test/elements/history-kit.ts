/** What the tests of `<byom-history>` share: its nodes, and the ways a person goes through them. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ByomHistory } from '../../components/byom-history.ts';
import '../../components/define/byom-history.ts';
import { announce } from '../../src/protocol/events.ts';

export const PATIENCE = { timeout: 30_000 };
export const DAY = 86_400_000;

export const text = (element: ByomHistory): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
export const part = (element: ByomHistory, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
export const shows = (element: ByomHistory, words: string): Promise<void> =>
  waitUntil(() => text(element).includes(words), words, PATIENCE);
export const make = (): Promise<ByomHistory> => fixture<ByomHistory>(html`<byom-history page-size="5"></byom-history>`);
export const announceSettled = (): boolean =>
  announce(document, 'byom-call-settled', {
    callId: 'x',
    feature: 'fresh',
    operation: null,
    model: 'm',
    outcome: 'settled',
    costNano: 1,
    usage: null,
  });
/** What is said, or was said last, in all live regions. */
export const said = (element: ByomHistory): string =>
  [...element.shadowRoot!.querySelectorAll('[role=status]')].map((node) => node.textContent!.trim()).join(' ');

export const select = (element: ByomHistory, name: string): HTMLSelectElement =>
  element.shadowRoot!.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;

export function choose(element: ByomHistory, name: string, label: string): void {
  const field = select(element, name);
  const option = [...field.options].find(({ text: shown }) => shown === label);
  expect(option, `${name}: ${label}`).not.to.equal(undefined);
  option!.selected = true;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
