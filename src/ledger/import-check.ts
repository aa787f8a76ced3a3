/**
 * Whether a row of a file can be believed. Only the known fields are taken, each of its own kind and size: a prompt has no
 * place in them, and what looks like a key is refused (rules M3, S5). Cost and outcome must agree, as in rows of ours.
 */
import { isNano } from '../pricing/nano.ts';
import type { Entry, ImportReason } from '../protocol/types.ts';
import { timePartOf } from './identifier.ts';

const DAY = 86_400_000;
const LONGEST_TEXT = 200;
const MOST_TOKENS = 1e9;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
/** `sk-…`: keys of this provider and others. */
const KEY = /\bsk-[\w-]{16,}/;
const CODE = /^[a-z][a-z-]{0,39}$/;
/** What counts its worst case, or nothing, instead of a cost. */
const WITHOUT_COST: readonly unknown[] = ['unknown', 'written-off'];
const OUTCOMES: readonly unknown[] = ['settled', 'released', 'reconciled', ...WITHOUT_COST];

type Fields = ReadonlyMap<string, unknown>;
type Check = (value: unknown, fields: Fields, now: number) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isTextOrNothing: Check = (...given) => given[0] === null || isText(...given);
const isTokens: Check = (value) => value === null || (isNano(value) && value <= MOST_TOKENS);

/** Of the present or the past, and not long before its id was made: rows stand in the order of their ids. */
const isStart: Check = (value, _, now) => {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(time) && time <= now + DAY && new Date(time).toISOString() === value;
};
const isId: Check = (value, fields) => {
  const start = fields.get('startedAt');
  const latest = typeof start === 'string' ? timePartOf(Date.parse(start) + DAY) : '';
  return typeof value === 'string' && ULID.test(value) && value.slice(0, latest.length) <= latest;
};

/** In this order, so that the first thing that is wrong is told. */
const CHECKS: { readonly [Name in keyof Entry]: Check } = {
  startedAt: isStart,
  id: isId,
  app: isText,
  feature: isText,
  category: (value) => value === 'worker' || value === 'frontier',
  operation: isTextOrNothing,
  model: isText,
  servedModel: isTextOrNothing,
  provider: isTextOrNothing,
  generationId: isTextOrNothing,
  promptTokens: isTokens,
  completionTokens: isTokens,
  reasoningTokens: isTokens,
  cachedTokens: isTokens,
  holdNano: isNano,
  outcome: (value) => OUTCOMES.includes(value),
  costNano: (value, fields) => (WITHOUT_COST.includes(fields.get('outcome')) ? value === null : isNano(value)),
  countedNano: (value, fields) => isNano(value) && (fields.get('costNano') ?? value) === value,
  errorCode: (value) => value === null || (typeof value === 'string' && CODE.test(value)),
  imported: () => true,
};
const NAMES = Object.keys(CHECKS) as (keyof Entry)[];

/** Nothing may be left out but what can be nothing; an unknown cost has to be said. */
const OPTIONAL: readonly (keyof Entry)[] = [
  'operation', 'servedModel', 'provider', 'generationId', 'promptTokens', 'completionTokens', 'reasoningTokens', 'cachedTokens', 'errorCode',
]; // prettier-ignore

const NUMBERS = /(Tokens|Nano)$/;

/**
 * @param fromCsv every cell is a text, or null where it is empty
 * @returns the entry, or why it can't be one: the first field that is wrong
 */
export function checkRow(fields: Fields, fromCsv: boolean, now: number): Entry | ImportReason {
  const said = new Map(fields);
  for (const name of OPTIONAL) if (!said.has(name)) said.set(name, null);
  if (fromCsv) for (const [name, value] of said) if (NUMBERS.test(name)) said.set(name, numberOf(value));
  for (const value of said.values()) if (typeof value === 'string' && KEY.test(value)) return 'key';
  const wrong = NAMES.find((name) => !CHECKS[name](said.get(name), said, now));
  if (wrong) return wrong;
  said.set('imported', true);
  return Object.fromEntries(NAMES.map((name) => [name, said.get(name)])) as unknown as Entry;
}

const numberOf = (value: unknown): unknown =>
  typeof value === 'string' ? (/^\d{1,16}$/.test(value) ? Number(value) : NaN) : value;
