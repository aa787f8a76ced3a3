/** Dutch: what stands in the page at once, and what every error says. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Je AI-verbinding',
    close: 'Sluiten',
    simulator: 'Simulator',
    simulatorNote: 'Deze pagina praat met een simulator op dit apparaat. Niets hier kost echt geld.',
    memoryNote:
      'De sleutel wordt in het eigen geheugen van deze pagina bewaard, omdat deze pagina het beschermde kader niet laat starten. Scripts van deze pagina zijn er dichterbij.',
    storageNote:
      'Uitgaven worden hier niet bewaard: deze browser slaat voor deze pagina geen gegevens op. Andere tabbladen tellen niet mee.',
  },
  connect: {
    button: 'Je AI-model verbinden',
    manage: 'AI-model verbonden',
    ending: (suffix: string) => `sleutel eindigt op ${suffix}`,
    waiting: 'De AI-verbinding wordt nog geladen.',
    simulator: 'simulator',
    memory: 'basisbescherming',
  },
  body: { failed: 'Dit deel kon niet worden geladen.', retry: 'Opnieuw proberen' },
  states: {
    disconnected: 'Niet verbonden',
    locked: 'Vergrendeld',
    connecting: 'Bezig met verbinden…',
    connected: 'Verbonden',
    borrowed: 'Verbonden in een ander tabblad',
  },
  categories: { worker: 'Model voor elke dag', frontier: 'Sterkste model' },
  periods: { total: 'in totaal', month: 'deze maand', day: 'vandaag' },
  errors: {
    'no-key': ['Er is geen sleutel verbonden.', 'Verbind er een om verder te gaan.'],
    locked: ['Je onthouden sleutel is vergrendeld.', 'Ontgrendel hem met je wachtwoordzin.'],
    'no-ceiling': ['Je hebt nog geen plafond ingesteld.', 'Stel er een in om verder te gaan.'],
    'no-model': ['Er is hiervoor geen model om te gebruiken.', 'Kies een model in de instellingen.'],
    'over-budget': [
      'Dit verzoek had over je plafond kunnen gaan en is daarom niet verstuurd.',
      'Verhoog het plafond of vraag om minder.',
    ],
    'no-price': ['Er is geen bruikbare prijs voor dit model, dus er is niets verstuurd.', 'Kies een ander model.'],
    'price-changed': ['Het model is duurder geworden sinds je het koos.', 'Bekijk de prijs en kies opnieuw.'],
    'key-rejected': ['OpenRouter accepteert deze sleutel niet meer.', 'Verbind een nieuwe sleutel.'],
    'no-credit': ['Er staat niet genoeg tegoed bij OpenRouter.', 'Voeg tegoed toe in je OpenRouter-account.'],
    'provider-limit': [
      'De limiet die bij OpenRouter is ingesteld, is bereikt.',
      'Verhoog die daar of wacht tot de limiet opnieuw begint.',
    ],
    busy: ['De aanbieder heeft het druk.', 'Wacht even en probeer het opnieuw.'],
    'no-endpoint': [
      'Geen enkele aanbieder biedt dit model onder deze voorwaarden aan.',
      'Probeer het opnieuw of kies een ander model.',
    ],
    'model-gone': ['Dit model wordt niet meer aangeboden.', 'Kies een ander model.'],
    'too-long': ['De tekst is te lang voor dit model.', 'Maak hem korter of kies een model met meer ruimte.'],
    moderated: ['De aanbieder heeft deze tekst geweigerd.', 'Pas de tekst aan en probeer het opnieuw.'],
    'not-allowed': [
      'De aanbieder staat dit verzoek niet toe.',
      'Controleer de instellingen van je sleutel bij OpenRouter.',
    ],
    'bad-request': ['De aanbieder begreep het verzoek niet.', 'Meld het aan de maker van deze pagina.'],
    'provider-down': ['De aanbieder heeft een storing.', 'Probeer het over een paar minuten opnieuw.'],
    offline: ['Je bent offline.', 'Controleer je verbinding en probeer het opnieuw.'],
    unreachable: [
      'De aanbieder was niet bereikbaar.',
      'Controleer je verbinding of een blocker. De kosten worden opgezocht.',
    ],
    'blocked-by-page': [
      'Het eigen beleid van deze pagina blokkeert de aanbieder.',
      'Meld het aan de maker van deze pagina.',
    ],
    'cut-off': ['Het antwoord brak af.', 'Probeer het opnieuw. Wat het gekost heeft, wordt opgezocht.'],
    cancelled: ['Gestopt.', 'Wat het gekost heeft, wordt opgezocht.'],
    vetoed: ['Deze pagina heeft besloten het verzoek niet te versturen.', 'Probeer het later opnieuw.'],
    paused: ['Deze pagina verstuurde veel verzoeken tegelijk en is gepauzeerd.', 'Ga verder als dat de bedoeling was.'],
    'storage-unavailable': [
      'De uitgaven kunnen niet worden vastgelegd, dus er is niets verstuurd.',
      'Maak opslagruimte vrij of sta deze pagina toe gegevens op te slaan.',
    ],
    isolation: [
      'Deze pagina verbindt alleen met een beschermd kader, en dat is er niet.',
      'Laad de pagina opnieuw. Blijft het zo, probeer dan een andere browser of meld het aan de maker van deze pagina.',
    ],
    'bad-provider': [
      'Het adres van de aanbieder op deze pagina is niet toegestaan.',
      'Meld het aan de maker van deze pagina.',
    ],
    'bad-file': ['Dit bestand kan niet worden gelezen.', 'Kies een bestand dat hier is geëxporteerd.'],
    'bad-argument': ['De pagina vroeg om iets onmogelijks.', 'Meld het aan de maker van deze pagina.'],
    denied: ['Je hebt het bij OpenRouter afgewezen.', 'Verbind opnieuw als je van gedachten verandert.'],
    expired: ['Dat duurde te lang.', 'Verbind opnieuw.'],
  },
};
