/** The likely figure against exact counts of texts whose packages, and partly languages, its fit has not read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { summarise } from '../../tools/estimator/evaluate.mjs';
import { loadSources } from '../../tools/estimator/load.mjs';

const { likelyTokens } = await loadSources(['tokens/likely']);
const { families, texts } = JSON.parse(
  gunzipSync(readFileSync(new URL('token-bound.json.gz', import.meta.url))).toString(),
);

test('for each family the likely figure is right at the median, and half of the texts are within 12 % of it', () => {
  families.forEach((family, at) => {
    const pairs = texts.flatMap((row) => (row[4 + at] ? [[likelyTokens(row[3], family), row[4 + at]]] : []));
    const figures = summarise(pairs);
    console.log(family, figures);
    assert.ok(pairs.length > 250, family);
    const errors = pairs.map(([likely, real]) => Math.abs(likely / real - 1)).sort((a, b) => a - b);
    assert.ok(errors[errors.length >> 1] <= 0.12, `${family}: ${errors[errors.length >> 1]}`);
    assert.ok(figures.p50 >= 0.9 && figures.p50 <= 1.1, `${family}: ${figures.p50}`);
  });
});
