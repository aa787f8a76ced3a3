/**
 * The states of the stage and of the vault's views, each with the way to it from the one before. Names of controls, never
 * words: every second state is reached in Arabic. States of single elements stand in test/elements/scenes/.
 */
import { firstVisit, panelShows, pressInPanel, STAGE, view } from './axe-first-visit.mjs';
import { openBorrower } from './borrow-kit.mjs';
import { connect, outcomeOf, press, startCall, stateOf, untilStatus, waitFor } from './kit.mjs';
import { PASSPHRASE } from './remember-kit.mjs';

const ask = ({ page }, name) =>
  page.evaluate(
    (given) => document.dispatchEvent(new CustomEvent('byom-view-request', { detail: { name: given } })),
    name,
  );

const remembering = [
  {
    name: 'remember',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await pressInPanel(walk, 'remember');
      await view(walk, 'remember');
    },
  },
  ...[
    ['remember view: too short', 'short'],
    ['remember view: a passphrase that is shown', PASSPHRASE],
  ].map(([name, passphrase], index) => {
    const act = async ({ vault }) => {
      await vault.fill('[data-field=passphrase]', passphrase);
      await press(vault, index === 0 ? 'confirm' : 'show');
      await vault.waitForSelector(index === 0 ? '[aria-invalid=true]' : '[data-field=passphrase][type=text]');
    };
    return { name, inVault: true, reach: act, again: act };
  }),
  {
    name: 'settings of a remembered key',
    at: STAGE,
    async reach(walk) {
      await press(walk.vault, 'confirm');
      await waitFor(async () => (await stateOf(walk.page)).connection.remembered, 'the key to be remembered');
      await panelShows(walk, 'lock');
    },
  },
  {
    name: 'forget',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await pressInPanel(walk, 'clear');
      await view(walk, 'forget');
    },
  },
  {
    name: 'unlock',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await press(walk.vault, 'cancel');
      await walk.page.evaluate(() => globalThis.byom.disconnect());
      await untilStatus(walk.page, 'locked');
      await walk.page.evaluate(() => globalThis.byom.open());
      await view(walk, 'unlock');
    },
  },
  ...['a wrong passphrase'].map((name) => {
    const act = async ({ vault }) => {
      await vault.fill('[data-field=passphrase]', 'correct horse battery stable');
      await press(vault, 'unlock');
      await vault.waitForSelector('[data-field=passphrase][aria-invalid=true]');
    };
    return { name: `unlock view: ${name}`, inVault: true, reach: act, again: act };
  }),
];

const money = [
  {
    name: 'the reader with its elements at work',
    at: null,
    async reach({ page }) {
      await connect(page);
      await startCall(page, 'one');
      await outcomeOf(page, 'one');
      await page.locator('body > byom-cost [part=base]').waitFor();
      await page.locator('byom-history [part=details]').first().waitFor();
    },
  },
  {
    name: 'over the ceiling: asked for more, with a limit of one request',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await walk.page.evaluate(() => globalThis.byom.setBudget({ limitUsd: '0.000001', callLimitUsd: '0.10' }));
      await startCall(walk.page, 'over', { whenBlocked: 'ask' });
      await view(walk, 'ceiling');
    },
    leave: ({ page }) => page.evaluate(() => globalThis.byom.close()),
  },
  {
    name: 'write-off',
    at: STAGE,
    inVault: true,
    async reach(walk) {
      await ask(walk, 'write-off');
      await view(walk, 'write-off');
    },
  },
];

/** Each begins on a page of its own. */
export const WALKS = [
  { name: 'first visit', states: [...firstVisit, ...remembering] },
  { name: 'money', states: money },
  {
    name: 'another tab',
    async open(journey) {
      const first = await journey.open();
      await connect(first);
      return openBorrower(journey);
    },
    states: [
      {
        name: 'settings in a borrowing tab',
        at: STAGE,
        async reach(walk) {
          await walk.page.evaluate(() => globalThis.byom.open());
          await panelShows(walk, 'own');
        },
      },
    ],
  },
  {
    name: 'a part that did not load',
    async open(journey) {
      await journey.context.route(/chunk-history-view/, (route) => route.abort());
      return journey.open('/elements/byom-history.html');
    },
    states: [
      {
        name: 'an element whose body did not load',
        at: 'main',
        reach: ({ page }) => page.locator('main byom-history [role=alert] button').waitFor(),
        async leave({ journey, page }) {
          await journey.context.unroute(/chunk-history-view/);
          await page.locator('main byom-history [role=alert] button').click();
          await page.locator('main byom-history [part=empty]').waitFor();
        },
      },
    ],
  },
  {
    name: 'a stage whose panel did not load',
    async open(journey) {
      await journey.context.route(/chunk-byom-panel/, (route) => route.abort());
      return journey.open();
    },
    states: [
      {
        name: 'connect without the panel',
        at: STAGE,
        inVault: true,
        async reach(walk) {
          await walk.page.evaluate(() => globalThis.byom.open());
          await walk.page.locator(`${STAGE} .again button`).waitFor();
          // What comes before the key is said by the view itself.
          await walk.vault.waitForFunction(() => document.querySelectorAll('[data-view=connect] > p').length > 4);
        },
        async leave(walk) {
          await walk.journey.context.unroute(/chunk-byom-panel/);
          await walk.page.locator(`${STAGE} .again button`).click();
          await panelShows(walk, 'honest');
        },
      },
    ],
  },
  {
    name: 'without the frame',
    policy: 'without-hash',
    states: [
      {
        name: 'connect in the page’s own memory',
        at: STAGE,
        async reach(walk) {
          await walk.page.evaluate(() => globalThis.byom.open());
          await panelShows(walk, 'isolation');
          await walk.page.locator(`${STAGE} [data-view=connect]`).waitFor();
        },
      },
      {
        name: 'isolation refused',
        at: STAGE,
        async reach(walk) {
          await walk.page.evaluate(() => {
            globalThis.byom.close();
            document.querySelector('byom-connect').toggleAttribute('require-isolation', true);
            globalThis.byom.open();
          });
          await panelShows(walk, 'isolation-refused');
        },
      },
    ],
  },
];
