/** Number 19: the page's own reckoning is in the attacker's hands. */
import { hasty, poor } from '../setups.mjs';

const BROKEN = {
  'patched-json': [
    'JSON.parse: every cost is below nothing',
    (t) => {
      const { parse } = JSON;
      JSON.parse = (text, ...more) => {
        const value = parse(text, ...more);
        if (value?.usage) Object.assign(value.usage, { cost: -1, prompt_tokens: -1, completion_tokens: -1 });
        return value;
      };
      return () => t.burn(60);
    },
  ],
  'patched-math': [
    'Math.max and min: there is always much left',
    (t) => {
      const { max } = Math;
      Math.max = (...given) => (given[0] === 0 && given.length === 2 ? 1e12 : max(...given));
      return () => t.burn(60);
    },
  ],
  'patched-rounding': [
    'Math.ceil, round, floor and trunc: everything is nothing',
    (t) => {
      Math.ceil = Math.round = Math.floor = Math.trunc = () => 0;
      return () => t.burn(60);
    },
  ],
  'patched-numbers': [
    'BigInt, Number.isSafeInteger, Number.parseFloat and what they are asked',
    (t) => {
      Number.parseFloat = () => 0;
      Number.isSafeInteger = Number.isInteger = Number.isFinite = () => true;
      const native = globalThis.BigInt;
      globalThis.BigInt = Object.assign((value) => (native(value) > 1000n ? 0n : native(value)), native);
      globalThis.BigInt.prototype = native.prototype;
      return () => t.burn(60);
    },
  ],
  'patched-collections': [
    'Array.prototype.reduce and Map: sums are nothing, holds are forgotten',
    (t) => {
      const { reduce } = Array.prototype;
      Array.prototype.reduce = function (...given) {
        return typeof given[1] === 'number' ? 0 : reduce.apply(this, given);
      };
      const { set } = Map.prototype;
      Map.prototype.set = function (name, value) {
        return set.call(this, name, value?.holdNano ? { ...value, holdNano: 0 } : value);
      };
      return () => t.burn(60);
    },
  ],
  'patched-texts': [
    'RegExp and String: nothing has a length, nothing matches',
    (t) => {
      const { exec } = RegExp.prototype;
      RegExp.prototype.exec = function (text) {
        return /usage|cost|limit|\d{4}/.source.includes(this.source) ? null : exec.call(this, text);
      };
      String.prototype.matchAll = () => [][Symbol.iterator]();
      Number.parseFloat = () => 0;
      return () => t.burn(60);
    },
  ],
  'patched-decoder': [
    'TextDecoder, Response and ports: no usage ever arrives',
    (t) => {
      const { decode } = TextDecoder.prototype;
      TextDecoder.prototype.decode = function (...given) {
        return decode.apply(this, given).replaceAll('"cost":', '"lost":');
      };
      const { text } = Response.prototype;
      Response.prototype.text = async function () {
        return (await text.call(this)).replace(/"cost":[\d.e-]+/, '"cost":0');
      };
      return () => t.burn(60);
    },
  ],
  'patched-identifiers': [
    'crypto: every id is the same id',
    (t) => {
      crypto.randomUUID = () => '00000000-0000-4000-8000-000000000000';
      crypto.getRandomValues = (bytes) => bytes.fill(7);
      Date.now = () => 1_800_000_000_000;
      return async () => {
        await t.burn(20);
        await t.burnTogether(40);
      };
    },
  ],
};

const broken = Object.entries(BROKEN).map(([id, [name, attack]]) => ({
  number: 19,
  id,
  name: `patched arithmetic: ${name}`,
  moments: ['mid', 'late'],
  ...(id === 'patched-rounding' ? { setup: hasty, control: 'late' } : {}),
  attack,
}));

const CAPS = {
  number: 19,
  id: 'odd-caps',
  expected: 'refused',
  name: 'caps that are negative, fractions, texts, objects, or beyond counting',
  moments: ['late'],
  attack: (t) => async () => {
    const caps = [
      -1,
      0,
      0.5,
      NaN,
      Infinity,
      -Infinity,
      1e15,
      '1000000',
      [200],
      { valueOf: () => 200 },
      null,
      true,
      1_000_000,
      2 ** 53,
    ];
    for (const maxTokens of caps)
      await t.burn(5, { maxTokens, max_tokens: maxTokens, max_completion_tokens: maxTokens });
  },
};

export const ARITHMETIC = [...broken, CAPS].map((row) => ({ expected: 'spend', alone: true, setup: poor, ...row }));
