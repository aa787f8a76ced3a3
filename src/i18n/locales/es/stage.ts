/** Spanish: what loads later, put together. */
import type { StageTerms } from '../../en-stage.ts';
import { budget, cost, models } from './elements.ts';
import { history } from './history.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

export const stage: StageTerms = {
  vault,
  elsewhere: {
    connected:
      'La clave está en otra pestaña de este sitio. Esta pestaña trabaja a través de ella mientras siga abierta.',
    ending: (suffix: string) => `La clave termina en ${suffix}.`,
    disconnect: 'Para desconectar o cambiar la clave, ve a esa pestaña.',
    own: 'Usar una clave en esta pestaña',
    confirm: 'Confirma en la otra pestaña: la que tiene la clave muestra ahora el tope.',
    fence: 'En la pestaña que tiene la clave aún no has dicho que se pueda gastar tanto. Te lo pregunta una sola vez.',
  },
  budget,
  cost,
  panel,
  models,
  history,
  outcomes: {
    settled: 'Pagada',
    released: 'No cobrada',
    pending: 'Coste pendiente',
    reconciled: 'Pagada, coste consultado más tarde',
    unknown: 'Coste desconocido',
    'written-off': 'Dada de baja',
  },
};
