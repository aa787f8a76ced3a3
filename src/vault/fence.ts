/**
 * The second guard, inside the border: the amount that the person confirmed here, less what this session has spent and
 * what it holds. It trusts no figure from the page and can only refuse more than the ledger, never allow more
 * (security.md, "Our decision"). It ends with the key's session.
 */
import { isNano } from '../pricing/nano.ts';
import { asksForCaching, holdAtCeiling } from '../pricing/beyond-ceiling.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import type { Nano } from '../protocol/types.ts';
import type { PriceCeiling } from '../provider/request-fields.ts';
import { familyOf } from '../tokens/estimate.ts';
import { estimateRequest } from '../tokens/request.ts';

interface Held {
  readonly nano: Nano;
  readonly generationId: string | null;
}

/**
 * What a body that goes out can cost at most, by the vault's own reckoning.
 * @param body the JSON text, as it is sent: its model tells the tokenizer, since its model is what is paid
 */
export async function holdOf(body: string, outputCap: number, ceiling: PriceCeiling): Promise<Nano | null> {
  const fields = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const model = String(fields['model']);
  const estimate = await estimateRequest(fields, familyOf(model));
  if (!estimate) return null;
  const { tokens: inputTokens, images } = estimate;
  return holdAtCeiling({ model, inputTokens, images, outputCap, caches: asksForCaching(fields), ceiling });
}

export class Fence {
  /** Undefined: nothing is confirmed, nothing may be spent. Null: confirmed without a limit. */
  #allowance: Nano | null | undefined;
  #spent: Nano = 0;
  readonly #held = new Map<string, Held>();

  /** The person confirmed something, if only that there is no limit. */
  get confirmed(): boolean {
    return this.#allowance !== undefined;
  }

  /** What may still be held, nano-USD; null: no limit. */
  get left(): Nano | null {
    if (this.#allowance === null) return null;
    return Math.max(0, (this.#allowance ?? 0) - this.#counted);
  }

  /** Spent and held. */
  get #counted(): Nano {
    return [...this.#held.values()].reduce((sum, { nano }) => sum + nano, this.#spent);
  }

  /** A click of the person: so much may be spent from now on. What is in flight counts against it. */
  confirm(allowance: Nano | null): void {
    // No figure is no permission.
    if (allowance !== null && !isNano(allowance)) return;
    this.#allowance = allowance;
    this.#spent = 0;
  }

  /** The page may only ever take away. */
  lower(left: Nano): void {
    const now = this.left;
    if (!isNano(left) || (now !== null && now <= left)) return;
    this.#allowance = left + this.#counted;
  }

  /** The session is over: nothing is confirmed any more. */
  reset(): void {
    this.#allowance = undefined;
    this.#spent = 0;
    this.#held.clear();
  }

  /** @returns null if it may go, else why not; `holdNano` null: it can't be told what it costs at most */
  admit(callId: string, holdNano: Nano | null): ErrorDetail | null {
    if (holdNano === null) return { code: 'no-price', status: 0 };
    // Stopped, and what it cost not known yet: sent again it would be paid twice and held once.
    if (this.#held.has(callId)) return { code: 'bad-argument', status: 0, name: 'callId' };
    const left = this.left;
    if (left !== null && holdNano > left)
      return { code: 'over-budget', status: 0, by: 'fence', neededNano: holdNano, leftNano: left };
    this.#held.set(callId, { nano: holdNano, generationId: null });
    return null;
  }

  /** Nothing was done, and so nothing spent. */
  release(callId: string): void {
    this.#held.delete(callId);
  }

  /** Its real cost is known; null: it stays held until the provider tells. */
  end(callId: string, costNano: Nano | null, generationId: string | null): void {
    const held = this.#held.get(callId);
    if (!held) return;
    if (costNano === null) return void this.#held.set(callId, { ...held, generationId });
    this.#held.delete(callId);
    this.#spent += costNano;
  }

  /** The provider told the cost of a generation, whoever asked for it. */
  resolve(generationId: string, costNano: Nano): void {
    for (const [callId, held] of this.#held)
      if (held.generationId === generationId) this.end(callId, costNano, generationId);
  }
}
