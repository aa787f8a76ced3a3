/** Arabic: the history and the comparison with the provider. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';
import { files } from './history-files.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'الميزة',
  model: 'النموذج',
  outcome: 'كيف انتهى',
  label: 'تصفية الطلبات',
  period: 'الفترة',
  periods: {
    all: 'كل الوقت',
    today: 'اليوم',
    week: 'آخر 7 أيام',
    month: 'آخر 30 يومًا',
    range: 'من … إلى …',
  },
  from: 'من',
  to: 'إلى',
  order: 'النهاية قبل البداية.',
  app: 'التطبيق',
  any: 'الكل',
  clear: 'مسح عوامل التصفية',
  nothing: 'لا يوجد طلب يطابق عوامل التصفية هذه.',
  found: (count: number, amount: string) =>
    plural('ar', count, {
      zero: `لا يطابق أي طلب، ${amount}.`,
      one: `يطابق طلب واحد، ${amount}.`,
      two: `يطابق طلبان، ${amount}.`,
      few: `تطابق # طلبات، ${amount}.`,
      many: `يطابق # طلبًا، ${amount}.`,
      other: `يطابق # طلب، ${amount}.`,
    }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'التكلفة المعروفة لكل يوم',
    month: 'التكلفة المعروفة لكل شهر',
  },
  stack: 'مقسّمة حسب',
  stacks: {
    feature: 'الميزة',
    model: 'النموذج',
  },
  other: (count: number) =>
    plural('ar', count, {
      zero: '# غيرها',
      one: 'واحد غيرها',
      two: 'اثنان غيرها',
      few: '# غيرها',
      many: '# غيرها',
      other: '# غيرها',
    }),
  sum: 'المجموع',
  unknown: 'غير معروفة، على الأكثر',
  marked: 'فيه طلبات مجهولة التكلفة',
  table: 'الأرقام في جدول',
  column: {
    day: 'اليوم',
    month: 'الشهر',
  },
  none: 'لا توجد تكلفة معروفة في هذه الفترة.',
  loading: 'جارٍ تحميل الرسم البياني…',
  failed: 'تعذّر تحميل الرسم البياني.',
};

const details: StageTerms['history']['details'] = {
  asked: 'النموذج المطلوب',
  served: 'النموذج الذي أجاب',
  provider: 'الجهة المشغّلة',
  kind: 'النوع',
  operation: 'جزء من',
  app: 'التطبيق',
  tokens: 'الرموز',
  input: (count: string) => `${count} إدخال`,
  output: (count: string) => `${count} إخراج`,
  reasoning: (count: string) => `منها ${count} للاستدلال`,
  cached: (count: string) => `منها ${count} من الذاكرة المؤقتة`,
  held: 'المحجوز قبل الإرسال، على الأكثر',
  share: (percent: string) => `${percent} من المحجوز`,
  above: 'أكثر من المحجوز: احتسب المزوّد أكثر مما وعدت به أسعاره.',
  id: 'معرّف الطلب',
  generation: 'المعرّف لدى OpenRouter',
  copy: (what: string) => `نسخ: ${what}`,
  copyLabel: 'نسخ',
  copied: 'نُسخ.',
  notCopied: 'لم يسمح المتصفح بالنسخ. انسخ النص المحدَّد بنفسك.',
  nothing: 'لم يُذكر',
  imported: 'جاء من ملف، ولا يُحتسب ضمن سقف الإنفاق.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'لماذا التكلفة غير معروفة؟',
  counts: (amount: string) =>
    `لم يذكر OpenRouter تكلفة هذا الطلب. وإلى أن يذكرها يُحتسب بما يصل إلى ${amount} ضمن سقف الإنفاق.`,
  imported: 'كانت تكلفته غير معروفة حيث كُتب الملف، ولا يمكن الاستعلام عنها من هنا.',
  lookedUp: 'يُستعلم عنها من جديد تلقائيًا كلما كانت صفحة من هذا الموقع مفتوحة بالمفتاح الذي أرسل الطلب.',
  noId: 'انقطعت الإجابة قبل أن يعطيها OpenRouter معرّفًا، فلا يمكن الاستعلام عنها. وبعد مدة يحدّها مجموع استخدام مفتاحك.',
  needKey: (suffix: string) => `اربط المفتاح المنتهي بـ ${suffix}: فقد يكون هو الذي أرسل هذا الطلب.`,
  connect: 'ربط',
  check: 'يمكنك التحقق بنفسك في سجل نشاطك لدى OpenRouter. إن لم تجده هناك فلم يُحتسب عليك، ويمكنك إسقاط ما يُحتسب عنه.',
  activity: 'نشاطك لدى OpenRouter',
  free: 'إسقاط هذا الطلب…',
  writtenOff: 'لا يُحتسب شيئًا: أسقطته أنت، أو لم يعرفه OpenRouter لمدة أسبوع. وإن ظهرت تكلفة لاحقًا فستُحتسب.',
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('ar', count, {
      zero: `${amount} في # طلب`,
      one: `${amount} في طلب واحد`,
      two: `${amount} في طلبين`,
      few: `${amount} في # طلبات`,
      many: `${amount} في # طلبًا`,
      other: `${amount} في # طلب`,
    }),
  unknownCost: (amount: string) => `التكلفة غير معروفة، محتسبة بما يصل إلى ${amount}`,
  andPending: (count: number) =>
    plural('ar', count, {
      one: 'وطلب واحد قيد الانتظار',
      two: 'وطلبان قيد الانتظار',
      few: 'و# طلبات قيد الانتظار',
      many: 'و# طلبًا قيد الانتظار',
      other: 'و# طلب قيد الانتظار',
    }),
  unknownTotal: (amount: string) => `إضافة إلى ما يصل إلى ${amount} غير معروفة`,
  byFeature: 'حسب الميزة',
  byModel: 'حسب النموذج',
  name: 'الاسم',
  count: 'الطلبات',
  cost: 'التكلفة',
  list: 'الطلبات، الأحدث أولًا',
  feature: 'الميزة',
  model: 'النموذج',
  served: (model: string) => `أجاب عنه ${model}`,
  tokens: 'الرموز: إدخال / إخراج',
  outcome: 'كيف انتهى',
  empty: 'لا توجد طلبات بعد. سيُدرَج كل طلب هنا مع تكلفته الحقيقية.',
  loading: 'جارٍ التحميل…',
  failed: 'تعذّرت قراءة السجل.',
  retry: 'حاول مجددًا',
  writeOff: (count: number) =>
    plural('ar', count, {
      one: 'إسقاط طلب واحد مجهول التكلفة…',
      two: 'إسقاط طلبين مجهولي التكلفة…',
      few: 'إسقاط # طلبات مجهولة التكلفة…',
      many: 'إسقاط # طلبًا مجهول التكلفة…',
      other: 'إسقاط # طلب مجهول التكلفة…',
    }),
  compare: 'مقارنة مع OpenRouter',
  comparing: 'جارٍ سؤال OpenRouter…',
  compareFailed: 'تعذّر سؤال OpenRouter.',
  ours: 'المعروف هنا',
  theirs: 'المستخدَم لدى OpenRouter',
  difference: 'الفرق',
  unresolved: 'غير معروف بعد، على الأكثر',
  since: (since: string) => `للمفتاح المتصل، منذ ${since}.`,
  lag: (minutes: number) =>
    'يتأخر رقم OpenRouter بضع دقائق؛ كان أحدث طلب ' +
    plural('ar', minutes, {
      zero: 'قبل أقل من دقيقة.',
      one: 'قبل دقيقة واحدة.',
      two: 'قبل دقيقتين.',
      few: 'قبل # دقائق.',
      many: 'قبل # دقيقة.',
      other: 'قبل # دقيقة.',
    }),
  agree: 'الرقمان متطابقان.',
  causesHeading: 'ما قد يفسّر الفرق:',
  causes: {
    lag: 'لم يحتسب OpenRouter أحدث الطلبات بعد.',
    unresolved: 'طلبات لا تُعرف تكلفتها هنا بعد.',
    'other-use': 'يُستخدم المفتاح في مكان آخر أيضًا: متصفح أو صفحة أو برنامج آخر.',
    'browser-repeats': 'كرّر متصفحك طلبًا انقطع اتصاله دون أن تراه هذه الصفحة، فاحتسب OpenRouter تكلفته مرة أخرى.',
  },
  kept: 'يُحفظ على هذا الجهاز فقط، ولا يحتوي على أي مطالبات أو إجابات.',
  unknownImported: (amount: string) => `التكلفة غير معروفة، ${amount} على الأكثر`,
  showUnknown: 'عرضها',
  byApp: 'حسب التطبيق',
  all: (count: number) =>
    plural('ar', count, {
      zero: 'عرض # غيرها',
      one: 'عرض واحد آخر',
      two: 'عرض اثنين آخرين',
      few: 'عرض # غيرها',
      many: 'عرض # غيرها',
      other: 'عرض # غيرها',
    }),
  position: (first: string, last: string, count: number) =>
    plural('ar', count, {
      zero: `${first} إلى ${last} من # طلب`,
      one: `${first} إلى ${last} من طلب واحد`,
      two: `${first} إلى ${last} من طلبين`,
      few: `${first} إلى ${last} من # طلبات`,
      many: `${first} إلى ${last} من # طلبًا`,
      other: `${first} إلى ${last} من # طلب`,
    }),
  importedMark: 'مستورد',
  older: 'الأقدم',
  newer: 'الأحدث',
  pages: 'صفحات القائمة',
  clear: 'محو السجل…',
  undo: {
    cleared: (count: number) =>
      plural('ar', count, {
        zero: 'لم يُزل أي طلب.',
        one: 'أُزيل طلب واحد. يمكن استعادته ما دامت هذه الصفحة مفتوحة.',
        two: 'أُزيل طلبان. يمكن استعادتهما ما دامت هذه الصفحة مفتوحة.',
        few: 'أُزيلت # طلبات. يمكن استعادتها ما دامت هذه الصفحة مفتوحة.',
        many: 'أُزيل # طلبًا. يمكن استعادتها ما دامت هذه الصفحة مفتوحة.',
        other: 'أُزيل # طلب. يمكن استعادتها ما دامت هذه الصفحة مفتوحة.',
      }),
    bringBack: 'استعادة',
    back: (count: number) =>
      plural('ar', count, {
        zero: 'لم يُستعد أي طلب.',
        one: 'عاد طلب واحد.',
        two: 'عاد طلبان.',
        few: 'عادت # طلبات.',
        many: 'عاد # طلبًا.',
        other: 'عاد # طلب.',
      }),
    imported: (count: number) =>
      plural('ar', count, {
        zero: 'لم يُستورد أي طلب.',
        one: 'استُورد طلب واحد.',
        two: 'استُورد طلبان.',
        few: 'استُوردت # طلبات.',
        many: 'استُورد # طلبًا.',
        other: 'استُورد # طلب.',
      }),
    takeOut: 'التراجع عن الاستيراد',
    out: (count: number) =>
      plural('ar', count, {
        zero: 'لم يُخرج أي طلب.',
        one: 'أُخرج طلب مستورد واحد.',
        two: 'أُخرج طلبان مستوردان.',
        few: 'أُخرجت # طلبات مستوردة.',
        many: 'أُخرج # طلبًا مستوردًا.',
        other: 'أُخرج # طلب مستورد.',
      }),
    failed: 'تعذّر التراجع عن كل شيء. حاول مجددًا.',
  },
  clearing: {
    yes: 'نعم، امحُه',
    no: 'الإبقاء عليه',
    heading: 'هل تريد محو السجل؟',
    text: 'تُزال كل الطلبات المنتهية من هذا الجهاز، وتبقى التي لا يزال يُستعلم عن تكلفتها. تبقى تكلفتها محتسبة: المحو لا يعيد ملء سقف الإنفاق. يمكنك استعادتها ما دامت هذه الصفحة مفتوحة.',
    busy: 'جارٍ المحو…',
    failed: 'تعذّر محو كل شيء. حاول مجددًا.',
  },
};
