import fc from 'fast-check';
import type { Figure } from '../../src/recognise/types';
import { judge } from '../../src/rules/judge/judge';
import { exactly, operandQuantity, sideQuantity } from '../../src/rules/judge/quantity';
import {
  add,
  compare,
  multiply,
  type Rational,
  rational,
  round,
  subtract,
  unitInLastPlace,
} from '../../src/workbook/rational';
import { form, ratio, year } from './small-book';

const { blocks } = form(1, [year], ratio('占比'));

/** A figure with a value and the digits it is reported to. */
function figure(kind: Figure['kind'], value: Rational, decimals: number, precise = false): Figure {
  return {
    table: 1,
    block: blocks[0],
    measure: '占比',
    kind,
    unit: '',
    labels: {},
    aside: [],
    state: 'number',
    value,
    decimals,
    written: true,
    precise,
    percent: false,
    text: '',
    place: { sheet: '表1', row: 2, column: 1 },
    formula: precise,
    slips: [],
  };
}

const TERMS = { pureSum: false, precise: false };
const outcome = (reported: Figure, exact: Rational) => judge(sideQuantity(reported), exactly(exact), '=', TERMS);

/** Part of a whole, and the digits its share is printed with. */
const share = fc
  .record({ total: fc.integer({ min: 1, max: 5000 }), decimals: fc.integer({ min: 2, max: 6 }), at: fc.nat() })
  .map(({ total, decimals, at }) => ({ exact: rational(BigInt(at % (total + 1)), BigInt(total)), decimals }));

function truncated(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  return rational((value.n * scale) / value.d, scale);
}

const steps = (count: number, decimals: number) => multiply(rational(BigInt(count)), unitInLastPlace(decimals));
const isHalf = (value: Rational, decimals: number) => (value.n * 2n * 10n ** BigInt(decimals)) % value.d === 0n;

describe.each(['ratio', 'per-head'] as const)('a %s of whole numbers', (kind) => {
  test('rounded, it holds', () => {
    fc.assert(
      fc.property(share, ({ exact, decimals }) => {
        expect(outcome(figure(kind, round(exact, decimals), decimals), exact)).toBe('holds');
      }),
    );
  });

  test('kept in full by a formula, it holds whatever it shows', () => {
    fc.assert(
      fc.property(share, ({ exact, decimals }) => {
        expect(outcome(figure(kind, exact, decimals, true), exact)).toBe('holds');
      }),
    );
  });

  test('truncated, it is at most a slip', () => {
    fc.assert(
      fc.property(share, ({ exact, decimals }) => {
        const reported = truncated(exact, decimals);
        const isRounded = subtract(reported, round(exact, decimals)).n === 0n || isHalf(exact, decimals);
        expect(outcome(figure(kind, reported, decimals), exact)).toBe(isRounded ? 'holds' : 'rounding');
      }),
    );
  });

  test('one last digit off, it is a slip; two, it is wrong', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(1, -1), ({ exact, decimals }, sign) => {
        fc.pre(!isHalf(exact, decimals));
        const off = (digits: number) => add(round(exact, decimals), steps(sign * digits, decimals));
        expect(outcome(figure(kind, off(1), decimals), exact)).toBe('rounding');
        expect(outcome(figure(kind, off(2), decimals), exact)).toBe('broken');
      }),
    );
  });
});

describe('a count or another plain number', () => {
  test.each(['count', 'number', 'year', 'mark'] as const)('a %s is exact', (kind) => {
    const value = rational(3n, 2n);
    expect(operandQuantity(figure(kind, value, 1))).toEqual(exactly(value));
    expect(sideQuantity(figure(kind, value, 1))).toEqual(exactly(value));
  });
});

describe('an amount', () => {
  test('never slips', () => {
    const { rounded, slipped } = operandQuantity(figure('amount', rational(125n, 100n), 2));
    expect(slipped).toBe(rounded);
  });

  test('that keeps more digits than it shows counts with all of them', () => {
    const { rounded } = operandQuantity(figure('amount', rational(1255n, 1000n), 1, true));
    expect(compare(subtract(rounded.high, rounded.low), rational(1n, 1000n))).toBe(0);
  });
});
