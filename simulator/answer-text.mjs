/** Deterministic answers made from the prompt: readable, plainly the simulator's, the same every time. */

const textOf = (content) =>
  Array.isArray(content)
    ? content.map((part) => (part.type === 'text' ? part.text : '')).join(' ')
    : String(content ?? '');

/** Split, not matched: a pattern would look through a long text without any full stop once for every letter. */
function sentencesOf(text) {
  const parts = text.split('\n').flatMap((line) => line.split(/(?<=[.!?])(?![.!?])/));
  const ended = parts.filter((part) => /[.!?]$/.test(part));
  return (ended.length > 0 ? ended : [text])
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 20);
}

/** First, middle and last sentence of the longest message: a summary of sorts. */
function gist(text) {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return `You wrote “${text.trim().slice(0, 80)}”.`;
  const picked = [...new Set([0, Math.floor(sentences.length / 2), sentences.length - 1])].map(
    (index) => sentences[index],
  );
  return picked.join(' … ');
}

/** @returns {string} */
export function answerText(body) {
  const messages = body.messages ?? [];
  const last = textOf(messages.at(-1)?.content);
  const longest = messages
    .map((message) => textOf(message.content))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  const words = longest.split(/\s+/).filter(Boolean).length;
  if (/^json/.test(body.response_format?.type ?? ''))
    return JSON.stringify({ simulated: true, words, gist: gist(longest).slice(0, 200) });
  const opening = last === longest ? 'In short' : `You asked: “${last.trim().slice(0, 120)}” From the text`;
  return `${opening}: ${gist(longest)}\n\nThis answer comes from the local simulator, which read ${words} words and understands none of them. A real model would think here.`;
}

export const REASONING = 'Let me look at what was asked, find the passages that matter, and say it plainly. ';

/** A call of the first tool, in the fragments of openrouter.md 2.4. */
export function toolCallDeltas(tool) {
  const name = tool?.function?.name ?? 'tool';
  return [
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name, arguments: '' } }],
    },
    { tool_calls: [{ index: 0, function: { arguments: '{"a":2,' } }] },
    { tool_calls: [{ index: 0, function: { arguments: '"b":2}' } }] },
  ];
}

/** More than a megabyte in one line of a stream, as image output brings it. */
export const HUGE_IMAGE = {
  type: 'image_url',
  image_url: { url: `data:image/png;base64,${'A'.repeat(1_200_000)}` },
  index: 0,
};
