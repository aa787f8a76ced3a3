/**
 * Faults, switched on from outside for requests that match; never by words in a prompt. A fault is a plain object.
 * Before the head:
 *   error: name of error-kinds.mjs, with its own status, message, metadata; uncharged
 *   deadBeforeHead: true, the socket dies           deadSocket: true, no answer until the client leaves
 *   charged: true, with one of those three: the provider did all the work and charges it
 *     (a rule for the path /auth/keys: the code is used up and the key exists, but nobody was told)
 *   holdHead: n, no head until /control/release was called n times
 * The stream:
 *   cutAfter: n chunks      cutMidLine: true        cutAtByte: n bytes, exactly     hold: n chunks, until /control/release
 *   splitBytes: n           splitRandom: true       megabyteLine: true              malformedLine: true
 *   eventError: 'first' | n chunks                  eventErrorUsage: true           eventErrorCode: the event's code, of whatever type
 *   withoutDone: true       usageShape: 'repeat' | 'empty' | 'null'
 * What is said:
 *   reasoning: true         reasoningOnly: true     capEaten: true                  overCap: n tokens
 *   toolCall: true
 * What it costs, and what is told of it:
 *   usage: 'missing' | 'no-cost' | 'zero' | 'null' | 'exponent' ('zero' is charged as zero, the others as usual)
 *   served: model id        priceFactor: n          webSearches: n                  cacheWrite: tokens
 *   byok: true              byokFee: USD            generationDelay: milliseconds | 'never'
 * A rule that names the path of a look-up or of the exchange /auth/keys: those before the head, cutAtByte, splitBytes.
 * And, for this request only, the settings abortPolicy, chargeRepeats, inFlightBudget, affordUsd, keyLimitStatus.
 */
import { RandomFaults } from './random-faults.mjs';

const API = /^\/api\/v1(?=\/)/;

export class Faults {
  #rules = [];
  #next = 1;
  random = new RandomFaults();

  /** @param {{match?: {key?: string, idempotencyKey?: string, model?: string, path?: string}, times?: number, fault: object}} rule */
  add({ match = {}, times, fault }) {
    const id = this.#next++;
    const path = match.path === undefined ? {} : { path: match.path.replace(API, '') };
    this.#rules.push({ match: { ...match, ...path }, times: times ?? Infinity, fault, id });
    return id;
  }

  clear() {
    this.#rules = [];
    this.random.set({});
  }

  /** The faults for a paid request, merged: a rule goes before chance. Each rule is used up by one. */
  take(request) {
    return { ...this.random.draw(), ...this.#matching(request, () => true) };
  }

  /** For everything that is not paid only a rule that names the path counts, or the look-ups would use rules up. */
  takeByPath(request) {
    return this.#matching(request, ({ match }) => match.path !== undefined);
  }

  #matching(request, condition) {
    const used = this.#rules.filter(
      (rule) =>
        rule.times > 0 &&
        condition(rule) &&
        Object.entries(rule.match).every(([name, value]) => request[name] === value),
    );
    for (const rule of used) rule.times--;
    this.#rules = this.#rules.filter(({ times }) => times > 0);
    return Object.assign({}, ...used.map(({ fault }) => fault));
  }
}
