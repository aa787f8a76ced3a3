/**
 * How many tokens a request's prompt has at most, for the plan: by the model's family as its id says it, which is also what
 * the vault's fence goes by, raised by what else is known. Never lower than the fence's, so that both agree.
 */
import type { CatalogueModel } from '../provider/catalogue.ts';
import { familyOf, type Family } from '../tokens/estimate.ts';
import { estimateRequest, type RequestEstimate } from '../tokens/request.ts';

/** What the catalogue's names of tokenizers stand for; the others were not measured (openrouter.md section 4). */
const NAMED = new Map<string, readonly Family[]>(
  Object.entries({
    GPT: ['o200k', 'cl100k'],
    Claude: ['claude3', 'claude5'],
    Gemini: ['gemma3'],
    Gemma: ['gemma3'],
    Llama2: ['llama2'],
    Llama3: ['llama3'],
    Qwen: ['qwen3'],
    Qwen3: ['qwen3'],
    DeepSeek: ['deepseek'],
  }),
);
/** Names that say nothing. */
const SILENT = /^(Other|Router|Media)$/;

/** The id's family; and `any` beside it where the catalogue names another tokenizer. */
export function familiesOf({ id, tokenizer }: Pick<CatalogueModel, 'id' | 'tokenizer'>): readonly Family[] {
  const family = familyOf(id);
  const agrees = tokenizer === null || SILENT.test(tokenizer) || NAMED.get(tokenizer)?.includes(family);
  return family === 'any' || agrees ? [family] : [family, 'any'];
}

/** @returns null when a part can't be bounded */
export async function boundPrompt(
  fields: Readonly<Record<string, unknown>>,
  model: CatalogueModel,
): Promise<RequestEstimate | null> {
  const body = { ...fields, model: model.id };
  let most: RequestEstimate | null = null;
  for (const family of familiesOf(model)) {
    const estimate = await estimateRequest(body, family);
    if (!most || (estimate && estimate.tokens > most.tokens)) most = estimate;
  }
  return most;
}
