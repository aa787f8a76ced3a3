/** German: what loads later, put together. */
import type { StageTerms } from '../../en-stage.ts';
import { budget, cost, models } from './elements.ts';
import { history } from './history.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

export const stage: StageTerms = {
  vault,
  elsewhere: {
    connected:
      'Der Schlüssel ist in einem anderen Tab dieser Website. Dieser Tab arbeitet über ihn, solange jener offen ist.',
    ending: (suffix: string) => `Der Schlüssel endet auf ${suffix}.`,
    disconnect: 'Um die Verbindung zu trennen oder den Schlüssel zu ersetzen, gehen Sie zu jenem Tab.',
    own: 'Einen Schlüssel in diesem Tab verwenden',
    confirm: 'Bestätigen Sie im anderen Tab: Der mit dem Schlüssel zeigt jetzt die Obergrenze.',
    fence:
      'In dem Tab mit dem Schlüssel haben Sie noch nicht gesagt, dass so viel ausgegeben werden darf. Er fragt Sie einmal.',
  },
  budget,
  cost,
  panel,
  models,
  history,
  outcomes: {
    settled: 'Bezahlt',
    released: 'Nicht berechnet',
    pending: 'Kosten ausstehend',
    reconciled: 'Bezahlt, später nachgesehen',
    unknown: 'Kosten unbekannt',
    'written-off': 'Abgeschrieben',
  },
};
