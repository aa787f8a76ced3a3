import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isNano } from '../../../src/pricing/nano.ts';
import { ERROR_CODES, type ErrorDetail } from '../../../src/protocol/errors.ts';
import { classifyError } from '../../../src/provider/errors.ts';
import { createStreamReader, readCompletion, type WireEvent } from '../../../src/provider/sse.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @param sizes of the chunks, over and over */
function read(bytes: Uint8Array, sizes: readonly number[] = [Infinity]): WireEvent[] {
  const events: WireEvent[] = [];
  const reader = createStreamReader((event) => events.push(event));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    reader.feed(bytes.subarray(at, Math.min(bytes.length, at + size)));
    at += size;
  }
  reader.end();
  return events;
}

function complete(text: string): WireEvent[] {
  const events: WireEvent[] = [];
  readCompletion(text, (event) => events.push(event));
  return events;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOr = (none: unknown, value: unknown): boolean => value === none || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isAmount = (value: unknown): boolean => value === undefined || (Number.isFinite(value) && (value as number) >= 0);

/** Closed codes, numbers and one date; nothing else may be in a detail. */
function isLegalDetail({ code, status, ...rest }: ErrorDetail, inStream: boolean): boolean {
  const { waitSeconds, affordableTokens, limitUsd, resetsAt, reason, released, ...others } = rest;
  const reasons = [undefined, 'price', 'data-policy', 'parameters', 'unavailable'];
  return (
    ERROR_CODES.includes(code) &&
    (inStream ? status === 200 && code !== 'key-rejected' && released === undefined : true) &&
    [waitSeconds, affordableTokens, limitUsd].every(isAmount) &&
    (resetsAt === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(resetsAt)) &&
    reasons.includes(reason) &&
    Object.keys(others).length === 0
  );
}

function isLegal(event: WireEvent): boolean {
  switch (event.type) {
    case 'start':
      return isTextOr(null, event.generationId) && isTextOr(null, event.model);
    case 'provider':
      return isText(event.name);
    case 'text':
    case 'reasoning':
      return isText(event.text);
    case 'finish':
      return isText(event.reason);
    case 'tool-call':
      return (
        isCount(event.index) &&
        event.index < 1024 &&
        [event.id, event.name, event.arguments].every((part) => isTextOr(undefined, part))
      );
    case 'usage':
      return (
        (event.costNano === null || isNano(event.costNano)) &&
        (event.usage === null || Object.values(event.usage).every(isCount))
      );
    case 'error':
      return isLegalDetail(event.detail, true);
    default:
      return false;
  }
}

/** Every event is legal, and what can be said only once is said only once. */
function areLegal(events: readonly WireEvent[]): boolean {
  const once = (type: WireEvent['type']): boolean => events.filter((event) => event.type === type).length <= 1;
  return events.every(isLegal) && once('start') && once('provider') && once('finish');
}

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const usage = { prompt_tokens: 21, completion_tokens: 7, cost: 0.000112, is_byok: false };
const USAGE: WireEvent = {
  type: 'usage',
  usage: { promptTokens: 21, completionTokens: 7, reasoningTokens: 0, cachedTokens: 0 },
  costNano: 112_000,
};
const holdsUsage = (events: readonly WireEvent[]): boolean =>
  events.some((event) => JSON.stringify(event) === JSON.stringify(USAGE));

/** Any JSON value, and values that look right. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>({ toString: 1 }, -1, 1e300, 401, '429', 'error', 'max_price', '9'.repeat(40), null, [], {}),
);
const shaped = (...names: string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] });
const anyError = fc
  .tuple(
    shaped('code', 'message', 'type', 'name', 'error_type', 'http_status', 'availability'),
    shaped('error_type', 'limit_source', 'reason', 'resets_at', 'retry_after_seconds', 'limit_usd', 'headers'),
    shaped('code', 'constraint', 'retry_after'),
    shaped('retry-after', 'X-RateLimit-Reset'),
  )
  .map(([error, metadata, availability, headers]) => ({
    ...error,
    availability: { ...availability, constraint: { field: availability['constraint'] } },
    metadata: { ...metadata, headers },
  }));
const anyChunk = fc
  .tuple(
    shaped('id', 'model', 'provider', 'choices', 'error', 'usage', 'error_type'),
    shaped('delta', 'finish_reason', 'error', 'message'),
    shaped('content', 'reasoning', 'reasoning_details', 'tool_calls'),
    shaped('index', 'id', 'function'),
    shaped('prompt_tokens', 'completion_tokens', 'cost', 'is_byok', 'cost_details', 'completion_tokens_details'),
    fc.option(anyError, { nil: undefined }),
  )
  .map(([chunk, choice, delta, call, counts, error]) => ({
    ...chunk,
    choices: [{ ...choice, delta: { ...delta, tool_calls: [call] } }, chunk['choices']],
    usage: counts,
    ...(error ? { error } : {}),
  }));

const data = (json: unknown): string => `data: ${JSON.stringify(json)}`;
/** An honest stream: comments, text in any script, a tool call, the cost, the end; with any ends of line. */
const honest = fc
  .record({
    texts: fc.array(words, { maxLength: 5 }),
    comments: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    done: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ texts, comments, end, done, closed }) => {
    const chunk = { id: 'gen-1-x', model: 'acme/solid-2', provider: 'Acme' };
    const tool = { index: 0, id: 'call_1', function: { name: 'add', arguments: '{"a":"橋"}' } };
    const events = [
      ...(comments ? [': OPENROUTER PROCESSING', 'event: message', 'id: 7', 'retry: 10'] : []),
      ...texts.map((content) => data({ ...chunk, choices: [{ delta: { content, reasoning: content } }] })),
      data({ ...chunk, choices: [{ delta: { tool_calls: [tool] }, finish_reason: 'stop' }] }),
      data({ ...chunk, choices: [{ delta: {}, finish_reason: 'stop' }], usage }),
      ...(done ? ['data: [DONE]'] : []),
    ];
    return events.join(end + end) + (closed ? end + end : '');
  });

const sizes = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 80 })), { minLength: 1, maxLength: 8 });
const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 30 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom('\n', '\r', '\n\n', 'data:', '"', '{', '[DONE]').map(bytesOf),
  ),
});
type Change = { readonly at: number; readonly remove: number; readonly put: Uint8Array };

function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let all = Array.from(bytes);
  for (const { at, remove, put } of changes) {
    const start = all.length === 0 ? 0 : at % all.length;
    all = [...all.slice(0, start), ...put, ...all.slice(start + remove)];
  }
  return Uint8Array.from(all);
}

/** A line that is not the usage record and may be anything else: broken JSON, a comment, an empty line. */
const junk = fc.oneof(
  fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')),
  fc.string({ maxLength: 20 }).map((text) => `data: "${text.replace(/[\r\n"]/g, '')}`),
  fc
    .nat({ max: 60 })
    .map((length) => data({ id: 'gen-1-x', choices: [{ delta: { content: 'cut' } }] }).slice(0, length)),
  fc.constantFrom('', '', ': OPENROUTER PROCESSING', 'data: [DONE]', 'data:', 'data: {"a":1}', 'event: x'),
);

describe('provider/sse, for any bytes', () => {
  it('gives the same events however the bytes are split', () => {
    fc.assert(
      fc.property(honest, sizes, (text, steps) => {
        const [once, split] = [read(bytesOf(text)), read(bytesOf(text), steps)];
        expect(split).to.deep.equal(once);
        expect(areLegal(once) && holdsUsage(once)).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same events of damaged bytes too, never throws, and tells only legal shapes', () => {
    fc.assert(
      fc.property(honest, fc.array(change, { minLength: 1, maxLength: 6 }), sizes, (text, changes, steps) => {
        const bytes = mutate(bytesOf(text), changes);
        const once = read(bytes);
        expect(areLegal(once)).to.equal(true);
        expect(read(bytes, steps)).to.deep.equal(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells only legal shapes of JSON of any content, streamed or not', () => {
    fc.assert(
      fc.property(fc.array(anyChunk, { minLength: 1, maxLength: 4 }), (chunks) => {
        expect(areLegal(read(bytesOf(chunks.map((chunk) => `${data(chunk)}\n\n`).join(''))))).to.equal(true);
        expect(areLegal(complete(JSON.stringify(chunks[0])))).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never loses a usage record in an intact data line, whatever lines are around it', () => {
    const line = data({ choices: [], usage });
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 6 }), fc.array(junk, { maxLength: 6 }), sizes, (before, after, steps) => {
        const events = read(bytesOf([...before, line, ...after].join('\n')), steps);
        expect(holdsUsage(events)).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads each line by itself where the empty line after a broken one was lost', () => {
    const events = read(bytesOf(`data: {"broken\n${data({ usage })}\ndata: nonsense\ndata: [DONE]\n\n`));
    expect(events).to.deep.equal([{ type: 'error', detail: { code: 'cut-off', status: 200 } }, USAGE]);
  });

  it('still reads one object that is spread over several data lines', () => {
    const lines = JSON.stringify({ choices: [{ delta: { content: 'Four.' } }], usage }, null, 1).split('\n');
    const events = read(bytesOf(`${lines.map((line) => `data: ${line}`).join('\n')}\n\n`));
    expect(events).to.deep.equal([{ type: 'text', text: 'Four.' }, USAGE]);
  });

  it('readCompletion never throws and tells only legal shapes', () => {
    const whole = JSON.stringify({ id: 'gen-1-x', choices: [{ message: { content: 'Four. 橋' } }], usage });
    const cut = fc
      .array(change, { maxLength: 4 })
      .map((changes) => new TextDecoder().decode(mutate(bytesOf(whole), changes)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), cut), (text) => areLegal(complete(text))),
      { numRuns: 1000 },
    );
  });

  it('classifyError never throws and tells only legal details', () => {
    const body = fc.oneof(
      fc.option(fc.string()),
      fc.json(),
      fc.tuple(anyError, shaped('error_type')).map(([error, more]) => JSON.stringify({ ...more, error })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), body, (status, text) => {
        const detail = classifyError(status, text);
        expect(isLegalDetail(detail, false) && detail.status === status).to.equal(true);
        expect(detail.code === 'key-rejected', 'only a 401 takes the key').to.equal(status === 401);
        if ([408, 504, 524].includes(status)) expect(detail.released).to.equal(undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it('yields the event of a data line of 4 MB, in small chunks, in good time', () => {
    const content = '橋x'.repeat(1_000_000);
    const started = performance.now();
    const events = read(bytesOf(`${data({ choices: [{ delta: { content } }], usage })}\n\n`), [1500]);
    expect(events).to.have.lengthOf(2);
    expect(events[0]?.type === 'text' && events[0].text === content, 'the whole text').to.equal(true);
    expect(events[1]).to.deep.equal(USAGE);
    expect(performance.now() - started, 'milliseconds').to.be.below(3000);
  });
});
