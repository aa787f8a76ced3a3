/** A short seed set of `npm run chaos`: tabs killed, streams cut, prices moved, and the books agree to the nano-dollar. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runChaos } from '../../tools/chaos/run.mjs';
import { closeBrowser } from './kit.mjs';

after(closeBrowser);

for (const seed of [1, 2, 3])
  test(`ledger 6.3: chaos with seed ${seed} leaves a ledger that equals the provider’s books`, async () => {
    const report = await runChaos({ seed, tabs: 3, calls: 60 });
    assert.deepEqual(report.wrong, []);
    const { overCeiling, ledgerMinusBooks, keysWithoutEntry, entriesTwice, badRefusals } = report;
    assert.deepEqual(
      { overCeiling, ledgerMinusBooks, keysWithoutEntry, entriesTwice, badRefusals },
      { overCeiling: 0, ledgerMinusBooks: 0, keysWithoutEntry: 0, entriesTwice: 0, badRefusals: 0 },
    );
    assert.ok(report.granted > 10 && report.refused > 0, 'both happened, or nothing was shown');
    assert.ok(report.settled > 0 && Object.keys(report.faults).length > 5, 'answers and faults happened');
  });
