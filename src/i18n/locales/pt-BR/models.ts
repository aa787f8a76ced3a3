/** Brazilian Portuguese: the picker of models. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const models: StageTerms['models'] = {
  search: 'Buscar em todos os modelos',
  clear: 'Limpar a busca',
  list: (category) => `Modelos: ${category}`,
  groups: {
    proposed: 'Propostos por esta página',
    free: 'Grátis, para experimentar',
    fitting: 'Modelos adequados',
    others: 'Todos os outros modelos',
  },
  count: (count) => plural('pt-BR', count, { one: '# modelo', other: '# modelos' }),
  recommended: 'recomendado',
  chosen: 'sua escolha',
  notUsed: 'não usado por enquanto',
  nothing: 'Nenhum modelo está em uso.',
  chosenNow: (name) => `Sua escolha agora é ${name}.`,
  price: (prompt, completion) => `${prompt} de entrada, ${completion} de saída, por milhão de tokens`,
  priceFrom: (prompt, completion) => `a partir de ${prompt} de entrada, ${completion} de saída, por milhão de tokens`,
  priceRange: (promptFrom, promptTo, completionFrom, completionTo) =>
    `${promptFrom} a ${promptTo} de entrada, ${completionFrom} a ${completionTo} de saída, por milhão de tokens`,
  free: 'grátis, com limites',
  use: (amount, feature) => `cerca de ${amount} para “${feature}”`,
  freeKeeps: 'quem o hospeda pode guardar os textos',
  freeNote:
    'Este modelo não custa nada. Permite 50 solicitações por dia (1.000 depois que você tiver comprado dez dólares de crédito), e quem o hospeda pode guardar o que você escreve.',
  useRange: (from, to, feature) => `cerca de ${from} a ${to} para “${feature}”`,
  context: (tokens) => `espaço para ${tokens} tokens`,
  abilities: { images: 'imagens', tools: 'ferramentas', json: 'JSON', reasoning: 'raciocínio' },
  moderated: 'os textos são filtrados antes',
  collects: 'não com sua configuração: seus provedores podem coletar textos',
  companies: (names) => `Seus textos vão para o OpenRouter e, de lá, para ${names}.`,
  leaves: (day) => `sai em ${day}`,
  left: (day) => `deveria sair em ${day}`,
  leavesSoon: (name, day) => `${name}, que você escolheu, não será mais oferecido a partir de ${day}.`,
  leftAlready: (name, day) =>
    `${name}, que você escolheu, deveria ser retirado em ${day}. Ele pode parar de responder a qualquer momento.`,
  gone: (name) => `${name}, que você escolheu, não é mais oferecido. Nada é usado no lugar dele até você escolher.`,
  unpriced: (name) => `${name}, que você escolheu, não tem mais um preço utilizável. Nada é enviado a ele.`,
  dearer: (name, prompt, completion) =>
    `${name} ficou mais caro desde que você o escolheu por ${prompt} de entrada e ${completion} de saída, por milhão de tokens. Ele não é usado até você escolher de novo.`,
  useAnyway: 'Usar pelo preço de hoje',
  useInstead: (name) => `Usar ${name} no lugar`,
  policy: 'Só provedores que não coletam meus textos',
  denied: 'Só são consultados provedores que não coletam seus textos.',
  policyWhy: 'O OpenRouter então não consulta nenhum outro. Menos modelos podem responder, e nenhum dos gratuitos.',
  empty: 'Nenhum modelo corresponde.',
  none: 'O OpenRouter não lista nenhum modelo que possa ser usado.',
  loading: 'Carregando modelos…',
  retry: 'Tentar de novo',
  change: 'Escolher outro modelo',
  close: 'Fechar a lista',
};
