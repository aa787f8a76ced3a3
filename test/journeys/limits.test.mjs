/** The limit of one call, the warning before the ceiling, and fees that nobody can bound. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  closeBrowser,
  connect,
  entriesOf,
  heardOf,
  listenFor,
  outcomeOf,
  paidRequests,
  PLAIN_MODEL,
  startCall,
  startJourney,
  stateOf,
  vaultOf,
} from './kit.mjs';
import { bodyOfLast, leave, probe, readyPage, usd } from './money-kit.mjs';

after(closeBrowser);

test('S6: the most that one call may cost: lowering it acts at once, a call over it is refused by `call`', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano } = await probe(page, 1000);
  await page.evaluate((callLimitUsd) => globalThis.byom.setBudget({ limitUsd: '1', callLimitUsd }), usd(holdNano - 1));
  assert.equal((await stateOf(page)).budget.callLimitNano, holdNano - 1);
  const before = paidRequests(journey.simulator).length;
  for (const whenBlocked of ['refuse', 'ask']) {
    await startCall(page, whenBlocked, { maxTokens: 1000, whenBlocked });
    const { code, details } = await outcomeOf(page, whenBlocked);
    assert.equal(code, 'over-budget');
    assert.deepEqual([details.by, details.neededNano, details.leftNano], ['call', holdNano, holdNano - 1]);
  }
  assert.equal(paidRequests(journey.simulator).length, before);
  // A smaller one goes, and "fit" makes one smaller.
  await startCall(page, 'smaller', { maxTokens: 500 });
  assert.equal((await outcomeOf(page, 'smaller')).ok, true);
  await startCall(page, 'fitted', { maxTokens: 4000, whenOver: 'fit' });
  const fitted = await outcomeOf(page, 'fitted');
  assert.equal(fitted.fitted, true);
  assert.equal(bodyOfLast(journey).max_tokens, fitted.outputCap);
  assert.ok((await entriesOf(page)).find(({ id }) => id === fitted.id).holdNano < holdNano);
  await page.goto(`${journey.demo.origin}/elements/byom-budget.html`);
  await page.locator('byom-budget').first().getByText('A single request, at most').waitFor();
  await journey.close();
});

/** Asks for another limit of one call, at the same ceiling; the answer gathers in `__raise`. */
const raiseCallLimit = (page, callLimitUsd) =>
  page.evaluate((limit) => {
    globalThis.__raise = globalThis.byom.setBudget({ limitUsd: '1', callLimitUsd: limit }).then(
      () => 'raised',
      (error) => error.code,
    );
  }, callLimitUsd);

test('W5: raising the most of one call needs the person, and the view names the amount', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  await page.evaluate(() => globalThis.byom.setBudget({ limitUsd: '1', callLimitUsd: '0.001' }));
  await raiseCallLimit(page, '0.25');
  const vault = await vaultOf(page);
  await vault.getByText('A single request may cost at most: $0.25').waitFor();
  await vault.click('[data-action=cancel]');
  assert.equal(await page.evaluate(() => globalThis.__raise), 'cancelled');
  assert.equal((await stateOf(page)).budget.callLimitNano, 1_000_000);
  await raiseCallLimit(page, '0.25');
  await vault.getByText('A single request may cost at most: $0.25').waitFor();
  await vault.click('[data-action=confirm]');
  assert.equal(await page.evaluate(() => globalThis.__raise), 'raised');
  assert.equal((await stateOf(page)).budget.callLimitNano, 250_000_000);
  // A change of the ceiling alone keeps it.
  await page.evaluate(() => globalThis.byom.setBudget({ limitUsd: '0.9' }));
  assert.equal((await stateOf(page)).budget.callLimitNano, 250_000_000);
  await journey.close();
});

test('W5: taking the limit of one call away is named in the view too', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  await page.evaluate(() => globalThis.byom.setBudget({ limitUsd: '1', callLimitUsd: '0.001' }));
  await raiseCallLimit(page, null);
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=ceiling]');
  const text = await vault.locator('body').innerText();
  assert.match(text, /single request/i);
  await vault.click('[data-action=confirm]');
  assert.equal(await page.evaluate(() => globalThis.__raise), 'raised');
  assert.equal((await stateOf(page)).budget.callLimitNano, null);
  await journey.close();
});

const nearWarnings = async (page) =>
  (await heardOf(page, 'byom-warning')).filter(({ code }) => code === 'ceiling-near').length;

/** Calls until more than four holds are spent, and then a ceiling whose 80 % the next call's cost passes for good. */
async function nearlyNear(page, maxTokens) {
  const { holdNano, costNano } = await probe(page, maxTokens);
  for (let spent = 0; spent <= 4.2 * holdNano;) {
    const batch = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const name of batch) await startCall(page, name, { maxTokens });
    for (const name of batch) spent += (await outcomeOf(page, name)).costNano;
  }
  return { used: (await stateOf(page)).budget.spentNano, costNano };
}

const lower = (page, nano) =>
  page.evaluate((limitUsd) => globalThis.byom.setBudget({ limitUsd }), usd(Math.floor(nano)));

test('M7: once 80 % of the ceiling is used the page is warned, once, and the budget says so', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-budget.html');
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  await listenFor(page, 'byom-warning');
  const { used, costNano } = await nearlyNear(page, 300);
  await lower(page, (used + costNano / 2) / 0.8);
  assert.equal(await nearWarnings(page), 0);
  for (const name of ['over it', 'beyond']) {
    await startCall(page, name, { maxTokens: 300 });
    assert.equal((await outcomeOf(page, name)).ok, true);
    assert.equal(await nearWarnings(page), 1, name);
  }
  const line = page.locator('byom-budget').first().locator('[part=near]');
  await line.waitFor();
  assert.match(await line.innerText(), /^8\d% of your ceiling/);
  await journey.close();
});

test('M7: a ceiling that is lowered so far that 80 % of it is used warns too', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  await listenFor(page, 'byom-warning');
  const { used } = await nearlyNear(page, 300);
  await lower(page, used * 1.24);
  await startCall(page, 'under it', { maxTokens: 10 });
  assert.equal((await outcomeOf(page, 'under it')).ok, true);
  assert.equal(await nearWarnings(page), 1);
  await journey.close();
});

test('M7: calls whose holds pass 80 % again and again warn once, not each time', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano, costNano } = await probe(page, 1000);
  // Each hold takes what is used past 80 %, each settled cost brings it back under it.
  await leave(page, holdNano + 4 * costNano);
  await listenFor(page, 'byom-warning');
  for (const name of ['one', 'two', 'three']) {
    await startCall(page, name, { maxTokens: 1000 });
    assert.equal((await outcomeOf(page, name)).ok, true);
  }
  const { budget } = await stateOf(page);
  assert.ok(budget.spentNano < budget.limitNano * 0.8);
  assert.equal(await nearWarnings(page), 1);
  await journey.close();
});

test('S6: server tools and other fees that nobody can bound are refused with no-price, nothing is fetched or held', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const own = { type: 'function', function: { name: 'add', parameters: { type: 'object', properties: {} } } };
  const before = paidRequests(journey.simulator).length;
  const cases = {
    'server tool': [{ type: 'openrouter:web_search' }],
    'beside an own one': [own, { type: 'openrouter:web_fetch' }],
    'another name for it': [{ type: 'web_search_preview' }],
  };
  for (const [name, tools] of Object.entries(cases)) {
    await startCall(page, name, { tools });
    const { ok, code, message } = await outcomeOf(page, name);
    assert.deepEqual([ok, code], [false, 'no-price'], name);
    assert.ok(message.length > 10);
  }
  assert.equal(paidRequests(journey.simulator).length, before);
  const { budget, calls } = await stateOf(page);
  assert.deepEqual([budget.heldNano, budget.spentNano, calls.length], [0, 0, 0]);
  await startCall(page, 'own', { tools: [own] });
  assert.equal((await outcomeOf(page, 'own')).ok, true);
  await journey.close();
});
