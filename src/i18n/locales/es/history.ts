/** Spanish: the history. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'Función',
  model: 'Modelo',
  outcome: 'Cómo terminó',
  label: 'Filtrar las solicitudes',
  period: 'Periodo',
  periods: {
    all: 'Todo el tiempo',
    today: 'Hoy',
    week: 'Últimos 7 días',
    month: 'Últimos 30 días',
    range: 'Desde … hasta …',
  },
  from: 'Desde',
  to: 'Hasta',
  order: 'El final es anterior al principio.',
  app: 'Aplicación',
  any: 'Todos',
  clear: 'Quitar los filtros',
  nothing: 'Ninguna solicitud coincide con estos filtros.',
  found: (count: number, amount: string) =>
    plural('es', count, { one: `# solicitud coincide, ${amount}.`, other: `# solicitudes coinciden, ${amount}.` }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Coste conocido por día',
    month: 'Coste conocido por mes',
  },
  stack: 'Repartido por',
  stacks: {
    feature: 'Función',
    model: 'Modelo',
  },
  other: (count: number) => plural('es', count, { one: '# más', other: '# más' }),
  sum: 'Suma',
  unknown: 'Desconocido, como máximo',
  marked: 'Con solicitudes de coste desconocido',
  table: 'Las cifras en una tabla',
  column: {
    day: 'Día',
    month: 'Mes',
  },
  none: 'No hay coste conocido en este periodo.',
  loading: 'Cargando el gráfico…',
  failed: 'No se ha podido cargar el gráfico.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Modelo pedido',
  served: 'Modelo que respondió',
  provider: 'Ejecutado por',
  kind: 'Tipo',
  operation: 'Parte de',
  app: 'Aplicación',
  tokens: 'Tokens',
  input: (count: string) => `${count} de entrada`,
  output: (count: string) => `${count} de salida`,
  reasoning: (count: string) => `${count} de ellos para razonar`,
  cached: (count: string) => `${count} de ellos de la caché`,
  held: 'Retenido antes de enviarla, como máximo',
  share: (percent: string) => `${percent} de lo retenido`,
  above: 'Más de lo retenido: el proveedor cobró más de lo que prometían sus precios.',
  id: 'Identificador de la solicitud',
  generation: 'Identificador en OpenRouter',
  copy: (what: string) => `Copiar: ${what}`,
  copyLabel: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'El navegador no ha permitido copiar. Copia tú el texto seleccionado.',
  nothing: 'no indicado',
  imported: 'Viene de un archivo y no cuenta para tu tope.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: '¿Por qué se desconoce el coste?',
  counts: (amount: string) =>
    `OpenRouter no ha dicho cuánto costó esta solicitud. Hasta que lo haga, cuenta como máximo por ${amount} para tu tope.`,
  imported: 'Su coste se desconocía donde se escribió el archivo y no se puede consultar desde aquí.',
  lookedUp:
    'Se vuelve a consultar sola siempre que haya abierta una página de este sitio con la clave que hizo la solicitud.',
  noId: 'La respuesta se cortó antes de que OpenRouter le diera un identificador, así que no se puede consultar. Pasado un tiempo, lo que tu clave ha gastado en total muestra cuánto fue como máximo.',
  needKey: (suffix: string) => `Conecta la clave que termina en ${suffix}: puede ser la que hizo esta solicitud.`,
  connect: 'Conectar',
  check:
    'Puedes comprobarlo en tu actividad de OpenRouter. Si no aparece allí, no se cobró, y puedes liberar lo que cuenta.',
  activity: 'Tu actividad en OpenRouter',
  free: 'Liberar esta solicitud…',
  writtenOff:
    'No cuenta nada: la liberaste, o OpenRouter no la conoció durante una semana. Si más adelante aparece un coste, se contará.',
};

const files: StageTerms['history']['files'] = {
  csv: 'Exportar CSV',
  json: 'Exportar JSON',
  all: 'Las exportaciones contienen todas las solicitudes, muestren lo que muestren los filtros.',
  preparing: 'Preparando el archivo…',
  notExported: 'No se ha podido crear el archivo.',
  import: 'Importar un archivo…',
  drop: 'o suéltalo aquí: CSV o JSON exportado de un historial como este.',
  reading: (name: string) => `Leyendo ${name}…`,
  adding: 'Añadiendo…',
  plan: (name: string) => `Qué cambiaría ${name}`,
  added: (count: number, amount: string) =>
    plural('es', count, {
      one: `Se añadiría # solicitud, con un coste conocido de ${amount}.`,
      other: `Se añadirían # solicitudes, con un coste conocido de ${amount}.`,
    }),
  span: (first: string, last: string) => `Van del ${first} al ${last}.`,
  none: 'No hay nada que añadir.',
  duplicates: (count: number) =>
    plural('es', count, {
      one: '# solicitud ya está aquí y se queda como está.',
      other: '# solicitudes ya están aquí y se quedan como están.',
    }),
  rejected: (count: number) =>
    plural('es', count, { one: '# línea no se puede usar:', other: '# líneas no se pueden usar:' }),
  more: (count: number) => plural('es', count, { one: 'y # más', other: 'y # más' }),
  line: (line: string, reason: string) => `Línea ${line}: ${reason}`,
  unreadable: 'está dañada o cortada',
  key: 'contiene algo que parece una clave',
  field: (name: string) => `«${name}» falta o no puede ser correcto`,
  dropped: (names: string) => `Se deja fuera, porque un historial nunca lo contiene: ${names}.`,
  ceiling: 'Las solicitudes importadas nunca cuentan para tu tope.',
  add: (count: number) => plural('es', count, { one: 'Añadir # solicitud', other: 'Añadir # solicitudes' }),
  cancel: 'Cancelar',
  close: 'Cerrar',
  failed: {
    format: 'Este no es un archivo exportado de un historial como este. Elige otro.',
    version:
      'Este archivo lo escribió una versión más reciente de esta página. Recarga la página o expórtalo allí de nuevo.',
    size: 'Este archivo es demasiado grande: como máximo 64 MB o 100.000 solicitudes. Divídelo e importa las partes.',
    other: 'No se ha podido importar y no se ha añadido nada. Inténtalo de nuevo.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('es', count, { one: `${amount} en # solicitud`, other: `${amount} en # solicitudes` }),
  unknownCost: (amount: string) => `coste desconocido, contado como máximo por ${amount}`,
  andPending: (count: number) => plural('es', count, { one: 'y # pendiente', other: 'y # pendientes' }),
  unknownTotal: (amount: string) => `más hasta ${amount} desconocidos`,
  byFeature: 'Por función',
  byModel: 'Por modelo',
  name: 'Nombre',
  count: 'Solicitudes',
  cost: 'Coste',
  list: 'Solicitudes, las más recientes primero',
  feature: 'Función',
  model: 'Modelo',
  served: (model: string) => `respondido por ${model}`,
  tokens: 'Tokens de entrada / salida',
  outcome: 'Cómo terminó',
  empty: 'Todavía no hay solicitudes. Cada una aparecerá aquí con su coste real.',
  loading: 'Cargando…',
  failed: 'No se ha podido leer el historial.',
  retry: 'Intentar de nuevo',
  writeOff: (count: number) =>
    plural('es', count, {
      one: 'Liberar # solicitud de coste desconocido…',
      other: 'Liberar # solicitudes de coste desconocido…',
    }),
  compare: 'Comparar con OpenRouter',
  comparing: 'Preguntando a OpenRouter…',
  compareFailed: 'No se ha podido preguntar a OpenRouter.',
  ours: 'Conocido aquí',
  theirs: 'Usado en OpenRouter',
  difference: 'Diferencia',
  unresolved: 'Aún desconocido, como máximo',
  since: (since: string) => `Para la clave conectada, desde el ${since}.`,
  lag: (minutes: number) =>
    `La cifra de OpenRouter lleva unos minutos de retraso; la solicitud más reciente fue hace ${minutes} min.`,
  agree: 'Ambas coinciden.',
  causesHeading: 'Qué puede explicar la diferencia:',
  causes: {
    lag: 'OpenRouter todavía no ha contado las solicitudes más recientes.',
    unresolved: 'Solicitudes cuyo coste aún no se conoce aquí.',
    'other-use': 'La clave también se usa en otro sitio: otro navegador, otra página o un programa.',
    'browser-repeats':
      'Tu navegador repitió una solicitud cuya conexión se cortó, sin que esta página lo viera, y OpenRouter la cobró otra vez.',
  },
  kept: 'Se guarda solo en este dispositivo. No contiene ni tus textos ni las respuestas.',
  unknownImported: (amount: string) => `coste desconocido, como máximo ${amount}`,
  showUnknown: 'Mostrarlas',
  byApp: 'Por aplicación',
  all: (count: number) => plural('es', count, { one: 'Mostrar # más', other: 'Mostrar # más' }),
  position: (first: string, last: string, count: number) =>
    plural('es', count, { one: `${first} a ${last} de # solicitud`, other: `${first} a ${last} de # solicitudes` }),
  importedMark: 'importada',
  older: 'Anteriores',
  newer: 'Más recientes',
  pages: 'Páginas de la lista',
  clear: 'Borrar el historial…',
  undo: {
    cleared: (count: number) =>
      plural('es', count, {
        one: 'Se ha quitado # solicitud. Se puede recuperar mientras esta página siga abierta.',
        other: 'Se han quitado # solicitudes. Se pueden recuperar mientras esta página siga abierta.',
      }),
    bringBack: 'Recuperar',
    back: (count: number) => plural('es', count, { one: 'Ha vuelto # solicitud.', other: 'Han vuelto # solicitudes.' }),
    imported: (count: number) =>
      plural('es', count, { one: 'Se ha importado # solicitud.', other: 'Se han importado # solicitudes.' }),
    takeOut: 'Deshacer la importación',
    out: (count: number) =>
      plural('es', count, {
        one: 'Se ha retirado # solicitud importada.',
        other: 'Se han retirado # solicitudes importadas.',
      }),
    failed: 'No se ha podido deshacer del todo. Inténtalo de nuevo.',
  },
  clearing: {
    yes: 'Sí, borrarlo',
    no: 'Conservarlo',
    heading: '¿Borrar el historial?',
    text: 'Se quitan de este dispositivo todas las solicitudes terminadas; se quedan aquellas cuyo coste aún se busca. Lo que costaron sigue contando: borrar no rellena tu tope. Puedes recuperarlas mientras esta página siga abierta.',
    busy: 'Borrando…',
    failed: 'No se ha podido borrar todo. Inténtalo de nuevo.',
  },
};
