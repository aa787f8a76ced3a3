/** The script tag: controller, every element and `globalThis.byom`. The panel loads when the stage first opens. */
import { ensureController } from './controller/install.ts';
import type { Byom } from './protocol/types.ts';
import '../components/define/byom-budget.ts';
import '../components/define/byom-connect.ts';
import '../components/define/byom-cost.ts';
import '../components/define/byom-history.ts';
import '../components/define/byom-models.ts';

export * from './index.ts';

declare global {
  var byom: Byom | undefined;
}

// Asked of the global object: the build puts a stand-in for Node beside this code (rollup.config.mjs).
if (globalThis.document)
  globalThis.byom = ensureController(globalThis.document, {
    loadPanel: () => import('../components/define/byom-panel.ts'),
  });
