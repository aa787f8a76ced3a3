/** Brazilian Portuguese: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Mostrar frase-senha', hide: 'Ocultar frase-senha' };
const INTERRUPTED =
  'O foco saiu deste campo enquanto você digitava, por isso ele foi esvaziado. Se não foi você, não continue.';
const UNREACHABLE = 'Não foi possível acessar o OpenRouter. Verifique sua conexão ou um bloqueador e tente de novo.';
const OFFLINE = 'Você está sem conexão. Verifique sua conexão e tente de novo.';
const AMOUNT = {
  invalid: 'Digite um valor em dólares, como 1 ou 0,50.',
  covered: 'Seu navegador informa que algo pode estar cobrindo isto. Digite você mesmo o valor para confirmar.',
};
const SESSION = { ...AMOUNT, may: 'Até você fechar ou recarregar esta aba, ela pode gastar até (dólares americanos)' };
const REMEMBER = { remember: 'Lembrar a chave neste dispositivo: você escolhe como no próximo passo' };
const AGAIN = { again: 'Pressione de novo para confirmar' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Mostrar chave',
    hide: 'Ocultar chave',
    ...SESSION,
    ...REMEMBER,
    heading: 'Cole sua chave',
    about:
      'O que a conexão faz: os recursos desta página que usam um modelo de IA enviam seu texto ao OpenRouter e, de lá, à empresa que opera o modelo. Você paga ao OpenRouter por cada resposta; esta página não recebe nada.',
    getKey:
      'Onde obter uma chave: crie uma conta em openrouter.ai, adicione um pouco de crédito e crie uma chave em “Keys”.',
    limit: 'Defina um limite de crédito para a chave no OpenRouter. É esse o limite que vale sempre.',
    honest:
      'O que isto protege: a chave fica só nesta aba e nunca é armazenada, a menos que você peça. Um script malicioso nesta página poderia gastar até o seu teto enquanto você estiver conectado, ou enganar você antes da conexão.',
    key: 'Chave do OpenRouter',
    authorize: 'Conectar com o OpenRouter',
    code: 'Conectar com um código',
    submit: 'Conectar',
    submitUpTo: 'Conectar e gastar até {amount}',
    interrupted:
      'O foco saiu deste campo enquanto você digitava, por isso ele foi esvaziado. Se não foi você, algo nesta página o tirou: cole a chave em vez de digitar, ou não continue.',
    cancel: 'Cancelar',
    note: 'Fica só nesta aba. Ao fechar ou recarregar a aba, a chave é esquecida.',
    checking: 'Verificando a chave com o provedor…',
    empty: 'Cole sua chave primeiro.',
    'bad-argument': 'Isto não parece uma chave do OpenRouter. Ela começa com sk-or-v1- e tem 73 caracteres.',
    vendor: 'Isto parece uma chave de outra empresa. Esta página precisa de uma do OpenRouter.',
    'key-rejected': 'O OpenRouter não conhece esta chave. Confira se você a copiou inteira ou crie uma nova.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'A política de segurança desta própria página bloqueia o provedor. O autor da página precisa permiti-lo.',
    failed: 'O OpenRouter não respondeu corretamente. Tente de novo em instantes.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Desbloqueie sua chave',
    passphrase: 'Frase-senha',
    submit: 'Desbloquear',
    submitUpTo: 'Desbloquear e gastar até {amount}',
    checking: 'Desbloqueando…',
    wrong:
      'Esta frase-senha não desbloqueia a chave. Não podemos recuperar a frase-senha; você pode usar uma chave de novo e pedir outra vez que seja lembrada.',
    offline: OFFLINE,
    failed: 'Não foi possível perguntar ao OpenRouter se a chave ainda funciona. Tente de novo em instantes.',
    'key-rejected': 'O OpenRouter não conhece mais esta chave. Ela foi esquecida aqui; conecte uma nova.',
    other: 'Usar outra chave',
    forget: 'Esquecer a chave…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Lembrar a chave neste dispositivo?',
    explain:
      'Armazenada neste dispositivo, bloqueada com sua frase-senha. Não podemos recuperar a frase-senha. Quem copiar seus arquivos terá de adivinhá-la. A chave é bloqueada de novo após meia hora sem uso.',
    passphrase: 'Frase-senha, com pelo menos 12 caracteres ou quatro palavras',
    device: 'Sem frase-senha',
    deviceExplain:
      'Nesse caso, qualquer pessoa que possa usar este perfil do navegador, ou um programa malicioso neste computador, pode obter a chave. Os scripts desta página também podem. Defina um limite para ela no OpenRouter.',
    short: 'Use pelo menos 12 caracteres ou quatro palavras.',
    checking: 'Bloqueando…',
    failed: 'Não há mais nenhuma chave para lembrar.',
    submit: 'Lembrar',
    cancel: 'Agora não',
  },
  forget: {
    ...AGAIN,
    heading: 'Esquecer a chave?',
    explain:
      'Ela é apagada deste dispositivo e desta página. No OpenRouter, continua funcionando até você apagá-la lá.',
    confirm: 'Esquecer',
    cancel: 'Manter',
  },
  code: {
    show: 'Mostrar código',
    hide: 'Ocultar código',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Conectar com um código',
    explain:
      'O OpenRouter abre em uma nova janela e, depois que você concordar lá, mostra um código. Copie o código e cole aqui. O OpenRouter cria uma chave nova a cada vez: defina um limite para ela lá.',
    open: 'Abrir o OpenRouter',
    code: 'Código do OpenRouter',
    submit: 'Conectar',
    submitUpTo: 'Conectar e gastar até {amount}',
    checking: 'Pedindo a chave ao OpenRouter…',
    expired: 'Este código não funciona mais ou foi cortado. Abra o OpenRouter de novo para obter outro.',
    offline: OFFLINE,
    failed: 'Não foi possível acessar o OpenRouter. Tente de novo em instantes.',
    cancel: 'Cancelar',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Defina seu teto',
    explain:
      'Esta página para antes que uma solicitação possa passar deste valor. É uma proteção; a barreira definitiva é o limite da sua chave no OpenRouter.',
    limit: 'Teto em dólares americanos',
    period: 'Vale para',
    total: 'todo o período',
    month: 'cada mês',
    day: 'cada dia',
    now: 'Gasto até agora:',
    callLimit: 'Uma única solicitação pode custar no máximo:',
    noCallLimit:
      'Uma única solicitação poderá então custar tudo o que ainda restar. Até agora, ela pode custar no máximo:',
    confirm: 'Definir teto em {amount}',
    none: 'Sem teto',
    noneConfirm: 'Sim, gastar sem teto',
    noneTyped: 'Pelo teclado: digite primeiro um valor qualquer e depois escolha não ter teto.',
    cancel: 'Cancelar',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Deixar de contar as solicitações de custo desconhecido?',
    explain:
      'Solicitações de custo desconhecido: {count}. Elas contam como até {amount} no seu teto. Confira primeiro sua atividade no OpenRouter. Se não foram cobradas, podem contar como zero. Se um custo aparecer depois, ele será contado mesmo assim.',
    confirm: 'Não foram cobradas: liberar {amount}',
    cancel: 'Continuar contando',
  },
};
