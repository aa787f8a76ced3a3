/** Arabic: what loads later. An amount in dollars already says “US$” there, so the totals add no unit. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';
import { history } from './history.ts';
import { models } from './models.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

export const stage: StageTerms = {
  vault,
  elsewhere: {
    connected: 'المفتاح في علامة تبويب أخرى من هذا الموقع. وتعمل علامة التبويب هذه من خلالها ما دامت مفتوحة.',
    ending: (suffix: string) => `ينتهي المفتاح بـ ${suffix}.`,
    disconnect: 'لقطع الاتصال أو استبدال المفتاح، انتقل إلى علامة التبويب تلك.',
    own: 'استخدام مفتاح في علامة التبويب هذه',
    confirm: 'أكّد في علامة التبويب الأخرى: تلك التي فيها المفتاح تعرض سقف الإنفاق الآن.',
    fence: 'لم تؤكّد بعد لعلامة التبويب التي فيها المفتاح أنه يجوز إنفاق هذا القدر. ستسألك مرة واحدة.',
  },
  budget: {
    label: 'الإنفاق مقارنةً بسقف إنفاقك',
    undecided: 'لم يُحدَّد سقف إنفاق بعد. لا يمكن إنفاق شيء حتى تحدّده.',
    set: 'تحديد سقف الإنفاق',
    change: 'تغيير',
    none: 'لا سقف للإنفاق. لا يوقف الإنفاقَ إلا الحدّ المضبوط على مفتاحك لدى OpenRouter.',
    of: (spent: string, limit: string, period: string) => `أُنفق ${spent} من ${limit} ${period}`,
    spent: 'أُنفق',
    held: 'قيد التنفيذ، على الأكثر',
    unknown: 'منه غير معروف، محتسب بما يصل إلى',
    left: 'المتبقي',
    stops: 'لا تُرسَل الطلبات التي قد تتجاوز سقف الإنفاق.',
    raise: 'رفع سقف الإنفاق',
    reached: 'بلغتَ سقف إنفاقك. لا تُرسَل الطلبات التي تكلّف مالًا حتى ترفعه؛ ويواصل كل ما عداها هنا العمل.',
    reachedForNow: (day: string) =>
      `بلغتَ سقف إنفاقك. لا تُرسَل الطلبات التي تكلّف مالًا حتى ترفعه أو يبدأ الاحتساب من جديد في ${day}؛ ويواصل كل ما عداها هنا العمل.`,
    above: (amount: string) => `تجاوز الإنفاق السقف بمقدار ${amount}.`,
    provider: (left: string, limit: string) => `الحدّ لدى OpenRouter: بقي ${left} من ${limit}`,
    providerNone: 'لا يوجد حدّ مضبوط على مفتاحك لدى OpenRouter. ضبطُ حدّ هناك يمنحك حاجزًا قاطعًا.',
    providerUnread: 'يظهر الحدّ لدى OpenRouter هنا بعد أن تتصل.',
    providerPage: 'المفتاح لدى OpenRouter',
    readAt: (moment: string) => `(حتى ${moment})`,
    near: (share: string) => `استُخدم ${share} من سقف إنفاقك.`,
    anew: (day: string, zone: string) => `يبدأ الاحتساب من جديد في ${day} عند منتصف الليل بتوقيت \u2068${zone}\u2069.`,
    never: 'يُحتسب كل شيء منذ اليوم الذي حدّدته فيه.',
    callLimit: 'الطلب الواحد، على الأكثر',
    lower: 'هذا يوقف أولًا.',
    needKey: (count: number, suffix: string | null) => {
      const key = suffix ? `المفتاح المنتهي بـ ${suffix} الذي` : 'المفتاح الذي';
      const several = `اربط ${key} أرسلها، كي يُستعلَم عنها.`;
      return plural('ar', count, {
        one: `تكلفة طلب واحد غير معروفة بعد. اربط ${key} أرسله، كي يُستعلَم عنها.`,
        two: `تكلفة طلبين غير معروفة بعد. اربط ${key} أرسلهما، كي يُستعلَم عنها.`,
        few: `تكلفة # طلبات غير معروفة بعد. ${several}`,
        many: `تكلفة # طلبًا غير معروفة بعد. ${several}`,
        other: `تكلفة # طلب غير معروفة بعد. ${several}`,
      });
    },
  },
  cost: {
    label: 'تكلفة طلبات الذكاء الاصطناعي',
    steps: 'طلبات هذه العملية',
    total: 'المجموع',
    sum: (amount: string) => amount,
    sumAndUnknown: (amount: string) => `${amount} + غير معروف`,
    pending: 'قيد الانتظار',
    pendingCount: (count: number) => (count === 1 ? 'قيد الانتظار' : plural('ar', count, { other: '# قيد الانتظار' })),
    pendingWhy: 'لم يُبلغ المزوّد بالتكلفة بعد. جارٍ الاستعلام عنها.',
    unknown: 'غير معروفة',
    unknownWhy: 'لم يُبلغ المزوّد بالتكلفة. يُحتسب الطلب بأقصى ما قد يكلّفه إلى أن تُعرف.',
    released: 'دون رسوم',
    refused: 'لم يُرسَل',
    amounts: (needed: string, left: string) => `قد يكلّف ما يصل إلى ${needed}؛ والمتبقي ${left}.`,
    about: (tokens: string) => `كان سيرسل حوالي ${tokens} رمز.`,
    stop: (feature: string) => `إيقاف «\u2068${feature}\u2069»`,
    stopLabel: 'إيقاف',
    dismiss: 'إغلاق عرض التكلفة',
    dismissBusy: 'يبقى ظاهرًا حتى ينتهي الطلب الجاري.',
    expand: 'عرض التكاليف',
    collapse: 'إخفاء القائمة',
    history: 'سجل الإنفاق',
    left: (amount: string) => `بقي ${amount} من سقف إنفاقك`,
    wait: (seconds: number) =>
      plural('ar', seconds, {
        one: 'يمكن إعادة المحاولة بعد ثانية واحدة.',
        two: 'يمكن إعادة المحاولة بعد ثانيتين.',
        few: 'يمكن إعادة المحاولة بعد # ثوانٍ.',
        many: 'يمكن إعادة المحاولة بعد # ثانية.',
        other: 'يمكن إعادة المحاولة بعد # ثانية.',
      }),
    settled: (feature: string, amount: string) => `\u2068${feature}\u2069: ${amount}`,
  },
  panel,
  models,
  history,
  outcomes: {
    settled: 'مدفوع',
    released: 'دون رسوم',
    pending: 'التكلفة قيد الانتظار',
    reconciled: 'مدفوع، استُعلم عنه لاحقًا',
    unknown: 'التكلفة غير معروفة',
    'written-off': 'أُسقط من الاحتساب',
  },
};
