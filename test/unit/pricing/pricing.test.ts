import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatPrice, parsePrice, pricePerMillion } from '../../../src/pricing/decimal.ts';
import { holdNano, type PriceTable } from '../../../src/pricing/hold.ts';
import { isNano, nanoToUsdText, usdToNano } from '../../../src/pricing/nano.ts';

describe('pricing/decimal', () => {
  it('reads every form that the catalogue has used, exactly', () => {
    expect(parsePrice('0.0000000375')).to.equal(37_500_000_000n);
    expect(parsePrice('6e-7')).to.equal(600_000_000_000n);
    expect(parsePrice('0')).to.equal(0n);
    expect(parsePrice(2)).to.equal(2n * 10n ** 18n);
    expect(parsePrice('.5')).to.equal(5n * 10n ** 17n);
  });

  it('refuses what is no price: the sentinel -1, words, nothing, infinities', () => {
    for (const bad of ['-1', '', '.', 'about a cent', '1,5', 'NaN', 'Infinity', null, undefined, {}, '1e999', '-0.1'])
      expect(parsePrice(bad), String(bad)).to.equal(null);
  });

  it('rounds what is finer than 10⁻¹⁸ up, never down', () => {
    expect(parsePrice('0.0000000000000000001')).to.equal(1n);
  });

  it('writes exact decimals per million tokens', () => {
    expect(pricePerMillion('0.0000025')).to.equal('2.5');
    expect(pricePerMillion('0.0000000375')).to.equal('0.0375');
    expect(pricePerMillion('-1')).to.equal(null);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (price) => parsePrice(formatPrice(price)) === price),
    );
  });
});

describe('pricing/nano', () => {
  it('M1: a charged cost is the nearest nano, a decimal string is exact and rounds up', () => {
    expect(usdToNano(0.00014235)).to.equal(142_350);
    expect(usdToNano('0.0000000001')).to.equal(1);
    expect(usdToNano('1.5')).to.equal(1_500_000_000);
    for (const bad of [-1, NaN, Infinity, 1e10, '-1', 'x']) expect(usdToNano(bad), String(bad)).to.equal(null);
  });

  it('every nano amount survives the way to a decimal string, and to a number, and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        (nano) => usdToNano(nanoToUsdText(nano)) === nano,
      ),
    );
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e15 }), (nano) => usdToNano(nano / 1e9) === nano));
  });

  it('knows its own kind', () => {
    expect([0, 5, 1.5, -1, NaN, '1', 2 ** 53].map(isNano)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('pricing/hold', () => {
  const prices: PriceTable = { prompt: '0.000002', completion: '0.00001' };

  it('S6: covers input, output, request and images, rounded up to whole nano', () => {
    expect(holdNano({ inputTokens: 100, outputCap: 50, prices })).to.equal(700_000);
    expect(holdNano({ inputTokens: 1, outputCap: 0, prices: { prompt: '0.0000000375', completion: '0' } })).to.equal(
      38,
    );
    expect(
      holdNano({ inputTokens: 0, outputCap: 0, images: 3, prices: { ...prices, request: '0.0005', image: '0.001' } }),
    ).to.equal(3_500_000);
  });

  it('takes the dearer of prompt and cache write, and of completion and reasoning', () => {
    const dear = { ...prices, inputCacheWrite: '0.0000025', internalReasoning: '0.00002' };
    expect(holdNano({ inputTokens: 100, outputCap: 50, prices: dear })).to.equal(
      250_000 + 63 * 20_000,
      'with a quarter for thinking past the cap',
    );
    const cheap = {
      ...prices,
      inputCacheWrite: '0.000001',
      internalReasoning: '0.000001',
      overrides: [{ prompt: '0.000001', completion: '0.000001' }],
    };
    expect(holdNano({ inputTokens: 100, outputCap: 50, prices: cheap }), 'never the cheaper one').to.equal(
      200_000 + 63 * 10_000,
    );
    const hour = { ...prices, inputCacheWrite: '0.0000025', inputCacheWriteHour: '0.000004' };
    expect(holdNano({ inputTokens: 100, outputCap: 0, prices: hour })).to.equal(400_000);
  });

  it('counts an override that the prompt may reach, and only then; one by time always', () => {
    const over = { ...prices, overrides: [{ minPromptTokens: 100, prompt: '0.000004', completion: '0.000015' }] };
    expect(holdNano({ inputTokens: 100, outputCap: 0, prices: over })).to.equal(200_000);
    expect(holdNano({ inputTokens: 101, outputCap: 10, prices: over })).to.equal(404_000 + 150_000);
    expect(
      holdNano({ inputTokens: 1, outputCap: 0, prices: { ...prices, overrides: [{ prompt: '0.000009' }] } }),
    ).to.equal(9_000);
  });

  it('S6: what has no price is not priced', () => {
    for (const bad of ['-1', 'x', '']) {
      expect(holdNano({ inputTokens: 1, outputCap: 1, prices: { ...prices, prompt: bad } }), bad).to.equal(null);
      expect(holdNano({ inputTokens: 1, outputCap: 1, prices: { ...prices, request: bad } }), bad).to.equal(null);
    }
    for (const tokens of [-1, 1.5, NaN, Infinity])
      expect(holdNano({ inputTokens: tokens, outputCap: 1, prices })).to.equal(null);
  });

  it('is never below the exact product and never a whole nano above it', () => {
    const digits = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(
        digits,
        digits,
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.integer({ min: 0, max: 10 ** 5 }),
        (p, c, input, output) => {
          const text = (value: number): string => `0.000${String(value).padStart(12, '0')}`;
          const exact = BigInt(input) * BigInt(p) * 1000n + BigInt(output) * BigInt(c) * 1000n;
          const hold =
            BigInt(
              holdNano({ inputTokens: input, outputCap: output, prices: { prompt: text(p), completion: text(c) } }) ??
                -1,
            ) *
            10n ** 9n;
          return hold >= exact && hold - exact < 10n ** 9n;
        },
      ),
    );
  });
});
