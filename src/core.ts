/** The controller without elements: importing it in a browser makes the page's controller. */
import { ensureController } from './controller/install.ts';

export * from './index.ts';

if (globalThis.document) ensureController(globalThis.document);
