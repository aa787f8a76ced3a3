/** Which corner of the window the floating surface stands in, so that it covers least of what has the focus. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Block side, then inline side. */
export type Corner = 'end-end' | 'start-end' | 'end-start' | 'start-start';

const CORNERS: readonly Corner[] = ['end-end', 'start-end', 'end-start', 'start-start'];

export interface CornerQuestion {
  /** What is visible of the page: the window without an on-screen keyboard. */
  readonly view: Box;
  readonly size: { readonly width: number; readonly height: number };
  /** Distance from the window's edges. */
  readonly margin: number;
  readonly focus: Box;
  /** Where it stands; kept if that covers nothing, because what moves distracts. */
  readonly now: Corner;
  readonly rightToLeft: boolean;
}

function boxAt(corner: Corner, { view, size, margin, rightToLeft }: CornerQuestion): Box {
  const [block, inline] = corner.split('-');
  const atLeft = (inline === 'start') !== rightToLeft;
  const left = atLeft ? view.left + margin : view.right - margin - size.width;
  const top = block === 'start' ? view.top + margin : view.bottom - margin - size.height;
  return { left, top, right: left + size.width, bottom: top + size.height };
}

function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** @returns the best corner, and how much of the focus it covers there (square pixels) */
export function findCorner(question: CornerQuestion): { readonly corner: Corner; readonly overlap: number } {
  const corners = [question.now, ...CORNERS.filter((corner) => corner !== question.now)];
  const judged = corners.map((corner) => ({ corner, overlap: overlapOf(boxAt(corner, question), question.focus) }));
  return judged.reduce((best, next) => (next.overlap < best.overlap ? next : best));
}
