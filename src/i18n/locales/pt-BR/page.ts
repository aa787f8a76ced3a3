/** Brazilian Portuguese: what stands in the page at once. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Conexão com seu modelo de IA',
    close: 'Fechar',
    simulator: 'Simulador',
    simulatorNote: 'Esta página conversa com um simulador local. Nada aqui custa dinheiro de verdade.',
    memoryNote:
      'A chave fica na memória da própria página, porque esta página não deixa o quadro protegido iniciar. Os scripts da página ficam mais perto dela.',
    storageNote:
      'Os gastos não ficam registrados aqui: este navegador não armazena dados para esta página. Outras abas não são contadas.',
  },
  connect: {
    button: 'Conectar seu modelo de IA',
    manage: 'Modelo de IA conectado',
    ending: (suffix) => `chave com final ${suffix}`,
    waiting: 'A conexão com a IA ainda está carregando.',
    simulator: 'simulador',
    memory: 'proteção básica',
  },
  body: { failed: 'Não foi possível carregar esta parte.', retry: 'Tentar de novo' },
  states: {
    disconnected: 'Não conectado',
    locked: 'Bloqueado',
    connecting: 'Conectando…',
    connected: 'Conectado',
    borrowed: 'Conectado em outra aba',
  },
  categories: { worker: 'Modelo do dia a dia', frontier: 'Modelo mais potente' },
  periods: { total: 'no total', month: 'neste mês', day: 'hoje' },
  errors: {
    'no-key': ['Nenhuma chave está conectada.', 'Conecte uma para continuar.'],
    locked: ['Sua chave lembrada está bloqueada.', 'Desbloqueie-a com sua frase-senha.'],
    'no-ceiling': ['Você ainda não definiu um teto.', 'Defina um para continuar.'],
    'no-model': ['Não há um modelo para usar aqui.', 'Escolha um modelo nas configurações.'],
    'over-budget': [
      'Esta solicitação poderia passar do seu teto, por isso não foi enviada.',
      'Aumente o teto ou peça menos.',
    ],
    'no-price': ['Não há um preço utilizável para este modelo, por isso nada foi enviado.', 'Escolha outro modelo.'],
    'price-changed': ['O modelo ficou mais caro desde que você o escolheu.', 'Veja o preço e escolha de novo.'],
    'key-rejected': ['O OpenRouter não aceita mais esta chave.', 'Conecte uma nova chave.'],
    'no-credit': ['Não há crédito suficiente no OpenRouter.', 'Adicione crédito à sua conta do OpenRouter.'],
    'provider-limit': [
      'O limite definido no OpenRouter foi atingido.',
      'Aumente-o lá ou espere até que ele seja renovado.',
    ],
    busy: ['O provedor está ocupado.', 'Espere um momento e tente de novo.'],
    'no-endpoint': ['Nenhum provedor oferece este modelo nestas condições.', 'Tente de novo ou escolha outro modelo.'],
    'model-gone': ['Este modelo não é mais oferecido.', 'Escolha outro modelo.'],
    'too-long': ['O texto é longo demais para este modelo.', 'Encurte-o ou escolha um modelo com mais espaço.'],
    moderated: ['O provedor recusou este texto.', 'Mude o texto e tente de novo.'],
    'not-allowed': ['O provedor não permite esta solicitação.', 'Confira as configurações da sua chave no OpenRouter.'],
    'bad-request': ['O provedor não entendeu a solicitação.', 'Avise o autor desta página.'],
    'provider-down': ['O provedor está com um problema.', 'Tente de novo em alguns minutos.'],
    offline: ['Você está sem conexão.', 'Verifique sua conexão e tente de novo.'],
    unreachable: [
      'Não foi possível acessar o provedor.',
      'Verifique sua conexão ou um bloqueador. O custo será consultado.',
    ],
    'blocked-by-page': ['A política desta própria página bloqueia o provedor.', 'Avise o autor desta página.'],
    'cut-off': ['A resposta foi interrompida.', 'Tente de novo. O custo dela será consultado.'],
    cancelled: ['Parado.', 'O custo será consultado.'],
    vetoed: ['Esta página decidiu não enviar a solicitação.', 'Tente de novo mais tarde.'],
    paused: [
      'Esta página enviou muitas solicitações de uma vez e foi pausada.',
      'Continue se era isso que você queria.',
    ],
    'storage-unavailable': [
      'Não é possível registrar os gastos, por isso nada foi enviado.',
      'Libere espaço ou permita que esta página armazene dados.',
    ],
    isolation: [
      'Esta página só se conecta com um quadro protegido, e ele não está aqui.',
      'Recarregue a página. Se continuar assim, tente outro navegador ou avise o autor desta página.',
    ],
    'bad-provider': ['O endereço do provedor nesta página não é permitido.', 'Avise o autor desta página.'],
    'bad-file': ['Não é possível ler este arquivo.', 'Escolha um arquivo que foi exportado aqui.'],
    'bad-argument': ['A página pediu algo impossível.', 'Avise o autor desta página.'],
    denied: ['Você recusou no OpenRouter.', 'Conecte de novo se mudar de ideia.'],
    expired: ['Isso demorou demais.', 'Conecte de novo.'],
  },
};
