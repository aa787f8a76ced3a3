/** German: the bodies of the budget, the costs and the picker. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const budget: StageTerms['budget'] = {
  label: 'Ausgaben im Verhältnis zu Ihrer Obergrenze',
  undecided: 'Noch keine Obergrenze festgelegt. Es kann nichts ausgegeben werden, bis Sie eine festlegen.',
  set: 'Obergrenze festlegen',
  change: 'Ändern',
  none: 'Keine Obergrenze. Nur das Limit auf Ihrem Schlüssel bei OpenRouter hält die Ausgaben auf.',
  of: (spent: string, limit: string, period: string) => `${spent} von ${limit} ausgegeben, ${period}`,
  spent: 'Ausgegeben',
  held: 'Unterwegs, höchstens',
  unknown: 'Davon unbekannt, gezählt mit bis zu',
  left: 'Übrig',
  stops: 'Anfragen, die die Obergrenze überschreiten könnten, werden nicht gesendet.',
  raise: 'Obergrenze erhöhen',
  reached:
    'Ihre Obergrenze ist erreicht. Anfragen, die Geld kosten, werden nicht gesendet, bis Sie sie erhöhen; alles andere hier funktioniert weiter.',
  reachedForNow: (day: string) =>
    `Ihre Obergrenze ist erreicht. Anfragen, die Geld kosten, werden nicht gesendet, bis Sie sie erhöhen oder die Zählung am ${day} neu beginnt; alles andere hier funktioniert weiter.`,
  above: (amount: string) => `Es sind ${amount} mehr ausgegeben als die Obergrenze.`,
  provider: (left: string, limit: string) => `Limit bei OpenRouter: ${left} von ${limit} übrig`,
  providerNone:
    'Auf Ihrem Schlüssel ist bei OpenRouter kein Limit gesetzt. Mit einem Limit dort haben Sie eine feste Grenze.',
  providerUnread: 'Das Limit bei OpenRouter steht hier, sobald Sie verbunden sind.',
  providerPage: 'Der Schlüssel bei OpenRouter',
  readAt: (moment: string) => `(Stand: ${moment})`,
  near: (share: string) => `${share} Ihrer Obergrenze sind verbraucht.`,
  anew: (day: string, zone: string) => `Die Zählung beginnt am ${day} neu, um Mitternacht in ${zone}.`,
  never: 'Gezählt wird alles ab dem Tag, an dem Sie sie festgelegt haben.',
  callLimit: 'Eine einzelne Anfrage, höchstens',
  lower: 'Diese Grenze greift zuerst.',
  needKey: (count: number, suffix: string | null) => {
    const ending = suffix ? ` (endet auf ${suffix})` : '';
    return plural('de', count, {
      one: `Die Kosten von # Anfrage sind noch nicht bekannt. Verbinden Sie den Schlüssel, mit dem sie gestellt wurde${ending}, damit sie nachgesehen werden können.`,
      other: `Die Kosten von # Anfragen sind noch nicht bekannt. Verbinden Sie den Schlüssel, mit dem sie gestellt wurden${ending}, damit sie nachgesehen werden können.`,
    });
  },
};

export const cost: StageTerms['cost'] = {
  label: 'Kosten der KI-Anfragen',
  steps: 'Anfragen dieses Vorgangs',
  total: 'Summe',
  sum: (amount: string) => `${amount} (USD)`,
  sumAndUnknown: (amount: string) => `${amount} (USD) + unbekannt`,
  pending: 'ausstehend',
  pendingCount: (count: number) => plural('de', count, { one: 'ausstehend', other: '# ausstehend' }),
  pendingWhy: 'Der Anbieter hat die Kosten noch nicht genannt. Sie werden nachgesehen.',
  unknown: 'unbekannt',
  unknownWhy:
    'Der Anbieter hat die Kosten nicht genannt. Bis sie bekannt sind, zählt diese Anfrage mit dem ungünstigsten Fall.',
  released: 'nicht berechnet',
  refused: 'nicht gesendet',
  amounts: (needed: string, left: string) => `Sie könnte bis zu ${needed} kosten; übrig sind ${left}.`,
  about: (tokens: string) => `Sie würde etwa ${tokens} Token senden.`,
  stop: (feature: string) => `${feature} stoppen`,
  stopLabel: 'Stoppen',
  dismiss: 'Kostenanzeige schließen',
  dismissBusy: 'Bleibt, bis die laufende Anfrage zu Ende ist.',
  expand: 'Kosten anzeigen',
  collapse: 'Liste ausblenden',
  history: 'Ausgabenverlauf',
  left: (amount: string) => `${amount} von Ihrer Obergrenze übrig`,
  wait: (seconds: number) => `In ${seconds} s kann es noch einmal versucht werden.`,
  settled: (feature: string, amount: string) => `${feature}: ${amount}`,
};

export const models: StageTerms['models'] = {
  search: 'Alle Modelle durchsuchen',
  clear: 'Suche leeren',
  list: (category: string) => `Modelle: ${category}`,
  groups: {
    proposed: 'Von dieser Seite vorgeschlagen',
    free: 'Kostenlos, zum Ausprobieren',
    fitting: 'Passende Modelle',
    others: 'Alle anderen Modelle',
  },
  count: (count: number) => plural('de', count, { one: '# Modell', other: '# Modelle' }),
  recommended: 'empfohlen',
  chosen: 'Ihre Wahl',
  notUsed: 'vorerst nicht verwendet',
  nothing: 'Es ist kein Modell in Gebrauch.',
  chosenNow: (name: string) => `${name} ist jetzt Ihre Wahl.`,
  price: (prompt: string, completion: string) => `${prompt} Eingabe, ${completion} Ausgabe, je Million Token`,
  priceFrom: (prompt: string, completion: string) => `ab ${prompt} Eingabe, ${completion} Ausgabe, je Million Token`,
  priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
    `${promptFrom} bis ${promptTo} Eingabe, ${completionFrom} bis ${completionTo} Ausgabe, je Million Token`,
  free: 'kostenlos, mit Einschränkungen',
  use: (amount: string, feature: string) => `etwa ${amount} für „${feature}“`,
  freeKeeps: 'wer es betreibt, kann Texte aufbewahren',
  freeNote:
    'Dieses Modell kostet nichts. Es erlaubt 50 Anfragen am Tag (1.000, wenn Sie schon einmal für zehn Dollar Guthaben gekauft haben), und wer es betreibt, kann aufbewahren, was Sie schreiben.',
  useRange: (from: string, to: string, feature: string) => `etwa ${from} bis ${to} für „${feature}“`,
  context: (tokens: string) => `Platz für ${tokens} Token`,
  abilities: { images: 'Bilder', tools: 'Werkzeuge', json: 'JSON', reasoning: 'Nachdenken' },
  moderated: 'Texte werden vorher gefiltert',
  collects: 'nicht mit Ihrer Einstellung: Seine Anbieter können Texte sammeln',
  companies: (names: string) => `Ihre Texte gehen an OpenRouter und weiter an ${names}.`,
  leaves: (day: string) => `wird am ${day} eingestellt`,
  left: (day: string) => `sollte am ${day} eingestellt werden`,
  leavesSoon: (name: string, day: string) => `${name}, das Modell Ihrer Wahl, wird ab dem ${day} nicht mehr angeboten.`,
  leftAlready: (name: string, day: string) =>
    `${name}, das Modell Ihrer Wahl, sollte am ${day} eingestellt werden. Es kann jederzeit aufhören zu antworten.`,
  gone: (name: string) =>
    `${name}, das Modell Ihrer Wahl, wird nicht mehr angeboten. Nichts wird an seiner Stelle verwendet, bis Sie wählen.`,
  unpriced: (name: string) =>
    `${name}, das Modell Ihrer Wahl, hat keinen brauchbaren Preis mehr. Es wird nichts dorthin gesendet.`,
  dearer: (name: string, prompt: string, completion: string) =>
    `${name} ist teurer geworden, seit Sie es für ${prompt} Eingabe und ${completion} Ausgabe je Million Token gewählt haben. Es wird nicht verwendet, bis Sie noch einmal wählen.`,
  useAnyway: 'Zum heutigen Preis verwenden',
  useInstead: (name: string) => `Stattdessen ${name} verwenden`,
  policy: 'Nur Anbieter, die meine Texte nicht sammeln',
  denied: 'Nur Anbieter, die Ihre Texte nicht sammeln, werden angefragt.',
  policyWhy: 'OpenRouter fragt dann keine anderen. Weniger Modelle, und keines der kostenlosen, können dann antworten.',
  empty: 'Kein passendes Modell gefunden.',
  none: 'OpenRouter führt kein Modell auf, das sich verwenden lässt.',
  loading: 'Modelle werden geladen…',
  retry: 'Noch einmal versuchen',
  change: 'Anderes Modell wählen',
  close: 'Liste schließen',
};
