/** The history by keyboard alone. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { spentPage, exported, focusedPart } from './history-kit.mjs';
import { closeBrowser, entriesOf, waitFor } from './kit.mjs';

after(closeBrowser);

test('the whole history by keyboard alone', async () => {
  const { journey, page, history } = await spentPage({
    context: { permissions: ['clipboard-write', 'clipboard-read'] },
  });
  const choosers = [];
  // From the start: the driver tells the browser that it listens, and does not wait until it has heard.
  page.on('filechooser', (chooser) => choosers.push(chooser));
  const [newest] = await entriesOf(page);
  const go = (name, key = 'Tab') =>
    waitFor(async () => {
      if ((await focusedPart(page)) === name) return true;
      await page.keyboard.press(key);
      return false;
    }, `the focus on ${name}`);
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await go('feature');
  await page.keyboard.press('ArrowDown');
  await history.locator('.position').getByText('1 to 2 of 2 requests').waitFor();
  await page.keyboard.press('ArrowUp');
  await history.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  await go('stack');
  await page.keyboard.press('ArrowRight');
  await history.locator('[part=chart] .legend').getByText(': ').first().waitFor();
  await go('details');
  await page.keyboard.press('Enter');
  await history.locator('tr.details').waitFor();
  await go('copy');
  await page.keyboard.press('Enter');
  await history.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), newest.id);
  const file = await exported(page, history, 'json');
  await go('clear');
  await page.keyboard.press('Enter');
  await page.locator('byom-panel [part=confirm-clear]').waitFor();
  await go('confirm-clear');
  await page.keyboard.press('Enter');
  await waitFor(async () => (await focusedPart(page)) === 'undo-clear', 'the focus on the way back');
  await go('import');
  await page.keyboard.press('Enter');
  const chooser = await waitFor(() => choosers[0], 'a choice of files');
  await chooser.setFiles({ name: 'mine.json', mimeType: '', buffer: Buffer.from(file) });
  await waitFor(async () => (await focusedPart(page)) === 'plan', 'the focus on what it would change');
  await go('confirm-import');
  await page.keyboard.press('Enter');
  await waitFor(async () => (await focusedPart(page)) === 'undo-import', 'the focus on the way back');
  await page.keyboard.press('Enter');
  await history.getByText('No requests yet.').waitFor();
  await go('undo-clear', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await history.locator('.position').getByText('1 to 3 of 3 requests').waitFor();
  assert.equal(
    (await entriesOf(page)).every(({ imported }) => !imported),
    true,
  );
  await journey.close();
});
