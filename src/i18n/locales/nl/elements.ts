/** Dutch: the bodies of the budget, the costs and the picker. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const budget: StageTerms['budget'] = {
  label: 'Uitgaven ten opzichte van je plafond',
  undecided: 'Nog geen plafond ingesteld. Er kan niets worden uitgegeven tot je er een instelt.',
  set: 'Plafond instellen',
  change: 'Wijzigen',
  none: 'Geen plafond. Alleen de limiet op je sleutel bij OpenRouter houdt de uitgaven tegen.',
  of: (spent: string, limit: string, period: string) => `${spent} van ${limit} uitgegeven, ${period}`,
  spent: 'Uitgegeven',
  held: 'Onderweg, hoogstens',
  unknown: 'Daarvan onbekend, geteld als hoogstens',
  left: 'Over',
  stops: 'Verzoeken die over het plafond kunnen gaan, worden niet verstuurd.',
  raise: 'Plafond verhogen',
  reached:
    'Je plafond is bereikt. Verzoeken die geld kosten worden niet verstuurd tot je het verhoogt; al het andere hier blijft werken.',
  reachedForNow: (day: string) =>
    `Je plafond is bereikt. Verzoeken die geld kosten worden niet verstuurd tot je het verhoogt of tot de telling op ${day} opnieuw begint; al het andere hier blijft werken.`,
  above: (amount: string) => `Er is ${amount} meer uitgegeven dan het plafond.`,
  provider: (left: string, limit: string) => `Limiet bij OpenRouter: ${left} van ${limit} over`,
  providerNone:
    'Bij OpenRouter staat geen limiet op je sleutel. Stel je daar een limiet in, dan heb je een harde grens.',
  providerUnread: 'De limiet bij OpenRouter staat hier zodra je verbonden bent.',
  providerPage: 'De sleutel bij OpenRouter',
  readAt: (moment: string) => `(stand van ${moment})`,
  near: (share: string) => `${share} van je plafond is gebruikt.`,
  anew: (day: string, zone: string) => `De telling begint opnieuw op ${day}, om middernacht in ${zone}.`,
  never: 'Alles telt mee vanaf de dag dat je het hebt ingesteld.',
  callLimit: 'Eén verzoek, hoogstens',
  lower: 'Deze grens stopt het eerst.',
  needKey: (count: number, suffix: string | null) => {
    const ending = suffix ? ` (eindigt op ${suffix})` : '';
    return plural('nl', count, {
      one: `De kosten van # verzoek zijn nog niet bekend. Verbind de sleutel waarmee het is gedaan${ending}, zodat ze kunnen worden opgezocht.`,
      other: `De kosten van # verzoeken zijn nog niet bekend. Verbind de sleutel waarmee ze zijn gedaan${ending}, zodat ze kunnen worden opgezocht.`,
    });
  },
};

export const cost: StageTerms['cost'] = {
  label: 'Kosten van AI-verzoeken',
  steps: 'Verzoeken van deze bewerking',
  total: 'Totaal',
  sum: (amount: string) => `${amount} USD`,
  sumAndUnknown: (amount: string) => `${amount} USD + onbekend`,
  pending: 'volgt nog',
  pendingCount: (count: number) => plural('nl', count, { one: 'volgt nog', other: '# volgen nog' }),
  pendingWhy: 'De aanbieder heeft de kosten nog niet doorgegeven. Ze worden opgezocht.',
  unknown: 'onbekend',
  unknownWhy:
    'De aanbieder heeft de kosten niet doorgegeven. Tot ze bekend zijn, telt dit verzoek voor het ergste geval.',
  released: 'niet in rekening gebracht',
  refused: 'niet verstuurd',
  amounts: (needed: string, left: string) => `Het kan tot ${needed} kosten; er is ${left} over.`,
  about: (tokens: string) => `Het zou ongeveer ${tokens} tokens sturen.`,
  stop: (feature: string) => `${feature} stoppen`,
  stopLabel: 'Stoppen',
  dismiss: 'Kostenoverzicht sluiten',
  dismissBusy: 'Blijft staan tot het lopende verzoek klaar is.',
  expand: 'Kosten tonen',
  collapse: 'Lijst verbergen',
  history: 'Uitgavengeschiedenis',
  left: (amount: string) => `${amount} over van je plafond`,
  wait: (seconds: number) => `Over ${seconds} s kun je het opnieuw proberen.`,
  settled: (feature: string, amount: string) => `${feature}: ${amount}`,
};

export const models: StageTerms['models'] = {
  search: 'Alle modellen doorzoeken',
  clear: 'Zoekopdracht wissen',
  list: (category: string) => `Modellen: ${category}`,
  groups: {
    proposed: 'Voorgesteld door deze pagina',
    free: 'Gratis, om te proberen',
    fitting: 'Passende modellen',
    others: 'Alle andere modellen',
  },
  count: (count: number) => plural('nl', count, { one: '# model', other: '# modellen' }),
  recommended: 'aanbevolen',
  chosen: 'jouw keuze',
  notUsed: 'voorlopig niet gebruikt',
  nothing: 'Er is geen model in gebruik.',
  chosenNow: (name: string) => `${name} is nu jouw keuze.`,
  price: (prompt: string, completion: string) => `${prompt} in, ${completion} uit, per miljoen tokens`,
  priceFrom: (prompt: string, completion: string) => `vanaf ${prompt} in, ${completion} uit, per miljoen tokens`,
  priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
    `${promptFrom} tot ${promptTo} in, ${completionFrom} tot ${completionTo} uit, per miljoen tokens`,
  free: 'gratis, met beperkingen',
  use: (amount: string, feature: string) => `ongeveer ${amount} voor “${feature}”`,
  freeKeeps: 'wie het draait, kan teksten bewaren',
  freeNote:
    'Dit model kost niets. Het staat 50 verzoeken per dag toe (1.000 als je ooit voor tien dollar tegoed hebt gekocht), en wie het draait, kan bewaren wat je schrijft.',
  useRange: (from: string, to: string, feature: string) => `ongeveer ${from} tot ${to} voor “${feature}”`,
  context: (tokens: string) => `ruimte voor ${tokens} tokens`,
  abilities: { images: 'afbeeldingen', tools: 'hulpmiddelen', json: 'JSON', reasoning: 'redeneren' },
  moderated: 'teksten worden eerst gefilterd',
  collects: 'niet met jouw instelling: de aanbieders ervan kunnen teksten verzamelen',
  companies: (names: string) => `Je teksten gaan naar OpenRouter en verder naar ${names}.`,
  leaves: (day: string) => `verdwijnt op ${day}`,
  left: (day: string) => `zou op ${day} verdwijnen`,
  leavesSoon: (name: string, day: string) =>
    `${name}, het model dat je hebt gekozen, wordt vanaf ${day} niet meer aangeboden.`,
  leftAlready: (name: string, day: string) =>
    `${name}, het model dat je hebt gekozen, zou op ${day} worden teruggetrokken. Het kan op elk moment ophouden met antwoorden.`,
  gone: (name: string) =>
    `${name}, het model dat je hebt gekozen, wordt niet meer aangeboden. Er wordt niets anders voor in de plaats gebruikt tot je kiest.`,
  unpriced: (name: string) =>
    `${name}, het model dat je hebt gekozen, heeft geen bruikbare prijs meer. Er wordt niets naartoe gestuurd.`,
  dearer: (name: string, prompt: string, completion: string) =>
    `${name} is duurder geworden sinds je het koos voor ${prompt} in en ${completion} uit, per miljoen tokens. Het wordt niet gebruikt tot je opnieuw kiest.`,
  useAnyway: 'Gebruiken voor de prijs van vandaag',
  useInstead: (name: string) => `In plaats daarvan ${name} gebruiken`,
  policy: 'Alleen aanbieders die mijn teksten niet verzamelen',
  denied: 'Alleen aanbieders die je teksten niet verzamelen, worden gevraagd.',
  policyWhy:
    'OpenRouter vraagt dan geen andere. Er kunnen dan minder modellen antwoorden, en geen van de gratis modellen.',
  empty: 'Geen model gevonden.',
  none: 'OpenRouter toont geen model dat kan worden gebruikt.',
  loading: 'Modellen worden geladen…',
  retry: 'Opnieuw proberen',
  change: 'Een ander model kiezen',
  close: 'Lijst sluiten',
};
