/** Words: every one of ours goes through the terms, fits, and can change while somebody is in the middle of it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, DEMO_KEY, enterKey, press, setCeiling, startJourney, vaultOf, waitFor } from './kit.mjs';
import { cut, teachPseudo, untranslated } from './pseudo-locale.mjs';

after(closeBrowser);

const PSEUDO = 'qps';

async function namesIn(page) {
  const data = await page.evaluate(async () => {
    const list = await globalThis.byom.models.list({}).catch(() => []);
    return list.flatMap(({ id, name }) => [id, name]);
  });
  // Longest first: one name may be a part of another.
  return [...data, 'sk-or-v1-…', '5e7a', 'summarise', 'Reader', 'OpenRouter'].sort((a, b) => b.length - a.length);
}

for (const width of [320, 1280])
  test(`every word of ours is translated, and none is cut, at ${width} px`, async () => {
    const journey = await startJourney({ context: { viewport: { width, height: 900 } } });
    const page = await journey.open();
    await teachPseudo(page, PSEUDO);
    await page.evaluate((lang) => (document.documentElement.lang = lang), PSEUDO);
    const check = async (where, vault) => {
      const names = await namesIn(page);
      assert.deepEqual(await untranslated(page, names), [], `${where}: page`);
      assert.deepEqual(await cut(page), [], `${where}: page`);
      if (!vault) return;
      assert.deepEqual(await untranslated(vault, names), [], `${where}: vault`);
      assert.deepEqual(await cut(vault), [], `${where}: vault`);
    };
    await page.locator('byom-connect').first().getByRole('button').click();
    const vault = await vaultOf(page);
    await vault.waitForSelector('[data-view=connect]');
    await waitFor(async () => /⟦/.test(await vault.innerText('h2')), 'the words in the vault');
    for (const part of ['about', 'get', 'limit', 'honest']) {
      await page.locator(`byom-panel [part=${part}] summary`).click();
      await check(`connect, ${part}`, vault);
    }
    await enterKey(page);
    await vault.waitForSelector('[data-view=ceiling]');
    await check('ceiling', vault);
    await setCeiling(page);
    await page.locator('byom-panel byom-models').first().waitFor();
    await waitFor(async () => (await namesIn(page)).length > 6, 'the catalogue');
    await check('models');
    await page.locator('byom-panel [part=use]').click();
    await page.locator('byom-panel [part=history]').waitFor();
    await check('management');
    await page.locator('byom-panel [part=remember]').click();
    await vault.waitForSelector('[data-view=remember]');
    await check('remember', vault);
    await journey.close();
  });

test('switched in the middle of the wizard, the language is another, and nothing that was typed is lost', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await teachPseudo(page, PSEUDO);
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  await vault.fill('[data-field=key]', DEMO_KEY);
  await page.locator('byom-panel [part=get] summary').click();
  await vault.focus('[data-field=key]');
  await page.evaluate((lang) => {
    document.documentElement.lang = lang;
    document.documentElement.dir = 'rtl';
  }, PSEUDO);
  await waitFor(async () => /⟦/.test(await vault.innerText('h2')), 'the words in the vault');
  assert.equal(await vault.inputValue('[data-field=key]'), DEMO_KEY);
  assert.equal(await vault.evaluate(() => document.documentElement.dir), 'rtl');
  assert.equal(await vault.evaluate(() => document.activeElement?.dataset.field), 'key');
  assert.notEqual(await page.locator('byom-panel [part=get]').getAttribute('open'), null, 'what was open stays open');
  assert.match(await page.locator('byom-panel h2').innerText(), /⟦/);
  await press(vault, 'connect');
  await vault.waitForSelector('[data-view=ceiling]');
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await waitFor(async () => !/⟦/.test(await vault.innerText('h2')), 'English again');
  await journey.close();
});

test('W1, S8: in every language the four points stand before the key, in their order, each in words of its own', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  await page.locator('byom-connect').first().getByRole('button').click();
  const vault = await vaultOf(page);
  await vault.waitForSelector('[data-view=connect]');
  const points = page.locator('byom-panel .guide details');
  const english = await points.locator('h3').allInnerTexts();
  const seen = new Set([english.join()]);
  for (const lang of ['nl', 'de', 'fr', 'es', 'it', 'pt-BR', 'pl', 'tr', 'uk', 'ar', 'hi', 'ja', 'ko', 'zh-Hans']) {
    await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
    const headings = await waitFor(async () => {
      const texts = await points.locator('h3').allInnerTexts();
      return seen.has(texts.join()) ? null : texts;
    }, `the words of ${lang}`);
    seen.add(headings.join());
    assert.equal(new Set(headings).size, 4, lang);
    const parts = await points.evaluateAll((details) => details.map((one) => one.getAttribute('part')));
    assert.deepEqual(parts, ['about', 'get', 'limit', 'honest'], lang);
    await waitFor(() => vault.evaluate((tag) => document.documentElement.lang === tag, lang), `the vault in ${lang}`);
  }
  assert.deepEqual(journey.errors, []);
  await journey.close();
});

test('replaceTerms: a page’s own words stand where it wants them; a word without a place is refused', async () => {
  const journey = await startJourney();
  const page = await journey.open();
  const refused = await page.evaluate(async () => {
    const { replaceTerms } = await import('/dist/byom.js');
    await replaceTerms('en', { page: { connect: { button: 'Bring your own model' } } });
    const wrong = [{ page: { connect: { knob: 'x' } } }, { page: { connect: { button: () => 'x' } } }];
    return Promise.all(
      wrong.map((terms) =>
        replaceTerms('en', terms).then(
          () => '',
          (error) => error.name,
        ),
      ),
    );
  });
  assert.deepEqual(refused, ['TypeError', 'TypeError']);
  await page.getByRole('button', { name: 'Bring your own model' }).waitFor();
  await journey.close();
});
