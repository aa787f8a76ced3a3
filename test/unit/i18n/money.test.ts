import { expect } from '@open-wc/testing';
import { formatNano, languageOf } from '../../../src/i18n/localize.ts';
import { roundDown } from '../../../src/i18n/money.ts';

describe('i18n/money', () => {
  it('M5: dollars, with as many digits as an amount needs; nothing that cost something reads zero', () => {
    expect(
      [0, 1, 12_000, 10_800, 142_350, 14_200_000, 10_000_000, 1_500_000_000, 1_234_567_890_000].map((nano) =>
        formatNano(nano, 'en'),
      ),
    ).to.deep.equal([
      '$0.00',
      '$0.000000001',
      '$0.000012',
      '$0.0000108',
      '$0.000142',
      '$0.0142',
      '$0.01',
      '$1.50',
      '$1,234.57',
    ]);
    expect(formatNano(12_000, 'de')).to.match(/^0,000012\s\$$/);
    // Without the mark at its end a text from right to left would show `$US`.
    expect(formatNano(1_500_000_000, 'ar')).to.match(/1\.50\sUS\$\u200e$/);
    expect(formatNano(1, 'not a language!')).to.equal('$0.000000001');
  });

  it('W5: what is left is never written as more than it is', () => {
    for (const [nano, words] of [
      [999_885_000, '$0.999'],
      [1_999_999_999, '$1.99'],
      [1_000_000_000, '$1.00'],
      [12_345, '$0.0000123'],
      [1, '$0.000000001'],
      [0, '$0.00'],
    ] as const)
      expect(formatNano(roundDown(nano), 'en'), `${nano}`).to.equal(words);
  });
});

describe('i18n/localize', () => {
  it('finds the language of the nearest ancestor, through shadow roots', () => {
    const host = document.createElement('div');
    host.lang = 'fr';
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    expect(languageOf(inner)).to.equal('fr');
    expect(languageOf(document.createElement('p'))).to.equal(document.documentElement.lang || 'en');
  });
});
