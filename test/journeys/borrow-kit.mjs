/** Journeys with a tab that lends its key and tabs that borrow it. */
import { DEMO_KEY, enterKey, stateOf, untilStatus, vaultOf, waitFor } from './kit.mjs';

/** A tab that nobody touches. */
export async function openBorrower(journey, path) {
  const page = await journey.open(path);
  await untilStatus(page, 'borrowed');
  await waitFor(async () => (await stateOf(page)).models.worker !== null, 'models');
  return page;
}

export const streaming = (page, name) =>
  waitFor(() => page.evaluate((key) => globalThis.__calls[key].text.length > 0, name), `text of ${name}`);

export const warns = (page) =>
  page.evaluate(() => {
    const event = new Event('beforeunload', { cancelable: true });
    globalThis.dispatchEvent(event);
    return event.defaultPrevented;
  });

/** The line under the title of the stage, which stands in a closed root; empty while it is hidden. */
export async function noteOf(page) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const find = (node) => {
    if (node.nodeName === 'P' && node.attributes?.join('=').includes('class=note')) return node;
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
      const found = find(child);
      if (found) return found;
    }
    return null;
  };
  const note = find(root);
  return note && !note.attributes.includes('hidden') ? (note.children?.[0]?.nodeValue ?? '') : '';
}

/** The first tab again after a reload, with its key; what it may spend is typed in the vault, or not confirmed at all. */
export async function reconnect(page, mayUsd) {
  await page.reload();
  await page.waitForFunction(() => globalThis.byom?.state.budget.decided);
  if (mayUsd === null) await page.evaluate((key) => globalThis.byom.connect({ key }), DEMO_KEY);
  else {
    await page.evaluate(() => globalThis.byom.open('connect'));
    await (await vaultOf(page)).fill('[data-view=connect] [data-field=limit]', mayUsd);
    await enterKey(page);
  }
  await untilStatus(page, 'connected');
  await waitFor(async () => (await stateOf(page)).models.worker !== null, 'models');
  await page.evaluate(() => globalThis.byom.close());
}
