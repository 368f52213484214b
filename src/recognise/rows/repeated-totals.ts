import { groupBy } from '../../workbook/group-by';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';

/** The rows with a total that is printed above and below them once: what says the same in each column is the same figure. */
export function withoutRepeatedTotals(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  const totals = rows.filter(({ role }) => role === 'total');
  if (totals.length < 2) return rows;
  const columns = header.columns.filter(({ expected }) => expected.measure !== undefined);
  const isSame = (one: DataRow, other: DataRow) =>
    columns.every(({ column }) => grid.text(one.row, column) === grid.text(other.row, column));
  const again = new Map(
    [...groupBy(totals, ({ labels, year }) => JSON.stringify([labels, year ?? ''])).values()].flatMap(
      ([first, ...others]) => others.flatMap((other) => (isSame(first!, other) ? [[other, first!] as const] : [])),
    ),
  );
  const repeats = new Map([...again].map(([other, first]) => [first, other.row]));
  return rows.flatMap((row) => {
    const repeatedIn = repeats.get(row);
    return again.has(row) ? [] : repeatedIn === undefined ? row : { ...row, repeatedIn };
  });
}
