import fc from 'fast-check';
import {
  contains,
  intersect,
  multiplesIn,
  notAboveZero,
  overlapsAmong,
  type Point,
  type Range,
} from '../../../src/audit/locate/range';
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  toDecimal,
} from '../../../src/workbook/rational';

const whole = (n: number): Rational => rational(BigInt(n));
const textOf = (a: Rational | undefined): string => (a === undefined ? '' : toDecimal(a, 3));

describe('where a function is not above zero', () => {
  const pointsOf = (f: (y: Rational) => Rational, from: number) =>
    [0, 1, 2].map((step): Point => [whole(from + step), f(whole(from + step))]) as [Point, Point, Point];

  test.each<[string, (y: Rational) => Rational, string]>([
    ['y − 7, rising', (y) => add(y, whole(-7)), '…7'],
    ['7 − y, falling', (y) => add(whole(7), rational(-y.n, y.d)), '7…'],
    ['3 all over', () => whole(3), 'nowhere'],
    ['−3 all over', () => whole(-3), '…'],
    ['100 ÷ y − 4, above its pole', (y) => add(divide(whole(100), y), whole(-4)), '25…'],
    ['y ÷ (y + 30) − 1/4', (y) => add(divide(y, add(y, whole(30))), rational(-1n, 4n)), '-30…10'],
    ['y ÷ (y + 30) − 2, which it never reaches', (y) => add(divide(y, add(y, whole(30))), whole(-2)), '-30…'],
  ])('%s', (_, f, wanted) => {
    const range = notAboveZero(pointsOf(f, 40));
    expect(range === undefined ? 'nowhere' : `${textOf(range.low)}…${textOf(range.high)}`).toBe(wanted);
  });

  test('agrees with the function itself, for any of degree one', () => {
    const small = fc.integer({ min: -40, max: 40 });
    const form = fc.record({
      a: small,
      b: small,
      c: fc.integer({ min: 0, max: 3 }),
      d: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(
        form,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 60 }),
        ({ a, b, c, d }, from, at) => {
          const f = (y: Rational) => divide(add(multiply(whole(a), y), whole(b)), add(multiply(whole(c), y), whole(d)));
          const range = notAboveZero(pointsOf(f, from));
          const isNotAbove = f(whole(at)).n <= 0n;
          expect(range !== undefined && contains(range, whole(at))).toBe(isNotAbove);
        },
      ),
    );
  });
});

test('the numbers that can be written in a range', () => {
  const range = { low: fromDecimal('6.44'), high: fromDecimal('9.01') };
  expect(multiplesIn(range, 0)).toEqual({ first: 7n, last: 9n });
  expect(multiplesIn(range, 1)).toEqual({ first: 65n, last: 90n });
  expect(multiplesIn({ low: fromDecimal('6.1'), high: fromDecimal('6.9') }, 0)).toBeUndefined();
  expect(multiplesIn({ high: fromDecimal('-0.5') }, 0)).toEqual({ last: -1n });
});

test('two ranges leave what both allow', () => {
  const range = intersect({ low: whole(3) }, { low: whole(1), high: whole(9) });
  expect([range.low, range.high].map(textOf)).toEqual(['3', '9']);
  expect(compare(range.low!, whole(3))).toBe(0);
});

test('ranges that have a value in common, in their order', () => {
  const ends = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
  const ranges = fc.array(
    fc.tuple(ends, ends).map(([a, b]): Range => {
      const [low, high] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
      return {
        ...(low === undefined ? {} : { low: whole(low) }),
        ...(high === undefined ? {} : { high: whole(high) }),
      };
    }),
    { maxLength: 8 },
  );
  const isThere = ({ low, high }: Range) => low === undefined || high === undefined || compare(low, high) <= 0;
  fc.assert(
    fc.property(ranges, (all) => {
      const overlapping = overlapsAmong(all);
      for (const one of all) {
        expect(overlapping(one)).toEqual(all.filter((other) => isThere(intersect(one, other))));
      }
    }),
  );
});
