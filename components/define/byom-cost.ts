/** Registers `<byom-cost>`. Loading it twice is normal life: the first one stays. */
import { ByomCost } from '../byom-cost.ts';

if (!customElements.get('byom-cost')) customElements.define('byom-cost', ByomCost);

declare global {
  interface HTMLElementTagNameMap {
    'byom-cost': ByomCost;
  }
}
