/** Makes sure that the document has one controller, however many copies of the bundle it loads (design.md 3.4). */
import { answerRequests, requestController } from '../protocol/context.ts';
import { announce } from '../protocol/events.ts';
import type { Byom, Clock } from '../protocol/types.ts';
import { ByomController } from './controller.ts';
import { VERSION } from './version.ts';

export interface InstallOptions {
  readonly loadPanel?: () => Promise<unknown>;
  /** Tests set their own; everybody else gets the browser's. */
  readonly clock?: Clock;
}

/** As they were when the bundle was evaluated: hurried ones would make the vault's frame seem silent. */
const { setTimeout, clearTimeout }: Pick<Window, 'setTimeout' | 'clearTimeout'> = globalThis;

export const browserClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer),
};

/**
 * The document's controller: the one that is there, else a new one.
 * @throws ByomError `bad-provider` if the page's meta tag names an address that is not allowed
 */
export function ensureController(document: Document, options: InstallOptions = {}): Byom {
  const present = requestController(document);
  if (present) {
    if (present.version !== VERSION) announce(document, 'byom-warning', { code: 'two-versions' });
    return present;
  }
  const { handle } = new ByomController({
    document,
    clock: options.clock ?? browserClock,
    loadPanel: options.loadPanel ?? null,
  });
  answerRequests(document, handle);
  return handle;
}
