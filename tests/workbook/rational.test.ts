import fc from 'fast-check';
import {
  add,
  compare,
  decimalText,
  divide,
  fromDecimal,
  isInteger,
  multiply,
  negate,
  type Rational,
  rational,
  round,
  subtract,
  toDecimal,
  unitInLastPlace,
} from '../../src/workbook/rational';

const whole = fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 45n });
const fraction = fc.tuple(whole, positive).map(([n, d]) => rational(n, d));

/** a = n/d, by cross-multiplication: the one comparison that needs no code of ours. */
function expectEqual(a: Rational, n: bigint, d: bigint) {
  expect(a.d > 0n).toBe(true);
  expect(a.n * d).toBe(n * a.d);
}

describe('fractions agree with integer arithmetic', () => {
  test('a sum and a difference over the common denominator', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expectEqual(add(a, b), a.n * b.d + b.n * a.d, a.d * b.d);
        expectEqual(subtract(a, b), a.n * b.d - b.n * a.d, a.d * b.d);
      }),
    );
  });

  test('a product and a quotient', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expectEqual(multiply(a, b), a.n * b.n, a.d * b.d);
        fc.pre(b.n !== 0n);
        expectEqual(multiply(divide(a, b), b), a.n, a.d);
      }),
    );
  });

  test('a sum of a hundred thousandths is exact', () => {
    const thousandth = rational(1n, 1000n);
    const sum = Array.from({ length: 100 }).reduce<Rational>((total) => add(total, thousandth), rational(0n));
    expectEqual(sum, 1n, 10n);
  });

  test('comparison orders as the cross-products do', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const difference = a.n * b.d - b.n * a.d;
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compare(a, a)).toBe(0);
      }),
    );
  });

  test('whole numbers are told from others', () => {
    fc.assert(fc.property(whole, positive, (n, d) => expect(isInteger(rational(n, d))).toBe(n % d === 0n)));
    expect(isInteger(rational(6n, -3n))).toBe(true);
  });

  test('a negative denominator moves its sign up', () => expect(rational(1n, -2n)).toEqual({ n: -1n, d: 2n }));

  test.each([
    ['a fraction over 0', () => rational(1n, 0n)],
    ['division by 0', () => divide(rational(1n), rational(0n))],
  ])('%s throws RangeError', (_, run) => expect(run).toThrow(RangeError));
});

describe('rounding: halves away from zero, as Excel', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.49', 0, '2'],
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['0.1249', 2, '0.12'],
    ['84.835', 2, '84.84'],
    ['99.995', 2, '100'],
    ['0.04', 1, '0'],
    ['-0.04', 1, '0'],
    ['25499', -3, '25000'],
    ['25500', -3, '26000'],
    ['-25500', -3, '-26000'],
  ])('%s to %i decimals is %s', (text, decimals, expected) => {
    expect(toDecimal(fromDecimal(text), decimals)).toBe(expected);
  });

  test('is never more than half a unit away, and nothing nearer exists', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: -3, max: 12 }), (a, decimals) => {
        const rounded = round(a, decimals);
        const unit = unitInLastPlace(decimals);
        expect(isInteger(divide(rounded, unit))).toBe(true);
        const distance = subtract(a, rounded);
        const size = distance.n < 0n ? negate(distance) : distance;
        expect(compare(multiply(size, rational(2n)), unit)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('goes away from zero on an exact half', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), (n, decimals) => {
        const half = rational(2n * n + 1n, 2n * 10n ** BigInt(decimals));
        expectEqual(round(half, decimals), n + 1n, 10n ** BigInt(decimals));
        expectEqual(round(negate(half), decimals), -n - 1n, 10n ** BigInt(decimals));
      }),
    );
  });
});

describe('decimal digits', () => {
  test.each([
    ['1357.50', 2, false, '1357.5'],
    ['1357.50', 2, true, '1357.50'],
    ['100', 2, true, '100.00'],
    ['0.5', 3, true, '0.500'],
    ['-0.001', 2, true, '0.00'],
    ['-0.5', 1, false, '-0.5'],
  ])('%s to %i decimals, fixed %s: %s', (text, decimals, fixed, expected) => {
    expect(toDecimal(fromDecimal(text), decimals, fixed)).toBe(expected);
  });

  test.each(['', '.5', '5.', '1e3', '1,357', ' 1', '１'])('%j is no plain decimal', (text) => {
    expect(() => fromDecimal(text)).toThrow(RangeError);
  });

  test('every decimal is read back from its digits', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 30 }), (n, decimals) => {
        const text = toDecimal(rational(n, 10n ** BigInt(decimals)), decimals, true);
        expectEqual(fromDecimal(text), n, 10n ** BigInt(decimals));
      }),
    );
  });

  test('fixed digits are the ones Intl prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
        const text = toDecimal(rational(BigInt(thousandths), 1000n), 3, true);
        expect(Number(text)).toBe(thousandths / 1000);
        expect(decimalText(thousandths / 1000)).toBe(toDecimal(rational(BigInt(thousandths), 1000n), 3));
      }),
    );
  });
});
