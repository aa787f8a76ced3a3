/** Turkish: what loads later. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';
import { history } from './history.ts';
import { models } from './models.ts';
import { panel } from './panel.ts';
import { vault } from './vault.ts';

const LANG = 'tr';

const budget: StageTerms['budget'] = {
  label: 'Tavanınıza göre harcama',
  undecided: 'Henüz tavan belirlenmedi. Siz bir tavan belirleyene kadar hiçbir şey harcanamaz.',
  set: 'Tavan belirle',
  change: 'Değiştir',
  none: 'Tavan yok. Harcamayı yalnızca OpenRouter’da anahtarınızdaki limit durdurur.',
  of: (spent, limit, period) => `${limit} tutarındaki tavandan ${period} ${spent} harcandı`,
  spent: 'Harcanan',
  held: 'İşlemde, en fazla',
  unknown: 'Bunun bilinmeyen kısmı, en fazla şu kadar sayılıyor',
  left: 'Kalan',
  stops: 'Tavanı aşabilecek istekler gönderilmez.',
  raise: 'Tavanı yükselt',
  reached:
    'Tavanınıza ulaşıldı. Siz tavanı yükseltene kadar ücretli istekler gönderilmez; buradaki diğer her şey çalışmaya devam eder.',
  reachedForNow: (day) =>
    `Tavanınıza ulaşıldı. Siz tavanı yükseltene ya da sayım ${day} tarihinde yeniden başlayana kadar ücretli istekler gönderilmez; buradaki diğer her şey çalışmaya devam eder.`,
  above: (amount) => `Tavandan ${amount} fazla harcandı.`,
  provider: (left, limit) => `OpenRouter’daki limit: ${limit}, kalan ${left}`,
  providerNone: 'OpenRouter’da anahtarınıza bir limit konmamış. Orada bir limit koyarsanız kesin bir sınırınız olur.',
  providerUnread: 'OpenRouter’daki limit, bağlandığınızda burada görünür.',
  providerPage: 'OpenRouter’da anahtar',
  readAt: (moment) => `(okunma zamanı: ${moment})`,
  near: (share) => `Tavanınızın kullanılan kısmı: ${share}.`,
  anew: (day, zone) => `Sayım ${day} tarihinde, gece yarısı yeniden başlar (saat dilimi: ${zone}).`,
  never: 'Belirlediğiniz günden beri her şeyi sayar.',
  callLimit: 'Tek bir istek, en fazla',
  lower: 'Önce bu durdurur.',
  needKey: (count, suffix) => {
    const key = suffix ? `sonu ${suffix} olan anahtarı` : 'anahtarı';
    return plural(LANG, count, {
      one: `# isteğin maliyeti henüz bilinmiyor. Sorgulanabilmesi için isteği gönderen ${key} bağlayın.`,
      other: `# isteğin maliyeti henüz bilinmiyor. Sorgulanabilmeleri için istekleri gönderen ${key} bağlayın.`,
    });
  },
};

const cost: StageTerms['cost'] = {
  label: 'Yapay zekâ isteklerinin maliyeti',
  steps: 'Bu işlemin istekleri',
  total: 'Toplam',
  sum: (amount) => `${amount} USD`,
  sumAndUnknown: (amount) => `${amount} USD + bilinmeyen`,
  pending: 'bekliyor',
  pendingCount: (count) => (count === 1 ? 'bekliyor' : plural(LANG, count, { other: '# bekliyor' })),
  pendingWhy: 'Sağlayıcı maliyeti henüz bildirmedi. Maliyet sorgulanıyor.',
  unknown: 'bilinmiyor',
  unknownWhy: 'Sağlayıcı maliyeti bildirmedi. Bilinene kadar en kötü durum üzerinden sayılır.',
  released: 'ücret alınmadı',
  refused: 'gönderilmedi',
  amounts: (needed, left) => `En fazla ${needed} tutabilirdi; kalan ${left}.`,
  about: (tokens) => `Yaklaşık ${tokens} token gönderirdi.`,
  stop: (feature) => `Durdur: ${feature}`,
  stopLabel: 'Durdur',
  dismiss: 'Maliyet göstergesini kapat',
  dismissBusy: 'Süren istek bitene kadar açık kalır.',
  expand: 'Maliyetleri göster',
  collapse: 'Listeyi gizle',
  history: 'Harcama geçmişi',
  left: (amount) => `Tavanınızdan kalan: ${amount}`,
  wait: (seconds) => `${seconds} sn sonra yeniden denenebilir.`,
  settled: (feature, amount) => `${feature}: ${amount}`,
};

export const stage: StageTerms = {
  vault,
  budget,
  cost,
  panel,
  history,
  elsewhere: {
    connected: 'Anahtar bu sitenin başka bir sekmesinde. O sekme açık kaldığı sürece bu sekme onun üzerinden çalışır.',
    ending: (suffix) => `Anahtarın sonu: ${suffix}.`,
    disconnect: 'Bağlantıyı kesmek ya da anahtarı değiştirmek için o sekmeye gidin.',
    own: 'Bu sekmede bir anahtar kullan',
    confirm: 'Diğer sekmede onaylayın: anahtarın olduğu sekme şimdi tavanı gösteriyor.',
    fence: 'Anahtarın olduğu sekmeye bu kadar harcanabileceğini henüz söylemediniz. Size bir kez sorar.',
  },
  models,
  outcomes: {
    settled: 'Ödendi',
    released: 'Ücret alınmadı',
    pending: 'Maliyet bekliyor',
    reconciled: 'Ödendi, sonradan sorgulandı',
    unknown: 'Maliyeti bilinmiyor',
    'written-off': 'Artık sayılmıyor',
  },
};
