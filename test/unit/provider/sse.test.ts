import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createStreamReader, readCompletion, type WireEvent } from '../../../src/provider/sse.ts';

const chunk = (fields: Record<string, unknown>): string =>
  `data: ${JSON.stringify({ id: 'gen-1-x', model: 'acme/solid-2-20260901', provider: 'Acme', ...fields })}\n\n`;
const delta = (content: Record<string, unknown>, finish: string | null = null): string =>
  chunk({ choices: [{ index: 0, delta: content, finish_reason: finish }] });
const usage = {
  prompt_tokens: 21,
  completion_tokens: 7,
  total_tokens: 28,
  cost: 0.000112,
  is_byok: false,
  cost_details: { upstream_inference_cost: 0.000112 },
};
const COMMENT = ': OPENROUTER PROCESSING\n\n';

function read(text: string, sizes: readonly number[] = [Infinity]): WireEvent[] {
  const events: WireEvent[] = [];
  const reader = createStreamReader((event) => events.push(event));
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    reader.feed(bytes.subarray(at, Math.min(bytes.length, at + size)));
    at += size;
  }
  reader.end();
  return events;
}
const textOf = (events: readonly WireEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

describe('provider/sse', () => {
  const whole =
    COMMENT +
    delta({ role: 'assistant', content: 'Zwölf ' }) +
    COMMENT +
    delta({ content: '橋と👍🏽' }) +
    delta({ content: '' }, 'stop') +
    chunk({ choices: [{ index: 0, delta: { content: '' }, finish_reason: 'stop' }], usage }) +
    'data: [DONE]\n\n';

  it('reads start, provider, text, finish once and the cost', () => {
    const events = read(whole);
    expect(textOf(events)).to.equal('Zwölf 橋と👍🏽');
    expect(events.filter(({ type }) => type === 'finish')).to.have.lengthOf(1);
    expect(events.filter(({ type }) => type === 'start')).to.deep.equal([
      { type: 'start', generationId: 'gen-1-x', model: 'acme/solid-2-20260901' },
    ]);
    expect(events.at(-1)).to.deep.equal({
      type: 'usage',
      usage: { promptTokens: 21, completionTokens: 7, reasoningTokens: 0, cachedTokens: 0 },
      costNano: 112_000,
    });
  });

  it('gives the same events however the bytes are split, inside a character too', () => {
    const once = JSON.stringify(read(whole));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        (sizes) => JSON.stringify(read(whole, sizes)) === once,
      ),
      { numRuns: 60 },
    );
  });

  it('takes usage in each of its three shapes, and after [DONE]', () => {
    for (const choices of [
      [],
      [{ index: 0, delta: {}, finish_reason: null }],
      [{ index: 0, delta: {}, finish_reason: 'stop' }],
    ])
      expect(
        read(chunk({ choices, usage })).some((event) => event.type === 'usage' && event.costNano === 112_000),
      ).to.equal(true);
    for (const sizes of [[Infinity], [5]])
      expect(read(`data: [DONE]\n\n${chunk({ choices: [], usage })}`, sizes).at(-1)).to.include({ type: 'usage' });
  });

  it('M1: no cost is unknown, a zero is a known zero; BYOK adds the upstream part, otherwise never', () => {
    const cost = (fields: Record<string, unknown>): unknown =>
      read(chunk({ choices: [], usage: { ...usage, ...fields } })).find(({ type }) => type === 'usage');
    expect(cost({ cost: undefined })).to.include({ costNano: null });
    expect(cost({ cost: null })).to.include({ costNano: null });
    expect(cost({ cost: 'free' })).to.include({ costNano: null });
    expect(cost({ cost: -1 })).to.include({ costNano: null });
    expect(cost({ cost: 0 })).to.include({ costNano: 0 });
    expect(cost({ cost: 6e-7 })).to.include({ costNano: 600 });
    expect(cost({ is_byok: true, cost: 0.00001 })).to.include({ costNano: 122_000 });
  });

  it('W7: an error inside the stream is a closed code without the provider’s words, and releases nothing', () => {
    const text = chunk({
      error: { code: 502, message: 'SECRET WORDS', metadata: { error_type: 'provider_unavailable' } },
      choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
      usage,
    });
    const events = read(text);
    const error = events.find(({ type }) => type === 'error');
    expect(error).to.deep.equal({ type: 'error', detail: { code: 'provider-down', status: 200 } });
    expect(
      events.some((event) => event.type === 'usage' && event.costNano === 112_000),
      'usage of an error event counts',
    ).to.equal(true);
    expect(JSON.stringify(events)).to.not.include('SECRET');
  });

  it('a line that is no JSON is said once, and what follows still counts', () => {
    const events = read(`data: {"broken\n\ndata: nonsense\n\n${whole}`);
    expect(events.filter(({ type }) => type === 'error')).to.have.lengthOf(1);
    expect(events.at(-1)).to.include({ type: 'usage', costNano: 112_000 });
  });

  it('joins nothing itself: tool calls come as fragments by index, reasoning as its own event', () => {
    const events = read(
      delta({ reasoning: 'hm', content: '' }) +
        delta({
          content: null,
          tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'add', arguments: '' } }],
        }) +
        delta({ tool_calls: [{ index: 0, function: { arguments: '{"a":2}' } }] }, 'tool_calls'),
    );
    expect(events.filter(({ type }) => type === 'reasoning')).to.deep.equal([{ type: 'reasoning', text: 'hm' }]);
    expect(events.filter(({ type }) => type === 'tool-call')).to.deep.equal([
      { type: 'tool-call', index: 0, id: 'call_1', name: 'add' },
      { type: 'tool-call', index: 0, arguments: '{"a":2}' },
    ]);
  });

  it('reads a line of several megabytes in many small chunks', () => {
    const long = 'x'.repeat(3_000_000);
    expect(textOf(read(delta({ content: long }), [4096])).length).to.equal(long.length);
  });

  it('reads a non-streamed answer into the same events, and a 200 that holds only an error', () => {
    const events: WireEvent[] = [];
    readCompletion(
      JSON.stringify({
        id: 'gen-1-x',
        model: 'm/n',
        provider: 'Acme',
        choices: [{ message: { content: 'Four.' }, finish_reason: 'stop' }],
        usage,
      }),
      (event) => events.push(event),
    );
    expect(events.map(({ type }) => type)).to.deep.equal(['start', 'provider', 'text', 'finish', 'usage']);
    const failing: WireEvent[] = [];
    readCompletion(JSON.stringify({ error: { code: 500, message: 'x' } }), (event) => failing.push(event));
    expect(failing).to.deep.equal([{ type: 'error', detail: { code: 'provider-down', status: 200 } }]);
  });
});
