/** Registers `<byom-models>`. Loading it twice is normal life: the first one stays. */
import { ByomModels } from '../byom-models.ts';

if (!customElements.get('byom-models')) customElements.define('byom-models', ByomModels);

declare global {
  interface HTMLElementTagNameMap {
    'byom-models': ByomModels;
  }
}
