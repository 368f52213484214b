import type { SheetArea } from '../../workbook/formulas/references';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';

/** The fewest straight ranges that hold these cells and no others: down a column, or else along a row. */
export function rangesOf(places: readonly CellPlace[]): SheetArea[] {
  const down = [...groupBy(places, ({ sheet, column }) => `${sheet}\u0000${column}`).values()].flatMap((cells) =>
    runs(cells, 'row'),
  );
  const along = [...groupBy(places, ({ sheet, row }) => `${sheet}\u0000${row}`).values()].flatMap((cells) =>
    runs(cells, 'column'),
  );
  return along.length < down.length ? along : down;
}

/** Cells of one line, parted where one is left out. */
function runs(cells: readonly CellPlace[], step: 'row' | 'column'): SheetArea[] {
  const sorted = [...cells].sort((a, b) => a[step] - b[step]);
  const areas: SheetArea[] = [];
  let start: CellPlace | undefined;
  for (const [at, cell] of sorted.entries()) {
    start ??= cell;
    const next = sorted[at + 1];
    if (next !== undefined && next[step] === cell[step] + 1) continue;
    areas.push({
      sheet: cell.sheet,
      area: { top: start.row, left: start.column, bottom: cell.row, right: cell.column },
    });
    start = undefined;
  }
  return areas;
}
