import { compare } from '../../workbook/rational';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import type { RowRead } from './read-row';
import { rowValues } from './row-values';

/** Blank rows that may part a header from its first row, or rows from one another where it is plain that they go on. */
export const LARGEST_GAP = 3;

/** True where a row below several blank ones is plainly the table's: the next number, another year, a row of the form, the total. */
export function surelyGoesOn(grid: Grid, read: RowRead, rows: readonly DataRow[], header: FoundHeader): boolean {
  if (read.kind !== 'row') return false;
  const { block } = header;
  const { labels, labelCells, year, role } = read.row;
  if (role === 'total') return sumsSome(grid, header, read.row, rows);
  const ordinal = block.labels.find(({ kind }) => kind === 'ordinal')?.name;
  const before = ordinal === undefined ? undefined : rows.findLast((row) => row.labelCells[ordinal] !== undefined);
  if (ordinal !== undefined && before !== undefined) {
    const [last, next] = [before.labelCells[ordinal]!.text, labelCells[ordinal]?.text ?? ''];
    if (/^\d+$/.test(next) && Number(next) === Number(last) + 1) return true;
  }
  const closed = block.labels.find(({ kind }) => kind === 'closed')?.name;
  if (closed !== undefined && labels[closed] !== undefined) {
    return !rows.some((row) => row.labels[closed] === labels[closed] && row.year === year);
  }
  const isOpen = block.labels.some(({ kind }) => kind === 'open');
  return !isOpen && year !== undefined && !rows.some((row) => row.year === year);
}

/** True for the only total of the rows above, of which one column at least is their sum: the others may be wrong. */
function sumsSome(grid: Grid, header: FoundHeader, total: DataRow, rows: readonly DataRow[]): boolean {
  const own = rows.filter(({ year }) => year === total.year);
  if (own.some(({ role }) => role === 'total')) return false;
  const values = rowValues(grid, header);
  const sums = values.sumOf(own.filter(({ role }) => role === 'item'));
  return values.of(total).some((value, at) => value.n !== 0n && compare(value, sums[at]!) === 0);
}
