import { TABLE_UNITS } from '../../catalogue/claims/words';
import { judge } from '../../rules/judge/judge';
import { exactly, type Interval, type Quantity } from '../../rules/judge/quantity';
import {
  add,
  compare,
  divide,
  isInteger,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../../workbook/rational';
import type { Mention } from '../text/mention';
import type { ClaimOperator } from './lines';

/** How a number of the text stands to what it should be. */
export type Outcome = 'agrees' | 'rounding' | 'differs';

const halves = (value: Rational, ulp: Rational, count: bigint): Interval => {
  const radius = multiply(ulp, rational(count, 2n));
  return { low: subtract(value, radius), high: add(value, radius) };
};

/** A number of the text as what it may stand for: whole things exactly, all else to its last printed digit. */
function mentionQuantity({ value, ulp, whole }: Mention): Quantity {
  return whole ? exactly(value) : { value, rounded: halves(value, ulp, 1n), slipped: halves(value, ulp, 3n) };
}

/** A quantity of a table in the base that texts are read in: 万元 as 元. */
export function inBase(quantity: Quantity, unit: string): Quantity {
  const factor = TABLE_UNITS[unit]?.[1];
  if (factor === undefined || factor === '1') return quantity;
  const by = rational(BigInt(factor));
  const scaled = ({ low, high }: Interval): Interval => ({ low: multiply(low, by), high: multiply(high, by) });
  return { value: multiply(quantity.value, by), rounded: scaled(quantity.rounded), slipped: scaled(quantity.slipped) };
}

const NEAR = rational(1n, 20n);
const TEN = rational(10n);

/** Whether a number, as firmly as it is said, agrees with a quantity in the same base. */
export function weigh(said: Mention, quantity: Quantity, operator: ClaimOperator, isAverage = false): Outcome {
  // An average of 2100元 is told to the hundred.
  const mention = isAverage && said.counts === '元' ? { ...said, ulp: roundUnit(said) } : said;
  const { hedge, value } = mention;
  const own = mentionQuantity(mention);
  if (operator === '<=' || operator === '>=')
    return judge(own, quantity, operator, EXACT) === 'holds' ? 'agrees' : 'differs';
  if (hedge === undefined) {
    const outcome = judge(own, quantity, '=', EXACT);
    return outcome === 'holds' ? 'agrees' : outcome === 'rounding' ? 'rounding' : 'differs';
  }
  switch (hedge) {
    case 'atLeast':
      return holds(compare(quantity.rounded.high, value) >= 0);
    case 'more':
      return holds(compare(quantity.rounded.high, value) > 0);
    case 'atMost':
      return holds(compare(quantity.rounded.low, value) <= 0);
    case 'less':
      return holds(compare(quantity.rounded.low, value) < 0);
    case 'over':
      return holds(
        compare(quantity.rounded.high, value) >= 0 && compare(quantity.rounded.low, add(value, roundUnit(mention))) < 0,
      );
    case 'tens':
      return holds(
        compare(quantity.value, multiply(value, rational(2n))) >= 0 &&
          compare(quantity.value, multiply(value, TEN)) < 0,
      );
    case 'about': {
      const gap = subtract(quantity.value, value);
      const own = quantity.value.n < 0n ? negate(quantity.value) : quantity.value;
      // 增长一倍 is told of what has become twice as much.
      const size = mention.counts === '倍' ? add(own, rational(1n)) : own;
      return holds(compare(gap.n < 0n ? negate(gap) : gap, multiply(size, NEAR)) <= 0);
    }
  }
}

const EXACT = { pureSum: false, precise: true };
const holds = (does: boolean): Outcome => (does ? 'agrees' : 'differs');

/** What one of the last printed digit that is not 0 is worth: of 40余 ten, of 1700多 a hundred. */
function roundUnit({ value, ulp }: Mention): Rational {
  let unit = ulp;
  while (compare(value, ZERO) > 0 && isInteger(divide(value, multiply(unit, TEN)))) unit = multiply(unit, TEN);
  return unit;
}

/** Digits behind the point. */
const decimalsOf = (printed: string): number => {
  const point = printed.search(/[.点]/);
  return point < 0 ? 0 : printed.length - point - 1;
};

/** The digits that say a quantity in a number's place: as many behind the point as it has now. */
export function digitsFor(mention: Mention, quantity: Rational, printed: string): string {
  return toDecimal(divide(quantity, mention.one), decimalsOf(printed), true);
}

/** A quantity in a number's unit, with two digits more than it has, for the reader to see why it differs. */
export function shownFor(mention: Mention, quantity: Rational, printed: string): string {
  return `${toDecimal(divide(quantity, mention.one), decimalsOf(printed) + 2)}${mention.unit}`;
}
