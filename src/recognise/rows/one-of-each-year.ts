import { groupBy } from '../../workbook/group-by';
import { isTotalWord } from '../../workbook/label-text';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isList } from './list-block';

/**
 * Of several rows of one year that only a column of the school's tells apart (系部) the one that sums is meant; of others none
 * can be told.
 */
export function oneOfEachYear(
  grid: Grid,
  { block, extras }: FoundHeader,
  rows: readonly DataRow[],
): { readonly rows: readonly DataRow[]; readonly unclear: readonly DataRow[] } {
  const isApart = ({ row }: DataRow) => extras.some(({ column }) => grid.text(row, column) !== '');
  const isByYear = block.labels.every(({ kind }) => kind === 'year' || kind === 'ordinal' || kind === 'heading');
  // The rows of a list need nothing that tells them apart.
  if (!isByYear || isList(block) || !rows.some(isApart)) return { rows, unclear: [] };
  const unclear: DataRow[] = [];
  const meant = new Set<DataRow>();
  for (const group of groupBy(rows, ({ year, role }) => `${role} ${year}`).values()) {
    const totals = group.filter(({ row }) => saysTotal(grid, row));
    if (group.length === 1 || !group.some(isApart)) for (const row of group) meant.add(row);
    else if (totals.length === 1) meant.add(totals[0]!);
    else unclear.push(...group);
  }
  return { rows: rows.filter((row) => meant.has(row)), unclear };
}

/** True where a row of a table without labels says that it is all of them: 合计, 全校. */
export const saysTotal = (grid: Grid, row: number): boolean =>
  grid
    .row(row)
    .some(
      ({ column }) => isTotalWord(grid.text(row, column)) || /^(?:全校|[学本]校$|全院$)/.test(grid.text(row, column)),
    );
