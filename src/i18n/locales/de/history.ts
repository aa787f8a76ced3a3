/** German: the history. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'Funktion',
  model: 'Modell',
  outcome: 'Wie es ausging',
  label: 'Anfragen filtern',
  period: 'Zeitraum',
  periods: {
    all: 'Gesamte Zeit',
    today: 'Heute',
    week: 'Letzte 7 Tage',
    month: 'Letzte 30 Tage',
    range: 'Von … bis …',
  },
  from: 'Von',
  to: 'Bis',
  order: 'Das Ende liegt vor dem Anfang.',
  app: 'App',
  any: 'Alle',
  clear: 'Filter aufheben',
  nothing: 'Keine Anfrage passt zu diesen Filtern.',
  found: (count: number, amount: string) =>
    plural('de', count, { one: `# Anfrage passt, ${amount}.`, other: `# Anfragen passen, ${amount}.` }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Bekannte Kosten pro Tag',
    month: 'Bekannte Kosten pro Monat',
  },
  stack: 'Aufgeteilt nach',
  stacks: {
    feature: 'Funktion',
    model: 'Modell',
  },
  other: (count: number) => plural('de', count, { one: '# weitere', other: '# weitere' }),
  sum: 'Summe',
  unknown: 'Unbekannt, höchstens',
  marked: 'Mit Anfragen, deren Kosten unbekannt sind',
  table: 'Die Zahlen als Tabelle',
  column: {
    day: 'Tag',
    month: 'Monat',
  },
  none: 'Keine bekannten Kosten in diesem Zeitraum.',
  loading: 'Das Diagramm wird geladen…',
  failed: 'Das Diagramm ließ sich nicht laden.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Gewünschtes Modell',
  served: 'Modell, das geantwortet hat',
  provider: 'Betrieben von',
  kind: 'Art',
  operation: 'Teil von',
  app: 'App',
  tokens: 'Token',
  input: (count: string) => `${count} ein`,
  output: (count: string) => `${count} aus`,
  reasoning: (count: string) => `davon ${count} zum Nachdenken`,
  cached: (count: string) => `davon ${count} aus dem Zwischenspeicher`,
  held: 'Vor dem Senden zurückgehalten, höchstens',
  share: (percent: string) => `${percent} des Zurückgehaltenen`,
  above: 'Mehr als zurückgehalten: Der Anbieter hat mehr berechnet, als seine Preise versprachen.',
  id: 'Kennung der Anfrage',
  generation: 'Kennung bei OpenRouter',
  copy: (what: string) => `Kopieren: ${what}`,
  copyLabel: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Dieser Browser hat das Kopieren nicht zugelassen. Kopieren Sie den markierten Text selbst.',
  nothing: 'nicht mitgeteilt',
  imported: 'Sie stammt aus einer Datei und zählt nicht gegen Ihre Obergrenze.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'Warum sind die Kosten unbekannt?',
  counts: (amount: string) =>
    `OpenRouter hat nicht mitgeteilt, was diese Anfrage gekostet hat. Bis dahin zählt sie mit bis zu ${amount} gegen Ihre Obergrenze.`,
  imported: 'Ihre Kosten waren dort unbekannt, wo die Datei entstand, und lassen sich von hier aus nicht nachschlagen.',
  lookedUp:
    'Sie werden von selbst wieder nachgeschlagen, sooft eine Seite dieser Website mit dem Schlüssel offen ist, der die Anfrage gestellt hat.',
  noId: 'Die Antwort brach ab, bevor OpenRouter ihr eine Kennung gab, darum lässt sie sich nicht nachschlagen. Nach einer Weile zeigt der Gesamtverbrauch Ihres Schlüssels, wie viel es höchstens war.',
  needKey: (suffix: string) =>
    `Verbinden Sie den Schlüssel, der auf ${suffix} endet: Vielleicht hat er diese Anfrage gestellt.`,
  connect: 'Verbinden',
  check:
    'Sie können selbst in Ihrer Aktivität bei OpenRouter nachsehen. Steht sie dort nicht, wurde sie nicht berechnet, und Sie können freigeben, was sie zählt.',
  activity: 'Ihre Aktivität bei OpenRouter',
  free: 'Diese Anfrage freigeben…',
  writtenOff:
    'Sie zählt nichts: Sie haben sie freigegeben, oder OpenRouter kannte sie eine Woche lang nicht. Tauchen später Kosten auf, werden sie doch gezählt.',
};

const files: StageTerms['history']['files'] = {
  csv: 'CSV exportieren',
  json: 'JSON exportieren',
  all: 'Exporte enthalten alle Anfragen, was die Filter auch zeigen.',
  preparing: 'Die Datei wird vorbereitet…',
  notExported: 'Die Datei konnte nicht erstellt werden.',
  import: 'Datei importieren…',
  drop: 'oder hier ablegen: CSV oder JSON, exportiert aus einem Verlauf wie diesem.',
  reading: (name: string) => `${name} wird gelesen…`,
  adding: 'Wird hinzugefügt…',
  plan: (name: string) => `Was ${name} ändern würde`,
  added: (count: number, amount: string) =>
    plural('de', count, {
      one: `# Anfrage käme hinzu, mit bekannten Kosten von ${amount}.`,
      other: `# Anfragen kämen hinzu, mit bekannten Kosten von ${amount}.`,
    }),
  span: (first: string, last: string) => `Sie reichen von ${first} bis ${last}.`,
  none: 'Es ist nichts darin, was hinzukäme.',
  duplicates: (count: number) =>
    plural('de', count, {
      one: '# Anfrage ist schon hier und bleibt, wie sie ist.',
      other: '# Anfragen sind schon hier und bleiben, wie sie sind.',
    }),
  rejected: (count: number) =>
    plural('de', count, { one: '# Zeile ist nicht zu gebrauchen:', other: '# Zeilen sind nicht zu gebrauchen:' }),
  more: (count: number) => plural('de', count, { one: 'und # weitere', other: 'und # weitere' }),
  line: (line: string, reason: string) => `Zeile ${line}: ${reason}`,
  unreadable: 'sie ist beschädigt oder abgeschnitten',
  key: 'sie enthält, was wie ein Schlüssel aussieht',
  field: (name: string) => `„${name}“ fehlt oder kann nicht stimmen`,
  dropped: (names: string) => `Weggelassen, weil ein Verlauf das nie enthält: ${names}.`,
  ceiling: 'Importierte Anfragen zählen nie gegen Ihre Obergrenze.',
  add: (count: number) => plural('de', count, { one: '# Anfrage hinzufügen', other: '# Anfragen hinzufügen' }),
  cancel: 'Abbrechen',
  close: 'Schließen',
  failed: {
    format: 'Das ist keine Datei, die aus einem Verlauf wie diesem exportiert wurde. Wählen Sie eine andere.',
    version:
      'Diese Datei hat eine neuere Fassung dieser Seite geschrieben. Laden Sie die Seite neu, oder exportieren Sie sie dort noch einmal.',
    size: 'Diese Datei ist zu groß: höchstens 64 MB oder 100.000 Anfragen. Teilen Sie sie und importieren Sie die Teile.',
    other: 'Sie konnte nicht importiert werden, und nichts wurde hinzugefügt. Versuchen Sie es noch einmal.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('de', count, { one: `${amount} in # Anfrage`, other: `${amount} in # Anfragen` }),
  unknownCost: (amount: string) => `Kosten unbekannt, gezählt mit bis zu ${amount}`,
  andPending: (count: number) => plural('de', count, { one: 'und # ausstehend', other: 'und # ausstehend' }),
  unknownTotal: (amount: string) => `dazu bis zu ${amount} unbekannt`,
  byFeature: 'Nach Funktion',
  byModel: 'Nach Modell',
  name: 'Name',
  count: 'Anfragen',
  cost: 'Kosten',
  list: 'Anfragen, neueste zuerst',
  feature: 'Funktion',
  model: 'Modell',
  served: (model: string) => `beantwortet von ${model}`,
  tokens: 'Token ein / aus',
  outcome: 'Wie es ausging',
  empty: 'Noch keine Anfragen. Jede wird hier mit ihren wirklichen Kosten aufgeführt.',
  loading: 'Wird geladen…',
  failed: 'Der Verlauf ließ sich nicht lesen.',
  retry: 'Noch einmal versuchen',
  writeOff: (count: number) =>
    plural('de', count, {
      one: '# Anfrage mit unbekannten Kosten freigeben…',
      other: '# Anfragen mit unbekannten Kosten freigeben…',
    }),
  compare: 'Mit OpenRouter vergleichen',
  comparing: 'OpenRouter wird gefragt…',
  compareFailed: 'OpenRouter konnte nicht gefragt werden.',
  ours: 'Hier bekannt',
  theirs: 'Bei OpenRouter verbraucht',
  difference: 'Unterschied',
  unresolved: 'Noch nicht bekannt, höchstens',
  since: (since: string) => `Für den verbundenen Schlüssel, seit ${since}.`,
  lag: (minutes: number) =>
    `Die Zahl von OpenRouter hinkt einige Minuten hinterher; die neueste Anfrage war vor ${minutes} min.`,
  agree: 'Beide stimmen überein.',
  causesHeading: 'Was den Unterschied erklären kann:',
  causes: {
    lag: 'OpenRouter hat die neuesten Anfragen noch nicht gezählt.',
    unresolved: 'Anfragen, deren Kosten hier noch nicht bekannt sind.',
    'other-use':
      'Der Schlüssel wird auch anderswo benutzt: in einem anderen Browser, einer anderen Seite oder einem Programm.',
    'browser-repeats':
      'Ihr Browser hat eine Anfrage wiederholt, deren Verbindung abgerissen war, von dieser Seite unbemerkt, und OpenRouter hat sie noch einmal berechnet.',
  },
  kept: 'Nur auf diesem Gerät aufbewahrt. Er enthält keine Eingaben und keine Antworten.',
  unknownImported: (amount: string) => `Kosten unbekannt, höchstens ${amount}`,
  showUnknown: 'Anzeigen',
  byApp: 'Nach App',
  all: (count: number) => plural('de', count, { one: '# weitere anzeigen', other: '# weitere anzeigen' }),
  position: (first: string, last: string, count: number) =>
    plural('de', count, { one: `${first} bis ${last} von # Anfrage`, other: `${first} bis ${last} von # Anfragen` }),
  importedMark: 'importiert',
  older: 'Ältere',
  newer: 'Neuere',
  pages: 'Seiten der Liste',
  clear: 'Verlauf löschen…',
  undo: {
    cleared: (count: number) =>
      plural('de', count, {
        one: '# Anfrage wurde entfernt. Sie lässt sich zurückholen, solange diese Seite offen ist.',
        other: '# Anfragen wurden entfernt. Sie lassen sich zurückholen, solange diese Seite offen ist.',
      }),
    bringBack: 'Zurückholen',
    back: (count: number) =>
      plural('de', count, { one: '# Anfrage ist wieder da.', other: '# Anfragen sind wieder da.' }),
    imported: (count: number) =>
      plural('de', count, { one: '# Anfrage wurde importiert.', other: '# Anfragen wurden importiert.' }),
    takeOut: 'Wieder herausnehmen',
    out: (count: number) =>
      plural('de', count, {
        one: '# importierte Anfrage wurde herausgenommen.',
        other: '# importierte Anfragen wurden herausgenommen.',
      }),
    failed: 'Das ließ sich nicht ganz rückgängig machen. Versuchen Sie es noch einmal.',
  },
  clearing: {
    yes: 'Ja, löschen',
    no: 'Behalten',
    heading: 'Den Verlauf löschen?',
    text: 'Alle beendeten Anfragen werden von diesem Gerät entfernt; die, deren Kosten noch gesucht werden, bleiben. Was sie gekostet haben, zählt weiter: Das Löschen füllt Ihre Obergrenze nicht wieder auf. Solange diese Seite offen ist, können Sie sie zurückholen.',
    busy: 'Wird gelöscht…',
    failed: 'Nicht alles konnte gelöscht werden. Versuchen Sie es noch einmal.',
  },
};
