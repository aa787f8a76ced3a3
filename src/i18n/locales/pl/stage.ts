/** Polish: what loads later. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';
import { history } from './history.ts';
import { models } from './models.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

const LANG = 'pl';

const budget: StageTerms['budget'] = {
  label: 'Wydatki względem twojego pułapu',
  undecided: 'Pułap nie jest jeszcze ustawiony. Dopóki go nie ustawisz, nie można nic wydać.',
  set: 'Ustaw pułap',
  change: 'Zmień',
  none: 'Bez pułapu. Wydatki zatrzyma tylko limit twojego klucza w OpenRouter.',
  of: (spent, limit, period) => `Wydano ${period} ${spent} z ${limit}`,
  spent: 'Wydano',
  held: 'W toku, najwyżej',
  unknown: 'W tym nieznane, liczone jako kwota do',
  left: 'Pozostało',
  stops: 'Zapytania, które mogłyby przekroczyć pułap, nie są wysyłane.',
  raise: 'Podnieś pułap',
  reached:
    'Twój pułap został osiągnięty. Płatne zapytania nie są wysyłane, dopóki go nie podniesiesz; wszystko inne działa tu dalej.',
  reachedForNow: (day) =>
    `Twój pułap został osiągnięty. Płatne zapytania nie są wysyłane, dopóki go nie podniesiesz lub dopóki liczenie nie zacznie się od nowa ${day}; wszystko inne działa tu dalej.`,
  above: (amount) => `Wydano o ${amount} więcej, niż wynosi pułap.`,
  provider: (left, limit) => `Limit w OpenRouter: pozostało ${left} z ${limit}`,
  providerNone: 'Dla twojego klucza nie ustawiono limitu w OpenRouter. Ustawienie go tam daje twardą granicę.',
  providerUnread: 'Limit w OpenRouter pojawi się tutaj po połączeniu.',
  providerPage: 'Klucz w OpenRouter',
  readAt: (moment) => `(stan na: ${moment})`,
  near: (share) => `Wykorzystano ${share} twojego pułapu.`,
  anew: (day, zone) => `Liczenie zacznie się od nowa ${day} o północy (strefa ${zone}).`,
  never: 'Liczone jest wszystko od dnia, w którym go ustawiono.',
  callLimit: 'Pojedyncze zapytanie, najwyżej',
  lower: 'Ten zatrzyma wydatki pierwszy.',
  needKey: (count, suffix) => {
    const key = suffix ? `Połącz klucz z końcówką ${suffix}` : 'Połącz klucz';
    return plural(LANG, count, {
      one: `Koszt # zapytania nie jest jeszcze znany. ${key}, którym je wysłano, aby można go było sprawdzić.`,
      few: `Koszty # zapytań nie są jeszcze znane. ${key}, którym je wysłano, aby można je było sprawdzić.`,
      many: `Koszty # zapytań nie są jeszcze znane. ${key}, którym je wysłano, aby można je było sprawdzić.`,
      other: `Koszty # zapytań nie są jeszcze znane. ${key}, którym je wysłano, aby można je było sprawdzić.`,
    });
  },
};

const cost: StageTerms['cost'] = {
  label: 'Koszt zapytań do AI',
  steps: 'Zapytania tej operacji',
  total: 'Razem',
  sum: (amount) => `${amount} (USD)`,
  sumAndUnknown: (amount) => `${amount} (USD) + nieznane`,
  pending: 'oczekuje',
  pendingCount: (count) =>
    count === 1 ? 'oczekuje' : plural(LANG, count, { few: '# oczekują', many: '# oczekuje', other: '# oczekuje' }),
  pendingWhy: 'Dostawca nie podał jeszcze kosztu. Jest on sprawdzany.',
  unknown: 'nieznany',
  unknownWhy: 'Dostawca nie podał kosztu. Liczy się jako najgorszy przypadek, dopóki nie będzie znany.',
  released: 'bez opłaty',
  refused: 'nie wysłano',
  amounts: (needed, left) => `Koszt mógłby wynieść do ${needed}; pozostało ${left}.`,
  about: (tokens) => `Wysłałoby to około ${tokens} tokenów.`,
  stop: (feature) => `Zatrzymaj: ${feature}`,
  stopLabel: 'Zatrzymaj',
  dismiss: 'Zamknij podgląd kosztów',
  dismissBusy: 'Pozostaje do końca trwającego zapytania.',
  expand: 'Pokaż koszty',
  collapse: 'Ukryj listę',
  history: 'Historia wydatków',
  left: (amount) => `Pozostało ${amount} z twojego pułapu`,
  wait: (seconds) => `Można spróbować ponownie za ${seconds} s.`,
  settled: (feature, amount) => `${feature}: ${amount}`,
};

export const stage: StageTerms = {
  vault,
  budget,
  cost,
  panel,
  history,
  elsewhere: {
    connected: 'Klucz jest w innej karcie tej witryny. Ta karta działa przez nią, dopóki tamta jest otwarta.',
    ending: (suffix) => `Końcówka klucza: ${suffix}.`,
    disconnect: 'Aby rozłączyć lub zastąpić klucz, przejdź do tamtej karty.',
    own: 'Użyj klucza w tej karcie',
    confirm: 'Potwierdź w drugiej karcie: ta z kluczem pokazuje teraz pułap.',
    fence: 'Karta z kluczem nie wie jeszcze od ciebie, że można wydać aż tyle. Zapyta raz.',
  },
  models,
  outcomes: {
    settled: 'Zapłacono',
    released: 'Bez opłaty',
    pending: 'Koszt oczekuje',
    reconciled: 'Zapłacono, sprawdzono później',
    unknown: 'Koszt nieznany',
    'written-off': 'Już nieliczone',
  },
};
