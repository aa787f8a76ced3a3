/** What a person, a provider or an accident does between two calls. Each deed takes the world and the generator. */
import { startCalls } from './page-hooks.mjs';
import { changePrices, CHOICES } from './prices.mjs';
import { makeRequest } from './requests.mjs';
import { pause } from './world.mjs';

/** Starts calls in a tab, after connecting it again if a refused key was dropped. */
export async function call(world, random, count, page = random.pick(world.tabs)) {
  const requests = Array.from({ length: count }, () => makeRequest(random));
  // A person is there: a page that fires so many calls by itself would be paused (rule S6).
  await page.mouse.click(1, 899);
  if (!(await page.evaluate(startCalls, requests))) {
    await world.reconnect(page);
    if (!(await page.evaluate(startCalls, requests))) return;
  }
  world.calls += count;
}

/** A tab in the middle of several calls, at no particular point of them: the one that something happens to. */
async function busyTab(world, random) {
  const page = random.pick(world.tabs);
  world.simulator.settings.tokensPerSecond = random.whole(100, 500);
  await call(world, random, random.whole(1, 4), page);
  await pause(random.whole(0, 250));
  return page;
}

async function turnSettings({ simulator }, random) {
  Object.assign(simulator.settings, {
    generationDelay: random.pick([0, 5, 50, 300, 1000]),
    tokensPerSecond: random.pick([0, 0, 300, 1500]),
    thinkMilliseconds: random.pick([0, 0, 60]),
    chargeRepeats: random.pick(['once', 'each']),
    usageShape: random.pick(['repeat', 'empty', 'null']),
    creditsStatus: random.pick([200, 403]),
    keyLimitStatus: random.pick([402, 403]),
  });
}

async function swapModel(world, random) {
  const category = random.pick(['worker', 'worker', 'frontier']);
  const model = random.pick(CHOICES[category]);
  await random.pick(world.tabs).evaluate(([kind, id]) => globalThis.byom.chooseModel(kind, id), [category, model]);
}

async function kill(world, random) {
  await world.crash(await busyTab(world, random));
  await world.openTab();
}

async function closeAndOpen(world, random) {
  await world.openTab();
  await world.closeTab(await busyTab(world, random));
}

async function clearHistory(world, random) {
  await random.pick(world.tabs).evaluate(() => globalThis.byom.history.clear());
}

/** Near what is used already, so that some calls fit and some do not. */
async function moveCeiling(world, random) {
  const page = random.pick(world.tabs);
  const budget = (await world.read(page)).live.find(([key]) => key === 'budget')[1];
  const used = (budget.spentNano + budget.heldNano) / 1e9;
  await world.setCeiling(page, used * random.pick([0.9, 1.02, 1.2]) + random.pick([0, 0.005, 0.03, 0.1]));
}

/** [weight, name, deed] */
const DEEDS = [
  [5, 'settings', turnSettings],
  [4, 'model', swapModel],
  [3, 'reload', async (world, random) => world.reload(await busyTab(world, random))],
  [2, 'close', closeAndOpen],
  [3, 'kill', kill],
  [3, 'prices', (world, random) => changePrices(world.simulator, random)],
  [9, 'ceiling', moveCeiling],
  [1, 'clear', clearHistory],
];

/** One deed. One that could not be done is noted: the books must agree all the same. @returns its name */
export async function doDeed(world, random) {
  const [name, deed] = random.weighted(DEEDS.map(([weight, ...rest]) => [weight, rest]));
  // Its own chance, so that a deed that stops half-way leaves the rest of the run as it was.
  const own = random.fork();
  await deed(world, own).catch((error) => world.note(`${name}: ${error.message}`));
  return name;
}

/** Tabs that died by themselves, or took others of their renderer with them, are replaced. */
export async function keepTabs(world, count) {
  for (let tries = 0; world.tabs.length < count && tries < 5; tries++) {
    await world.openTab().catch((error) => world.note(`open: ${error.message}`));
    await pause(20);
  }
}
