import type { Figure } from '../../../recognise/types';
import { commonest, isWhole, usualDecimals } from '../../../recognise/values/decimals';
import { mayLackZeros } from '../../../recognise/values/measure-values';
import type { Derived } from '../../../rules/relations/derive';
import { compare, isNear, type Rational, rational, round } from '../../../workbook/rational';
import { readNumber } from '../../../workbook/read-number';
import type { Cell } from '../../../workbook/types';
import type { Cells } from '../cells';
import { columnOf, ownDecimals } from './cell-scale';

/** So many digits more than its column has may be meant in a cell. */
const MOST_FINER = 2;

/** Digits after the point that a derived figure may be written with, counted on its value. */
export interface Decimals {
  /** Of a share or an average those most frequent in its column, of a sum the most that a term has. */
  readonly usual: number;
  /** To be tried one after the other, until the figure holds. */
  readonly candidates: readonly number[];
}

/**
 * A cell that needs fewer digits than usual to say it exactly keeps its own: 100% among 98.75%.
 * @param target as it stands in the workbook
 * @param decimalsOf what an input is written with, or will be
 */
export function decimalsFor(
  target: Figure,
  { chain, inputs, expected }: Derived,
  decimalsOf: (input: Figure) => number | undefined,
  peers: readonly Figure[],
  cells: Cells,
): Decimals {
  if (target.kind === 'count') return { usual: 0, candidates: [0] };
  const own = ownDecimals(target, peers, cells);
  const isMean = target.kind === 'ratio' || target.kind === 'per-head';
  const isSum = (chain.pureSum && !isMean) || chain.terms.slice(1).every(({ kind }) => kind === 'aggregate');
  const usual =
    (isSum ? most(inputs.flatMap((input) => decimalsOf(input) ?? [])) : mostFrequent(target, peers, cells)) ??
    own ??
    Math.max(0, target.decimals);
  const isExact = own !== undefined && compare(round(expected.value, own), expected.value) === 0;
  const keepsOwn = isExact && (isSum || own < usual);
  // What a person chose to write out further stays so, as the finding says it; digits of a machine's do not.
  const isFiner = own !== undefined && own > usual && own <= usual + MOST_FINER && isSlip(target, expected.value, own);
  const candidates = keepsOwn ? [own] : isFiner ? [own, usual] : [usual, own ?? usual];
  return { usual, candidates: [...new Set(candidates)] };
}

/** True where no more than the last digit that is written is off. */
const isSlip = ({ value }: Figure, expected: Rational, own: number): boolean =>
  value !== undefined && isNear(value, expected, rational(2n, 10n ** BigInt(Math.max(0, own))));

const most = (known: readonly number[]): number | undefined => (known.length === 0 ? undefined : Math.max(...known));

/** 100% says nothing about the digits of what is not all. */
function mostFrequent(target: Figure, peers: readonly Figure[], cells: Cells): number | undefined {
  const column = columnOf(target, peers, cells).filter(({ amount }) => amount.written);
  const parts = column.filter(({ figure }) => !isWhole(figure));
  return commonest((parts.length > 0 ? parts : column).map(({ decimals }) => decimals));
}

/**
 * Digits that a figure is read to once its cell is written with so many: a cell that may lack zeros is lent those of its
 * column.
 */
export function settledDecimals(target: Figure, cell: Cell, decimals: number, peers: readonly Figure[]): number {
  const reading = readNumber(cell);
  const isLent = target.kind === 'amount' || reading.kind !== 'number' || mayLackZeros(reading.amounts[0], cell);
  if (!isLent) return decimals;
  return Math.max(decimals, usualDecimals(target, peers) ?? 0);
}
