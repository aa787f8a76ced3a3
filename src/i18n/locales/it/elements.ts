/** Italian: the bodies of the budget, the costs and the picker. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const budget: StageTerms['budget'] = {
  label: 'Spesa rispetto al tuo tetto',
  undecided: 'Nessun tetto impostato. Non si può spendere nulla finché non ne imposti uno.',
  set: 'Imposta un tetto',
  change: 'Cambia',
  none: 'Nessun tetto. Solo il limite della tua chiave su OpenRouter ferma la spesa.',
  of: (spent: string, limit: string, period: string) => `${spent} spesi su ${limit}, ${period}`,
  spent: 'Speso',
  held: 'In corso, al massimo',
  unknown: 'Di cui sconosciuto, contato fino a',
  left: 'Resta',
  stops: 'Le richieste che potrebbero superare il tetto non vengono inviate.',
  raise: 'Alza il tetto',
  reached:
    'Hai raggiunto il tuo tetto. Le richieste a pagamento non vengono inviate finché non lo alzi; tutto il resto qui continua a funzionare.',
  reachedForNow: (day: string) =>
    `Hai raggiunto il tuo tetto. Le richieste a pagamento non vengono inviate finché non lo alzi o finché il conteggio non riparte il ${day}; tutto il resto qui continua a funzionare.`,
  above: (amount: string) => `La spesa supera il tetto di ${amount}.`,
  provider: (left: string, limit: string) => `Limite su OpenRouter: restano ${left} su ${limit}`,
  providerNone: 'La tua chiave non ha un limite su OpenRouter. Se ne imposti uno lì, hai un limite fermo.',
  providerUnread: 'Il limite su OpenRouter comparirà qui dopo il collegamento.',
  providerPage: 'La chiave su OpenRouter',
  readAt: (moment: string) => `(aggiornato al ${moment})`,
  near: (share: string) => `Hai usato il ${share} del tuo tetto.`,
  anew: (day: string, zone: string) => `Il conteggio riparte il ${day}, a mezzanotte (${zone}).`,
  never: 'Conta tutto dal giorno in cui lo hai impostato.',
  callLimit: 'Una singola richiesta, al massimo',
  lower: 'Questo ferma per primo.',
  needKey: (count: number, suffix: string | null) => {
    const ending = suffix ? ` (termina con ${suffix})` : '';
    return plural('it', count, {
      one: `Il costo di # richiesta non è ancora noto. Collega la chiave con cui è stata fatta${ending}, così che si possa cercare.`,
      other: `I costi di # richieste non sono ancora noti. Collega la chiave con cui sono state fatte${ending}, così che si possano cercare.`,
    });
  },
};

export const cost: StageTerms['cost'] = {
  label: 'Costo delle richieste di IA',
  steps: 'Richieste di questa operazione',
  total: 'Totale',
  sum: (amount: string) => `${amount} (USD)`,
  sumAndUnknown: (amount: string) => `${amount} (USD) + sconosciuto`,
  pending: 'in attesa',
  pendingCount: (count: number) => plural('it', count, { one: 'in attesa', other: '# in attesa' }),
  pendingWhy: 'Il fornitore non ha ancora comunicato il costo. Lo stiamo cercando.',
  unknown: 'sconosciuto',
  unknownWhy: 'Il fornitore non ha comunicato il costo. Finché non è noto, la richiesta conta per il caso peggiore.',
  released: 'non addebitata',
  refused: 'non inviata',
  amounts: (needed: string, left: string) => `Potrebbe costare fino a ${needed}; restano ${left}.`,
  about: (tokens: string) => `Invierebbe circa ${tokens} token.`,
  stop: (feature: string) => `Interrompi ${feature}`,
  stopLabel: 'Interrompi',
  dismiss: 'Chiudi il riquadro dei costi',
  dismissBusy: 'Resta finché la richiesta in corso non finisce.',
  expand: 'Mostra i costi',
  collapse: 'Nascondi l’elenco',
  history: 'Cronologia delle spese',
  left: (amount: string) => `Restano ${amount} del tuo tetto`,
  wait: (seconds: number) => `Si può riprovare tra ${seconds} s.`,
  settled: (feature: string, amount: string) => `${feature}: ${amount}`,
};

export const models: StageTerms['models'] = {
  search: 'Cerca tra tutti i modelli',
  clear: 'Cancella la ricerca',
  list: (category: string) => `Modelli: ${category}`,
  groups: {
    proposed: 'Proposti da questa pagina',
    free: 'Gratis, per provare',
    fitting: 'Modelli adatti',
    others: 'Tutti gli altri modelli',
  },
  count: (count: number) => plural('it', count, { one: '# modello', other: '# modelli' }),
  recommended: 'consigliato',
  chosen: 'la tua scelta',
  notUsed: 'per ora non usato',
  nothing: 'Nessun modello in uso.',
  chosenNow: (name: string) => `${name} è ora la tua scelta.`,
  price: (prompt: string, completion: string) => `${prompt} in entrata, ${completion} in uscita, per milione di token`,
  priceFrom: (prompt: string, completion: string) =>
    `da ${prompt} in entrata, ${completion} in uscita, per milione di token`,
  priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
    `da ${promptFrom} a ${promptTo} in entrata, da ${completionFrom} a ${completionTo} in uscita, per milione di token`,
  free: 'gratis, con restrizioni',
  use: (amount: string, feature: string) => `circa ${amount} per “${feature}”`,
  freeKeeps: 'chi lo ospita può conservare i testi',
  freeNote:
    'Questo modello non costa nulla. Consente 50 richieste al giorno (1000 se hai acquistato almeno una volta dieci dollari di credito), e chi lo ospita può conservare quello che scrivi.',
  useRange: (from: string, to: string, feature: string) => `circa da ${from} a ${to} per “${feature}”`,
  context: (tokens: string) => `spazio per ${tokens} token`,
  abilities: { images: 'immagini', tools: 'strumenti', json: 'JSON', reasoning: 'ragionamento' },
  moderated: 'i testi vengono prima filtrati',
  collects: 'non con la tua impostazione: i suoi fornitori possono raccogliere i testi',
  companies: (names: string) => `I tuoi testi vanno a OpenRouter e poi a ${names}.`,
  leaves: (day: string) => `viene ritirato il ${day}`,
  left: (day: string) => `doveva essere ritirato il ${day}`,
  leavesSoon: (name: string, day: string) =>
    `${name}, il modello che hai scelto, non sarà più offerto a partire dal ${day}.`,
  leftAlready: (name: string, day: string) =>
    `${name}, il modello che hai scelto, doveva essere ritirato il ${day}. Può smettere di rispondere in qualsiasi momento.`,
  gone: (name: string) =>
    `${name}, il modello che hai scelto, non è più offerto. Al suo posto non viene usato nulla finché non scegli.`,
  unpriced: (name: string) =>
    `${name}, il modello che hai scelto, non ha più un prezzo utilizzabile. Non gli viene inviato nulla.`,
  dearer: (name: string, prompt: string, completion: string) =>
    `${name} è diventato più caro da quando lo hai scelto a ${prompt} in entrata e ${completion} in uscita, per milione di token. Non viene usato finché non scegli di nuovo.`,
  useAnyway: 'Usalo al prezzo di oggi',
  useInstead: (name: string) => `Usa invece ${name}`,
  policy: 'Solo fornitori che non raccolgono i miei testi',
  denied: 'Vengono interrogati solo fornitori che non raccolgono i tuoi testi.',
  policyWhy: 'OpenRouter non ne interroga allora altri. Possono rispondere meno modelli, e nessuno di quelli gratuiti.',
  empty: 'Nessun modello corrisponde.',
  none: 'OpenRouter non elenca alcun modello utilizzabile.',
  loading: 'Caricamento dei modelli…',
  retry: 'Riprova',
  change: 'Scegli un altro modello',
  close: 'Chiudi l’elenco',
};
