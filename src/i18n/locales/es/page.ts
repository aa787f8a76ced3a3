/** Spanish: what stands in the page at once, and what every error says. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Tu conexión con el modelo de IA',
    close: 'Cerrar',
    simulator: 'Simulador',
    simulatorNote:
      'Esta página habla con un simulador en este dispositivo. Nada de lo que hagas aquí cuesta dinero real.',
    memoryNote:
      'La clave se guarda en la memoria de esta página, porque la página no deja que arranque el marco protegido. Los scripts de esta página están más cerca de ella.',
    storageNote:
      'Los gastos no se guardan aquí: este navegador no almacena datos para esta página. Las demás pestañas no se cuentan.',
  },
  connect: {
    button: 'Conectar tu modelo de IA',
    manage: 'Modelo de IA conectado',
    ending: (suffix: string) => `clave que termina en ${suffix}`,
    waiting: 'La conexión con la IA aún se está cargando.',
    simulator: 'simulador',
    memory: 'protección básica',
  },
  body: { failed: 'No se ha podido cargar esta parte.', retry: 'Intentar de nuevo' },
  states: {
    disconnected: 'Sin conexión',
    locked: 'Bloqueado',
    connecting: 'Conectando…',
    connected: 'Conectado',
    borrowed: 'Conectado en otra pestaña',
  },
  categories: { worker: 'Modelo para el día a día', frontier: 'Modelo más potente' },
  periods: { total: 'en total', month: 'este mes', day: 'hoy' },
  errors: {
    'no-key': ['No hay ninguna clave conectada.', 'Conecta una para continuar.'],
    locked: ['Tu clave recordada está bloqueada.', 'Desbloquéala con tu frase de contraseña.'],
    'no-ceiling': ['Todavía no has fijado un tope.', 'Fija uno para continuar.'],
    'no-model': ['No hay ningún modelo para esto.', 'Elige un modelo en los ajustes.'],
    'over-budget': ['Esta solicitud podría superar tu tope, así que no se ha enviado.', 'Sube el tope o pide menos.'],
    'no-price': ['Este modelo no tiene un precio utilizable, así que no se ha enviado nada.', 'Elige otro modelo.'],
    'price-changed': ['El modelo se ha encarecido desde que lo elegiste.', 'Mira su precio y elige de nuevo.'],
    'key-rejected': ['OpenRouter ya no acepta esta clave.', 'Conecta una clave nueva.'],
    'no-credit': ['No hay suficiente crédito en OpenRouter.', 'Añade crédito en tu cuenta de OpenRouter.'],
    'provider-limit': ['Se ha alcanzado el límite fijado en OpenRouter.', 'Súbelo allí o espera a que se reinicie.'],
    busy: ['El proveedor está saturado.', 'Espera un momento e inténtalo de nuevo.'],
    'no-endpoint': [
      'Ningún proveedor ofrece este modelo con estas condiciones.',
      'Inténtalo de nuevo o elige otro modelo.',
    ],
    'model-gone': ['Este modelo ya no se ofrece.', 'Elige otro modelo.'],
    'too-long': [
      'El texto es demasiado largo para este modelo.',
      'Acórtalo o elige un modelo que admita textos más largos.',
    ],
    moderated: ['El proveedor ha rechazado este texto.', 'Cambia el texto e inténtalo de nuevo.'],
    'not-allowed': ['El proveedor no permite esta solicitud.', 'Revisa los ajustes de tu clave en OpenRouter.'],
    'bad-request': ['El proveedor no ha entendido la solicitud.', 'Avisa a quien hizo esta página.'],
    'provider-down': ['El proveedor tiene un problema.', 'Inténtalo de nuevo en unos minutos.'],
    offline: ['No tienes conexión a internet.', 'Comprueba tu conexión e inténtalo de nuevo.'],
    unreachable: [
      'No se ha podido contactar con el proveedor.',
      'Comprueba tu conexión o si hay un bloqueador. El coste se consultará.',
    ],
    'blocked-by-page': ['La propia política de esta página bloquea al proveedor.', 'Avisa a quien hizo esta página.'],
    'cut-off': ['La respuesta se ha interrumpido.', 'Inténtalo de nuevo. Lo que costó se consultará.'],
    cancelled: ['Detenido.', 'Lo que costó se consultará.'],
    vetoed: ['Esta página ha decidido no enviar la solicitud.', 'Inténtalo de nuevo más tarde.'],
    paused: [
      'Esta página envió muchas solicitudes a la vez y se ha puesto en pausa.',
      'Continúa si era lo que querías.',
    ],
    'storage-unavailable': [
      'Los gastos no se pueden registrar, así que no se ha enviado nada.',
      'Libera espacio o permite que esta página guarde datos.',
    ],
    isolation: [
      'Esta página solo se conecta con un marco protegido, y no está disponible.',
      'Vuelve a cargar la página. Si sigue igual, prueba con otro navegador o avisa a quien hizo esta página.',
    ],
    'bad-provider': [
      'La dirección del proveedor que usa esta página no está permitida.',
      'Avisa a quien hizo esta página.',
    ],
    'bad-file': ['Este archivo no se puede leer.', 'Elige un archivo que se haya exportado aquí.'],
    'bad-argument': ['La página ha pedido algo imposible.', 'Avisa a quien hizo esta página.'],
    denied: ['Lo has rechazado en OpenRouter.', 'Conéctate de nuevo si cambias de idea.'],
    expired: ['Ha tardado demasiado.', 'Conéctate de nuevo.'],
  },
};
