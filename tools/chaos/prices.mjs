/** The models that the run chooses among, and how their prices move. */

/** One and several endpoints, cancelling providers and others, with reasoning, cache-write and per-request prices. */
export const CHOICES = {
  worker: [
    'brook/river-1',
    'quill/notes-mini',
    'mellow/fox',
    'northwind/gale',
    'harbor/anchor',
    'orchard/quince',
    'brook/brooklet',
  ],
  frontier: ['acme/heavy-3', 'quill/essay', 'mellow/fox-grand', 'lumen/ray-pro', 'acme/solid-2'],
};

const original = new WeakMap();

function scaled(pricing, factor) {
  const times = (text) => (Number(text) * factor).toFixed(15).replace(/\.?0+$/, '');
  return { ...pricing, prompt: times(pricing.prompt), completion: times(pricing.completion) };
}

/**
 * New prices for one model. Whatever is being answered keeps the price it was routed at, as at the provider: so the
 * endpoints are replaced, never changed.
 */
export function setPrices(simulator, id, factor) {
  const { catalogue } = simulator;
  if (!original.has(catalogue)) original.set(catalogue, new Map());
  const known = original.get(catalogue);
  const model = catalogue.find(id);
  if (!known.has(id)) known.set(id, { pricing: model.pricing, endpoints: catalogue.endpoints.get(id) });
  const { pricing, endpoints } = known.get(id);
  model.pricing = scaled(pricing, factor);
  catalogue.endpoints.set(
    id,
    endpoints.map((endpoint) => ({ ...endpoint, pricing: scaled(endpoint.pricing, factor) })),
  );
}

export async function changePrices(simulator, random) {
  const id = random.pick([...CHOICES.worker, ...CHOICES.frontier]);
  setPrices(simulator, id, random.pick([0.5, 0.8, 1, 1.25, 2]));
}
