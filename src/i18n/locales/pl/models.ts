/** Polish: the picker of models. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const models: StageTerms['models'] = {
  search: 'Szukaj wśród wszystkich modeli',
  clear: 'Wyczyść wyszukiwanie',
  list: (category) => `Modele: ${category}`,
  groups: {
    proposed: 'Proponowane przez tę stronę',
    free: 'Bezpłatne, na próbę',
    fitting: 'Odpowiednie modele',
    others: 'Wszystkie inne modele',
  },
  count: (count) => plural('pl', count, { one: '# model', few: '# modele', many: '# modeli', other: '# modelu' }),
  recommended: 'polecany',
  chosen: 'twój wybór',
  notUsed: 'na razie nieużywany',
  nothing: 'Żaden model nie jest używany.',
  chosenNow: (name) => `Twój wybór to teraz ${name}.`,
  price: (prompt, completion) => `${prompt} wejście, ${completion} wyjście, za milion tokenów`,
  priceFrom: (prompt, completion) => `od ${prompt} wejście, ${completion} wyjście, za milion tokenów`,
  priceRange: (promptFrom, promptTo, completionFrom, completionTo) =>
    `od ${promptFrom} do ${promptTo} wejście, od ${completionFrom} do ${completionTo} wyjście, za milion tokenów`,
  free: 'bezpłatny, z ograniczeniami',
  use: (amount, feature) => `około ${amount} za „${feature}”`,
  freeKeeps: 'operator może zachowywać teksty',
  freeNote:
    'Ten model nic nie kosztuje. Pozwala na 50 zapytań dziennie (1000, jeśli kiedykolwiek kupisz środki za dziesięć dolarów), a jego operator może zachowywać to, co piszesz.',
  useRange: (from, to, feature) => `około ${from} do ${to} za „${feature}”`,
  context: (tokens) => `miejsce na ${tokens} tokenów`,
  abilities: { images: 'obrazy', tools: 'narzędzia', json: 'JSON', reasoning: 'rozumowanie' },
  moderated: 'teksty są najpierw filtrowane',
  collects: 'nie przy twoim ustawieniu: jego dostawcy mogą zbierać teksty',
  companies: (names) => `Twoje teksty trafiają do OpenRouter, a stamtąd do: ${names}.`,
  leaves: (day) => `znika ${day}`,
  left: (day) => `miał zniknąć ${day}`,
  leavesSoon: (name, day) => `Wybrany przez ciebie model ${name} od ${day} nie będzie już oferowany.`,
  leftAlready: (name, day) =>
    `Wybrany przez ciebie model ${name} miał zostać wycofany ${day}. W każdej chwili może przestać odpowiadać.`,
  gone: (name) =>
    `Wybrany przez ciebie model ${name} nie jest już oferowany. Dopóki nie wybierzesz innego, nic go nie zastępuje.`,
  unpriced: (name) => `Wybrany przez ciebie model ${name} nie ma już użytecznej ceny. Nic nie jest do niego wysyłane.`,
  dearer: (name, prompt, completion) =>
    `Model ${name} podrożał, odkąd go wybrano przy cenie ${prompt} za wejście i ${completion} za wyjście, za milion tokenów. Nie jest używany, dopóki nie wybierzesz ponownie.`,
  useAnyway: 'Użyj po dzisiejszej cenie',
  useInstead: (name) => `Użyj zamiast niego ${name}`,
  policy: 'Tylko dostawcy, którzy nie zbierają moich tekstów',
  denied: 'Zapytania trafiają tylko do dostawców, którzy nie zbierają twoich tekstów.',
  policyWhy: 'OpenRouter nie pyta wtedy innych. Odpowiadać może mniej modeli, a żaden z bezpłatnych.',
  empty: 'Żaden model nie pasuje.',
  none: 'OpenRouter nie podaje żadnego modelu, którego można użyć.',
  loading: 'Wczytywanie modeli…',
  retry: 'Spróbuj ponownie',
  change: 'Wybierz inny model',
  close: 'Zamknij listę',
};
