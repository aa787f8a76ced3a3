/** The charge of one request: made once, whatever happens, and held as an estimate while the request runs. */
import { costNano } from './prices.mjs';

/** Providers for which closing a stream stops the bill; any other bills the whole answer (openrouter.md section 7). */
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

export function newGenerationId(simulator) {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  const random = Array.from({ length: 20 }, () => letters[Math.floor(simulator.random() * letters.length)]).join('');
  return `gen-${Math.floor(simulator.now() / 1000)}-${random}`;
}

/** @returns {'partial' | 'full' | 'free'} what a provider bills for a stream that was closed */
function abortPolicy(simulator, { endpoint, fault, request }) {
  const name = endpoint.provider_name;
  const wish = { ...simulator.settings.abortPolicy, ...fault.abortPolicy }[name];
  // What was not streamed can't be cancelled for money.
  if (request.json.stream !== true) return 'full';
  return wish ?? (CANCELLING.has(name) ? 'partial' : 'full');
}

/** The price of `completion` tokens with all extras, and how the provider and the upstream share it. */
function amountOf({ plan, fault, pricing }, completion) {
  if (fault.usage === 'zero') return { nano: 0, ownNano: 0, searchNano: 0 };
  const usage = {
    prompt: plan.promptTokens,
    completion,
    reasoning: Math.min(plan.reasoning, completion),
    images: plan.images,
    cacheWrite: Math.min(fault.cacheWrite ?? 0, plan.promptTokens),
  };
  const nano = costNano(pricing, { ...usage, searches: fault.webSearches }, fault.priceFactor);
  const searchNano = nano - costNano(pricing, usage, fault.priceFactor);
  const fee = Math.min(nano, Math.round((fault.byokFee ?? 0) * 1e9));
  return { nano, ownNano: fault.byok ? fee : nano, searchNano };
}

function generationOf(simulator, context, { id, completion, cancelled }) {
  const { request, model, endpoint, served, plan, fault } = context;
  return {
    id,
    key: request.key,
    idempotencyKey: request.idempotencyKey,
    model: served ?? model.canonical_slug,
    provider: endpoint.provider_name,
    streamed: request.json.stream === true,
    finish: cancelled ? null : plan.finish,
    promptTokens: plan.promptTokens,
    completionTokens: completion,
    reasoningTokens: Math.min(plan.reasoning, completion),
    cacheWriteTokens: Math.min(fault.cacheWrite ?? 0, plan.promptTokens),
    searches: fault.webSearches ?? 0,
    cancelled,
    byok: fault.byok ?? false,
    delay: fault.generationDelay,
    endedAt: simulator.now(),
  };
}

export function makeCharge(simulator, context) {
  const { request, plan, fault } = context;
  const id = newGenerationId(simulator);
  simulator.running.set(id, estimateNano(context));
  let charged = null;
  const finish = (how, completion, free = false) => {
    if (charged !== null) return charged;
    simulator.running.delete(id);
    const first = simulator.books.firstCharge(request.key, request.idempotencyKey);
    const once = first !== undefined && (fault.chargeRepeats ?? simulator.settings.chargeRepeats) === 'once';
    // A repeat that is not charged tells the one charge that was made, so that a client's ledger can agree.
    const amount = once
      ? { ...first, searchNano: 0 }
      : free
        ? { nano: 0, ownNano: 0, searchNano: 0 }
        : amountOf(context, completion);
    charged = { ...amount, completion };
    simulator.books.record({
      key: request.key,
      idempotencyKey: request.idempotencyKey,
      generation: generationOf(simulator, context, { id, completion, cancelled: how === 'aborted' }),
      nano: amount.nano,
      ownNano: amount.ownNano,
      how: first === undefined ? how : 'repeat',
      charged: !once,
    });
    return charged;
  };
  return {
    id,
    complete: () => finish('complete', plan.total),
    /** The client went away, or the line was cut, after `sent` tokens. */
    abort: (sent) => {
      const policy = abortPolicy(simulator, context);
      return finish('aborted', policy === 'full' ? plan.total : sent, policy === 'free');
    },
  };
}

/** What a request may cost at most by its cap: what the provider holds while it runs. */
export function estimateNano({ pricing, plan }) {
  return costNano(pricing, { prompt: plan.promptTokens, completion: plan.cap, images: plan.images });
}
