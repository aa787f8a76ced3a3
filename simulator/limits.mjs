/** What the provider refuses for money before any work: key limit, balance against the cap, in-flight budget. */
import { estimateNano } from './charge.mjs';
import { ERROR_KINDS } from './error-kinds.mjs';
import { effectivePrices, parsePrice } from './prices.mjs';

/** @returns the refusing answer, or null */
export function limitRefusal(simulator, { request, plan, pricing, fault }) {
  const { keyLimitStatus, affordUsd, inFlightBudget } = { ...simulator.settings, ...fault };
  const { limit } = simulator.keys.find(request.key);
  if (limit !== null && simulator.books.usageNano(request.key).own >= limit * 1e9)
    return ERROR_KINDS[keyLimitStatus === 403 ? 'budget-403' : 'key-limit']();
  if (affordUsd !== null) {
    const price = parsePrice(effectivePrices(pricing, plan.promptTokens).completion) ?? 0n;
    const affordable = price === 0n ? Infinity : Number(parsePrice(affordUsd) / price);
    if (plan.cap > affordable) return ERROR_KINDS['can-only-afford']({ affordable, requested: plan.cap });
  }
  if (inFlightBudget === null) return null;
  const running = [...simulator.running.values()].reduce((sum, nano) => sum + nano, 0);
  return running + estimateNano({ pricing, plan }) > inFlightBudget * 1e9 ? ERROR_KINDS['in-flight']() : null;
}
