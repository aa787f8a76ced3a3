/**
 * A button whose click is a consent: it works only after it has been visible for half a second (design.md 6), so
 * that a click meant for something else can't confirm.
 */
import type { Clock } from '../protocol/types.ts';

const DELAY_MILLISECONDS = 500;

/** Keeps the button disabled until it has been in sight long enough. @returns the way to stop watching */
export function requireSight(button: HTMLButtonElement, clock: Clock): () => void {
  let timer: number | null = null;
  const reset = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  button.disabled = true;
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) {
        reset();
        button.disabled = true;
      } else if (timer === null && button.disabled) {
        timer = clock.setTimeout(() => {
          timer = null;
          button.disabled = false;
        }, DELAY_MILLISECONDS);
      }
    },
    { threshold: 0.9 },
  );
  observer.observe(button);
  return () => {
    observer.disconnect();
    reset();
  };
}
