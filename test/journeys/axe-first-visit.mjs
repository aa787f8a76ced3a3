/** The first visit, from the key to the settings, and the ways through the stage that the other walks go too. */
import { DEMO_KEY, enterKey, outcomeOf, press, setCeiling, startCall } from './kit.mjs';

export const STAGE = '[data-byom-stage]';
const WRONG_KEY = `sk-or-v1-${'0bad0bad'.repeat(8)}`;

export const panelShows = ({ page }, part) => page.locator(`byom-panel [part=${part}]`).waitFor();
export const pressInPanel = ({ page }, part) => page.locator(`byom-panel [part=${part}]`).first().click();
export const view = ({ vault }, name) => vault.waitForSelector(`[data-view=${name}]`);

/** A key that does not work: what the view says stands in its frame. */
const refusedKey = (name, key, { fault, offline = false, path = '/key' } = {}) => {
  const attempt = async (walk) => {
    await walk.vault.fill('[data-field=key]', key);
    await press(walk.vault, 'connect');
    await walk.vault.waitForFunction(() => {
      const [field, message] = [document.querySelector('#key'), document.querySelector('#message')];
      return field?.ariaInvalid === 'true' && message?.textContent;
    });
  };
  return {
    name: `connect view: ${name}`,
    inVault: true,
    async reach(walk) {
      walk.journey.simulator.faults.clear();
      if (fault) walk.journey.simulator.faults.add({ match: { path }, fault });
      await walk.journey.context.setOffline(offline);
      await attempt(walk);
    },
    again: attempt,
    async leave({ journey }) {
      journey.simulator.faults.clear();
      await journey.context.setOffline(false);
    },
  };
};

const toSettings = {
  name: 'settings',
  at: STAGE,
  async reach(walk) {
    await pressInPanel(walk, 'use');
    await panelShows(walk, 'history');
  },
};

export const firstVisit = [
  { name: 'the reader before anything is connected', at: null, reach: () => undefined },
  {
    name: 'connect, folded',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await walk.page.evaluate(() => globalThis.byom.open());
      await panelShows(walk, 'honest');
      await view(walk, 'connect');
    },
  },
  refusedKey('nothing typed', ''),
  refusedKey('no key at all', 'hello'),
  refusedKey('a key of another vendor', `sk-ant-api03-${'a1b2'.repeat(20)}`),
  refusedKey('a key that OpenRouter does not know', WRONG_KEY),
  refusedKey('no credit', DEMO_KEY, { fault: { error: 'no-credit' } }),
  refusedKey('the key’s limit is reached', DEMO_KEY, { fault: { error: 'key-limit' } }),
  refusedKey('offline', DEMO_KEY, { offline: true }),
  {
    name: 'connect, every point opened',
    at: STAGE,
    async reach({ page }) {
      await page.locator('byom-panel').evaluate(({ shadowRoot }) => {
        for (const point of shadowRoot.querySelectorAll('details')) Object.assign(point, { name: '', open: true });
      });
    },
  },
  {
    name: 'waiting for OpenRouter’s page',
    at: STAGE,
    async reach(walk) {
      const popup = walk.journey.context.waitForEvent('page');
      await press(walk.vault, 'authorize');
      walk.popup = await popup;
      await panelShows(walk, 'waiting');
      await walk.page.bringToFront();
    },
  },
  {
    name: 'denied at OpenRouter’s page',
    at: STAGE,
    async reach(walk) {
      await walk.popup.locator('#deny').click();
      await panelShows(walk, 'problem');
      await view(walk, 'connect');
    },
  },
  {
    name: 'code view',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await press(walk.vault, 'code');
      await view(walk, 'code');
    },
  },
  {
    name: 'ceiling',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await walk.page.evaluate(() => globalThis.byom.close());
      await walk.page.evaluate(() => globalThis.byom.open());
      await view(walk, 'connect');
      await enterKey(walk.page);
      await view(walk, 'ceiling');
    },
  },
  {
    name: 'ceiling view: no amount',
    inVault: true,
    async reach({ vault }) {
      await vault.fill('[data-field=limit]', 'much');
      await vault.waitForSelector('[data-field=limit][aria-invalid=true]');
    },
  },
  {
    name: 'ceiling view: no ceiling at all?',
    inVault: true,
    reach: ({ vault }) => press(vault, 'no-ceiling'),
    again: ({ vault }) => press(vault, 'no-ceiling'),
  },
  {
    name: 'models',
    at: STAGE,
    async reach(walk) {
      await setCeiling(walk.page);
      await panelShows(walk, 'use');
      await walk.page.locator('byom-panel byom-models [role=option]').first().waitFor();
    },
  },
  toSettings,
  {
    name: 'settings while a request runs',
    at: STAGE,
    async reach(walk) {
      walk.journey.simulator.faults.add({ fault: { hold: 2 }, times: 1 });
      await startCall(walk.page, 'held');
      await walk.page.locator('byom-panel [part=clear][aria-disabled=true]').waitFor();
    },
    async leave({ journey, page }) {
      journey.simulator.releases++;
      await outcomeOf(page, 'held');
    },
  },
  {
    name: 'the history is to be cleared',
    at: STAGE,
    async reach(walk) {
      await walk.page.evaluate(() => void globalThis.byom.history.clear().catch(() => undefined));
      await panelShows(walk, 'confirm-clear');
    },
    leave: (walk) => pressInPanel(walk, 'keep-history'),
  },
];
