/** The replay's varied calls: texts, requests and the provider's dearest lawful conduct, all from one seeded generator. */

/** Small choices over one generator of numbers from 0 up to, not including, 1. */
export class Chance {
  constructor(random) {
    this.random = random;
  }

  /** A whole number, both ends included. */
  whole(from, to) {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  /** As many small as large ones: even over the number of digits. */
  spread(from, to) {
    return Math.round(from * (to / from) ** this.random());
  }

  pick(list) {
    return list[this.whole(0, list.length - 1)];
  }

  happens(share) {
    return this.random() < share;
  }

  list(length, make) {
    return Array.from({ length }, () => make());
  }
}

const ENGLISH =
  'the of and a to in is that it for was on with as be at by this from or an are which but not have had they were their one all there been if when who will no more its into than them could time some what these two then first like our over such only about even most made after also did many before must through years where much your way down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three herself commissioner unquestionably thermodynamics neighbourhood'.split(
    ' ',
  );
const GERMAN =
  'die Würde des Menschen ist unantastbar sie zu achten und schützen Verpflichtung aller staatlichen Gewalt Donaudampfschifffahrt Übergröße für Straßenbahn heute möglich Rechnungsbetrag Haushaltsüberschreitung nicht wenn aber'.split(
    ' ',
  );
const RUSSIAN =
  'все люди рождаются свободными и равными в своём достоинстве правах они наделены разумом совестью должны поступать отношении друг друга духе братства сегодня стоимость'.split(
    ' ',
  );
const ARABIC =
  'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق وقد وهبوا عقلاً وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء اليوم السعر المدينة القديمة'.split(
    ' ',
  );
const CHINESE =
  '人人 生而 自由 在 尊严 和 权利 上 一律 平等 他们 赋有 理性 良心 并 应以 兄弟 关系 的 精神 相 对待 今天 价格 预算 城市 历史 研究 机器 学习 模型 語言 計算 麒麟 饕餮'.split(
    ' ',
  );
const JAPANESE =
  'すべての 人間は 生れながらにして 自由であり かつ 尊厳と 権利とに ついて 平等である コンピューター の 予算 を 今日 確認する'.split(
    ' ',
  );
const EMOJI = '😀 🎉 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇩🇪 🇯🇵 ❤️ ☕ 🚀 🤷🏻‍♀️ 🧑‍💻 ✅ ⚠️ 1️⃣ 🥑'.split(' ');
const NAMES = 'total items userName getValue parseHTML x i MAX_SIZE _private $el isReady node2 fetchAll'.split(' ');

function sentences(chance, words, count, { gap = ' ', ends = ['. ', '! ', '? ', '.\n'], comma = ', ' } = {}) {
  let text = '';
  for (let at = 0; at < count; at++) {
    const last = at === count - 1 || chance.happens(0.08);
    const word = chance.happens(0.02) ? String(chance.whole(0, 99_999)) : chance.pick(words);
    text += word + (last ? chance.pick(ends) : chance.happens(0.06) ? comma : gap);
  }
  return text;
}

const CODE = [
  (name, other, n) => `export const ${name} = (${other}: number[]) => ${other}.reduce((a, b) => a + b, ${n});\n`,
  (name, other, n) => `\tif (${name} !== ${other}[${n}]) { return \`\${${name}}-\${${other}}\`; }\n`,
  (name, other, n) => `    for (let i = 0; i < ${n}; i++) ${name}.push({ ${other}: i ** 2, "key_${n}": null });\n`,
  (name, other, n) => `def ${name}(self, *, ${other}=None) -> dict[str, int]:\n        """Line ${n}."""\n\n`,
  (name, other, n) => `<div class="${name}-${n}" aria-label="${other}"><b>&nbsp;</b></div>\n`,
  (name, other, n) => `SELECT ${name}, COUNT(*) FROM ${other} WHERE id >= 0x${n.toString(16)} GROUP BY 1; -- ====\n`,
];

const code = (chance, words) =>
  chance
    .list(Math.ceil(words / 12), () =>
      chance.pick(CODE)(chance.pick(NAMES), chance.pick(NAMES), chance.whole(0, 99_999)),
    )
    .join('');

function data(chance, words) {
  const row = () => ({
    id: chance.whole(0, 2 ** 32).toString(36),
    value: chance.random() * 10 ** chance.whole(-6, 9),
    tags: chance.list(chance.whole(0, 4), () => chance.pick(ENGLISH)),
    nested: { ok: chance.happens(0.5), none: null, at: '2026-11-24T10:00:00Z' },
  });
  return JSON.stringify(chance.list(Math.ceil(words / 15), row), null, chance.pick([0, 0, 2]));
}

/** In lines as e-mail has it, or in one run: then short, because exact tokenizers are quadratic on it. */
function base64(chance, words) {
  const lines = chance.happens(0.5);
  const bytes = Uint8Array.from({ length: Math.min(words * 5, lines ? 6_000 : 1_500) }, () => chance.whole(0, 255));
  const text = Buffer.from(bytes).toString('base64');
  return lines ? text.replace(/.{76}/g, '$&\n') : text;
}

/** Kinds of text, each of about so many words. */
const TEXTS = {
  english: (chance, words) => sentences(chance, ENGLISH, words),
  german: (chance, words) => sentences(chance, GERMAN, words),
  russian: (chance, words) => sentences(chance, RUSSIAN, words),
  arabic: (chance, words) => sentences(chance, ARABIC, words, { comma: '، ' }),
  chinese: (chance, words) => sentences(chance, CHINESE, words, { gap: '', ends: ['。', '！', '？\n'], comma: '，' }),
  japanese: (chance, words) => sentences(chance, JAPANESE, words, { gap: '', ends: ['。', '。\n'], comma: '、' }),
  emoji: (chance, words) =>
    chance.list(words, () => chance.pick(chance.happens(0.7) ? EMOJI : ENGLISH)).join(chance.pick(['', ' '])),
  code,
  json: data,
  base64,
};

/**
 * How many times o200k's tokens the dearest tokenizer that was measured makes of such texts (estimation.md section 2); for
 * Arabic it is 2.97, but the simulator goes to 1.9 at most. The simulator's own 1.9 for every text of a family is above
 * any of them, and above what the estimator holds of Japanese (1.6), base64 (1.67) and JSON (1.89). Rare scripts are not
 * among the texts: the first estimator is known to be too low for some (docs/adr/0005).
 */
const HIGHEST_FACTORS = {
  english: 1.58,
  german: 1.7,
  russian: 1.79,
  arabic: 1.9,
  chinese: 1.44,
  japanese: 1.48,
  emoji: 1.74,
  code: 1.63,
  json: 1.5,
  base64: 1.39,
};

/** Around an override's threshold: a paragraph again and again, because every word by itself would take too long. */
function pastThreshold(chance, threshold) {
  const paragraph = sentences(chance, ENGLISH, 800);
  return paragraph.repeat(Math.ceil((threshold * (0.6 + 0.5 * chance.random())) / 850));
}

function image(chance) {
  const bytes = Uint8Array.from({ length: chance.spread(60, 20_000) }, () => chance.whole(0, 255));
  const url = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  return { type: 'image_url', image_url: { url, ...(chance.happens(0.5) ? { detail: 'high' } : {}) } };
}

function tool(chance, index) {
  const properties = Object.fromEntries(
    chance.list(chance.whole(1, 6), () => [
      chance.pick(NAMES),
      { type: chance.pick(['string', 'number']), description: sentences(chance, ENGLISH, 8) },
    ]),
  );
  const parameters = { type: 'object', properties, required: Object.keys(properties).slice(0, 1) };
  return {
    type: 'function',
    function: { name: `act_${index}`, description: sentences(chance, ENGLISH, 12), parameters },
  };
}

/** A talk of many turns, some of them calls of a function and what it gave back. */
function turns(chance, count, textOf) {
  return Array.from({ length: count }, (_, index) => {
    if (chance.happens(0.1)) {
      const called = { name: chance.pick(NAMES), arguments: data(chance, 15) };
      return {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: `call_${index}`, type: 'function', function: called }],
      };
    }
    if (chance.happens(0.1)) return { role: 'tool', tool_call_id: `call_${index - 1}`, content: data(chance, 30) };
    return { role: index === 0 ? 'system' : chance.pick(['user', 'assistant']), content: textOf() };
  });
}

const SCHEMA = {
  type: 'json_schema',
  json_schema: {
    name: 'answer',
    strict: true,
    schema: { type: 'object', properties: { gist: { type: 'string' }, words: { type: 'integer' } } },
  },
};

function extras(chance, model) {
  const can = (name) => model.supportedParameters.includes(name);
  return {
    ...(can('tools') && chance.happens(0.3)
      ? { tools: Array.from({ length: chance.whole(1, 8) }, (_, index) => tool(chance, index)) }
      : {}),
    ...(can('response_format') && chance.happens(0.3)
      ? { responseFormat: chance.pick([SCHEMA, { type: 'json_object' }]) }
      : {}),
    ...(can('reasoning') && chance.happens(0.5) ? { reasoning: { effort: chance.pick(['low', 'high']) } } : {}),
  };
}

/**
 * What a page might ask for.
 * @returns {{kind: string, factor: number, request: object}} the kind of its text, how its model's tokenizer compares with
 *   o200k, and the request
 */
export function drawRequest(chance, model) {
  const threshold = model.prices?.overrides?.[0]?.minPromptTokens;
  const past = threshold !== undefined && chance.happens(0.3);
  const kind = past ? 'english' : chance.pick(Object.keys(TEXTS));
  const highest = HIGHEST_FACTORS[kind];
  const textOf = (most, least = 1) =>
    past ? pastThreshold(chance, threshold) : TEXTS[kind](chance, chance.spread(least, most));
  const user = (content) => ({ messages: [{ role: 'user', content }] });
  const pictures = model.inputModalities.includes('image') && chance.happens(0.5);
  const said = pictures
    ? user([{ type: 'text', text: textOf(300) }, ...chance.list(chance.whole(1, 4), () => image(chance))])
    : !past && chance.happens(0.15)
      ? { messages: turns(chance, chance.whole(2, 40), () => textOf(60)) }
      : chance.happens(0.5)
        ? user(textOf(4_000, chance.pick([1, 400])))
        : { prompt: textOf(200) };
  const request = {
    feature: 'replay',
    ...said,
    ...extras(chance, model),
    maxTokens: chance.spread(1, chance.happens(0.1) ? 60_000 : 6_000),
    stream: chance.happens(0.6),
    whenOver: chance.pick(['refuse', 'fit']),
  };
  return { kind: past ? 'past threshold' : kind, factor: chance.pick([1, highest, highest]), request };
}

/** Any model, and more often those with something that raises the cost: endpoints, prices or thinking of their own. */
export function drawModel(chance, models) {
  const rich = models.filter(({ id, prices, supportedParameters }) => {
    const more = Object.keys(prices ?? {}).length > 2 || supportedParameters.includes('reasoning');
    return more || /^(acme\/heavy-3|northwind\/gale)$/.test(id);
  });
  return chance.pick(chance.happens(0.25) ? rich : models);
}

/** How far the price ceiling lets the provider go to a dearer endpoint: times the cheapest one's price. */
function highestFactor({ prompt, completion }, listed) {
  const ratio = Math.min(Number(prompt) / Number(listed.prompt), Number(completion) / Number(listed.completion));
  return Math.round(ratio * 1000) / 1000;
}

/** Who says it: the dated name of the same model, a name that nobody knows, or a model that is nowhere dearer. */
function servedName(chance, model) {
  const cheap = 'northwind/breeze';
  const { prompt, completion } = model.prices;
  const dearer = Number(prompt) >= 0.00000006 && Number(completion) >= 0.00000024;
  return chance.pick([model.canonicalSlug, `${model.id}-preview`, dearer ? cheap : model.id]);
}

/** What the model says. A function's call is not cut at the cap by the simulator, so the cap must have room for it. */
function outputFault(chance, { thinks, outputCap, tools }) {
  if (tools && outputCap >= 500 && chance.happens(0.3)) return { toolCall: true };
  const most = Math.floor(outputCap * 0.15);
  if (thinks && most > 0 && chance.happens(0.6)) return { overCap: chance.pick([most, chance.whole(1, most)]) };
  return chance.pick([{}, {}, { reasoning: true }, { reasoningOnly: true }, { capEaten: true }, { capEaten: true }]);
}

/**
 * What raises the cost and is still the provider's right: within its cap (past it by 15 % where it thinks), within
 * `max_price`. Web searches are not among it: the request's table refuses whatever could start one.
 */
export function drawFault(chance, { model, plan, step, tools }) {
  const thinks = model.reasoningMandatory || model.supportedParameters.includes('reasoning');
  const highest = highestFactor(step.priceCeiling, model.prices);
  const fault = outputFault(chance, { thinks, outputCap: plan.outputCap, tools });
  if (chance.happens(0.4)) fault.cacheWrite = chance.pick([10_000_000, chance.spread(1, 5_000)]);
  if (highest > 1 && chance.happens(0.7)) fault.priceFactor = chance.pick([highest, 1 + (highest - 1) / 2]);
  if (chance.happens(0.1)) fault.served = servedName(chance, model);
  if (chance.happens(0.1)) Object.assign(fault, { byok: true, byokFee: chance.random() * 0.001 });
  // Done and charged, though the client learns nothing of it.
  if (chance.happens(0.03))
    Object.assign(fault, { charged: true }, chance.pick([{ error: 'internal' }, { deadBeforeHead: true }]));
  return fault;
}
