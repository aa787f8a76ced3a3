/** Turkish: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Parolayı göster', hide: 'Parolayı gizle' };
const INTERRUPTED =
  'Siz yazarken imleç bu alandan çıktı, bu yüzden alan boşaltıldı. Bunu siz yapmadıysanız devam etmeyin.';
const UNREACHABLE = 'OpenRouter’a ulaşılamadı. Bağlantınızı ya da bir engelleyiciyi kontrol edip yeniden deneyin.';
const OFFLINE = 'Çevrimdışısınız. Bağlantınızı kontrol edip yeniden deneyin.';
const AMOUNT = {
  invalid: 'Dolar olarak bir tutar girin, örneğin 1 ya da 0,50.',
  covered:
    'Tarayıcınız bunun üzerini bir şeyin örtüyor olabileceğini bildiriyor. Onaylamak için tutarı kendiniz yazın.',
};
const SESSION = {
  ...AMOUNT,
  may: 'Siz kapatana ya da yenileyene kadar bu sekmenin harcayabileceği en yüksek tutar (ABD doları)',
};
const REMEMBER = { remember: 'Anahtarı bu cihazda hatırla: nasıl olacağını bir sonraki adımda seçersiniz' };
const AGAIN = { again: 'Onaylamak için yeniden basın' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Anahtarı göster',
    hide: 'Anahtarı gizle',
    ...SESSION,
    ...REMEMBER,
    heading: 'Anahtarınızı yapıştırın',
    about:
      'Bağlanınca ne olur: bu sayfanın yapay zekâ modeli kullanan özellikleri metninizi OpenRouter’a, oradan da modeli çalıştıran şirkete gönderir. Her yanıt için OpenRouter’a ödeme yaparsınız; bu sayfa hiçbir şey almaz.',
    getKey:
      'Anahtar nereden alınır: openrouter.ai adresinde bir hesap açın, biraz bakiye yükleyin ve “Keys” bölümünde bir anahtar oluşturun.',
    limit: 'OpenRouter’da anahtara bir bakiye limiti koyun. Her zaman geçerli olan sınır budur.',
    honest:
      'Bu neyi korur: anahtar yalnızca bu sekmede tutulur ve siz istemedikçe hiçbir zaman depolanmaz. Bu sayfadaki zararlı bir betik, bağlıyken tavanınıza kadar harcayabilir ya da siz bağlanmadan önce sizi kandırabilir.',
    key: 'OpenRouter anahtarı',
    authorize: 'OpenRouter ile bağlan',
    code: 'Kodla bağlan',
    submit: 'Bağlan',
    submitUpTo: 'Bağlan, en fazla {amount} harcansın',
    interrupted:
      'Siz yazarken imleç bu alandan çıktı, bu yüzden alan boşaltıldı. Bunu siz yapmadıysanız bu sayfadaki bir şey yaptı: anahtarı yazmak yerine yapıştırın ya da devam etmeyin.',
    cancel: 'İptal',
    note: 'Yalnızca bu sekmede tutulur. Sekmeyi kapatınca ya da yenileyince anahtar unutulur.',
    checking: 'Anahtar sağlayıcıya soruluyor…',
    empty: 'Önce anahtarınızı yapıştırın.',
    'bad-argument': 'Bu bir OpenRouter anahtarına benzemiyor. O anahtarlar sk-or-v1- ile başlar ve 73 karakterdir.',
    vendor: 'Bu başka bir şirketin anahtarına benziyor. Bu sayfaya OpenRouter anahtarı gerekir.',
    'key-rejected': 'OpenRouter bu anahtarı tanımıyor. Tamamını kopyaladığınızı kontrol edin ya da yenisini oluşturun.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'Bu sayfanın kendi güvenlik ilkesi sağlayıcıyı engelliyor. Sayfanın yazarının buna izin vermesi gerekir.',
    failed: 'OpenRouter düzgün yanıt vermedi. Birazdan yeniden deneyin.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Anahtarınızın kilidini açın',
    passphrase: 'Parola',
    submit: 'Kilidi aç',
    submitUpTo: 'Kilidi aç, en fazla {amount} harcansın',
    checking: 'Kilit açılıyor…',
    wrong:
      'Bu parola kilidi açmıyor. Parolayı geri getiremeyiz; bir anahtarı yeniden kullanıp baştan hatırlatabilirsiniz.',
    offline: OFFLINE,
    failed: 'Anahtarın hâlâ çalışıp çalışmadığı OpenRouter’a sorulamadı. Birazdan yeniden deneyin.',
    'key-rejected': 'OpenRouter bu anahtarı artık tanımıyor. Anahtar burada unutuldu; yenisini bağlayın.',
    other: 'Başka bir anahtar kullan',
    forget: 'Anahtarı unut…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Anahtar bu cihazda hatırlansın mı?',
    explain:
      'Bu cihazda, parolanızla kilitlenmiş olarak depolanır. Parolayı geri getiremeyiz. Dosyalarınızı kopyalayan biri parolayı tahmin etmek zorundadır. Yarım saat kullanılmayınca anahtar yeniden kilitlenir.',
    passphrase: 'Parola, en az 12 karakter ya da dört kelime',
    device: 'Parola olmadan',
    deviceExplain:
      'O zaman bu tarayıcı profilini kullanabilen herkes ya da bu bilgisayardaki zararlı bir yazılım anahtarı ele geçirebilir. Bu sayfanın betikleri de ele geçirebilir. OpenRouter’da anahtara bir limit koyun.',
    short: 'En az 12 karakter ya da dört kelime kullanın.',
    checking: 'Kilitleniyor…',
    failed: 'Hatırlanacak bir anahtar artık yok.',
    submit: 'Hatırla',
    cancel: 'Şimdi değil',
  },
  forget: {
    ...AGAIN,
    heading: 'Anahtar unutulsun mu?',
    explain: 'Bu cihazdan ve bu sayfadan silinir. Siz orada silene kadar OpenRouter’da çalışmaya devam eder.',
    confirm: 'Unut',
    cancel: 'Kalsın',
  },
  code: {
    show: 'Kodu göster',
    hide: 'Kodu gizle',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Kodla bağlanın',
    explain:
      'OpenRouter yeni bir pencerede açılır ve siz orada onay verince bir kod gösterir. Kodu kopyalayıp buraya yapıştırın. OpenRouter her seferinde yeni bir anahtar oluşturur: orada ona bir limit koyun.',
    open: 'OpenRouter’ı aç',
    code: 'OpenRouter’ın verdiği kod',
    submit: 'Bağlan',
    submitUpTo: 'Bağlan, en fazla {amount} harcansın',
    checking: 'Anahtar OpenRouter’dan isteniyor…',
    expired: 'Bu kod artık çalışmıyor ya da eksik kopyalanmış. Yeni bir kod için OpenRouter’ı yeniden açın.',
    offline: OFFLINE,
    failed: 'OpenRouter’a ulaşılamadı. Birazdan yeniden deneyin.',
    cancel: 'İptal',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Tavanınızı belirleyin',
    explain:
      'Bu sayfa, bir istek bu tutarı aşabilecekse durur. Bu bir korumadır; kesin sınır, OpenRouter’da anahtarınıza koyduğunuz limittir.',
    limit: 'Tavan (ABD doları)',
    period: 'Hangi süre için',
    total: 'tüm zamanlar',
    month: 'her ay',
    day: 'her gün',
    now: 'Şimdiye kadar harcanan:',
    callLimit: 'Tek bir istek en fazla şu kadar tutabilir:',
    noCallLimit: 'O zaman tek bir istek, kalan tutarın tamamı kadar tutabilir. Şimdiye kadarki en yüksek tutar:',
    confirm: 'Tavanı {amount} yap',
    none: 'Tavan yok',
    noneConfirm: 'Evet, tavansız harcansın',
    noneTyped: 'Klavyeyle: önce herhangi bir tutar yazın, sonra tavansız seçeneğini seçin.',
    cancel: 'İptal',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Maliyeti bilinmeyen istekler artık sayılmasın mı?',
    explain:
      'Maliyeti bilinmeyen istekler: {count}. Tavanınızda en fazla {amount} olarak sayılıyorlar. Önce OpenRouter’daki etkinliğinize bakın. Ücret alınmadıysa sıfır sayılabilirler. Sonradan bir maliyet ortaya çıkarsa yine de sayılır.',
    confirm: 'Ücret alınmadı: {amount} serbest kalsın',
    cancel: 'Saymaya devam et',
  },
};
