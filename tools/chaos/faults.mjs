/** What may go wrong with one request, and the feeder that hands each request its own fault. */
import { createSimulator, DEMO_KEY } from '../../simulator/server.mjs';
import { ERROR_KINDS } from '../../simulator/error-kinds.mjs';

/**
 * Names that the simulator does not know are ignored by it. What serves instead must not be dearer than what was asked,
 * or no hold could cover it: that is refused by `max_price` at the provider.
 */
const KINDS = [
  (random) => ({ cutAfter: random.whole(0, 12) }),
  () => ({ cutMidLine: true }),
  (random) => ({ cutAtByte: random.whole(0, 4000) }),
  (random) => ({ splitBytes: random.whole(1, 40) }),
  () => ({ splitRandom: true }),
  () => ({ megabyteLine: true }),
  () => ({ deadBeforeHead: true }),
  () => ({ deadBeforeHead: true, charged: true }),
  (random) => ({ deadSocket: true, charged: random.chance(0.5) }),
  ...Array.from({ length: 3 }, () => (random) => ({ error: random.pick(Object.keys(ERROR_KINDS)) })),
  (random) => ({ eventError: random.pick(['first', 1, 4]), eventErrorUsage: random.chance(0.5) }),
  (random) => ({ eventError: random.whole(0, 8), withoutDone: true }),
  () => ({ withoutDone: true }),
  () => ({ malformedLine: true }),
  () => ({ html: true }),
  (random) => ({ usage: random.pick(['missing', 'no-cost', 'null', 'exponent']) }),
  (random) => ({ usageShape: random.pick(['repeat', 'empty', 'null']) }),
  () => ({ reasoning: true }),
  () => ({ reasoningOnly: true }),
  () => ({ capEaten: true }),
  (random) => ({ overCap: random.whole(1, 8) }),
  () => ({ toolCall: true }),
  (random) => ({ cutAfter: random.whole(0, 6), generationDelay: random.pick([20, 400, 1000, 'never']) }),
  () => ({ served: 'brook/brooklet' }),
  (random) => ({ priceFactor: random.pick([0.25, 0.5, 1]) }),
  (random) => ({ cacheWrite: random.whole(1, 200) }),
  () => ({ byok: true }),
];

/**
 * `usage: 'zero'` is fair only where the books say zero too; a simulator that charges and tells zero can't be followed
 * by any client. Asked of a simulator of its own.
 */
function zeroIsTrue() {
  const simulator = createSimulator({ settings: { generationDelay: 0 } });
  simulator.faults.add({ fault: { usage: 'zero' }, times: 1 });
  simulator.handle({
    method: 'POST',
    path: '/api/v1/chat/completions',
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${DEMO_KEY}`, 'idempotency-key': 'probe' },
    body: JSON.stringify({ model: 'brook/river-1', messages: [{ role: 'user', content: 'Anything' }], max_tokens: 9 }),
  });
  return simulator.books.read().byIdempotencyKey.probe?.totalNano === 0;
}

export class FaultFeeder {
  #simulator;
  #random;
  #kinds;
  #running = false;
  /** Faults by idempotency key, in the order of its requests. */
  given = new Map();

  /**
   * Watches what the simulator takes: a rule is added only when the last one is used up, because rules that match the
   * same request are merged by the simulator.
   */
  constructor(simulator, random) {
    this.#simulator = simulator;
    this.#random = random;
    this.#kinds = zeroIsTrue() ? [...KINDS, () => ({ usage: 'zero' })] : KINDS;
    const { faults } = simulator;
    const take = faults.take.bind(faults);
    faults.take = (request) => {
      const fault = take(request);
      const { idempotencyKey } = request;
      this.given.set(idempotencyKey, [...(this.given.get(idempotencyKey) ?? []), fault]);
      if (this.#running) this.#arm();
      return fault;
    };
  }

  start() {
    this.#running = true;
    this.#simulator.faults.clear();
    this.#arm();
  }

  stop() {
    this.#running = false;
    this.#simulator.faults.clear();
  }

  #arm() {
    // About a third goes well, so that something is spent too.
    const fault = this.#random.chance(0.35) ? {} : this.#random.pick(this.#kinds)(this.#random);
    this.#simulator.faults.add({ times: 1, fault });
  }

  /** How often each fault was given; errors by their name. */
  count() {
    const counts = {};
    for (const fault of [...this.given.values()].flat())
      for (const [name, value] of Object.entries(fault)) {
        const shown = typeof value === 'string' ? `${name}: ${value}` : name;
        counts[shown] = (counts[shown] ?? 0) + 1;
      }
    return counts;
  }
}
