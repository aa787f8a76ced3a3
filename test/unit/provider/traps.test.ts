import { expect } from '@open-wc/testing';
import { parseCatalogue, parseEndpoints } from '../../../src/provider/catalogue.ts';
import { parseGeneration, trueCost } from '../../../src/provider/openrouter.ts';
import { createStreamReader, readCompletion, type WireEvent } from '../../../src/provider/sse.ts';

type Fields = Record<string, unknown>;

function read(...chunks: Fields[]): WireEvent[] {
  const events: WireEvent[] = [];
  const reader = createStreamReader((event) => events.push(event));
  for (const chunk of chunks) reader.feed(new TextEncoder().encode(`data: ${JSON.stringify(chunk)}\n\n`));
  reader.end();
  return events;
}

function complete(json: Fields): WireEvent[] {
  const events: WireEvent[] = [];
  readCompletion(JSON.stringify(json), (event) => events.push(event));
  return events;
}

const counts = { prompt_tokens: 21, completion_tokens: 7 };
const DOWN: WireEvent = { type: 'error', detail: { code: 'provider-down', status: 200 } };
const errorsOf = (events: readonly WireEvent[]): WireEvent[] => events.filter(({ type }) => type === 'error');
const costOf = (usage: Fields): unknown =>
  read({ choices: [], usage: { ...counts, ...usage } }).map((event) =>
    event.type === 'usage' ? event.costNano : event,
  );

describe('provider, the traps by name', () => {
  describe('in-stream error that looks like success', () => {
    const text = { choices: [{ delta: { content: 'Fou' }, finish_reason: null }] };

    it('a finish reason "error" without an error object is an error, once', () => {
      const ending = { choices: [{ delta: { content: '' }, finish_reason: 'error' }] };
      expect(errorsOf(read(text, ending, ending))).to.deep.equal([DOWN]);
      expect(errorsOf(complete({ choices: [{ message: { content: 'Fou' }, finish_reason: 'error' }] }))).to.deep.equal([
        DOWN,
      ]);
    });

    it('a finish reason "error" after another finish reason is an error too', () => {
      const events = read(
        { choices: [{ delta: {}, finish_reason: 'length' }] },
        { choices: [{ finish_reason: 'error' }] },
      );
      expect(events).to.deep.equal([{ type: 'finish', reason: 'length' }, DOWN]);
    });

    it('an error object beside it says which, and is told alone', () => {
      const error = { code: 429, message: 'x' };
      const busy = [{ type: 'error', detail: { code: 'busy', status: 200 } }];
      expect(errorsOf(read({ error, choices: [{ delta: {}, finish_reason: 'error' }] }))).to.deep.equal(busy);
      expect(errorsOf(read({ choices: [{ delta: {}, finish_reason: 'error', error }] }))).to.deep.equal(busy);
    });

    it('an error beside finish reason "stop", and a 200 that holds nothing else, are errors', () => {
      const error = { code: 502, message: 'x' };
      expect(errorsOf(read(text, { error, choices: [{ delta: {}, finish_reason: 'stop' }] }))).to.deep.equal([DOWN]);
      expect(complete({ error })).to.deep.equal([DOWN]);
    });

    it('its usage counts, and every other finish reason is no error', () => {
      const ending = { choices: [{ finish_reason: 'error' }], usage: { ...counts, cost: 0.000112 } };
      expect(read(text, ending).at(-1)).to.include({ type: 'usage', costNano: 112_000 });
      for (const finish_reason of ['stop', 'length', 'tool_calls', 'content_filter', 'new_reason', null, '', 1])
        expect(errorsOf(read({ choices: [{ delta: {}, finish_reason }] })), String(finish_reason)).to.deep.equal([]);
    });
  });

  it('empty visible text with usage: no text event, no error, the cost', () => {
    const usage = { ...counts, completion_tokens_details: { reasoning_tokens: 7 }, cost: 0.000112 };
    for (const content of ['', null]) {
      const events = read({ choices: [{ delta: { content }, finish_reason: 'stop' }] }, { choices: [], usage });
      expect(events.map(({ type }) => type)).to.deep.equal(['finish', 'usage']);
      expect(events.at(-1)).to.deep.equal({
        type: 'usage',
        usage: { promptTokens: 21, completionTokens: 7, reasoningTokens: 7, cachedTokens: 0 },
        costNano: 112_000,
      });
    }
  });

  it('a cost of zero is a known zero', () => {
    expect(costOf({ cost: 0 })).to.deep.equal([0]);
    expect(costOf({ cost: 0, is_byok: true, cost_details: { upstream_inference_cost: 0 } })).to.deep.equal([0]);
    expect(parseGeneration({ data: { id: 'gen-1', total_cost: 0 } })?.costNano).to.equal(0);
    expect(read({ usage: { cost: 0 } })).to.deep.equal([{ type: 'usage', usage: null, costNano: 0 }]);
  });

  it('doubled BYOK: the upstream part is added for a key of one’s own, and only then', () => {
    const cost_details = { upstream_inference_cost: 0.0001 };
    expect(costOf({ cost: 0.0001, is_byok: false, cost_details })).to.deep.equal([100_000]);
    for (const is_byok of [undefined, null, 'true', 1, 'false'])
      expect(costOf({ cost: 0.0001, is_byok, cost_details }), String(is_byok)).to.deep.equal([100_000]);
    expect(costOf({ cost: 0.000005, is_byok: true, cost_details })).to.deep.equal([105_000]);
  });

  it('unknown cost counted as nothing: it is null and never 0', () => {
    for (const cost of [undefined, null, '', 'free', '0', -1, true, [], {}])
      expect(costOf({ cost }), JSON.stringify(cost)).to.deep.equal([null]);
    for (const upstream_inference_cost of [undefined, null, '0', -1])
      expect(costOf({ cost: 0, is_byok: true, cost_details: { upstream_inference_cost } })).to.deep.equal([null]);
    expect(parseGeneration({ data: { id: 'gen-1' } })?.costNano).to.equal(null);
    for (const usage of [{}, [], 'x', 0, true, { prompt_tokens: 21 }])
      expect(
        read({ usage: { ...counts, cost: 1e-6 } }, { usage }),
        'a record of nothing is not the last word',
      ).to.have.length(1);
  });

  it('a sum that no integer holds exactly is unknown', () => {
    expect(trueCost(9_000_000, false, null)).to.equal(9_000_000_000_000_000);
    expect(trueCost(9_000_000, true, 9_000_000)).to.equal(null);
    expect(trueCost(9_100_000, false, null)).to.equal(null);
    expect(trueCost(Infinity, false, null)).to.equal(null);
  });

  it('price "-1": a price that is not known beforehand is no price and never a credit', () => {
    const base = { id: 'a/b', architecture: { input_modalities: ['text'], output_modalities: ['text'] } };
    for (const price of ['-1', -1, '-0.000001', '−1']) {
      for (const pricing of [
        { prompt: price, completion: '0' },
        { prompt: '0', completion: price },
        { prompt: '0', completion: '0', request: price },
        { prompt: '0', completion: '0', overrides: [{ min_prompt_tokens: 1, prompt: price }] },
      ]) {
        expect(parseCatalogue({ data: [{ ...base, pricing }] })[0]?.prices, JSON.stringify(pricing)).to.equal(null);
        const endpoint = { provider_name: 'Acme', pricing };
        expect(parseEndpoints({ data: { endpoints: [endpoint] } })[0]?.prices).to.equal(null);
      }
    }
  });

  it('a tool call of an index beyond any answer makes no endless list', () => {
    const call = (index: unknown): unknown => read({ choices: [{ delta: { tool_calls: [{ index, id: 'c' }] } }] });
    for (const index of [0, 1023]) expect(call(index)).to.deep.equal([{ type: 'tool-call', index, id: 'c' }]);
    for (const index of [1024, 1e9, Number.MAX_SAFE_INTEGER, -1, 0.5])
      expect(call(index), String(index)).to.deep.equal([]);
    for (const index of [undefined, null, '7'])
      expect(call(index)).to.deep.equal([{ type: 'tool-call', index: 0, id: 'c' }]);
    const tool_calls = Array.from({ length: 1500 }, () => ({ id: 'c' }));
    expect(read({ choices: [{ delta: { tool_calls } }] })).to.have.lengthOf(1024);
  });
});
