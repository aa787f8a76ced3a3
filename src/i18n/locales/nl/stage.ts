/** Dutch: what loads later, put together. */
import type { StageTerms } from '../../en-stage.ts';
import { budget, cost, models } from './elements.ts';
import { history } from './history.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

export const stage: StageTerms = {
  vault,
  elsewhere: {
    connected:
      'De sleutel is in een ander tabblad van deze site. Dit tabblad werkt daarmee zolang dat tabblad open is.',
    ending: (suffix: string) => `De sleutel eindigt op ${suffix}.`,
    disconnect: 'Ga naar dat tabblad om de verbinding te verbreken of de sleutel te vervangen.',
    own: 'Een sleutel in dit tabblad gebruiken',
    confirm: 'Bevestig in het andere tabblad: dat met de sleutel toont nu het plafond.',
    fence:
      'In het tabblad met de sleutel heb je nog niet gezegd dat er zoveel mag worden uitgegeven. Het vraagt je dat één keer.',
  },
  budget,
  cost,
  panel,
  models,
  history,
  outcomes: {
    settled: 'Betaald',
    released: 'Niet in rekening gebracht',
    pending: 'Kosten volgen nog',
    reconciled: 'Betaald, later opgezocht',
    unknown: 'Kosten onbekend',
    'written-off': 'Afgeboekt',
  },
};
