import type { Block } from '../catalogue/types';
import type { Figure } from '../recognise/types';
import { add, compare, type Rational, rational, ZERO } from '../workbook/rational';

/** A smaller number is easily the sum of its neighbours by chance. */
const LARGE: Rational = rational(10n);

const remembered = new WeakMap<readonly Figure[], readonly Figure[]>();

/**
 * The first figures of rows that are read as items, but are the sum of all others, or of some right above them, in every
 * column of numbers: rows of sums under a word that nobody knows. Pure.
 */
export function hiddenTotals(block: Block, figures: readonly Figure[]): readonly Figure[] {
  const known = remembered.get(figures);
  if (known !== undefined) return known;
  const found = block.labels.some(({ kind }) => kind === 'open' || kind === 'closed') ? search(figures) : [];
  remembered.set(figures, found);
  return found;
}

/** A row with the numbers of its columns. */
interface Row {
  readonly first: Figure;
  readonly numbers: Map<number, Rational>;
}

function search(figures: readonly Figure[]): Figure[] {
  const items = figures.filter(
    ({ aside, state, value }) => aside.length === 0 && state === 'number' && value !== undefined,
  );
  // Amounts may be averages; where there are counts, those are added up.
  const kind = items.some((figure) => figure.kind === 'count') ? 'count' : 'amount';
  const rows = new Map<string, Row>();
  for (const figure of items) {
    if (figure.kind !== kind) continue;
    const key = `${figure.place.sheet}\u0000${figure.place.row}`;
    const row = rows.get(key) ?? { first: figure, numbers: new Map() };
    rows.set(key, row);
    row.numbers.set(figure.place.column, figure.value!);
  }
  const inOrder = [...rows.values()];
  const [top] = inOrder;
  if (top === undefined || inOrder.length < 3) return [];
  // In a single column a run of numbers may well make up the next one; only the sum of all tells.
  const sums = inOrder.filter((row, at) => {
    const isSingle = row.numbers.size === 1;
    if (isSingle && at < inOrder.length - 1) return false;
    return isSum(row, inOrder.slice(0, at).reverse(), isSingle);
  });
  return (isSum(top, inOrder.slice(1), true) ? [top, ...sums] : sums).map(({ first }) => first);
}

/** True where a row is the sum of the next ones among others, two at least; `all` where it must be that of all. */
function isSum({ numbers }: Row, others: readonly Row[], all = false): boolean {
  const large = [...numbers.values()].filter((value) => compare(value, LARGE) >= 0).length;
  if (large === 0 || [...numbers.values()].some(({ n }) => n < 0n)) return false;
  const sums = new Map<number, Rational>();
  for (const [at, other] of others.entries()) {
    for (const [column, value] of numbers) {
      const sum = add(sums.get(column) ?? ZERO, other.numbers.get(column) ?? ZERO);
      if (compare(sum, value) > 0) return false;
      sums.set(column, sum);
    }
    if (at === 0 || (all && at < others.length - 1)) continue;
    const isEqual = [...numbers].every(([column, value]) => compare(sums.get(column)!, value) === 0);
    if (isEqual && (numbers.size > 1 || at > 1)) return true;
  }
  return false;
}
