/** German: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Passphrase anzeigen', hide: 'Passphrase verbergen' };
const INTERRUPTED =
  'Dieses Feld hat beim Tippen den Fokus verloren und wurde deshalb geleert. Wenn Sie das nicht waren, machen Sie nicht weiter.';
const UNREACHABLE =
  'OpenRouter war nicht zu erreichen. Prüfen Sie Ihre Verbindung oder einen Blocker und versuchen Sie es dann noch einmal.';
const OFFLINE = 'Sie sind offline. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.';
const AMOUNT = {
  invalid: 'Geben Sie einen Betrag in Dollar ein, zum Beispiel 1 oder 0,50.',
  covered: 'Ihr Browser meldet, dass etwas dies verdecken könnte. Tippen Sie den Betrag selbst, um ihn zu bestätigen.',
};
const SESSION = { ...AMOUNT, may: 'Bis Sie diesen Tab schließen oder neu laden, darf er ausgeben: bis zu (US-Dollar)' };
const REMEMBER = { remember: 'Den Schlüssel auf diesem Gerät merken: Wie, wählen Sie im nächsten Schritt' };
const AGAIN = { again: 'Zum Bestätigen noch einmal drücken' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Schlüssel anzeigen',
    hide: 'Schlüssel verbergen',
    ...SESSION,
    ...REMEMBER,
    heading: 'Fügen Sie Ihren Schlüssel ein',
    about:
      'Was das Verbinden bewirkt: Funktionen dieser Seite, die ein KI-Modell nutzen, senden Ihren Text an OpenRouter und weiter an das Unternehmen, das das Modell betreibt. Sie bezahlen OpenRouter für jede Antwort; diese Seite bekommt nichts.',
    getKey:
      'Woher Sie einen Schlüssel bekommen: Legen Sie auf openrouter.ai ein Konto an, laden Sie etwas Guthaben auf und erstellen Sie unter „Keys“ einen Schlüssel.',
    limit: 'Setzen Sie bei OpenRouter ein Guthabenlimit auf den Schlüssel. Das ist die Grenze, die immer gilt.',
    honest:
      'Was das schützt: Der Schlüssel bleibt nur in diesem Tab und wird nie gespeichert, außer Sie verlangen es. Ein schädliches Skript auf dieser Seite könnte während der Verbindung bis zu Ihrer Obergrenze ausgeben oder Sie vor dem Verbinden täuschen.',
    key: 'OpenRouter-Schlüssel',
    authorize: 'Mit OpenRouter verbinden',
    code: 'Mit einem Code verbinden',
    submit: 'Verbinden',
    submitUpTo: 'Verbinden, bis {amount} ausgeben',
    interrupted:
      'Dieses Feld hat beim Tippen den Fokus verloren und wurde deshalb geleert. Wenn Sie das nicht waren, hat etwas auf dieser Seite den Fokus genommen: Fügen Sie den Schlüssel ein, statt ihn zu tippen, oder machen Sie nicht weiter.',
    cancel: 'Abbrechen',
    note: 'Nur in diesem Tab. Beim Schließen oder Neuladen wird der Schlüssel vergessen.',
    checking: 'Der Schlüssel wird beim Anbieter geprüft…',
    empty: 'Fügen Sie zuerst Ihren Schlüssel ein.',
    'bad-argument':
      'Das sieht nicht nach einem Schlüssel von OpenRouter aus. Er beginnt mit sk-or-v1- und ist 73 Zeichen lang.',
    vendor: 'Das sieht nach dem Schlüssel eines anderen Unternehmens aus. Diese Seite braucht einen von OpenRouter.',
    'key-rejected':
      'OpenRouter kennt diesen Schlüssel nicht. Prüfen Sie, ob Sie ihn ganz kopiert haben, oder erstellen Sie einen neuen.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'Die eigene Sicherheitsrichtlinie dieser Seite blockiert den Anbieter. Wer die Seite gemacht hat, muss ihn erlauben.',
    failed: 'OpenRouter hat nicht richtig geantwortet. Versuchen Sie es gleich noch einmal.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Entsperren Sie Ihren Schlüssel',
    passphrase: 'Passphrase',
    submit: 'Entsperren',
    submitUpTo: 'Entsperren, bis {amount} ausgeben',
    checking: 'Wird entsperrt…',
    wrong:
      'Mit dieser Passphrase lässt er sich nicht entsperren. Wir können sie nicht wiederherstellen; Sie können wieder einen Schlüssel eingeben und ihn neu merken lassen.',
    offline: OFFLINE,
    failed: 'OpenRouter ließ sich nicht fragen, ob der Schlüssel noch gilt. Versuchen Sie es gleich noch einmal.',
    'key-rejected': 'OpenRouter kennt diesen Schlüssel nicht mehr. Er wurde hier vergessen; verbinden Sie einen neuen.',
    other: 'Anderen Schlüssel verwenden',
    forget: 'Vergessen…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Den Schlüssel auf diesem Gerät merken?',
    explain:
      'Auf diesem Gerät gespeichert, gesperrt mit Ihrer Passphrase. Wir können sie nicht wiederherstellen. Wer Ihre Dateien kopiert, muss die Passphrase erraten. Nach einer halben Stunde ohne Nutzung wird der Schlüssel wieder gesperrt.',
    passphrase: 'Passphrase, mindestens 12 Zeichen oder vier Wörter',
    device: 'Ohne Passphrase',
    deviceExplain:
      'Wer dieses Browserprofil benutzen kann, oder Schadsoftware auf diesem Computer, kann dann an den Schlüssel kommen. Skripte dieser Seite können es auch. Setzen Sie bei OpenRouter ein Limit darauf.',
    short: 'Verwenden Sie mindestens 12 Zeichen oder vier Wörter.',
    checking: 'Wird gesperrt…',
    failed: 'Es ist kein Schlüssel mehr da, der gemerkt werden könnte.',
    submit: 'Merken',
    cancel: 'Jetzt nicht',
  },
  forget: {
    ...AGAIN,
    heading: 'Den Schlüssel vergessen?',
    explain:
      'Er wird von diesem Gerät und aus dieser Seite gelöscht. Bei OpenRouter gilt er weiter, bis Sie ihn dort löschen.',
    confirm: 'Vergessen',
    cancel: 'Behalten',
  },
  code: {
    show: 'Code anzeigen',
    hide: 'Code verbergen',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Mit einem Code verbinden',
    explain:
      'OpenRouter öffnet sich in einem neuen Fenster und zeigt einen Code, sobald Sie dort zugestimmt haben. Kopieren Sie ihn und fügen Sie ihn hier ein. Jedes Mal legt OpenRouter einen neuen Schlüssel an: Setzen Sie dort ein Limit darauf.',
    open: 'OpenRouter öffnen',
    code: 'Code von OpenRouter',
    submit: 'Verbinden',
    submitUpTo: 'Verbinden, bis {amount} ausgeben',
    checking: 'Der Schlüssel wird bei OpenRouter angefragt…',
    expired: 'Dieser Code gilt nicht mehr oder ist abgeschnitten. Öffnen Sie OpenRouter noch einmal für einen neuen.',
    offline: OFFLINE,
    failed: 'OpenRouter war nicht zu erreichen. Versuchen Sie es gleich noch einmal.',
    cancel: 'Abbrechen',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Legen Sie Ihre Obergrenze fest',
    explain:
      'Diese Seite hält an, bevor eine Anfrage diesen Betrag überschreiten könnte. Das ist eine Schranke dieser Seite; die feste Grenze ist das Limit auf Ihrem Schlüssel bei OpenRouter.',
    limit: 'Obergrenze in US-Dollar',
    period: 'Zeitraum',
    total: 'insgesamt',
    month: 'pro Monat',
    day: 'pro Tag',
    now: 'Bisher ausgegeben:',
    callLimit: 'Eine einzelne Anfrage darf höchstens kosten:',
    noCallLimit:
      'Eine einzelne Anfrage darf dann so viel kosten, wie noch übrig ist. Bisher darf sie höchstens kosten:',
    confirm: 'Obergrenze auf {amount} setzen',
    none: 'Keine Obergrenze',
    noneConfirm: 'Ja, ohne Obergrenze ausgeben',
    noneTyped: 'Mit der Tastatur: Geben Sie zuerst irgendeinen Betrag ein, und wählen Sie dann keine Obergrenze.',
    cancel: 'Abbrechen',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Anfragen mit unbekannten Kosten nicht mehr zählen?',
    explain:
      'Anfragen, deren Kosten unbekannt sind: {count}. Sie zählen mit bis zu {amount} gegen Ihre Obergrenze. Sehen Sie zuerst in Ihren Aktivitäten bei OpenRouter nach. Wenn sie nicht berechnet wurden, können sie mit null zählen. Tauchen später doch Kosten auf, werden sie nachträglich gezählt.',
    confirm: 'Nicht berechnet: {amount} freigeben',
    cancel: 'Weiter zählen',
  },
};
