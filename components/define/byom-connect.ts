/** Registers `<byom-connect>`. Loading it twice is normal life: the first one stays. */
import { ByomConnect } from '../byom-connect.ts';

if (!customElements.get('byom-connect')) customElements.define('byom-connect', ByomConnect);

declare global {
  interface HTMLElementTagNameMap {
    'byom-connect': ByomConnect;
  }
}
