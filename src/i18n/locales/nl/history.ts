/** Dutch: the history. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'Functie',
  model: 'Model',
  outcome: 'Hoe het afliep',
  label: 'Verzoeken filteren',
  period: 'Periode',
  periods: {
    all: 'Alle tijd',
    today: 'Vandaag',
    week: 'Laatste 7 dagen',
    month: 'Laatste 30 dagen',
    range: 'Van … tot en met …',
  },
  from: 'Van',
  to: 'Tot en met',
  order: 'Het einde ligt vóór het begin.',
  app: 'App',
  any: 'Alle',
  clear: 'Filters wissen',
  nothing: 'Geen verzoek past bij deze filters.',
  found: (count: number, amount: string) =>
    plural('nl', count, { one: `# verzoek past, ${amount}.`, other: `# verzoeken passen, ${amount}.` }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Bekende kosten per dag',
    month: 'Bekende kosten per maand',
  },
  stack: 'Verdeeld per',
  stacks: {
    feature: 'Functie',
    model: 'Model',
  },
  other: (count: number) => plural('nl', count, { one: '# andere', other: '# andere' }),
  sum: 'Som',
  unknown: 'Onbekend, hoogstens',
  marked: 'Met verzoeken waarvan de kosten onbekend zijn',
  table: 'De cijfers als tabel',
  column: {
    day: 'Dag',
    month: 'Maand',
  },
  none: 'Geen bekende kosten in deze periode.',
  loading: 'De grafiek wordt geladen…',
  failed: 'De grafiek kon niet worden geladen.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Gevraagd model',
  served: 'Model dat antwoordde',
  provider: 'Uitgevoerd door',
  kind: 'Soort',
  operation: 'Onderdeel van',
  app: 'App',
  tokens: 'Tokens',
  input: (count: string) => `${count} in`,
  output: (count: string) => `${count} uit`,
  reasoning: (count: string) => `waarvan ${count} om na te denken`,
  cached: (count: string) => `waarvan ${count} uit de cache`,
  held: 'Vastgehouden vóór het versturen, hoogstens',
  share: (percent: string) => `${percent} van wat werd vastgehouden`,
  above: 'Meer dan werd vastgehouden: de aanbieder rekende meer dan zijn prijzen beloofden.',
  id: 'Id van het verzoek',
  generation: 'Id bij OpenRouter',
  copy: (what: string) => `Kopiëren: ${what}`,
  copyLabel: 'Kopiëren',
  copied: 'Gekopieerd.',
  notCopied: 'Deze browser liet het kopiëren niet toe. Kopieer de geselecteerde tekst zelf.',
  nothing: 'niet verteld',
  imported: 'Het komt uit een bestand en telt niet mee voor je plafond.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'Waarom zijn de kosten onbekend?',
  counts: (amount: string) =>
    `OpenRouter heeft niet verteld wat dit verzoek kostte. Tot dan telt het voor hoogstens ${amount} mee voor je plafond.`,
  imported: 'De kosten waren onbekend waar het bestand is geschreven, en zijn van hieruit niet op te zoeken.',
  lookedUp:
    'Ze worden vanzelf opnieuw opgezocht, telkens als een pagina van deze site open is met de sleutel die het verzoek deed.',
  noId: 'Het antwoord brak af voordat OpenRouter er een id aan gaf, dus het is niet op te zoeken. Na een tijdje laat het totale verbruik van je sleutel zien hoeveel het hoogstens was.',
  needKey: (suffix: string) => `Verbind de sleutel die eindigt op ${suffix}: misschien deed die dit verzoek.`,
  connect: 'Verbinden',
  check:
    'Je kunt het zelf nakijken in je activiteit bij OpenRouter. Staat het daar niet, dan is het niet in rekening gebracht en kun je vrijgeven wat het meetelt.',
  activity: 'Je activiteit bij OpenRouter',
  free: 'Dit verzoek vrijgeven…',
  writtenOff:
    'Het telt voor niets: je gaf het vrij, of OpenRouter kende het een week lang niet. Duiken er later kosten op, dan tellen die alsnog mee.',
};

const files: StageTerms['history']['files'] = {
  csv: 'CSV exporteren',
  json: 'JSON exporteren',
  all: 'Exports bevatten alle verzoeken, wat de filters ook tonen.',
  preparing: 'Het bestand wordt klaargemaakt…',
  notExported: 'Het bestand kon niet worden gemaakt.',
  import: 'Een bestand importeren…',
  drop: 'of laat er hier een vallen: CSV of JSON, geëxporteerd uit een geschiedenis als deze.',
  reading: (name: string) => `${name} wordt gelezen…`,
  adding: 'Wordt toegevoegd…',
  plan: (name: string) => `Wat ${name} zou veranderen`,
  added: (count: number, amount: string) =>
    plural('nl', count, {
      one: `# verzoek zou worden toegevoegd, met ${amount} aan bekende kosten.`,
      other: `# verzoeken zouden worden toegevoegd, met ${amount} aan bekende kosten.`,
    }),
  span: (first: string, last: string) => `Ze zijn van ${first} tot en met ${last}.`,
  none: 'Er zit niets in om toe te voegen.',
  duplicates: (count: number) =>
    plural('nl', count, {
      one: '# verzoek is hier al en blijft zoals het is.',
      other: '# verzoeken zijn hier al en blijven zoals ze zijn.',
    }),
  rejected: (count: number) =>
    plural('nl', count, { one: '# regel is niet te gebruiken:', other: '# regels zijn niet te gebruiken:' }),
  more: (count: number) => plural('nl', count, { one: 'en nog #', other: 'en nog #' }),
  line: (line: string, reason: string) => `Regel ${line}: ${reason}`,
  unreadable: 'hij is beschadigd of afgebroken',
  key: 'er staat iets in dat op een sleutel lijkt',
  field: (name: string) => `“${name}” ontbreekt of kan niet kloppen`,
  dropped: (names: string) => `Weggelaten, omdat een geschiedenis dit nooit bevat: ${names}.`,
  ceiling: 'Geïmporteerde verzoeken tellen nooit mee voor je plafond.',
  add: (count: number) => plural('nl', count, { one: '# verzoek toevoegen', other: '# verzoeken toevoegen' }),
  cancel: 'Annuleren',
  close: 'Sluiten',
  failed: {
    format: 'Dit is geen bestand dat uit een geschiedenis als deze is geëxporteerd. Kies een ander.',
    version:
      'Dit bestand is geschreven door een nieuwere versie van deze pagina. Herlaad de pagina, of exporteer het daar opnieuw.',
    size: 'Dit bestand is te groot: hoogstens 64 MB of 100.000 verzoeken. Splits het en importeer de delen.',
    other: 'Het kon niet worden geïmporteerd, en er is niets toegevoegd. Probeer het opnieuw.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('nl', count, { one: `${amount} in # verzoek`, other: `${amount} in # verzoeken` }),
  unknownCost: (amount: string) => `kosten onbekend, geteld als hoogstens ${amount}`,
  andPending: (count: number) => plural('nl', count, { one: 'en # volgt nog', other: 'en # volgen nog' }),
  unknownTotal: (amount: string) => `plus hoogstens ${amount} onbekend`,
  byFeature: 'Per functie',
  byModel: 'Per model',
  name: 'Naam',
  count: 'Verzoeken',
  cost: 'Kosten',
  list: 'Verzoeken, nieuwste eerst',
  feature: 'Functie',
  model: 'Model',
  served: (model: string) => `beantwoord door ${model}`,
  tokens: 'Tokens in / uit',
  outcome: 'Hoe het afliep',
  empty: 'Nog geen verzoeken. Elk verzoek komt hier te staan met zijn werkelijke kosten.',
  loading: 'Laden…',
  failed: 'De geschiedenis kon niet worden gelezen.',
  retry: 'Opnieuw proberen',
  writeOff: (count: number) =>
    plural('nl', count, {
      one: '# verzoek met onbekende kosten vrijgeven…',
      other: '# verzoeken met onbekende kosten vrijgeven…',
    }),
  compare: 'Vergelijken met OpenRouter',
  comparing: 'OpenRouter wordt gevraagd…',
  compareFailed: 'OpenRouter kon niet worden gevraagd.',
  ours: 'Hier bekend',
  theirs: 'Gebruikt bij OpenRouter',
  difference: 'Verschil',
  unresolved: 'Nog niet bekend, hoogstens',
  since: (since: string) => `Voor de verbonden sleutel, sinds ${since}.`,
  lag: (minutes: number) =>
    `Het cijfer van OpenRouter loopt enkele minuten achter; het nieuwste verzoek was ${minutes} min geleden.`,
  agree: 'Beide komen overeen.',
  causesHeading: 'Wat het verschil kan verklaren:',
  causes: {
    lag: 'OpenRouter heeft de nieuwste verzoeken nog niet meegeteld.',
    unresolved: 'Verzoeken waarvan de kosten hier nog niet bekend zijn.',
    'other-use': 'De sleutel wordt ook elders gebruikt: in een andere browser, pagina of programma.',
    'browser-repeats':
      'Je browser heeft een verzoek herhaald waarvan de verbinding was verbroken, zonder dat deze pagina het zag, en OpenRouter heeft het nog eens in rekening gebracht.',
  },
  kept: 'Alleen op dit apparaat bewaard. Er staan geen vragen en geen antwoorden in.',
  unknownImported: (amount: string) => `kosten onbekend, hoogstens ${amount}`,
  showUnknown: 'Tonen',
  byApp: 'Per app',
  all: (count: number) => plural('nl', count, { one: 'Nog # tonen', other: 'Nog # tonen' }),
  position: (first: string, last: string, count: number) =>
    plural('nl', count, { one: `${first} t/m ${last} van # verzoek`, other: `${first} t/m ${last} van # verzoeken` }),
  importedMark: 'geïmporteerd',
  older: 'Ouder',
  newer: 'Nieuwer',
  pages: 'Pagina’s van de lijst',
  clear: 'Geschiedenis wissen…',
  undo: {
    cleared: (count: number) =>
      plural('nl', count, {
        one: '# verzoek is verwijderd. Het kan worden teruggehaald zolang deze pagina open is.',
        other: '# verzoeken zijn verwijderd. Ze kunnen worden teruggehaald zolang deze pagina open is.',
      }),
    bringBack: 'Terughalen',
    back: (count: number) => plural('nl', count, { one: '# verzoek is terug.', other: '# verzoeken zijn terug.' }),
    imported: (count: number) =>
      plural('nl', count, { one: '# verzoek is geïmporteerd.', other: '# verzoeken zijn geïmporteerd.' }),
    takeOut: 'Er weer uithalen',
    out: (count: number) =>
      plural('nl', count, {
        one: '# geïmporteerd verzoek is er weer uitgehaald.',
        other: '# geïmporteerde verzoeken zijn er weer uitgehaald.',
      }),
    failed: 'Dat kon niet helemaal ongedaan worden gemaakt. Probeer het opnieuw.',
  },
  clearing: {
    yes: 'Ja, wissen',
    no: 'Bewaren',
    heading: 'De geschiedenis wissen?',
    text: 'Alle afgeronde verzoeken worden van dit apparaat verwijderd; die waarvan de kosten nog worden gezocht, blijven. Wat ze gekost hebben, blijft meetellen: wissen vult je plafond niet aan. Zolang deze pagina open is, kun je ze terughalen.',
    busy: 'Bezig met wissen…',
    failed: 'Niet alles kon worden gewist. Probeer het opnieuw.',
  },
};
