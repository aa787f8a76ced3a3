/** What will be said, in pieces with their token counts, before anything of it is sent. */
import { answerText, REASONING, toolCallDeltas } from './answer-text.mjs';
import { factorOf, promptTokens, tokensOf } from './tokens.mjs';

const wordsOf = (text) => text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];

/** Pieces up to a number of tokens; `add` says no where the next would go over it. */
class Pieces {
  list = [];
  used = 0;
  reasoning = 0;
  #factor;
  #cap;

  constructor(factor, cap) {
    this.#factor = factor;
    this.#cap = cap;
  }

  add(kind, text, tokens = tokensOf(text, this.#factor)) {
    if (this.used + tokens > this.#cap) return false;
    this.used += tokens;
    if (kind === 'reasoning') this.reasoning += tokens;
    this.list.push({ kind, text, tokens });
    return true;
  }

  /** Thinks on until `total` tokens are used, to the token: the last piece takes what is left. */
  fill(total) {
    this.#cap = total;
    while (this.add('reasoning', REASONING));
    if (this.used < total) this.add('reasoning', 'Hm. ', total - this.used);
  }

  delta(delta) {
    const tokens = tokensOf(JSON.stringify(delta), this.#factor);
    this.list.push({ kind: 'delta', delta, tokens });
    this.used += tokens;
  }
}

/** @returns how it ends: the provider's finish reason */
function say(pieces, { model, body, fault, cap, toolCalls }) {
  if (fault.capEaten || fault.overCap !== undefined) {
    pieces.fill(cap + (fault.overCap ?? 0));
    return 'length';
  }
  let finish = 'stop';
  if (fault.reasoning || fault.reasoningOnly || model.reasoning?.mandatory)
    for (const word of wordsOf(REASONING)) if (!pieces.add('reasoning', word)) finish = 'length';
  if (fault.reasoningOnly) return finish;
  if ((fault.toolCall || toolCalls) && body.tools?.length) {
    for (const delta of toolCallDeltas(body.tools[0])) pieces.delta(delta);
    return 'tool_calls';
  }
  for (const word of wordsOf(answerText(body))) if (finish === 'stop' && !pieces.add('text', word)) finish = 'length';
  return finish;
}

export function planAnswer(simulator, model, body, fault) {
  const { familyFactors, hiddenPromptTokens, toolCalls } = simulator.settings;
  const factor = factorOf(model.id, familyFactors);
  const cap = body.max_tokens ?? body.max_completion_tokens ?? model.top_provider.max_completion_tokens ?? 1024;
  const pieces = new Pieces(factor, cap);
  const finish = say(pieces, { model, body, fault, cap, toolCalls });
  const images = (body.messages ?? [])
    .flatMap((message) => (Array.isArray(message.content) ? message.content : []))
    .filter((part) => part.type === 'image_url').length;
  return {
    pieces: pieces.list,
    total: pieces.used,
    reasoning: pieces.reasoning,
    finish,
    cap,
    images,
    promptTokens: promptTokens(body, factor) + hiddenPromptTokens,
  };
}
