/** Journeys by keyboard alone, and what the browser's own accessibility tree tells of page and frame. */
import { vaultOf } from './kit.mjs';

/** More Tabs than any page here has stops. */
const MOST_TABS = 80;

/** Tabs until the focus is where the question says. */
export async function tabTo(page, isThere, what) {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${what}`);
}

/** The focused element's own name for a test: its part, id or tag, through open roots. */
const focusedIn = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('part') ?? active?.id ?? active?.localName ?? '';
  });
export const tabToPart = (page, part) => tabTo(page, async () => (await focusedIn(page)) === part, part);
export const tabInVault = (page, vault, selector) =>
  tabTo(
    page,
    () => vault.evaluate((wanted) => document.hasFocus() && !!document.activeElement?.matches(wanted), selector),
    selector,
  );

/** Opens the stage from the page's own button. */
export async function openStage(page) {
  await tabTo(page, () => page.evaluate(() => document.activeElement?.localName === 'byom-connect'), 'byom-connect');
  await page.keyboard.press('Enter');
  return vaultOf(page);
}

/** Roles that tell nothing by themselves. */
const MUTE = /^(InlineTextBox|StaticText|LabelText|generic|none|paragraph|MenuListPopup)$/;

/** The vault's frame as the browser tells it to a screen reader: role, name, description, states and text of each node. */
export async function vaultTree(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = frameTree.childFrames.find(({ frame: { url } }) => url === 'about:srcdoc');
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: frame.frame.id });
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = ({ childIds = [] }) =>
    childIds
      .map((id) => byId.get(id))
      .map((child) => (child?.role.value === 'StaticText' ? child.name.value : child ? textOf(child) : ''))
      .join('');
  return nodes
    .filter(({ ignored, role }) => !ignored && !MUTE.test(role.value))
    .map((node) => ({
      role: node.role.value,
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      text: textOf(node),
      ...Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    }));
}
