/** `POST /chat/completions`: checks, routing, the plan of an answer, its charge, and the faults that keep it back. */
import { makeCharge } from './charge.mjs';
import { ANSWER_HEADERS } from './cors.mjs';
import { faultyAnswer } from './error-kinds.mjs';
import { errorAnswer } from './errors.mjs';
import { limitRefusal } from './limits.mjs';
import { planAnswer } from './plan.mjs';
import { billedPricing, route, servedModel } from './routing.mjs';
import { socketBytes } from './stream-bytes.mjs';
import { CutConnection, streamAnswer } from './stream.mjs';
import { usageBlock, wireText } from './usage.mjs';
import { wholeAnswer } from './whole-answer.mjs';

function readBody(text) {
  try {
    const body = JSON.parse(text);
    return body && typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

/** The answer that a fault puts in the place of any other, or null. */
export function replacingAnswer(fault) {
  if (fault.deadBeforeHead) return { dead: true, fault };
  if (fault.deadSocket) return { never: true, fault };
  return fault.error ? { ...faultyAnswer(fault), fault } : null;
}

/** Breaks the connection inside an answer that is one text. */
export function cutShort(simulator, answer) {
  if (answer.fault?.cutAtByte === undefined) return answer;
  const cut = () => new CutConnection();
  return { ...answer, body: () => socketBytes(simulator, [answer.body], answer.fault, cut) };
}

/** Keeps an answer back until the control endpoint releases it. */
export function held(simulator, answer) {
  if (!answer.fault?.holdHead) return answer;
  const wanted = simulator.releases + answer.fault.holdHead;
  return { ...answer, wait: () => simulator.releases >= wanted };
}

/** @returns an answer: {status, headers, body} where body is text or a function (signal) → async iterable of bytes */
export function complete(simulator, request) {
  return held(simulator, answerFor(simulator, request));
}

function answerFor(simulator, request) {
  simulator.books.noteRequest(request.key, request.idempotencyKey);
  const body = readBody(request.body);
  if (!body) return errorAnswer(400, 'Invalid JSON');
  const fault = simulator.faults.take({ ...request, model: body.model });
  const replacing = replacingAnswer(fault);
  if (replacing && !fault.charged) return replacing;
  const { context, refusal } = prepare(simulator, { ...request, json: body }, fault);
  // Nothing was charged for a refusal; a fault that kills the line kills it all the same.
  if (refusal) return replacing ?? { fault, ...refusal };
  context.charge = makeCharge(simulator, context);
  if (replacing) return chargedFailure(replacing, context);
  return body.stream === true ? streamedAnswer(simulator, context) : wholeAnswer(simulator, context);
}

/** All that can refuse a request, and then what an answer needs. */
function prepare(simulator, request, fault) {
  const body = request.json;
  const model = simulator.catalogue.find(body.model);
  if (!model) return { refusal: errorAnswer(400, `${body.model} is not a valid model ID`) };
  if (!Array.isArray(body.messages) || body.messages.length === 0)
    return { refusal: errorAnswer(400, 'Input required: specify "messages"') };
  const { endpoint, refusal } = route(simulator, model, body);
  if (refusal) return { refusal };
  const served = servedModel(model, fault);
  const plan = planAnswer(simulator, model, body, fault);
  const pricing = billedPricing(simulator, endpoint, served);
  const context = { request, model, endpoint, served, plan, fault, pricing };
  return { context, refusal: limitRefusal(simulator, context) };
}

/** All the work was done and is charged, though the client gets no answer; under a 200 it is told the usage. */
function chargedFailure(answer, { charge, plan, fault }) {
  const usage = usageBlock(charge.complete(), plan, fault);
  if (answer.status !== 200) return answer;
  const body = { ...JSON.parse(answer.body), id: charge.id, ...(fault.usage === 'missing' ? {} : { usage }) };
  return { ...answer, headers: { ...answer.headers, 'x-generation-id': charge.id }, body: wireText(body) };
}

function streamedAnswer(simulator, context) {
  const { charge, endpoint, fault } = context;
  return {
    fault,
    status: 200,
    headers: {
      ...ANSWER_HEADERS,
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache',
      'x-generation-id': charge.id,
      'x-provider-name': endpoint.provider_name,
    },
    body: (signal) => streamAnswer(simulator, context, signal),
  };
}
