/** Polish: the history of requests and its comparison with the provider's books. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const LANG = 'pl';

const filters: StageTerms['history']['filters'] = {
  feature: 'Funkcja',
  model: 'Model',
  outcome: 'Jak się zakończyło',
  label: 'Filtruj zapytania',
  period: 'Czas',
  periods: {
    all: 'Cały czas',
    today: 'Dzisiaj',
    week: 'Ostatnie 7 dni',
    month: 'Ostatnie 30 dni',
    range: 'Od … do …',
  },
  from: 'Od',
  to: 'Do',
  order: 'Koniec wypada przed początkiem.',
  app: 'Aplikacja',
  any: 'Wszystkie',
  clear: 'Wyczyść filtry',
  nothing: 'Żadne zapytanie nie pasuje do tych filtrów.',
  found: (count: number, amount: string) =>
    plural('pl', count, {
      one: `Pasuje # zapytanie, ${amount}.`,
      few: `Pasują # zapytania, ${amount}.`,
      many: `Pasuje # zapytań, ${amount}.`,
      other: `Pasują # zapytania, ${amount}.`,
    }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Znane koszty według dni',
    month: 'Znane koszty według miesięcy',
  },
  stack: 'Podział słupków',
  stacks: {
    feature: 'Funkcja',
    model: 'Model',
  },
  other: (count: number) =>
    plural('pl', count, {
      one: '# inna pozycja',
      few: '# inne pozycje',
      many: '# innych pozycji',
      other: '# inne pozycje',
    }),
  sum: 'Suma',
  unknown: 'Nieznane, najwyżej',
  marked: 'Z zapytaniami o nieznanym koszcie',
  table: 'Liczby w tabeli',
  column: {
    day: 'Dzień',
    month: 'Miesiąc',
  },
  none: 'W tym czasie nie ma znanych kosztów.',
  loading: 'Wczytywanie wykresu…',
  failed: 'Nie udało się wczytać wykresu.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Wybrany model',
  served: 'Model, który odpowiedział',
  provider: 'Dostawca',
  kind: 'Rodzaj',
  operation: 'Część operacji',
  app: 'Aplikacja',
  tokens: 'Tokeny',
  input: (count: string) => `${count} na wejściu`,
  output: (count: string) => `${count} na wyjściu`,
  reasoning: (count: string) => `w tym ${count} na rozumowanie`,
  cached: (count: string) => `w tym ${count} z pamięci podręcznej`,
  held: 'Zarezerwowano przed wysłaniem, najwyżej',
  share: (percent: string) => `${percent} zarezerwowanej kwoty`,
  above: 'Więcej, niż zarezerwowano: dostawca naliczył więcej, niż wynikało z jego cen.',
  id: 'Identyfikator zapytania',
  generation: 'Identyfikator w OpenRouter',
  copy: (what: string) => `Kopiuj: ${what}`,
  copyLabel: 'Kopiuj',
  copied: 'Skopiowano.',
  notCopied: 'Przeglądarka nie pozwoliła na skopiowanie. Skopiuj zaznaczony tekst.',
  nothing: 'nie podano',
  imported: 'Pochodzi z pliku i nie wlicza się do pułapu.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'Dlaczego koszt jest nieznany?',
  counts: (amount: string) =>
    `OpenRouter nie podał, ile kosztowało to zapytanie. Dopóki tego nie zrobi, wlicza się ono do pułapu jako kwota do ${amount}.`,
  imported: 'Koszt był nieznany tam, gdzie zapisano plik, i nie da się go stąd sprawdzić.',
  lookedUp:
    'Koszt jest sprawdzany ponownie samoczynnie, gdy otwarta jest strona tej witryny z kluczem, którym wysłano zapytanie.',
  noId: 'Odpowiedź urwała się, zanim OpenRouter nadał jej identyfikator, więc nie da się jej sprawdzić. Po pewnym czasie ograniczy ją łączne zużycie klucza.',
  needKey: (suffix: string) => `Podłącz klucz o końcówce ${suffix}: być może to nim wysłano to zapytanie.`,
  connect: 'Podłącz',
  check:
    'Możesz sprawdzić to w swojej aktywności w OpenRouter. Jeśli zapytania tam nie ma, nie zostało naliczone i możesz zwolnić jego kwotę.',
  activity: 'Twoja aktywność w OpenRouter',
  free: 'Zwolnij to zapytanie…',
  writtenOff:
    'Nie wlicza się: zostało zwolnione albo OpenRouter nie znał go przez tydzień. Jeśli koszt pojawi się później, zostanie mimo to doliczony.',
};

const files: StageTerms['history']['files'] = {
  csv: 'Eksportuj CSV',
  json: 'Eksportuj JSON',
  all: 'Eksport zawiera wszystkie zapytania, niezależnie od filtrów.',
  preparing: 'Przygotowywanie pliku…',
  notExported: 'Nie udało się utworzyć pliku.',
  import: 'Importuj plik…',
  drop: 'albo upuść go tutaj: CSV lub JSON wyeksportowany z takiej historii.',
  reading: (name: string) => `Odczytywanie: ${name}…`,
  adding: 'Dodawanie…',
  plan: (name: string) => `Co zmieni plik ${name}`,
  added: (count: number, amount: string) =>
    plural('pl', count, {
      one: `Dodane zostanie # zapytanie o znanym koszcie ${amount}.`,
      few: `Dodane zostaną # zapytania o znanym łącznym koszcie ${amount}.`,
      many: `Dodanych zostanie # zapytań o znanym łącznym koszcie ${amount}.`,
      other: `Dodane zostaną # zapytania o znanym łącznym koszcie ${amount}.`,
    }),
  span: (first: string, last: string) => `Zakres: od ${first} do ${last}.`,
  none: 'Nie ma w nim nic do dodania.',
  duplicates: (count: number) =>
    plural('pl', count, {
      one: '# zapytanie już tu jest i pozostaje bez zmian.',
      few: '# zapytania już tu są i pozostają bez zmian.',
      many: '# zapytań już tu jest i pozostaje bez zmian.',
      other: '# zapytania już tu są i pozostają bez zmian.',
    }),
  rejected: (count: number) =>
    plural('pl', count, {
      one: 'Nie można użyć # wiersza:',
      few: 'Nie można użyć # wierszy:',
      many: 'Nie można użyć # wierszy:',
      other: 'Nie można użyć # wierszy:',
    }),
  more: (count: number) =>
    plural('pl', count, { one: 'i jeszcze #', few: 'i jeszcze #', many: 'i jeszcze #', other: 'i jeszcze #' }),
  line: (line: string, reason: string) => `Wiersz ${line}: ${reason}`,
  unreadable: 'jest uszkodzony albo ucięty',
  key: 'zawiera coś, co wygląda na klucz',
  field: (name: string) => `brak pola „${name}” albo jego wartość nie może być prawidłowa`,
  dropped: (names: string) => `Pominięto, bo historia nigdy tego nie zawiera: ${names}.`,
  ceiling: 'Zaimportowane zapytania nigdy nie wliczają się do pułapu.',
  add: (count: number) =>
    plural('pl', count, {
      one: 'Dodaj # zapytanie',
      few: 'Dodaj # zapytania',
      many: 'Dodaj # zapytań',
      other: 'Dodaj # zapytania',
    }),
  cancel: 'Anuluj',
  close: 'Zamknij',
  failed: {
    format: 'To nie jest plik wyeksportowany z takiej historii. Wybierz inny.',
    version: 'Ten plik zapisała nowsza wersja tej strony. Odśwież stronę albo wyeksportuj go tam ponownie.',
    size: 'Ten plik jest za duży: najwyżej 64 MB albo 100 000 zapytań. Podziel go i zaimportuj części.',
    other: 'Import się nie powiódł i nic nie dodano. Spróbuj ponownie.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount, count) =>
    plural(LANG, count, {
      one: `${amount} za # zapytanie`,
      few: `${amount} za # zapytania`,
      many: `${amount} za # zapytań`,
      other: `${amount} za # zapytania`,
    }),
  unknownCost: (amount) => `koszt nieznany, liczony jako kwota do ${amount}`,
  andPending: (count: number) =>
    plural('pl', count, {
      one: 'oraz # oczekuje',
      few: 'oraz # oczekują',
      many: 'oraz # oczekuje',
      other: 'oraz # oczekuje',
    }),
  unknownTotal: (amount) => `oraz do ${amount} nieznanych kosztów`,
  byFeature: 'Według funkcji',
  byModel: 'Według modelu',
  name: 'Nazwa',
  count: 'Zapytania',
  cost: 'Koszt',
  list: 'Zapytania, od najnowszych',
  feature: 'Funkcja',
  model: 'Model',
  served: (model) => `obsłużył ${model}`,
  tokens: 'Tokeny: wejście / wyjście',
  outcome: 'Jak się zakończyło',
  empty: 'Nie ma jeszcze zapytań. Każde pojawi się tutaj ze swoim rzeczywistym kosztem.',
  loading: 'Wczytywanie…',
  failed: 'Nie udało się odczytać historii.',
  retry: 'Spróbuj ponownie',
  writeOff: (count) =>
    plural(LANG, count, {
      one: 'Zwolnij # zapytanie o nieznanym koszcie…',
      few: 'Zwolnij # zapytania o nieznanym koszcie…',
      many: 'Zwolnij # zapytań o nieznanym koszcie…',
      other: 'Zwolnij # zapytania o nieznanym koszcie…',
    }),
  compare: 'Porównaj z OpenRouter',
  comparing: 'Odpytywanie OpenRouter…',
  compareFailed: 'Nie udało się odpytać OpenRouter.',
  ours: 'Znane tutaj',
  theirs: 'Zużyto w OpenRouter',
  difference: 'Różnica',
  unresolved: 'Jeszcze nieznane, najwyżej',
  since: (since) => `Dla połączonego klucza, od: ${since}.`,
  lag: (minutes) => `Dane OpenRouter są opóźnione o kilka minut; najnowsze zapytanie było ${minutes} min temu.`,
  agree: 'Obie wartości są zgodne.',
  causesHeading: 'Co może wyjaśniać różnicę:',
  causes: {
    lag: 'OpenRouter nie policzył jeszcze najnowszych zapytań.',
    unresolved: 'Zapytania, których koszt nie jest tu jeszcze znany.',
    'other-use':
      'Klucz jest używany także gdzie indziej: w innej przeglądarce, na innej stronie lub w innym programie.',
    'browser-repeats':
      'Przeglądarka powtórzyła zapytanie, którego połączenie się urwało, niezauważalnie dla tej strony, a OpenRouter naliczył opłatę ponownie.',
  },
  kept: 'Przechowywane tylko na tym urządzeniu. Nie zawiera treści zapytań ani odpowiedzi.',
  unknownImported: (amount: string) => `koszt nieznany, najwyżej ${amount}`,
  showUnknown: 'Pokaż je',
  byApp: 'Według aplikacji',
  all: (count: number) =>
    plural('pl', count, {
      one: 'Pokaż jeszcze #',
      few: 'Pokaż jeszcze #',
      many: 'Pokaż jeszcze #',
      other: 'Pokaż jeszcze #',
    }),
  position: (first: string, last: string, count: number) =>
    plural('pl', count, {
      one: `${first}–${last} z # zapytania`,
      few: `${first}–${last} z # zapytań`,
      many: `${first}–${last} z # zapytań`,
      other: `${first}–${last} z # zapytań`,
    }),
  importedMark: 'z importu',
  older: 'Starsze',
  newer: 'Nowsze',
  pages: 'Strony listy',
  clear: 'Wyczyść historię…',
  undo: {
    cleared: (count: number) =>
      plural('pl', count, {
        one: 'Usunięto # zapytanie. Można je przywrócić, dopóki ta strona jest otwarta.',
        few: 'Usunięto # zapytania. Można je przywrócić, dopóki ta strona jest otwarta.',
        many: 'Usunięto # zapytań. Można je przywrócić, dopóki ta strona jest otwarta.',
        other: 'Usunięto # zapytania. Można je przywrócić, dopóki ta strona jest otwarta.',
      }),
    bringBack: 'Przywróć',
    back: (count: number) =>
      plural('pl', count, {
        one: 'Przywrócono # zapytanie.',
        few: 'Przywrócono # zapytania.',
        many: 'Przywrócono # zapytań.',
        other: 'Przywrócono # zapytania.',
      }),
    imported: (count: number) =>
      plural('pl', count, {
        one: 'Zaimportowano # zapytanie.',
        few: 'Zaimportowano # zapytania.',
        many: 'Zaimportowano # zapytań.',
        other: 'Zaimportowano # zapytania.',
      }),
    takeOut: 'Cofnij import',
    out: (count: number) =>
      plural('pl', count, {
        one: 'Usunięto # zaimportowane zapytanie.',
        few: 'Usunięto # zaimportowane zapytania.',
        many: 'Usunięto # zaimportowanych zapytań.',
        other: 'Usunięto # zaimportowane zapytania.',
      }),
    failed: 'Nie udało się cofnąć wszystkiego. Spróbuj ponownie.',
  },
  clearing: {
    yes: 'Tak, wyczyść',
    no: 'Zachowaj',
    heading: 'Wyczyścić historię?',
    text: 'Wszystkie zakończone zapytania zostaną usunięte z tego urządzenia; te, których koszt jest jeszcze ustalany, zostaną. Ich koszty liczą się dalej: wyczyszczenie nie odnawia pułapu. Możesz je przywrócić, dopóki ta strona jest otwarta.',
    busy: 'Czyszczenie…',
    failed: 'Nie udało się wyczyścić wszystkiego. Spróbuj ponownie.',
  },
};
