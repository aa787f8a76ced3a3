/**
 * The line of one loan: a BroadcastChannel of its own between two documents of the origin. Every other document could
 * listen to it, so nothing but the lender's public key goes over it in clear.
 */
import { LoanCipher, makeLoanKeys, type OpenedMessage, type SealedMessage, type Side } from './loan-cipher.ts';

export const lineName = (loan: string): string => `byom-loan-${loan}`;

type Hear = (opened: OpenedMessage) => void;
type Wire = Partial<SealedMessage> & { readonly from?: unknown; readonly key?: unknown };

export class LoanLine {
  /** Raw, for the other side. */
  readonly publicKey: ArrayBuffer;
  readonly #loan: string;
  readonly #side: Side;
  readonly #pair: CryptoKeyPair;
  readonly #channel: BroadcastChannel;
  readonly #hear: Hear;
  #cipher: LoanCipher | null = null;
  /** Both chains keep the order that the cipher's asynchronous work would lose. */
  #sending: Promise<unknown> = Promise.resolve();
  #hearing: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(loan: string, side: Side, pair: CryptoKeyPair, publicKey: ArrayBuffer, hear: Hear) {
    this.#loan = loan;
    this.#side = side;
    this.#pair = pair;
    this.publicKey = publicKey;
    this.#hear = hear;
    this.#channel = new BroadcastChannel(lineName(loan));
    this.#channel.onmessage = ({ data }: MessageEvent<Wire | null>) => {
      if (data && data.from !== side) this.#hearing = this.#hearing.then(() => this.#take(data)).catch(() => undefined);
    };
  }

  /** @param hear what the other side says, in its order */
  static async open(loan: string, side: Side, hear: Hear): Promise<LoanLine> {
    const pair = await makeLoanKeys();
    return new LoanLine(loan, side, pair, await crypto.subtle.exportKey('raw', pair.publicKey), hear);
  }

  /** The lender knows the borrower's key from its notice, and answers with its own. */
  async greet(theirs: ArrayBuffer): Promise<void> {
    this.#cipher = await LoanCipher.agree(this.#loan, this.#side, this.#pair, theirs);
    this.#channel.postMessage({ from: this.#side, key: this.publicKey });
  }

  /** @throws TypeError if the message is not plain data; then nothing was sent */
  post(message: object, bytes?: ArrayBuffer): void {
    const text = JSON.stringify(message);
    this.#sending = this.#sending
      .then(async () => {
        const sealed = await this.#cipher?.seal(text, bytes);
        if (sealed && !this.#closed) this.#channel.postMessage({ from: this.#side, ...sealed });
      })
      .catch(() => undefined);
  }

  /** At once: what is still being sealed is not sent, and nothing more is heard. */
  close(): void {
    this.#closed = true;
    this.#channel.close();
  }

  async #take(data: Wire): Promise<void> {
    if (this.#closed) return;
    if (!this.#cipher) {
      // The first key that comes counts.
      if (data.key instanceof ArrayBuffer)
        this.#cipher = await LoanCipher.agree(this.#loan, this.#side, this.#pair, data.key);
      return;
    }
    const opened = await this.#cipher.open(data);
    if (opened && !this.#closed) this.#hear(opened);
  }
}
