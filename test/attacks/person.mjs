/**
 * The person: looks for what can be seen, in any frame and in closed roots, types and clicks as people do. Falls for a
 * look-alike, because people do that too.
 */

/** Made up for this suite; every part of it is different, so that a piece of it is found too. */
export const KEY = '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';
export const PROMPT = 'PROMPTMARK tell me about the seven secret bridges of the old town.';

/** Polls until the answer is truthy. @throws after the person's patience */
export async function until(question, patience, what) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`the person waited in vain for ${what}`);
    await pause(100);
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What can be seen in a frame: a locator, or null. A frame that is just loading would keep the driver waiting. */
async function seenInFrames(page, selector) {
  for (const frame of page.frames()) {
    const locator = frame.locator(`${selector}:visible`).first();
    if (await Promise.race([locator.count().catch(() => 0), pause(500)])) return locator;
  }
  return null;
}

/** `[data-view=x] [data-y=z]` as a list of name and value, the innermost first. */
const partsOf = (selector) =>
  [...selector.matchAll(/\[([\w-]+)=([\w-]+)\]/g)].map(([, name, value]) => ({ name, value })).reverse();

const isPart = ({ attributes = [] }, { name, value }) =>
  attributes.some((text, index) => index % 2 === 0 && text === name && attributes[index + 1] === value);

function findInTree(node, parts, path = []) {
  const here = [node, ...path];
  if (isPart(node, parts[0]) && parts.slice(1).every((part) => path.some((above) => isPart(above, part)))) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findInTree(child, parts, here);
    if (found) return found;
  }
  return null;
}

/** The same in a closed root, where locators don't reach: by the place on the screen. */
async function seenInClosedRoots({ page, debug }, selector) {
  const { root } = await debug.send('DOM.getDocument', { depth: -1, pierce: true });
  const node = findInTree(root, partsOf(selector));
  const ask = (method) => debug.send(method, { nodeId: node.nodeId }).catch(() => null);
  if (!node || !(await ask('DOM.getBoxModel'))) return null;
  const click = async () => {
    await ask('DOM.scrollIntoViewIfNeeded');
    const [left, top, , , right, bottom] = (await ask('DOM.getBoxModel'))?.model.content ?? [];
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  };
  return {
    click,
    async fill(text) {
      await click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
}

/** A thing that can be clicked and filled, or null. */
export const seen = async (session, selector) =>
  (await seenInFrames(session.page, selector)) ??
  (session.isolation === 'memory' ? seenInClosedRoots(session, selector) : null);

/** A dialog may stand over it already; then nothing is pressed. */
const pressButton = ({ page }, timeout) =>
  page
    .locator('byom-connect')
    .first()
    .getByRole('button')
    .click({ timeout })
    .catch(() => undefined);

/** Where no key field comes, the person presses the button again. */
async function findKeyField(session) {
  const { page, setup } = session;
  await pressButton(session, 3000);
  let again = Date.now() + PRESS_AGAIN_MILLISECONDS;
  // A page may make up its mind late at which level it runs.
  const look = async () => {
    const field = (session.isolation = await isolationOf(page)) && (await seen(session, '[data-field=key]'));
    if (field || Date.now() < again) return field;
    await pressButton(session, 500);
    again = Date.now() + PRESS_AGAIN_MILLISECONDS;
    return null;
  };
  return until(look, setup.patience, 'a key field');
}

async function enterKey(session) {
  const { page, setup } = session;
  const field = await findKeyField(session);
  await field.click();
  if (setup.typing === 'paste') await page.keyboard.press('Control+V');
  else await page.keyboard.type(KEY, { delay: setup.delay ?? 0 });
  await (await seen(session, '[data-view=connect] [data-field=limit]'))?.fill(setup.ceiling);
  await setup.whileTyping?.(session);
  const button = await until(
    () => seen(session, '[data-view=connect] [data-action=connect]'),
    setup.patience,
    'a button',
  );
  await button.click();
}

/** How long the person waits before that. */
const PRESS_AGAIN_MILLISECONDS = 1500;

/** A view may be gone between a look and an act; then the person looks again. */
const SHORTLY = { timeout: 500 };

/** Presses again what did not arrive: Chromium drops clicks into a frame that moved a moment ago. */
async function pressConnectAgain(session) {
  const field = await seen(session, '[data-view=connect] [data-field=key]');
  if (field?.inputValue && (await field.inputValue(SHORTLY)) === KEY)
    await (await seen(session, '[data-view=connect] [data-action=connect]:not([aria-disabled=true])'))?.click(SHORTLY);
}

/** One step towards being connected, if there is one to make. */
async function goOn(session) {
  const { page, setup } = session;
  await pressConnectAgain(session);
  const limit = await seen(session, '[data-view=ceiling] [data-field=limit]');
  if (limit) {
    if (!limit.inputValue || (await limit.inputValue(SHORTLY)) !== setup.ceiling)
      await limit.fill(setup.ceiling, SHORTLY);
    if (setup.period)
      await (await seen(session, '[data-view=ceiling] [data-field=period]'))?.selectOption(setup.period, SHORTLY);
    await (await seen(session, '[data-view=ceiling] [data-action=confirm]'))?.click({ timeout: 1500 });
  }
  const models = page.getByRole('button', { name: 'Use these models' });
  if (await models.isVisible()) await models.click();
}

export const isReady = (page) =>
  page.evaluate(() => {
    const { connection, budget, models } = globalThis.byom.state;
    return connection.status === 'connected' && budget.decided && models.worker?.chosen === true;
  });

/** From nothing to connected, by the button. @throws if the page does not let the person */
export async function connectAsPerson(session) {
  const { page, setup } = session;
  await enterKey(session);
  const step = async () => (await isReady(page)) || void (await goOn(session).catch(() => undefined));
  await until(step, setup.patience, 'being connected');
  await page.evaluate(() => globalThis.byom.close());
}

export const isolationOf = (page) => page.evaluate(() => globalThis.byom.state.connection.isolation);

/** A page that an attack broke may never answer: then the session goes on without. */
const ANSWER_LIMIT_MILLISECONDS = 8000;

/** The app's own feature: one call, as its button would make it. @returns how it ended, as a text */
export const useFeature = (page, request = {}) =>
  page.evaluate(
    async ([prompt, more, limit]) => {
      const request = { feature: 'shop', category: 'worker', prompt, maxTokens: 200, whenBlocked: 'refuse', ...more };
      const ended = globalThis.byom.call(request).result.then(
        () => 'answered',
        (error) => error.code ?? 'failed',
      );
      return Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve('silent'), limit))]);
    },
    [PROMPT, request, ANSWER_LIMIT_MILLISECONDS],
  );
