import type { Figure } from '../../recognise/types';
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  round,
  subtract,
  unitInLastPlace,
} from '../../workbook/rational';

/** A closed interval of exact numbers. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * A number known as well as it is written: the value, the interval that its rounding leaves open, and the wider one
 * that it may come from if shares and averages were truncated or are off by their last digit.
 */
export interface Quantity {
  readonly value: Rational;
  readonly rounded: Interval;
  readonly slipped: Interval;
}

export function exactly(value: Rational): Quantity {
  const interval = { low: value, high: value };
  return { value, rounded: interval, slipped: interval };
}

/** All that is within so many halves of a unit in the last place. */
function around(value: Rational, halfUlps: bigint, decimals: number): Interval {
  const { n, d } = unitInLastPlace(decimals);
  const [radius, scale] = [halfUlps * n, 2n * d];
  // Nearly every value has the digits that it is reported to.
  if (value.d === d)
    return { low: { n: 2n * value.n - radius, d: scale }, high: { n: 2n * value.n + radius, d: scale } };
  const around = { n: radius, d: scale };
  return { low: subtract(value, around), high: add(value, around) };
}

/** Shares and averages may be truncated; that is a slip, not an error. */
const maySlip = ({ kind }: Figure): boolean => kind === 'ratio' || kind === 'per-head';
const isRounded = (figure: Figure): boolean => maySlip(figure) || figure.kind === 'amount';

/** An amount of 0 is none at all, not a rounded half; a share or an average of 0 may be a small one. */
const isNothing = ({ kind, value }: Figure): boolean => kind === 'amount' && value!.n === 0n;

/** Digits after the point that a decimal value itself has. */
const ownDecimals = (value: Rational): number => String(value.d).length - 1;

/**
 * A figure as an operand: ±½ of its last digit, and ±1 where it may have slipped, or more where it has fewer digits than
 * its column. Counts are exact. An amount that keeps more digits than it shows counts with all of them; a share is always
 * reported to what it shows, so that shares add up alike whether they were typed or calculated.
 */
export function operandQuantity(figure: Figure): Quantity {
  let known = operands.get(figure);
  if (known === undefined) {
    known = readOperand(figure);
    operands.set(figure, known);
  }
  return known;
}

// A figure takes part in several relations, and in each of them for several sets of labels.
const operands = new WeakMap<Figure, Quantity>();

function readOperand(figure: Figure): Quantity {
  const value = figure.value!;
  if (!isRounded(figure) || isNothing(figure)) return exactly(value);
  const decimals = figure.precise && figure.kind !== 'ratio' ? ownDecimals(value) : roundedTo(figure);
  const rounded = around(value, 1n, decimals);
  if (!maySlip(figure)) return { value, rounded, slipped: rounded };
  const coarser = coarserDecimals(figure);
  // Of many shares some end in 0; but a sum of them has no more room for that. Two zeros are hardly chance.
  const isCoarse = coarser !== undefined && figure.decimals - coarser > 1;
  return { value, rounded, slipped: withCoarser(around(value, 2n, decimals), value, isCoarse ? coarser : undefined) };
}

const roundedTo = ({ roundedTo: fewer, decimals }: Figure): number => fewer ?? decimals;

/**
 * The fewer digits that a figure may have been rounded to by mistake, where its cell has no more than these: 46.4% among
 * 53.61%. Undefined where none are lent to it, for none and all of something, and for amounts, whose zeros are exact.
 */
export function coarserDecimals(figure: Figure): number | undefined {
  const { kind, value, decimals, ownDecimals, typedDecimals: own = ownDecimals } = figure;
  if (own === undefined || value === undefined || !maySlip(figure)) return undefined;
  if (value.n === 0n || (kind === 'ratio' && value.n === value.d)) return undefined;
  const digits = kind === 'ratio' ? Math.max(own, PERCENT) : own;
  return digits < decimals ? digits : undefined;
}

/** A share with the digits of a percent. */
const PERCENT = 2;

/** All that a figure may stand for if its last digit slipped, or if it was rounded to fewer digits than it should be. */
function withCoarser(slipped: Interval, value: Rational, coarser: number | undefined): Interval {
  if (coarser === undefined) return slipped;
  const coarse = around(value, 1n, coarser);
  return { low: smaller(slipped.low, coarse.low), high: larger(slipped.high, coarse.high) };
}

/** A figure's value as it shows: rounded to its own decimals where the cell keeps more. */
export function reportedValue(figure: Figure): Rational {
  return figure.precise ? round(figure.value!, figure.decimals) : figure.value!;
}

/**
 * True where a number that keeps more digits than it shows may differ from a sum within rounding: where it shows the sum.
 * Terms that show all their digits do not add up to another number.
 */
export const showsAs = (figure: Figure, sum: Rational): boolean =>
  figure.precise && compare(reportedValue(figure), round(sum, figure.decimals)) === 0;

/**
 * A figure as one whole side of a relation: what it is compared by is what it shows. One last digit beside the rounded
 * expectation is a slip, which is ±1½ beside the exact one.
 */
export function sideQuantity(figure: Figure): Quantity {
  if (!isRounded(figure) || isNothing(figure)) return exactly(figure.value!);
  const value = reportedValue(figure);
  const decimals = roundedTo(figure);
  const rounded = around(value, 1n, decimals);
  if (!maySlip(figure)) return { value: figure.value!, rounded, slipped: rounded };
  const slipped = withCoarser(around(value, 3n, decimals), value, coarserDecimals(figure));
  return { value: figure.value!, rounded, slipped };
}

type Operation = (a: Interval, b: Interval) => Interval;

const sum: Operation = (a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
const difference: Operation = (a, b) => ({ low: add(a.low, negate(b.high)), high: add(a.high, negate(b.low)) });

const product: Operation = (a, b) => {
  if (a.low === a.high && b.low === b.high) {
    const value = multiply(a.low, b.low);
    return { low: value, high: value };
  }
  const corners = [a.low, a.high].flatMap((x) => [multiply(x, b.low), multiply(x, b.high)]);
  return { low: corners.reduce(smaller), high: corners.reduce(larger) };
};

const quotient: Operation = (a, b) => {
  if (compare(b.low, rational(0n)) <= 0 && compare(b.high, rational(0n)) >= 0) throw new RangeError('division by zero');
  return product(a, { low: divide(rational(1n), b.high), high: divide(rational(1n), b.low) });
};

export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

const OPERATIONS: Record<'+' | '-' | '×' | '÷', Operation> = { '+': sum, '-': difference, '×': product, '÷': quotient };

const VALUES: Record<'+' | '-' | '×' | '÷', (a: Rational, b: Rational) => Rational> = {
  '+': add,
  '-': subtract,
  '×': multiply,
  '÷': divide,
};

/** Interval arithmetic. Throws RangeError when the divisor may be 0. */
export function combine(operator: '+' | '-' | '×' | '÷', a: Quantity, b: Quantity): Quantity {
  const value = VALUES[operator](a.value, b.value);
  if (isExact(a) && isExact(b)) return exactly(value);
  const apply = OPERATIONS[operator];
  const rounded = apply(a.rounded, b.rounded);
  const same = a.slipped === a.rounded && b.slipped === b.rounded;
  return { value, rounded, slipped: same ? rounded : apply(a.slipped, b.slipped) };
}

export const isExact = ({ rounded, slipped }: Quantity): boolean => rounded.low === rounded.high && slipped === rounded;

const width = ({ low, high }: Interval): boolean => compare(low, high) !== 0;

/**
 * True when two intervals have a number in common. Two intervals that both have a width and share only an end do not
 * meet: neighbouring roundings touch, but no number rounds to both.
 */
export function meet(a: Interval, b: Interval): boolean {
  const low = larger(a.low, b.low);
  const high = smaller(a.high, b.high);
  const order = compare(low, high);
  return order < 0 || (order === 0 && !(width(a) && width(b)));
}
