/** The simulator's own arithmetic, apart from the client's: prices as whole 10⁻¹⁸ USD, charges as whole nano-USD rounded up. */

const SCALE = 18;

/** @param {unknown} text decimal string or number, USD → 10⁻¹⁸ USD; null if it is none or negative */
export function parsePrice(text) {
  const match = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(text ?? '').trim());
  if (!match || match[1] + match[2] === '') return null;
  const shift = SCALE - match[2].length + Number(match[3] ?? 0);
  const digits = BigInt(match[1] + match[2]);
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

/** Which price holds for so many prompt tokens: later matching overrides win per key (openrouter.md 3.2). */
export function effectivePrices(pricing, promptTokens) {
  const prices = { ...pricing };
  for (const override of pricing.overrides ?? [])
    if (override.min_prompt_tokens === undefined || promptTokens > override.min_prompt_tokens)
      Object.assign(prices, override);
  return prices;
}

/**
 * What a request costs, in nano-USD.
 * @param {{prompt: number, completion: number, reasoning?: number, images?: number, searches?: number}} usage
 */
export function costNano(pricing, usage) {
  const prices = effectivePrices(pricing, usage.prompt);
  const each = (name) => parsePrice(prices[name]) ?? 0n;
  const reasoning = BigInt(usage.reasoning ?? 0);
  const reasoningPrice = each('internal_reasoning') || each('completion');
  const total =
    BigInt(usage.prompt) * each('prompt') +
    (BigInt(usage.completion) - reasoning) * each('completion') +
    reasoning * reasoningPrice +
    each('request') +
    BigInt(usage.images ?? 0) * each('image') +
    BigInt(usage.searches ?? 0) * each('web_search');
  return Number((total + 999_999_999n) / 1_000_000_000n);
}

/** True if an endpoint's prices are within `provider.max_price`: USD per million tokens, USD per request. */
export function withinMaxPrice(pricing, maxPrice) {
  if (!maxPrice) return true;
  const allowed = (name, perMillion) => {
    const limit = parsePrice(maxPrice[name]);
    const price = parsePrice(pricing[name] ?? '0') ?? 0n;
    return maxPrice[name] === undefined || limit === null || price * (perMillion ? 1_000_000n : 1n) <= limit;
  };
  return allowed('prompt', true) && allowed('completion', true) && allowed('request', false) && allowed('image', false);
}
