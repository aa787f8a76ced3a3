/** Italian: the history. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'Funzione',
  model: 'Modello',
  outcome: 'Com’è finita',
  label: 'Filtra le richieste',
  period: 'Periodo',
  periods: {
    all: 'Tutto il periodo',
    today: 'Oggi',
    week: 'Ultimi 7 giorni',
    month: 'Ultimi 30 giorni',
    range: 'Dal … al …',
  },
  from: 'Dal',
  to: 'Al',
  order: 'La fine precede l’inizio.',
  app: 'App',
  any: 'Tutti',
  clear: 'Togli i filtri',
  nothing: 'Nessuna richiesta corrisponde a questi filtri.',
  found: (count: number, amount: string) =>
    plural('it', count, { one: `# richiesta corrisponde, ${amount}.`, other: `# richieste corrispondono, ${amount}.` }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Costo noto per giorno',
    month: 'Costo noto per mese',
  },
  stack: 'Suddiviso per',
  stacks: {
    feature: 'Funzione',
    model: 'Modello',
  },
  other: (count: number) => plural('it', count, { one: '# altra voce', other: '# altre voci' }),
  sum: 'Somma',
  unknown: 'Sconosciuto, al massimo',
  marked: 'Con richieste dal costo sconosciuto',
  table: 'Le cifre in tabella',
  column: {
    day: 'Giorno',
    month: 'Mese',
  },
  none: 'Nessun costo noto in questo periodo.',
  loading: 'Caricamento del grafico…',
  failed: 'Impossibile caricare il grafico.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Modello richiesto',
  served: 'Modello che ha risposto',
  provider: 'Eseguito da',
  kind: 'Tipo',
  operation: 'Parte di',
  app: 'App',
  tokens: 'Token',
  input: (count: string) => `${count} in entrata`,
  output: (count: string) => `${count} in uscita`,
  reasoning: (count: string) => `di cui ${count} per ragionare`,
  cached: (count: string) => `di cui ${count} dalla cache`,
  held: 'Trattenuto prima dell’invio, al massimo',
  share: (percent: string) => `${percent} di quanto trattenuto`,
  above: 'Più di quanto trattenuto: il fornitore ha addebitato più di quanto i suoi prezzi promettessero.',
  id: 'Id della richiesta',
  generation: 'Id su OpenRouter',
  copy: (what: string) => `Copia: ${what}`,
  copyLabel: 'Copia',
  copied: 'Copiato.',
  notCopied: 'Il browser non ha permesso la copia. Copia tu il testo selezionato.',
  nothing: 'non indicato',
  imported: 'Viene da un file e non conta per il tuo tetto.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'Perché il costo è sconosciuto?',
  counts: (amount: string) =>
    `OpenRouter non ha detto quanto è costata questa richiesta. Finché non lo dice, conta fino a ${amount} per il tuo tetto.`,
  imported: 'Il costo era sconosciuto dove è stato scritto il file e da qui non si può cercare.',
  lookedUp:
    'Viene cercato di nuovo da solo ogni volta che è aperta una pagina di questo sito con la chiave che ha fatto la richiesta.',
  noId: 'La risposta si è interrotta prima che OpenRouter le desse un id, quindi non si può cercare. Dopo un po’ il consumo totale della tua chiave mostra quanto è stato al massimo.',
  needKey: (suffix: string) =>
    `Collega la chiave che termina con ${suffix}: potrebbe essere quella che ha fatto questa richiesta.`,
  connect: 'Collega',
  check:
    'Puoi controllare tu nella tua attività su OpenRouter. Se lì non c’è, non è stata addebitata e puoi liberare quanto conta.',
  activity: 'La tua attività su OpenRouter',
  free: 'Libera questa richiesta…',
  writtenOff:
    'Non conta nulla: l’hai liberata, oppure OpenRouter non l’ha conosciuta per una settimana. Se più avanti compare un costo, verrà contato.',
};

const files: StageTerms['history']['files'] = {
  csv: 'Esporta CSV',
  json: 'Esporta JSON',
  all: 'Le esportazioni contengono tutte le richieste, qualunque cosa mostrino i filtri.',
  preparing: 'Preparazione del file…',
  notExported: 'Impossibile creare il file.',
  import: 'Importa un file…',
  drop: 'o trascinane uno qui: CSV o JSON esportato da una cronologia come questa.',
  reading: (name: string) => `Lettura di ${name}…`,
  adding: 'Aggiunta in corso…',
  plan: (name: string) => `Che cosa cambierebbe ${name}`,
  added: (count: number, amount: string) =>
    plural('it', count, {
      one: `Verrebbe aggiunta # richiesta, con un costo noto di ${amount}.`,
      other: `Verrebbero aggiunte # richieste, con un costo noto di ${amount}.`,
    }),
  span: (first: string, last: string) => `Vanno dal ${first} al ${last}.`,
  none: 'Non c’è nulla da aggiungere.',
  duplicates: (count: number) =>
    plural('it', count, {
      one: '# richiesta è già qui e resta com’è.',
      other: '# richieste sono già qui e restano come sono.',
    }),
  rejected: (count: number) =>
    plural('it', count, { one: '# riga non è utilizzabile:', other: '# righe non sono utilizzabili:' }),
  more: (count: number) => plural('it', count, { one: 'e altre #', other: 'e altre #' }),
  line: (line: string, reason: string) => `Riga ${line}: ${reason}`,
  unreadable: 'è danneggiata o troncata',
  key: 'contiene qualcosa che sembra una chiave',
  field: (name: string) => `“${name}” manca o non può essere giusto`,
  dropped: (names: string) => `Tralasciato, perché una cronologia non lo contiene mai: ${names}.`,
  ceiling: 'Le richieste importate non contano mai per il tuo tetto.',
  add: (count: number) => plural('it', count, { one: 'Aggiungi # richiesta', other: 'Aggiungi # richieste' }),
  cancel: 'Annulla',
  close: 'Chiudi',
  failed: {
    format: 'Questo non è un file esportato da una cronologia come questa. Scegline un altro.',
    version:
      'Questo file è stato scritto da una versione più recente di questa pagina. Ricarica la pagina o esportalo di nuovo da lì.',
    size: 'Questo file è troppo grande: al massimo 64 MB o 100.000 richieste. Dividilo e importa le parti.',
    other: 'Importazione non riuscita, e nulla è stato aggiunto. Riprova.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('it', count, { one: `${amount} in # richiesta`, other: `${amount} in # richieste` }),
  unknownCost: (amount: string) => `costo sconosciuto, contato fino a ${amount}`,
  andPending: (count: number) => plural('it', count, { one: 'e # in attesa', other: 'e # in attesa' }),
  unknownTotal: (amount: string) => `più fino a ${amount} sconosciuti`,
  byFeature: 'Per funzione',
  byModel: 'Per modello',
  name: 'Nome',
  count: 'Richieste',
  cost: 'Costo',
  list: 'Richieste, dalla più recente',
  feature: 'Funzione',
  model: 'Modello',
  served: (model: string) => `risposta di ${model}`,
  tokens: 'Token in entrata / uscita',
  outcome: 'Com’è finita',
  empty: 'Ancora nessuna richiesta. Ognuna comparirà qui con il suo costo reale.',
  loading: 'Caricamento…',
  failed: 'Impossibile leggere la cronologia.',
  retry: 'Riprova',
  writeOff: (count: number) =>
    plural('it', count, {
      one: 'Libera # richiesta dal costo sconosciuto…',
      other: 'Libera # richieste dal costo sconosciuto…',
    }),
  compare: 'Confronta con OpenRouter',
  comparing: 'Richiesta a OpenRouter…',
  compareFailed: 'Impossibile interrogare OpenRouter.',
  ours: 'Noto qui',
  theirs: 'Usato su OpenRouter',
  difference: 'Differenza',
  unresolved: 'Non ancora noto, al massimo',
  since: (since: string) => `Per la chiave collegata, dal ${since}.`,
  lag: (minutes: number) =>
    `La cifra di OpenRouter è in ritardo di qualche minuto; la richiesta più recente è di ${minutes} min fa.`,
  agree: 'Coincidono.',
  causesHeading: 'Che cosa può spiegare la differenza:',
  causes: {
    lag: 'OpenRouter non ha ancora contato le richieste più recenti.',
    unresolved: 'Richieste il cui costo qui non è ancora noto.',
    'other-use': 'La chiave è usata anche altrove: un altro browser, un’altra pagina o un programma.',
    'browser-repeats':
      'Il browser ha ripetuto una richiesta la cui connessione si era interrotta, all’insaputa di questa pagina, e OpenRouter l’ha addebitata di nuovo.',
  },
  kept: 'Conservata solo su questo dispositivo. Non contiene né i tuoi testi né le risposte.',
  unknownImported: (amount: string) => `costo sconosciuto, al massimo ${amount}`,
  showUnknown: 'Mostrale',
  byApp: 'Per app',
  all: (count: number) => plural('it', count, { one: 'Mostrane altre #', other: 'Mostrane altre #' }),
  position: (first: string, last: string, count: number) =>
    plural('it', count, { one: `${first}–${last} di # richiesta`, other: `${first}–${last} di # richieste` }),
  importedMark: 'importata',
  older: 'Precedenti',
  newer: 'Più recenti',
  pages: 'Pagine dell’elenco',
  clear: 'Cancella la cronologia…',
  undo: {
    cleared: (count: number) =>
      plural('it', count, {
        one: '# richiesta è stata rimossa. Si può recuperare finché questa pagina resta aperta.',
        other: '# richieste sono state rimosse. Si possono recuperare finché questa pagina resta aperta.',
      }),
    bringBack: 'Recupera',
    back: (count: number) => plural('it', count, { one: '# richiesta è tornata.', other: '# richieste sono tornate.' }),
    imported: (count: number) =>
      plural('it', count, { one: '# richiesta è stata importata.', other: '# richieste sono state importate.' }),
    takeOut: 'Annulla l’importazione',
    out: (count: number) =>
      plural('it', count, {
        one: '# richiesta importata è stata tolta.',
        other: '# richieste importate sono state tolte.',
      }),
    failed: 'Non è stato possibile annullare tutto. Riprova.',
  },
  clearing: {
    yes: 'Sì, cancella',
    no: 'Conserva',
    heading: 'Cancellare la cronologia?',
    text: 'Tutte le richieste concluse vengono rimosse da questo dispositivo; restano quelle il cui costo è ancora cercato. Quanto sono costate resta contato: cancellare non ricarica il tuo tetto. Puoi recuperarle finché questa pagina resta aperta.',
    busy: 'Cancellazione…',
    failed: 'Non è stato possibile cancellare tutto. Riprova.',
  },
};
