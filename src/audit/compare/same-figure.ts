import type { Figure } from '../../recognise/types';
import { type Interval, meet } from '../../rules/judge/quantity';
import { plainLabel } from '../../workbook/label-text';
import { isHedged } from '../../workbook/number-text';
import { add, compare, divide, type Rational, rational, subtract, unitInLastPlace } from '../../workbook/rational';

const ROUNDED: ReadonlySet<Figure['kind']> = new Set(['ratio', 'per-head', 'amount']);

/**
 * True of two figures that may be one number: equal, or equal as far as one of them was rounded when it was printed
 * (0.84826, shown as 84.83%, and 84.83%; 12.345 and 12.35). Counts have to be equal; texts, but for widths and blanks. 约63
 * is not 63.
 */
export function isSameFigure(first: Figure, second: Figure): boolean {
  if (first.state !== 'number' || second.state !== 'number')
    return first.state === second.state && plainLabel(first.text) === plainLabel(second.text);
  if (isHedged(first.text) !== isHedged(second.text)) return false;
  const [one, other] = [first.value!, second.value!];
  if (compare(one, other) === 0) return true;
  return ROUNDED.has(first.kind) && meet(meant(first), meant(second));
}

/** What a figure may have been before it was rounded; one that keeps more digits than it shows was not. */
function meant({ value, decimals, precise }: Figure): Interval {
  if (precise) return { low: value!, high: value! };
  const half: Rational = divide(unitInLastPlace(decimals), rational(2n));
  return { low: subtract(value!, half), high: add(value!, half) };
}
