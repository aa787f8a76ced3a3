/** `POST /chat/completions`: checks, routing, the plan of an answer, and its charge. */
import { answerText, REASONING, toolCallDeltas } from './answer-text.mjs';
import { ANSWER_HEADERS } from './cors.mjs';
import { ERROR_KINDS, errorAnswer, json } from './errors.mjs';
import { costNano, withinMaxPrice } from './prices.mjs';
import { streamAnswer } from './stream.mjs';
import { factorOf, promptTokens, tokensOf } from './tokens.mjs';

/** Providers for which closing a stream stops the bill (openrouter.md section 7). */
const CANCELLING = new Set([
  'OpenAI',
  'Azure',
  'Anthropic',
  'Fireworks',
  'Novita',
  'DeepInfra',
  'Together',
  'Cohere',
  'Cloudflare',
  'xAI',
  'DeepSeek',
]);

function readBody(text) {
  try {
    const body = JSON.parse(text);
    return body && typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

/** The cheapest endpoint that the request's conditions leave, or the answer that refuses it. */
function route(simulator, model, body) {
  const { max_price: maxPrice, data_collection: collection } = body.provider ?? {};
  if (collection === 'deny' && model.id.endsWith(':free')) return { refusal: ERROR_KINDS['data-policy']() };
  const all = simulator.catalogue.endpoints
    .get(model.id)
    .filter((endpoint) => !/\/(priority|flex)$/.test(endpoint.tag));
  const fitting = all.filter((endpoint) => withinMaxPrice(endpoint.pricing, maxPrice));
  if (fitting.length > 0) return { endpoint: fitting[0] };
  return { refusal: ERROR_KINDS['max-price']() };
}

function newGenerationId(simulator) {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  const random = Array.from({ length: 20 }, () => letters[Math.floor(simulator.random() * letters.length)]).join('');
  return `gen-${Math.floor(simulator.now() / 1000)}-${random}`;
}

/** What will be said, in pieces with their token counts, cut at the output cap. */
function planAnswer(simulator, model, body, fault) {
  const factor = factorOf(model.id, simulator.settings.familyFactors);
  const cap = body.max_tokens ?? body.max_completion_tokens ?? model.top_provider.max_completion_tokens ?? 1024;
  const pieces = [];
  let used = 0;
  let reasoning = 0;
  const add = (kind, text) => {
    const tokens = tokensOf(text, factor);
    if (used + tokens > cap) return false;
    used += tokens;
    if (kind === 'reasoning') reasoning += tokens;
    pieces.push({ kind, text, tokens });
    return true;
  };
  const wordsOf = (text) => text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
  let finish = 'stop';
  if (fault.reasoning || model.reasoning?.mandatory)
    for (const word of wordsOf(REASONING)) if (!add('reasoning', word)) finish = 'length';
  if ((fault.toolCall || simulator.settings.toolCalls) && body.tools?.length) {
    for (const delta of toolCallDeltas(body.tools[0]))
      pieces.push({ kind: 'delta', delta, tokens: tokensOf(JSON.stringify(delta), factor) });
    finish = 'tool_calls';
  } else {
    for (const word of wordsOf(answerText(body))) if (finish === 'stop' && !add('text', word)) finish = 'length';
  }
  return { pieces, finish, promptTokens: promptTokens(body, factor), reasoning };
}

/** Charges once, whatever happens: at the end, or by the provider's abort policy. */
function makeCharge(simulator, { request, model, endpoint, plan, fault, repeat }) {
  const total = plan.pieces.reduce((sum, piece) => sum + piece.tokens, 0);
  const images = (request.json.messages ?? [])
    .flatMap((message) => (Array.isArray(message.content) ? message.content : []))
    .filter((part) => part.type === 'image_url').length;
  const price = (completion) =>
    costNano(endpoint.pricing, {
      prompt: plan.promptTokens,
      completion,
      reasoning: Math.min(plan.reasoning, completion),
      images,
    });
  const id = newGenerationId(simulator);
  let charged = null;
  const finish = (how, completion) => {
    if (charged !== null) return charged;
    const free = repeat > 1 && simulator.settings.chargeRepeats === 'once';
    const nano = free ? 0 : price(completion);
    charged = { nano, completion };
    const generation = {
      id,
      key: request.key,
      idempotencyKey: request.idempotencyKey,
      model: fault.served ?? model.canonical_slug,
      provider: endpoint.provider_name,
      promptTokens: plan.promptTokens,
      completionTokens: completion,
      reasoningTokens: Math.min(plan.reasoning, completion),
      cancelled: how === 'aborted',
      byok: fault.byok ?? false,
      endedAt: simulator.now(),
    };
    simulator.books.charge({ key: request.key, idempotencyKey: request.idempotencyKey, generation, nano, how });
    return charged;
  };
  return {
    id,
    total,
    complete: () => finish('complete', total),
    /** The client went away, or the line was cut, after `sent` tokens. */
    abort: (sent) => finish('aborted', CANCELLING.has(endpoint.provider_name) && request.json.stream ? sent : total),
  };
}

/** The wire's usage block for what was charged; a nano amount divided by 10⁹ reads back exactly. */
export function usageBlock({ nano, completion }, plan, fault) {
  const cost = nano / 1e9;
  const byok = fault.byok ?? false;
  const usage = {
    prompt_tokens: plan.promptTokens,
    completion_tokens: completion,
    total_tokens: plan.promptTokens + completion,
    cost: byok ? 0 : cost,
    is_byok: byok,
    prompt_tokens_details: { cached_tokens: 0, cache_write_tokens: 0, audio_tokens: 0, video_tokens: 0 },
    cost_details: { upstream_inference_cost: cost },
    completion_tokens_details: {
      reasoning_tokens: Math.min(plan.reasoning, completion),
      image_tokens: 0,
      audio_tokens: 0,
    },
  };
  if (fault.usage === 'no-cost') delete usage.cost;
  if (fault.usage === 'zero') usage.cost = 0;
  if (fault.usage === 'null') usage.cost = null;
  return usage;
}

function wholeAnswer(simulator, context) {
  const { plan, charge, model, endpoint, fault } = context;
  const textOf = (kind) =>
    plan.pieces
      .filter((piece) => piece.kind === kind)
      .map((piece) => piece.text)
      .join('');
  const calls = plan.pieces.some((piece) => piece.kind === 'delta');
  const message = {
    role: 'assistant',
    content: calls ? null : textOf('text'),
    refusal: null,
    reasoning: textOf('reasoning') || null,
    ...(calls
      ? {
          tool_calls: [
            {
              index: 0,
              id: 'call_1',
              type: 'function',
              function: { name: context.request.json.tools[0].function?.name, arguments: '{"a":2,"b":2}' },
            },
          ],
        }
      : {}),
  };
  const usage = usageBlock(charge.complete(), plan, fault);
  return json(
    200,
    {
      id: charge.id,
      object: 'chat.completion',
      created: Math.floor(simulator.now() / 1000),
      model: fault.served ?? model.canonical_slug,
      provider: endpoint.provider_name,
      system_fingerprint: null,
      service_tier: null,
      choices: [{ index: 0, logprobs: null, finish_reason: plan.finish, native_finish_reason: plan.finish, message }],
      ...(fault.usage === 'missing' ? {} : { usage }),
    },
    { 'x-generation-id': charge.id, 'x-provider-name': endpoint.provider_name },
  );
}

/** @returns an answer: {status, headers, body} where body is text or a function (signal) → async iterable of bytes */
export function complete(simulator, request) {
  const answer = answerFor(simulator, request);
  if (!answer.fault?.holdHead) return answer;
  const wanted = simulator.releases + answer.fault.holdHead;
  return { ...answer, wait: () => simulator.releases >= wanted };
}

function answerFor(simulator, request) {
  const body = readBody(request.body);
  if (!body) return errorAnswer(400, 'Invalid JSON');
  const model = simulator.catalogue.find(body.model);
  const fault = simulator.faults.take({
    key: request.key,
    idempotencyKey: request.idempotencyKey,
    model: body.model,
    path: request.path,
  });
  if (fault.deadBeforeHead) return { dead: true };
  if (fault.error) return { fault, ...(ERROR_KINDS[fault.error]?.(fault) ?? errorAnswer(500, 'unknown fault')) };
  if (!model) return errorAnswer(400, `${body.model} is not a valid model ID`);
  if (!Array.isArray(body.messages) || body.messages.length === 0)
    return errorAnswer(400, 'Input required: specify "messages"');
  const { endpoint, refusal } = route(simulator, model, body);
  if (refusal) return refusal;
  const repeat = simulator.books.noteRequest(request.key, request.idempotencyKey);
  const account = simulator.keys.find(request.key);
  if (account.limit !== null && simulator.books.usageNano(request.key) >= account.limit * 1e9)
    return ERROR_KINDS[simulator.settings.keyLimitStatus === 403 ? 'budget-403' : 'key-limit']();
  const plan = planAnswer(simulator, model, body, fault);
  const full = { ...request, json: body };
  const charge = makeCharge(simulator, { request: full, model, endpoint, plan, fault, repeat });
  const context = { request: full, model, endpoint, plan, fault, charge };
  if (body.stream !== true) return wholeAnswer(simulator, context);
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
