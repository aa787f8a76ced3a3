/** What an exported file consists of, for the writing and the reading side. */
import { ByomError } from '../protocol/errors.ts';
import type { Entry } from '../protocol/types.ts';

export const COLUMNS: readonly (keyof Entry)[] = [
  'id', 'startedAt', 'app', 'feature', 'category', 'operation', 'model', 'servedModel', 'provider', 'generationId',
  'promptTokens', 'completionTokens', 'reasoningTokens', 'cachedTokens', 'holdNano', 'countedNano', 'costNano', 'outcome', 'errorCode', 'imported',
]; // prettier-ignore

/** A last column for people: the cost in dollars. Not read back. */
export const DERIVED = 'costUsd';

export const HEAD = { format: 'byom-history', version: 1, unit: 'nano-USD' } as const;

/** A row as a file gives it, not believed yet. */
export interface FileRow {
  /** Where it begins, from 1. */
  readonly line: number;
  /** What it says under our names; null: it can't be read. */
  readonly fields: ReadonlyMap<string, unknown> | null;
  /** Names that are none of ours. */
  readonly foreign: readonly string[];
}

const OURS: ReadonlySet<string> = new Set(COLUMNS);
export const isOurs = (name: string): boolean => OURS.has(name);
export const isForeign = (name: string): boolean => !isOurs(name) && name !== DERIVED;

/** @param reason `format`: it is no export of ours; `version`: of a version that came later; `size`: too large */
export function refuseFile(reason: 'format' | 'version' | 'size'): never {
  throw new ByomError('bad-file', { reason });
}
