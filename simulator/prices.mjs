/** The simulator's own arithmetic, apart from the client's: prices as whole 10⁻¹⁸ USD, charges as whole nano-USD rounded up. */

const SCALE = 18;
const ONE = 10n ** BigInt(SCALE);
/** What a web search costs where a model names no price of its own. */
const WEB_SEARCH = '0.01';

/** @param {unknown} text decimal string or number, USD → 10⁻¹⁸ USD; null if it is none or negative */
export function parsePrice(text) {
  const match = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(text ?? '').trim());
  if (!match || match[1] + match[2] === '') return null;
  const shift = SCALE - match[2].length + Number(match[3] ?? 0);
  const digits = BigInt(match[1] + match[2]);
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

/** A price times a factor, as a decimal string; what is no price ("-1", words) stays as it is. */
export function timesPrice(text, factor) {
  const price = parsePrice(text);
  if (price === null) return text;
  const digits = String((price * parsePrice(factor)) / ONE).padStart(SCALE + 1, '0');
  const decimals = digits.slice(-SCALE).replace(/0+$/, '');
  return digits.slice(0, -SCALE) + (decimals === '' ? '' : `.${decimals}`);
}

const CONDITIONS = new Set(['min_prompt_tokens', 'utc_start', 'utc_end', 'utc_days', 'discount']);

/** Multiplies every price of an entry in place, the conditional ones too: models and endpoints share the object. */
export function multiplyPrices(pricing, factor) {
  for (const [name, value] of Object.entries(pricing))
    if (name === 'overrides') pricing.overrides = value.map((entry) => multiplyPrices({ ...entry }, factor));
    else if (!CONDITIONS.has(name)) pricing[name] = timesPrice(value, factor);
  return pricing;
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
 * @param {{prompt: number, completion: number, reasoning?: number, images?: number, searches?: number, cacheWrite?: number}} usage
 * @param {number} factor the endpoint charges that many times its listed price
 */
export function costNano(pricing, usage, factor = 1) {
  const prices = effectivePrices(pricing, usage.prompt);
  const each = (name) => parsePrice(prices[name]) ?? 0n;
  const reasoning = BigInt(usage.reasoning ?? 0);
  const written = BigInt(usage.cacheWrite ?? 0);
  const reasoningPrice = each('internal_reasoning') || each('completion');
  const total =
    (BigInt(usage.prompt) - written) * each('prompt') +
    written * (each('input_cache_write') || each('prompt')) +
    (BigInt(usage.completion) - reasoning) * each('completion') +
    reasoning * reasoningPrice +
    each('request') +
    BigInt(usage.images ?? 0) * each('image');
  const searches = BigInt(usage.searches ?? 0) * (parsePrice(prices.web_search) ?? parsePrice(WEB_SEARCH));
  return Number(((total * parsePrice(factor)) / ONE + searches + 999_999_999n) / 1_000_000_000n);
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
