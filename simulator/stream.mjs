/** A streamed answer, exactly as openrouter.md 2.4 describes it, with the faults that were asked for. */
import { HUGE_IMAGE } from './answer-text.mjs';
import { socketBytes } from './stream-bytes.mjs';
import { usageBlock, wireText } from './usage.mjs';

const COMMENT = ': OPENROUTER PROCESSING\n\n';

/** Thrown into the body to make the server drop the connection. */
export class CutConnection extends Error {}

const event = (value) => `data: ${wireText(value)}\n\n`;

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
    const { charge, model, endpoint, served } = this.#context;
    return event({
      id: charge.id,
      object: 'chat.completion.chunk',
      created: Math.floor(this.#simulator.now() / 1000),
      model: served ?? model.canonical_slug,
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

  image() {
    const delta = { role: 'assistant', content: '', images: [HUGE_IMAGE] };
    return this.chunk([{ index: 0, delta, finish_reason: null, native_finish_reason: null }]);
  }

  error(extra = {}) {
    const code = this.#context.fault.eventErrorCode ?? 502;
    const error = { code, message: 'Provider disconnected', metadata: { error_type: 'provider_unavailable' } };
    return this.chunk([{ index: 0, delta: { content: '' }, finish_reason: 'error' }], { error, ...extra });
  }

  finish(reason) {
    const delta = { role: 'assistant', content: '' };
    return this.chunk([{ index: 0, delta, finish_reason: reason, native_finish_reason: reason }]);
  }

  usage(shape) {
    const { charge, plan, fault } = this.#context;
    const usage = usageBlock(charge.complete(), plan, fault);
    return this.chunk(USAGE_CHOICES[shape](plan.finish), { service_tier: 'default', usage });
  }
}

/** Waits for a time or a release, whichever the fault says; sends keep-alive comments meanwhile. */
async function* waitFor(simulator, done, signal) {
  while (!done() && !signal.aborted) {
    await simulator.sleep(Math.min(simulator.settings.commentInterval, 100), signal);
    if (!done() && !signal.aborted) yield COMMENT;
  }
}

/** The provider's silence before the first piece. */
async function* thinking(simulator, signal) {
  const { settings } = simulator;
  yield COMMENT;
  for (let left = settings.thinkMilliseconds; left > 0 && !signal.aborted; left -= settings.commentInterval) {
    await simulator.sleep(Math.min(left, settings.commentInterval), signal);
    if (left > settings.commentInterval) yield COMMENT;
  }
}

/** The pieces one by one. @returns whether all of them were said */
async function* pieces(simulator, context, writer, signal) {
  const { plan, fault, progress } = context;
  const { tokensPerSecond } = simulator.settings;
  for (const [index, piece] of plan.pieces.entries()) {
    if (fault.hold === index) {
      const ticket = simulator.releases;
      yield* waitFor(simulator, () => simulator.releases > ticket, signal);
    }
    if (signal.aborted) return false;
    if (fault.cutMidLine && index === 2) {
      yield writer.piece(piece).slice(0, 30);
      throw new CutConnection();
    }
    if (fault.cutAfter === index) throw new CutConnection();
    if (fault.eventError === index) {
      yield* failing(writer, context);
      return false;
    }
    if (fault.malformedLine && index === 1) yield 'data: {"id": broken\n\n';
    if (fault.megabyteLine && index === 1) yield writer.image();
    progress.sent += piece.tokens;
    yield writer.piece(piece);
    if (tokensPerSecond > 0) await simulator.sleep((piece.tokens / tokensPerSecond) * 1000, signal);
  }
  return !signal.aborted;
}

async function* textParts(simulator, context, signal) {
  const { plan, charge, fault } = context;
  const writer = new Writer(simulator, context);
  yield* thinking(simulator, signal);
  if (fault.eventError === 'first') return yield* failing(writer, context);
  if (!(yield* pieces(simulator, context, writer, signal))) return;
  yield writer.finish(plan.finish);
  // Charged before the usage event goes out: whoever reads it finds the books in agreement.
  charge.complete();
  if (fault.usage !== 'missing') yield writer.usage(fault.usageShape ?? simulator.settings.usageShape);
  if (!fault.withoutDone) yield 'data: [DONE]\n\n';
}

/** An error inside the stream: HTTP stays 200 (openrouter.md 2.5). */
async function* failing(writer, { plan, fault, charge, progress }) {
  const charged = charge.abort(progress.sent);
  yield writer.error(fault.eventErrorUsage ? { usage: usageBlock(charged, plan, fault) } : {});
  if (!fault.withoutDone) yield 'data: [DONE]\n\n';
}

/** The bytes of the answer; however it ends, and whoever ends it, it is charged. */
export async function* streamAnswer(simulator, context, signal) {
  context.progress = { sent: 0 };
  try {
    const cut = () => new CutConnection();
    yield* socketBytes(simulator, textParts(simulator, context, signal), context.fault, cut);
  } finally {
    // Without effect on an answer that was charged as complete.
    context.charge.abort(context.progress.sent);
  }
}
