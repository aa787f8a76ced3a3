/** German: the wizard and the management surface. */
import type { StageTerms } from '../../en-stage.ts';

export const panel: StageTerms['panel'] = {
  step: (now: number, all: number) => `Schritt ${now} von ${all}`,
  paused: {
    heading: 'Angehalten: Diese Seite sendet viele Anfragen',
    text: 'Sie hat eine ganze Reihe von Anfragen gesendet, ohne dass Sie etwas getan haben. Es wird nichts mehr gesendet, bis Sie entscheiden.',
    goOn: 'Weitermachen lassen',
    stop: 'Angehalten lassen',
  },
  unlock: {
    heading: 'Ihr Schlüssel ist hier gemerkt und gesperrt',
    text: 'Entsperren Sie ihn mit Ihrer Passphrase oder verbinden Sie einen anderen.',
  },
  waiting: {
    heading: 'Warten auf OpenRouter…',
    text: 'Stimmen Sie in dem Fenster zu, das sich geöffnet hat. Jedes Mal, wenn Sie so verbinden, erstellt OpenRouter einen neuen Schlüssel: Setzen Sie ein Limit darauf, und lassen Sie ihn hier merken, wenn Sie beim nächsten Mal keinen weiteren möchten.',
    cancel: 'Abbrechen',
  },
  back: 'Zurück',
  popup: 'Ihr Browser hat das Fenster nicht öffnen lassen.',
  neverPaid:
    'Für dieses Konto wurde noch kein Guthaben gekauft: Laden Sie es auf oder wählen Sie ein kostenloses Modell.',
  popupLink: 'OpenRouter in einem neuen Tab öffnen',
  fence:
    'In diesem Tab haben Sie noch nicht gesagt, wie viel er ausgeben darf. Sie werden einmal gefragt: nach dem Neuladen oder wenn die Obergrenze in einem anderen Tab erhöht wurde.',
  goesOn: 'Wenn das erledigt ist, geht Ihre Anfrage von selbst weiter.',
  start: {
    heading: 'Verbinden Sie Ihr eigenes KI-Modell',
    text: 'Mit einem Konto bei OpenRouter, in etwa fünf Minuten. Sie bezahlen OpenRouter für das, was Sie nutzen, und legen fest, wie viel das sein darf.',
    guide: 'Neu für Sie? Schritt für Schritt',
    next: 'Weiter',
    toKey: 'Weiter: verbinden',
    haveKey: 'Ich habe einen Schlüssel oder ein Konto',
  },
  about: {
    heading: 'Was das Verbinden bewirkt und was es kostet',
    gist: 'Ihr Text geht an OpenRouter und weiter an das Unternehmen, das das Modell betreibt. Eine Antwort kostet oft einen Bruchteil eines Cents.',
    text: 'Manche Funktionen dieser Seite fragen ein KI-Modell. Durch das Verbinden dürfen sie das in Ihrem Namen tun. Jede Antwort kostet ein wenig, und Sie bezahlen dafür direkt an OpenRouter: Diese Seite bekommt kein Geld, und alles andere hier funktioniert auch ohne Verbindung.',
    where:
      'Was Sie schreiben, geht aus Ihrem Browser direkt an OpenRouter und weiter an das Unternehmen, das das von Ihnen gewählte Modell betreibt. Kein Server dieser Seite steht dazwischen.',
  },
  get: {
    heading: 'Woher Sie einen Schlüssel bekommen',
    gist: 'Auf openrouter.ai, kostenlos; danach laden Sie ein paar Dollar Guthaben auf.',
    what: 'Ein Schlüssel ist ein langes Passwort, gemacht für Programme. Wer ihn hat, kann das Guthaben auf Ihrem OpenRouter-Konto ausgeben; behandeln Sie ihn also wie Bargeld. „Mit OpenRouter verbinden“ weiter unten erstellt einen für Sie, sobald Sie ein Konto mit Guthaben haben: Dann brauchen Sie nur die ersten beiden Schritte.',
    account: 'Öffnen Sie openrouter.ai und registrieren Sie sich; eine E-Mail-Adresse genügt.',
    credit: 'Laden Sie etwas Guthaben auf: Fünf Dollar reichen für den Anfang gut aus.',
    buys: (feature: string, model: string, times: string) =>
      `Mit ${model} reicht das etwa ${times}-mal für „${feature}“.`,
    creditLink: 'Die Seite „Credits“ öffnen',
    creditPicture: 'Die Seite „Credits“ von OpenRouter: einen Betrag eingeben und „Add Credits“ drücken.',
    create: 'Öffnen Sie die Seite „Keys“, wählen Sie „Create API Key“ und geben Sie dem Schlüssel einen Namen.',
    link: 'Die Seite „Keys“ öffnen',
    createPicture: 'Das Formular für einen neuen Schlüssel: einen Namen eingeben und „Create“ drücken.',
    copy: 'Kopieren Sie den Schlüssel (er beginnt mit sk-or-v1-) und fügen Sie ihn unten ein. Er wird nur ein einziges Mal angezeigt.',
    copyPicture: 'Der neue Schlüssel, daneben ein Knopf „Copy“.',
    free: 'Um es ohne Bezahlen auszuprobieren, wählen Sie ein Modell, dessen Name auf „(free)“ endet: Diese Modelle kosten nichts, erlauben 50 Anfragen am Tag (1.000, wenn Sie schon einmal für zehn Dollar Guthaben gekauft haben), und wer sie betreibt, kann aufbewahren, was Sie schreiben.',
  },
  limit: {
    heading: 'Setzen Sie ein Limit auf den Schlüssel',
    gist: 'OpenRouter fragt beim Erstellen des Schlüssels nach einem Guthabenlimit. Das ist die Grenze, die immer gilt.',
    text: 'Vor Ihrem Geld stehen zwei Mauern. Diese Seite hält an der Obergrenze an, die Sie hier festlegen. Das Limit auf dem Schlüssel hält OpenRouter selbst ein, was auch immer auf dieser Seite geschieht: Geben Sie beim Erstellen des Schlüssels ein, was Sie notfalls verlieren könnten, zum Beispiel 5. Es ist nicht vorgeschrieben.',
    picture: 'Im Formular für einen neuen Schlüssel: ein Feld „Credit limit“, in das 5 Dollar eingetragen sind.',
    link: 'Schlüssellimits bei OpenRouter',
  },
  honest: {
    heading: 'Was das schützt, ehrlich gesagt',
    gist: 'Ein Gewinn an Privatsphäre und Kontrolle, keine Garantie.',
    text: 'Der Schlüssel bleibt in diesem Tab und wird vergessen, wenn Sie ihn schließen oder neu laden, außer Sie verlangen mehr. Wo Ihr Browser es zulässt, liegt er in einem abgeschlossenen Rahmen, den Skripte dieser Seite nicht lesen können. Das ist ein Gewinn an Privatsphäre und Kontrolle, keine Garantie: Ein schädliches Skript auf dieser Seite könnte während der Verbindung immer noch bis zu Ihrer Obergrenze ausgeben oder Sie vor dem Verbinden täuschen.',
  },
  ceiling: {
    heading: 'Wie viel darf diese Seite ausgeben?',
    text: 'Vor jeder Anfrage berechnet die Seite, was sie höchstens kosten könnte, und hält an, wenn Ihre Obergrenze überschritten würde. Das ist eine Schranke dieser Seite; die feste Grenze ist das Limit auf Ihrem Schlüssel bei OpenRouter. Sie können die Obergrenze jederzeit ändern.',
  },
  models: {
    heading: 'Welche Modelle dürfen antworten?',
    text: 'Ein passendes ist schon ausgewählt. Sie können es ändern, wann immer Sie möchten.',
    use: 'Diese Modelle verwenden',
  },
  manage: {
    connection: 'Verbindung',
    key: (suffix: string) => `Verbunden mit dem Schlüssel, der auf ${suffix} endet.`,
    none: 'Es ist kein Schlüssel verbunden.',
    connect: 'Schlüssel verbinden',
    replace: 'Schlüssel ersetzen',
    clear: 'Schlüssel vergessen',
    remember: 'Auf diesem Gerät merken…',
    lock: 'Sperren',
    remembered: 'Auf diesem Gerät gemerkt.',
    thisTab: 'Nur in diesem Tab.',
    keyPage: 'Sein Limit und sein Ablauf, bei OpenRouter',
    busy: 'Nicht, solange eine bezahlte Anfrage läuft.',
    frame: 'Der Schlüssel liegt in einem abgeschlossenen Rahmen, außer Reichweite der Skripte dieser Seite.',
    budget: 'Obergrenze',
    change: 'Obergrenze ändern',
    models: 'Modelle',
    history: 'Ausgabenverlauf',
  },
};
