/**
 * Faults, switched on from outside for requests that match; never by words in a prompt. A fault is a plain object:
 *   error: name of errors.mjs        deadBeforeHead: true          cutAfter: n chunks (head goes out first)
 *   holdHead: n, no head until /control/release was called n times
 *   cutMidLine: true                 hold: n chunks, then wait for /control/release
 *   usage: 'missing' | 'no-cost' | 'zero' | 'null'                 usageShape: 'repeat' | 'empty' | 'null'
 *   eventError: 'first' | n chunks   eventErrorUsage: true         withoutDone: true
 *   served: model id                 splitBytes: n                 reasoning: true
 *   toolCall: true                   byok: true                    malformedLine: true
 */
export class Faults {
  #rules = [];
  #next = 1;

  /** @param {{match?: {key?: string, idempotencyKey?: string, model?: string, path?: string}, times?: number, fault: object}} rule */
  add(rule) {
    const id = this.#next++;
    this.#rules.push({ match: {}, times: Infinity, ...rule, id });
    return id;
  }

  clear() {
    this.#rules = [];
  }

  /** The faults for this request, merged; each rule is used up by one. */
  take(request) {
    const used = this.#rules.filter(
      ({ match, times }) => times > 0 && Object.entries(match).every(([name, value]) => request[name] === value),
    );
    for (const rule of used) rule.times--;
    this.#rules = this.#rules.filter(({ times }) => times > 0);
    return Object.assign({}, ...used.map(({ fault }) => fault));
  }
}
