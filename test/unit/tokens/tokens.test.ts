import { expect } from '@open-wc/testing';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateInTurns, estimateTokens, familyOf, SLICE, type Family } from '../../../src/tokens/estimate.ts';
import { estimateRequest } from '../../../src/tokens/request.ts';

const SAMPLES = {
  english:
    'However little known the feelings or views of such a man may be on his first entering a neighbourhood, this truth is fixed.',
  code: 'export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);\n\tif (x !== y) { return `${a}-${b}`; }\n',
  json: JSON.stringify({ id: 'a1b2', values: [1, 2.5, -3e4], nested: { ok: true, none: null } }),
  german:
    'Die Würde des Menschen ist unantastbar. Sie zu achten und zu schützen ist Verpflichtung aller staatlichen Gewalt.',
  russian: 'Все люди рождаются свободными и равными в своём достоинстве и правах.',
  chinese: '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心。',
  japanese: 'すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。',
  arabic: 'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.',
  hindi: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है।',
  emoji: '😀🎉👩‍👩‍👧‍👦🏳️‍🌈 ok 👍🏽',
  numbers: '2026-11-24T10:00:00Z 192.168.0.1 3.14159 0xdeadbeef 1,234,567.89',
  base64: 'SGVsbG8sIHRoaXMgaXMgYSBsb25nIGJhc2U2NCBzdHJpbmcgd2l0aCByYW5kb20gYnl0ZXM=',
};
const FAMILIES: Family[] = [
  'o200k',
  'cl100k',
  'claude3',
  'claude5',
  'gemma3',
  'llama3',
  'qwen3',
  'deepseek',
  'llama2',
  'any',
];

describe('tokens/estimate', () => {
  for (const [name, text] of Object.entries(SAMPLES))
    it(`S6: is an upper bound of the real o200k count: ${name}`, () => {
      const real = countTokens(text);
      expect(estimateTokens(text, 'o200k')).to.be.at.least(real);
      expect(estimateTokens(text, 'any')).to.be.at.least(real);
    });

  it('never passes the byte cap by more than one, and is 0 only for nothing', () => {
    for (const family of FAMILIES)
      for (const text of [...Object.values(SAMPLES), 'a', ' ', '\n', '字']) {
        const bytes = new TextEncoder().encode(text).length;
        expect(estimateTokens(text, family)).to.be.within(1, Math.ceil(bytes * 1.25) + 1);
      }
    expect(estimateTokens('', 'any')).to.equal(0);
  });

  it('returns for a million of one character, lone surrogates and special tokens', () => {
    for (const unit of ['a', ' ', '\n', '字', '😀', '\ud800', '\udfff'])
      expect(estimateTokens(unit.repeat(1_000_000), 'any')).to.be.above(0);
    expect(estimateTokens('<|endoftext|><|im_start|>', 'o200k')).to.be.above(5);
  });

  it('gives the same for the same text, whether seen before, counted in turns or neither', async () => {
    const unit = 'Ein langer Text, in dem 12 Wörter stehen;\n';
    const long = unit.repeat(Math.ceil((2.5 * SLICE) / unit.length));
    const first = estimateTokens(long, 'o200k');
    expect(estimateTokens(`${long}`, 'o200k')).to.equal(first);
    expect(await estimateInTurns(`${long}.`, 'o200k')).to.be.within(first, first + 2);
    // Many others in between, so that it was let go.
    for (let turn = 0; turn < 8; turn++) estimateTokens(`${turn}${long}`, 'o200k');
    expect(estimateTokens(long, 'o200k')).to.equal(first);
    // Too long to be kept.
    const longest = long.repeat(2);
    expect(await estimateInTurns(longest, 'any')).to.equal(estimateTokens(longest, 'any'));
    expect(estimateTokens(longest, 'any')).to.equal(await estimateInTurns(longest, 'any'));
  });

  it('lets others have their turn while a long request is counted', async () => {
    let turns = 0;
    const beat = (): void => {
      turns++;
      timer = setTimeout(beat);
    };
    let timer = setTimeout(beat);
    const text = 'word '.repeat(SLICE);
    const tool = { type: 'function', function: { name: 'f', description: `${text}!` } };
    await estimateRequest({ messages: [{ role: 'user', content: [{ type: 'text', text }] }, null, 5] }, 'any');
    const after = turns;
    expect(after).to.be.at.least(2);
    await estimateRequest({ messages: [], tools: [tool] }, 'any');
    clearTimeout(timer);
    expect(turns).to.be.at.least(after + 2);
  });

  it('tells English from other languages in the same letters', () => {
    const english = estimateTokens(SAMPLES.english, 'o200k') / SAMPLES.english.length;
    const zulu =
      'Bonke abantu bazalwa bekhululekile belingana ngesithunzi nangamalungelo, bahlanganiswe ngumphefumulo.';
    expect(estimateTokens(zulu, 'o200k') / zulu.length).to.be.above(1.2 * english);
    expect(estimateTokens(zulu, 'o200k')).to.be.at.least(countTokens(zulu));
  });

  it('S6: knows families by the model’s id, whatever its case, and takes the dearest for the rest', () => {
    const expected: Record<string, Family> = {
      'openai/gpt-5': 'o200k',
      'openai/o3': 'o200k',
      'openai/gpt-oss-120b:free': 'o200k',
      'openai/chatgpt-4o-latest': 'o200k',
      'openai/gpt-4-turbo': 'cl100k',
      'openai/gpt-4': 'cl100k',
      'OpenAI/GPT-4': 'cl100k',
      'openai/gpt-3.5-turbo': 'cl100k',
      'anthropic/claude-3.7-sonnet:thinking': 'claude3',
      'anthropic/claude-sonnet-4.6': 'claude3',
      'anthropic/claude-opus-4': 'claude3',
      'anthropic/claude-opus-4.7': 'claude5',
      'anthropic/claude-opus-5': 'claude5',
      'google/gemini-3': 'gemma3',
      'google/gemma-3-27b-it': 'gemma3',
      'google/palm-2': 'any',
      'meta-llama/llama-2-70b-chat': 'llama2',
      'meta-llama/llama-3.3-70b-instruct': 'llama3',
      'meta-llama/llama-4-maverick': 'any',
      'qwen/qwen3-235b-a22b': 'qwen3',
      'qwen/qwen-2.5-72b-instruct': 'qwen3',
      'qwen/qwq-32b': 'qwen3',
      'qwen/qwen3.5-plus': 'any',
      'qwen/something-new': 'any',
      'deepseek/deepseek-chat-v3.1': 'deepseek',
      'deepseek/deepseek-r1-distill-llama-70b': 'any',
      'someone/new': 'any',
      '': 'any',
    };
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, familyOf(id)]))).to.deep.equal(expected);
  });
});

describe('tokens/request', () => {
  const message = (content: unknown): Record<string, unknown> => ({ messages: [{ role: 'user', content }] });
  const tokensOf = async (body: Record<string, unknown>, family: Family): Promise<number> =>
    (await estimateRequest(body, family))?.tokens ?? NaN;

  it('adds frame, messages, tools and formats', async () => {
    const plain = await tokensOf(message('hello'), 'any');
    const tools = await tokensOf(
      { ...message('hello'), tools: [{ type: 'function', function: { name: 'add' } }] },
      'any',
    );
    const format = await tokensOf(
      { ...message('hello'), response_format: { type: 'json_schema', json_schema: { name: 'x', schema: {} } } },
      'any',
    );
    expect(plain).to.be.above(700);
    expect(tools).to.be.above(plain + 600);
    expect(format).to.be.above(plain);
  });

  it('S6: counts a text of any shape, and what else a message carries', async () => {
    const words = 'so many words that they are seen '.repeat(20);
    const plain = await tokensOf(message(words), 'any');
    for (const content of [[{ type: 'text', text: words }], [{ type: 'text', text: [words] }], { words }])
      expect(await tokensOf(message(content), 'any')).to.be.at.least(plain);
    const call = { role: 'assistant', content: null, tool_calls: [{ function: { name: 'f', arguments: words } }] };
    expect(await tokensOf({ messages: [call] }, 'any')).to.be.at.least(plain);
  });

  it('holds a safe ceiling for an image and never reads its data as text', async () => {
    const url = `data:image/png;base64,${'A'.repeat(300_000)}`;
    const estimate = await estimateRequest(
      message([
        { type: 'text', text: 'what is this' },
        { type: 'image_url', image_url: { url } },
      ]),
      'any',
    );
    expect(estimate?.images).to.equal(1);
    expect(estimate?.tokens).to.be.within(16_384, 18_000);
  });

  it('takes the frame of the family, and the highest for an unknown one', async () => {
    expect(await tokensOf(message('hello'), 'claude5')).to.be.below(100);
    for (const family of ['o200k', 'gemma3'] as const)
      expect(await tokensOf(message('hello'), family)).to.be.within(106, 150);
    expect(await tokensOf(message('hello'), 'qwen3')).to.be.above(700);
    expect(await tokensOf(message('hello'), 'any')).to.be.above(700);
  });

  it('S6: takes for an image what its maker scales down to, else the highest that is known', async () => {
    const image = message([{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }]);
    expect(await tokensOf(image, 'claude3')).to.be.within(1_572, 2_000);
    expect(await tokensOf(image, 'claude5')).to.be.within(4_788, 5_200);
    for (const family of ['o200k', 'gemma3'] as const) expect(await tokensOf(image, family)).to.be.above(14_364);
    for (const family of ['qwen3', 'any'] as const) expect(await tokensOf(image, family)).to.be.above(16_384);
    // Eight tiles of 5,667 and 2,833.
    expect(await tokensOf({ ...image, model: 'openai/gpt-4o-mini' }, 'o200k')).to.be.above(48_169);
  });

  it('S6: says null where a part can’t be bounded', async () => {
    for (const type of ['input_audio', 'video_url', 'file', 'something_new'])
      expect(await estimateRequest(message([{ type }]), 'any'), type).to.equal(null);
  });
});
