/** The sealed record in the page's storage: ciphertext that only the vault can make and open. */
import type { Settings } from '../ledger/settings.ts';
import type { VaultLink } from '../vault/link.ts';
import type { Channel } from './channel.ts';

const NAME = 'sealed';

export class Remembered {
  readonly #settings: Settings;
  readonly #link: VaultLink;
  readonly #channel: Channel;
  /** What was told to be kept is on disk before it is read again. */
  #kept: Promise<unknown> = Promise.resolve();

  constructor(settings: Settings, link: VaultLink, channel: Channel) {
    this.#settings = settings;
    this.#link = link;
    this.#channel = channel;
    link.listen((reply) => {
      if (reply.type === 'sealed') this.#kept = this.#kept.then(() => this.#keep(reply.record));
    });
    void this.offer();
  }

  /** Hands the vault what is kept; also after another tab may have forgotten it. */
  async offer(): Promise<void> {
    await this.#kept;
    const record = await this.#settings.get(NAME).catch(() => undefined);
    void this.#link.post({ type: 'unseal', record: record ?? null });
  }

  async #keep(record: unknown): Promise<void> {
    await this.#settings.set(NAME, record).catch(() => undefined);
    this.#channel.post('changed');
  }
}
