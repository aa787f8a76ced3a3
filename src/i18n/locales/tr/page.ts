/** Turkish: what stands in the page at once. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Yapay zekâ modeli bağlantınız',
    close: 'Kapat',
    simulator: 'Simülatör',
    simulatorNote: 'Bu sayfa yerel bir simülatörle konuşuyor. Burada hiçbir şey gerçek para harcamaz.',
    memoryNote:
      'Bu sayfa korumalı çerçevenin başlamasına izin vermediği için anahtar sayfanın kendi belleğinde tutuluyor. Sayfanın betikleri anahtara daha yakın.',
    storageNote:
      'Harcamalar burada saklanmıyor: bu tarayıcı bu sayfa için veri depolamıyor. Diğer sekmeler hesaba katılmaz.',
  },
  connect: {
    button: 'Yapay zekâ modeli bağla',
    manage: 'Yapay zekâ modeli bağlı',
    ending: (suffix) => `anahtarın sonu: ${suffix}`,
    waiting: 'Yapay zekâ bağlantısı hâlâ yükleniyor.',
    simulator: 'simülatör',
    memory: 'temel koruma',
  },
  body: { failed: 'Bu bölüm yüklenemedi.', retry: 'Yeniden dene' },
  states: {
    disconnected: 'Bağlı değil',
    locked: 'Kilitli',
    connecting: 'Bağlanıyor…',
    connected: 'Bağlı',
    borrowed: 'Başka bir sekmede bağlı',
  },
  categories: { worker: 'Günlük model', frontier: 'En güçlü model' },
  periods: { total: 'toplam', month: 'bu ay', day: 'bugün' },
  errors: {
    'no-key': ['Bağlı bir anahtar yok.', 'Devam etmek için bir anahtar bağlayın.'],
    locked: ['Hatırlanan anahtarınız kilitli.', 'Parolanızla kilidini açın.'],
    'no-ceiling': ['Henüz bir tavan belirlemediniz.', 'Devam etmek için bir tavan belirleyin.'],
    'no-model': ['Bunun için kullanılabilecek bir model yok.', 'Ayarlardan bir model seçin.'],
    'over-budget': ['Bu istek tavanınızı aşabileceği için gönderilmedi.', 'Tavanı yükseltin ya da daha azını isteyin.'],
    'no-price': [
      'Bu model için kullanılabilir bir fiyat olmadığından hiçbir şey gönderilmedi.',
      'Başka bir model seçin.',
    ],
    'price-changed': ['Model, siz seçtikten sonra pahalılaştı.', 'Fiyatına bakıp yeniden seçin.'],
    'key-rejected': ['OpenRouter bu anahtarı artık kabul etmiyor.', 'Yeni bir anahtar bağlayın.'],
    'no-credit': ['OpenRouter’da yeterli bakiye yok.', 'OpenRouter hesabınıza bakiye yükleyin.'],
    'provider-limit': [
      'OpenRouter’da belirlenen limite ulaşıldı.',
      'Limiti orada yükseltin ya da sıfırlanmasını bekleyin.',
    ],
    busy: ['Sağlayıcı meşgul.', 'Biraz bekleyip yeniden deneyin.'],
    'no-endpoint': [
      'Hiçbir sağlayıcı bu modeli bu koşullarla sunmuyor.',
      'Yeniden deneyin ya da başka bir model seçin.',
    ],
    'model-gone': ['Bu model artık sunulmuyor.', 'Başka bir model seçin.'],
    'too-long': ['Metin bu model için çok uzun.', 'Metni kısaltın ya da daha çok yeri olan bir model seçin.'],
    moderated: ['Sağlayıcı bu metni reddetti.', 'Metni değiştirip yeniden deneyin.'],
    'not-allowed': ['Sağlayıcı bu isteğe izin vermiyor.', 'OpenRouter’da anahtarınızın ayarlarını kontrol edin.'],
    'bad-request': ['Sağlayıcı isteği anlamadı.', 'Bu sayfanın yazarına haber verin.'],
    'provider-down': ['Sağlayıcıda bir sorun var.', 'Birkaç dakika sonra yeniden deneyin.'],
    offline: ['Çevrimdışısınız.', 'Bağlantınızı kontrol edip yeniden deneyin.'],
    unreachable: [
      'Sağlayıcıya ulaşılamadı.',
      'Bağlantınızı ya da bir engelleyiciyi kontrol edin. Maliyet sorgulanacak.',
    ],
    'blocked-by-page': ['Bu sayfanın kendi ilkesi sağlayıcıyı engelliyor.', 'Bu sayfanın yazarına haber verin.'],
    'cut-off': ['Yanıt yarıda kesildi.', 'Yeniden deneyin. Bu yanıtın maliyeti sorgulanacak.'],
    cancelled: ['Durduruldu.', 'Maliyeti sorgulanacak.'],
    vetoed: ['Bu sayfa isteği göndermemeye karar verdi.', 'Daha sonra yeniden deneyin.'],
    paused: ['Bu sayfa bir anda çok sayıda istek gönderdi ve duraklatıldı.', 'Bunu istediyseniz devam edin.'],
    'storage-unavailable': [
      'Harcamalar kaydedilemediği için hiçbir şey gönderilmedi.',
      'Yer açın ya da bu sayfanın veri depolamasına izin verin.',
    ],
    isolation: [
      'Bu sayfa yalnızca korumalı bir çerçeveyle bağlanır ve bu çerçeve burada yok.',
      'Sayfayı yeniden yükleyin. Değişmezse başka bir tarayıcı deneyin ya da bu sayfanın yazarına haber verin.',
    ],
    'bad-provider': ['Bu sayfadaki sağlayıcı adresine izin verilmiyor.', 'Bu sayfanın yazarına haber verin.'],
    'bad-file': ['Bu dosya okunamıyor.', 'Buradan dışa aktarılmış bir dosya seçin.'],
    'bad-argument': ['Sayfa olanaksız bir şey istedi.', 'Bu sayfanın yazarına haber verin.'],
    denied: ['OpenRouter’da izin vermediniz.', 'Fikrinizi değiştirirseniz yeniden bağlanın.'],
    expired: ['Bu çok uzun sürdü.', 'Yeniden bağlanın.'],
  },
};
