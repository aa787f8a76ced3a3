/**
 * Which fields of a request may go out, per endpoint. A body is built anew from this table, never passed on: smuggled
 * fields were the dearest attack of all on prototypes (security.md section 7). What is not listed is refused by name.
 */
import type { ErrorDetail } from '../protocol/errors.ts';
import { parsePrice, pricePerMillion } from '../pricing/decimal.ts';
import { fieldsOf, textOf } from './openrouter.ts';

/** What goes out as `provider.max_price`: decimal strings, USD per token; `request` and `image` in USD each. */
export interface PriceCeiling {
  readonly prompt: string;
  readonly completion: string;
  readonly request?: string;
  readonly image?: string;
}

export interface BodyLimits {
  /** Most tokens of output, reasoning included. */
  readonly outputCap: number;
  readonly priceCeiling: PriceCeiling;
}

export type BuiltBody =
  | { readonly ok: true; readonly body: string; readonly stream: boolean }
  | { readonly ok: false; readonly detail: ErrorDetail };

type Check = (value: unknown) => boolean;

const LARGEST_BODY = 8_000_000;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isRecord: Check = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isList: Check = (value) => Array.isArray(value);
/** Only functions of the page: server tools run, and bill, inside the request. */
const isFunction: Check = (tool) => fieldsOf(tool)['type'] === 'function';
const areFunctions: Check = (value) => Array.isArray(value) && value.every(isFunction);
/** Pictures, sounds and files count only inside `content`, where they are held; an answer that is sent back may have them beside it. */
const hasParts: Check = (message) => /(^|,)(images|audio|files)(,|$)/.test(String(Object.keys(fieldsOf(message))));
const areMessages: Check = (value) => Array.isArray(value) && !value.some(hasParts);
const isChoice: Check = (value) => isText(value) || isFunction(value);
const hasServerTool = (value: unknown): boolean =>
  Array.isArray(value) && value.some((tool) => /^openrouter:|search/.test(textOf(fieldsOf(tool)['type']) ?? ''));
/** Routers, aliases, and variants that change the price at the provider: `:nitro`, `:online` … */
const isDynamic = (name: string, value: unknown): boolean =>
  name === 'model' && /^(openrouter\/|~)|:(nitro|floor|exacto|online)$/.test(String(value));
const isAnswerFormat: Check = (value) => /^(text|json_object|json_schema)$/.test(String(fieldsOf(value)['type']));
/** `{data_collection}` only; everything else in `provider` could change who serves and at what price. */
const isDataPolicy: Check = (value) =>
  isRecord(value) &&
  Object.entries(fieldsOf(value)).every(
    ([name, policy]) => name === 'data_collection' && /^(allow|deny)$/.test(String(policy)),
  );

/** The cost-neutral fields of `POST /chat/completions` (openrouter.md 2.1): the hold covers whatever they do. */
const CHAT: Readonly<Record<string, Check>> = {
  model: (value) => typeof value === 'string' && /^[\w.-]+\/[\w.-]+(:free|:extended|:thinking)?$/.test(value),
  messages: areMessages,
  stream: isFlag,
  tools: areFunctions,
  tool_choice: isChoice,
  parallel_tool_calls: isFlag,
  response_format: isAnswerFormat,
  reasoning: isRecord,
  temperature: isNumber,
  top_p: isNumber,
  top_k: isNumber,
  min_p: isNumber,
  seed: isNumber,
  stop: (value) => isText(value) || isList(value),
  frequency_penalty: isNumber,
  presence_penalty: isNumber,
  repetition_penalty: isNumber,
  user: isText,
  session_id: isText,
  provider: isDataPolicy,
};

/**
 * Fields that let the cost pass any hold made beforehand: other models, searches, tiers, output of another kind
 * (openrouter.md 0.7, 3.4). Refused as what they are, unpriceable.
 */
const UNPRICEABLE =
  /^(models|route|fallbacks|plugins|web_search_options|service_tier|modalities|image_config|audio|max_tool_calls|stop_server_tools_when|preset)$/;

const ENDPOINTS = { 'chat/completions': CHAT } as const;

function refuse(name: string, code: 'bad-argument' | 'no-price' = 'bad-argument'): BuiltBody {
  return { ok: false, detail: { code, status: 0, name } };
}

/**
 * Prices as the guide shows them: numbers, USD per million tokens, USD per request (openrouter.md 2.2). What is not named
 * is free, and said to be: the hold counts it as nothing, and a kind of price that does not go out has no ceiling.
 */
function maxPrice({ prompt, completion, request = '0', image = '0' }: PriceCeiling): Record<string, number> | null {
  const [promptText, completionText] = [pricePerMillion(prompt), pricePerMillion(completion)];
  if (promptText === null || completionText === null) return null;
  if (parsePrice(request) === null || parsePrice(image) === null) return null;
  return {
    prompt: Number(promptText),
    completion: Number(completionText),
    request: Number(request),
    image: Number(image),
  };
}

/**
 * The body that goes out. Output cap and price ceiling are always in it.
 * @returns `no-price` with the name of a field that could raise the cost past any hold, `bad-argument` with that of one
 *   that is unknown or malformed
 */
export function buildBody(
  endpoint: keyof typeof ENDPOINTS,
  fields: Readonly<Record<string, unknown>>,
  limits: BodyLimits,
): BuiltBody {
  const table = Object.hasOwn(ENDPOINTS, endpoint) ? ENDPOINTS[endpoint] : null;
  if (!table) return refuse('endpoint');
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const unpriceable = UNPRICEABLE.test(name) || (name === 'tools' && hasServerTool(value)) || isDynamic(name, value);
    if (unpriceable) return refuse(name, 'no-price');
    if (!Object.hasOwn(table, name) || !table[name]?.(value)) return refuse(name);
    body[name] = value;
  }
  if (body['model'] === undefined) return refuse('model');
  if (!Array.isArray(body['messages']) || body['messages'].length === 0) return refuse('messages');
  if (!Number.isSafeInteger(limits.outputCap) || limits.outputCap < 1) return refuse('max_tokens');
  // Thinking that is bought by the token is part of the output: no more of it than the hold has.
  if (!(Number(fieldsOf(body['reasoning'])['max_tokens'] ?? 0) <= limits.outputCap))
    return refuse('reasoning', 'no-price');
  const price = maxPrice(limits.priceCeiling);
  if (!price) return refuse('max_price');
  body['max_tokens'] = limits.outputCap;
  body['provider'] = { ...fieldsOf(body['provider']), max_price: price };
  let text: string;
  try {
    text = JSON.stringify(body);
  } catch {
    return refuse('messages');
  }
  if (text.length > LARGEST_BODY) return { ok: false, detail: { code: 'too-long', status: 0 } };
  return { ok: true, body: text, stream: body['stream'] === true };
}
