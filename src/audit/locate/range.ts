import { larger, smaller } from '../../rules/judge/quantity';
import {
  add,
  compare,
  divide,
  isInteger,
  multiply,
  negate,
  type Rational,
  subtract,
  unitInLastPlace,
} from '../../workbook/rational';

/** The values that a relation leaves to a figure; a bound that is absent is none. */
export interface Range {
  readonly low?: Rational;
  readonly high?: Rational;
}

export function intersect(a: Range, b: Range): Range {
  const low = a.low === undefined ? b.low : b.low === undefined ? a.low : larger(a.low, b.low);
  const high = a.high === undefined ? b.high : b.high === undefined ? a.high : smaller(a.high, b.high);
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

export function contains({ low, high }: Range, value: Rational): boolean {
  return (low === undefined || compare(low, value) <= 0) && (high === undefined || compare(value, high) <= 0);
}

/**
 * Tells which of some ranges, in their order, have a value in common with one of them. Their ends are put in order once,
 * so that whole numbers are compared from then on: where a column is wrong all over, each of its rows wants a range.
 */
export function overlapsAmong(ranges: readonly Range[]): (range: Range) => Range[] {
  const ends = ranges.flatMap(({ low, high }) => [low, high]).filter((end) => end !== undefined);
  ends.sort(compare);
  const ranks = new Map<Rational, number>();
  ends.forEach((end, at) => {
    const last = ends[at - 1];
    ranks.set(end, last !== undefined && compare(last, end) === 0 ? ranks.get(last)! : at);
  });
  const ranked = ranges.map((range) => {
    const low = range.low === undefined ? Number.NEGATIVE_INFINITY : ranks.get(range.low)!;
    const high = range.high === undefined ? Number.POSITIVE_INFINITY : ranks.get(range.high)!;
    return { range, low, high };
  });
  return (range) => {
    const own = ranked.find((each) => each.range === range);
    if (own === undefined) return [];
    return ranked.filter(({ low, high }) => low <= own.high && own.low <= high).map((each) => each.range);
  };
}

const floor = ({ n, d }: Rational): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));
const ceiling = (a: Rational): bigint => -floor(negate(a));

/** The first and the last of the numbers in a range; absent where there is no end of them. */
export interface Multiples {
  readonly first?: bigint;
  readonly last?: bigint;
}

/** The multiples of 10^-decimals in a range, as the first and the last; undefined where there is none. */
export function multiplesIn({ low, high }: Range, decimals: number): { first?: bigint; last?: bigint } | undefined {
  const unit = unitInLastPlace(decimals);
  const first = low === undefined ? undefined : ceiling(divide(low, unit));
  const last = high === undefined ? undefined : floor(divide(high, unit));
  if (first !== undefined && last !== undefined && first > last) return undefined;
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

/** A value of a function, at a point. */
export type Point = readonly [at: Rational, value: Rational];

/**
 * Where a function is not above zero, on the side of its pole that the points lie on. The function must be linear or
 * linear-fractional (Möbius), as every relation is in one of its figures; three points then determine it.
 * @returns undefined where it is above zero all over
 */
export function notAboveZero([p, q, r]: readonly [Point, Point, Point]): Range | undefined {
  const [[y1, g1], [y2, g2], [y3, g3]] = [p, q, r];
  const [dy2, dy3] = [subtract(y1, y2), subtract(y1, y3)];
  const [dg2, dg3] = [subtract(g1, g2), subtract(g1, g3)];
  const bend = subtract(multiply(dy3, dg2), multiply(dy2, dg3));
  if (bend.n === 0n) {
    if (dg2.n === 0n) return g1.n <= 0n ? {} : undefined;
    const root = subtract(y1, divide(multiply(g1, dy2), dg2));
    // Where it rises it is not above zero up to its root, where it falls from there on.
    return dg2.n > 0n === dy2.n > 0n ? { high: root } : { low: root };
  }
  // g = (a·y + b) ÷ (y + c) through the three points.
  const [s2, s3] = [subtract(multiply(g1, y1), multiply(g2, y2)), subtract(multiply(g1, y1), multiply(g3, y3))];
  const a = divide(subtract(multiply(s3, dg2), multiply(s2, dg3)), bend);
  const c = divide(subtract(multiply(dy2, s3), multiply(dy3, s2)), bend);
  const b = subtract(multiply(g1, add(y1, c)), multiply(a, y1));
  const pole = negate(c);
  const isAbove = compare(y1, pole) > 0;
  const side: Range = isAbove ? { low: pole } : { high: pole };
  if (a.n === 0n) return g1.n <= 0n ? side : undefined;
  const root = negate(divide(b, a));
  const isInside = compare(root, pole) > 0 === isAbove && compare(root, pole) !== 0;
  if (!isInside) return g1.n <= 0n ? side : undefined;
  const [at, value] = g1.n !== 0n ? p : q;
  const isBelowHere = value.n < 0n;
  return intersect(side, compare(at, root) < 0 === isBelowHere ? { high: root } : { low: root });
}

/** True where a value can be written with so many digits after the point. */
export const isMultiple = (value: Rational, decimals: number): boolean =>
  isInteger(divide(value, unitInLastPlace(decimals)));
