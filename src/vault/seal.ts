/**
 * Remembering the key: sealed with a passphrase of the person (PBKDF2-SHA-256, AES-GCM), or, labelled for what it is, with
 * a device key that the browser keeps. What leaves is ciphertext; the passphrase and what is derived from it stay here
 * (security.md section 6).
 */
import type { Nano } from '../protocol/types.ts';

/** OWASP's figure for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const SHORTEST = 12;

/** As it lies in the page's storage. Structured-cloneable; nothing in it is secret without passphrase or device key. */
export interface SealedRecord {
  readonly v: 1;
  readonly kdf: 'PBKDF2-SHA-256' | 'device';
  readonly iter: number;
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
  readonly ct: Uint8Array;
  /** For `device`: not extractable, and yet on this disk. */
  readonly key?: CryptoKey;
}

/** What is inside. */
export interface Sealed {
  readonly key: string;
  /** What the person confirmed last, less what was spent; null: without a limit; undefined: nothing. */
  readonly allowance?: Nano | null;
}

export interface Sealer {
  /** For whoever holds it the record can be written anew, with what was confirmed since. */
  seal(content: Sealed): Promise<SealedRecord>;
}

/** Twelve characters or four words; no rules about which. */
export const isPassphrase = (text: string): boolean =>
  text.trim().length >= SHORTEST || text.trim().split(/\s+/).length >= 4;

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Records of another provider or version can't be put in this one's place. */
const bound = (provider: string): Uint8Array<ArrayBuffer> => encode(`byom sealed 1 ${new URL(provider).origin}`);

async function derive(passphrase: string, salt: Uint8Array, iter: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encode(passphrase.trim().normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as Uint8Array<ArrayBuffer>, iterations: iter };
  return crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function sealerOf(key: CryptoKey, provider: string, kind: Pick<SealedRecord, 'kdf' | 'iter' | 'salt' | 'key'>): Sealer {
  return {
    async seal(content) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const algorithm = { name: 'AES-GCM', iv, additionalData: bound(provider) };
      const ct = await crypto.subtle.encrypt(algorithm, key, encode(JSON.stringify(content)));
      return { v: 1, ...kind, iv, ct: new Uint8Array(ct) };
    },
  };
}

/** @param passphrase null: a device key */
export async function createSealer(passphrase: string | null, provider: string): Promise<Sealer> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  if (passphrase !== null)
    return sealerOf(await derive(passphrase, salt, ITERATIONS), provider, {
      kdf: 'PBKDF2-SHA-256',
      iter: ITERATIONS,
      salt,
    });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return sealerOf(key, provider, { kdf: 'device', iter: 0, salt, key });
}

export function isSealedRecord(value: unknown): value is SealedRecord {
  const { v, kdf, iter, salt, iv, ct, key } = (value ?? {}) as Partial<Record<keyof SealedRecord, unknown>>;
  const bytes = [salt, iv, ct].every((part) => part instanceof Uint8Array);
  if (v !== 1 || !bytes) return false;
  // Fewer rounds than ours were never written by us.
  if (kdf === 'PBKDF2-SHA-256')
    return Number.isSafeInteger(iter) && (iter as number) >= ITERATIONS && (iter as number) <= 1e7;
  return kdf === 'device' && key instanceof CryptoKey;
}

/** @returns null for a wrong passphrase, a foreign or a damaged record: they can't be told apart */
export async function unseal(
  record: SealedRecord,
  passphrase: string,
  provider: string,
): Promise<{ content: Sealed; sealer: Sealer } | null> {
  const { kdf, iter, salt, iv, ct } = record;
  try {
    const key = kdf === 'device' ? record.key : await derive(passphrase, salt, iter);
    if (!key) return null;
    const algorithm = { name: 'AES-GCM', iv: iv as Uint8Array<ArrayBuffer>, additionalData: bound(provider) };
    const plain = await crypto.subtle.decrypt(algorithm, key, ct as Uint8Array<ArrayBuffer>);
    const content = JSON.parse(new TextDecoder().decode(plain)) as Sealed;
    const kind = { kdf, iter, salt, ...(kdf === 'device' ? { key } : {}) };
    return { content, sealer: sealerOf(key, provider, kind) };
  } catch {
    return null;
  }
}
