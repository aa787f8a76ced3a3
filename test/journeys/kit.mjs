/** What every journey needs: demo, simulator and browser of its own, and the ways a person goes through the stage. */
import { chromium } from 'playwright-core';
import { startDemo } from '../../demo/server.mjs';
import { DEMO_KEY } from '../../simulator/server.mjs';
import { chromiumArguments, findBrowser } from '../../tools/find-browser.mjs';
import { clickUntilHeard, withArrivingClicks } from './clicks.mjs';
import { PATIENCE, waitFor } from './waiting.mjs';

export { clickUntilHeard, DEMO_KEY, PATIENCE, waitFor };
/** Quick answers; the abort and generation times that a test needs it sets itself. */
const QUICK = { tokensPerSecond: 0, thinkMilliseconds: 0, commentInterval: 50, generationDelay: 0 };

/** By whether pages are kept to come back to, which the driver turns off. */
const browsers = new Map();
/** Journeys that are still open: a failed test must not keep its servers, and the runner, alive. */
const open = new Set();

export async function openBrowser(keepsPages = false) {
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : [];
  const launch = async () =>
    chromium.launch({ ...(await findBrowser()), args: chromiumArguments(), ignoreDefaultArgs });
  if (!browsers.has(keepsPages)) browsers.set(keepsPages, launch());
  return browsers.get(keepsPages);
}

export async function closeBrowser() {
  await Promise.all([...open].map((journey) => journey.close()));
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
}

/** A demo and a fresh browser profile; `errors` gathers what pages throw, `violations` what a policy refused. */
export async function startJourney({
  settings = {},
  policy = 'strict',
  context: contextOptions = {},
  keepsPages = false,
} = {}) {
  const demo = await startDemo({ settings: { ...QUICK, ...settings }, policy });
  const browser = await openBrowser(keepsPages);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...contextOptions });
  context.setDefaultTimeout(PATIENCE);
  const errors = [];
  const consoleLines = [];
  const violations = [];
  await context.exposeBinding('__violation', (_, text) => violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.__violation?.(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => consoleLines.push(message.text()));
  const journey = {
    demo,
    simulator: demo.simulator.simulator,
    context,
    errors,
    consoleLines,
    violations,
    async open(path = '/') {
      const page = await context.newPage();
      await page.goto(demo.origin + path);
      await page.waitForFunction(() => globalThis.byom !== undefined || document.querySelector('#load') !== null);
      return page;
    },
    async close() {
      open.delete(journey);
      await context.close();
      await demo.close();
    },
  };
  open.add(journey);
  return journey;
}

/** The vault's frame, through the driver's frame list (design.md 3.8). */
export async function vaultOf(page) {
  return waitFor(async () => {
    for (const frame of page.frames())
      if (frame !== page.mainFrame() && (await frame.title().catch(() => '')) === 'BYOM vault')
        return withArrivingClicks(frame);
    return null;
  });
}

/** Presses a button of the vault. */
export const press = (vault, action) => vault.click(`[data-action=${action}]`);

export async function enterKey(page, key = DEMO_KEY) {
  const vault = await vaultOf(page);
  await vault.fill('[data-field=key]', key);
  await press(vault, 'connect');
  return vault;
}

export async function setCeiling(page, amount = '1.00') {
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=ceiling]');
  await vault.fill('[data-field=limit]', amount);
  await press(vault, 'confirm');
}

export const takeModels = (page) => clickUntilHeard(page.getByRole('button', { name: 'Use these models' }));

/** From nothing to connected, with a ceiling and models, through the button. */
export async function connect(page, { ceiling = '1.00' } = {}) {
  await page.locator('byom-connect').first().getByRole('button').click();
  await enterKey(page);
  await setCeiling(page, ceiling);
  await takeModels(page);
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker?.chosen), 'a chosen model');
  await page.evaluate(() => globalThis.byom.close());
}

/**
 * In a tab of an origin where ceiling and models are set already: connecting confirms what this tab may spend. Also in
 * one that works with the key of another tab.
 */
export async function connectAgain(page, key = DEMO_KEY) {
  await page.evaluate(() =>
    document.dispatchEvent(new CustomEvent('byom-view-request', { detail: { name: 'connect' } })),
  );
  await enterKey(page, key);
  // Closed before, the dialog would give up what is asked about the key.
  await untilStatus(page, 'connected');
  await waitFor(() => page.evaluate(() => globalThis.byom.state.models.worker !== null), 'models');
  await page.evaluate(() => globalThis.byom.close());
}

/** As a script of the page may: nothing is confirmed by it, so no call goes yet; costs can be looked up. */
export const connectByScript = (page, key = DEMO_KEY) =>
  page.evaluate((given) => globalThis.byom.connect({ key: given }), key);

export const stateOf = (page) => page.evaluate(() => JSON.parse(JSON.stringify(globalThis.byom.state)));

export const untilStatus = (page, status) =>
  waitFor(async () => (await stateOf(page)).connection.status === status, `the status ${status}`);

export const entriesOf = (page) =>
  page.evaluate(async () => JSON.parse(JSON.stringify((await globalThis.byom.history.page({ limit: 200 })).entries)));

/** Starts a call and leaves it on the page as `__calls[name]`; answers come by `outcomeOf`. */
export const startCall = (page, name, request = {}) =>
  page.evaluate(
    ([key, given]) => {
      globalThis.__calls ??= {};
      const call = globalThis.byom.call({
        feature: key,
        category: 'worker',
        prompt: 'Tell me about bridges. They are long and old.',
        maxTokens: 200,
        whenBlocked: 'refuse',
        ...given,
      });
      const seen = { id: call.id, call, text: '', outcome: null };
      globalThis.__calls[key] = seen;
      void (async () => {
        for await (const text of call) seen.text += text;
      })().catch(() => {});
      call.result.then(
        (result) => (seen.outcome = { ok: true, ...result }),
        (error) =>
          (seen.outcome = {
            ok: false,
            code: error.code,
            details: error.details,
            message: error.message,
            name: error.name,
          }),
      );
      return call.id;
    },
    [name, request],
  );

export const outcomeOf = (page, name) =>
  waitFor(
    () => page.evaluate((key) => JSON.parse(JSON.stringify(globalThis.__calls[key].outcome)), name),
    `the outcome of ${name}`,
  );

/** Charged nano per idempotency key, without keys that were never charged. */
export function chargedByCall(simulator) {
  const { byIdempotencyKey } = simulator.books.read();
  return Object.fromEntries(Object.entries(byIdempotencyKey).map(([id, row]) => [id, row.totalNano]));
}

export const paidRequests = (simulator) =>
  simulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/chat/completions'));

/**
 * Runs a function in the page as one of its own scripts would. The driver's `evaluate` counts as the person doing
 * something (it runs with a user gesture); this does not.
 */
export async function asScript(page, work, given = null) {
  const session = await page.context().newCDPSession(page);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${work})(${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** Until the last click counts no more: the browser lets a user activation last some seconds. */
export const untilNobodyActs = (page) =>
  waitFor(() => asScript(page, () => !navigator.userActivation.isActive), 'the user activation to end');

/**
 * `Date.now()` stands still in every page of the journey from now on, and is put forward by `passTime` alone: what is
 * due does not depend on how long this machine takes. The vault's frame has an origin of its own, no storage, and its
 * own time.
 */
export const makeTimeStand = (journey) =>
  journey.context.addInitScript(() => {
    const now = Date.now.bind(Date);
    const told = () => {
      try {
        localStorage.__now ??= String(now());
        return Number(localStorage.__now);
      } catch {
        return now();
      }
    };
    Date.now = told;
  });

/** For all tabs of the origin at once. Timers do not follow: a page that is loaded afterwards finds it so. */
export const passTime = (page, milliseconds) =>
  page.evaluate((more) => {
    localStorage.__now = String(Number(localStorage.__now) + more);
  }, milliseconds);

export const KEY_TWO = `sk-or-v1-${'0ddba11c'.repeat(8)}`;

/** The one model of a price without surprises: one endpoint, at a provider that stops billing when a stream is closed. */
export const PLAIN_MODEL = 'brook/river-1';

export const entryOf = (page, id) =>
  waitFor(async () => (await entriesOf(page)).find((entry) => entry.id === id), `the entry of ${id}`);

/** Starts to gather the details of one kind of event in the page; read them with `heardOf`. */
export const listenFor = (page, name) =>
  page.evaluate((event) => {
    globalThis.__heard ??= {};
    globalThis.__heard[event] = [];
    document.addEventListener(event, ({ detail }) => globalThis.__heard[event].push({ ...detail }));
  }, name);

export const heardOf = (page, name) => page.evaluate((event) => globalThis.__heard[event], name);
