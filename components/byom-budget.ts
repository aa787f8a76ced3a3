/** The ceiling and what counts against it, with the provider's own limit beside it (rules W5, M7). */
import { property } from 'lit/decorators.js';
import { LazyElement, type View } from './base/lazy-element.ts';

/**
 * Ceiling, period, spent, in flight, unknown and left, as a meter; the provider's own limit; a button to change it. Its
 * body is budget/budget-view.ts.
 *
 * @element byom-budget
 * @attr {boolean} compact - only the meter and one line
 * @csspart base - the whole
 * @csspart meter - the meter
 * @csspart change - the button
 * @csspart near - the line that warns when most of the ceiling is used
 * @csspart need-key - the line that asks for the key of calls whose cost is not known yet
 * @fires byom-open-request - the person wants to change the ceiling
 */
export class ByomBudget extends LazyElement {
  /** Only the meter and one line. */
  @property({ type: Boolean }) compact = false;

  protected override async loadView(): Promise<View> {
    const { BudgetView } = await import('./budget/budget-view.ts');
    return new BudgetView(this);
  }
}
