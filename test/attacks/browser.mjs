/** The one browser of the suite. A hostile page can bring a browser down: then the next session gets a new one. */
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/find-browser.mjs';

export const launchOptions = async () => ({ ...(await findBrowser()), args: chromiumArguments() });

let launching = null;

async function launch() {
  const browser = await chromium.launch(await launchOptions());
  browser.on('disconnected', () => void (launching = null));
  return browser;
}

/** However many ask at once: one launch. */
export const openBrowser = () => (launching ??= launch());

export const closeBrowser = async () => (await launching)?.close();
