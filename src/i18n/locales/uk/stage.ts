/** Ukrainian: what loads later. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';
import { history } from './history.ts';
import { models } from './models.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

const LANG = 'uk';

const budget: StageTerms['budget'] = {
  label: 'Витрати відносно вашої межі',
  undecided: 'Межу витрат ще не встановлено. Доки ви її не встановите, нічого не можна витратити.',
  set: 'Встановити межу',
  change: 'Змінити',
  none: 'Без межі. Витрати зупинить лише ліміт вашого ключа в OpenRouter.',
  of: (spent, limit, period) => `Витрачено ${period} ${spent} із ${limit}`,
  spent: 'Витрачено',
  held: 'Виконується, щонайбільше',
  unknown: 'З них невідомо, враховано як суму до',
  left: 'Залишилося',
  stops: 'Запити, які могли б перевищити межу, не надсилаються.',
  raise: 'Підвищити межу',
  reached:
    'Вашої межі витрат досягнуто. Платні запити не надсилаються, доки ви її не підвищите; усе інше тут працює далі.',
  reachedForNow: (day) =>
    `Вашої межі витрат досягнуто. Платні запити не надсилаються, доки ви її не підвищите або доки відлік не почнеться наново ${day}; усе інше тут працює далі.`,
  above: (amount) => `Витрачено на ${amount} більше за межу.`,
  provider: (left, limit) => `Ліміт в OpenRouter: залишилося ${left} із ${limit}`,
  providerNone:
    'Для вашого ключа в OpenRouter не встановлено ліміту. Якщо встановити його там, це буде жорстке обмеження.',
  providerUnread: 'Ліміт в OpenRouter з’явиться тут, коли ви підключитеся.',
  providerPage: 'Ключ в OpenRouter',
  readAt: (moment) => `(станом на ${moment})`,
  near: (share) => `Використано ${share} вашої межі.`,
  anew: (day, zone) => `Відлік почнеться наново ${day} опівночі (часовий пояс ${zone}).`,
  never: 'Враховується все від дня, коли ви її встановили.',
  callLimit: 'Один запит, щонайбільше',
  lower: 'Це обмеження спрацює першим.',
  needKey: (count, suffix) => {
    const key = suffix ? `Підключіть ключ, що закінчується на ${suffix},` : 'Підключіть ключ,';
    return plural(LANG, count, {
      one: `Вартість # запиту ще невідома. ${key} яким його надіслано, щоб її можна було з’ясувати.`,
      other: `Вартість # запитів ще невідома. ${key} яким їх надіслано, щоб її можна було з’ясувати.`,
    });
  },
};

const cost: StageTerms['cost'] = {
  label: 'Вартість запитів до ШІ',
  steps: 'Запити цієї операції',
  total: 'Разом',
  sum: (amount) => `${amount} (USD)`,
  sumAndUnknown: (amount) => `${amount} (USD) + невідомо`,
  pending: 'очікується',
  pendingCount: (count) => (count === 1 ? 'очікується' : plural(LANG, count, { other: 'очікується: #' })),
  pendingWhy: 'Постачальник ще не повідомив вартість. Її з’ясовують.',
  unknown: 'невідомо',
  unknownWhy: 'Постачальник не повідомив вартість. Доки вона невідома, враховується найгірший випадок.',
  released: 'плату не стягнуто',
  refused: 'не надіслано',
  amounts: (needed, left) => `Це могло б коштувати до ${needed}; залишилося ${left}.`,
  about: (tokens) => `Було б надіслано приблизно ${tokens} токенів.`,
  stop: (feature) => `Зупинити: ${feature}`,
  stopLabel: 'Зупинити',
  dismiss: 'Закрити показ витрат',
  dismissBusy: 'Залишається, доки не завершиться поточний запит.',
  expand: 'Показати витрати',
  collapse: 'Приховати список',
  history: 'Історія витрат',
  left: (amount) => `Залишилося ${amount} вашої межі`,
  wait: (seconds) => `Можна спробувати ще раз за ${seconds} с.`,
  settled: (feature, amount) => `${feature}: ${amount}`,
};

export const stage: StageTerms = {
  vault,
  budget,
  cost,
  panel,
  history,
  elsewhere: {
    connected: 'Ключ — в іншій вкладці цього сайту. Ця вкладка працює через неї, доки та вкладка відкрита.',
    ending: (suffix) => `Ключ закінчується на ${suffix}.`,
    disconnect: 'Щоб від’єднати або замінити ключ, перейдіть до тієї вкладки.',
    own: 'Використати ключ у цій вкладці',
    confirm: 'Підтвердьте в іншій вкладці: та, що має ключ, зараз показує межу.',
    fence: 'Ви ще не сказали вкладці з ключем, що можна витратити так багато. Вона запитає один раз.',
  },
  models,
  outcomes: {
    settled: 'Сплачено',
    released: 'Плату не стягнуто',
    pending: 'Вартість очікується',
    reconciled: 'Сплачено, з’ясовано пізніше',
    unknown: 'Вартість невідома',
    'written-off': 'Більше не враховується',
  },
};
