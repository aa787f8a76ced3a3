/** Number 35: every documented field that can raise a cost, through the handle and, lower, through the caught port. */
import { poor, roomy } from '../setups.mjs';

/** What is sent through the handle as it is; through the port inside the body. One list for each kind of trick. */
const FIELDS = {
  'other-models': [
    'fallback models, routes, presets, and variants of the model’s name',
    `[{ models: ['mellow/fox-grand'] }, { models: ['mellow/fox-grand'], route: 'fallback' }, { fallbacks: ['mellow/fox-grand'] },
      { preset: 'dear' }, { model: 'openrouter/auto' }, { model: '~acme/solid-latest' }, { model: 'brook/river-1:nitro' },
      { model: 'brook/river-1:online' }, { model: 'brook/river-1:floor' }, { model: ['mellow/fox-grand'] }, { model: 'mellow/fox-grand' }]`,
  ],
  'provider-fields': [
    'the provider object: order, only, sort, own price ceilings, fallbacks',
    `[{ provider: { order: ['openai/priority'] } }, { provider: { only: ['openai/priority'] } }, { provider: { sort: 'throughput' } },
      { provider: { max_price: { prompt: 1000, completion: 1000 } } }, { provider: { allow_fallbacks: true, ignore: ['x'] } },
      { provider: { quantizations: ['fp32'], zdr: false } }, { provider: [{ order: ['x'] }] }]`,
  ],
  'plugins-and-searches': [
    'plugins, web searches, tools that run at the provider',
    `[{ plugins: [{ id: 'web', max_results: 100 }] }, { plugins: [{ id: 'file-parser', pdf: { engine: 'mistral-ocr' } }] },
      { web_search_options: { search_context_size: 'high' } }, { tools: [{ type: 'openrouter:web_search' }] },
      { tools: [{ type: 'web_search_preview' }] }, { tools: [{ type: 'openrouter:image_generation' }], max_tool_calls: 50 },
      { tools: { type: 'openrouter:web_search', length: 1 } }, { stop_server_tools_when: 'never' }]`,
  ],
  'tool-choice': [
    'a choice among tools that names one of the provider’s own',
    `[{ tool_choice: { type: 'openrouter:web_search' } }, { toolChoice: { type: 'openrouter:web_search' } }, { tool_choice: { type: 'web_search', mode: 'required' } }]`,
  ],
  'tiers-and-caps': [
    'service tiers, several answers, caps of other names, other kinds of output',
    `[{ service_tier: 'priority' }, { service_tier: 'fast' }, { n: 20 }, { best_of: 20 }, { max_tokens: 1e6 }, { max_completion_tokens: 1e6 },
      { modalities: ['image', 'text'], image_config: {} }, { audio: { voice: 'x' } }, { reasoning_effort: 'max' }, { verbosity: 'high' },
      { prediction: { type: 'content', content: 'x' } }, { debug: { echo_upstream_body: true } }, { metadata: { a: 'b' } }, { usage: { include: true } }]`,
  ],
  'caching-and-transforms': [
    'prompt caching with a long life, transforms, compression switched off',
    `[{ cache_control: { type: 'ephemeral', ttl: '1h' } }, { prompt_cache_key: 'x' }, { prompt_cache_options: { ttl: '24h' } }, { prompt_cache_retention: '24h' },
      { transforms: ['middle-out'] }, { plugins: [{ id: 'context-compression', enabled: false }] }]`,
  ],
  'dear-parts': [
    'files, sound, film and pictures inside the messages',
    `[[{ type: 'file', file: { filename: 'a.pdf', file_data: 'https://example.com/a.pdf' } }], [{ type: 'input_audio', input_audio: { data: 'AA', format: 'wav' } }],
      [{ type: 'video_url', video_url: { url: 'https://example.com/a.mp4' } }], [{ type: 'text', text: 'x' }, { type: 'FILE', file: {} }], [{ file: { file_data: 'x' } }]
     ].map((content) => ({ messages: [{ role: 'user', content }] }))`,
  ],
  prototypes: [
    'names of prototypes, getters that change their mind, toJSON, symbols, proxies and names twice',
    `[JSON.parse('{"__proto__":{"models":["mellow/fox-grand"]}}'), { constructor: { models: ['x'] } }, { ['models ']: ['x'] }, { MODELS: ['x'] }, { 'mod\\u0435ls': ['x'] },
      { get temperature() { return (globalThis.__turn = (globalThis.__turn ?? 0) + 1) > 1 ? { models: ['x'] } : 1; } },
      { temperature: { toJSON: () => 1, models: ['x'] } }, { 'stream\\u0000': true }, { 'temperature":1,"models":["mellow/fox-grand"],"x': 1 },
      Object.create({ models: ['mellow/fox-grand'] }), { messages: Object.assign([{ role: 'user', content: 'x' }], { toJSON: () => 'x","models":["y"],"z":"' }) }]`,
  ],
};

/** Tries a list on both ways. `Function`: the list is a text, because an attack sees nothing of this file. */
const trying = (list) =>
  new Function(
    't',
    `const ports = t.watchPorts(() => {});
    return async () => {
      const tricks = ${list};
      await t.catchPorts(ports);
      for (const trick of tricks) await t.burnOne(trick).catch(() => {});
      const plain = { model: 'brook/river-1', messages: [{ role: 'user', content: 'Bridges?' }] };
      let turn = 0;
      for (const port of ports)
        for (const trick of ${list})
          try {
            port.postMessage({ type: 'send', callId: 'smuggled-' + turn++, endpoint: 'chat/completions',
              body: Object.assign(plain, trick), outputCap: 50, priceCeiling: { prompt: '0.000001', completion: '0.000004' } });
            delete plain[Object.keys(trick)[0]];
            Object.assign(plain, { model: 'brook/river-1', messages: [{ role: 'user', content: 'Bridges?' }] });
          } catch { /* can't be cloned */ }
      await t.wait(800);
    };`,
  );

const smuggled = Object.entries(FIELDS).map(([id, [name, list]]) => ({
  id: `smuggled-${id}`,
  name,
  setup: roomy,
  attack: trying(list),
}));

const PICTURES = {
  id: 'pictures',
  name: 'pictures by address, as many as fit, and cached for long',
  expected: 'spend',
  attack: (t) => {
    const ports = t.watchPorts(() => {});
    return async () => {
      await t.catchPorts(ports);
      const image = { type: 'image_url', image_url: { url: 'https://example.com/a.png', detail: 'high' } };
      const text = { type: 'text', text: 'Bridges? They are long.', cache_control: { type: 'ephemeral' } };
      for (const count of [1, 5, 60]) {
        const messages = [{ role: 'user', content: [text, ...Array(count).fill(image)] }];
        await t.burn(10, { messages });
        for (const port of ports)
          for (let turn = 0; turn < 20; turn++)
            port.postMessage({
              type: 'send',
              callId: `picture-${count}-${turn}`,
              endpoint: 'chat/completions',
              body: { model: 'brook/pebble-2', messages },
              outputCap: 20,
              priceCeiling: { prompt: '0.00000008', completion: '0.0000003', image: '0.0001' },
            });
        await t.wait(400);
      }
    };
  },
};

const OVERSIZED = {
  id: 'oversized',
  name: 'bodies of many megabytes, and prompts that cost more than they say',
  expected: 'spend',
  attack: (t) => {
    const heard = new Set();
    const isAnswer = ({ type, callId }) => callId && /^(head|end|error|refused)$/.test(type);
    const ports = t.watchPorts((port) =>
      port.addEventListener('message', ({ data }) => isAnswer(data ?? {}) && heard.add(data.callId)),
    );
    return async () => {
      await t.catchPorts(ports);
      for (const size of [20_000, 200_000, 9_000_000]) {
        const content = 'bridge ñ 字 '.repeat(size / 11);
        await t.burnOne({ prompt: content });
        const sent = size > 1e6 ? ['large-9'] : [1, 2, 3].map((turn) => `large-${size}-${turn}`);
        for (const port of ports)
          for (const callId of sent)
            port.postMessage({
              type: 'send',
              callId,
              endpoint: 'chat/completions',
              body: { model: 'brook/river-1', messages: [{ role: 'user', content }] },
              outputCap: 10,
              priceCeiling: { prompt: '0.000001', completion: '0.000004' },
            });
        // Until all are answered, on a slow machine too; ports that are told nothing end it after four seconds.
        for (let turn = 0; turn < 80 && !sent.every((callId) => heard.has(callId)); turn++) await t.wait(50);
      }
    };
  },
};

const WITHOUT_PORT = {
  id: 'no-second-way',
  name: 'a port, a worker or a frame of its own gives the page no way to the key',
  expected: 'checked',
  // Its own request tells the page's address: that is not ours.
  swept: false,
  attack: (t) => async () => {
    const provider = document.querySelector('meta[name="byom-provider"]').content;
    const body = JSON.stringify({ model: 'brook/river-1', models: ['x'], messages: [{ role: 'user', content: 'x' }] });
    const key = globalThis.byom.apiKey ?? globalThis.byom.key ?? 'none';
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${provider}/chat/completions`, { method: 'POST', headers, body }).catch(() => null);
    t.loot(answer?.status === 200 ? await answer.text() : 'refused');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => t.loot(data);
    window.postMessage({ type: 'byom-port', salt: 'x' }, '*', [port2]);
    await t.wait(200);
  },
  /** What was tried without a key is not ours: only what the provider took counts. */
  check: ({ site }) => (site.simulator.books.read().generations.length > 0 ? ['a request was served'] : []),
};

export const SMUGGLE = [...smuggled, PICTURES, OVERSIZED, WITHOUT_PORT].map((row) => ({
  number: 35,
  moments: ['mid', 'late'],
  expected: 'refused',
  alone: true,
  setup: poor,
  ...row,
}));
