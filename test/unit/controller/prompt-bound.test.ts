import { expect } from '@open-wc/testing';
import { boundPrompt, familiesOf } from '../../../src/controller/prompt-bound.ts';
import { PromptFactors } from '../../../src/controller/prompt-factors.ts';
import { openDatabase, type Database } from '../../../src/ledger/database.ts';
import { Settings } from '../../../src/ledger/settings.ts';
import { parseCatalogue, type CatalogueModel } from '../../../src/provider/catalogue.ts';
import { familyOf } from '../../../src/tokens/estimate.ts';
import { estimateRequest } from '../../../src/tokens/request.ts';

const modelOf = (id: string, tokenizer?: string): CatalogueModel =>
  parseCatalogue({
    data: [
      { id, architecture: tokenizer === undefined ? {} : { tokenizer }, pricing: { prompt: '1', completion: '1' } },
    ],
  })[0]!;

describe('controller/prompt-bound', () => {
  it('the catalogue’s tokenizer adds the dearest family where it contradicts the id, and changes nothing where not', () => {
    expect(familiesOf(modelOf('openai/gpt-5', 'GPT'))).to.deep.equal(['o200k']);
    expect(familiesOf(modelOf('openai/gpt-4', 'GPT'))).to.deep.equal(['cl100k']);
    expect(familiesOf(modelOf('anthropic/claude-opus-5', 'Claude'))).to.deep.equal(['claude5']);
    for (const silent of ['Other', 'Router', 'Media', undefined])
      expect(familiesOf(modelOf('qwen/qwen3-max', silent))).to.deep.equal(['qwen3']);
    for (const other of ['Llama4', 'Grok', 'Mistral', 'never heard of', 'toString', 'Claude'])
      expect(familiesOf(modelOf('meta-llama/llama-3.9', other)), other).to.deep.equal(['llama3', 'any']);
    expect(familiesOf(modelOf('someone/new', 'GPT')), 'the fence does not know the catalogue').to.deep.equal(['any']);
  });

  it('S6: never less than what the fence reckons from the body that goes out', async () => {
    const content = [
      { type: 'text', text: 'Все люди рождаются свободными. '.repeat(30) },
      { type: 'image_url', image_url: { url: 'https://example.com/a.png' } },
    ];
    const fields = { messages: [{ role: 'user', content }] };
    for (const id of ['openai/gpt-5', 'openai/gpt-4o-mini', 'anthropic/claude-3-haiku', 'google/gemini-3', 'x/y'])
      for (const tokenizer of ['GPT', 'Claude', 'Gemini', 'Llama4', 'Other', undefined]) {
        const fenced = await estimateRequest({ ...fields, model: id }, familyOf(id));
        const planned = await boundPrompt(fields, modelOf(id, tokenizer));
        expect(planned!.tokens, `${id} ${tokenizer}`).to.be.at.least(fenced!.tokens);
        if (tokenizer === 'Llama4' && id !== 'x/y' && !id.endsWith('mini'))
          expect(planned!.tokens, `${id} ${tokenizer}`).to.be.above(fenced!.tokens);
      }
  });

  it('S6: says null where the fence does', async () => {
    const fields = { messages: [{ role: 'user', content: [{ type: 'file' }] }] };
    for (const tokenizer of ['GPT', 'Llama4'])
      expect(await boundPrompt(fields, modelOf('openai/gpt-5', tokenizer))).to.equal(null);
  });
});

describe('controller/prompt-factors', () => {
  const make = (): { factors: PromptFactors; database: Database; settings: Settings } => {
    const database = openDatabase(`test-${crypto.randomUUID()}`);
    return { factors: new PromptFactors(database), database, settings: new Settings({ database }) };
  };

  it('S6: one count above the bound raises the next bounds of that model at once, and nothing lowers them again', async () => {
    const { factors, database } = make();
    expect(await factors.of('a/b')).to.equal(1);
    await factors.learn('a/b', 1_000, 1_500);
    expect(await factors.of('a/b')).to.equal(1.5);
    expect(await factors.of('a/c')).to.equal(1);
    await factors.learn('a/b', 1_000, 1_100);
    await factors.learn('a/b', 1_000, 10);
    expect(await factors.of('a/b')).to.equal(1.5);
    await factors.learn('a/b', 1_000, 2_000);
    expect(await new PromptFactors(database).of('a/b'), 'for every tab').to.equal(2);
  });

  it('is bounded in value and in number: the oldest is forgotten first', async () => {
    const { factors, settings } = make();
    await factors.learn('first/one', 1, 1_000_000);
    expect(await factors.of('first/one')).to.equal(3);
    for (let at = 0; at < 50; at++) await factors.learn(`m/${at}`, 100, 150 + at);
    expect(await factors.of('first/one')).to.equal(1);
    expect(await factors.of('m/0')).to.equal(1.5);
    const record = await settings.get<{ models: object }>('prompt-factors');
    expect(Object.keys(record!.models)).to.have.length(50);
  });

  it('S6: a record that makes no sense lowers nothing and breaks nothing', async () => {
    const { factors, settings } = make();
    const models = { 'a/b': 0.1, 'a/c': -2, 'a/d': '3', 'a/e': Number.NaN, 'a/f': Infinity, 'a/g': 1e9 };
    for (const record of [{ v: 1, models }, null, 5, 'x', [], { models: null }, { models: [2] }]) {
      await settings.set('prompt-factors', record);
      for (const id of ['a/b', 'a/c', 'a/d', 'a/e', 'none/here']) expect(await factors.of(id), id).to.equal(1);
    }
    await settings.set('prompt-factors', { v: 1, models });
    expect([await factors.of('a/f'), await factors.of('a/g')]).to.deep.equal([3, 3]);
    await factors.learn('a/b', 100, 200);
    expect(await factors.of('a/b')).to.equal(2);
    for (const [bound, real] of [
      [0, 5],
      [-1, -5],
      [Number.NaN, 3],
      [5, Number.NaN],
    ] as const)
      await factors.learn('a/c', bound, real);
    expect(await factors.of('a/c')).to.equal(1);
  });
});
