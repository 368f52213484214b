import fc from 'fast-check';
import { isShareOfCount } from '../../../src/rules/predicates/share-of-count';
import { fromDecimal, rational, round } from '../../../src/workbook/rational';

const isShare = (percent: string, total: number) => {
  const decimals = (percent.split('.')[1]?.length ?? 0) + 2;
  const { n, d } = fromDecimal(percent);
  return isShareOfCount(rational(n, d * 100n), decimals, BigInt(total));
};

describe('the GRIM test: can a whole number of people give this share?', () => {
  test.each([
    ['84.83', 145, true, '123 / 145, rounded'],
    ['84.82', 145, true, '123 / 145, truncated'],
    ['84.84', 145, false, 'between 123 and 124 of 145'],
    ['66.67', 3, true, '2 / 3, rounded'],
    ['66.66', 3, true, '2 / 3, truncated'],
    ['66.68', 3, false, 'above 2 / 3'],
    ['66.65', 3, false, 'below 2 / 3'],
    ['0', 7, true, 'none'],
    ['100', 7, true, 'all'],
    ['99', 7, false, 'almost all'],
    ['100.00', 7, true, 'all, with decimals'],
    ['100.01', 7, false, 'more than all'],
    ['101', 7, false, 'more than all'],
    ['101', 1000, false, 'more than all of many'],
    ['-1', 50, false, 'less than none'],
    ['-50', 10, false, 'far less than none'],
    ['50', 0, false, 'of nobody'],
    ['12.5', 8, true, 'exact'],
    ['13', 8, true, 'a half, rounded up'],
    ['12', 8, true, 'a half, rounded down'],
    ['90.12', 1333, false, 'of the sample report'],
    ['93.31', 62, false, 'of the sample report'],
    ['93.31', 59, false, 'of the sample report'],
    ['93.31', 58, false, 'of the sample report'],
  ])('%s%% of %i: %s (%s)', (percent, total, expected) => expect(isShare(percent, total)).toBe(expected));

  const cases = fc
    .record({ total: fc.integer({ min: 1, max: 4000 }), at: fc.nat(), decimals: fc.integer({ min: 0, max: 6 }) })
    .map(({ total, at, decimals }) => ({ part: BigInt(at % (total + 1)), total: BigInt(total), decimals }));

  test('any part of any number passes, rounded', () => {
    fc.assert(
      fc.property(cases, ({ part, total, decimals }) => {
        expect(isShareOfCount(round(rational(part, total), decimals), decimals, total)).toBe(true);
      }),
    );
  });

  test('any part of any number passes, truncated', () => {
    fc.assert(
      fc.property(cases, ({ part, total, decimals }) => {
        const scale = 10n ** BigInt(decimals);
        expect(isShareOfCount(rational((part * scale) / total, scale), decimals, total)).toBe(true);
      }),
    );
  });

  test('what passes is the rounding or the truncation of some part: tried one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: -20, max: 1100 }),
        (total, decimals, digits) => {
          const scale = 10 ** decimals;
          const share = rational(BigInt(digits), BigInt(scale));
          const parts = Array.from({ length: total + 1 }, (_, part) => part * scale * 2);
          // In half units of the last digit, times the total: rounding reaches one half on either side, truncation two down.
          const isOne = parts.some((part) => {
            const offset = part - digits * 2 * total;
            return Math.abs(offset) <= total || (offset >= 0 && offset < 2 * total);
          });
          expect(isShareOfCount(share, decimals, BigInt(total))).toBe(digits >= 0 && isOne);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
