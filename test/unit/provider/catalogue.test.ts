import { expect } from '@open-wc/testing';
import { ByomError } from '../../../src/protocol/errors.ts';
import { findModel, parseCatalogue, parseEndpoints, type CatalogueModel } from '../../../src/provider/catalogue.ts';
import { eligibleFor, preselect } from '../../../src/provider/categories.ts';
import { canCancel, isGenerationId, parseGeneration, parseKeyInfo } from '../../../src/provider/openrouter.ts';
import { resolveProvider } from '../../../src/provider/provider-address.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-24T00:00:00Z');

/** A fixed catalogue of 20 models, a tenth of a year apart, each dearer than the one before. */
function rows(shift = 0): Record<string, unknown>[] {
  return Array.from({ length: 20 }, (_, index) => ({
    id: `fixed/model-${String(index).padStart(2, '0')}`,
    canonical_slug: `fixed/model-${index}-20260101`,
    name: `Model ${index}`,
    created: (NOW + shift - index * 36 * DAY) / 1000,
    context_length: 128_000,
    architecture: { input_modalities: ['text'], output_modalities: ['text'] },
    pricing: {
      prompt: `0.00000${String(index + 1).padStart(2, '0')}`,
      completion: `0.0000${String(index + 1).padStart(2, '0')}`,
    },
    top_provider: { max_completion_tokens: 8000 },
    supported_parameters: ['tools'],
  }));
}
const catalogue = (list: readonly unknown[]): CatalogueModel[] => parseCatalogue({ data: list });
const base = rows()[0]!;

describe('provider/catalogue', () => {
  it('S6: a missing, malformed or negative price makes a model unpriced, never free', () => {
    for (const pricing of [
      {},
      { prompt: '0.1' },
      { prompt: '-1', completion: '-1' },
      { prompt: 'x', completion: '1' },
      { prompt: '1', completion: '1', request: '-1' },
      { prompt: '1', completion: '1', overrides: [{ prompt: 'x' }] },
      null,
    ])
      expect(catalogue([{ ...base, pricing }])[0]?.prices, JSON.stringify(pricing)).to.equal(null);
  });

  it('leaves out rows that are none, keeps null limits, knows routers and aliases', () => {
    expect(catalogue([null, 5, {}, { id: 'noslash' }, base])).to.have.lengthOf(1);
    expect(catalogue([{ ...base, context_length: null, top_provider: null }])[0]).to.include({
      contextLength: 0,
      maxCompletionTokens: null,
    });
    expect(
      catalogue([{ ...base, id: 'openrouter/auto', pricing: { prompt: '-1', completion: '-1' } }])[0]?.router,
    ).to.equal(true);
    expect(catalogue([{ ...base, id: '~a/latest', alias_target: { slug: 'a/b' } }])[0]?.alias).to.equal(true);
  });

  it('refuses an envelope that is no catalogue', () => {
    for (const json of [null, {}, { data: {} }, 'x']) expect(() => parseCatalogue(json)).to.throw(ByomError);
  });

  it('finds a model by id, then by dated slug', () => {
    const models = catalogue(rows());
    expect(findModel(models, 'fixed/model-3-20260101')?.id).to.equal('fixed/model-03');
    expect(findModel(models, 'no/such')).to.equal(undefined);
  });

  it('tells standard endpoints from tiers, and those out of service', () => {
    const endpoint = { provider_name: 'Acme', pricing: base['pricing'], tag: 'acme' };
    const parsed = parseEndpoints({
      data: { endpoints: [endpoint, { ...endpoint, tag: 'acme/priority' }, { ...endpoint, status: -2 }, {}] },
    });
    expect(parsed.map(({ standard, inService }) => [standard, inService])).to.deep.equal([
      [true, true],
      [false, true],
      [true, false],
    ]);
    expect(parseEndpoints({})).to.deep.equal([]);
  });
});

describe('provider/categories', () => {
  it('P2: worker is the cheapest 60 %, frontier the dearest 20 % of the models younger than a year', () => {
    const models = catalogue(rows());
    const young = 11;
    expect(eligibleFor(models, 'worker', NOW).map(({ id }) => id)).to.deep.equal(
      models.slice(0, Math.ceil(young * 0.6)).map(({ id }) => id),
    );
    expect(eligibleFor(models, 'frontier', NOW).map(({ id }) => id)).to.deep.equal([
      'fixed/model-10',
      'fixed/model-09',
      'fixed/model-08',
    ]);
  });

  it('gives the same on the same catalogue a year later', () => {
    const ids = (list: CatalogueModel[]): string[] => list.map(({ id }) => id);
    const [now, later] = [catalogue(rows()), catalogue(rows(365 * DAY))];
    for (const category of ['worker', 'frontier'] as const)
      expect(ids(eligibleFor(now, category, NOW))).to.deep.equal(ids(eligibleFor(later, category, NOW + 365 * DAY)));
  });

  it('leaves out the free, the small, the expired, routers, aliases and models without text', () => {
    const odd = [
      { ...base, id: 'o/free', pricing: { prompt: '0', completion: '0' } },
      { ...base, id: 'o/small', context_length: 8_000 },
      { ...base, id: 'o/expired', expiration_date: '2020-01-01T00:00:00Z' },
      { ...base, id: '~o/alias' },
      { ...base, id: 'o/images', architecture: { input_modalities: ['text'], output_modalities: ['image'] } },
      { ...base, id: 'o/router', pricing: { prompt: '-1', completion: '-1' } },
    ];
    expect(eligibleFor(catalogue(odd), 'worker', NOW)).to.deep.equal([]);
    expect(preselect(catalogue(odd), 'worker', NOW)).to.equal(null);
  });

  it('zero is not free unless the id says so: such a model has no price', () => {
    const [named, elsewhere] = catalogue([
      { ...base, id: 'o/tiny:free', pricing: { prompt: '0', completion: '0' } },
      { ...base, id: 'o/zero', pricing: { prompt: '0', completion: '0.0' } },
    ]);
    expect(named!.prices).to.include({ prompt: '0', completion: '0' });
    expect(elsewhere!.prices).to.equal(null);
  });

  it('preselects the app’s first usable proposal, else the class’s median by price', () => {
    const models = catalogue(rows());
    expect(preselect(models, 'worker', NOW)?.id).to.equal('fixed/model-03');
    expect(preselect(models, 'worker', NOW, ['no/such', 'fixed/model-15'])?.id).to.equal('fixed/model-15');
  });
});

describe('provider/openrouter', () => {
  it('design 3.7: only OpenRouter and loopback addresses', () => {
    expect(resolveProvider(null)?.base).to.equal('https://openrouter.ai/api/v1');
    expect(resolveProvider('http://127.0.0.1:8788/api/v1/')).to.deep.equal({
      base: 'http://127.0.0.1:8788/api/v1',
      simulated: true,
    });
    for (const bad of [
      'https://evil.example/api/v1',
      'https://openrouter.ai.evil.example/api/v1',
      'http://openrouter.ai/api/v1',
      'javascript:1',
      'nonsense',
      'http://user:pw@127.0.0.1/api',
      'http://127.0.0.1/api?x=1',
      'http://localhost.evil.example',
    ])
      expect(resolveProvider(bad), bad).to.equal(null);
  });

  it('checks the shape of generation ids', () => {
    expect(
      ['gen-1790000000-AAAAAAAAAAAAAAAAAAAA', 'gen-img-1', '../keys', 'gen-1?x', 'gen-1/..', ''].map(isGenerationId),
    ).to.deep.equal([true, true, false, false, false, false]);
  });

  it('reads a generation’s true spend, and knows what it does not know', () => {
    const record = (data: Record<string, unknown>): unknown =>
      parseGeneration({ data: { id: 'gen-1', ...data } })?.costNano;
    expect(record({ total_cost: 0.5 })).to.equal(500_000_000);
    expect(record({ total_cost: 0, is_byok: true, upstream_inference_cost: 0.25 })).to.equal(250_000_000);
    expect(record({ total_cost: 0.5, is_byok: false, upstream_inference_cost: 0.5 })).to.equal(500_000_000);
    expect(record({})).to.equal(null);
    expect(parseGeneration({ error: {} })).to.equal(null);
  });

  it('reads key info defensively, and the list of cancelling providers by name', () => {
    expect(parseKeyInfo({ data: { limit: 5, limit_remaining: 4.2, usage: 0.8 } })).to.include({
      limitUsd: 5,
      limitLeftUsd: 4.2,
      usageUsd: 0.8,
      byokUsageUsd: null,
    });
    expect(parseKeyInfo({ data: { limit: null } })).to.include({ limitUsd: null });
    expect(parseKeyInfo({ data: { is_free_tier: true } })).to.include({ neverPaid: true });
    expect(parseKeyInfo({ data: { is_free_tier: 'yes' } })).to.include({ neverPaid: false });
    expect(parseKeyInfo('x')).to.equal(null);
    expect([canCancel('OpenAI'), canCancel('Mistral'), canCancel('Amazon Bedrock'), canCancel(null)]).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });
});
