/** Spanish: the bodies of the budget, the costs and the picker. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const budget: StageTerms['budget'] = {
  label: 'Gasto respecto a tu tope',
  undecided: 'Todavía no hay tope. No se puede gastar nada hasta que fijes uno.',
  set: 'Fijar un tope',
  change: 'Cambiar',
  none: 'Sin tope. Solo el límite de tu clave en OpenRouter detiene el gasto.',
  of: (spent: string, limit: string, period: string) => `${spent} de ${limit} gastados ${period}`,
  spent: 'Gastado',
  held: 'En curso, como máximo',
  unknown: 'De ello desconocido, contado como máximo por',
  left: 'Queda',
  stops: 'Las solicitudes que podrían superar el tope no se envían.',
  raise: 'Subir el tope',
  reached:
    'Has llegado a tu tope. Las solicitudes que cuestan dinero no se envían hasta que lo subas; todo lo demás sigue funcionando.',
  reachedForNow: (day: string) =>
    `Has llegado a tu tope. Las solicitudes que cuestan dinero no se envían hasta que lo subas o la cuenta vuelva a empezar el ${day}; todo lo demás sigue funcionando.`,
  above: (amount: string) => `Se ha gastado ${amount} más que el tope.`,
  provider: (left: string, limit: string) => `Límite en OpenRouter: quedan ${left} de ${limit}`,
  providerNone: 'Tu clave no tiene ningún límite en OpenRouter. Si pones uno allí, tendrás un límite firme.',
  providerUnread: 'El límite en OpenRouter aparecerá aquí cuando conectes.',
  providerPage: 'La clave en OpenRouter',
  readAt: (moment: string) => `(a fecha de ${moment})`,
  near: (share: string) => `Has usado el ${share} de tu tope.`,
  anew: (day: string, zone: string) => `La cuenta vuelve a empezar el ${day}, a medianoche en ${zone}.`,
  never: 'Cuenta todo desde el día en que lo fijaste.',
  callLimit: 'Una sola solicitud, como máximo',
  lower: 'Este es el que detiene primero.',
  needKey: (count: number, suffix: string | null) => {
    const ending = suffix ? ` (termina en ${suffix})` : '';
    return plural('es', count, {
      one: `Todavía no se conoce el coste de # solicitud. Conecta la clave con la que se hizo${ending} para que se pueda consultar.`,
      other: `Todavía no se conocen los costes de # solicitudes. Conecta la clave con la que se hicieron${ending} para que se puedan consultar.`,
    });
  },
};

export const cost: StageTerms['cost'] = {
  label: 'Coste de las solicitudes de IA',
  steps: 'Solicitudes de esta operación',
  total: 'Total',
  sum: (amount: string) => `${amount} (USD)`,
  sumAndUnknown: (amount: string) => `${amount} (USD) + desconocido`,
  pending: 'pendiente',
  pendingCount: (count: number) => plural('es', count, { one: 'pendiente', other: '# pendientes' }),
  pendingWhy: 'El proveedor todavía no ha comunicado el coste. Se está consultando.',
  unknown: 'desconocido',
  unknownWhy: 'El proveedor no comunicó el coste. Hasta que se conozca, la solicitud cuenta por el peor de los casos.',
  released: 'no cobrado',
  refused: 'no enviada',
  amounts: (needed: string, left: string) => `Podría costar hasta ${needed}; quedan ${left}.`,
  about: (tokens: string) => `Enviaría unos ${tokens} tokens.`,
  stop: (feature: string) => `Detener ${feature}`,
  stopLabel: 'Detener',
  dismiss: 'Cerrar el panel de costes',
  dismissBusy: 'Se queda hasta que termine la solicitud en curso.',
  expand: 'Mostrar los costes',
  collapse: 'Ocultar la lista',
  history: 'Historial de gastos',
  left: (amount: string) => `Quedan ${amount} de tu tope`,
  wait: (seconds: number) => `Se puede volver a intentar en ${seconds} s.`,
  settled: (feature: string, amount: string) => `${feature}: ${amount}`,
};

export const models: StageTerms['models'] = {
  search: 'Buscar en todos los modelos',
  clear: 'Borrar la búsqueda',
  list: (category: string) => `Modelos: ${category}`,
  groups: {
    proposed: 'Propuestos por esta página',
    free: 'Gratis, para probar',
    fitting: 'Modelos adecuados',
    others: 'Todos los demás modelos',
  },
  count: (count: number) => plural('es', count, { one: '# modelo', other: '# modelos' }),
  recommended: 'recomendado',
  chosen: 'tu elección',
  notUsed: 'no se usa por ahora',
  nothing: 'No hay ningún modelo en uso.',
  chosenNow: (name: string) => `${name} es ahora tu elección.`,
  price: (prompt: string, completion: string) => `${prompt} de entrada, ${completion} de salida, por millón de tokens`,
  priceFrom: (prompt: string, completion: string) =>
    `desde ${prompt} de entrada, ${completion} de salida, por millón de tokens`,
  priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
    `de ${promptFrom} a ${promptTo} de entrada, de ${completionFrom} a ${completionTo} de salida, por millón de tokens`,
  free: 'gratis, con restricciones',
  use: (amount: string, feature: string) => `unos ${amount} por «${feature}»`,
  freeKeeps: 'quien lo ejecuta puede conservar los textos',
  freeNote:
    'Este modelo no cuesta nada. Permite 50 solicitudes al día (1000 si alguna vez has comprado diez dólares de crédito) y quien lo ejecuta puede conservar lo que escribes.',
  useRange: (from: string, to: string, feature: string) => `entre unos ${from} y ${to} por «${feature}»`,
  context: (tokens: string) => `espacio para ${tokens} tokens`,
  abilities: { images: 'imágenes', tools: 'herramientas', json: 'JSON', reasoning: 'razonamiento' },
  moderated: 'los textos se filtran antes',
  collects: 'no con tu ajuste: sus proveedores pueden recopilar textos',
  companies: (names: string) => `Tus textos van a OpenRouter y, de ahí, a ${names}.`,
  leaves: (day: string) => `se retira el ${day}`,
  left: (day: string) => `iba a retirarse el ${day}`,
  leavesSoon: (name: string, day: string) =>
    `${name}, el modelo que elegiste, dejará de ofrecerse a partir del ${day}.`,
  leftAlready: (name: string, day: string) =>
    `${name}, el modelo que elegiste, iba a retirarse el ${day}. Puede dejar de responder en cualquier momento.`,
  gone: (name: string) =>
    `${name}, el modelo que elegiste, ya no se ofrece. No se usa nada en su lugar hasta que elijas.`,
  unpriced: (name: string) => `${name}, el modelo que elegiste, ya no tiene un precio utilizable. No se le envía nada.`,
  dearer: (name: string, prompt: string, completion: string) =>
    `${name} se ha encarecido desde que lo elegiste por ${prompt} de entrada y ${completion} de salida, por millón de tokens. No se usa hasta que elijas de nuevo.`,
  useAnyway: 'Usarlo al precio de hoy',
  useInstead: (name: string) => `Usar ${name} en su lugar`,
  policy: 'Solo proveedores que no recopilen mis textos',
  denied: 'Solo se pregunta a proveedores que no recopilan tus textos.',
  policyWhy:
    'OpenRouter no pregunta entonces a ningún otro. Pueden responder menos modelos, y ninguno de los gratuitos.',
  empty: 'Ningún modelo coincide.',
  none: 'OpenRouter no ofrece ningún modelo que se pueda usar.',
  loading: 'Cargando modelos…',
  retry: 'Intentar de nuevo',
  change: 'Elegir otro modelo',
  close: 'Cerrar la lista',
};
