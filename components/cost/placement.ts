/**
 * Keeps the floating surface out of the way of what the person is doing: it changes its corner when it would cover the
 * focused element, shows only its pill where no corner is free, and stays above an on-screen keyboard.
 */
import { findCorner, type Box, type Corner } from './corners.ts';

const MARGIN = 16;
/** Air around the focus. */
const AIR = 8;
/** What has the focus and fills more of the window is a place to read and not a field. */
const LARGEST_SHARE = 0.5;

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

export class Placement {
  /** Where it stands. */
  corner: Corner = 'end-end';
  /** There is room for the pill only. */
  squeezed = false;
  readonly #host: HTMLElement;
  readonly #onChange: () => void;
  readonly #sizes = new ResizeObserver(() => this.check());
  #base: HTMLElement | null = null;
  #full = { width: 0, height: 0 };
  #frame = 0;

  constructor(host: HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** The surface as it stands now; null: it is not shown, or does not float. */
  watch(base: HTMLElement | null): void {
    if (base === this.#base) return;
    const listen = base ? 'addEventListener' : 'removeEventListener';
    this.#sizes.disconnect();
    this.#base = base;
    if (base) this.#sizes.observe(base);
    else [this.corner, this.squeezed] = ['end-end', false];
    const document = this.#host.ownerDocument;
    const window = document.defaultView;
    for (const name of ['focusin', 'focusout', 'input', 'scroll'])
      document[listen](name, this.check, { capture: true, passive: true });
    window?.[listen]('resize', this.check);
    for (const name of ['resize', 'scroll']) window?.visualViewport?.[listen](name, this.check);
    this.check();
  }

  /** Looks again, at most once a frame. */
  readonly check = (): void => {
    if (this.#frame || !this.#base) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#base) this.#place(this.#base);
    });
  };

  #place(base: HTMLElement): void {
    const view = this.#visible();
    base.style.setProperty('--keyboard', `${Math.max(0, Math.round(innerHeight - view.bottom))}px`);
    base.style.setProperty('--above', `${Math.max(0, Math.round(view.top))}px`);
    const { width, height } = base.getBoundingClientRect();
    if (!this.squeezed) this.#full = { width, height };
    const focus = this.#focus(view);
    // Nothing moves under the person's own hand.
    if (focus === 'inside') return;
    const pillHeight = base.firstElementChild?.getBoundingClientRect().height ?? height;
    const ask = (size: { width: number; height: number }): ReturnType<typeof findCorner> =>
      focus
        ? findCorner({ view, size, margin: MARGIN, focus, now: this.corner, rightToLeft: isRightToLeft(base) })
        : { corner: this.corner, overlap: 0 };
    const whole = ask(this.#full);
    const squeezed = whole.overlap > 0 && pillHeight < this.#full.height;
    const { corner } = squeezed ? ask({ width: this.#full.width, height: pillHeight }) : whole;
    if (corner === this.corner && squeezed === this.squeezed) return;
    [this.corner, this.squeezed] = [corner, squeezed];
    this.#onChange();
  }

  /** The window without an on-screen keyboard. Pinched larger, the page is moved about by hand: then all of it counts. */
  #visible(): Box {
    const viewport = this.#host.ownerDocument.defaultView?.visualViewport;
    const whole = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    if (!viewport || viewport.scale > 1.05) return whole;
    return { ...whole, top: viewport.offsetTop, bottom: viewport.offsetTop + viewport.height };
  }

  #focus(view: Box): Box | 'inside' | null {
    let element = this.#host.ownerDocument.activeElement;
    for (;;) {
      if (element === this.#host) return 'inside';
      const inner = element?.shadowRoot?.activeElement;
      if (!inner) break;
      element = inner;
    }
    if (!element || element === this.#host.ownerDocument.body) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const share = ((right - left) * (bottom - top)) / ((view.right - view.left) * (view.bottom - view.top));
    if (share === 0 || (share > LARGEST_SHARE && !element.matches(EDITABLE))) return null;
    return { left: left - AIR, top: top - AIR, right: right + AIR, bottom: bottom + AIR };
  }
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
