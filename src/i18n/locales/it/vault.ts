/** Italian: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Mostra la frase segreta', hide: 'Nascondi la frase segreta' };
const INTERRUPTED =
  'Questo campo ha perso il focus mentre scrivevi, quindi è stato svuotato. Se non dipende da te, non proseguire.';
const UNREACHABLE =
  'Impossibile raggiungere OpenRouter. Controlla la connessione o un blocco dei contenuti, poi riprova.';
const OFFLINE = 'Sei offline. Controlla la connessione e riprova.';
const AMOUNT = {
  invalid: 'Inserisci un importo in dollari, ad esempio 1 o 0,50.',
  covered: 'Il browser segnala che qualcosa potrebbe coprire questo punto. Scrivi tu l’importo per confermarlo.',
};
const SESSION = {
  ...AMOUNT,
  may: 'Finché non la chiudi o la ricarichi, questa scheda può spendere fino a (dollari USA)',
};
const REMEMBER = { remember: 'Memorizza la chiave su questo dispositivo: scegli come nel prossimo passaggio' };
const AGAIN = { again: 'Premi di nuovo per confermare' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Mostra la chiave',
    hide: 'Nascondi la chiave',
    ...SESSION,
    ...REMEMBER,
    heading: 'Incolla la tua chiave',
    about:
      'Che cosa fa il collegamento: le funzioni di questa pagina che usano un modello di IA inviano il tuo testo a OpenRouter e poi all’azienda che esegue il modello. Paghi ogni risposta a OpenRouter; questa pagina non riceve nulla.',
    getKey:
      'Dove ottenere una chiave: crea un account su openrouter.ai, aggiungi un po’ di credito e crea una chiave in “Keys”.',
    limit: 'Imposta su OpenRouter un limite di credito per la chiave. È il limite che vale sempre.',
    honest:
      'Che cosa protegge: la chiave resta solo in questa scheda e non viene mai salvata, a meno che tu non lo chieda. Uno script dannoso in questa pagina potrebbe spendere fino al tuo tetto durante il collegamento, o ingannarti prima che tu ti colleghi.',
    key: 'Chiave OpenRouter',
    authorize: 'Collega con OpenRouter',
    code: 'Collega con un codice',
    submit: 'Collega',
    submitUpTo: 'Collega, spendi fino a {amount}',
    interrupted:
      'Questo campo ha perso il focus mentre scrivevi, quindi è stato svuotato. Se non dipende da te, qualcosa in questa pagina l’ha preso: incolla la chiave invece di scriverla, o non proseguire.',
    cancel: 'Annulla',
    note: 'Tenuta solo in questa scheda. Se la chiudi o la ricarichi, la chiave viene dimenticata.',
    checking: 'Verifica della chiave presso il fornitore…',
    empty: 'Prima incolla la tua chiave.',
    'bad-argument': 'Non sembra una chiave di OpenRouter. Inizia con sk-or-v1- ed è lunga 73 caratteri.',
    vendor: 'Sembra una chiave di un’altra azienda. Questa pagina ne richiede una di OpenRouter.',
    'key-rejected': 'OpenRouter non conosce questa chiave. Controlla di averla copiata per intero, o creane una nuova.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'La policy di sicurezza di questa pagina blocca il fornitore. Chi ha creato la pagina deve consentirlo.',
    failed: 'OpenRouter non ha risposto correttamente. Riprova tra un momento.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Sblocca la tua chiave',
    passphrase: 'Frase segreta',
    submit: 'Sblocca',
    submitUpTo: 'Sblocca, spendi fino a {amount}',
    checking: 'Sblocco in corso…',
    wrong:
      'Questa frase segreta non la apre. Non possiamo recuperarla; puoi usare di nuovo una chiave e farla memorizzare da capo.',
    offline: OFFLINE,
    failed: 'Impossibile chiedere a OpenRouter se la chiave funziona ancora. Riprova tra un momento.',
    'key-rejected': 'OpenRouter non conosce più questa chiave. Qui è stata dimenticata; collegane una nuova.',
    other: 'Usa un’altra chiave',
    forget: 'Dimenticala…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Memorizzare la chiave su questo dispositivo?',
    explain:
      'Salvata su questo dispositivo, bloccata con la tua frase segreta. Non possiamo recuperarla. Chi copia i tuoi file deve indovinare la frase segreta. La chiave viene bloccata di nuovo dopo mezz’ora senza utilizzo.',
    passphrase: 'Frase segreta, almeno 12 caratteri o quattro parole',
    device: 'Senza frase segreta',
    deviceExplain:
      'Chiunque possa usare questo profilo del browser, o un malware su questo computer, può allora ottenere la chiave. Lo possono anche gli script di questa pagina. Imposta un limite per la chiave su OpenRouter.',
    short: 'Usa almeno 12 caratteri, o quattro parole.',
    checking: 'Blocco in corso…',
    failed: 'Non c’è più nessuna chiave da memorizzare.',
    submit: 'Memorizza',
    cancel: 'Non ora',
  },
  forget: {
    ...AGAIN,
    heading: 'Dimenticare la chiave?',
    explain:
      'Viene eliminata da questo dispositivo e da questa pagina. Su OpenRouter continua a funzionare finché non la elimini lì.',
    confirm: 'Dimenticala',
    cancel: 'Conservala',
  },
  code: {
    show: 'Mostra il codice',
    hide: 'Nascondi il codice',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Collega con un codice',
    explain:
      'OpenRouter si apre in una nuova finestra e mostra un codice una volta che hai acconsentito lì. Copialo e incollalo qui. OpenRouter crea ogni volta una chiave nuova: impostale lì un limite.',
    open: 'Apri OpenRouter',
    code: 'Codice di OpenRouter',
    submit: 'Collega',
    submitUpTo: 'Collega, spendi fino a {amount}',
    checking: 'Richiesta della chiave a OpenRouter…',
    expired: 'Questo codice non funziona più o è troncato. Apri di nuovo OpenRouter per averne uno nuovo.',
    offline: OFFLINE,
    failed: 'Impossibile raggiungere OpenRouter. Riprova tra un momento.',
    cancel: 'Annulla',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Imposta il tuo tetto',
    explain:
      'Questa pagina si ferma prima che una richiesta possa superare questo importo. È un freno della pagina stessa; il limite fermo è quello della tua chiave su OpenRouter.',
    limit: 'Tetto in dollari USA',
    period: 'Periodo',
    total: 'in totale',
    month: 'ogni mese',
    day: 'ogni giorno',
    now: 'Speso finora:',
    callLimit: 'Una singola richiesta può costare al massimo:',
    noCallLimit: 'Una singola richiesta potrà allora costare tutto ciò che resta. Finora può costare al massimo:',
    confirm: 'Imposta il tetto a {amount}',
    none: 'Nessun tetto',
    noneConfirm: 'Sì, spendi senza tetto',
    noneTyped: 'Con la tastiera: scrivi prima un importo qualsiasi, poi scegli nessun tetto.',
    cancel: 'Annulla',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Non contare più le richieste dal costo sconosciuto?',
    explain:
      'Richieste il cui costo è sconosciuto: {count}. Contano fino a {amount} nel tuo tetto. Guarda prima la tua attività su OpenRouter. Se non sono state addebitate, possono contare zero. Se più tardi emerge un costo, verrà comunque contato.',
    confirm: 'Non addebitate: libera {amount}',
    cancel: 'Continua a contarle',
  },
};
