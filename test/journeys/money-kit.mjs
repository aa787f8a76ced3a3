/** Journeys near the ceiling: what one call holds and costs, and a ceiling that leaves exactly so much. */
import assert from 'node:assert/strict';
import {
  chargedByCall,
  connect,
  entriesOf,
  outcomeOf,
  paidRequests,
  PLAIN_MODEL,
  startCall,
  stateOf,
  waitFor,
} from './kit.mjs';

export const usd = (nano) => (nano / 1e9).toFixed(9);

/** A connected page whose model has one plain price. */
export async function readyPage(journey, { model = PLAIN_MODEL, ceiling = '1.00' } = {}) {
  const page = await journey.open();
  await connect(page, { ceiling });
  await page.evaluate((id) => globalThis.byom.chooseModel('worker', id), model);
  return page;
}

/** What one call of `maxTokens` holds and costs. */
export async function probe(page, maxTokens) {
  await startCall(page, `probe ${maxTokens}`, { maxTokens });
  const { id, costNano } = await outcomeOf(page, `probe ${maxTokens}`);
  const { holdNano } = (await entriesOf(page)).find((entry) => entry.id === id);
  return { holdNano, costNano };
}

/** Lowers the ceiling so that exactly so much is left. */
export async function leave(page, nano) {
  const { spentNano, heldNano } = (await stateOf(page)).budget;
  await page.evaluate((limitUsd) => globalThis.byom.setBudget({ limitUsd }), usd(spentNano + heldNano + nano));
  assert.equal((await stateOf(page)).budget.leftNano, nano);
}

export const bodyOfLast = (journey) => JSON.parse(paidRequests(journey.simulator).at(-1).body);

export const totalOf = (journey) =>
  Object.values(chargedByCall(journey.simulator)).reduce((sum, nano) => sum + nano, 0);

/** What the provider was asked about the costs of calls. */
export const lookUps = ({ requests }) =>
  requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/generation'));

export const pendingIn = (page) =>
  waitFor(async () => (await stateOf(page)).calls[0]?.state === 'pending', 'the call to be pending');
