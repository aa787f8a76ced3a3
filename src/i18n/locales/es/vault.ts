/** Spanish: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Mostrar la frase de contraseña', hide: 'Ocultar la frase de contraseña' };
const INTERRUPTED = 'Este campo perdió el foco mientras escribías, así que se ha vaciado. Si no fuiste tú, no sigas.';
const UNREACHABLE =
  'No se ha podido contactar con OpenRouter. Comprueba tu conexión o si hay un bloqueador e inténtalo de nuevo.';
const OFFLINE = 'No tienes conexión a internet. Comprueba tu conexión e inténtalo de nuevo.';
const AMOUNT = {
  invalid: 'Escribe una cantidad en dólares, como 1 o 0,50.',
  covered: 'Tu navegador indica que algo podría estar tapando esto. Escribe tú la cantidad para confirmarla.',
};
const SESSION = {
  ...AMOUNT,
  may: 'Hasta que la cierres o la recargues, esta pestaña puede gastar hasta (dólares estadounidenses)',
};
const REMEMBER = { remember: 'Recordar la clave en este dispositivo: eliges cómo en el paso siguiente' };
const AGAIN = { again: 'Pulsa otra vez para confirmar' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Mostrar la clave',
    hide: 'Ocultar la clave',
    ...SESSION,
    ...REMEMBER,
    heading: 'Pega tu clave',
    about:
      'Qué hace conectar: las funciones de esta página que usan un modelo de IA envían tu texto a OpenRouter y, de ahí, a la empresa que ejecuta el modelo. Pagas cada respuesta a OpenRouter; esta página no recibe nada.',
    getKey:
      'Dónde conseguir una clave: crea una cuenta en openrouter.ai, añade algo de crédito y crea una clave en «Keys».',
    limit: 'Fija en OpenRouter un límite de crédito para la clave. Ese es el límite que siempre se cumple.',
    honest:
      'Qué protege esto: la clave se queda solo en esta pestaña y nunca se almacena, a menos que lo pidas. Un script malicioso en esta página podría gastar hasta tu tope durante la conexión, o engañarte antes de que conectes.',
    key: 'Clave de OpenRouter',
    authorize: 'Conectar con OpenRouter',
    code: 'Conectar con un código',
    submit: 'Conectar',
    submitUpTo: 'Conectar, gastar hasta {amount}',
    interrupted:
      'Este campo perdió el foco mientras escribías, así que se ha vaciado. Si no fuiste tú, algo en esta página se lo quitó: pega la clave en lugar de escribirla, o no sigas.',
    cancel: 'Cancelar',
    note: 'Se guarda solo en esta pestaña. Al cerrarla o recargarla, la clave se olvida.',
    checking: 'Comprobando la clave con el proveedor…',
    empty: 'Primero pega tu clave.',
    'bad-argument': 'Esto no parece una clave de OpenRouter. Empieza por sk-or-v1- y tiene 73 caracteres.',
    vendor: 'Esto parece una clave de otra empresa. Esta página necesita una de OpenRouter.',
    'key-rejected': 'OpenRouter no conoce esta clave. Comprueba que la has copiado entera o crea una nueva.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'La propia política de seguridad de esta página bloquea al proveedor. Quien hizo la página tiene que permitirlo.',
    failed: 'OpenRouter no ha respondido bien. Inténtalo de nuevo en un momento.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Desbloquea tu clave',
    passphrase: 'Frase de contraseña',
    submit: 'Desbloquear',
    submitUpTo: 'Desbloquear, gastar hasta {amount}',
    checking: 'Desbloqueando…',
    wrong:
      'Esta frase de contraseña no la abre. No podemos recuperarla; puedes usar otra vez una clave y hacer que se recuerde de nuevo.',
    offline: OFFLINE,
    failed: 'No se ha podido preguntar a OpenRouter si la clave sigue funcionando. Inténtalo de nuevo en un momento.',
    'key-rejected': 'OpenRouter ya no conoce esta clave. Se ha olvidado aquí; conecta una nueva.',
    other: 'Usar otra clave',
    forget: 'Olvidarla…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: '¿Recordar la clave en este dispositivo?',
    explain:
      'Se almacena en este dispositivo, bloqueada con tu frase de contraseña. No podemos recuperarla. Quien copie tus archivos tendrá que adivinar la frase de contraseña. La clave se vuelve a bloquear tras media hora sin uso.',
    passphrase: 'Frase de contraseña, al menos 12 caracteres o cuatro palabras',
    device: 'Sin frase de contraseña',
    deviceExplain:
      'Cualquiera que pueda usar este perfil del navegador, o un programa malicioso en este equipo, podrá entonces conseguir la clave. También los scripts de esta página. Ponle un límite en OpenRouter.',
    short: 'Usa al menos 12 caracteres, o cuatro palabras.',
    checking: 'Bloqueando…',
    failed: 'Ya no hay ninguna clave que recordar.',
    submit: 'Recordarla',
    cancel: 'Ahora no',
  },
  forget: {
    ...AGAIN,
    heading: '¿Olvidar la clave?',
    explain: 'Se borra de este dispositivo y de esta página. En OpenRouter sigue funcionando hasta que la borres allí.',
    confirm: 'Olvidarla',
    cancel: 'Conservarla',
  },
  code: {
    show: 'Mostrar el código',
    hide: 'Ocultar el código',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Conectar con un código',
    explain:
      'OpenRouter se abre en una ventana nueva y, cuando aceptes allí, muestra un código. Cópialo y pégalo aquí. OpenRouter crea una clave nueva cada vez: ponle un límite allí.',
    open: 'Abrir OpenRouter',
    code: 'Código de OpenRouter',
    submit: 'Conectar',
    submitUpTo: 'Conectar, gastar hasta {amount}',
    checking: 'Pidiendo la clave a OpenRouter…',
    expired: 'Este código ya no funciona o está cortado. Abre OpenRouter otra vez para conseguir uno nuevo.',
    offline: OFFLINE,
    failed: 'No se ha podido contactar con OpenRouter. Inténtalo de nuevo en un momento.',
    cancel: 'Cancelar',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Fija tu tope',
    explain:
      'Esta página se detiene antes de que una solicitud pueda superar esta cantidad. Es un freno de la propia página; el límite firme es el de tu clave en OpenRouter.',
    limit: 'Tope en dólares estadounidenses',
    period: 'Periodo',
    total: 'en total',
    month: 'cada mes',
    day: 'cada día',
    now: 'Gastado hasta ahora:',
    callLimit: 'Una sola solicitud puede costar como máximo:',
    noCallLimit: 'Una sola solicitud podrá costar entonces todo lo que quede. Hasta ahora puede costar como máximo:',
    confirm: 'Fijar el tope en {amount}',
    none: 'Sin tope',
    noneConfirm: 'Sí, gastar sin tope',
    noneTyped: 'Con el teclado: escribe primero cualquier importe y elige después no tener tope.',
    cancel: 'Cancelar',
  },
  writeOff: {
    ...AGAIN,
    heading: '¿Dejar de contar las solicitudes de coste desconocido?',
    explain:
      'Solicitudes cuyo coste se desconoce: {count}. Cuentan hasta {amount} contra tu tope. Mira primero tu actividad en OpenRouter. Si no se cobraron, pueden contar como cero. Si más adelante aparece un coste, se contará igualmente.',
    confirm: 'No se cobraron: liberar {amount}',
    cancel: 'Seguir contándolas',
  },
};
