/**
 * How many tokens a whole request has at most: texts, roles, tools and formats with the overhead that providers add, and
 * images at a safe ceiling (estimation.md 3). A part that can't be bounded makes the request unpriceable.
 */
import { estimateTokens, type Family } from './estimate.ts';

export interface RequestEstimate {
  /** Upper bound of the prompt's tokens, images included. */
  readonly tokens: number;
  /** How many images it holds, for models that charge each. */
  readonly images: number;
}

/** Upper figures over all measured models: hidden frame, per message, tools as such, per tool. */
const FRAME = 700;
const PER_MESSAGE = 5;
const ANY_TOOLS = 550;
const PER_TOOL = 75;
/** The dearest image seen, 14,364 tokens, rounded up. */
const PER_IMAGE = 15_000;

type Fields = Readonly<Record<string, unknown>>;

class Estimator {
  readonly #family: Family;
  tokens = FRAME;
  images = 0;
  unbounded = false;

  constructor(family: Family) {
    this.#family = family;
  }

  text(value: unknown): void {
    if (typeof value === 'string') this.tokens += estimateTokens(value, this.#family);
  }

  /** Anything that goes out as JSON. */
  json(value: unknown): void {
    if (value !== undefined && value !== null) this.text(JSON.stringify(value));
  }

  message(value: unknown): void {
    const { content, ...rest } = (value ?? {}) as Fields;
    this.tokens += PER_MESSAGE;
    this.json(rest);
    if (Array.isArray(content)) for (const part of content) this.part((part ?? {}) as Fields);
    else this.text(content);
  }

  part(part: Fields): void {
    if (part['type'] === 'text') return this.text(part['text']);
    if (part['type'] !== 'image_url') return void (this.unbounded = true);
    this.images++;
    this.tokens += PER_IMAGE;
  }
}

/**
 * @param body the request's fields in the provider's names
 * @returns null when a part can't be bounded (audio, video, files, unknown parts): such a request has no price
 */
export function estimateRequest(body: Fields, family: Family): RequestEstimate | null {
  const estimator = new Estimator(family);
  for (const message of Array.isArray(body['messages']) ? body['messages'] : []) estimator.message(message);
  const tools = Array.isArray(body['tools']) ? body['tools'] : [];
  if (tools.length > 0) estimator.tokens += ANY_TOOLS + PER_TOOL * tools.length;
  for (const tool of tools) estimator.json(tool);
  estimator.json(body['response_format']);
  return estimator.unbounded ? null : { tokens: estimator.tokens, images: estimator.images };
}
