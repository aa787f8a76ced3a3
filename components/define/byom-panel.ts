/** Registers `<byom-panel>`. Loading it twice is normal life: the first one stays. */
import { ByomPanel } from '../byom-panel.ts';

if (!customElements.get('byom-panel')) customElements.define('byom-panel', ByomPanel);

declare global {
  interface HTMLElementTagNameMap {
    'byom-panel': ByomPanel;
  }
}
