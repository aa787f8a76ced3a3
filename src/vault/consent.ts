/**
 * A button whose click is a consent (design.md 6): it works only after it has been visible for half a second, so that a
 * click meant for something else can't confirm, and while nothing covers it, where the engine can tell. Elsewhere a
 * second step is needed: the amount is typed, or the button is pressed again.
 */
import type { Clock } from '../protocol/types.ts';

const DELAY_MILLISECONDS = 500;
/** The least that an observer of visibility may wait (Intersection Observer, version 2). */
const VISIBILITY_MILLISECONDS = 100;

/** Whether this engine tells that something covers, fades or moves an element. */
export const seesCover = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

type ObserverOptions = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };
type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Keeps the button disabled until it has been in sight long enough. @returns the way to stop watching */
export function requireSight(button: HTMLButtonElement, clock: Clock): () => void {
  let timer: number | null = null;
  const reset = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  button.disabled = true;
  const tracks = seesCover();
  const options: ObserverOptions = {
    threshold: 0.9,
    ...(tracks ? { trackVisibility: true, delay: VISIBILITY_MILLISECONDS } : {}),
  };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1) as SeenEntry | undefined;
    if (!entry?.isIntersecting || (tracks && entry.isVisible !== true)) {
      reset();
      button.disabled = true;
    } else if (timer === null && button.disabled) {
      timer = clock.setTimeout(() => {
        timer = null;
        button.disabled = false;
      }, DELAY_MILLISECONDS);
    }
  }, options);
  observer.observe(button);
  return () => {
    observer.disconnect();
    reset();
  };
}

/**
 * A consent without an amount.
 * @param again what the button says at its second step, where one is needed
 */
export function askConsent(button: HTMLButtonElement, clock: Clock, again: string, agree: () => void): () => void {
  let stop = requireSight(button, clock);
  let asked = seesCover();
  button.addEventListener('click', () => {
    if (asked) return agree();
    asked = true;
    button.textContent = again;
    stop();
    stop = requireSight(button, clock);
  });
  return () => stop();
}
