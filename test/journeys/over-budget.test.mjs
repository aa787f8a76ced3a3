/** What does not fit: made smaller, refused with its figures, or asked for. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connectAgain,
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
import { bodyOfLast, leave, probe, readyPage, totalOf, usd } from './money-kit.mjs';

after(closeBrowser);

for (const [model, floor] of [
  [PLAIN_MODEL, 256],
  ['quill/essay', 2048],
])
  test(`S6: "fit" lowers the output cap to what is left, never below ${floor} (${model}), and the call says so`, async () => {
    const journey = await startJourney();
    const page = await readyPage(journey, { model });
    const small = await probe(page, floor);
    const large = await probe(page, 4 * floor);
    const left = small.holdNano + Math.floor((large.holdNano - small.holdNano) / 2);
    await leave(page, left);
    const limit = (await stateOf(page)).budget.limitNano;
    await page.evaluate((maxTokens) => {
      globalThis.__fit = (async () => {
        const call = globalThis.byom.call({
          feature: 'fit',
          prompt: 'Tell me about bridges. They are long and old.',
          maxTokens,
          whenBlocked: 'refuse',
          whenOver: 'fit',
        });
        const fitted = [];
        let first = null;
        for await (const event of call.events) {
          first ??= event.type;
          if (event.type === 'fitted') fitted.push(event);
        }
        return { first, fitted, result: await call.result };
      })();
    }, 4 * floor);
    const { first, fitted, result } = await page.evaluate(() => globalThis.__fit);
    assert.equal(result.fitted, true);
    assert.ok(result.outputCap >= floor && result.outputCap < 4 * floor, String(result.outputCap));
    assert.equal(bodyOfLast(journey).max_tokens, result.outputCap);
    assert.deepEqual([first, fitted], ['fitted', [{ type: 'fitted', outputCap: result.outputCap }]]);
    const { holdNano } = (await entriesOf(page)).find(({ id }) => id === result.id);
    assert.ok(holdNano <= left, 'the hold was within what was left');
    // The largest that fits: one token more would not.
    const perToken = (large.holdNano - small.holdNano) / (3 * floor);
    assert.ok(left - holdNano < 2 * perToken, `${left - holdNano} were left unused`);
    assert.ok(result.costNano <= holdNano);
    const { budget } = await stateOf(page);
    assert.ok(budget.spentNano <= limit);
    assert.equal(budget.spentNano, totalOf(journey));
    // What fits anyway is not touched.
    await page.evaluate(() => void (globalThis.__raised = globalThis.byom.setBudget({ limitUsd: '1' })));
    const vault = await vaultOf(page);
    await vault.click('[data-view=ceiling] [data-action=confirm]');
    await page.evaluate(() => globalThis.__raised);
    await startCall(page, 'roomy', { maxTokens: floor, whenOver: 'fit' });
    const roomy = await outcomeOf(page, 'roomy');
    assert.deepEqual([roomy.fitted, roomy.outputCap], [false, floor]);
    // Below the floor there is no answer worth its money.
    await leave(page, small.holdNano - 1);
    const before = paidRequests(journey.simulator).length;
    await startCall(page, 'hopeless', { maxTokens: 4 * floor, whenOver: 'fit' });
    const hopeless = await outcomeOf(page, 'hopeless');
    assert.deepEqual([hopeless.code, hopeless.details.by], ['over-budget', 'ceiling']);
    assert.equal(hopeless.details.leftNano, small.holdNano - 1);
    assert.equal(paidRequests(journey.simulator).length, before);
    await journey.close();
  });

test('S6: "fit" beside a call that starts in the same moment takes what that one leaves', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const small = await probe(page, 256);
  const large = await probe(page, 2048);
  // Room for the large one and half of another; the second has to become smaller, not to fail.
  await leave(page, large.holdNano + Math.floor(large.holdNano / 2));
  assert.ok(small.holdNano < large.holdNano / 2);
  const outcomes = await page.evaluate(async () => {
    const request = {
      feature: 'both',
      prompt: 'Tell me about bridges. They are long and old.',
      maxTokens: 2048,
      whenBlocked: 'refuse',
      whenOver: 'fit',
    };
    const both = [globalThis.byom.call(request), globalThis.byom.call(request)];
    const ends = await Promise.allSettled(both.map(({ result }) => result));
    return ends.map(({ value, reason }) => (value ? { fitted: value.fitted } : { code: reason.code }));
  });
  const { budget } = await stateOf(page);
  assert.ok(budget.spentNano <= budget.limitNano);
  assert.deepEqual(
    outcomes.sort((a, b) => Number(a.fitted) - Number(b.fitted)),
    [{ fitted: false }, { fitted: true }],
  );
  await journey.close();
});

test('S6: "refuse" tells what is needed and what is left, in the error, the event and the cost surface', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano } = await probe(page, 1000);
  await leave(page, holdNano - 1);
  await listenFor(page, 'byom-call-refused');
  const before = paidRequests(journey.simulator).length;
  await startCall(page, 'refused', { maxTokens: 1000, whenOver: 'refuse' });
  const { code, details } = await outcomeOf(page, 'refused');
  assert.equal(code, 'over-budget');
  assert.deepEqual([details.neededNano, details.leftNano, details.by], [holdNano, holdNano - 1, 'ceiling']);
  // Ten words and a full stop or two, and what a maker adds.
  assert.ok(details.aboutTokens > 10 && details.aboutTokens < 60, String(details.aboutTokens));
  const [heard] = await heardOf(page, 'byom-call-refused');
  assert.deepEqual([heard.code, heard.neededNano, heard.leftNano], ['over-budget', holdNano, holdNano - 1]);
  assert.equal(heard.aboutTokens, details.aboutTokens);
  const row = page.locator('byom-cost [part=row]', { hasText: 'refused' });
  await row.getByText(/It could cost up to \$0\.\d+; \$0\.\d+ is left\. It would send about \d\d tokens\./).waitFor();
  assert.equal(paidRequests(journey.simulator).length, before);
  // One nano more, and it goes.
  await page.evaluate(() => void (globalThis.__raised = globalThis.byom.setBudget({ limitUsd: '1' })));
  await (await vaultOf(page)).click('[data-view=ceiling] [data-action=confirm]');
  await page.evaluate(() => globalThis.__raised);
  await leave(page, holdNano);
  await startCall(page, 'fits', { maxTokens: 1000 });
  assert.equal((await outcomeOf(page, 'fits')).ok, true);
  await journey.close();
});

test('S6: a model that counts more than was reckoned is held higher from then on, in every tab and after a reload', async () => {
  const journey = await startJourney();
  // More than its bound has room for.
  journey.simulator.settings.hiddenPromptTokens = 1_400;
  const page = await readyPage(journey);
  const first = await probe(page, 50);
  const second = await probe(page, 50);
  const bound = first.holdNano;
  assert.ok(second.holdNano > 1.3 * bound, `${second.holdNano} after ${bound}`);
  // The count is below the bound again: what was learned stays.
  journey.simulator.settings.hiddenPromptTokens = 0;
  assert.equal((await probe(page, 50)).holdNano, second.holdNano);
  await page.reload();
  await connectAgain(page);
  assert.equal((await probe(page, 50)).holdNano, second.holdNano);
  await journey.close();
});

test('W7: a call that the ceiling refused asks for a higher one; the person confirms, and the same call goes on', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano } = await probe(page, 1000);
  await leave(page, Math.floor(holdNano / 2));
  const { spentNano } = (await stateOf(page)).budget;
  await listenFor(page, 'byom-call-refused');
  const before = paidRequests(journey.simulator).length;
  const id = await startCall(page, 'waiting', { maxTokens: 1000, whenBlocked: 'ask' });
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=ceiling]');
  const proposed = Number(await vault.inputValue('[data-field=limit]'));
  assert.equal(
    Math.round(proposed * 100),
    Math.ceil((spentNano + 5 * holdNano) / 1e7),
    'enough for some, in whole cents',
  );
  await page.locator('byom-panel').getByText('your request goes on by itself').waitFor();
  assert.equal(paidRequests(journey.simulator).length, before, 'nothing is sent before the answer');
  await vault.click('[data-action=confirm]');
  const outcome = await outcomeOf(page, 'waiting');
  assert.deepEqual([outcome.ok, outcome.id, outcome.outcome], [true, id, 'settled']);
  assert.equal(outcome.costNano, chargedByCall(journey.simulator)[id]);
  assert.equal((await stateOf(page)).budget.limitNano, Math.round(proposed * 1e9));
  assert.equal(paidRequests(journey.simulator).length, before + 1);
  assert.deepEqual(await heardOf(page, 'byom-call-refused'), []);
  await page.locator('byom-panel').waitFor({ state: 'hidden' });
  await journey.close();
});

/** The call's end, if it comes soon after what should have ended it. */
const endOf = (page, name) =>
  page.evaluate(async (key) => {
    const soon = new Promise((resolve) => setTimeout(() => resolve({ code: 'still waiting' }), 25_000));
    const told = ({ code, details }) => ({ code, details });
    const end = await Promise.race([globalThis.__calls[key].call.result.catch(told), soon]);
    return JSON.parse(JSON.stringify(end));
  }, name);

for (const open of [false, true])
  test(`W7: a higher ceiling declined${open ? ' while the stage was open' : ''}: the call rejects with over-budget, nothing is fetched`, async () => {
    const journey = await startJourney();
    const page = await readyPage(journey);
    const { holdNano } = await probe(page, 1000);
    await leave(page, Math.floor(holdNano / 2));
    const before = paidRequests(journey.simulator).length;
    const { limitNano } = (await stateOf(page)).budget;
    if (open) {
      await page.evaluate(() => globalThis.byom.open('history'));
      await page.locator('byom-panel [part=history]').waitFor();
    }
    await startCall(page, 'waiting', { maxTokens: 1000, whenBlocked: 'ask' });
    const vault = await vaultOf(page);
    await vault.click('[data-view=ceiling] [data-action=cancel]');
    const { code, details } = await endOf(page, 'waiting');
    assert.equal(code, 'over-budget');
    assert.deepEqual([details.neededNano, details.leftNano], [holdNano, Math.floor(holdNano / 2)]);
    assert.equal(paidRequests(journey.simulator).length, before);
    assert.equal((await stateOf(page)).budget.limitNano, limitNano);
    await journey.close();
  });

test('W7: a ceiling confirmed too low for the call refuses it, without asking round in circles', async () => {
  const journey = await startJourney();
  const page = await readyPage(journey);
  const { holdNano } = await probe(page, 1000);
  await leave(page, Math.floor(holdNano / 2));
  const before = paidRequests(journey.simulator).length;
  const { spentNano } = (await stateOf(page)).budget;
  await startCall(page, 'waiting', { maxTokens: 1000, whenBlocked: 'ask' });
  const vault = await vaultOf(page);
  await vault.fill('[data-view=ceiling] [data-field=limit]', usd(spentNano + holdNano - 1));
  await vault.click('[data-action=confirm]');
  const { code, details } = await outcomeOf(page, 'waiting');
  assert.deepEqual([code, details.leftNano], ['over-budget', holdNano - 1]);
  assert.equal(paidRequests(journey.simulator).length, before);
  await journey.close();
});
