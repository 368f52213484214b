import { compare } from '../../workbook/rational';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { rowLabel } from '../words/row-labels';
import { rowValues } from './row-values';

/**
 * The rows called 累计, which may sum the rows above them or all years so far. It is the table's total where one of its numbers
 * is the sum of them, and nothing else is called the total; of any other nobody can tell what it sums.
 */
export function runningSums(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): ReadonlySet<DataRow> {
  const found = new Set<DataRow>();
  const totals = rows.filter(({ role }) => role === 'total');
  const called = totals.filter(saysSoFar);
  const values = rowValues(grid, header);
  if (called.length === 0 || values.columns === 0) return found;
  for (const row of called) {
    const isOfYear = ({ year }: DataRow) => row.year === undefined || year === row.year;
    const items = values.sumOf(rows.filter((one) => one.role === 'item' && isOfYear(one)));
    const agrees = values.of(row).some((value, at) => value.n !== 0n && compare(value, items[at]!) === 0);
    const isCalledOtherwise = totals.some((other) => other.year === row.year && !saysSoFar(other));
    if (!agrees || isCalledOtherwise) found.add(row);
  }
  return found;
}

const saysSoFar = ({ labelCells }: DataRow): boolean =>
  Object.values(labelCells).some(({ text }) => /累计(?:人数|数)?$/.test(rowLabel(text)));
