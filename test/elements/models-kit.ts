/** A picker with sixty models, and how the tests of `<byom-models>` use it. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { ByomModels } from '../../components/byom-models.ts';
import '../../components/define/byom-models.ts';
import { CONNECTED, provideByom } from './fake-byom.ts';
import { listing, MODEL_THREE } from './models-facts.ts';

export const PATIENCE = { timeout: 30_000 };

export const fake = provideByom({
  models: listing(),
  state: { ...CONNECTED, models: { worker: MODEL_THREE, frontier: null } },
});

export const part = (element: ByomModels, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part=${name}]`);

export const options = (element: ByomModels): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]:not([hidden])'),
];

export const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The name of the option that the keyboard is at, by what assistive technology is told; null: none. */
export function activeOption(element: ByomModels, control = 'list'): string | null {
  const id = part(element, control)!.getAttribute('aria-activedescendant');
  const option = id === null ? null : element.shadowRoot!.getElementById(id);
  return option ? text(option.querySelector('bdi')) : null;
}

export async function make(
  markup: TemplateResult = html`<byom-models category="worker"></byom-models>`,
): Promise<ByomModels> {
  const element = await fixture<ByomModels>(markup);
  await waitUntil(() => part(element, 'base') !== null, 'the picker', PATIENCE);
  if (!element.compact) await waitUntil(() => options(element).length > 0, 'models', PATIENCE);
  return element;
}

export async function press(element: ByomModels, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys(key.length === 1 && key !== ' ' ? { type: key } : { press: key });
  await element.updateComplete;
}

export async function type(element: ByomModels, words: string): Promise<void> {
  part(element, 'search')!.focus();
  await sendKeys({ type: words });
  await element.updateComplete;
}
