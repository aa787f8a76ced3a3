/** Arabic: exporting and importing the history. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const files: StageTerms['history']['files'] = {
  csv: 'تصدير CSV',
  json: 'تصدير JSON',
  all: 'يحتوي التصدير على كل الطلبات مهما كانت عوامل التصفية.',
  preparing: 'جارٍ إعداد الملف…',
  notExported: 'تعذّر إنشاء الملف.',
  import: 'استيراد ملف…',
  drop: 'أو أفلِت ملفًا هنا: CSV أو JSON صُدِّر من سجل كهذا.',
  reading: (name: string) => `جارٍ قراءة ${name}…`,
  adding: 'جارٍ الإضافة…',
  plan: (name: string) => `ما الذي سيغيّره ${name}`,
  added: (count: number, amount: string) =>
    plural('ar', count, {
      zero: `لن يُضاف أي طلب، ${amount}.`,
      one: `سيُضاف طلب واحد بتكلفة معروفة قدرها ${amount}.`,
      two: `سيُضاف طلبان بتكلفة معروفة قدرها ${amount}.`,
      few: `ستُضاف # طلبات بتكلفة معروفة قدرها ${amount}.`,
      many: `سيُضاف # طلبًا بتكلفة معروفة قدرها ${amount}.`,
      other: `سيُضاف # طلب بتكلفة معروفة قدرها ${amount}.`,
    }),
  span: (first: string, last: string) => `هي من ${first} إلى ${last}.`,
  none: 'لا شيء فيه ليُضاف.',
  duplicates: (count: number) =>
    plural('ar', count, {
      zero: 'لا طلبات مكررة.',
      one: 'طلب واحد موجود هنا ويبقى كما هو.',
      two: 'طلبان موجودان هنا ويبقيان كما هما.',
      few: '# طلبات موجودة هنا وتبقى كما هي.',
      many: '# طلبًا موجودًا هنا ويبقى كما هو.',
      other: '# طلب موجود هنا ويبقى كما هو.',
    }),
  rejected: (count: number) =>
    plural('ar', count, {
      zero: 'لا أسطر مرفوضة:',
      one: 'سطر واحد لا يمكن استخدامه:',
      two: 'سطران لا يمكن استخدامهما:',
      few: '# أسطر لا يمكن استخدامها:',
      many: '# سطرًا لا يمكن استخدامها:',
      other: '# سطر لا يمكن استخدامها:',
    }),
  more: (count: number) =>
    plural('ar', count, {
      zero: 'و# غيرها',
      one: 'وواحد غيرها',
      two: 'واثنان غيرها',
      few: 'و# غيرها',
      many: 'و# غيرها',
      other: 'و# غيرها',
    }),
  line: (line: string, reason: string) => `السطر ${line}: ${reason}`,
  unreadable: 'تالف أو مقطوع',
  key: 'يحتوي على ما يشبه مفتاحًا',
  field: (name: string) => `«${name}» ناقص أو لا يمكن أن يكون صحيحًا`,
  dropped: (names: string) => `تُرك لأن السجل لا يحتويه أبدًا: ${names}.`,
  ceiling: 'الطلبات المستوردة لا تُحتسب أبدًا ضمن سقف الإنفاق.',
  add: (count: number) =>
    plural('ar', count, {
      zero: 'إضافة # طلب',
      one: 'إضافة طلب واحد',
      two: 'إضافة طلبين',
      few: 'إضافة # طلبات',
      many: 'إضافة # طلبًا',
      other: 'إضافة # طلب',
    }),
  cancel: 'إلغاء',
  close: 'إغلاق',
  failed: {
    format: 'هذا ليس ملفًا صُدِّر من سجل كهذا. اختر ملفًا آخر.',
    version: 'كتب هذا الملف إصدار أحدث من هذه الصفحة. أعد تحميل الصفحة أو صدّره من هناك مجددًا.',
    size: 'هذا الملف كبير جدًا: الحد الأقصى 64 ميغابايت أو 100,000 طلب. قسّمه واستورد الأجزاء.',
    other: 'تعذّر الاستيراد ولم يُضف شيء. حاول مجددًا.',
  },
};
