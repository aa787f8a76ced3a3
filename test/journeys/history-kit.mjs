/** What the journeys of the history share. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { chargedByCall, clickUntilHeard, connect, outcomeOf, startCall, startJourney } from './kit.mjs';

export const PAGE = '/elements/byom-history.html';
export const SECRET = 'a question that nobody else may read';

/** A connected page with three finished calls: two to summarise, one for a title. */
export async function spentPage(options) {
  const journey = await startJourney(options);
  const page = await journey.open(PAGE);
  await connect(page);
  for (const [name, feature] of [
    ['one', 'summarise'],
    ['two', 'summarise'],
    ['three', 'title'],
  ]) {
    await startCall(page, name, { feature, prompt: SECRET });
    await outcomeOf(page, name);
  }
  const history = page.locator('main byom-history');
  await history.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  return { journey, page, history };
}

export const totalOf = ({ simulator }) => Object.values(chargedByCall(simulator)).reduce((sum, nano) => sum + nano, 0);

/** What a click on the button saves. */
export async function exported(page, history, format) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    history.locator(`[part=export-${format}]`).click(),
  ]);
  assert.equal(download.suggestedFilename(), `byom-history.${format}`);
  return readFile(await download.path(), 'utf8');
}

export const chooseFile = (history, text, name = 'history.json') =>
  history.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });

/** Clears through the question of the stage. */
export async function clear(page, history) {
  await clickUntilHeard(history.locator('[part=clear]'));
  await clickUntilHeard(page.locator('byom-panel [part=confirm-clear]'));
  await history.locator('[part=undo-clear]').waitFor();
}

export const focusedPart = (page) =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.getAttribute('part') ?? focused?.getAttribute('name') ?? focused?.id ?? '';
  });
