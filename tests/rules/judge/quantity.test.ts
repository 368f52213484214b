import fc from 'fast-check';
import { judge } from '../../../src/rules/judge/judge';
import { combine, exactly, type Interval, meet, type Quantity } from '../../../src/rules/judge/quantity';
import { add, compare, divide, multiply, type Rational, rational, subtract } from '../../../src/workbook/rational';

const number = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 40n }));
const rationals = number.map(([n, d]) => rational(n, d));
const radius = fc
  .tuple(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 1n, max: 40n }))
  .map(([n, d]) => rational(n, d));

function around(value: Rational, size: Rational): Interval {
  return { low: subtract(value, size), high: add(value, size) };
}

/** A value known to ± a, or, if it slipped, to ± a + b. */
const quantities = fc
  .tuple(rationals, radius, radius)
  .map(([value, a, b]): Quantity => ({ value, rounded: around(value, a), slipped: around(value, add(a, b)) }));

/** A point of an interval: 0 is its low end, 1 its high end. */
function pointOf({ low, high }: Interval, share: Rational): Rational {
  return add(low, multiply(subtract(high, low), share));
}

const shareOfWay = fc.tuple(fc.nat(12), fc.constant(12)).map(([n, d]) => rational(BigInt(n), BigInt(d)));
const holdsPoint = ({ low, high }: Interval, point: Rational) => compare(low, point) <= 0 && compare(point, high) <= 0;
const isZeroIn = ({ low, high }: Interval) => holdsPoint({ low, high }, rational(0n));

const OPERATIONS = [
  ['+', add],
  ['-', subtract],
  ['×', multiply],
  ['÷', divide],
] as const;

describe.each(OPERATIONS)('interval arithmetic: %s', (operator, apply) => {
  test('whatever the exact operands, their result is within', () => {
    fc.assert(
      fc.property(quantities, quantities, shareOfWay, shareOfWay, (a, b, here, there) => {
        fc.pre(operator !== '÷' || !isZeroIn(b.slipped));
        const result = combine(operator, a, b);
        expect(holdsPoint(result.rounded, result.value)).toBe(true);
        expect(holdsPoint(result.rounded, apply(pointOf(a.rounded, here), pointOf(b.rounded, there)))).toBe(true);
        expect(holdsPoint(result.slipped, apply(pointOf(a.slipped, here), pointOf(b.slipped, there)))).toBe(true);
        expect(holdsPoint(result.slipped, result.rounded.low) && holdsPoint(result.slipped, result.rounded.high)).toBe(
          true,
        );
      }),
    );
  });

  test('its ends are results of the ends', () => {
    fc.assert(
      fc.property(quantities, quantities, (a, b) => {
        fc.pre(operator !== '÷' || !isZeroIn(b.slipped));
        const ends = [a.rounded.low, a.rounded.high].flatMap((x) => [
          apply(x, b.rounded.low),
          apply(x, b.rounded.high),
        ]);
        const { rounded } = combine(operator, a, b);
        expect(ends.some((end) => compare(end, rounded.low) === 0)).toBe(true);
        expect(ends.some((end) => compare(end, rounded.high) === 0)).toBe(true);
      }),
    );
  });

  test('of exact numbers it is exact', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        fc.pre(operator !== '÷' || b.n !== 0n);
        const { value, rounded, slipped } = combine(operator, exactly(a), exactly(b));
        for (const each of [value, rounded.low, rounded.high, slipped.low, slipped.high]) {
          expect(compare(each, apply(a, b))).toBe(0);
        }
      }),
    );
  });
});

describe('a divisor that may be 0', () => {
  test.each([
    ['0', { low: 0n, high: 0n }],
    ['an interval around 0', { low: -1n, high: 1n }],
    ['an interval from 0', { low: 0n, high: 1n }],
    ['an interval up to 0', { low: -1n, high: 0n }],
  ])('%s throws RangeError', (_, { low, high }) => {
    const interval = { low: rational(low), high: rational(high) };
    const divisor = { value: rational(0n), rounded: interval, slipped: interval };
    expect(() => combine('÷', exactly(rational(1n)), divisor)).toThrow(RangeError);
  });
});

describe('intervals that meet', () => {
  const from = (low: number, high: number): Interval => ({ low: rational(BigInt(low)), high: rational(BigInt(high)) });
  test.each([
    ['overlap', from(0, 2), from(1, 3), true],
    ['one within the other', from(0, 3), from(1, 2), true],
    ['the same', from(0, 1), from(0, 1), true],
    ['apart', from(0, 1), from(2, 3), false],
    ['two roundings that only touch', from(0, 1), from(1, 2), false],
    ['an exact number at an end', from(0, 1), from(1, 1), true],
    ['an exact number beyond', from(0, 1), from(2, 2), false],
    ['equal exact numbers', from(1, 1), from(1, 1), true],
    ['different exact numbers', from(1, 1), from(2, 2), false],
  ])('%s: %s', (_, a, b, expected) => {
    expect(meet(a, b)).toBe(expected);
    expect(meet(b, a)).toBe(expected);
  });
});

describe('judgement', () => {
  const anyTerms = fc.record({ pureSum: fc.boolean(), precise: fc.boolean() });

  test('equality does not depend on the side a figure stands on', () => {
    fc.assert(
      fc.property(quantities, quantities, anyTerms, (a, b, terms) => {
        expect(judge(a, b, '=', terms)).toBe(judge(b, a, '=', terms));
        expect(judge(a, b, ':=', terms)).toBe(judge(a, b, '=', terms));
      }),
    );
  });

  test('a <= b says what b >= a says', () => {
    fc.assert(
      fc.property(quantities, quantities, anyTerms, (a, b, terms) => {
        expect(judge(a, b, '<=', terms)).toBe(judge(b, a, '>=', terms));
        expect(judge(a, b, '<', terms)).toBe(judge(b, a, '>', terms));
      }),
    );
  });

  test('what is exactly equal holds, and what is strictly below is below', () => {
    fc.assert(
      fc.property(quantities, rationals, anyTerms, (a, other, terms) => {
        expect(judge(a, a, '=', terms)).toBe('holds');
        expect(judge(a, a, '<=', terms)).toBe('holds');
        const [x, y] = [exactly(a.value), exactly(other)];
        const order = compare(a.value, other);
        expect(judge(x, y, '<', terms)).toBe(order < 0 ? 'holds' : 'broken');
        expect(judge(x, y, '<=', terms)).toBe(order <= 0 ? 'holds' : 'broken');
        expect(judge(x, y, '=', terms)).toBe(order === 0 ? 'holds' : 'broken');
      }),
    );
  });
});
