/** The ceiling and what counts against it, with the provider's own limit beside it (rules W5, M7). Its body is budget/budget-view.ts. */
import { property } from 'lit/decorators.js';
import { LazyElement, type View } from './base/lazy-element.ts';

/**
 * The ceiling with its period and when that starts anew; spent, in flight, unknown and left, as a bar and in figures; a
 * warning at 80 %, and what happens at the limit; the provider's own limit, the lower one marked; a button to change it.
 *
 * @element byom-budget
 * @attr {boolean} compact - one line, the bar and the warning
 * @csspart base - the whole
 * @csspart line - what is spent, as a sentence
 * @csspart change - the button that leads to the ceiling
 * @csspart meter - the meter, for assistive technology
 * @csspart bar - the meter as a picture
 * @csspart near - the line that warns when most of the ceiling is used
 * @csspart reached - the line that says what it means that all of it is used
 * @csspart figures - the list of amounts
 * @csspart rule - what happens at the limit and when counting starts anew
 * @csspart need-key - the line that asks for the key of calls whose cost is not known yet
 * @csspart provider - the provider's own limit
 * @fires byom-open-request - the person wants to change the ceiling
 */
export class ByomBudget extends LazyElement {
  /** One line, the bar and the warning only. */
  @property({ type: Boolean }) compact = false;

  protected override async loadView(): Promise<View> {
    const { BudgetView } = await import('./budget/budget-view.ts');
    return new BudgetView(this);
  }
}
