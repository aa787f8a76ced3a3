/** Call ids: ULIDs (https://github.com/ulid/spec), so that the key order of the history is the order of time. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_BYTES = 16;

/** @param now milliseconds since 1970 */
export function createCallId(now: number): string {
  let text = timePartOf(now);
  // Five bits of each of 16 random bytes: 80 random bits.
  for (const byte of crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))) text += ALPHABET.charAt(byte & 31);
  return text;
}

/** What the ids of a moment (milliseconds since 1970) begin with; sorts as the moments do. */
export function timePartOf(now: number): string {
  let time = Math.max(0, Math.floor(now));
  let text = '';
  for (let digit = 0; digit < TIME_LENGTH; digit++) {
    text = ALPHABET.charAt(time % 32) + text;
    time = Math.floor(time / 32);
  }
  return text;
}
