/** Clicks that a browser may drop, pressed again as a person would. */
import { waitFor } from './waiting.mjs';

/** A frame whose clicks all arrive. */
export function withArrivingClicks(frame) {
  if (Object.hasOwn(frame, 'click')) return frame;
  const click = frame.click.bind(frame);
  frame.click = (selector) => clickUntilItArrives(frame, selector, click);
  return frame;
}

/**
 * Chromium drops clicks into a frame that watches its visibility and moved within the last half second, as ours does
 * while it grows with its view. A person presses again; so does this, until one arrives.
 */
async function clickUntilItArrives(frame, selector, click) {
  const arrived = () => frame.evaluate(() => globalThis.__arrived ?? 0).catch(() => Infinity);
  await frame.evaluate(() => {
    if (globalThis.__arrived !== undefined) return;
    globalThis.__arrived = 0;
    addEventListener('pointerdown', () => globalThis.__arrived++, true);
  });
  const before = await arrived();
  await waitFor(async () => {
    await click(selector);
    for (let poll = 0; poll < 10; poll++) if ((await arrived()) > before) return true;
    return false;
  }, `a click on ${selector} to arrive`);
}

/**
 * Clicks until the element itself has heard it. Where a part that loads moves it between the button's going down and its
 * coming up, the browser takes that for no click on it; a person presses again.
 */
export async function clickUntilHeard(locator) {
  const element = await locator.elementHandle();
  await element.evaluate((node) => node.addEventListener('click', () => (node.__heard = true), { capture: true }));
  const heard = () => element.evaluate((node) => node.__heard === true || !node.isConnected).catch(() => true);
  await waitFor(async () => {
    await element.click({ timeout: 1000 }).catch(() => undefined);
    return heard();
  }, 'a click to be heard');
}
