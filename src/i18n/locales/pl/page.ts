/** Polish: what stands in the page at once. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Połączenie z twoim modelem AI',
    close: 'Zamknij',
    simulator: 'Symulator',
    simulatorNote: 'Ta strona łączy się z lokalnym symulatorem. Nic tu nie kosztuje prawdziwych pieniędzy.',
    memoryNote:
      'Klucz jest trzymany w pamięci samej strony, bo strona nie pozwala uruchomić chronionej ramki. Skrypty strony są bliżej niego.',
    storageNote:
      'Wydatki nie są tu zachowywane: ta przeglądarka nie przechowuje danych tej strony. Inne karty nie są liczone.',
  },
  connect: {
    button: 'Połącz swój model AI',
    manage: 'Model AI połączony',
    ending: (suffix) => `klucz z końcówką ${suffix}`,
    waiting: 'Połączenie z AI jeszcze się wczytuje.',
    simulator: 'symulator',
    memory: 'podstawowa ochrona',
  },
  body: { failed: 'Nie udało się wczytać tej części.', retry: 'Spróbuj ponownie' },
  states: {
    disconnected: 'Brak połączenia',
    locked: 'Zablokowane',
    connecting: 'Łączenie…',
    connected: 'Połączono',
    borrowed: 'Połączono w innej karcie',
  },
  categories: { worker: 'Model na co dzień', frontier: 'Najmocniejszy model' },
  periods: { total: 'łącznie', month: 'w tym miesiącu', day: 'dzisiaj' },
  errors: {
    'no-key': ['Żaden klucz nie jest połączony.', 'Połącz klucz, aby kontynuować.'],
    locked: ['Twój zapamiętany klucz jest zablokowany.', 'Odblokuj go swoim hasłem.'],
    'no-ceiling': ['Nie masz jeszcze ustawionego pułapu.', 'Ustaw pułap, aby kontynuować.'],
    'no-model': ['Nie ma modelu, którego można by tu użyć.', 'Wybierz model w ustawieniach.'],
    'over-budget': [
      'To zapytanie mogłoby przekroczyć twój pułap, więc nie zostało wysłane.',
      'Podnieś pułap albo poproś o mniej.',
    ],
    'no-price': ['Nie ma użytecznej ceny tego modelu, więc nic nie wysłano.', 'Wybierz inny model.'],
    'price-changed': ['Model podrożał, odkąd go wybrano.', 'Sprawdź jego cenę i wybierz ponownie.'],
    'key-rejected': ['OpenRouter nie akceptuje już tego klucza.', 'Połącz nowy klucz.'],
    'no-credit': ['Na koncie OpenRouter jest za mało środków.', 'Doładuj swoje konto OpenRouter.'],
    'provider-limit': [
      'Limit ustawiony w OpenRouter został osiągnięty.',
      'Podnieś go tam albo poczekaj, aż się odnowi.',
    ],
    busy: ['Dostawca jest zajęty.', 'Poczekaj chwilę i spróbuj ponownie.'],
    'no-endpoint': [
      'Żaden dostawca nie oferuje tego modelu na tych warunkach.',
      'Spróbuj ponownie albo wybierz inny model.',
    ],
    'model-gone': ['Ten model nie jest już oferowany.', 'Wybierz inny model.'],
    'too-long': ['Tekst jest za długi dla tego modelu.', 'Skróć go albo wybierz model, który pomieści więcej.'],
    moderated: ['Dostawca odrzucił ten tekst.', 'Zmień tekst i spróbuj ponownie.'],
    'not-allowed': ['Dostawca nie zezwala na to zapytanie.', 'Sprawdź ustawienia swojego klucza w OpenRouter.'],
    'bad-request': ['Dostawca nie zrozumiał zapytania.', 'Powiadom autora tej strony.'],
    'provider-down': ['Dostawca ma problem.', 'Spróbuj ponownie za kilka minut.'],
    offline: ['Brak połączenia z internetem.', 'Sprawdź połączenie i spróbuj ponownie.'],
    unreachable: [
      'Nie udało się połączyć z dostawcą.',
      'Sprawdź połączenie lub program blokujący. Koszt zostanie sprawdzony.',
    ],
    'blocked-by-page': ['Zasady samej strony blokują dostawcę.', 'Powiadom autora tej strony.'],
    'cut-off': ['Odpowiedź się urwała.', 'Spróbuj ponownie. Jej koszt zostanie sprawdzony.'],
    cancelled: ['Zatrzymano.', 'Koszt zostanie sprawdzony.'],
    vetoed: ['Strona postanowiła nie wysyłać tego zapytania.', 'Spróbuj ponownie później.'],
    paused: ['Strona wysłała wiele zapytań naraz i została wstrzymana.', 'Kontynuuj, jeśli tak miało być.'],
    'storage-unavailable': [
      'Nie można zapisać wydatków, więc nic nie wysłano.',
      'Zwolnij miejsce albo pozwól tej stronie przechowywać dane.',
    ],
    isolation: [
      'Ta strona łączy się tylko przez chronioną ramkę, a tej ramki tu nie ma.',
      'Wczytaj stronę ponownie. Jeśli to nie pomoże, użyj innej przeglądarki albo powiadom autora tej strony.',
    ],
    'bad-provider': ['Adres dostawcy na tej stronie nie jest dozwolony.', 'Powiadom autora tej strony.'],
    'bad-file': ['Nie można odczytać tego pliku.', 'Wybierz plik, który został tu wyeksportowany.'],
    'bad-argument': ['Strona poprosiła o coś niemożliwego.', 'Powiadom autora tej strony.'],
    denied: ['Odmówiono zgody w OpenRouter.', 'Połącz ponownie, jeśli zmienisz zdanie.'],
    expired: ['Trwało to zbyt długo.', 'Połącz ponownie.'],
  },
};
