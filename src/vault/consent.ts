/**
 * A button whose click is a consent (design.md 6): it works only after it has been visible for half a second, so that a
 * click meant for something else can't confirm, and while nothing covers it. Where the engine can't tell, or says for
 * seconds that something does (a filter over the whole page is enough), a second step is needed: the amount is typed,
 * or the button is pressed again.
 */
import type { Clock } from '../protocol/types.ts';

const DELAY_MILLISECONDS = 500;
const COVERED_MILLISECONDS = 2_000;
/** The least that an observer of visibility may wait (Intersection Observer, version 2). */
const VISIBILITY_MILLISECONDS = 100;

/** Whether this engine tells that something covers, fades or moves an element. */
export const seesCover = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

type ObserverOptions = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };
type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Keeps the button disabled until it has been in sight long enough.
 * @param onCovered the second step is needed now
 * @returns the way to stop watching
 */
export function requireSight(button: HTMLButtonElement, clock: Clock, onCovered: () => void): () => void {
  let timer: number | null = null;
  let tracks = seesCover();
  let seen: 'away' | 'covered' | 'clear' = 'away';
  const options: ObserverOptions = {
    threshold: 0.9,
    ...(tracks ? { trackVisibility: true, delay: VISIBILITY_MILLISECONDS } : {}),
  };
  const wait = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    button.disabled = seen !== 'clear' || button.disabled;
    if (seen === 'clear' && button.disabled)
      timer = clock.setTimeout(() => void (button.disabled = false), DELAY_MILLISECONDS);
    if (seen !== 'covered') return;
    timer = clock.setTimeout(() => {
      tracks = false;
      seen = 'clear';
      onCovered();
      wait();
    }, COVERED_MILLISECONDS);
  };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1) as SeenEntry | undefined;
    const covered = tracks && entry?.isVisible !== true;
    const now = !entry?.isIntersecting ? 'away' : covered ? 'covered' : 'clear';
    if (now === seen) return;
    seen = now;
    wait();
  }, options);
  button.disabled = true;
  observer.observe(button);
  return () => {
    observer.disconnect();
    if (timer !== null) clock.clearTimeout(timer);
  };
}

/**
 * A consent without an amount.
 * @param again what the button says at its second step, where one is needed
 */
export function askConsent(button: HTMLButtonElement, clock: Clock, again: string, agree: () => void): () => void {
  let asked = seesCover();
  const watch = (): (() => void) => requireSight(button, clock, () => void (asked = button.textContent === again));
  let stop = watch();
  button.addEventListener('click', () => {
    if (asked) return agree();
    asked = true;
    button.textContent = again;
    stop();
    stop = watch();
  });
  return () => stop();
}
