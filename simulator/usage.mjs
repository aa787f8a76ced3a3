/** The usage block of an answer, and the text in which a cost may be written. */

/** Stands for a cost that is to be written with an exponent, which `JSON.stringify` does only below 10⁻⁶. */
const EXPONENT = /"exponent:([^"]+)"/g;

/** JSON, with numbers as the faults want them. */
export const wireText = (value) => JSON.stringify(value).replace(EXPONENT, '$1');

/** The wire's usage block for what was charged; a nano amount divided by 10⁹ reads back exactly. */
export function usageBlock({ nano, ownNano, searchNano, completion }, plan, fault) {
  const byok = fault.byok ?? false;
  const cost = ownNano / 1e9;
  // Off BYOK the upstream figure repeats the cost; a search is in the cost only (openrouter.md 2.3, 0.5).
  const upstream = (byok ? nano - ownNano : nano - searchNano) / 1e9;
  const usage = {
    prompt_tokens: plan.promptTokens,
    completion_tokens: completion,
    total_tokens: plan.promptTokens + completion,
    cost: fault.usage === 'exponent' ? `exponent:${cost.toExponential()}` : cost,
    is_byok: byok,
    prompt_tokens_details: {
      cached_tokens: 0,
      cache_write_tokens: Math.min(fault.cacheWrite ?? 0, plan.promptTokens),
      audio_tokens: 0,
      video_tokens: 0,
    },
    cost_details: { upstream_inference_cost: upstream },
    completion_tokens_details: {
      reasoning_tokens: Math.min(plan.reasoning, completion),
      image_tokens: 0,
      audio_tokens: 0,
    },
    ...(fault.webSearches ? { server_tool_use_details: { web_search_requests: fault.webSearches } } : {}),
  };
  if (fault.usage === 'no-cost') delete usage.cost;
  if (fault.usage === 'null') usage.cost = null;
  return usage;
}
