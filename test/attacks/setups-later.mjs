/** Setups of what is still being built: they go by the stable names of views, fields and buttons (design.md 3.8). */
import { seen, until } from './person.mjs';

const PATIENCE = 10_000;
const PASSPHRASE = 'seven slow bridges over one river';

/** Presses, and again if the click did not arrive, until it has done what it should. */
const pressUntil = (session, selector, done) =>
  until(
    async () => {
      if (await done()) return true;
      await (await seen(session, selector))?.click({ timeout: 1000 }).catch(() => undefined);
      return done();
    },
    PATIENCE,
    selector,
  );

/** The person has the key remembered, by the vault's own view. */
async function remember(session, { device = false } = {}) {
  if (session.target === 'leaky') return;
  await session.page.evaluate(() => globalThis.byom.open('connect'));
  await session.page.locator('byom-panel [part=remember]').click();
  const field = await until(
    () => seen(session, '[data-view=remember] [data-field=passphrase]'),
    PATIENCE,
    'a passphrase field',
  );
  const box = '[data-view=remember] [data-field=device]';
  if (device) await pressUntil(session, box, async () => (await seen(session, box)).isChecked());
  else await field.fill(PASSPHRASE);
  const isRemembered = () => session.page.evaluate(() => globalThis.byom.state.connection.remembered);
  await pressUntil(session, '[data-view=remember] [data-action=confirm]', isRemembered);
  await session.page.evaluate(() => globalThis.byom.close());
}

async function reload({ page }) {
  await page.reload();
  await page.waitForFunction(() => globalThis.byom !== undefined);
}

export const remembered = {
  name: 'remembered',
  uses: false,
  async connected(session) {
    await remember(session);
    await reload(session);
  },
};

export const rememberedOnDevice = {
  ...remembered,
  name: 'remembered-on-device',
  async connected(session) {
    await remember(session, { device: true });
    await reload(session);
  },
};

export const forgotten = {
  name: 'forgotten',
  uses: false,
  async connected(session) {
    await remember(session);
    if (session.target === 'leaky') return reload(session);
    await session.page.evaluate(() => void globalThis.byom.disconnect({ forget: true }).catch(() => undefined));
    const isGone = () => session.page.evaluate(() => globalThis.byom.state.connection.status === 'disconnected');
    await pressUntil(session, '[data-view=forget] [data-action=confirm]', isGone);
    await reload(session);
  },
};

/** Signs in by the popup: presses this button there, or closes it. */
async function signIn(session, button) {
  const { page, context } = session;
  if (session.target === 'leaky') return void (await page.evaluate(() => globalThis.byom.authorize()));
  let popup = null;
  context.once('page', (opened) => void (popup = opened));
  await page.evaluate(() => void globalThis.byom.authorize().catch(() => undefined));
  await pressUntil(session, '[data-action=authorize]', () => popup !== null);
  if (button === null) return popup.close();
  await popup.click(button);
}

export const authorizing = {
  name: 'authorizing',
  connects: false,
  uses: false,
  async then(session) {
    await signIn(session, '#approve');
    const exchanged = () => session.site.simulator.requests.some(({ path }) => path.endsWith('/auth/keys'));
    await until(exchanged, PATIENCE, 'an exchange');
  },
};

export const callback = {
  name: 'callback',
  connects: false,
  uses: false,
  path: '/?code=foreign-code&state=foreign-state',
};

export const popupClosed = { name: 'popup-closed', uses: false, then: (session) => signIn(session, null) };

/** A policy in a meta tag, where the bundle can read it. */
const WEAK = `<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline' 'unsafe-eval' data: blob:">`;
export const warned = { name: 'warned', head: WEAK, uses: false, connects: false };
