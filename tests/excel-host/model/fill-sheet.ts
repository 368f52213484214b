import type { Cell, Sheet } from '../../../src/workbook/types';
import type { CellState } from './cell';
import type { SheetModel } from './sheet-model';

/** Puts the cells and merges of a plain sheet into the model. */
export function fillSheet(model: SheetModel, sheet: Sheet): void {
  model.merges = sheet.merges;
  for (const { index, cells } of sheet.rows) {
    for (const cell of cells) model.cells.set(index, cell.column, stateOf(cell));
  }
}

const stateOf = ({ value, formula, text, format }: Cell): CellState => ({
  ...(value === '' && formula === undefined ? {} : { value }),
  ...(formula === undefined ? {} : { formula }),
  ...(text === undefined ? {} : { text }),
  ...(format === undefined ? {} : { look: { numberFormat: format } }),
});
