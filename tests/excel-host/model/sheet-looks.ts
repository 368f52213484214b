import type { Look } from './cell';
import { PLAIN_LOOK } from './cell';
import type { SheetModel } from './sheet-model';

/** The look of a cell where it, its row or its column has one; a row's goes over a column's, as in the file format. */
export function lookAt(sheet: SheetModel, row: number, column: number): Look {
  const ofColumn = sheet.columnLooks.get(column);
  const ofRow = sheet.rowLooks.get(row);
  const own = sheet.cells.get(row, column)?.look;
  return { ...PLAIN_LOOK, ...ofColumn, ...ofRow, ...own };
}
