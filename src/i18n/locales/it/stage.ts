/** Italian: what loads later, put together. */
import type { StageTerms } from '../../en-stage.ts';
import { budget, cost, models } from './elements.ts';
import { history } from './history.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

export const stage: StageTerms = {
  vault,
  elsewhere: {
    connected:
      'La chiave è in un’altra scheda di questo sito. Questa scheda lavora tramite quella finché resta aperta.',
    ending: (suffix: string) => `La chiave termina con ${suffix}.`,
    disconnect: 'Per scollegarti o sostituire la chiave, vai in quella scheda.',
    own: 'Usa una chiave in questa scheda',
    confirm: 'Conferma nell’altra scheda: quella con la chiave mostra ora il tetto.',
    fence:
      'Nella scheda con la chiave non hai ancora detto che si può spendere così tanto. Te lo chiede una sola volta.',
  },
  budget,
  cost,
  panel,
  models,
  history,
  outcomes: {
    settled: 'Pagata',
    released: 'Non addebitata',
    pending: 'Costo in attesa',
    reconciled: 'Pagata, costo trovato più tardi',
    unknown: 'Costo sconosciuto',
    'written-off': 'Stralciata',
  },
};
