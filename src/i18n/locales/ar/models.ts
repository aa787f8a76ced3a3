/** Arabic: the picker. Names and amounts that may turn the direction stand in isolates. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const models: StageTerms['models'] = {
  search: 'البحث في كل النماذج',
  clear: 'مسح البحث',
  list: (category: string) => `النماذج: ${category}`,
  groups: {
    proposed: 'تقترحها هذه الصفحة',
    free: 'مجانية، للتجربة',
    fitting: 'نماذج مناسبة',
    others: 'كل النماذج الأخرى',
  },
  count: (count: number) =>
    plural('ar', count, {
      zero: 'لا نماذج',
      one: 'نموذج واحد',
      two: 'نموذجان',
      few: '# نماذج',
      many: '# نموذجًا',
      other: '# نموذج',
    }),
  recommended: 'موصى به',
  chosen: 'اختيارك',
  notUsed: 'غير مستخدَم حاليًا',
  nothing: 'لا يوجد نموذج قيد الاستخدام.',
  chosenNow: (name: string) => `اختيارك الآن هو \u2068${name}\u2069.`,
  price: (prompt: string, completion: string) => `لكل مليون رمز: ${prompt} للإدخال، ${completion} للإخراج`,
  priceFrom: (prompt: string, completion: string) => `لكل مليون رمز: من ${prompt} للإدخال، من ${completion} للإخراج`,
  priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
    `لكل مليون رمز: من ${promptFrom} إلى ${promptTo} للإدخال، ومن ${completionFrom} إلى ${completionTo} للإخراج`,
  free: 'مجاني، بقيود',
  use: (amount: string, feature: string) => `نحو ${amount} لـ «\u2068${feature}\u2069»`,
  freeKeeps: 'قد تحتفظ الجهة المشغّلة بالنصوص',
  freeNote:
    'هذا النموذج لا يكلّف شيئًا. يسمح بـ 50 طلبًا في اليوم (أو 1,000 طلب إن سبق لك شراء رصيد بعشرة دولارات)، وقد تحتفظ الجهة المشغّلة له بما تكتبه.',
  useRange: (from: string, to: string, feature: string) => `نحو ${from} إلى ${to} لـ «\u2068${feature}\u2069»`,
  context: (tokens: string) => `يتّسع لـ ${tokens} رمز`,
  abilities: { images: 'صور', tools: 'أدوات', json: 'JSON', reasoning: 'استدلال' },
  moderated: 'تُفحص النصوص أولًا',
  collects: 'غير ممكن مع إعدادك: قد يجمع مزوّدوه النصوص',
  companies: (names: string) => `تذهب نصوصك إلى OpenRouter ومنه إلى \u2068${names}\u2069.`,
  leaves: (day: string) => `يُسحب في ${day}`,
  left: (day: string) => `كان مقررًا سحبه في ${day}`,
  leavesSoon: (name: string, day: string) => `\u2068${name}\u2069 الذي اخترته لن يكون متاحًا ابتداءً من ${day}.`,
  leftAlready: (name: string, day: string) =>
    `\u2068${name}\u2069 الذي اخترته كان مقررًا سحبه في ${day}. قد يتوقف عن الإجابة في أي وقت.`,
  gone: (name: string) => `\u2068${name}\u2069 الذي اخترته لم يعد متاحًا. لن يُستخدم شيء مكانه حتى تختار.`,
  unpriced: (name: string) => `\u2068${name}\u2069 الذي اخترته لم يعد له سعر صالح. لا يُرسَل إليه شيء.`,
  dearer: (name: string, prompt: string, completion: string) =>
    `ارتفع سعر \u2068${name}\u2069 منذ أن اخترته بسعر ${prompt} للإدخال و${completion} للإخراج لكل مليون رمز. لن يُستخدم حتى تختاره من جديد.`,
  useAnyway: 'استخدامه بسعر اليوم',
  useInstead: (name: string) => `استخدام \u2068${name}\u2069 بدلًا منه`,
  policy: 'فقط المزوّدون الذين لا يجمعون نصوصي',
  denied: 'لا يُسأل إلا المزوّدون الذين لا يجمعون نصوصك.',
  policyWhy: 'عندها لا يسأل OpenRouter غيرهم. يقلّ عدد النماذج التي تستطيع الإجابة، ولا يكون بينها أي نموذج مجاني.',
  empty: 'لا يوجد نموذج مطابق.',
  none: 'لا يعرض OpenRouter أي نموذج يمكن استخدامه.',
  loading: 'جارٍ تحميل النماذج…',
  retry: 'حاول مجددًا',
  change: 'اختيار نموذج آخر',
  close: 'إغلاق القائمة',
};
