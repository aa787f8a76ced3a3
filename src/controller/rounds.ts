/** Rounds at the provider's page: what a page does at once when it is one's return, and the rest, loaded on need. */
import { ByomError } from '../protocol/errors.ts';
import type { VaultLink } from '../vault/link.ts';
import type { Authorization } from './authorize.ts';
import { takeCallback } from './callback.ts';
import type { Stage } from './stage.ts';

/** Taken when the bundle is evaluated; a script that comes later can't make every popup fail, and so force a redirect. */
const nativeOpen = globalThis.open?.bind(globalThis);

export interface RoundsOptions {
  readonly window: Window;
  readonly provider: string;
  readonly link: VaultLink;
  readonly stage: Stage;
  readonly appName: () => string;
  readonly isBusy: () => boolean;
}

export class Rounds {
  readonly #options: RoundsOptions;
  #authorization: Promise<Authorization> | null = null;

  constructor(options: RoundsOptions) {
    const { window, link } = options;
    this.#options = options;
    link.listen((reply) => {
      if (reply.type === 'open-url') void this.#need().then((round) => round.open(reply));
    });
    const callback = takeCallback(window);
    if (callback) void this.#need().then((round) => round.comeBack(callback));
  }

  /** @throws ByomError `denied`, `expired`, `cancelled`, `busy`, `unreachable`, … */
  async begin(): Promise<void> {
    return (await this.#need()).begin();
  }

  cancel(): void {
    void this.#authorization?.then((round) => round.cancel());
  }

  #need(): Promise<Authorization> {
    const { stage } = this.#options;
    this.#authorization ??= import('./authorize.ts').then(
      ({ Authorization }) =>
        new Authorization({
          ...this.#options,
          openWindow: nativeOpen,
          isShown: () => stage.shown === 'code',
          showLink: (url) => stage.setRound(false, '', url),
          showCodeView: (link) => {
            stage.showView('code');
            stage.setRound(false, '', link);
          },
          whenClosed: (callback) => stage.whenClosed(callback),
          onWaiting: (waiting, error) =>
            stage.setRound(waiting, error && error.code !== 'cancelled' ? error.code : '', '', !waiting && !error),
        }),
      () => {
        this.#authorization = null;
        throw new ByomError('unreachable');
      },
    );
    return this.#authorization;
  }
}
