/**
 * How an element finds the controller, whichever copy of the bundle made it: the community context protocol
 * (https://github.com/webcomponents-cg/community-protocols, proposals/context.md) with a string key, so that
 * separately bundled copies meet.
 */
import type { Byom } from './types.ts';

export const CONTROLLER_KEY = 'byom:controller/1';

type ContextCallback = (value: Byom, unsubscribe?: () => void) => void;

/** The protocol's request event. */
export class ContextRequestEvent extends Event {
  readonly context = CONTROLLER_KEY;
  readonly contextTarget: EventTarget;
  readonly callback: ContextCallback;
  readonly subscribe = false;

  constructor(contextTarget: EventTarget, callback: ContextCallback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** The controller's word that it is there; tells late elements to ask again. */
export class ContextProviderEvent extends Event {
  readonly context = CONTROLLER_KEY;
  readonly contextTarget: EventTarget;

  constructor(contextTarget: EventTarget) {
    super('context-provider', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
  }
}

/** Asks, synchronously, from `source` upwards. Null: no controller yet. */
export function requestController(source: EventTarget): Byom | null {
  let found: Byom | null = null;
  source.dispatchEvent(new ContextRequestEvent(source, (byom) => void (found = byom)));
  return found;
}

/** Answers requests on this document, or at one place in it, from now on, and wakes those who asked too early. */
export function answerRequests(place: EventTarget, byom: Byom): void {
  place.addEventListener('context-request', (event) => {
    const request = event as ContextRequestEvent;
    if (request.context !== CONTROLLER_KEY || typeof request.callback !== 'function') return;
    request.stopImmediatePropagation();
    request.callback(byom);
  });
  place.dispatchEvent(new ContextProviderEvent(place));
}

/**
 * Calls back with the controller: at once if it is there, else when it comes.
 * @returns the way to stop waiting.
 */
export function whenController(source: Node, callback: (byom: Byom) => void): () => void {
  const document = source.ownerDocument ?? (source as Document);
  const attempt = (): boolean => {
    const byom = requestController(source);
    if (byom) callback(byom);
    return byom !== null;
  };
  const onProvider = (event: Event): void => {
    if ((event as ContextProviderEvent).context === CONTROLLER_KEY && attempt()) stop();
  };
  const stop = (): void => document.removeEventListener('context-provider', onProvider);
  if (!attempt()) document.addEventListener('context-provider', onProvider);
  return stop;
}
