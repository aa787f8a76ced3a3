import { expect } from '@open-wc/testing';
import { countTokens as cl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { countTokens as o200k } from 'gpt-tokenizer/encoding/o200k_base';
import { EXACT_COUNT, type ExactCount } from '../../../src/protocol/exact-count.ts';
import { estimateTokens } from '../../../src/tokens/estimate.ts';
import { countTokens } from '../../../src/tokens/exact.ts';
import { aboutTokens } from '../../../src/tokens/likely.ts';

const PLAIN = { disallowedSpecial: new Set<string>() };
const TEXTS = [
  'However little known the feelings of such a man may be, it’s fixed; they\'re sure, I\'LL say.\n\n  "Quite so" — said he.\t',
  'export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);\r\n\tif (x !== y) {\n    return `${a}-${b}`;\n}\n',
  'Die Würde des Menschen ist unantastbar.   Sie zu achten\u00a0ist Verpflichtung. Ça va? Ño! ',
  '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心。すべての人間は、生れながらにして自由であり、',
  'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है। يولد جميع الناس أحرارًا. ',
  '😀🎉👩‍👩‍👧‍👦🏳️‍🌈 ok 👍🏽 𝒜𝒷c 2026-11-24T10:00:00Z 3.14159 0xdeadbeef 1,234,567.89 $$ ==> /* // */\n/\n',
  `{"id":"a1b2","values":[1,2.5,-30000],"nested":{"ok":true,"none":null}}`,
];
const LONG = Array.from({ length: 400 }, (_, at) => TEXTS[(at * 5) % TEXTS.length]).join('');

describe('tokens/exact', () => {
  it('counts as the tokenizer itself does, in one slice and in many', async () => {
    for (const text of ['', ...TEXTS, LONG]) {
      expect(await countTokens('openai/gpt-5', text)).to.equal(o200k(text, PLAIN));
      expect(await countTokens('openai/gpt-4', text)).to.equal(cl100k(text, PLAIN));
    }
    expect(LONG.length).to.be.above(20_000);
  });

  it('counts exactly wherever a slice ends', async () => {
    for (let start = 0; start < 60; start++) {
      const text = LONG.slice(start, start + 18_000);
      expect(await countTokens('openai/gpt-5', text), String(start)).to.equal(o200k(text, PLAIN));
      expect(await countTokens('openai/gpt-4', text), String(start)).to.equal(cl100k(text, PLAIN));
    }
    // Nowhere a word, so that only blanks are left to cut at.
    const signs = '😀 !? (…)  👍🏽\t"-- $ \n 🏳️‍🌈 '.repeat(600);
    expect(await countTokens('openai/gpt-5', signs)).to.equal(o200k(signs, PLAIN));
    expect(await countTokens('openai/gpt-4', signs)).to.equal(cl100k(signs, PLAIN));
  });

  it('text that looks like a special token is text', async () => {
    const text = 'a <|endoftext|> b <|im_start|><|return|>';
    expect(await countTokens('openai/gpt-5', text)).to.equal(o200k(text, PLAIN));
  });

  it('no input freezes it: long unbroken runs are bounded instead, and the rest stays exact', async () => {
    for (const unit of ['a', ' ', '\n', '字', '😀', '!', '\u0301', '\ud800']) {
      const run = unit.repeat(200_000 / unit.length);
      const tokens = await countTokens('openai/gpt-5', `Before it. ${run} After it.`);
      expect(tokens, JSON.stringify(unit)).to.be.within(1, 1.25 * 3 * run.length + 100);
    }
    const run = 'x'.repeat(300);
    const parts = o200k('Before. ') + estimateTokens(run, 'o200k') + o200k('.');
    expect(await countTokens('openai/gpt-5', `Before. ${run}.`)).to.equal(parts);
  });

  it('lets others have their turn while it counts', async () => {
    await countTokens('openai/gpt-5', 'the table is there');
    let turns = 0;
    const beat = (): void => {
      turns++;
      timer = setTimeout(beat);
    };
    let timer = setTimeout(beat);
    await countTokens('openai/gpt-5', LONG.repeat(30));
    clearTimeout(timer);
    expect(turns).to.be.at.least(2);
  });

  it('says null for a model of another tokenizer, and for what can’t be counted', async () => {
    expect(await countTokens('anthropic/claude-opus-5', 'hello')).to.equal(null);
    expect(await countTokens('someone/new', 'hello')).to.equal(null);
    const messages = [{ role: 'user' as const, content: [{ type: 'file', file: {} }] }];
    expect(await countTokens('openai/gpt-5', { messages })).to.equal(null);
  });

  it('a request: its texts exactly, and the frame as measured', async () => {
    const frame = 5 + 4;
    expect(await countTokens('openai/gpt-5', { prompt: TEXTS[0]! })).to.equal(frame + o200k(TEXTS[0]!, PLAIN));
    const messages = [
      { role: 'system' as const, content: TEXTS[1]! },
      { role: 'user' as const, content: [{ type: 'text', text: TEXTS[3]! }] },
    ];
    expect(await countTokens('openai/gpt-5', { messages })).to.equal(
      frame + 4 + o200k(TEXTS[1]!, PLAIN) + o200k(TEXTS[3]!, PLAIN),
    );
  });

  it('makes the figures said with “about” exact for its models, and only those', async () => {
    const page = globalThis as { [EXACT_COUNT]?: unknown };
    const registered = page[EXACT_COUNT] as ExactCount;
    const about = (model: string): Promise<number | null> =>
      aboutTokens({ model, messages: [{ role: 'user', content: LONG }] });
    expect(await about('openai/gpt-5')).to.equal(9 + o200k(LONG, PLAIN));
    const claude = await about('anthropic/claude-opus-5');
    try {
      page[EXACT_COUNT] = undefined;
      const likely = await about('openai/gpt-5');
      expect(likely).to.be.within(0.7 * o200k(LONG, PLAIN), 1.3 * o200k(LONG, PLAIN));
      expect(likely).not.to.equal(9 + o200k(LONG, PLAIN));
      expect(await about('anthropic/claude-opus-5')).to.equal(claude);
      // Whatever else stands there is not taken.
      for (const bad of [5, () => -1, () => 'many', () => Number.NaN, () => Promise.reject(new Error('no'))]) {
        page[EXACT_COUNT] = bad;
        expect(await about('openai/gpt-5')).to.equal(likely);
      }
      page[EXACT_COUNT] = () => {
        throw new Error('no');
      };
      expect(await countTokens('openai/gpt-5', { prompt: LONG }), 'its own count').to.equal(9 + o200k(LONG, PLAIN));
      expect(await about('openai/gpt-5')).to.equal(likely);
    } finally {
      page[EXACT_COUNT] = registered;
    }
  });
});
