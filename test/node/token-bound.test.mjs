/** The token bound against exact counts of texts whose packages its fit has not read; its margin was chosen on them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { countLowBundles, summarise } from '../../tools/estimator/evaluate.mjs';
import { loadSources } from '../../tools/estimator/load.mjs';
import { Chance, SEED } from '../../tools/estimator/random.mjs';

const { estimateTokens } = await loadSources(['tokens/estimate']);
const { families, texts } = JSON.parse(
  gunzipSync(readFileSync(new URL('token-bound.json.gz', import.meta.url))).toString(),
);

/** By family or by class of text: [bound, exact count]; `wanted` chooses classes. */
function pairsOf(key, wanted = () => true) {
  const groups = {};
  for (const [name, packageName, , text, ...counts] of texts) {
    if (!wanted(name, packageName)) continue;
    families.forEach((family, at) => {
      if (counts[at]) (groups[key(name, family)] ??= []).push([estimateTokens(text, family), counts[at]]);
    });
  }
  return groups;
}
const natural = (name, packageName) =>
  packageName !== 'synthetic' && !/fixed (degenerate|symbols|base64|hex-uuid|numbers-logs)/.test(name);
const everything = () => 'all';

test('S6: the bound is too low for at most 1 natural text in 1,000, and for 1 token in 20,000', () => {
  const { all } = pairsOf(everything, natural);
  const figures = summarise(all);
  console.log(figures);
  assert.ok(all.length > 14_000);
  assert.ok(figures['low %'] <= 0.1, `${figures['low %']} %`);
  assert.ok(figures['missed %'] <= 0.005, `${figures['missed %']} %`);
});

test('S6: with runs, encodings and dense signs of kinds never fitted, it is too low for at most 1 text in 1,000', () => {
  const figures = summarise(pairsOf(everything).all);
  console.log(figures);
  assert.ok(figures['low %'] <= 0.1, `${figures['low %']} %`);
});

test('S6: no bundle of six natural texts is too low', () => {
  for (const [family, pairs] of Object.entries(pairsOf((_, name) => name, natural)))
    assert.equal(countLowBundles(pairs), 0, family);
});

test('S6: a pattern of any signs, said again and again, is hardly ever too low', () => {
  const chance = new Chance(SEED);
  const signs = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).concat([...'éßжשعक한字😀']);
  const pairs = Array.from({ length: 1_000 }, () => {
    const pattern = Array.from({ length: chance.between(1, 9) }, () => chance.pick(signs)).join('');
    const text = pattern.repeat(chance.between(4, 60));
    return [estimateTokens(text, 'o200k'), countTokens(text, { disallowedSpecial: new Set() })];
  });
  const figures = summarise(pairs);
  console.log(figures);
  assert.ok(figures['low %'] <= 0.3, `${figures['low %']} %`);
});

test('the bound is close: 1.55 times the real count at the median, less for long texts and code', () => {
  const middle = (wanted) => summarise(pairsOf(everything, wanted).all).p50;
  assert.ok(middle(natural) <= 1.55);
  assert.ok(middle((name) => name.endsWith(' long')) <= 1.42);
  assert.ok(middle((name) => /^(fixed )?code$/.test(name)) <= 1.55);
  for (const [family, pairs] of Object.entries(pairsOf((_, name) => name, natural)))
    assert.ok(summarise(pairs).p50 <= 1.6, family);
});

test('no text may have more than 1.25 tokens per UTF-8 byte, whatever the family', () => {
  for (const [, , , text] of texts)
    for (const family of [...families, 'any'])
      assert.ok(estimateTokens(text, family) <= Math.ceil(1.25 * Buffer.byteLength(text) + 1));
});

test('a family that is not known has at least the bound of every other', () => {
  for (const [, , , text] of texts)
    for (const family of families) assert.ok(estimateTokens(text, 'any') >= estimateTokens(text, family));
});
