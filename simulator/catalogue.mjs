/** About thirty invented models over every price shape of openrouter.md section 4, younger and older than a year. */
import { multiplyPrices, timesPrice } from './prices.mjs';

const DAY = 86_400_000;
const PARAMETERS = ['max_tokens', 'temperature', 'top_p', 'stop', 'seed'];

/** id, name, age in days, context, prompt and completion price, what else differs */
const ROWS = [
  ['brook/pebble-1', 'Brook: Pebble 1', 40, 128_000, '0.0000000375', '0.00000015', { tools: true }],
  ['brook/pebble-2', 'Brook: Pebble 2', 12, 256_000, '0.00000008', '0.0000003', { tools: true, json: true, image: '0.0001' }],
  ['brook/river-1', 'Brook: River 1', 120, 200_000, '0.000001', '0.000004', { tools: true, json: true }],
  ['quill/notes-mini', 'Quill: Notes mini', 80, 131_072, '0.0000001', '0.0000004', { tools: true, json: true }],
  ['quill/notes', 'Quill: Notes', 200, 131_072, '0.00000025', '0.000001', { json: true }],
  ['quill/essay', 'Quill: Essay', 30, 400_000, '0.0000025', '0.00001', { tools: true, json: true, reasoning: true, internal_reasoning: '0.000012' }],
  ['mellow/fox-small', 'Mellow: Fox small', 55, 64_000, '0.00000015', '0.0000006', { tools: true }],
  ['mellow/fox', 'Mellow: Fox', 150, 200_000, '0.0000008', '0.000004', { tools: true, input_cache_write: '0.000001', input_cache_read: '0.00000008' }],
  ['mellow/fox-grand', 'Mellow: Fox grand', 20, 200_000, '0.000015', '0.000075', { tools: true, json: true, reasoning: true, input_cache_write: '0.00001875' }],
  ['acme/solid-2', 'Acme: Solid 2', 90, 200_000, '0.000002', '0.00001', { tools: true, json: true, reasoning: true, web_search: '0.01', overrides: [{ min_prompt_tokens: 150_000, prompt: '0.000004', completion: '0.000015' }] }],
  ['acme/solid-2-mini', 'Acme: Solid 2 mini', 90, 128_000, '0.0000003', '0.0000012', { tools: true, json: true }],
  ['acme/heavy-3', 'Acme: Heavy 3', 45, 300_000, '0.00001', '0.00004', { tools: true, json: true, reasoning: true, three: true }],
  ['northwind/gale', 'Northwind: Gale', 100, 128_000, '0.0000005', '0.0000015', { tools: true, three: true }],
  ['northwind/breeze', 'Northwind: Breeze', 15, 32_768, '0.00000006', '0.00000024', {}],
  ['northwind/storm', 'Northwind: Storm', 70, 256_000, '0.000005', '0.000025', { tools: true, json: true }],
  ['lumen/ray-lite', 'Lumen: Ray lite', 110, 1_000_000, '0.0000001', '0.0000004', { tools: true, json: true, image: '0.00005' }],
  ['lumen/ray-pro', 'Lumen: Ray pro', 60, 1_000_000, '0.00000125', '0.00001', { tools: true, json: true, reasoning: true, mandatory: true, overrides: [{ min_prompt_tokens: 200_000, prompt: '0.0000025', completion: '0.000015' }] }],
  ['harbor/anchor', 'Harbor: Anchor', 250, 128_000, '0.0000002', '0.0000002', {}],
  ['harbor/anchor-max', 'Harbor: Anchor max', 250, 128_000, '0.000003', '0.000009', { tools: true }],
  ['orchard/pear', 'Orchard: Pear', 300, 40_000, '0.00000009', '0.00000009', {}],
  ['orchard/quince', 'Orchard: Quince', 33, 65_536, '0.00000018', '0.00000072', { request: '0.0005' }],
  ['harbor/lantern', 'Harbor: Lantern', 600, 128_000, '0.00003', '0.00006', { tools: true }],
  ['acme/solid-1', 'Acme: Solid 1', 700, 128_000, '0.000003', '0.000015', { tools: true }],
  ['brook/brooklet', 'Brook: Brooklet (small context)', 50, 8_192, '0.00000002', '0.00000002', {}],
  ['quill/notes:free', 'Quill: Notes (free)', 200, 131_072, '0', '0', {}],
  ['easel/canvas', 'Easel: Canvas (image output)', 60, 32_768, '0', '0', { output: ['image'] }],
  ['orchard/medlar', 'Orchard: Medlar (leaves soon)', 320, 65_536, '0.0000004', '0.0000008', { expiresIn: 20 }],
  ['orchard/crab', 'Orchard: Crab (retired)', 340, 65_536, '0.0000004', '0.0000008', { expiresIn: -5 }],
  ['easel/odd-price', 'Easel: Odd price', 60, 65_536, 'about a cent', '0.000001', {}],
  ['easel/no-limits', 'Easel: No limits given', 60, null, '0.0000003', '0.0000009', {}],
]; // prettier-ignore

function row([id, name, age, context, prompt, completion, extra], now) {
  const created = Math.floor((now - age * DAY) / 1000);
  const stamp = new Date(created * 1000).toISOString().slice(0, 10).replaceAll('-', '');
  const slug = `${id.split(':')[0]}-${stamp}`;
  const kept = ['image', 'request', 'web_search', 'internal_reasoning', 'input_cache_read', 'input_cache_write', 'overrides'];
  const pricing = { prompt, completion, ...Object.fromEntries(kept.filter((key) => extra[key]).map((key) => [key, extra[key]])) };
  const parameters = [...PARAMETERS, ...(extra.tools ? ['tools', 'tool_choice'] : []), ...(extra.json ? ['response_format', 'structured_outputs'] : []), ...(extra.reasoning ? ['reasoning'] : [])];
  const input = extra.image ? ['text', 'image'] : ['text'];
  const output = extra.output ?? ['text'];
  return {
    id,
    canonical_slug: slug,
    name,
    created,
    description: `${name}: an invented model of the simulator.`,
    hugging_face_id: null,
    context_length: context,
    architecture: { modality: `${input.join('+')}->${output.join('+')}`, input_modalities: input, output_modalities: output, tokenizer: 'Other', instruct_type: null },
    pricing,
    top_provider: { context_length: context, max_completion_tokens: context === null ? null : Math.min(64_000, Math.floor(context / 2)), is_moderated: false },
    per_request_limits: null,
    supported_parameters: parameters,
    default_parameters: {},
    supported_voices: null,
    knowledge_cutoff: null,
    expiration_date: extra.expiresIn === undefined ? null : new Date(now + extra.expiresIn * DAY).toISOString(),
    ...(extra.reasoning ? { reasoning: { mandatory: extra.mandatory ?? false, default_enabled: true, supported_efforts: ['high', 'medium', 'low'], default_effort: 'medium', supports_max_tokens: true } } : {}),
    links: { details: `/api/v1/models/${slug}/endpoints` },
  };
} // prettier-ignore

/** Routers and aliases: a dynamic price is the sentinel "-1". */
function specials(now, models) {
  const base = (id, name) => ({ ...row([id, name, 100, 200_000, '-1', '-1', {}], now), canonical_slug: id });
  const target = models.find(({ id }) => id === 'acme/solid-2');
  return [
    base('openrouter/auto', 'Auto router'),
    { ...target, id: '~acme/solid-latest', canonical_slug: '~acme/solid-latest', name: 'Acme: Solid (latest)', alias_target: { name: target.name, slug: target.id }, architecture: { ...target.architecture, tokenizer: 'Router' } },
  ]; // prettier-ignore
}

/** The endpoints of a model: most have one, some three at different prices; the catalogue shows the cheapest. */
function endpointsOf(model, three) {
  const endpoint = (provider, factor, tag = provider.toLowerCase()) => ({
    name: `${provider} | ${model.id}`,
    model_id: model.id,
    model_name: model.name,
    provider_name: provider,
    tag,
    quantization: 'unknown',
    context_length: model.context_length,
    max_completion_tokens: model.top_provider.max_completion_tokens,
    max_prompt_tokens: null,
    pricing: factor === 1 ? model.pricing : { ...model.pricing, prompt: timesPrice(model.pricing.prompt, factor), completion: timesPrice(model.pricing.completion, factor) },
    supported_parameters: model.supported_parameters,
    status: 0,
    uptime_last_30m: 99.9,
    latency_last_30m: null,
    throughput_last_30m: null,
    supports_implicit_caching: false,
  }); // prettier-ignore
  // Names from the provider's own list, because the abort policy goes by name (openrouter.md section 7).
  const home = { brook: 'DeepInfra', quill: 'Together', mellow: 'Anthropic', acme: 'OpenAI', northwind: 'Fireworks', lumen: 'Google', harbor: 'Mistral', orchard: 'Groq', easel: 'Novita' };
  const first = endpoint(home[model.id.replace('~', '').split('/')[0]] ?? 'Novita', 1);
  return three ? [first, endpoint('Amazon Bedrock', 1.5), endpoint('Azure', 2), endpoint('OpenAI', 3, 'openai/priority')] : [first];
} // prettier-ignore

/** @param {number} now milliseconds since 1970: ages are counted from here */
export function makeCatalogue(now) {
  const models = ROWS.map((entry) => row(entry, now));
  const all = [...models, ...specials(now, models)];
  const endpoints = new Map(
    all.map((model) => [model.id, endpointsOf(model, ROWS.find(([id]) => id === model.id)?.[6].three)]),
  );
  const find = (id) => all.find((model) => model.id === id) ?? all.find((model) => model.canonical_slug === id);
  /** Multiplies a model's prices from now on, everywhere they are told; an alias follows its target. */
  const multiply = (id, factor) => {
    const model = find(id);
    if (!model) return null;
    const rows = all.filter((other) => other === model || other.alias_target?.slug === model.id);
    const told = rows.flatMap((row) => [row.pricing, ...endpoints.get(row.id).map(({ pricing }) => pricing)]);
    for (const pricing of new Set(told)) multiplyPrices(pricing, factor);
    return model.pricing;
  };
  /** Takes a model off the catalogue, as a provider does; calls for it are then answered as unknown. */
  const retire = (id) => {
    const at = all.findIndex((model) => model.id === id);
    if (at >= 0) all.splice(at, 1);
    return at >= 0;
  };
  return { models: all, endpoints, find, multiply, retire };
}
