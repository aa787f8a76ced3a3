/** Brazilian Portuguese: what loads later. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';
import { history } from './history.ts';
import { models } from './models.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

const LANG = 'pt-BR';

const budget: StageTerms['budget'] = {
  label: 'Gastos em relação ao seu teto',
  undecided: 'Nenhum teto definido ainda. Nada pode ser gasto até você definir um.',
  set: 'Definir um teto',
  change: 'Mudar',
  none: 'Sem teto. Só o limite da sua chave no OpenRouter interrompe os gastos.',
  of: (spent, limit, period) => `${spent} de ${limit} gastos ${period}`,
  spent: 'Gasto',
  held: 'Em andamento, no máximo',
  unknown: 'Disso, desconhecido, contado como até',
  left: 'Resta',
  stops: 'Solicitações que poderiam passar do teto não são enviadas.',
  raise: 'Aumentar o teto',
  reached:
    'Seu teto foi atingido. Solicitações que custam dinheiro não são enviadas até você aumentá-lo; todo o resto aqui continua funcionando.',
  reachedForNow: (day) =>
    `Seu teto foi atingido. Solicitações que custam dinheiro não são enviadas até você aumentá-lo ou até a contagem recomeçar em ${day}; todo o resto aqui continua funcionando.`,
  above: (amount) => `Foram gastos ${amount} além do teto.`,
  provider: (left, limit) => `Limite no OpenRouter: restam ${left} de ${limit}`,
  providerNone:
    'Nenhum limite está definido para sua chave no OpenRouter. Defini-lo lá dá a você uma barreira definitiva.',
  providerUnread: 'O limite no OpenRouter aparece aqui assim que você se conectar.',
  providerPage: 'A chave no OpenRouter',
  readAt: (moment) => `(em ${moment})`,
  near: (share) => `${share} do seu teto já foi usado.`,
  anew: (day, zone) => `A contagem recomeça em ${day}, à meia-noite em ${zone}.`,
  never: 'Ele conta tudo desde o dia em que você o definiu.',
  callLimit: 'Uma única solicitação, no máximo',
  lower: 'Este é o primeiro a interromper.',
  needKey: (count, suffix) => {
    const key = suffix ? `a chave com final ${suffix}` : 'a chave';
    return plural(LANG, count, {
      one: `O custo de # solicitação ainda não é conhecido. Conecte ${key} que a fez, para que ele possa ser consultado.`,
      other: `Os custos de # solicitações ainda não são conhecidos. Conecte ${key} que as fez, para que eles possam ser consultados.`,
    });
  },
};

const cost: StageTerms['cost'] = {
  label: 'Custo das solicitações de IA',
  steps: 'Solicitações desta operação',
  total: 'Total',
  sum: (amount) => `${amount} USD`,
  sumAndUnknown: (amount) => `${amount} USD + desconhecido`,
  pending: 'pendente',
  pendingCount: (count) =>
    count === 1 ? 'pendente' : plural(LANG, count, { one: '# pendente', other: '# pendentes' }),
  pendingWhy: 'O provedor ainda não informou o custo. Ele está sendo consultado.',
  unknown: 'desconhecido',
  unknownWhy: 'O provedor não informou o custo. Conta pelo pior caso até ser conhecido.',
  released: 'não cobrado',
  refused: 'não enviado',
  amounts: (needed, left) => `Poderia custar até ${needed}; restam ${left}.`,
  about: (tokens) => `Enviaria cerca de ${tokens} tokens.`,
  stop: (feature) => `Parar ${feature}`,
  stopLabel: 'Parar',
  dismiss: 'Fechar a exibição de custos',
  dismissBusy: 'Fica aberta até a solicitação em andamento terminar.',
  expand: 'Mostrar custos',
  collapse: 'Ocultar a lista',
  history: 'Histórico de gastos',
  left: (amount) => `Restam ${amount} do seu teto`,
  wait: (seconds) => `Pode ser tentado de novo em ${seconds} s.`,
  settled: (feature, amount) => `${feature}: ${amount}`,
};

export const stage: StageTerms = {
  vault,
  budget,
  cost,
  panel,
  history,
  elsewhere: {
    connected:
      'A chave está em outra aba deste site. Esta aba trabalha por meio dela enquanto aquela aba estiver aberta.',
    ending: (suffix) => `A chave termina em ${suffix}.`,
    disconnect: 'Para desconectar ou substituir a chave, vá até aquela aba.',
    own: 'Usar uma chave nesta aba',
    confirm: 'Confirme na outra aba: a que tem a chave está mostrando o teto agora.',
    fence: 'Você ainda não disse à aba que tem a chave que tanto pode ser gasto. Ela pergunta uma única vez.',
  },
  models,
  outcomes: {
    settled: 'Pago',
    released: 'Não cobrado',
    pending: 'Custo pendente',
    reconciled: 'Pago, consultado depois',
    unknown: 'Custo desconhecido',
    'written-off': 'Não conta mais',
  },
};
