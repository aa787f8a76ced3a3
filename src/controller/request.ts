/** Checks what a page asks for and makes the provider's request fields from it. Nothing of it is kept after the call. */
import { ByomError } from '../protocol/errors.ts';
import type { CallRequest, Category } from '../protocol/types.ts';

export interface CheckedRequest {
  readonly feature: string;
  readonly category: Category;
  readonly operation: string | null;
  readonly outputCap: number;
  readonly stream: boolean;
  readonly whenBlocked: 'ask' | 'refuse';
  /** `fit`: the output cap is lowered to what is left. */
  readonly whenOver: 'refuse' | 'fit';
  readonly signal: AbortSignal | null;
  /** Request fields in the provider's names, without model, caps and prices. A copy: the caller may change theirs. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const DEFAULT_OUTPUT_CAP = 1024;
const HIGHEST_OUTPUT_CAP = 1_000_000;
const LONGEST_NAME = 100;

function refuse(name: string, why: string): never {
  throw new ByomError('bad-argument', { name }, `byom.call: ${why}`);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;
}

function messagesOf(request: CallRequest): unknown[] {
  const { messages, prompt } = request;
  if ((messages === undefined) === (prompt === undefined)) refuse('messages', 'give either messages or prompt');
  if (prompt !== undefined) {
    if (typeof prompt !== 'string' || prompt === '') refuse('prompt', 'prompt must be a text that is not empty');
    return [{ role: 'user', content: prompt }];
  }
  if (!Array.isArray(messages) || messages.length === 0)
    refuse('messages', 'messages must be a list that is not empty');
  return messages;
}

/**
 * @param activated whether the call began with the person doing something; decides the default of `whenBlocked`
 * @throws ByomError `bad-argument` with the field's name
 */
export function checkRequest(request: CallRequest, activated: boolean): CheckedRequest {
  if (request === null || typeof request !== 'object') refuse('request', 'the request must be an object');
  const { feature, category = 'worker', operation = null, maxTokens = DEFAULT_OUTPUT_CAP, stream = true } = request;
  if (!isName(feature)) refuse('feature', `feature must be a name of 1 to ${LONGEST_NAME} characters`);
  if (category !== 'worker' && category !== 'frontier') refuse('category', "category must be 'worker' or 'frontier'");
  if (operation !== null && !isName(operation))
    refuse('operation', `operation must be a name of 1 to ${LONGEST_NAME} characters`);
  if (!Number.isInteger(maxTokens) || maxTokens < 1 || maxTokens > HIGHEST_OUTPUT_CAP)
    refuse('maxTokens', 'maxTokens must be a whole number of tokens above 0');
  const whenBlocked = request.whenBlocked ?? (activated ? 'ask' : 'refuse');
  if (whenBlocked !== 'ask' && whenBlocked !== 'refuse') refuse('whenBlocked', "whenBlocked must be 'ask' or 'refuse'");
  const whenOver = request.whenOver ?? 'refuse';
  if (whenOver !== 'refuse' && whenOver !== 'fit') refuse('whenOver', "whenOver must be 'refuse' or 'fit'");
  const fields = Object.fromEntries(
    Object.entries({
      messages: messagesOf(request),
      tools: request.tools,
      tool_choice: request.toolChoice,
      response_format: request.responseFormat,
      reasoning: request.reasoning,
      temperature: request.temperature,
      stream: Boolean(stream),
    }).filter(([, value]) => value !== undefined),
  );
  try {
    return {
      feature: feature.trim(),
      category,
      operation,
      outputCap: maxTokens,
      stream: Boolean(stream),
      whenBlocked,
      whenOver,
      signal: request.signal ?? null,
      fields: structuredClone(fields),
    };
  } catch {
    return refuse('messages', 'the request holds something that is not plain data');
  }
}
