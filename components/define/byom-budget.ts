/** Registers `<byom-budget>`. Loading it twice is normal life: the first one stays. */
import { ByomBudget } from '../byom-budget.ts';

if (!customElements.get('byom-budget')) customElements.define('byom-budget', ByomBudget);

declare global {
  interface HTMLElementTagNameMap {
    'byom-budget': ByomBudget;
  }
}
