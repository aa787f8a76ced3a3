/** Which endpoint serves a request, and at whose prices. */
import { ERROR_KINDS } from './error-kinds.mjs';
import { withinMaxPrice } from './prices.mjs';

/** The cheapest endpoint that the request's conditions leave, or the answer that refuses it. */
export function route(simulator, model, body) {
  const { max_price: maxPrice, data_collection: collection } = body.provider ?? {};
  if (collection === 'deny' && model.id.endsWith(':free')) return { refusal: ERROR_KINDS['data-policy']() };
  const all = simulator.catalogue.endpoints
    .get(model.id)
    .filter((endpoint) => !/\/(priority|flex)$/.test(endpoint.tag));
  const fitting = all.filter((endpoint) => withinMaxPrice(endpoint.pricing, maxPrice));
  if (fitting.length > 0) return { endpoint: fitting[0] };
  return { refusal: ERROR_KINDS['max-price']() };
}

/** What a router picks, always the same. */
const PICKED = 'quill/notes';

/** The id of a model that serves in the place of the one that was asked, or undefined. */
export const servedModel = (model, fault) => fault.served ?? (model.pricing.prompt === '-1' ? PICKED : undefined);

/** Billed is the model that served (openrouter.md 2.1): its own prices if the catalogue knows it, else the asked one's. */
export function billedPricing(simulator, endpoint, served) {
  const model = served === undefined ? undefined : simulator.catalogue.find(served);
  return model ? simulator.catalogue.endpoints.get(model.id)[0].pricing : endpoint.pricing;
}
