/** French: what loads later, put together. */
import type { StageTerms } from '../../en-stage.ts';
import { budget, cost, models } from './elements.ts';
import { history } from './history.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

export const stage: StageTerms = {
  vault,
  elsewhere: {
    connected: 'La clé se trouve dans un autre onglet de ce site. Cet onglet passe par lui tant qu’il reste ouvert.',
    ending: (suffix: string) => `La clé se termine par ${suffix}.`,
    disconnect: 'Pour vous déconnecter ou remplacer la clé, allez dans cet autre onglet.',
    own: 'Utiliser une clé dans cet onglet',
    confirm: 'Confirmez dans l’autre onglet : celui qui a la clé affiche maintenant le plafond.',
    fence:
      'Dans l’onglet qui a la clé, vous n’avez pas encore dit qu’autant pouvait être dépensé. Il vous le demande une seule fois.',
  },
  budget,
  cost,
  panel,
  models,
  history,
  outcomes: {
    settled: 'Payée',
    released: 'Non facturée',
    pending: 'Coût en attente',
    reconciled: 'Payée, coût retrouvé plus tard',
    unknown: 'Coût inconnu',
    'written-off': 'Exclue du décompte',
  },
};
