import type { Figure } from '../../recognise/types';
import { reportedValue } from '../../rules/judge/quantity';
import { halfWidth } from '../../workbook/label-text';
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  negate,
  type Rational,
  subtract,
  toDecimal,
  unitInLastPlace,
} from '../../workbook/rational';

/** How a figure stands in its cell: its digits, and what one of them is worth. */
export interface Written {
  /** The figure's value is the number written times this: 1/100 for percentages, 10000 for 万 in a cell of 元. */
  readonly scale: Rational;
  /** Digits after the point, as written. */
  readonly decimals: number;
  readonly percent: boolean;
}

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;

/** The number in a figure's cell that is this figure: of `25人、33天` the one with its unit. */
function numberIn({ text, labels }: Figure): Rational | undefined {
  const plain = halfWidth(text);
  const numbers = [...plain.matchAll(NUMBER)];
  const part = labels.计量;
  const own =
    part === undefined
      ? numbers[0]
      : numbers.find(({ 0: digits, index }) => plain.startsWith(part, index + digits.length));
  return own === undefined ? undefined : fromDecimal(own[0].replaceAll(',', ''));
}

const HUNDREDTH = unitInLastPlace(2);
const ONE = unitInLastPlace(0);
/** Shares, then units of money and of books, which are all multiples of ten of each other. */
const SCALES = [0, 2, -4, 4, -3, 3, -2, -6, 6, -8, 8, 1, -1].map(unitInLastPlace);

/** How a figure stands in its cell. What an empty cell would hold follows from its measure. */
export function writtenAs(figure: Figure): Written {
  const { kind, percent, decimals } = figure;
  const scale = percent ? HUNDREDTH : scaleOf(figure);
  const shift = scale.d > scale.n ? String(scale.d).length - 1 : 1 - String(scale.n).length;
  return {
    scale,
    decimals: Math.max(0, decimals - shift),
    percent: percent || (kind === 'ratio' && figure.text === ''),
  };
}

function scaleOf(figure: Figure): Rational {
  const number = figure.value === undefined ? undefined : numberIn(figure);
  if (number === undefined || number.n === 0n || figure.value!.n === 0n)
    return figure.kind === 'ratio' ? HUNDREDTH : ONE;
  const value = reportedValue(figure);
  const exact = SCALES.find((scale) => compare(multiply(number, scale), value) === 0);
  if (exact !== undefined) return exact;
  const distance = (scale: Rational) => absolute(subtract(multiply(number, scale), value));
  return SCALES.reduce((best, scale) => (compare(distance(scale), distance(best)) < 0 ? scale : best));
}

export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);

/** The digits that a value takes in the cell of a figure, with its % sign where it has one. */
export function digitsOf(value: Rational, { scale, decimals, percent }: Written, own = decimals): string {
  return toDecimal(divide(value, scale), own, percent) + (percent ? '%' : '');
}

/** A figure with another value, as if that had been typed in its cell. */
export function withValue(figure: Figure, value: Rational, precise = false): Figure {
  return { ...figure, value, state: 'number', precise };
}
