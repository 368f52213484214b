import type { Block } from '../catalogue/types';
import type { Figure } from '../recognise/types';
import { groupBy } from '../workbook/group-by';
import { add, compare, type Rational, ZERO } from '../workbook/rational';

/** A row beside so many others, in one column of numbers or in several, is hardly their sum by chance. */
const OTHERS_IN_ONE = 3;
const OTHERS_IN_SEVERAL = 2;

/**
 * The first figures of rows that are read as items, first or last of their block, but are the sum of all others in every
 * column of numbers: a row of sums under a word that nobody knows. Pure.
 */
export function hiddenTotals(block: Block, figures: readonly Figure[]): Figure[] {
  const known = remembered.get(figures);
  if (known !== undefined) return known;
  const found = block.labels.some(({ kind }) => kind === 'open' || kind === 'closed') ? search(figures) : [];
  remembered.set(figures, found);
  return found;
}

const remembered = new WeakMap<readonly Figure[], Figure[]>();
const SUMMED: ReadonlySet<Figure['kind']> = new Set(['count', 'amount']);

function search(figures: readonly Figure[]): Figure[] {
  const items = figures.filter(
    ({ kind, aside, state, value }) =>
      SUMMED.has(kind) && aside.length === 0 && state === 'number' && value !== undefined,
  );
  const columns = [...groupBy(items, ({ place }) => `${place.sheet}\u0000${place.column}`).values()];
  const rows = [...new Set(items.map(({ place }) => place.row))].sort((a, b) => a - b);
  return [rows[0], rows.at(-1)].flatMap((row) =>
    row !== undefined && isSumOfOthers(row, columns) ? firstIn(row, items) : [],
  );
}

const firstIn = (row: number, items: readonly Figure[]): Figure[] =>
  items.filter(({ place }) => place.row === row).slice(0, 1);

function isSumOfOthers(row: number, columns: readonly (readonly Figure[])[]): boolean {
  let [telling, most] = [0, 0];
  for (const column of columns) {
    const own = column.find(({ place }) => place.row === row);
    const others = column.filter(({ place, value }) => place.row !== row && value!.n !== 0n);
    if (own === undefined || others.length < OTHERS_IN_SEVERAL) continue;
    const sum = others.reduce((total: Rational, { value }) => add(total, value!), ZERO);
    if (compare(sum, own.value!) !== 0) return false;
    telling++;
    most = Math.max(most, others.length);
  }
  return telling > 1 || (telling === 1 && most >= OTHERS_IN_ONE);
}
