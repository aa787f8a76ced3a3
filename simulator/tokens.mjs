/** Real token counts (o200k) times a factor per family, because no two vendors cut alike (estimation.md section 2). */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

const PLAIN = { disallowedSpecial: new Set() };

/** Factors seen against o200k, by the author part of a model id; settable. */
export const FAMILY_FACTORS = { anthropic: 1.58, google: 1.2, 'meta-llama': 1.1, qwen: 1.1, mellow: 1.9, quill: 1.3 };

export function factorOf(model, factors) {
  return Math.min(1.9, factors[model.split('/')[0].replace(/^~/, '')] ?? 1);
}

export function tokensOf(text, factor) {
  return text === '' ? 0 : Math.ceil(countTokens(text, PLAIN) * factor);
}

/** A whole prompt: every text of the messages, tools and formats, with a small frame for each message. */
export function promptTokens(body, factor) {
  let tokens = 4;
  for (const message of body.messages ?? []) {
    const parts = Array.isArray(message.content) ? message.content : [{ type: 'text', text: message.content ?? '' }];
    tokens += 4;
    for (const part of parts)
      tokens += part.type === 'text' ? tokensOf(String(part.text ?? ''), factor) : part.type === 'image_url' ? 1100 : 0;
    if (message.tool_calls) tokens += tokensOf(JSON.stringify(message.tool_calls), factor);
  }
  if (body.tools?.length) tokens += 60 + tokensOf(JSON.stringify(body.tools), factor);
  if (body.response_format) tokens += tokensOf(JSON.stringify(body.response_format), factor);
  return tokens;
}
