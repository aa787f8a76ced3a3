/** Holds a heading at the start of the stage while what stands above it still loads and grows, until the person moves. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

let letGo = (): void => undefined;

/** One heading at a time: another one, or the person's wheel, finger or key, ends it. */
export function keepInView(heading: HTMLElement): void {
  letGo();
  const observer = new ResizeObserver(() => heading.scrollIntoView({ block: 'start' }));
  letGo = () => {
    observer.disconnect();
    for (const type of MOVES) removeEventListener(type, letGo, true);
    letGo = () => undefined;
  };
  for (const section of (heading.getRootNode() as ShadowRoot).querySelectorAll('section')) observer.observe(section);
  for (const type of MOVES) addEventListener(type, letGo, { capture: true, passive: true });
}
