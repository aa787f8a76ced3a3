/** What the person was asked, and the codes that came of a yes. Ids and codes can't be guessed and work once. */
import { randomBytes } from 'node:crypto';

const secret = () => randomBytes(24).toString('base64url');

export class Authorizations {
  #requests = new Map();
  #grants = new Map();

  /** @param {{callback: URL | null, challenge: string | null, method: string | null, state: string | null, keyLabel: string}} request */
  open(request) {
    const id = secret();
    this.#requests.set(id, request);
    return id;
  }

  /** A request that was neither approved nor denied so far. */
  find(id) {
    return this.#requests.get(id);
  }

  /** @returns the code */
  approve(id, { limit, at }) {
    const code = secret();
    this.#grants.set(code, { ...this.#requests.get(id), limit, at, used: false });
    this.#requests.delete(id);
    return code;
  }

  deny(id) {
    this.#requests.delete(id);
  }

  /**
   * What a code stands for, as it was before this look: the first who presents a code uses it up, whether the rest of
   * the attempt is right or not, or a thief could try verifiers.
   */
  present(code) {
    const grant = this.#grants.get(code);
    if (grant) this.#grants.set(code, { ...grant, used: true });
    return grant;
  }
}
