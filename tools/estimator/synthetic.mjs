/**
 * Texts that no package ships: runs of every kind, dense punctuation, encoded bytes, logs, mixed and rare scripts. Whole
 * kinds are for the fit or for the check, so that the check sees kinds that the fit did not.
 */
import { chars, many } from './alphabets.mjs';
import { CHECK_KINDS } from './kinds-check.mjs';
import { FIT_KINDS } from './kinds-fit.mjs';
import { FRESH_KINDS } from './kinds-fresh.mjs';
import { PROOF_KINDS } from './kinds-proof.mjs';
import { Chance, SEED } from './random.mjs';

const SIZES = [3, 12, 40, 150, 700, 3_000];
const KINDS = { fit: FIT_KINDS, check: CHECK_KINDS, proof: PROOF_KINDS, fresh: FRESH_KINDS, fresh2: FRESH_KINDS };

/** Any assigned character of planes 0 and 1, by block of 128: the base of the fit for scripts that no package has. */
function blockTexts(chance) {
  const texts = [];
  for (
    let block = 0x80;
    block < 0x20000;
    block += block < 0x3400 || (block >= 0xa000 && block < 0xac00) || block >= 0xf900 ? 128 : 1024
  ) {
    if (block >= 0xd800 && block < 0xe000) continue;
    const all = many(128, (at) => String.fromCodePoint(block + at)).filter((char) => /[^\p{Cn}\p{Co}]/u.test(char));
    if (all.length < 4) continue;
    texts.push(chars(chance, all, chance.between(2, 9)), chars(chance, all, chance.between(20, 60)));
    texts.push(many(30, () => chars(chance, all, chance.between(2, 8))).join(' '));
  }
  return texts;
}

/** @param {keyof typeof KINDS} role whose length is part of the seed @param {string[]} list real words. @returns {{kind: string, text: string}[]} */
export function makeSynthetic(role, list) {
  const chance = new Chance(SEED + role.length);
  const made = Object.entries(KINDS[role]).flatMap(([kind, make]) =>
    SIZES.flatMap((size) =>
      many(role === 'fit' ? 5 : 4, () => ({
        kind,
        text: make(chance, list, Math.max(1, Math.round(size * (0.6 + 0.8 * chance.next())))),
      })),
    ),
  );
  if (role === 'fit') made.push(...blockTexts(chance).map((text) => ({ kind: 'blocks', text })));
  return made.filter(({ text }) => text !== '');
}
