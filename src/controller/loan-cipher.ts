/**
 * What two documents say to each other over a loan, closed to everybody else on the channel: JSON and an optional binary
 * part under AES-GCM, with a key that both derive from one ECDH exchange per loan. Loan, sender and number of a message
 * are authenticated with it, so that a copy, a message out of its turn or one sent back is dropped.
 */

export type Side = 'lender' | 'borrower';

/** Structured-cloneable; `sequence` counts the sender's messages from 1. */
export interface SealedMessage {
  readonly sequence: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export interface OpenedMessage {
  readonly message: unknown;
  /** Empty if there was none. */
  readonly bytes: ArrayBuffer;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const IV_BYTES = 12;
/** In front of the JSON text stands its length, as one 32-bit number. */
const LENGTH_BYTES = 4;

/** The private half never leaves this document, and can't be exported. */
export const makeLoanKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(CURVE, false, ['deriveBits']);

function join(...parts: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((length, { byteLength }) => length + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole.buffer;
}

const encode = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

export class LoanCipher {
  readonly #key: CryptoKey;
  readonly #loan: string;
  readonly #side: Side;
  #sent = 0;
  #heard = 0;

  private constructor(key: CryptoKey, loan: string, side: Side) {
    this.#key = key;
    this.#loan = loan;
    this.#side = side;
  }

  /**
   * @param theirs the other side's public key, raw
   * @throws DOMException if it is no point of the curve
   */
  static async agree(loan: string, side: Side, pair: CryptoKeyPair, theirs: ArrayBuffer): Promise<LoanCipher> {
    const { subtle } = crypto;
    const ours = await subtle.exportKey('raw', pair.publicKey);
    const point = await subtle.importKey('raw', theirs, CURVE, false, []);
    const secret = await subtle.deriveBits({ name: 'ECDH', public: point }, pair.privateKey, 256);
    const base = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const publics = side === 'borrower' ? [ours, theirs] : [theirs, ours];
    const info = join(encode(`byom-loan/1 ${loan} `), ...publics);
    const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
    const key = await subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    return new LoanCipher(key, loan, side);
  }

  /** One at a time: the next may begin when this one has resolved. @param text JSON */
  async seal(text: string, bytes: ArrayBuffer = new ArrayBuffer(0)): Promise<SealedMessage> {
    const json = encode(text);
    const length = new DataView(new ArrayBuffer(LENGTH_BYTES));
    length.setUint32(0, json.byteLength);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const sequence = this.#sent + 1;
    const data = await crypto.subtle.encrypt(
      this.#parameters(this.#side, sequence, iv),
      this.#key,
      join(length.buffer, json, bytes),
    );
    this.#sent = sequence;
    return { sequence, iv, data };
  }

  /** One at a time, as `seal`. @returns null for anything but the other side's next message */
  async open({ sequence, iv, data }: Partial<SealedMessage>): Promise<OpenedMessage | null> {
    if (sequence !== this.#heard + 1 || !(iv instanceof Uint8Array) || !(data instanceof ArrayBuffer)) return null;
    const from = this.#side === 'lender' ? 'borrower' : 'lender';
    try {
      const plain = await crypto.subtle.decrypt(this.#parameters(from, sequence, iv), this.#key, data);
      this.#heard = sequence;
      const end = LENGTH_BYTES + new DataView(plain).getUint32(0);
      const message: unknown = JSON.parse(new TextDecoder().decode(plain.slice(LENGTH_BYTES, end)));
      return { message, bytes: plain.slice(end) };
    } catch {
      return null;
    }
  }

  #parameters(from: Side, sequence: number, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: encode(`${this.#loan} ${from} ${sequence}`) };
  }
}
