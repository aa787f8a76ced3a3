/** What the tests of `<byom-cost>` tell the page, and how they read the surface. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ByomCost } from '../../components/byom-cost.ts';
import '../../components/define/byom-cost.ts';
import { announce } from '../../src/protocol/events.ts';
import { reserved } from './cost-facts.ts';

export const PATIENCE = { timeout: 30_000 };

export const part = (element: ByomCost, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;

export const text = (element: ByomCost): string => (part(element, 'base')?.textContent ?? '').replace(/\s+/g, ' ');

export const spoken = (element: ByomCost): string =>
  element.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();

/** Tells a fact and waits until the surface shows it. */
export async function tell(
  element: ByomCost,
  name: 'byom-call-reserved' | 'byom-call-settled' | 'byom-call-refused',
  detail: Parameters<typeof announce>[2],
): Promise<void> {
  announce(document, name, detail as never);
  await waitUntil(() => element.shadowRoot!.querySelector('[role=status]'), 'the body', PATIENCE);
  await element.updateComplete;
}

/** A surface with one running call, its list open. */
export async function opened(markup: TemplateResult = html`<byom-cost></byom-cost>`): Promise<ByomCost> {
  const element = await fixture<ByomCost>(markup);
  await tell(element, 'byom-call-reserved', reserved('1'));
  if (part(element, 'toggle').getAttribute('aria-expanded') === 'false') part(element, 'toggle').click();
  await element.updateComplete;
  return element;
}
