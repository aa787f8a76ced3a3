import { expect } from '@open-wc/testing';
import { asksForCaching, holdAtCeiling } from '../../../src/pricing/beyond-ceiling.ts';
import { createCostMeter } from '../../../src/provider/cost-meter.ts';
import { Fence, holdOf } from '../../../src/vault/fence.ts';

const admitted = (fence: Fence, id: string, nano: number | null): string => {
  const detail = fence.admit(id, nano);
  return detail ? `${detail.code} ${detail.by ?? ''} ${detail.leftNano ?? ''}`.trim() : 'goes';
};

describe('vault/fence', () => {
  it('S6: nothing goes before anything is confirmed; then so much and not a nano more', () => {
    const fence = new Fence();
    expect(admitted(fence, 'a', 1)).to.equal('over-budget fence 0');
    fence.confirm(100);
    expect(admitted(fence, 'a', 60)).to.equal('goes');
    expect(admitted(fence, 'b', 41)).to.equal('over-budget fence 40');
    expect(admitted(fence, 'b', 40)).to.equal('goes');
    fence.end('a', 10, null);
    expect(fence.left).to.equal(50);
    fence.release('b');
    expect(fence.left).to.equal(90);
  });

  it('S6: an unknown cost stays held until the provider tells it; a call ends once', () => {
    const fence = new Fence();
    fence.confirm(100);
    fence.admit('a', 70);
    fence.end('a', null, 'gen-1');
    expect(fence.left).to.equal(30);
    fence.resolve('gen-other', 1);
    expect(fence.left).to.equal(30);
    fence.resolve('gen-1', 20);
    fence.resolve('gen-1', 20);
    fence.end('a', 5, 'gen-1');
    expect(fence.left).to.equal(80);
  });

  it('S6: an id whose cost is not known yet can’t be sent again, and so hold once what is paid twice', () => {
    const fence = new Fence();
    fence.confirm(100);
    fence.admit('a', 30);
    fence.end('a', null, null);
    expect(admitted(fence, 'a', 30)).to.equal('bad-argument');
    expect(fence.left).to.equal(70);
    fence.release('a');
    expect(admitted(fence, 'a', 30)).to.equal('goes');
  });

  it('W5: confirming begins anew, with what is in flight against it; the page can only take away', () => {
    const fence = new Fence();
    fence.confirm(100);
    fence.admit('a', 70);
    fence.confirm(100);
    expect(fence.left).to.equal(30);
    fence.lower(1_000);
    expect(fence.left).to.equal(30);
    fence.lower(-5);
    fence.lower(Number.NaN);
    expect(fence.left).to.equal(30);
    fence.lower(10);
    expect(fence.left).to.equal(10);
    fence.confirm(null);
    expect(fence.left).to.equal(null);
    expect(admitted(fence, 'b', 9e15)).to.equal('goes');
    fence.lower(7);
    expect(fence.left).to.equal(7);
    fence.reset();
    expect(admitted(fence, 'c', 1)).to.equal('over-budget fence 0');
  });

  it('S6: a figure that is none is no permission', () => {
    const fence = new Fence();
    for (const nano of [Number.NaN, -1, 1.5, Infinity]) {
      fence.confirm(nano);
      expect(admitted(fence, 'a', 1), String(nano)).to.equal('over-budget fence 0');
    }
  });

  it('P2: what can’t be priced is refused, also without a limit', () => {
    const fence = new Fence();
    fence.confirm(null);
    expect(admitted(fence, 'a', null)).to.equal('no-price');
  });

  it('holds what goes out: a part that nobody can bound has no price', async () => {
    const ceiling = { prompt: '0.000001', completion: '0.000004' };
    const body = (content: unknown, model = 'openai/gpt-5'): string =>
      JSON.stringify({ model, messages: [{ role: 'user', content }] });
    expect(await holdOf(body('hello'), 100, ceiling)).to.be.greaterThan(500_000);
    expect(await holdOf(body([{ type: 'file', file: {} }]), 100, ceiling)).to.equal(null);
    expect(await holdOf(body('hello'), 100, { ...ceiling, prompt: '-1' })).to.equal(null);
    const image = [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }];
    const [one, many] = [
      await holdOf(body(image), 1, ceiling),
      await holdOf(body(image, 'openai/gpt-4o-mini'), 1, ceiling),
    ];
    expect(many! - one!, 'an image counts 33 times as much').to.be.greaterThan(30_000_000);
  });
});

describe('pricing/beyond-ceiling', () => {
  const ceiling = { prompt: '0.000001', completion: '0.000004' };
  const hold = (more: Partial<Parameters<typeof holdAtCeiling>[0]>): number | null =>
    holdAtCeiling({
      model: 'openai/gpt-5',
      inputTokens: 1000,
      outputCap: 1000,
      images: 0,
      caches: false,
      ceiling,
      ...more,
    });

  it('S6: holds what `max_price` does not bound: cache writes, long prompts, thinking and its price', () => {
    expect(hold({})).to.equal(1_000_000 + 5_000_000);
    expect(hold({ model: 'anthropic/claude-x' })).to.equal(1_250_000 + 5_000_000);
    expect(hold({ model: 'someone/else' })).to.equal(1_250_000 + 6_280_000);
    expect(hold({ caches: true })).to.equal(2_000_000 + 5_000_000);
    expect(hold({ inputTokens: 200_000 })).to.equal(400_000_000 + 7_520_000);
    expect(hold({ ceiling: { ...ceiling, request: '0.01', image: '0.002' }, images: 3 })).to.equal(
      6_000_000 + 16_000_000,
    );
  });

  it('refuses what is no price or no figure', () => {
    expect(hold({ ceiling: { ...ceiling, completion: 'cheap' } })).to.equal(null);
    expect(hold({ inputTokens: -1 })).to.equal(null);
    expect(hold({ outputCap: 1.5 })).to.equal(null);
  });

  it('finds a wish for caching wherever it stands', () => {
    const part = { type: 'text', text: 'x', cache_control: { type: 'ephemeral', ttl: '1h' } };
    expect(asksForCaching({ messages: [{ role: 'user', content: [part] }] })).to.equal(true);
    expect(asksForCaching({ messages: [{ role: 'user', content: 'cache_control' }] })).to.equal(false);
  });
});

describe('provider/cost-meter', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const usage = '{"id":"gen-1","choices":[],"usage":{"cost":0.00002,"is_byok":false}}';

  it('reads the cost and the id, however the stream is split and its lines end', () => {
    for (const newline of ['\n', '\r\n', '\r'])
      for (const size of [1, 2, 3, 1000]) {
        const bytes = encode(
          `: hello${newline}data: {"id":"gen-1"}${newline}${newline}data:${usage}${newline}${newline}data: [DONE]${newline}`,
        );
        const meter = createCostMeter(true);
        for (let at = 0; at < bytes.length; at += size) meter.feed(bytes.slice(at, at + size));
        meter.end();
        expect([meter.costNano, meter.generationId]).to.deep.equal([20_000, 'gen-1']);
      }
  });

  it('reads a last line without its end, and a plain answer', () => {
    const stream = createCostMeter(true);
    stream.feed(encode(`data: ${usage}`));
    stream.end();
    const plain = createCostMeter(false);
    plain.feed(encode(usage));
    plain.end();
    expect([stream.costNano, plain.costNano]).to.deep.equal([20_000, 20_000]);
  });

  it('M1: what it can’t read is unknown, never nothing', () => {
    for (const text of [
      '',
      'data: {broken',
      'data: {"usage":{}}',
      'data: {"usage":{"cost":-1}}',
      'data: null',
      'event: x',
    ]) {
      const meter = createCostMeter(true);
      meter.feed(encode(text));
      meter.end();
      expect(meter.costNano, text).to.equal(null);
    }
  });
});
