import { expect } from '@open-wc/testing';
import { en } from '../../../src/i18n/en.ts';
import { enStage } from '../../../src/i18n/en-stage.ts';
import { LANGUAGES, loadLocale } from '../../../src/i18n/locales.ts';
import { formatNano } from '../../../src/i18n/money.ts';
import { formatShort } from '../../../src/i18n/numbers.ts';
import { plural } from '../../../src/i18n/plural.ts';
import { joinSentences } from '../../../src/i18n/sentences.ts';

const WANTED = ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt-BR', 'pl', 'tr', 'uk', 'ar', 'hi', 'ja', 'ko', 'zh-Hans'];
const english = { page: en, stage: enStage };

type Leaf = string | ((...given: never[]) => unknown);

/** Every word with its path; lists are walked too. */
function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
}
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
/** Names of the provider and of formats, signs and the like may stand as they are. */
const isName = (text: string): boolean => text.length < 14 || !/[a-z] [a-z]/i.test(text);

describe('i18n/locales', () => {
  it('has every language', () => {
    expect([...LANGUAGES].sort()).to.deep.equal([...WANTED].sort());
  });

  for (const lang of LANGUAGES)
    it(`${lang}: has every term, of the same kind, with the same places for amounts, and nothing of English in it`, async () => {
      const locale = await loadLocale(lang);
      const theirs = new Map(leavesOf(locale));
      const ours = leavesOf(english);
      expect([...theirs.keys()].sort()).to.deep.equal(ours.map(([path]) => path).sort());
      for (const [path, word] of ours) {
        const other = theirs.get(path);
        expect(typeof other, path).to.equal(typeof word);
        if (typeof word !== 'string' || typeof other !== 'string') continue;
        expect(other.trim() === '', path).to.equal(word.trim() === '');
        expect(placeholders(other), path).to.deep.equal(placeholders(word));
        if (lang !== 'en' && !isName(word)) expect(other, path).to.not.equal(word);
      }
    });

  it('a tag is served by its nearest language, and an unknown one by English', async () => {
    for (const [tag, by] of [
      ['de-AT', 'de'],
      ['PT', 'pt-BR'],
      ['zh-CN', 'zh-Hans'],
      // Whoever reads the traditional characters reads the simplified ones sooner than English.
      ['zh-TW', 'zh-Hans'],
      ['xx', 'en'],
    ] as const)
      expect(await loadLocale(tag), tag).to.equal(await loadLocale(by));
  });

  it('amounts are readable and are not mixed up, in every language', () => {
    const amounts = [0, 12_000, 400_000, 1_000_000_000, 1_234_500_000_000];
    for (const lang of LANGUAGES) {
      const written = amounts.map((nano) => formatNano(nano, lang));
      expect(new Set(written).size, lang).to.equal(amounts.length);
      const digits = new Intl.NumberFormat(lang, {
        useGrouping: false,
        maximumFractionDigits: 9,
        minimumFractionDigits: 2,
      });
      for (const [index, nano] of amounts.entries()) {
        expect(written[index], lang).to.match(/\$|USD|US/);
        const plain = digits.format(nano / 1e9);
        const grouped = new RegExp(`[^\\p{Nd}]`, 'gu');
        expect(written[index]!.replace(grouped, ''), `${lang} ${nano}`).to.equal(plain.replace(grouped, ''));
        // One decimal sign, the language's own, before the same digits; a group's sign is never mistaken for it.
        const decimal = digits.formatToParts(1.5).find(({ type }) => type === 'decimal')!.value;
        expect(written[index]!.split(decimal), `${lang} ${nano}`).to.have.lengthOf(2);
        expect(written[index], `${lang} ${nano}`).to.include(decimal + plain.split(decimal)[1]!);
      }
    }
  });

  it('a count is shortened so that it can’t be taken for something else', () => {
    const written = ['en', 'de', 'tr', 'tr-TR', 'ja'].map((lang) => formatShort(128_000, lang).replace(/\s/g, ' '));
    expect(written).to.deep.equal(['128K', '128.000', '128 bin', '128 bin', '13万']);
  });

  it('sentences have a space between them, but for a full-width stop', () => {
    expect(joinSentences(['One.', '', 'Two.'])).to.equal('One. Two.');
    expect(joinSentences(['接続しています。', '本当？', 'キーは'])).to.equal('接続しています。本当？キーは');
  });

  it('a number stands in the form that its language has for it', () => {
    const forms = { one: '# żądanie', few: '# żądania', many: '# żądań', other: '# żądania' };
    expect([1, 3, 5].map((count) => plural('pl', count, forms))).to.deep.equal(['1 żądanie', '3 żądania', '5 żądań']);
    expect(plural('de', 12_000, { other: '# Anfragen' })).to.equal('12.000 Anfragen');
  });
});
