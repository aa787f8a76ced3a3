/** German: what stands in the page at once, and what every error says. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Ihre Verbindung zum KI-Modell',
    close: 'Schließen',
    simulator: 'Simulator',
    simulatorNote: 'Diese Seite spricht mit einem Simulator auf diesem Gerät. Nichts hier kostet echtes Geld.',
    memoryNote:
      'Der Schlüssel liegt im eigenen Speicher dieser Seite, weil diese Seite den geschützten Rahmen nicht starten lässt. Skripte dieser Seite sind ihm damit näher.',
    storageNote:
      'Ausgaben werden hier nicht festgehalten: Dieser Browser speichert für diese Seite keine Daten. Andere Tabs werden nicht mitgezählt.',
  },
  connect: {
    button: 'KI-Modell verbinden',
    manage: 'KI-Modell verbunden',
    ending: (suffix: string) => `Schlüssel endet auf ${suffix}`,
    waiting: 'Die KI-Verbindung wird noch geladen.',
    simulator: 'Simulator',
    memory: 'einfacher Schutz',
  },
  body: { failed: 'Dieser Teil ließ sich nicht laden.', retry: 'Noch einmal versuchen' },
  states: {
    disconnected: 'Nicht verbunden',
    locked: 'Gesperrt',
    connecting: 'Wird verbunden…',
    connected: 'Verbunden',
    borrowed: 'In einem anderen Tab verbunden',
  },
  categories: { worker: 'Alltagsmodell', frontier: 'Stärkstes Modell' },
  periods: { total: 'insgesamt', month: 'in diesem Monat', day: 'heute' },
  errors: {
    'no-key': ['Es ist kein Schlüssel verbunden.', 'Verbinden Sie einen, um fortzufahren.'],
    locked: ['Ihr gemerkter Schlüssel ist gesperrt.', 'Entsperren Sie ihn mit Ihrer Passphrase.'],
    'no-ceiling': ['Sie haben noch keine Obergrenze festgelegt.', 'Legen Sie eine fest, um fortzufahren.'],
    'no-model': ['Dafür gibt es kein Modell.', 'Wählen Sie in den Einstellungen ein Modell.'],
    'over-budget': [
      'Diese Anfrage könnte Ihre Obergrenze überschreiten und wurde deshalb nicht gesendet.',
      'Erhöhen Sie die Obergrenze oder fragen Sie nach weniger.',
    ],
    'no-price': [
      'Für dieses Modell gibt es keinen brauchbaren Preis, deshalb wurde nichts gesendet.',
      'Wählen Sie ein anderes Modell.',
    ],
    'price-changed': [
      'Das Modell ist teurer geworden, seit Sie es gewählt haben.',
      'Sehen Sie sich den Preis an und wählen Sie noch einmal.',
    ],
    'key-rejected': ['OpenRouter nimmt diesen Schlüssel nicht mehr an.', 'Verbinden Sie einen neuen Schlüssel.'],
    'no-credit': ['Das Guthaben bei OpenRouter reicht nicht.', 'Laden Sie in Ihrem OpenRouter-Konto Guthaben auf.'],
    'provider-limit': [
      'Das bei OpenRouter eingestellte Limit ist erreicht.',
      'Erhöhen Sie es dort oder warten Sie, bis es neu beginnt.',
    ],
    busy: ['Der Anbieter ist ausgelastet.', 'Warten Sie einen Moment und versuchen Sie es noch einmal.'],
    'no-endpoint': [
      'Kein Anbieter stellt dieses Modell zu diesen Bedingungen bereit.',
      'Versuchen Sie es noch einmal oder wählen Sie ein anderes Modell.',
    ],
    'model-gone': ['Dieses Modell wird nicht mehr angeboten.', 'Wählen Sie ein anderes Modell.'],
    'too-long': [
      'Der Text ist für dieses Modell zu lang.',
      'Kürzen Sie ihn oder wählen Sie ein Modell mit mehr Platz.',
    ],
    moderated: ['Der Anbieter hat diesen Text abgelehnt.', 'Ändern Sie den Text und versuchen Sie es noch einmal.'],
    'not-allowed': [
      'Der Anbieter lässt diese Anfrage nicht zu.',
      'Prüfen Sie die Einstellungen Ihres Schlüssels bei OpenRouter.',
    ],
    'bad-request': [
      'Der Anbieter hat die Anfrage nicht verstanden.',
      'Sagen Sie es der Person, die diese Seite gemacht hat.',
    ],
    'provider-down': ['Beim Anbieter gibt es eine Störung.', 'Versuchen Sie es in ein paar Minuten noch einmal.'],
    offline: ['Sie sind offline.', 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.'],
    unreachable: [
      'Der Anbieter war nicht zu erreichen.',
      'Prüfen Sie Ihre Verbindung oder einen Blocker. Die Kosten werden nachgesehen.',
    ],
    'blocked-by-page': [
      'Die eigene Richtlinie dieser Seite blockiert den Anbieter.',
      'Sagen Sie es der Person, die diese Seite gemacht hat.',
    ],
    'cut-off': [
      'Die Antwort ist abgebrochen.',
      'Versuchen Sie es noch einmal. Was sie gekostet hat, wird nachgesehen.',
    ],
    cancelled: ['Gestoppt.', 'Was es gekostet hat, wird nachgesehen.'],
    vetoed: ['Diese Seite hat entschieden, die Anfrage nicht zu senden.', 'Versuchen Sie es später noch einmal.'],
    paused: [
      'Diese Seite hat viele Anfragen auf einmal gesendet und wurde angehalten.',
      'Machen Sie weiter, wenn Sie das so wollten.',
    ],
    'storage-unavailable': [
      'Ausgaben lassen sich nicht festhalten, deshalb wurde nichts gesendet.',
      'Geben Sie Speicherplatz frei oder erlauben Sie dieser Seite, Daten zu speichern.',
    ],
    isolation: [
      'Diese Seite verbindet nur mit einem geschützten Rahmen, und der ist nicht da.',
      'Laden Sie die Seite neu. Wenn es so bleibt, versuchen Sie es mit einem anderen Browser oder sagen Sie es der Person, die diese Seite gemacht hat.',
    ],
    'bad-provider': [
      'Die Adresse des Anbieters auf dieser Seite ist nicht erlaubt.',
      'Sagen Sie es der Person, die diese Seite gemacht hat.',
    ],
    'bad-file': ['Diese Datei lässt sich nicht lesen.', 'Wählen Sie eine Datei, die hier exportiert wurde.'],
    'bad-argument': [
      'Die Seite hat etwas Unmögliches verlangt.',
      'Sagen Sie es der Person, die diese Seite gemacht hat.',
    ],
    denied: ['Sie haben bei OpenRouter abgelehnt.', 'Verbinden Sie noch einmal, wenn Sie es sich anders überlegen.'],
    expired: ['Das hat zu lange gedauert.', 'Verbinden Sie noch einmal.'],
  },
};
