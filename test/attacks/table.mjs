/**
 * The one table: every attack, with the number of security.md section 9 that it belongs to, the moments at which it is
 * made and what is expected. A row:
 *   number, id, name   id is unique; loot is told apart by it
 *   moments            early: before our script · mid: after it, before the key is typed · late: after connect
 *   attack(t)          runs in the page, alone: it sees nothing but its tools; may return what it does at the very end
 *   expected           the judge (judges.mjs)
 *   setup              the session it needs (setups.mjs); rows of one setup share one unless `alone`
 *   lost               moments at which it succeeds by nature (security.md section 8): run and counted, not held
 *   check(session)     a question to the page while it stands; sentences, none if all is well
 *   probe(given)       instead of an attack: works outside of the page, on ours and on the leaky one
 */
import { ARITHMETIC } from './attacks/arithmetic.mjs';
import { CONFIGURATION } from './attacks/configuration.mjs';
import { CONSENT } from './attacks/consent.mjs';
import { DOWNGRADE } from './attacks/downgrade.mjs';
import { FRAME } from './attacks/frame.mjs';
import { LEDGER } from './attacks/ledger.mjs';
import { LISTEN } from './attacks/listen.mjs';
import { NETWORK } from './attacks/network.mjs';
import { PATCH } from './attacks/patch.mjs';
import { RESTING } from './attacks/resting.mjs';
import { SMUGGLE } from './attacks/smuggle.mjs';
import { SPEND } from './attacks/spend.mjs';
import { STORAGE } from './attacks/storage.mjs';
import { SWAPPED } from './attacks/swap.mjs';

export const TABLE = [
  ...LISTEN,
  ...STORAGE,
  ...PATCH,
  ...CONFIGURATION,
  ...FRAME,
  ...SWAPPED,
  ...DOWNGRADE,
  ...NETWORK,
  ...SPEND,
  ...ARITHMETIC,
  ...LEDGER,
  ...SMUGGLE,
  ...CONSENT,
  ...RESTING,
];
