/** Dutch: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Wachtwoordzin tonen', hide: 'Wachtwoordzin verbergen' };
const INTERRUPTED =
  'Dit veld verloor de focus terwijl je typte en is daarom leeggemaakt. Was jij dat niet, ga dan niet verder.';
const UNREACHABLE =
  'OpenRouter was niet bereikbaar. Controleer je verbinding of een blocker en probeer het dan opnieuw.';
const OFFLINE = 'Je bent offline. Controleer je verbinding en probeer het opnieuw.';
const AMOUNT = {
  invalid: 'Vul een bedrag in dollars in, zoals 1 of 0,50.',
  covered: 'Je browser meldt dat dit misschien door iets wordt bedekt. Typ het bedrag zelf om het te bevestigen.',
};
const SESSION = { ...AMOUNT, may: 'Tot je dit tabblad sluit of herlaadt, mag het uitgeven tot (US-dollar)' };
const REMEMBER = { remember: 'De sleutel op dit apparaat onthouden: hoe, kies je in de volgende stap' };
const AGAIN = { again: 'Druk nog eens om te bevestigen' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Sleutel tonen',
    hide: 'Sleutel verbergen',
    ...SESSION,
    ...REMEMBER,
    heading: 'Plak je sleutel',
    about:
      'Wat verbinden doet: functies op deze pagina die een AI-model gebruiken, sturen je tekst naar OpenRouter en verder naar het bedrijf dat het model draait. Je betaalt OpenRouter voor elk antwoord; deze pagina krijgt niets.',
    getKey:
      'Waar je een sleutel krijgt: maak een account op openrouter.ai, voeg wat tegoed toe en maak onder “Keys” een sleutel.',
    limit: 'Stel bij OpenRouter een tegoedlimiet op de sleutel in. Dat is de grens die altijd geldt.',
    honest:
      'Wat dit beschermt: de sleutel blijft alleen in dit tabblad en wordt nooit opgeslagen, tenzij je erom vraagt. Een kwaadaardig script op deze pagina zou tijdens de verbinding tot je plafond kunnen uitgeven, of je vóór het verbinden kunnen misleiden.',
    key: 'OpenRouter-sleutel',
    authorize: 'Verbinden met OpenRouter',
    code: 'Verbinden met een code',
    submit: 'Verbinden',
    submitUpTo: 'Verbinden, tot {amount} uitgeven',
    interrupted:
      'Dit veld verloor de focus terwijl je typte en is daarom leeggemaakt. Was jij dat niet, dan heeft iets op deze pagina de focus overgenomen: plak de sleutel in plaats van hem te typen, of ga niet verder.',
    cancel: 'Annuleren',
    note: 'Alleen in dit tabblad bewaard. Bij sluiten of herladen wordt de sleutel vergeten.',
    checking: 'De sleutel wordt bij de aanbieder gecontroleerd…',
    empty: 'Plak eerst je sleutel.',
    'bad-argument': 'Dit lijkt geen sleutel van OpenRouter te zijn. Die begint met sk-or-v1- en is 73 tekens lang.',
    vendor: 'Dit lijkt een sleutel van een ander bedrijf. Deze pagina heeft er een van OpenRouter nodig.',
    'key-rejected':
      'OpenRouter kent deze sleutel niet. Controleer of je hem helemaal hebt gekopieerd, of maak een nieuwe.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'Het eigen beveiligingsbeleid van deze pagina blokkeert de aanbieder. De maker moet die toestaan.',
    failed: 'OpenRouter gaf geen goed antwoord. Probeer het zo nog eens.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Ontgrendel je sleutel',
    passphrase: 'Wachtwoordzin',
    submit: 'Ontgrendelen',
    submitUpTo: 'Ontgrendelen, tot {amount} uitgeven',
    checking: 'Bezig met ontgrendelen…',
    wrong:
      'Met deze wachtwoordzin gaat hij niet open. Wij kunnen hem niet herstellen; je kunt weer een sleutel invoeren en die opnieuw laten onthouden.',
    offline: OFFLINE,
    failed: 'Het lukte niet OpenRouter te vragen of de sleutel nog werkt. Probeer het zo nog eens.',
    'key-rejected': 'OpenRouter kent deze sleutel niet meer. Hij is hier vergeten; verbind een nieuwe.',
    other: 'Andere sleutel gebruiken',
    forget: 'Vergeten…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'De sleutel op dit apparaat onthouden?',
    explain:
      'Opgeslagen op dit apparaat, vergrendeld met je wachtwoordzin. Wij kunnen die niet herstellen. Wie je bestanden kopieert, moet de wachtwoordzin raden. Na een half uur zonder gebruik wordt de sleutel weer vergrendeld.',
    passphrase: 'Wachtwoordzin, minstens 12 tekens of vier woorden',
    device: 'Zonder wachtwoordzin',
    deviceExplain:
      'Iedereen die dit browserprofiel kan gebruiken, of malware op deze computer, kan dan bij de sleutel. Scripts van deze pagina kunnen dat ook. Stel er bij OpenRouter een limiet op in.',
    short: 'Gebruik minstens 12 tekens, of vier woorden.',
    checking: 'Bezig met vergrendelen…',
    failed: 'Er is geen sleutel meer om te onthouden.',
    submit: 'Onthouden',
    cancel: 'Niet nu',
  },
  forget: {
    ...AGAIN,
    heading: 'De sleutel vergeten?',
    explain:
      'Hij wordt van dit apparaat en uit deze pagina verwijderd. Bij OpenRouter blijft hij werken tot je hem daar verwijdert.',
    confirm: 'Vergeten',
    cancel: 'Bewaren',
  },
  code: {
    show: 'Code tonen',
    hide: 'Code verbergen',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Verbinden met een code',
    explain:
      'OpenRouter opent in een nieuw venster en toont een code zodra je daar akkoord bent gegaan. Kopieer die en plak hem hier. OpenRouter maakt telkens een nieuwe sleutel: stel daar een limiet op in.',
    open: 'OpenRouter openen',
    code: 'Code van OpenRouter',
    submit: 'Verbinden',
    submitUpTo: 'Verbinden, tot {amount} uitgeven',
    checking: 'De sleutel wordt bij OpenRouter opgehaald…',
    expired: 'Deze code werkt niet meer of is afgekapt. Open OpenRouter opnieuw voor een nieuwe.',
    offline: OFFLINE,
    failed: 'OpenRouter was niet bereikbaar. Probeer het zo nog eens.',
    cancel: 'Annuleren',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Stel je plafond in',
    explain:
      'Deze pagina stopt voordat een verzoek over dit bedrag zou kunnen gaan. Dat bewaakt deze pagina zelf; de harde grens is de limiet op je sleutel bij OpenRouter.',
    limit: 'Plafond in US-dollar',
    period: 'Periode',
    total: 'in totaal',
    month: 'per maand',
    day: 'per dag',
    now: 'Tot nu toe uitgegeven:',
    callLimit: 'Eén verzoek mag hoogstens kosten:',
    noCallLimit: 'Eén verzoek mag dan net zoveel kosten als er over is. Tot nu toe mag het hoogstens kosten:',
    confirm: 'Plafond instellen op {amount}',
    none: 'Geen plafond',
    noneConfirm: 'Ja, uitgeven zonder plafond',
    noneTyped: 'Met het toetsenbord: typ eerst een bedrag en kies dan geen plafond.',
    cancel: 'Annuleren',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Verzoeken met onbekende kosten niet meer meetellen?',
    explain:
      'Verzoeken waarvan de kosten onbekend zijn: {count}. Ze tellen voor hoogstens {amount} mee voor je plafond. Bekijk eerst je activiteit bij OpenRouter. Als ze niet in rekening zijn gebracht, kunnen ze voor niets tellen. Komen er later toch kosten boven water, dan tellen die alsnog mee.',
    confirm: 'Niet in rekening gebracht: {amount} vrijgeven',
    cancel: 'Blijven meetellen',
  },
};
