/** A small table, by hash: how dear a step within a word or run is, and whether a character is a usual one. */
import { CHARACTERS, STEPS } from './cut-tables.ts';
import { unpackTable } from './packing.ts';

export const CUT_BITS = 11;
/** Where the characters' part begins. */
export const OF_CHARACTERS = 1 << CUT_BITS;

let table: Uint8Array | undefined;

/** First, for steps, 0 (seldom a new token) to 3; then, for characters, 0 (usual) or 1. Unpacked when first needed. */
export function cutTable(): Uint8Array {
  if (!table) {
    table = new Uint8Array(2 * OF_CHARACTERS);
    unpackTable(STEPS, 4, 3, table);
    unpackTable(CHARACTERS, 2, 6, table.subarray(OF_CHARACTERS));
  }
  return table;
}
