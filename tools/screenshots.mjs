/**
 * Pictures of every element and every view of the dialog, by look and width, into `.cache/screenshots` (ignored by git):
 * to be looked at. `npm run screenshots -- wizard` makes one part; `--lang ar` speaks another language, in a folder of its
 * own; `--look 390-light` is one look alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  closeBrowser,
  connectAgain,
  DEMO_KEY,
  outcomeOf,
  press,
  setCeiling,
  startCall,
  startJourney,
  vaultOf,
} from '../test/journeys/kit.mjs';

const LOOKS = [
  { name: 'light', width: 390 },
  { name: 'dark', width: 390, colorScheme: 'dark' },
  { name: 'light', width: 768 },
  { name: 'dark-rtl', width: 768, colorScheme: 'dark', dir: 'rtl' },
  { name: 'light', width: 1280 },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'forced', width: 390, forcedColors: 'active' },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, look: { type: 'string' } },
});
const OUT = ['.cache/screenshots', values.lang].filter(Boolean).join('/');
const nameOf = ({ width, name }) => `${width}-${name}`;

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The frame draws a moment after it was asked to: taken when some pictures in a row are the same. */
async function take(page, name, look) {
  await page.bringToFront();
  let [picture, same] = [Buffer.alloc(0), 0];
  for (let turns = 0; same < 3 && turns < 40; turns++) {
    await drawn(page);
    const next = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    same = next.equals(picture) ? same + 1 : 0;
    picture = next;
  }
  writeFileSync(`${OUT}/${name}-${nameOf(look)}.png`, picture);
}

async function open(journey, look, path = '/') {
  const page = await journey.open(path);
  await page.evaluate(
    ([lang, dir]) => {
      if (lang) document.documentElement.lang = lang;
      if (dir) document.documentElement.dir = dir;
    },
    [values.lang ?? '', look.dir ?? (values.lang === 'ar' ? 'rtl' : '')],
  );
  return page;
}

async function setUp(page) {
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.fill('[data-field=key]', DEMO_KEY);
  await press(vault, 'connect');
  await setCeiling(page);
  await page.locator('byom-panel [part=use]').click();
  await page.evaluate(() => globalThis.byom.close());
}

/** From the first look to the settings, as a visitor sees it. */
async function wizard(journey, look) {
  const page = await open(journey, look);
  await take(page, 'page', look);
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await take(page, 'connect', look);
  await page.locator('byom-panel [part=get] summary').click();
  await take(page, 'guide', look);
  await vault.fill('[data-field=key]', DEMO_KEY);
  await (await vault.frameElement()).scrollIntoViewIfNeeded();
  await take(page, 'key', look);
  await press(vault, 'connect');
  await vault.waitForSelector('[data-view=ceiling]');
  await take(page, 'ceiling', look);
  await setCeiling(page);
  await page.locator('byom-panel [part=use]').waitFor();
  await take(page, 'models', look);
  await page.locator('byom-panel [part=use]').click();
  await page.locator('byom-panel [part=history]').waitFor();
  await take(page, 'manage', look);
  await page.locator('byom-panel [part=remember]').click();
  await vault.waitForSelector('[data-view=remember]');
  await take(page, 'remember', look);
}

/** Each element on a page of its own, after a few requests. */
async function elements(journey, look) {
  const page = await open(journey, look);
  await setUp(page);
  for (const name of ['summarise', 'translate', 'ask']) {
    await startCall(page, name);
    await outcomeOf(page, name);
  }
  await page.close();
  for (const name of ['byom-connect', 'byom-budget', 'byom-cost', 'byom-history', 'byom-models', 'themes']) {
    const own = await open(journey, look, `/elements/${name}.html`);
    await connectAgain(own);
    await startCall(own, 'try', { whenBlocked: 'refuse' });
    await outcomeOf(own, 'try');
    await take(own, name, look);
    await own.close();
  }
}

mkdirSync(OUT, { recursive: true });
const parts = { wizard, elements };
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
for (const look of LOOKS.filter((one) => values.look === undefined || values.look === nameOf(one)))
  for (const name of wanted) {
    const { width, colorScheme = 'light', forcedColors = 'none' } = look;
    const journey = await startJourney({ context: { viewport: { width, height: 900 }, colorScheme, forcedColors } });
    await parts[name](journey, look);
    await journey.close();
  }
await closeBrowser();
console.log(`Look at them: ${OUT}`);
