/** Ukrainian: the picker of models. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const models: StageTerms['models'] = {
  search: 'Шукати серед усіх моделей',
  clear: 'Очистити пошук',
  list: (category) => `Моделі: ${category}`,
  groups: {
    proposed: 'Запропоновані цією сторінкою',
    free: 'Безкоштовні, щоб спробувати',
    fitting: 'Відповідні моделі',
    others: 'Усі інші моделі',
  },
  count: (count) => plural('uk', count, { one: '# модель', few: '# моделі', many: '# моделей', other: '# моделі' }),
  recommended: 'рекомендовано',
  chosen: 'ваш вибір',
  notUsed: 'поки не використовується',
  nothing: 'Жодна модель не використовується.',
  chosenNow: (name) => `Тепер ваш вибір — ${name}.`,
  price: (prompt, completion) => `${prompt} вхід, ${completion} вихід, за мільйон токенів`,
  priceFrom: (prompt, completion) => `від ${prompt} вхід, ${completion} вихід, за мільйон токенів`,
  priceRange: (promptFrom, promptTo, completionFrom, completionTo) =>
    `від ${promptFrom} до ${promptTo} вхід, від ${completionFrom} до ${completionTo} вихід, за мільйон токенів`,
  free: 'безкоштовно, з обмеженнями',
  use: (amount, feature) => `приблизно ${amount} за «${feature}»`,
  freeKeeps: 'той, хто її розміщує, може зберігати тексти',
  freeNote:
    'Ця модель нічого не коштує. Вона дозволяє 50 запитів на день (1000, якщо ви хоч раз придбали коштів на десять доларів), а той, хто її розміщує, може зберігати те, що ви пишете.',
  useRange: (from, to, feature) => `приблизно від ${from} до ${to} за «${feature}»`,
  context: (tokens) => `місце на ${tokens} токенів`,
  abilities: { images: 'зображення', tools: 'інструменти', json: 'JSON', reasoning: 'міркування' },
  moderated: 'тексти спершу фільтрують',
  collects: 'не з вашим налаштуванням: її постачальники можуть збирати тексти',
  companies: (names) => `Ваші тексти надходять до OpenRouter, а звідти до: ${names}.`,
  leaves: (day) => `зникає ${day}`,
  left: (day) => `мала зникнути ${day}`,
  leavesSoon: (name, day) => `З ${day} вибрану вами модель ${name} більше не пропонуватимуть.`,
  leftAlready: (name, day) =>
    `${day} вибрану вами модель ${name} мали вилучити. Вона може перестати відповідати будь-якої миті.`,
  gone: (name) =>
    `Вибрану вами модель ${name} більше не пропонують. Доки ви не виберете іншу, замість неї не використовується нічого.`,
  unpriced: (name) => `Вибрана вами модель ${name} більше не має придатної ціни. Їй нічого не надсилається.`,
  dearer: (name, prompt, completion) =>
    `Модель ${name} подорожчала, відколи ви її вибрали за ціною ${prompt} за вхід і ${completion} за вихід, за мільйон токенів. Вона не використовується, доки ви не виберете ще раз.`,
  useAnyway: 'Використовувати за сьогоднішньою ціною',
  useInstead: (name) => `Використовувати натомість ${name}`,
  policy: 'Лише постачальники, які не збирають моїх текстів',
  denied: 'Запити надходять лише до постачальників, які не збирають ваших текстів.',
  policyWhy: 'Інших OpenRouter тоді не запитує. Відповідати може менше моделей, а з безкоштовних — жодна.',
  empty: 'Жодна модель не підходить.',
  none: 'OpenRouter не пропонує жодної моделі, яку можна використати.',
  loading: 'Завантаження моделей…',
  retry: 'Спробувати ще раз',
  change: 'Вибрати іншу модель',
  close: 'Закрити список',
};
