/** The control endpoint beside the API: faults, settings, keys, books, the request log. JSON in, JSON out. */
import { json } from './errors.mjs';

const ROUTES = {
  'GET /control/books': (simulator) => simulator.books.read(),
  'GET /control/requests': (simulator) => simulator.requests,
  'GET /control/settings': (simulator) => simulator.settings,
  'POST /control/settings': (simulator, body) => Object.assign(simulator.settings, body),
  'GET /control/keys': (simulator) => simulator.keys.list(),
  'POST /control/keys': (simulator, body) => (simulator.keys.set(body), { ok: true }),
  'POST /control/faults': (simulator, body) => ({ id: simulator.faults.add(body) }),
  'DELETE /control/faults': (simulator) => (simulator.faults.clear(), { ok: true }),
  'POST /control/random': (simulator, body) => simulator.faults.random.set(body),
  'POST /control/prices': (simulator, { model, factor }) => ({
    model,
    pricing: simulator.catalogue.multiply(model, factor),
  }),
  'POST /control/retire': (simulator, { model }) => ({ model, retired: simulator.catalogue.retire(model) }),
  'POST /control/release': (simulator) => ({ releases: ++simulator.releases }),
  'POST /control/reset': (simulator) => (simulator.reset(), { ok: true }),
};

export function control(simulator, request) {
  const act = ROUTES[`${request.method} ${request.path}`];
  if (!act) return json(404, { error: { code: 404, message: 'No such control', controls: Object.keys(ROUTES) } });
  let body = {};
  try {
    body = request.body ? JSON.parse(request.body) : {};
  } catch {
    return json(400, { error: { code: 400, message: 'The body is not JSON' } });
  }
  return json(200, act(simulator, body));
}
