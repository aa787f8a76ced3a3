/** Calls that belong together, and a page that fires too many: byom.run, the agent that meets the ceiling, the spam breaker. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  asScript,
  chargedByCall,
  closeBrowser,
  connect,
  entriesOf,
  outcomeOf,
  paidRequests,
  PLAIN_MODEL,
  startCall,
  startJourney,
  stateOf,
  untilNobodyActs,
  waitFor,
} from './kit.mjs';

after(closeBrowser);

const BURST = 30;
const FIRED = 100;

/** As a script of the page that nobody clicked for; what becomes of each call gathers in `__burst`. */
const fire = (page, count, options = {}) =>
  asScript(
    page,
    ({ calls, again }) => {
      const ask = () =>
        globalThis.byom.call({ feature: 'burst', prompt: 'Say yes.', maxTokens: 20, whenBlocked: 'refuse' }).result;
      globalThis.__burst = { ok: 0, codes: {}, again: 0 };
      const { __burst: burst } = globalThis;
      const count = (code) => (burst.codes[code] = (burst.codes[code] ?? 0) + 1);
      for (let index = 0; index < calls; index++)
        ask().then(
          () => burst.ok++,
          (error) => {
            count(error.code);
            if (again)
              ask().then(
                () => burst.again++,
                () => count('again-refused'),
              );
          },
        );
    },
    { calls: count, ...options },
  );

const burstOf = (page) => asScript(page, () => globalThis.__burst);
/** What the open stage shows, or null. */
const stepOf = (page) =>
  asScript(page, () => {
    const panel = document.querySelector('byom-panel');
    return panel?.getClientRects().length && panel.shadowRoot?.querySelector('[part=resume]')
      ? panel.getAttribute('step')
      : null;
  });
/** No locator: the driver's own looking counts as the person doing something. */
const untilPaused = (page) => waitFor(async () => (await stepOf(page)) === 'paused', 'the question on the stage');

/** A page with the burst sent, the stage asking, and everything answered that was let through. */
async function pausedPage(journey, options) {
  const page = await journey.open();
  await connect(page, { ceiling: '3' });
  await untilNobodyActs(page);
  await fire(page, FIRED, options);
  await untilPaused(page);
  await waitFor(async () => (await burstOf(page)).ok === BURST, 'what was let through to be answered');
  assert.equal(paidRequests(journey.simulator).length, BURST);
  return page;
}

test('M6: byom.run groups its calls: one operation in the entries, one list in the cost surface', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await startCall(page, 'before');
  await outcomeOf(page, 'before');
  const { ids, value } = await page.evaluate(async () => {
    const request = (feature) => ({ feature, prompt: 'Say yes.', maxTokens: 20, whenBlocked: 'refuse' });
    const ids = [];
    const value = await globalThis.byom.run('outline', async (operation) => {
      for (const feature of ['first part', 'second part']) {
        const call = operation.call(request(feature));
        ids.push(call.id);
        await call.result;
      }
      // The only one that runs: a plain call belongs to it too.
      const loose = globalThis.byom.call(request('third part'));
      ids.push(loose.id);
      await loose.result;
      return operation.name;
    });
    return { ids, value };
  });
  assert.equal(value, 'outline');
  const list = page.locator('byom-cost [part=row]');
  const listed = async () => (await list.allInnerTexts()).map((text) => text.split('\n')[0].trim());
  await waitFor(async () => (await listed()).length === 3, 'the operation’s own list');
  assert.deepEqual(await listed(), ['first part', 'second part', 'third part']);
  await startCall(page, 'afterwards');
  await outcomeOf(page, 'afterwards');
  await waitFor(async () => (await listed()).join() === 'afterwards', 'a list of the next call alone');
  const operations = Object.fromEntries((await entriesOf(page)).map((entry) => [entry.id, entry.operation]));
  assert.deepEqual(
    ids.map((id) => operations[id]),
    ['outline', 'outline', 'outline'],
  );
  assert.equal(Object.values(operations).filter((name) => name === null).length, 2);
  await journey.close();
});

test('M6: two operations at the same time keep their calls apart, and a plain call belongs to neither', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await page.evaluate(async () => {
    const request = (feature) => ({ feature, prompt: 'Say yes.', maxTokens: 20, whenBlocked: 'refuse' });
    const both = { left: Promise.withResolvers(), right: Promise.withResolvers() };
    const work = (mine, other) =>
      globalThis.byom.run(mine, async (operation) => {
        await operation.call(request(`${mine} 1`)).result;
        both[mine].resolve();
        // Both run from here on.
        await both[other].promise;
        await globalThis.byom.call(request(`plain beside ${mine}`)).result;
        await operation.call(request(`${mine} 2`)).result;
      });
    await Promise.all([work('left', 'right'), work('right', 'left')]);
  });
  const operations = Object.fromEntries((await entriesOf(page)).map((entry) => [entry.feature, entry.operation]));
  assert.deepEqual(operations, {
    'left 1': 'left',
    'left 2': 'left',
    'right 1': 'right',
    'right 2': 'right',
    'plain beside left': null,
    'plain beside right': null,
  });
  await journey.close();
});

test('S6: an agent’s loop stops at the ceiling: the step that was refused is named, and nothing is fetched after it', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page);
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
  await startCall(page, 'probe', { maxTokens: 500 });
  const { costNano } = await outcomeOf(page, 'probe');
  const [{ holdNano }] = await entriesOf(page);
  const { spentNano } = (await stateOf(page)).budget;
  // Room for three of them: what is left before the fourth is half a cost too little.
  const limit = spentNano + holdNano + Math.floor(costNano * 2.5);
  await page.evaluate((usd) => globalThis.byom.setBudget({ limitUsd: usd }), (limit / 1e9).toFixed(9));
  const sentBefore = paidRequests(journey.simulator).length;
  const seen = await page.evaluate(async () => {
    const request = (maxTokens) => ({
      feature: 'agent',
      prompt: 'Tell me about bridges. They are long and old.',
      maxTokens,
      whenBlocked: 'refuse',
    });
    const told = ({ code, details }) => ({ code, ...details });
    const seen = { steps: 0, refused: null, later: [], thrown: null };
    await globalThis.byom
      .run('agent', async (operation) => {
        try {
          for (;;) {
            await operation.call(request(500)).result;
            seen.steps++;
          }
        } catch (error) {
          seen.refused = told(error);
        }
        // These would fit, but the operation was stopped.
        for (let count = 0; count < 3; count++)
          await operation.call(request(1)).result.catch((error) => seen.later.push(told(error)));
        await operation.call(request(1)).result;
      })
      .catch((error) => (seen.thrown = told(error)));
    return seen;
  });
  assert.equal(seen.steps, 3);
  assert.equal(paidRequests(journey.simulator).length - sentBefore, 3);
  const { code, operation, step, neededNano, leftNano, by } = seen.refused;
  assert.deepEqual({ code, operation, step, by }, { code: 'over-budget', operation: 'agent', step: 4, by: 'ceiling' });
  assert.equal(neededNano, holdNano);
  assert.ok(leftNano < neededNano);
  assert.deepEqual(
    seen.later.map((error) => [error.code, error.operation, error.step]),
    [5, 6, 7].map((at) => ['over-budget', 'agent', at]),
  );
  assert.deepEqual([seen.thrown.code, seen.thrown.step], ['over-budget', 8]);
  const { budget } = await stateOf(page);
  assert.ok(budget.spentNano <= budget.limitNano && budget.heldNano === 0);
  // The stop was the operation's alone.
  await startCall(page, 'small', { maxTokens: 1 });
  assert.equal((await outcomeOf(page, 'small')).ok, true);
  assert.equal(
    budget.spentNano + (await outcomeOf(page, 'small')).costNano,
    Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0),
  );
  await journey.close();
});

test('S6: a hundred calls that nobody clicked for: thirty are sent, a script can’t let it go on, the person can', async () => {
  const journey = await startJourney();
  const page = await pausedPage(journey);
  const still = await asScript(page, async () => {
    const panel = document.querySelector('byom-panel');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const answer = (yes) =>
      new CustomEvent('byom-answer-request', { detail: { yes }, bubbles: true, composed: true, cancelable: true });
    document.dispatchEvent(answer(true));
    document.dispatchEvent(answer());
    panel.dispatchEvent(answer(true));
    panel.shadowRoot.querySelector('[part=resume]').click();
    await frame();
    await frame();
    return { step: panel.getAttribute('step'), active: navigator.userActivation.isActive, ...globalThis.__burst };
  });
  assert.deepEqual(still, { step: 'paused', active: false, ok: BURST, codes: {}, again: 0 });
  assert.equal(paidRequests(journey.simulator).length, BURST);
  await page.locator('byom-panel [part=resume]').click();
  await waitFor(async () => (await burstOf(page)).ok === FIRED, 'the waiting calls to go on');
  assert.equal(paidRequests(journey.simulator).length, FIRED);
  assert.equal((await entriesOf(page)).length, FIRED);
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await page.locator('[data-byom-stage] byom-panel').waitFor({ state: 'hidden' });
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('S6: "Keep it stopped" refuses what waits with `paused`, and nothing more is fetched', async () => {
  const journey = await startJourney();
  const page = await pausedPage(journey);
  await page.locator('byom-panel [part=stop]').click();
  const { codes } = await waitFor(async () => {
    const burst = await burstOf(page);
    return Object.keys(burst.codes).length > 0 && burst;
  }, 'the refusals');
  assert.deepEqual(codes, { paused: FIRED - BURST });
  assert.equal(paidRequests(journey.simulator).length, BURST);
  assert.equal((await stateOf(page)).budget.heldNano, 0);
  await untilNobodyActs(page);
  await fire(page, 3);
  await untilPaused(page);
  assert.equal(paidRequests(journey.simulator).length, BURST, 'stopped is stopped: the next call asks again');
  await journey.close();
});

test('S6: the click on "Keep it stopped" is no permission: a script that tries again at once sends nothing', async () => {
  const journey = await startJourney();
  const page = await pausedPage(journey, { again: true });
  await page.locator('byom-panel [part=stop]').click();
  await waitFor(async () => (await burstOf(page)).codes.paused === FIRED - BURST, 'the refusals');
  // Each of them tried again in the same moment: the stage asks once more, or they were sent.
  await waitFor(async () => (await stepOf(page)) === 'paused' || (await burstOf(page)).again > 0, 'their second try');
  assert.equal(paidRequests(journey.simulator).length, BURST);
  await journey.close();
});

test('S6: an operation that the person began may make more calls than a burst, after the click counts no more', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await connect(page, { ceiling: '3' });
  await page.evaluate(() => {
    globalThis.__steps = 0;
    globalThis.__run = globalThis.byom.run('agent', async (operation) => {
      while (navigator.userActivation.isActive) await new Promise((resolve) => requestAnimationFrame(resolve));
      for (; globalThis.__steps < 45; globalThis.__steps++)
        await operation.call({ feature: 'step', prompt: 'Say yes.', maxTokens: 20, whenBlocked: 'refuse' }).result;
    });
  });
  await waitFor(() => asScript(page, () => globalThis.__steps === 45), 'all its steps');
  assert.equal(paidRequests(journey.simulator).length, 45);
  await journey.close();
});
