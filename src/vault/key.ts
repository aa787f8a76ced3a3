/** What a key looks like, how it is told apart from others, and how it is kept out of everything that leaves. */
import { sha256 } from '../provider/pkce.ts';

/** OpenRouter's user keys (openrouter.md section 1; the official command line validates the same pattern). */
const EXACT = /^sk-or-v1-[0-9a-f]{64}$/;
/** Other `sk-or-` shapes are let through: the provider decides. */
const LIKELY = /^sk-or-[\w-]{16,200}$/;
const OTHER_VENDOR = /^(sk-ant-|sk-proj-|AIza|gsk_|hf_|xai-|sk-[A-Za-z0-9]{20,})/;

export function isKeyShaped(text: string): boolean {
  return EXACT.test(text) || LIKELY.test(text);
}

export function isOtherVendorsKey(text: string): boolean {
  return !text.startsWith('sk-or-') && OTHER_VENDOR.test(text);
}

/** Eight hex digits of a salted SHA-256: enough to tell keys apart, nothing to find one by. */
export async function identifyKey(key: string, salt: string): Promise<string> {
  return (await hashOf(`${salt}\n${key}`)).slice(0, 8);
}

/** By this the provider names the key's own page, for whoever is signed in to its account (openrouter.md 5.2). */
export async function hashOf(text: string): Promise<string> {
  return Array.from(await sha256(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Takes the key out of what streams by, also where a cut goes through it: what may become the key waits for the
 * next part. No answer ends with that: the last byte is a brace or a line's end.
 */
export function maskKey(key: string): (part: Uint8Array) => Uint8Array<ArrayBuffer> {
  // Byte for byte: the low eight bits of each character.
  const decoder = new TextDecoder('x-user-defined');
  let kept = '';
  return (part) => {
    const text = (kept + decoder.decode(part)).replaceAll(key, '[key]');
    let end = Math.max(0, text.length - key.length);
    while (!key.startsWith(text.slice(end))) end++;
    kept = text.slice(end);
    return Uint8Array.from(text.slice(0, end), (character) => character.charCodeAt(0));
  };
}

/** Takes every key that was ever seen here out of a message, whatever field it hides in. */
export class KeyRedactor {
  readonly #seen = new Set<string>();

  watch(key: string): void {
    this.#seen.add(key);
  }

  clean<Value>(value: Value): Value {
    if (typeof value === 'string') {
      let text: string = value;
      for (const key of this.#seen) text = text.replaceAll(key, '[key]');
      return text as Value;
    }
    if (Array.isArray(value)) return value.map((item: unknown) => this.clean(item)) as Value;
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, this.clean(field as unknown)]),
      ) as Value;
    }
    return value;
  }
}
