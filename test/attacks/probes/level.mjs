/** Which level the vault starts at on a given page, and whether the page says so. */
import { openBrowser } from '../browser.mjs';
import { KEY, until } from '../person.mjs';
import { startSite } from '../site.mjs';

const PATIENCE = 20_000;

/** In the string that holds the frame's script, one letter becomes another. */
const changeByte = (path, text) => (path === '/dist/byom.js' ? text.replace('byom-port', 'byom-Port') : text);

/** The page requires the frame, which is blocked: connecting must be refused, whichever way it is asked for. */
async function readRefusal(page) {
  await page.waitForFunction(() => globalThis.byom !== undefined);
  const code = await page.evaluate(
    (key) =>
      globalThis.byom.connect({ key }).then(
        () => 'connected',
        (error) => error.code,
      ),
    KEY,
  );
  return code === 'isolation' ? [] : [`connecting ended as ${code}`];
}

async function readLevel(page) {
  await page.waitForFunction(() => globalThis.byom !== undefined);
  const started = () => page.evaluate(() => globalThis.byom.state.connection);
  await page.evaluate(() => globalThis.byom.open());
  // A frame that is refused is known by its silence.
  await until(async () => (await started()).isolation !== 'frame' || (await vaultIsThere(page)), PATIENCE, 'a level');
  const { isolation } = await started();
  const says = async () =>
    /own memory/.test(
      await page
        .locator('byom-panel [part=isolation]')
        .innerText({ timeout: 1000 })
        .catch(() => ''),
    );
  return { isolation, said: isolation !== 'memory' || (await until(says, 5000, 'a word').catch(() => false)) };
}

const vaultIsThere = async (page) => {
  for (const frame of page.frames())
    if (
      await frame
        .locator('[data-field=key]:visible')
        .count()
        .catch(() => 0)
    )
      return true;
  return false;
};

/**
 * @param {'ours' | 'leaky'} target the control is the page as it should be: there the frame starts, and is found
 * @returns what is not as wanted
 */
export async function levelProbe(target, { policy, wanted, changed = false, meta = false }) {
  const asItShouldBe = target === 'leaky';
  const blocked =
    meta && !asItShouldBe ? `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">` : '';
  const site = await startSite({
    target: asItShouldBe && wanted === 'frame' ? 'leaky' : 'ours',
    policy: asItShouldBe && wanted !== 'frame' ? 'strict' : policy,
    head: blocked,
    ...(changed && !asItShouldBe ? { transform: changeByte } : {}),
    attributes: wanted === 'refused' && !asItShouldBe ? 'require-isolation' : '',
  });
  site.simulator.keys.set({ key: KEY, limit: 1 });
  const context = await (await openBrowser()).newContext();
  try {
    const page = await context.newPage();
    await page.goto(site.origin);
    if (wanted === 'refused') return await readRefusal(page);
    const { isolation, said } = await readLevel(page);
    const found = [];
    if (wanted !== 'either' && isolation !== wanted) found.push(`the level is ${isolation}`);
    if (wanted === 'either' && asItShouldBe) found.push(`the level is ${isolation}`);
    if (!said) found.push('the page does not say so');
    return found;
  } finally {
    await context.close();
    await site.close();
  }
}
