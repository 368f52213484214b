import { rowKey } from '../../../recognise/headers/turn';
import type { Figure } from '../../../recognise/types';
import type { Changes } from '../../../rules/judge/labelled';
import { type Quantity, sideQuantity } from '../../../rules/judge/quantity';
import { type Derived, derive } from '../../../rules/relations/derive';
import { groupBy } from '../../../workbook/group-by';
import {
  add,
  multiply,
  negate,
  type Rational,
  rational,
  round,
  subtract,
  unitInLastPlace,
} from '../../../workbook/rational';
import { intersect, multiplesIn, notAboveZero, type Point, type Range } from '../../locate/range';
import { type Baseline, standingOf } from '../baseline';
import { WHY } from '../wording';
import type { Attempt, Objections } from './attempt';
import { slipOfHand } from './borne-out';
import { columnKey } from './exchanges';

/**
 * Inputs part of which may stand in another row: with so many moved back the target holds as it stands, and so does what is
 * made of the other row, unless it was mistyped besides. No sum tells that people were counted in the wrong row; that two
 * shares of a column are off by the same number does.
 */
export function moves({ baseline, safe }: Attempt): Objections {
  const found = new Map<Figure, string>();
  const columns = offByColumn(baseline);
  for (const { target, derived, standing } of safe.values()) {
    if (!isOff(standing)) continue;
    for (const other of nearest(target, columns.get(columnKey(target)) ?? [])) {
      const pair = movedBetween(derived, other, baseline);
      if (pair === undefined) continue;
      found.set(target, WHY.moved(...pair));
      break;
    }
  }
  return found;
}

/** Of a column in which very many are off only so many rows above and below are held against one another. */
const MOST_BESIDE = 20;

/** The others of a column, by place; of very many those nearest. */
function nearest(target: Figure, column: readonly Derived[]): readonly Derived[] {
  const at = column.findIndex(({ derivation }) => derivation.target === target);
  const near = column.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE + 1);
  return near.filter(({ derivation }) => derivation.target !== target);
}

/** What is made of something and does not come to what it should be, by column. */
function offByColumn({ derived }: Baseline): ReadonlyMap<string, readonly Derived[]> {
  const off = [...derived.values()].filter((each) => isOff(standingOf(each.derivation.target, each)));
  return groupBy(off, ({ derivation }) => columnKey(derivation.target));
}

const isOff = (standing: string | undefined): boolean => standing === 'broken' || standing === 'rounding';

/** The inputs of two rows, of which the one may have what is the other's. */
function movedBetween(derived: Derived, other: Derived, baseline: Baseline): readonly [Figure, Figure] | undefined {
  for (const input of ownInputs(derived)) {
    const beside = ownInputs(other).find((each) => each !== input && columnKey(each) === columnKey(input));
    if (beside === undefined) continue;
    const move: Move = { input, beside };
    // Neither row may come to less than none.
    const room: Range = { low: negate(input.value!), high: beside.value! };
    const ranges = [derived, other].map((each) => rangeOf(each, move));
    const [own, theirs] = ranges.map((range) => (range === undefined ? undefined : intersect(room, range)));
    if (own !== undefined && theirs !== undefined && stepsIn(intersect(own, theirs), input).length > 0)
      return [input, beside];
    const isWrong = [derived, other].every((each) => standingOf(each.derivation.target, each) === 'broken');
    const isMet = (range: Range | undefined, mistyped: Derived) =>
      range !== undefined && stepsIn(range, input).some((step) => isMistyped(mistyped, move, step, baseline));
    if (isWrong && (isMet(own, other) || isMet(theirs, derived))) return [input, beside];
  }
  return undefined;
}

/** So many that stand in one row may belong to another. */
interface Move {
  readonly input: Figure;
  readonly beside: Figure;
}

/** The first and the last number that can be moved within a range; none where there is none but 0. */
function stepsIn(range: Range, { decimals }: Figure): readonly Rational[] {
  const found = multiplesIn(range, decimals);
  const ends = [found?.first, found?.last].filter((end): end is bigint => end !== undefined && end !== 0n);
  const unit = unitInLastPlace(decimals);
  return ends.map((end) => multiply(unit, rational(end)));
}

/** True where a figure is a slip of the hand for what the move makes it: two errors met in it. */
function isMistyped({ derivation }: Derived, move: Move, step: Rational, baseline: Baseline): boolean {
  const again = derive(derivation, moved(move, step));
  if (again === undefined) return false;
  const { target } = derivation;
  return slipOfHand(target, round(again.expected.value, target.decimals), baseline) !== undefined;
}

const moved = ({ input, beside }: Move, step: Rational): Changes =>
  new Map([
    [input, { ...input, value: add(input.value!, step) }],
    [beside, { ...beside, value: subtract(beside.value!, step) }],
  ]);

const ownInputsOf = new WeakMap<Derived, readonly Figure[]>();

/** The numbers in a derived figure's own row that it is made of; a share has a whole column of inputs, and many others ask. */
function ownInputs(derived: Derived): readonly Figure[] {
  const { derivation, inputs } = derived;
  const row = rowKey(derivation.target);
  const own = ownInputsOf.get(derived) ?? inputs.filter((input) => input.value !== undefined && rowKey(input) === row);
  ownInputsOf.set(derived, own);
  return own;
}

/** How much more in one row, and less in the other, lets a target hold as it stands; undefined where nothing does. */
function rangeOf({ derivation }: Derived, move: Move): Range | undefined {
  const reported = sideQuantity(derivation.target).rounded;
  const unit = unitInLastPlace(move.input.decimals);
  const made: (readonly [Rational, Quantity])[] = [];
  for (const count of [0n, 1n, 2n]) {
    const step = multiply(unit, rational(count));
    const again = derive(derivation, moved(move, step));
    if (again === undefined) return undefined;
    made.push([step, again.expected]);
  }
  const solve = (excess: (expected: Quantity) => Rational) =>
    notAboveZero(made.map(([step, expected]): Point => [step, excess(expected)]) as [Point, Point, Point]);
  const notAbove = solve(({ rounded }) => subtract(rounded.low, reported.high));
  const notBelow = solve(({ rounded }) => subtract(reported.low, rounded.high));
  return notAbove === undefined || notBelow === undefined ? undefined : intersect(notAbove, notBelow);
}
