/** `GET /generation?id=`: what a call cost in the end, told late (openrouter.md 5.6). */
import { json } from './errors.mjs';

/** 'never' is a record that the provider lost. */
function isLate(simulator, record) {
  const delay = record.delay ?? simulator.settings.generationDelay;
  return delay === 'never' || simulator.now() - record.endedAt < delay;
}

export function generation(simulator, request) {
  const id = request.query.get('id') ?? '';
  const record = simulator.books.generation(id);
  if (!record || record.key !== request.key || isLate(simulator, record))
    return json(404, { error: { message: `Generation ${id} not found`, code: 404 } });
  const cost = record.ownNano / 1e9;
  return json(200, {
    data: {
      id,
      created_at: new Date(record.endedAt).toISOString(),
      model: record.model,
      provider_name: record.provider,
      api_type: 'completions',
      streamed: record.streamed,
      cancelled: record.cancelled,
      finish_reason: record.finish,
      native_finish_reason: record.finish,
      tokens_prompt: record.promptTokens,
      tokens_completion: record.completionTokens,
      native_tokens_prompt: record.promptTokens,
      native_tokens_completion: record.completionTokens,
      native_tokens_reasoning: record.reasoningTokens,
      native_tokens_cached: 0,
      num_search_results: record.searches * 5,
      total_cost: cost,
      usage: cost,
      // 0 off BYOK, unlike the inline figure.
      upstream_inference_cost: record.byok ? (record.nano - record.ownNano) / 1e9 : 0,
      is_byok: record.byok,
    },
  });
}
