/**
 * The script of `callback.html`, a page of the site that OpenRouter may send a popup back to instead of the app itself:
 * takes the code out of the address, hands it to the page that waits for it, and closes. It never sees a key or verifier.
 */
import { takeCallback } from './controller/callback.ts';
import { passOn } from './controller/pending-round.ts';

const callback = typeof window === 'undefined' ? null : takeCallback(window);
if (callback) passOn(window, callback);
