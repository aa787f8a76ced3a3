/** Registers `<byom-history>`. Loading it twice is normal life: the first one stays. */
import { ByomHistory } from '../byom-history.ts';

if (!customElements.get('byom-history')) customElements.define('byom-history', ByomHistory);

declare global {
  interface HTMLElementTagNameMap {
    'byom-history': ByomHistory;
  }
}
