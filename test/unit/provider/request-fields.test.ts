import { expect } from '@open-wc/testing';
import { buildBody } from '../../../src/provider/request-fields.ts';

const limits = { outputCap: 300, priceCeiling: { prompt: '0.0000000375', completion: '0.00001', request: '0.0005' } };
const good = { model: 'acme/solid-2', messages: [{ role: 'user', content: 'hi' }], stream: true };

function built(fields: Record<string, unknown>): Record<string, unknown> {
  const answer = buildBody('chat/completions', fields, limits);
  if (!answer.ok) throw new Error(`refused: ${answer.detail.name}`);
  return JSON.parse(answer.body) as Record<string, unknown>;
}

describe('provider/request-fields', () => {
  it('puts cap and price ceiling on the wire: USD per million tokens, USD per request', () => {
    const body = built(good);
    expect(body['max_tokens']).to.equal(300);
    expect(body['provider']).to.deep.equal({
      max_price: { prompt: 0.0375, completion: 10, request: 0.0005, image: 0 },
    });
    expect(body['model']).to.equal('acme/solid-2');
  });

  it('keeps the person’s data policy and cost-neutral fields', () => {
    const body = built({
      ...good,
      provider: { data_collection: 'deny' },
      temperature: 0.2,
      seed: 7,
      tools: [{ type: 'function', function: { name: 'add' } }],
    });
    expect((body['provider'] as Record<string, unknown>)['data_collection']).to.equal('deny');
    expect(body['temperature']).to.equal(0.2);
  });

  it('security 35: refuses by name every field that could raise the cost, or that it does not know', () => {
    const smuggled: Record<string, unknown> = {
      models: ['a/b'],
      route: 'fallback',
      plugins: [{ id: 'web' }],
      transforms: [],
      service_tier: 'priority',
      max_tokens: 9_999_999,
      max_completion_tokens: 9_999_999,
      n: 5,
      modalities: ['image'],
      web_search_options: {},
      image_config: {},
      cache_control: { type: 'ephemeral' },
      usage: {},
      tools: [{ type: 'openrouter:web_search' }],
      tool_choice: { type: 'openrouter:web_search' },
      response_format: { type: 'grammar' },
      something_new: 1,
    };
    for (const [name, value] of Object.entries(smuggled)) {
      const answer = buildBody('chat/completions', { ...good, [name]: value }, limits);
      expect(answer.ok, name).to.equal(false);
      const unpriceable = ['models', 'route', 'plugins', 'service_tier', 'modalities', 'web_search_options'];
      const code = [...unpriceable, 'image_config', 'tools'].includes(name) ? 'no-price' : 'bad-argument';
      if (!answer.ok) expect(answer.detail).to.deep.include({ code, name });
    }
  });

  it('S6: routers, aliases and variants that change the price at the provider have no price', () => {
    for (const model of ['openrouter/auto', '~acme/solid-latest', 'acme/solid-2:nitro', 'acme/solid-2:online'])
      expect(buildBody('chat/completions', { ...good, model }, limits), model).to.deep.equal({
        ok: false,
        detail: { code: 'no-price', status: 0, name: 'model' },
      });
  });

  it('refuses routing fields, dynamic variants and routers in provider and model', () => {
    for (const provider of [{ order: ['x'] }, { max_price: { prompt: 99 } }, { data_collection: 'maybe' }, 'all'])
      expect(buildBody('chat/completions', { ...good, provider }, limits).ok).to.equal(false);
    for (const model of ['acme/solid-2:nitro', 'acme/solid-2:online', 'gpt-5', '', 5])
      expect(buildBody('chat/completions', { ...good, model }, limits).ok, String(model)).to.equal(false);
  });

  it('is not misled by prototype keys', () => {
    const fields = Object.assign(Object.create({ models: ['x/y'] }) as Record<string, unknown>, good);
    expect(built(fields)).to.not.have.property('models');
    const parsed = JSON.parse('{"__proto__": {"plugins": []}, "constructor": 1}') as Record<string, unknown>;
    expect(buildBody('chat/completions', { ...good, ...parsed }, limits).ok).to.equal(false);
  });

  it('S6: refuses pictures beside the content of a message, and thinking beyond the cap', () => {
    for (const name of ['images', 'audio', 'files']) {
      const messages = [{ role: 'assistant', content: '', [name]: [{ type: 'image_url' }] }];
      const built = buildBody('chat/completions', { ...good, messages }, limits);
      expect(built.ok ? null : built.detail, name).to.deep.equal({ code: 'bad-argument', status: 0, name: 'messages' });
    }
    const thinking = (most: unknown) =>
      buildBody('chat/completions', { ...good, reasoning: { max_tokens: most } }, { ...limits, outputCap: 100 });
    for (const most of [101, 1e6, 'all', NaN, {}]) {
      const built = thinking(most);
      expect(built.ok ? null : built.detail.name, String(most)).to.equal('reasoning');
    }
    for (const most of [100, 50, undefined]) expect(thinking(most).ok, String(most)).to.equal(true);
  });

  it('S6: refuses a cap or a price that is none, an unknown endpoint, empty messages, an oversized body', () => {
    for (const outputCap of [0, -1, 1.5, NaN, Infinity])
      expect(buildBody('chat/completions', good, { ...limits, outputCap }).ok).to.equal(false);
    for (const prompt of ['-1', 'x', ''])
      expect(
        buildBody('chat/completions', good, { ...limits, priceCeiling: { ...limits.priceCeiling, prompt } }).ok,
      ).to.equal(false);
    expect(buildBody('auth/keys/code' as never, good, limits).ok).to.equal(false);
    expect(buildBody('chat/completions', { ...good, messages: [] }, limits).ok).to.equal(false);
    const large = buildBody(
      'chat/completions',
      { ...good, messages: [{ role: 'user', content: 'x'.repeat(8_100_000) }] },
      limits,
    );
    expect(large.ok ? '' : large.detail.code).to.equal('too-long');
  });
});
