/** An answer that is not streamed (openrouter.md 2.3). */
import { HUGE_IMAGE } from './answer-text.mjs';
import { json } from './errors.mjs';
import { usageBlock, wireText } from './usage.mjs';

function messageOf({ plan, request, fault }) {
  const textOf = (kind) =>
    plan.pieces
      .filter((piece) => piece.kind === kind)
      .map((piece) => piece.text)
      .join('');
  const message = {
    role: 'assistant',
    content: textOf('text'),
    refusal: null,
    reasoning: textOf('reasoning') || null,
    ...(fault.megabyteLine ? { images: [HUGE_IMAGE] } : {}),
  };
  if (!plan.pieces.some((piece) => piece.kind === 'delta')) return message;
  const called = { name: request.json.tools[0].function?.name, arguments: '{"a":2,"b":2}' };
  return { ...message, content: null, tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: called }] };
}

export function wholeAnswer(simulator, context) {
  const { plan, charge, model, endpoint, served, fault } = context;
  const usage = usageBlock(charge.complete(), plan, fault);
  const message = messageOf(context);
  const value = {
    id: charge.id,
    object: 'chat.completion',
    created: Math.floor(simulator.now() / 1000),
    model: served ?? model.canonical_slug,
    provider: endpoint.provider_name,
    system_fingerprint: null,
    service_tier: null,
    choices: [{ index: 0, logprobs: null, finish_reason: plan.finish, native_finish_reason: plan.finish, message }],
    ...(fault.usage === 'missing' ? {} : { usage }),
  };
  const headers = { 'x-generation-id': charge.id, 'x-provider-name': endpoint.provider_name };
  return { ...json(200, {}, headers), body: wireText(value), fault };
}
