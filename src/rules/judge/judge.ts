import { compare } from '../../workbook/rational';
import type { Operator } from '../notation/syntax';
import { type Interval, meet, type Quantity } from './quantity';
import type { Outcome } from './verdict';

/** How two sides of a relation compare, and what may excuse a difference. */
export interface Terms {
  /** True where both sides are sums of amounts: agreement only within rounding is then a slip. */
  readonly pureSum: boolean;
  /** True where a figure keeps more digits than it shows. */
  readonly precise: boolean;
}

export function judge(a: Quantity, b: Quantity, operator: Operator, { pureSum, precise }: Terms): Outcome {
  if (operator === '=' || operator === ':=') {
    if (meet(a.rounded, b.rounded)) {
      return !pureSum || precise || compare(a.value, b.value) === 0 ? 'holds' : 'rounding';
    }
    // One side slips at a time: two shares two last digits apart are not one digit off, though each might be.
    return meet(a.slipped, b.rounded) || meet(a.rounded, b.slipped) ? 'rounding' : 'broken';
  }
  // A bound leaves no room for a slip: no truncation makes a share of 100.01%.
  const [low, high] = operator === '<=' || operator === '<' ? [a, b] : [b, a];
  return fits(low.rounded, high.rounded, operator === '<' || operator === '>') ? 'holds' : 'broken';
}

function fits(low: Interval, high: Interval, strict: boolean): boolean {
  const order = compare(low.low, high.high);
  return strict ? order < 0 : order <= 0;
}
