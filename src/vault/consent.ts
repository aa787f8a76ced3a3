/**
 * A button whose click is a consent (design.md 6): it works only after it has been visible for half a second, so that a
 * click meant for something else can't confirm, and while nothing covers it. Where the engine can't tell, or says for
 * seconds that something does (a filter over the whole page is enough), a second step is needed: the amount is typed,
 * or the button is pressed again.
 */
import type { Clock } from '../protocol/types.ts';
import { makeButton } from './make.ts';

const DELAY_MILLISECONDS = 500;
const COVERED_MILLISECONDS = 2_000;
/** Device pixels for each of the view's own: below this nobody can read it. */
const LEAST_SCALE = 0.5;
/** The least that an observer of visibility may wait (Intersection Observer, version 2). */
const VISIBILITY_MILLISECONDS = 100;

/** Whether this engine tells that something covers, fades or moves an element. */
export const seesCover = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

type ObserverOptions = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number };
type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** @returns the way to stop watching */
function watchSight(button: HTMLElement, tracks: boolean, look: (entry: SeenEntry | undefined) => void): () => void {
  let entry: SeenEntry | undefined;
  const tell = (): void => look(entry);
  const options: ObserverOptions = {
    threshold: 0.9,
    ...(tracks ? { trackVisibility: true, delay: VISIBILITY_MILLISECONDS } : {}),
  };
  const observer = new IntersectionObserver((entries) => {
    entry = entries.at(-1);
    tell();
  }, options);
  observer.observe(button);
  // A page that makes the frame tiny changes its scale, which no observer tells.
  window.addEventListener('resize', tell);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', tell);
  };
}

/**
 * Keeps the button disabled until it has been in sight long enough.
 * @param onCovered the second step is needed now; null: there is none
 * @param focused it takes the place of what had the focus: it gets it once it works
 * @returns the way to stop watching
 */
export function requireSight(
  button: HTMLButtonElement,
  clock: Clock,
  onCovered: (() => void) | null,
  focused = false,
): () => void {
  let timer: number | null = null;
  let tracks = seesCover();
  let seen: 'away' | 'covered' | 'clear' = 'away';
  const enable = (): void => {
    button.disabled = false;
    // Only where nothing else took the focus since.
    const { activeElement } = button.getRootNode() as Document | ShadowRoot;
    if (focused && document.hasFocus() && (activeElement ?? document.body) === document.body) button.focus();
    focused = false;
  };
  const wait = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    if (seen !== 'clear') {
      focused ||= button.matches(':focus');
      button.disabled = true;
    } else if (button.disabled) timer = clock.setTimeout(enable, DELAY_MILLISECONDS);
    if (seen !== 'covered' || !onCovered) return;
    timer = clock.setTimeout(() => {
      tracks = false;
      seen = 'clear';
      onCovered();
      wait();
    }, COVERED_MILLISECONDS);
  };
  button.disabled = true;
  const stop = watchSight(button, tracks, (entry) => {
    const covered = tracks && (entry?.isVisible !== true || devicePixelRatio < LEAST_SCALE);
    const now = !entry?.isIntersecting ? 'away' : covered ? 'covered' : 'clear';
    if (now === seen) return;
    seen = now;
    wait();
  });
  return () => {
    stop();
    if (timer !== null) clock.clearTimeout(timer);
  };
}

/**
 * The button of a consent without an amount, and the way to stop watching it.
 * @param again what it says at its second step, where one is needed
 * @param unbounded what is agreed to has no bound: it has no second step, and counts only where nothing covers it. It takes
 *   the place, and the focus, of the question.
 */
export function makeConsent(
  action: string,
  label: string | undefined,
  className: string,
  again: string | undefined,
  clock: Clock,
  agree: () => unknown,
  unbounded = false,
): readonly [HTMLButtonElement, () => void] {
  let asked = seesCover();
  let second = false;
  const button = makeButton(action, label, className, () => {
    if (asked) return agree();
    asked = second = true;
    button.textContent = again ?? '';
    stop();
    stop = watch(true);
  });
  const watch = (gets: boolean): (() => void) =>
    requireSight(button, clock, unbounded ? null : () => void (asked = second), gets);
  let stop = watch(unbounded);
  return [button, () => stop()];
}
