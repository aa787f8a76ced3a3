/** Polish: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Pokaż hasło', hide: 'Ukryj hasło' };
const INTERRUPTED =
  'Podczas pisania kursor opuścił to pole, więc zostało wyczyszczone. Jeśli to nie twoje działanie, nie kontynuuj.';
const UNREACHABLE = 'Nie udało się połączyć z OpenRouter. Sprawdź połączenie lub program blokujący i spróbuj ponownie.';
const OFFLINE = 'Brak połączenia z internetem. Sprawdź połączenie i spróbuj ponownie.';
const AMOUNT = {
  invalid: 'Wpisz kwotę w dolarach, na przykład 1 albo 0,50.',
  covered: 'Przeglądarka zgłasza, że coś może to zasłaniać. Aby potwierdzić, wpisz kwotę samodzielnie.',
};
const SESSION = {
  ...AMOUNT,
  may: 'Do zamknięcia lub ponownego wczytania ta karta może wydać do (dolary amerykańskie)',
};
const REMEMBER = { remember: 'Zapamiętaj klucz na tym urządzeniu: w jaki sposób, wybierzesz w następnym kroku' };
const AGAIN = { again: 'Naciśnij ponownie, aby potwierdzić' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Pokaż klucz',
    hide: 'Ukryj klucz',
    ...SESSION,
    ...REMEMBER,
    heading: 'Wklej swój klucz',
    about:
      'Co daje połączenie: funkcje tej strony, które korzystają z modelu AI, wysyłają twój tekst do OpenRouter, a stamtąd do firmy, która udostępnia model. Za każdą odpowiedź płacisz OpenRouter; ta strona nie dostaje nic.',
    getKey:
      'Skąd wziąć klucz: załóż konto na openrouter.ai, doładuj je niewielką kwotą i utwórz klucz w sekcji „Keys”.',
    limit: 'Ustaw limit środków dla klucza w OpenRouter. To granica, która obowiązuje zawsze.',
    honest:
      'Co to chroni: klucz jest trzymany tylko w tej karcie i nigdy nie jest zapisywany, chyba że o to poprosisz. Szkodliwy skrypt na tej stronie mógłby wydać pieniądze aż do twojego pułapu, dopóki trwa połączenie, albo oszukać cię, zanim się połączysz.',
    key: 'Klucz OpenRouter',
    authorize: 'Połącz przez OpenRouter',
    code: 'Połącz za pomocą kodu',
    submit: 'Połącz',
    submitUpTo: 'Połącz, wydatki do {amount}',
    interrupted:
      'Podczas pisania kursor opuścił to pole, więc zostało wyczyszczone. Jeśli to nie twoje działanie, zrobiło to coś na tej stronie: zamiast pisać, wklej klucz, albo nie kontynuuj.',
    cancel: 'Anuluj',
    note: 'Trzymany tylko w tej karcie. Jej zamknięcie lub ponowne wczytanie usuwa klucz.',
    checking: 'Sprawdzanie klucza u dostawcy…',
    empty: 'Najpierw wklej klucz.',
    'bad-argument': 'To nie wygląda na klucz OpenRouter. Taki klucz zaczyna się od sk-or-v1- i ma 73 znaki.',
    vendor: 'To wygląda na klucz innej firmy. Ta strona potrzebuje klucza z OpenRouter.',
    'key-rejected': 'OpenRouter nie zna tego klucza. Sprawdź, czy skopiowano go w całości, albo utwórz nowy.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page': 'Zasady bezpieczeństwa samej strony blokują dostawcę. Jej autor musi go dopuścić.',
    failed: 'OpenRouter nie odpowiedział prawidłowo. Spróbuj ponownie za chwilę.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Odblokuj swój klucz',
    passphrase: 'Hasło',
    submit: 'Odblokuj',
    submitUpTo: 'Odblokuj, wydatki do {amount}',
    checking: 'Odblokowywanie…',
    wrong:
      'To hasło nie odblokowuje klucza. Nie możemy odzyskać hasła; możesz znów użyć klucza i zapamiętać go od nowa.',
    offline: OFFLINE,
    failed: 'Nie udało się zapytać OpenRouter, czy klucz jeszcze działa. Spróbuj ponownie za chwilę.',
    'key-rejected': 'OpenRouter nie zna już tego klucza. Został tutaj zapomniany; połącz nowy.',
    other: 'Użyj innego klucza',
    forget: 'Zapomnij klucz…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Zapamiętać klucz na tym urządzeniu?',
    explain:
      'Klucz jest zapisany na tym urządzeniu i zablokowany twoim hasłem. Nie możemy odzyskać hasła. Kto skopiuje twoje pliki, musi je odgadnąć. Po pół godzinie bez użycia klucz zostaje znów zablokowany.',
    passphrase: 'Hasło, co najmniej 12 znaków albo cztery słowa',
    device: 'Bez hasła',
    deviceExplain:
      'Wtedy klucz może zdobyć każdy, kto ma dostęp do tego profilu przeglądarki, a także złośliwe oprogramowanie na tym komputerze. Mogą to też skrypty tej strony. Ustaw limit dla klucza w OpenRouter.',
    short: 'Użyj co najmniej 12 znaków albo czterech słów.',
    checking: 'Blokowanie…',
    failed: 'Nie ma już klucza do zapamiętania.',
    submit: 'Zapamiętaj',
    cancel: 'Nie teraz',
  },
  forget: {
    ...AGAIN,
    heading: 'Zapomnieć klucz?',
    explain:
      'Zostanie usunięty z tego urządzenia i z tej strony. W OpenRouter działa nadal, dopóki go tam nie usuniesz.',
    confirm: 'Zapomnij',
    cancel: 'Zachowaj',
  },
  code: {
    show: 'Pokaż kod',
    hide: 'Ukryj kod',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Połącz za pomocą kodu',
    explain:
      'OpenRouter otworzy się w nowym oknie i po wyrażeniu tam zgody pokaże kod. Skopiuj go i wklej tutaj. OpenRouter za każdym razem tworzy nowy klucz: ustaw tam dla niego limit.',
    open: 'Otwórz OpenRouter',
    code: 'Kod z OpenRouter',
    submit: 'Połącz',
    submitUpTo: 'Połącz, wydatki do {amount}',
    checking: 'Pobieranie klucza z OpenRouter…',
    expired: 'Ten kod już nie działa albo jest niepełny. Otwórz OpenRouter jeszcze raz, aby dostać nowy.',
    offline: OFFLINE,
    failed: 'Nie udało się połączyć z OpenRouter. Spróbuj ponownie za chwilę.',
    cancel: 'Anuluj',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Ustaw swój pułap',
    explain:
      'Strona zatrzymuje się, zanim zapytanie mogłoby przekroczyć tę kwotę. To zabezpieczenie; twardą granicą jest limit twojego klucza w OpenRouter.',
    limit: 'Pułap w dolarach amerykańskich',
    period: 'Okres liczenia',
    total: 'cały czas',
    month: 'każdy miesiąc',
    day: 'każdy dzień',
    now: 'Dotychczas wydano:',
    callLimit: 'Pojedyncze zapytanie może kosztować najwyżej:',
    noCallLimit: 'Pojedyncze zapytanie będzie mogło kosztować tyle, ile zostało. Dotychczas może kosztować najwyżej:',
    confirm: 'Ustaw pułap na {amount}',
    none: 'Bez pułapu',
    noneConfirm: 'Tak, wydawaj bez pułapu',
    noneTyped: 'Z klawiatury: najpierw wpisz dowolną kwotę, potem wybierz brak pułapu.',
    cancel: 'Anuluj',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Przestać liczyć zapytania o nieznanym koszcie?',
    explain:
      'Zapytania o nieznanym koszcie: {count}. Liczą się do twojego pułapu jako kwota do {amount}. Najpierw sprawdź swoją aktywność w OpenRouter. Jeśli nie naliczono za nie opłaty, mogą liczyć się jako zero. Jeśli koszt pojawi się później, mimo wszystko zostanie policzony.',
    confirm: 'Nie naliczono opłaty: zwolnij {amount}',
    cancel: 'Licz je nadal',
  },
};
