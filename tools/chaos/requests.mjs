/** Random requests: short and long, Latin and not, streamed or whole, with tools, stopped or read to the end. */

const WORDS = 'bridge river stone arch water carry weight long old quiet rope tower wind bolt plank'.split(' ');
const OTHER_SCRIPTS = [
  'Расскажи о мостах, которые стоят уже тысячу лет. Они красивы.',
  '请告诉我关于桥梁的事情。它们又长又古老。',
  'أخبرني عن الجسور القديمة. إنها طويلة وجميلة جدا.',
  'สะพานเก่าแก่ยาวมาก ช่วยเล่าให้ฟังหน่อย',
  '👩‍🔧🌉🌉 🏗️ emoji 🇳🇱🇧🇪 and e\u0301 combining marks.',
];
const TOOLS = [
  {
    type: 'function',
    function: {
      name: 'add',
      description: 'Adds two numbers',
      parameters: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } } },
    },
  },
];

function sentence(random) {
  const words = Array.from({ length: random.whole(4, 14) }, () => random.pick(WORDS));
  return `${words.join(' ')}.`;
}

function promptOf(random) {
  const kind = random.weighted([
    [6, 'short'],
    [2, 'long'],
    [3, 'other'],
  ]);
  if (kind === 'other') return Array.from({ length: random.whole(1, 6) }, () => random.pick(OTHER_SCRIPTS)).join(' ');
  const count = kind === 'short' ? random.whole(1, 4) : random.whole(60, 300);
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

export function makeRequest(random) {
  return {
    feature: random.pick(['summary', 'question', 'title']),
    category: random.chance(0.8) ? 'worker' : 'frontier',
    prompt: promptOf(random),
    maxTokens: random.pick([1, 8, 40, 200, 800, 2000]),
    stream: random.chance(0.75),
    whenBlocked: 'refuse',
    ...(random.chance(0.15) ? { tools: TOOLS } : {}),
    ...(random.chance(0.2) ? { whenOver: 'fit' } : {}),
    /** Characters after which the caller stops it; 0: at once. */
    ...(random.chance(0.25) ? { stopAfter: random.pick([0, 1, 20, 100]) } : {}),
  };
}
