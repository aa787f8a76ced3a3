/** Brazilian Portuguese: the history of requests and its comparison with the provider's books. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const LANG = 'pt-BR';

const filters: StageTerms['history']['filters'] = {
  feature: 'Recurso',
  model: 'Modelo',
  outcome: 'Como terminou',
  label: 'Filtrar as solicitações',
  period: 'Período',
  periods: {
    all: 'Todo o período',
    today: 'Hoje',
    week: 'Últimos 7 dias',
    month: 'Últimos 30 dias',
    range: 'De … até …',
  },
  from: 'De',
  to: 'Até',
  order: 'O fim vem antes do começo.',
  app: 'Aplicativo',
  any: 'Todos',
  clear: 'Limpar filtros',
  nothing: 'Nenhuma solicitação corresponde a estes filtros.',
  found: (count: number, amount: string) =>
    plural('pt-BR', count, {
      one: `# solicitação corresponde, ${amount}.`,
      other: `# solicitações correspondem, ${amount}.`,
    }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Custo conhecido por dia',
    month: 'Custo conhecido por mês',
  },
  stack: 'Empilhado por',
  stacks: {
    feature: 'Recurso',
    model: 'Modelo',
  },
  other: (count: number) => plural('pt-BR', count, { one: '# outro', other: '# outros' }),
  sum: 'Soma',
  unknown: 'Desconhecido, no máximo',
  marked: 'Com solicitações de custo desconhecido',
  table: 'Os números em tabela',
  column: {
    day: 'Dia',
    month: 'Mês',
  },
  none: 'Nenhum custo conhecido neste período.',
  loading: 'Carregando o gráfico…',
  failed: 'Não foi possível carregar o gráfico.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Modelo pedido',
  served: 'Modelo que respondeu',
  provider: 'Executado por',
  kind: 'Tipo',
  operation: 'Parte de',
  app: 'Aplicativo',
  tokens: 'Tokens',
  input: (count: string) => `${count} de entrada`,
  output: (count: string) => `${count} de saída`,
  reasoning: (count: string) => `${count} deles para raciocínio`,
  cached: (count: string) => `${count} deles do cache`,
  held: 'Reservado antes do envio, no máximo',
  share: (percent: string) => `${percent} do que foi reservado`,
  above: 'Mais do que foi reservado: o provedor cobrou mais do que seus preços prometiam.',
  id: 'Id da solicitação',
  generation: 'Id no OpenRouter',
  copy: (what: string) => `Copiar: ${what}`,
  copyLabel: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'O navegador não deixou copiar. Copie o texto selecionado.',
  nothing: 'não informado',
  imported: 'Veio de um arquivo e não conta no seu teto.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'Por que o custo é desconhecido?',
  counts: (amount: string) =>
    `O OpenRouter não informou quanto esta solicitação custou. Até informar, ela conta como até ${amount} no seu teto.`,
  imported: 'O custo era desconhecido onde o arquivo foi gravado e não pode ser consultado daqui.',
  lookedUp:
    'O custo é consultado de novo sozinho, sempre que uma página deste site está aberta com a chave que fez a solicitação.',
  noId: 'A resposta foi interrompida antes de o OpenRouter lhe dar um id, então não pode ser consultada. Depois de um tempo, o uso total da sua chave a limita.',
  needKey: (suffix: string) => `Conecte a chave com final ${suffix}: pode ser a que fez esta solicitação.`,
  connect: 'Conectar',
  check:
    'Você mesmo pode conferir na sua atividade no OpenRouter. Se ela não estiver lá, não foi cobrada, e você pode liberar o que ela conta.',
  activity: 'Sua atividade no OpenRouter',
  free: 'Liberar esta solicitação…',
  writtenOff:
    'Não conta nada: você a liberou, ou o OpenRouter não a conheceu por uma semana. Se um custo aparecer depois, ele será contado mesmo assim.',
};

const files: StageTerms['history']['files'] = {
  csv: 'Exportar CSV',
  json: 'Exportar JSON',
  all: 'As exportações contêm todas as solicitações, quaisquer que sejam os filtros.',
  preparing: 'Preparando o arquivo…',
  notExported: 'Não foi possível criar o arquivo.',
  import: 'Importar um arquivo…',
  drop: 'ou solte um aqui: CSV ou JSON exportado de um histórico como este.',
  reading: (name: string) => `Lendo ${name}…`,
  adding: 'Adicionando…',
  plan: (name: string) => `O que ${name} mudaria`,
  added: (count: number, amount: string) =>
    plural('pt-BR', count, {
      one: `# solicitação seria adicionada, com custo conhecido de ${amount}.`,
      other: `# solicitações seriam adicionadas, com custo conhecido de ${amount}.`,
    }),
  span: (first: string, last: string) => `São de ${first} a ${last}.`,
  none: 'Não há nada nele para adicionar.',
  duplicates: (count: number) =>
    plural('pt-BR', count, {
      one: '# solicitação já está aqui e fica como está.',
      other: '# solicitações já estão aqui e ficam como estão.',
    }),
  rejected: (count: number) =>
    plural('pt-BR', count, { one: '# linha não pode ser usada:', other: '# linhas não podem ser usadas:' }),
  more: (count: number) => plural('pt-BR', count, { one: 'e mais #', other: 'e mais #' }),
  line: (line: string, reason: string) => `Linha ${line}: ${reason}`,
  unreadable: 'está danificada ou cortada',
  key: 'contém algo que parece uma chave',
  field: (name: string) => `“${name}” falta ou não pode estar certo`,
  dropped: (names: string) => `Deixado de fora, porque um histórico nunca contém isso: ${names}.`,
  ceiling: 'Solicitações importadas nunca contam no seu teto.',
  add: (count: number) => plural('pt-BR', count, { one: 'Adicionar # solicitação', other: 'Adicionar # solicitações' }),
  cancel: 'Cancelar',
  close: 'Fechar',
  failed: {
    format: 'Este não é um arquivo exportado de um histórico como este. Escolha outro.',
    version:
      'Este arquivo foi gravado por uma versão mais nova desta página. Recarregue a página ou exporte-o de novo lá.',
    size: 'Este arquivo é grande demais: no máximo 64 MB ou 100.000 solicitações. Divida-o e importe as partes.',
    other: 'Não foi possível importar, e nada foi adicionado. Tente de novo.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount, count) =>
    plural(LANG, count, { one: `${amount} em # solicitação`, other: `${amount} em # solicitações` }),
  unknownCost: (amount) => `custo desconhecido, contado como até ${amount}`,
  andPending: (count: number) => plural('pt-BR', count, { one: 'e # pendente', other: 'e # pendentes' }),
  unknownTotal: (amount) => `mais até ${amount} de custo desconhecido`,
  byFeature: 'Por recurso',
  byModel: 'Por modelo',
  name: 'Nome',
  count: 'Solicitações',
  cost: 'Custo',
  list: 'Solicitações, mais recentes primeiro',
  feature: 'Recurso',
  model: 'Modelo',
  served: (model) => `atendido por ${model}`,
  tokens: 'Tokens de entrada / saída',
  outcome: 'Como terminou',
  empty: 'Nenhuma solicitação ainda. Cada uma será listada aqui com seu custo real.',
  loading: 'Carregando…',
  failed: 'Não foi possível ler o histórico.',
  retry: 'Tentar de novo',
  writeOff: (count) =>
    plural(LANG, count, {
      one: 'Liberar # solicitação de custo desconhecido…',
      other: 'Liberar # solicitações de custo desconhecido…',
    }),
  compare: 'Comparar com o OpenRouter',
  comparing: 'Consultando o OpenRouter…',
  compareFailed: 'Não foi possível consultar o OpenRouter.',
  ours: 'Conhecido aqui',
  theirs: 'Usado no OpenRouter',
  difference: 'Diferença',
  unresolved: 'Ainda não conhecido, no máximo',
  since: (since) => `Para a chave conectada, desde ${since}.`,
  lag: (minutes) =>
    `O número do OpenRouter tem alguns minutos de atraso; a solicitação mais recente foi há ${minutes} min.`,
  agree: 'Os dois coincidem.',
  causesHeading: 'O que pode explicar a diferença:',
  causes: {
    lag: 'O OpenRouter ainda não contou as solicitações mais recentes.',
    unresolved: 'Solicitações cujo custo ainda não é conhecido aqui.',
    'other-use': 'A chave também é usada em outro lugar: outro navegador, outra página ou outro programa.',
    'browser-repeats':
      'Seu navegador repetiu uma solicitação cuja conexão caiu, sem que esta página visse, e o OpenRouter a cobrou de novo.',
  },
  kept: 'Fica só neste dispositivo. Não guarda o que foi pedido nem o que foi respondido.',
  unknownImported: (amount: string) => `custo desconhecido, no máximo ${amount}`,
  showUnknown: 'Mostrar',
  byApp: 'Por aplicativo',
  all: (count: number) => plural('pt-BR', count, { one: 'Mostrar mais #', other: 'Mostrar mais #' }),
  position: (first: string, last: string, count: number) =>
    plural('pt-BR', count, {
      one: `${first} a ${last} de # solicitação`,
      other: `${first} a ${last} de # solicitações`,
    }),
  importedMark: 'importada',
  older: 'Mais antigas',
  newer: 'Mais recentes',
  pages: 'Páginas da lista',
  clear: 'Limpar histórico…',
  undo: {
    cleared: (count: number) =>
      plural('pt-BR', count, {
        one: '# solicitação foi removida. Ela pode voltar enquanto esta página estiver aberta.',
        other: '# solicitações foram removidas. Elas podem voltar enquanto esta página estiver aberta.',
      }),
    bringBack: 'Trazer de volta',
    back: (count: number) =>
      plural('pt-BR', count, { one: '# solicitação está de volta.', other: '# solicitações estão de volta.' }),
    imported: (count: number) =>
      plural('pt-BR', count, { one: '# solicitação foi importada.', other: '# solicitações foram importadas.' }),
    takeOut: 'Retirar de novo',
    out: (count: number) =>
      plural('pt-BR', count, {
        one: '# solicitação importada foi retirada.',
        other: '# solicitações importadas foram retiradas.',
      }),
    failed: 'Não foi possível desfazer tudo. Tente de novo.',
  },
  clearing: {
    yes: 'Sim, limpar',
    no: 'Manter',
    heading: 'Limpar o histórico?',
    text: 'Todas as solicitações encerradas são removidas deste dispositivo; aquelas cujo custo ainda é procurado ficam. O que elas custaram continua contado: limpar não recompõe o seu teto. Você pode trazê-las de volta enquanto esta página estiver aberta.',
    busy: 'Limpando…',
    failed: 'Não foi possível limpar tudo. Tente de novo.',
  },
};
