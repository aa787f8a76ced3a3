/**
 * The three pictures of README, made anew by `npm run pictures` into docs/pictures: the reader at work, the first step of
 * the wizard, and a week of the history, in the dark. WebP, by the browser itself; each has to stay small.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  closeBrowser,
  connect,
  makeTimeStand,
  openBrowser,
  outcomeOf,
  passTime,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
  waitFor,
} from '../test/journeys/kit.mjs';

const OUT = 'docs/pictures';
const LARGEST_BYTES = 60_000;
const QUALITY = 0.8;
const DAY_MILLISECONDS = 86_400_000;

async function toWebp(png) {
  const page = await (await openBrowser()).newPage();
  const address = await page.evaluate(
    async ([data, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png.toString('base64'), QUALITY],
  );
  await page.close();
  return Buffer.from(address.split(',')[1], 'base64');
}

async function save(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const picture = await toWebp(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  if (picture.length > LARGEST_BYTES) throw new Error(`${name} is too large: ${picture.length} bytes`);
  writeFileSync(`${OUT}/${name}.webp`, picture);
  console.log(`${OUT}/${name}.webp ${picture.length} bytes`);
}

/** One answer is there and paid, the next one comes in. */
async function reader() {
  const journey = await startJourney({ context: { viewport: { width: 1040, height: 640 } } });
  const page = await journey.open();
  await connect(page);
  await page.locator('#summarise').click();
  await waitFor(async () => (await stateOf(page)).budget.spentNano > 0, 'the first cost');
  journey.simulator.faults.add({ fault: { hold: 30 }, times: 1 });
  await page.locator('#ask').click();
  await waitFor(async () => (await page.locator('#answer').innerText()).length > 60, 'some of the answer');
  // The surface of costs keeps away from the field that has the focus.
  await page.locator('#search').focus();
  await page.locator('#search').blur();
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  await save(page, 'reader');
  await journey.close();
}

async function wizard() {
  const journey = await startJourney({ context: { viewport: { width: 560, height: 760 } } });
  const page = await journey.open();
  await page.locator('byom-connect').getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await page.locator('byom-panel [part=honest]').waitFor();
  await save(page, 'wizard');
  await journey.close();
}

/** How many requests of which feature each day saw. */
const WEEK = [
  { summarise: 2, ask: 1 },
  { summarise: 3 },
  { ask: 2, translate: 2 },
  {},
  { summarise: 1, translate: 4 },
  { summarise: 4, ask: 2, translate: 1 },
  { summarise: 2, ask: 3 },
];

async function history() {
  const context = { viewport: { width: 560, height: 760 }, colorScheme: 'dark' };
  const journey = await startJourney({ context });
  await makeTimeStand(journey);
  const page = await journey.open('/elements/byom-history.html');
  await connect(page);
  await page.evaluate(() => globalThis.byom.chooseModel('worker', 'northwind/storm'));
  await passTime(page, -WEEK.length * DAY_MILLISECONDS);
  for (const [day, requests] of WEEK.entries()) {
    await passTime(page, DAY_MILLISECONDS);
    for (const [feature, count] of Object.entries(requests))
      for (let turn = 0; turn < count; turn++) {
        const name = `${feature} ${day} ${turn}`;
        await startCall(page, name, { feature, prompt: 'Bridges over rivers. '.repeat(40 + 30 * turn) });
        await outcomeOf(page, name);
      }
  }
  const element = page.locator('main byom-history');
  await element.locator('[part=chart] .plot').waitFor();
  await element.evaluate((node) => node.scrollIntoView());
  await save(page, 'history-dark');
  await journey.close();
}

mkdirSync(OUT, { recursive: true });
await reader();
await wizard();
await history();
await closeBrowser();
