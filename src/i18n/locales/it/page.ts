/** Italian: what stands in the page at once, and what every error says. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'La tua connessione al modello di IA',
    close: 'Chiudi',
    simulator: 'Simulatore',
    simulatorNote: 'Questa pagina parla con un simulatore su questo dispositivo. Qui nulla costa denaro vero.',
    memoryNote:
      'La chiave è tenuta nella memoria di questa pagina, perché la pagina non lascia avviare il riquadro protetto. Gli script di questa pagina le sono più vicini.',
    storageNote:
      'Le spese non vengono conservate qui: questo browser non salva dati per questa pagina. Le altre schede non vengono contate.',
  },
  connect: {
    button: 'Collega il tuo modello di IA',
    manage: 'Modello di IA collegato',
    ending: (suffix: string) => `chiave che termina con ${suffix}`,
    waiting: 'La connessione all’IA si sta ancora caricando.',
    simulator: 'simulatore',
    memory: 'protezione di base',
  },
  body: { failed: 'Impossibile caricare questa parte.', retry: 'Riprova' },
  states: {
    disconnected: 'Non collegato',
    locked: 'Bloccato',
    connecting: 'Collegamento…',
    connected: 'Collegato',
    borrowed: 'Collegato in un’altra scheda',
  },
  categories: { worker: 'Modello per tutti i giorni', frontier: 'Modello più potente' },
  periods: { total: 'in totale', month: 'questo mese', day: 'oggi' },
  errors: {
    'no-key': ['Nessuna chiave è collegata.', 'Collegane una per continuare.'],
    locked: ['La tua chiave memorizzata è bloccata.', 'Sbloccala con la tua frase segreta.'],
    'no-ceiling': ['Non hai ancora impostato un tetto.', 'Impostane uno per continuare.'],
    'no-model': ['Non c’è un modello da usare per questo.', 'Scegli un modello nelle impostazioni.'],
    'over-budget': [
      'Questa richiesta potrebbe superare il tuo tetto, quindi non è stata inviata.',
      'Alza il tetto o chiedi di meno.',
    ],
    'no-price': [
      'Questo modello non ha un prezzo utilizzabile, quindi non è stato inviato nulla.',
      'Scegli un altro modello.',
    ],
    'price-changed': [
      'Il modello è diventato più caro da quando lo hai scelto.',
      'Guarda il prezzo e scegli di nuovo.',
    ],
    'key-rejected': ['OpenRouter non accetta più questa chiave.', 'Collega una nuova chiave.'],
    'no-credit': ['Non c’è abbastanza credito su OpenRouter.', 'Aggiungi credito nel tuo account OpenRouter.'],
    'provider-limit': ['Il limite impostato su OpenRouter è stato raggiunto.', 'Alzalo lì o aspetta che si azzeri.'],
    busy: ['Il fornitore è sovraccarico.', 'Aspetta un momento e riprova.'],
    'no-endpoint': ['Nessun fornitore offre questo modello a queste condizioni.', 'Riprova o scegli un altro modello.'],
    'model-gone': ['Questo modello non è più offerto.', 'Scegli un altro modello.'],
    'too-long': [
      'Il testo è troppo lungo per questo modello.',
      'Accorcialo o scegli un modello che accetta testi più lunghi.',
    ],
    moderated: ['Il fornitore ha rifiutato questo testo.', 'Modifica il testo e riprova.'],
    'not-allowed': [
      'Il fornitore non consente questa richiesta.',
      'Controlla le impostazioni della tua chiave su OpenRouter.',
    ],
    'bad-request': ['Il fornitore non ha capito la richiesta.', 'Segnalalo a chi ha creato questa pagina.'],
    'provider-down': ['Il fornitore ha un problema.', 'Riprova tra qualche minuto.'],
    offline: ['Sei offline.', 'Controlla la connessione e riprova.'],
    unreachable: [
      'Impossibile raggiungere il fornitore.',
      'Controlla la connessione o un blocco dei contenuti. Il costo verrà cercato.',
    ],
    'blocked-by-page': ['La policy di questa pagina blocca il fornitore.', 'Segnalalo a chi ha creato questa pagina.'],
    'cut-off': ['La risposta si è interrotta.', 'Riprova. Quanto è costata verrà cercato.'],
    cancelled: ['Interrotto.', 'Quanto è costato verrà cercato.'],
    vetoed: ['Questa pagina ha deciso di non inviare la richiesta.', 'Riprova più tardi.'],
    paused: [
      'Questa pagina ha inviato molte richieste insieme ed è stata messa in pausa.',
      'Continua, se era quello che volevi.',
    ],
    'storage-unavailable': [
      'Le spese non possono essere registrate, quindi non è stato inviato nulla.',
      'Libera spazio o consenti a questa pagina di salvare dati.',
    ],
    isolation: [
      'Questa pagina si collega solo con un riquadro protetto, che qui non c’è.',
      'Ricarica la pagina. Se non cambia, prova un altro browser o segnalalo a chi ha creato questa pagina.',
    ],
    'bad-provider': [
      'L’indirizzo del fornitore in questa pagina non è consentito.',
      'Segnalalo a chi ha creato questa pagina.',
    ],
    'bad-file': ['Impossibile leggere questo file.', 'Scegli un file esportato da qui.'],
    'bad-argument': ['La pagina ha chiesto qualcosa di impossibile.', 'Segnalalo a chi ha creato questa pagina.'],
    denied: ['Hai rifiutato su OpenRouter.', 'Collegati di nuovo se cambi idea.'],
    expired: ['Ci è voluto troppo tempo.', 'Collegati di nuovo.'],
  },
};
