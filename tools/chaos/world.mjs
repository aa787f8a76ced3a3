/** The stage of a run: demo, simulator, one browser context and its tabs, some of which will not survive. */
import { startDemo } from '../../demo/server.mjs';
import { DEMO_KEY } from '../../simulator/server.mjs';
import { chromium } from 'playwright-core';
import { connect, connectAgain, setCeiling } from '../../test/journeys/kit.mjs';
import { chromiumArguments, findBrowser } from '../find-browser.mjs';
import { FaultFeeder } from './faults.mjs';
import { Observer } from './observer.mjs';
import { readLedger, watchLedger } from './page-hooks.mjs';

const PATIENCE = 10_000;
const SETTINGS = { tokensPerSecond: 0, thinkMilliseconds: 0, commentInterval: 50, generationDelay: 0 };

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class World {
  demo;
  simulator;
  #browser;
  #context;
  /** Living pages. */
  tabs = [];
  observer = new Observer();
  feeder;
  /** What pages threw, and deeds that could not be done: no failures of the books. */
  notes = [];
  /** Every idempotency key that came in at the provider with a paid request. */
  seenKeys = new Set();
  /** Calls that pages were asked to make. */
  calls = 0;

  async open({ random, ceiling }) {
    this.demo = await startDemo({ settings: SETTINGS });
    this.simulator = this.demo.simulator.simulator;
    this.simulator.keys.set({ key: DEMO_KEY, limit: null });
    this.feeder = new FaultFeeder(this.simulator, random);
    this.#browser = await chromium.launch({ ...(await findBrowser()), args: chromiumArguments() });
    this.#context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 } });
    this.#context.setDefaultTimeout(PATIENCE);
    await this.#context.exposeBinding('__chaos', (_, message) => this.observer.take(message));
    await this.#context.addInitScript(watchLedger);
    this.#context.on('weberror', (error) => this.note(`page error: ${error.error()}`));
    const first = await this.#newPage();
    await connect(first, { ceiling });
  }

  note(text) {
    this.notes.push(String(text).split('\n')[0]);
  }

  async #newPage() {
    const page = await this.#context.newPage();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    page.on('crash', () => this.#forget(page));
    page.on('close', () => this.#forget(page));
    this.tabs.push(page);
    await page.goto(`${this.demo.origin}/`);
    await page.waitForFunction(() => globalThis.byom?.state.budget.decided !== undefined);
    return page;
  }

  #forget(page) {
    this.tabs = this.tabs.filter((other) => other !== page);
  }

  async openTab() {
    const page = await this.#newPage();
    await this.reconnect(page);
    return page;
  }

  reconnect(page) {
    return connectAgain(page);
  }

  async reload(page) {
    await page.reload();
    await page.waitForFunction(() => globalThis.byom !== undefined);
    await this.reconnect(page);
  }

  async closeTab(page) {
    this.#forget(page);
    await page.close({ runBeforeUnload: false });
  }

  async crash(page) {
    const crashed = page.waitForEvent('crash');
    crashed.catch(() => undefined);
    const session = await this.#context.newCDPSession(page);
    // The renderer never answers this one.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close().catch(() => undefined);
  }

  /** Lowering acts at once; raising is confirmed in the vault's view, as a person does. */
  async setCeiling(page, dollars) {
    const text = dollars.toFixed(4);
    const done = page.evaluate((limitUsd) => globalThis.byom.setBudget({ limitUsd }), text);
    // Awaited below; should the tab die before that, it is the earlier failure that is noted.
    done.catch(() => undefined);
    const { limitNano } = (await this.read(page)).live.find(([key]) => key === 'budget')[1];
    if (dollars * 1e9 > limitNano) await setCeiling(page, text);
    else await done;
    await done;
    await page.evaluate(() => globalThis.byom.close());
  }

  read(page) {
    return page.evaluate(readLedger);
  }

  /** Takes the log of requests over, so that hours of it need no memory. */
  noteRequests() {
    for (const { method, path, headers } of this.simulator.requests.splice(0))
      if (method === 'POST' && path.endsWith('/chat/completions')) this.seenKeys.add(headers['idempotency-key']);
    return this.seenKeys;
  }

  async close() {
    await this.#browser?.close().catch(() => undefined);
    await this.demo?.close();
  }
}
