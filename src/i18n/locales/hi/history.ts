/** Hindi: the history and the comparison with the provider. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'सुविधा',
  model: 'मॉडल',
  outcome: 'नतीजा',
  label: 'अनुरोध छाँटें',
  period: 'समय',
  periods: {
    all: 'पूरा समय',
    today: 'आज',
    week: 'पिछले 7 दिन',
    month: 'पिछले 30 दिन',
    range: 'तारीख़ से … तक',
  },
  from: 'से',
  to: 'तक',
  order: 'अंत की तारीख़ शुरुआत से पहले की है।',
  app: 'ऐप',
  any: 'सभी',
  clear: 'फ़िल्टर हटाएँ',
  nothing: 'कोई अनुरोध इन फ़िल्टर से मेल नहीं खाता।',
  found: (count: number, amount: string) =>
    plural('hi', count, { one: `# अनुरोध मेल खाता है, ${amount}।`, other: `# अनुरोध मेल खाते हैं, ${amount}।` }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'हर दिन की ज्ञात लागत',
    month: 'हर महीने की ज्ञात लागत',
  },
  stack: 'किसके अनुसार',
  stacks: {
    feature: 'सुविधा',
    model: 'मॉडल',
  },
  other: (count: number) => plural('hi', count, { one: '# अन्य', other: '# अन्य' }),
  sum: 'कुल',
  unknown: 'अज्ञात, ज़्यादा से ज़्यादा',
  marked: 'अज्ञात लागत वाले अनुरोधों के साथ',
  table: 'आँकड़े तालिका में',
  column: {
    day: 'दिन',
    month: 'महीना',
  },
  none: 'इस समय में कोई ज्ञात लागत नहीं।',
  loading: 'चार्ट लोड हो रहा है…',
  failed: 'चार्ट लोड नहीं हो सका।',
};

const details: StageTerms['history']['details'] = {
  asked: 'माँगा गया मॉडल',
  served: 'जवाब देने वाला मॉडल',
  provider: 'चलाने वाला',
  kind: 'प्रकार',
  operation: 'किसका हिस्सा',
  app: 'ऐप',
  tokens: 'टोकन',
  input: (count: string) => `${count} इनपुट`,
  output: (count: string) => `${count} आउटपुट`,
  reasoning: (count: string) => `इनमें से ${count} सोचने के लिए`,
  cached: (count: string) => `इनमें से ${count} कैश से`,
  held: 'भेजने से पहले रोकी गई रकम, ज़्यादा से ज़्यादा',
  share: (percent: string) => `रोकी गई रकम का ${percent}`,
  above: 'रोकी गई रकम से ज़्यादा: प्रदाता ने अपनी क़ीमतों से ज़्यादा पैसे लिए।',
  id: 'अनुरोध आईडी',
  generation: 'OpenRouter पर आईडी',
  copy: (what: string) => `कॉपी करें: ${what}`,
  copyLabel: 'कॉपी करें',
  copied: 'कॉपी हो गया।',
  notCopied: 'ब्राउज़र ने कॉपी नहीं करने दिया। चुना हुआ टेक्स्ट ख़ुद कॉपी करें।',
  nothing: 'नहीं बताया गया',
  imported: 'यह फ़ाइल से आया है और आपकी ख़र्च सीमा में नहीं गिना जाता।',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'लागत अज्ञात क्यों है?',
  counts: (amount: string) =>
    `OpenRouter ने इस अनुरोध की लागत नहीं बताई है। जब तक वह नहीं बताता, यह आपकी ख़र्च सीमा में ${amount} तक गिना जाता है।`,
  imported: 'जहाँ फ़ाइल लिखी गई थी वहाँ इसकी लागत अज्ञात थी, और यहाँ से पता नहीं की जा सकती।',
  lookedUp: 'जब भी इस साइट का कोई पेज उसी कुंजी के साथ खुला हो जिससे यह अनुरोध हुआ था, लागत अपने आप फिर देखी जाती है।',
  noId: 'OpenRouter के आईडी देने से पहले ही जवाब टूट गया, इसलिए इसे देखा नहीं जा सकता। कुछ समय बाद आपकी कुंजी का कुल इस्तेमाल इसकी हद तय करेगा।',
  needKey: (suffix: string) => `${suffix} पर ख़त्म होने वाली कुंजी कनेक्ट करें: शायद यह अनुरोध उसी से हुआ था।`,
  connect: 'कनेक्ट करें',
  check:
    'आप ख़ुद OpenRouter पर अपनी गतिविधि में देख सकते हैं। अगर यह वहाँ नहीं है तो इसके पैसे नहीं लिए गए, और आप इसे गिनती से हटा सकते हैं।',
  activity: 'OpenRouter पर आपकी गतिविधि',
  free: 'यह अनुरोध न गिनें…',
  writtenOff:
    'यह गिना नहीं जाता: आपने इसे हटाया, या OpenRouter को एक हफ़्ते तक इसका पता नहीं था। बाद में लागत मिली तो वह गिनी जाएगी।',
};

const files: StageTerms['history']['files'] = {
  csv: 'CSV एक्सपोर्ट करें',
  json: 'JSON एक्सपोर्ट करें',
  all: 'एक्सपोर्ट में सभी अनुरोध होते हैं, फ़िल्टर चाहे जो दिखाएँ।',
  preparing: 'फ़ाइल तैयार हो रही है…',
  notExported: 'फ़ाइल नहीं बन सकी।',
  import: 'फ़ाइल इंपोर्ट करें…',
  drop: 'या यहाँ छोड़ें: ऐसे ही इतिहास से एक्सपोर्ट की गई CSV या JSON फ़ाइल।',
  reading: (name: string) => `${name} पढ़ी जा रही है…`,
  adding: 'जोड़े जा रहे हैं…',
  plan: (name: string) => `${name} से क्या बदलेगा`,
  added: (count: number, amount: string) =>
    plural('hi', count, {
      one: `${amount} की ज्ञात लागत वाला # अनुरोध जुड़ेगा।`,
      other: `${amount} की ज्ञात लागत वाले # अनुरोध जुड़ेंगे।`,
    }),
  span: (first: string, last: string) => `ये ${first} से ${last} तक के हैं।`,
  none: 'इसमें जोड़ने के लिए कुछ नहीं है।',
  duplicates: (count: number) =>
    plural('hi', count, { one: '# अनुरोध पहले से यहाँ है और वैसा ही रहेगा।', other: '# अनुरोध पहले से यहाँ हैं और वैसे ही रहेंगे।' }),
  rejected: (count: number) =>
    plural('hi', count, { one: '# पंक्ति इस्तेमाल नहीं हो सकती:', other: '# पंक्तियाँ इस्तेमाल नहीं हो सकतीं:' }),
  more: (count: number) => plural('hi', count, { one: 'और # बाक़ी', other: 'और # बाक़ी' }),
  line: (line: string, reason: string) => `पंक्ति ${line}: ${reason}`,
  unreadable: 'यह टूटी हुई या अधूरी है',
  key: 'इसमें कुंजी जैसा कुछ है',
  field: (name: string) => `“${name}” नहीं है या सही नहीं हो सकता`,
  dropped: (names: string) => `छोड़ दिया गया, क्योंकि इतिहास में यह कभी नहीं होता: ${names}।`,
  ceiling: 'इंपोर्ट किए गए अनुरोध आपकी ख़र्च सीमा में कभी नहीं गिने जाते।',
  add: (count: number) => plural('hi', count, { one: '# अनुरोध जोड़ें', other: '# अनुरोध जोड़ें' }),
  cancel: 'रद्द करें',
  close: 'बंद करें',
  failed: {
    format: 'यह ऐसे इतिहास से एक्सपोर्ट की गई फ़ाइल नहीं है। कोई दूसरी चुनें।',
    version: 'यह फ़ाइल इस पेज के नए संस्करण ने लिखी है। पेज फिर लोड करें, या वहाँ से दोबारा एक्सपोर्ट करें।',
    size: 'यह फ़ाइल बहुत बड़ी है: ज़्यादा से ज़्यादा 64 MB या 1,00,000 अनुरोध। इसे बाँटकर हिस्से इंपोर्ट करें।',
    other: 'इंपोर्ट नहीं हो सका और कुछ नहीं जोड़ा गया। फिर कोशिश करें।',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('hi', count, { one: `# अनुरोध में ${amount}`, other: `# अनुरोधों में ${amount}` }),
  unknownCost: (amount: string) => `लागत अज्ञात, ${amount} तक गिनी गई`,
  andPending: (count: number) => plural('hi', count, { one: 'और # लंबित', other: 'और # लंबित' }),
  unknownTotal: (amount: string) => `साथ ही ${amount} तक अज्ञात`,
  byFeature: 'सुविधा के अनुसार',
  byModel: 'मॉडल के अनुसार',
  name: 'नाम',
  count: 'अनुरोध',
  cost: 'लागत',
  list: 'अनुरोध, सबसे नए पहले',
  feature: 'सुविधा',
  model: 'मॉडल',
  served: (model: string) => `${model} ने जवाब दिया`,
  tokens: 'टोकन: इनपुट / आउटपुट',
  outcome: 'नतीजा',
  empty: 'अभी तक कोई अनुरोध नहीं। हर अनुरोध अपनी असली लागत के साथ यहाँ दिखेगा।',
  loading: 'लोड हो रहा है…',
  failed: 'इतिहास पढ़ा नहीं जा सका।',
  retry: 'फिर कोशिश करें',
  writeOff: (count: number) =>
    plural('hi', count, {
      one: 'अज्ञात लागत वाला # अनुरोध न गिनें…',
      other: 'अज्ञात लागत वाले # अनुरोध न गिनें…',
    }),
  compare: 'OpenRouter से मिलान करें',
  comparing: 'OpenRouter से पूछा जा रहा है…',
  compareFailed: 'OpenRouter से पूछा नहीं जा सका।',
  ours: 'यहाँ ज्ञात',
  theirs: 'OpenRouter पर इस्तेमाल',
  difference: 'अंतर',
  unresolved: 'अभी ज्ञात नहीं, ज़्यादा से ज़्यादा',
  since: (since: string) => `कनेक्ट की गई कुंजी के लिए, ${since} से।`,
  lag: (minutes: number) => `OpenRouter का आँकड़ा कुछ मिनट पीछे चलता है; सबसे नया अनुरोध ${minutes} मिनट पहले का था।`,
  agree: 'दोनों एक जैसे हैं।',
  causesHeading: 'अंतर की संभावित वजह:',
  causes: {
    lag: 'OpenRouter ने सबसे नए अनुरोध अभी नहीं गिने हैं।',
    unresolved: 'ऐसे अनुरोध जिनकी लागत यहाँ अभी ज्ञात नहीं है।',
    'other-use': 'कुंजी कहीं और भी इस्तेमाल होती है: दूसरे ब्राउज़र, पेज या प्रोग्राम में।',
    'browser-repeats':
      'आपके ब्राउज़र ने वह अनुरोध दोहराया जिसका कनेक्शन टूट गया था, जो इस पेज को नहीं दिखा, और OpenRouter ने उसके पैसे दोबारा लिए।',
  },
  kept: 'सिर्फ़ इस डिवाइस पर रखा जाता है। इसमें न प्रॉम्प्ट होते हैं, न जवाब।',
  unknownImported: (amount: string) => `लागत अज्ञात, ज़्यादा से ज़्यादा ${amount}`,
  showUnknown: 'इन्हें दिखाएँ',
  byApp: 'ऐप के अनुसार',
  all: (count: number) => plural('hi', count, { one: '# और दिखाएँ', other: '# और दिखाएँ' }),
  position: (first: string, last: string, count: number) =>
    plural('hi', count, { one: `# अनुरोध में से ${first} से ${last}`, other: `# अनुरोधों में से ${first} से ${last}` }),
  importedMark: 'इंपोर्ट किया गया',
  older: 'पुराने',
  newer: 'नए',
  pages: 'सूची के पन्ने',
  clear: 'इतिहास मिटाएँ…',
  undo: {
    cleared: (count: number) =>
      plural('hi', count, {
        one: '# अनुरोध हटाया गया। जब तक यह पेज खुला है, इसे वापस लाया जा सकता है।',
        other: '# अनुरोध हटाए गए। जब तक यह पेज खुला है, इन्हें वापस लाया जा सकता है।',
      }),
    bringBack: 'वापस लाएँ',
    back: (count: number) => plural('hi', count, { one: '# अनुरोध वापस आ गया।', other: '# अनुरोध वापस आ गए।' }),
    imported: (count: number) => plural('hi', count, { one: '# अनुरोध इंपोर्ट हुआ।', other: '# अनुरोध इंपोर्ट हुए।' }),
    takeOut: 'इंपोर्ट वापस लें',
    out: (count: number) =>
      plural('hi', count, { one: 'इंपोर्ट किया गया # अनुरोध हटाया गया।', other: 'इंपोर्ट किए गए # अनुरोध हटाए गए।' }),
    failed: 'सब वापस नहीं हो सका। फिर कोशिश करें।',
  },
  clearing: {
    yes: 'हाँ, मिटाएँ',
    no: 'रहने दें',
    heading: 'इतिहास मिटाएँ?',
    text: 'सभी पूरे हुए अनुरोध इस डिवाइस से हट जाएँगे; जिनकी लागत अभी खोजी जा रही है वे रहेंगे। उनकी लागत गिनी जाती रहेगी: मिटाने से ख़र्च सीमा फिर से नहीं भरती। जब तक यह पेज खुला है, आप उन्हें वापस ला सकते हैं।',
    busy: 'मिटाया जा रहा है…',
    failed: 'सब नहीं मिट सका। फिर कोशिश करें।',
  },
};
