/** Our books beside the provider’s: where they agree, lag, or differ, and why. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  chargedByCall,
  closeBrowser,
  connect,
  DEMO_KEY,
  outcomeOf,
  paidRequests,
  startCall,
  startJourney,
  stateOf,
} from './kit.mjs';

after(closeBrowser);

test('M7: "Compare with OpenRouter" shows both sums; they agree, and while the provider lags it says so', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-history.html');
  await connect(page);
  await startCall(page, 'one');
  await outcomeOf(page, 'one');
  const section = page.locator('main byom-history').locator('[part=comparison]');
  const button = section.getByRole('button', { name: 'Compare with OpenRouter' });
  const rows = async () => {
    const [names, amounts] = [await section.locator('dt').allInnerTexts(), await section.locator('dd').allInnerTexts()];
    return Object.fromEntries(names.map((name, index) => [name, amounts[index]]));
  };
  await button.click();
  await section.getByText('Both agree.').waitFor();
  const agreed = await rows();
  assert.equal(agreed['Known here'], agreed['Used at OpenRouter']);
  assert.equal(agreed.Difference, '$0.00');
  assert.match(agreed['Known here'], /^\$0\.0+[1-9]/);
  const compared = await page.evaluate(() => globalThis.byom.compare());
  const total = () => Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);
  assert.deepEqual(
    [compared.oursNano, compared.theirsNano, compared.differenceNano, compared.unresolvedNano],
    [total(), total(), 0, 0],
  );
  // The provider's figure stops where it is, for ten minutes.
  journey.simulator.settings.keyLag = 600_000;
  await startCall(page, 'two');
  const { costNano } = await outcomeOf(page, 'two');
  await button.click();
  await section.getByText('OpenRouter has not counted the newest requests yet.').waitFor();
  await section.getByText(/OpenRouter’s figure lags by minutes; the newest request was 0 min ago\./).waitFor();
  const lagging = await rows();
  assert.match(lagging.Difference, /^−\$0\.0+[1-9]/);
  const late = await page.evaluate(() => globalThis.byom.compare());
  assert.deepEqual([late.causes, late.oursNano], [['lag'], total()]);
  assert.ok(late.differenceNano <= -costNano);
  await journey.close();
});

test('M7: used elsewhere with the same key: the comparison shows theirs, the difference, and what may explain it', async () => {
  const journey = await startJourney();
  const page = await journey.open('/elements/byom-history.html');
  await connect(page);
  await startCall(page, 'here');
  await outcomeOf(page, 'here');
  const [{ body }] = paidRequests(journey.simulator);
  const answer = await fetch(`${journey.demo.simulator.base}/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${DEMO_KEY}`,
      'content-type': 'application/json',
      'idempotency-key': 'elsewhere',
    },
    body: JSON.stringify({ ...JSON.parse(body), stream: false }),
  });
  assert.equal(answer.status, 200);
  await answer.text();
  const elsewhere = chargedByCall(journey.simulator).elsewhere;
  const section = page.locator('main byom-history').locator('[part=comparison]');
  await section.getByRole('button', { name: 'Compare with OpenRouter' }).click();
  await section.getByText('The key is also used elsewhere').waitFor();
  await section.getByText('Your browser repeated a request').waitFor();
  const { differenceNano, theirsNano, oursNano } = await page.evaluate(() => globalThis.byom.compare());
  assert.deepEqual([differenceNano, theirsNano - oursNano], [elsewhere, elsewhere]);
  assert.equal((await stateOf(page)).budget.spentNano, oursNano, 'the ceiling counts this page’s own calls');
  await journey.close();
});
