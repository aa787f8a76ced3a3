import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ByomCost } from '../../components/byom-cost.ts';
import { reserved } from './cost-facts.ts';
import { opened, part, PATIENCE, tell } from './cost-kit.ts';
import { provideByom } from './fake-byom.ts';

provideByom();
const box = (element: Element): DOMRect => element.getBoundingClientRect().toJSON() as DOMRect;
const covers = (element: ByomCost, other: Element): boolean => {
  const [a, b] = [box(part(element, 'base')), box(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};
/** A field at a fixed place of the window, as a page's own chat box is. */
async function field(place: Partial<CSSStyleDeclaration>, tag: 'input' | 'textarea' = 'input'): Promise<HTMLElement> {
  const made = document.createElement(tag);
  made.setAttribute('aria-label', 'A field');
  Object.assign(made.style, { position: 'fixed', ...place });
  (await fixture(html`<div></div>`)).append(made);
  return made;
}

describe('<byom-cost>: out of the way', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const dir of ['ltr', 'rtl'])
    it(`M6: leaves a field that gets the focus uncovered, and does not move back and forth, ${dir}`, async () => {
      document.documentElement.dir = dir;
      const element = await opened();
      const chat = await field({ insetBlockEnd: '20px', insetInlineEnd: '20px', width: '400px' });
      const elsewhere = await field({ insetBlockStart: '300px', insetInlineStart: '20px', width: '200px' });
      expect(covers(element, chat), 'it covers what nobody is at').to.equal(true);
      chat.focus();
      await waitUntil(() => !covers(element, chat), 'the surface to move', PATIENCE);
      const moved = box(part(element, 'base'));
      elsewhere.focus();
      await nextFrame();
      await nextFrame();
      expect(box(part(element, 'base'))).to.deep.equal(moved);
      document.documentElement.dir = 'ltr';
    });

  it('M6: where no corner is free for the list, the pill remains, and the list comes back afterwards', async () => {
    const element = await opened();
    const tall = await field({ top: '70px', bottom: '0', left: '0', width: '100vw' }, 'textarea');
    tall.focus();
    await waitUntil(() => part(element, 'panel') === null, 'the list to fold', PATIENCE);
    await waitUntil(() => box(part(element, 'base')).bottom <= 70 + 16, 'the pill at the top', PATIENCE);
    tall.blur();
    await waitUntil(() => part(element, 'panel'), 'the list', PATIENCE);
  });

  it('M6: stays where it is while the person is in it', async () => {
    const element = await opened();
    const chat = await field({ bottom: '20px', right: '20px', width: '400px' });
    chat.focus();
    await waitUntil(() => !covers(element, chat), 'the surface to move', PATIENCE);
    const moved = box(part(element, 'base'));
    part(element, 'toggle').focus();
    await tell(element, 'byom-call-reserved', reserved('2'));
    await nextFrame();
    await nextFrame();
    expect(box(part(element, 'base')).top).to.equal(moved.top);
  });

  it('M6: a page’s large reading place is no field: the surface stays in its corner', async () => {
    const element = await opened();
    const article = await fixture<HTMLElement>(html`<article tabindex="-1">Text</article>`);
    Object.assign(article.style, { position: 'fixed', inset: '0' });
    const before = box(part(element, 'base'));
    article.focus();
    await nextFrame();
    await nextFrame();
    expect(box(part(element, 'base'))).to.deep.equal(before);
  });

  it('M6: stands above an on-screen keyboard, and comes down when that goes', async () => {
    const real = window.visualViewport!;
    // No driver shows a keyboard: this says what a phone's viewport says of one.
    const told = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: 700 });
    Object.defineProperty(window, 'visualViewport', { value: told, configurable: true });
    const element = await opened();
    told.height = 400;
    told.dispatchEvent(new Event('resize'));
    await waitUntil(() => box(part(element, 'base')).bottom <= 400, 'the surface above the keyboard', PATIENCE);
    told.height = 700;
    told.dispatchEvent(new Event('resize'));
    await waitUntil(() => box(part(element, 'base')).bottom > 600, 'the surface at the bottom', PATIENCE);
    Object.defineProperty(window, 'visualViewport', { value: real, configurable: true });
  });
});
