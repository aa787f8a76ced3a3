/**
 * How many tokens a whole request has at most: texts, roles, tools and formats with the overhead that providers add, and
 * images at a safe ceiling (estimation.md 3, docs/adr/0022). A part that can't be bounded makes the request unpriceable.
 */
import { estimateInTurns, type Family } from './estimate.ts';

export interface RequestEstimate {
  /** Upper bound of the prompt's tokens, images included. */
  readonly tokens: number;
  /** How many images it holds, for models that charge each. */
  readonly images: number;
}

/** Upper figures, with room for a default system prompt: hidden frame, per message, tools as such, per tool, per image. */
export type Overhead = readonly [frame: number, message: number, tools: number, tool: number, image: number];

/** For a model that no row names: the highest that was measured or stated (docs/estimation.md). */
const HIGHEST: Overhead = [700, 5, 550, 75, 16_500];
/** OpenAI's and Google's, who serve their models themselves. */
const MODEST: Overhead = [100, 5, 100, 20, 15_000];

const OVERHEADS: Partial<Record<Family, Overhead>> = {
  o200k: MODEST,
  cl100k: MODEST,
  gemma3: MODEST,
  // Scaled down by the provider to 1,568 tokens; 4,784 from 4.7 on.
  claude3: [50, 5, 550, 60, 1_700],
  claude5: [50, 5, 550, 60, 4_900],
};

/** One of OpenAI's models charges an image as 33 times the tokens. */
const overheadOf = (family: Family, model: unknown): Overhead =>
  /4o-mini/.test(String(model)) ? [100, 5, 100, 20, 48_300] : (OVERHEADS[family] ?? HIGHEST);

type Fields = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * @param body the request's fields in the provider's names, with its model
 * @param count how many tokens a text has; the overheads belong to it
 * @returns null when a part can't be bounded (audio, video, files, unknown parts): such a request has no price
 */
export async function estimateRequest(
  body: Fields,
  family: Family,
  count: (text: string, family: Family) => number | Promise<number> = estimateInTurns,
  [frame, perMessage, anyTools, perTool, perImage]: Overhead = overheadOf(family, body['model']),
): Promise<RequestEstimate | null> {
  const tools = listOf(body['tools']);
  let tokens = frame + (tools.length && anyTools + perTool * tools.length);
  let images = 0;
  const add = async (value: unknown): Promise<void> => {
    if (value != null) tokens += await count(typeof value === 'string' ? value : JSON.stringify(value), family);
  };
  for (const message of listOf(body['messages'])) {
    const { content, ...rest } = (message ?? {}) as Fields;
    tokens += perMessage;
    await add(rest);
    for (const part of Array.isArray(content) ? content : [{ type: 'text', text: content }]) {
      const { type, text } = (part ?? {}) as Fields;
      if (type === 'text') await add(text);
      else if (type === 'image_url') {
        images++;
        tokens += perImage;
      } else return null;
    }
  }
  for (const each of [...tools, body['response_format']]) await add(each);
  return { tokens, images };
}
