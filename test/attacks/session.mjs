/**
 * One session with hostile scripts in it, from opening the page to the attacker's harvest. Rows that do not disturb each
 * other share one: each row's loot carries its id.
 */
import { chromium } from 'playwright-core';
import { launchOptions, openBrowser } from './browser.mjs';
import { connectAsPerson, isolationOf, KEY, useFeature } from './person.mjs';
import { attackScript, begun, HARVEST, startSite } from './site.mjs';
import { sweep } from './sweep.mjs';

/** What a session is unless its setup says otherwise. */
const USUAL = {
  policy: 'none',
  ceiling: '1.00',
  typing: 'keys',
  patience: 20_000,
  /** The person connects; false: nobody does. */
  connects: true,
  /** The app makes a call of its own after the attack. */
  uses: true,
};

/** Runs as a script of the page would: without the user gesture that the driver's own `evaluate` has. */
async function runAsScript(session, expression) {
  const { exceptionDetails } = await session.debug.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  if (exceptionDetails) session.notes.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** A page that was broken by an attack ends the step, not the test. */
async function attempt(session, what, step) {
  try {
    return await step();
  } catch (error) {
    session.notes.push(`${what}: ${error.message.split('\n')[0]}`);
    return null;
  }
}

async function openPage(session) {
  const { context, site, setup } = session;
  const page = await context.newPage();
  session.page = page;
  session.debug = await context.newCDPSession(page);
  session.debug.on('Runtime.bindingCalled', ({ payload }) => session.told.push(payload));
  await session.debug.send('Runtime.enable');
  await session.debug.send('Runtime.addBinding', { name: '__loot' });
  page.on('console', (message) => session.spoken.push(message.text()));
  page.on('pageerror', (error) => session.spoken.push(String(error?.stack ?? error)));
  await page.goto(site.origin + (setup.path ?? '/'));
  await page.waitForFunction(() => globalThis.byom !== undefined).catch(() => undefined);
}

/** A fresh context of the one browser; or a browser of its own, whose profile stays on disk. */
async function openContext({ profile }) {
  const viewport = { width: 1000, height: 800 };
  if (!profile) return (await openBrowser()).newContext({ viewport });
  return chromium.launchPersistentContext(profile, { ...(await launchOptions()), viewport });
}

async function startSession({ target, moment, rows, setup: given }) {
  const setup = { ...USUAL, ...given };
  const at = (name) => (moment === name ? rows : null);
  const site = await startSite({ ...setup, target, early: at('early'), mid: at('mid') });
  site.simulator.keys.set({ key: KEY, limit: 50 });
  const context = await openContext(setup);
  context.setDefaultTimeout(setup.patience);
  return { target, moment, rows, setup, site, context, told: [], spoken: [], notes: [], requests: [] };
}

/** The hostile script of the late moment; the others came with the page. */
const attackLate = (session) => runAsScript(session, attackScript(session.rows, session.site.evil.origin));

async function live(session) {
  const { setup, moment } = session;
  session.context.on('request', (request) => session.requests.push(request));
  await setup.before?.(session);
  await openPage(session);
  if (setup.connects) {
    const connected = await attempt(session, 'connect', async () => {
      await connectAsPerson(session);
      await setup.connected?.(session);
      return true;
    });
    session.connected = connected === true;
  }
  session.isolation = await isolationOf(session.page).catch(() => null);
  if (moment === 'late') await attackLate(session);
  await attempt(session, 'begun', () => runAsScript(session, begun(session.rows)));
  if (setup.uses) session.used = await attempt(session, 'use', () => useFeature(session.page));
  if (setup.then) await attempt(session, 'then', () => setup.then(session));
  await attempt(session, 'harvest', () => runAsScript(session, HARVEST));
  // What was told last is on its way; an empty question comes back behind it.
  await attempt(session, 'told', () => session.debug.send('Runtime.evaluate', { expression: '0' }));
}

/** Sees what the rows' own checks see while the page still stands. */
async function look(session) {
  session.swept = await attempt(session, 'sweep', () => sweep(session));
  session.checked = new Map();
  for (const row of session.rows) {
    if (!row.check) continue;
    const found = await attempt(session, 'check', () => row.check(session));
    session.checked.set(row.id, found ?? ['the check could not be made']);
  }
}

export const spentNano = ({ site }) =>
  Object.values(site.simulator.books.read().byIdempotencyKey).reduce((sum, { totalNano }) => sum + totalNano, 0);

async function runOnce(given) {
  const session = await startSession(given);
  try {
    await live(session);
    await look(session);
    session.spent = spentNano(session);
    session.told.push(...session.site.mailbox);
  } finally {
    session.crashed = !session.setup.profile && !session.context.browser()?.isConnected();
    await session.context.close().catch(() => undefined);
    await session.site.close();
  }
  return session;
}

/** @returns {Promise<object>} what everybody saw, after the page is gone */
export async function runSession(given) {
  let session = await runOnce(given);
  // A session whose browser died, of whatever, says nothing: once more, in a new one.
  if (session.crashed) session = await runOnce(given);
  const silent = session.rows.filter(({ id }) => !session.told.includes(`${id}\nran`));
  if (silent.length > 0) throw new Error(`never ran: ${silent.map(({ id }) => id)} (${session.notes})`);
  return session;
}
