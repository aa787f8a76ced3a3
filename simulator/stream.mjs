/** A streamed answer, exactly as openrouter.md 2.4 describes it, with the faults that were asked for. */
import { usageBlock } from './completions.mjs';

const COMMENT = ': OPENROUTER PROCESSING\n\n';
const encoder = new TextEncoder();

/** Thrown into the body to make the server drop the connection. */
export class CutConnection extends Error {}

const event = (value) => `data: ${JSON.stringify(value)}\n\n`;

/** The usage event has had three shapes (openrouter.md 2.4). */
const USAGE_CHOICES = {
  repeat: (finish) => [
    { index: 0, delta: { role: 'assistant', content: '' }, finish_reason: finish, native_finish_reason: finish },
  ],
  empty: () => [],
  null: () => [
    { index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null, native_finish_reason: null },
  ],
};

class Writer {
  #simulator;
  #context;

  constructor(simulator, context) {
    this.#simulator = simulator;
    this.#context = context;
  }

  chunk(choices, extra = {}) {
    const { charge, model, endpoint, fault } = this.#context;
    return event({
      id: charge.id,
      object: 'chat.completion.chunk',
      created: Math.floor(this.#simulator.now() / 1000),
      model: fault.served ?? model.canonical_slug,
      provider: endpoint.provider_name,
      choices,
      ...extra,
    });
  }

  piece(piece) {
    const delta =
      piece.kind === 'delta'
        ? piece.delta
        : piece.kind === 'reasoning'
          ? {
              role: 'assistant',
              content: '',
              reasoning: piece.text,
              reasoning_details: [{ type: 'reasoning.text', text: piece.text, format: 'unknown', index: 0 }],
            }
          : { role: 'assistant', content: piece.text };
    return this.chunk([{ index: 0, delta, finish_reason: null, native_finish_reason: null }]);
  }

  error(extra = {}) {
    const error = { code: 502, message: 'Provider disconnected', metadata: { error_type: 'provider_unavailable' } };
    return this.chunk([{ index: 0, delta: { content: '' }, finish_reason: 'error' }], { error, ...extra });
  }
}

/** Waits for a time or a release, whichever the fault says; sends keep-alive comments meanwhile. */
async function* waitFor(simulator, done, signal) {
  while (!done() && !signal.aborted) {
    await simulator.sleep(Math.min(simulator.settings.commentInterval, 100), signal);
    if (!done() && !signal.aborted) yield COMMENT;
  }
}

async function* textParts(simulator, context, signal) {
  const { plan, charge, fault } = context;
  const writer = new Writer(simulator, context);
  const { settings } = simulator;
  let sent = 0;
  const abort = () => charge.abort(sent);
  yield COMMENT;
  for (let left = settings.thinkMilliseconds; left > 0 && !signal.aborted; left -= settings.commentInterval) {
    await simulator.sleep(Math.min(left, settings.commentInterval), signal);
    if (left > settings.commentInterval) yield COMMENT;
  }
  if (fault.eventError === 'first') return yield* failing(writer, context, abort);
  for (const [index, piece] of plan.pieces.entries()) {
    if (fault.hold === index) {
      const ticket = simulator.releases;
      yield* waitFor(simulator, () => simulator.releases > ticket, signal);
    }
    if (signal.aborted) return void abort();
    if (fault.cutAfter === index || (fault.cutMidLine && index === 2)) {
      abort();
      if (fault.cutMidLine) yield writer.piece(piece).slice(0, 30);
      throw new CutConnection();
    }
    if (fault.eventError === index) return yield* failing(writer, context, abort);
    if (fault.malformedLine && index === 1) yield 'data: {"id": broken\n\n';
    sent += piece.tokens;
    yield writer.piece(piece);
    if (settings.tokensPerSecond > 0) await simulator.sleep((piece.tokens / settings.tokensPerSecond) * 1000, signal);
  }
  if (signal.aborted) return void abort();
  yield writer.chunk([
    {
      index: 0,
      delta: { role: 'assistant', content: '' },
      finish_reason: plan.finish,
      native_finish_reason: plan.finish,
    },
  ]);
  const usage = usageBlock(charge.complete(), plan, fault);
  const shape = USAGE_CHOICES[fault.usageShape ?? settings.usageShape];
  if (fault.usage !== 'missing') yield writer.chunk(shape(plan.finish), { service_tier: 'default', usage });
  if (!fault.withoutDone) yield 'data: [DONE]\n\n';
}

/** An error inside the stream: HTTP stays 200 (openrouter.md 2.5). */
async function* failing(writer, { plan, fault }, abort) {
  const charged = abort();
  yield writer.error(fault.eventErrorUsage ? { usage: usageBlock(charged, plan, fault) } : {});
  if (!fault.withoutDone) yield 'data: [DONE]\n\n';
}

/** Bytes as the socket would bring them: whole events, or pieces of `splitBytes` that may part a character. */
export async function* streamAnswer(simulator, context, signal) {
  const size = context.fault.splitBytes ?? Infinity;
  for await (const text of textParts(simulator, context, signal)) {
    const bytes = encoder.encode(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, Math.min(at + size, bytes.length));
  }
}
