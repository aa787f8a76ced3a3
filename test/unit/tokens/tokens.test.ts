import { expect } from '@open-wc/testing';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens, familyOf, type Family } from '../../../src/tokens/estimate.ts';
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

  it('knows families by the model’s id and takes the dearest for the rest', () => {
    expect(
      [
        'openai/gpt-5',
        'openai/gpt-4-turbo',
        'anthropic/claude-sonnet-4.6',
        'anthropic/claude-opus-5',
        'google/gemini-3',
        'someone/new',
      ].map(familyOf),
    ).to.deep.equal(['o200k', 'cl100k', 'claude3', 'claude5', 'gemma3', 'any']);
  });
});

describe('tokens/request', () => {
  const message = (content: unknown): Record<string, unknown> => ({ messages: [{ role: 'user', content }] });

  it('adds frame, messages, tools and formats', () => {
    const plain = estimateRequest(message('hello'), 'any')!;
    const tools = estimateRequest(
      { ...message('hello'), tools: [{ type: 'function', function: { name: 'add' } }] },
      'any',
    )!;
    const format = estimateRequest(
      { ...message('hello'), response_format: { type: 'json_schema', json_schema: { name: 'x', schema: {} } } },
      'any',
    )!;
    expect(plain.tokens).to.be.above(700);
    expect(tools.tokens).to.be.above(plain.tokens + 600);
    expect(format.tokens).to.be.above(plain.tokens);
  });

  it('holds a safe ceiling for an image and never reads its data as text', () => {
    const url = `data:image/png;base64,${'A'.repeat(300_000)}`;
    const estimate = estimateRequest(
      message([
        { type: 'text', text: 'what is this' },
        { type: 'image_url', image_url: { url } },
      ]),
      'any',
    )!;
    expect(estimate.images).to.equal(1);
    expect(estimate.tokens).to.be.within(15_000, 17_000);
  });

  it('S6: says null where a part can’t be bounded', () => {
    for (const type of ['input_audio', 'video_url', 'file', 'something_new'])
      expect(estimateRequest(message([{ type }]), 'any'), type).to.equal(null);
  });
});
