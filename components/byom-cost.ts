/** The live cost surface (rule M6). Its body is cost/cost-view.ts; until that is there, what happens is kept for it. */
import { property } from 'lit/decorators.js';
import { canCall } from '../src/protocol/can-call.ts';
import { LazyElement, type View } from './base/lazy-element.ts';
import type { CostView } from './cost/cost-view.ts';

const FACTS = ['byom-call-reserved', 'byom-call-settled', 'byom-call-refused'] as const;

/** One of the facts that the surface lives on. */
export type CostFact = DocumentEventMap[(typeof FACTS)[number]];

/**
 * The live cost surface: a pill with the running total that opens into a list of steps, from pending to the provider's
 * real figure. Appears at the first paid request and stays until dismissed, which it can't be while a request runs.
 * Opened on wide screens, a pill on narrow ones. Floating, it keeps away from the focused field and from an on-screen
 * keyboard.
 *
 * @element byom-cost
 * @attr {boolean} inline - stands where it is written instead of floating
 * @csspart base - the surface
 * @csspart pill - the line with the running total
 * @csspart toggle - the button with the running total, which opens and closes the list
 * @csspart amount - the running total
 * @csspart panel - what opens: list and foot
 * @csspart list - the steps of one operation
 * @csspart operation - the name above the steps of a named operation
 * @csspart row - one step: a call
 * @csspart figure - what a step cost, or why that is not known
 * @csspart stop - the button that stops a call
 * @csspart left - what is left of the ceiling
 * @csspart history - the button that opens the spending history
 * @csspart dismiss - the button that closes the surface
 * @cssprop [--byom-cost-inset=1rem] - the distance of the floating surface from the edges of the window
 * @cssprop [--byom-cost-width=24rem] - the width of the floating surface when it is open
 * @fires byom-cancel-request - the person stops a call
 * @fires byom-open-request - the person wants the history
 */
export class ByomCost extends LazyElement {
  /** Stands where it is written instead of floating. */
  @property({ type: Boolean, reflect: true }) inline = false;

  #view: CostView | null = null;
  /** What happened before the body was there. */
  readonly #heard: CostFact[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of FACTS)
      this.listen(name, (fact) => {
        if (this.#view) return this.#view.hear(fact);
        this.#heard.push(fact);
        this.loadIfNeeded();
      });
  }

  /** Loaded by a page that can make calls, so that the surface is there when the first one starts. */
  protected override needsView(): boolean {
    const { byomState } = this;
    return this.#heard.length > 0 || (byomState !== null && canCall(byomState.connection));
  }

  protected override async loadView(): Promise<View> {
    const { CostView } = await import('./cost/cost-view.ts');
    const view = new CostView(this);
    for (const fact of this.#heard.splice(0)) view.hear(fact);
    return (this.#view = view);
  }
}
