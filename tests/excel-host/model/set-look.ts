import type { Area } from '../../../src/workbook/types';
import { SimulatorNotImplemented } from '../errors';
import type { RangeTarget } from '../host-object';
import { cellsOf, columnsOf, isEntireColumn, isEntireRow, rowsOf } from './areas';
import type { Look } from './cell';
import type { SheetModel } from './sheet-model';

/** Gives the cells of a range a look, on top of what they have. */
export function setLook({ sheet, areas }: RangeTarget, look: Look): void {
  for (const area of areas) setAreaLook(sheet, area, look);
}

function setAreaLook(sheet: SheetModel, area: Area, look: Look): void {
  if (isEntireColumn(area)) {
    for (let column = area.left; column <= area.right; column++) setBand(sheet, sheet.columnLooks, column, look);
  } else if (isEntireRow(area)) {
    for (let row = area.top; row <= area.bottom; row++) setBand(sheet, sheet.rowLooks, row, look);
  } else if (rowsOf(area) * columnsOf(area) > 1_000_000) {
    throw new SimulatorNotImplemented('a format for more than a million cells');
  } else {
    for (const [row, column] of cellsOf(area)) setCellLook(sheet, row, column, look);
    return;
  }
  for (const [row, column] of sheet.cells.within(area)) setCellLook(sheet, row, column, look);
}

function setCellLook(sheet: SheetModel, row: number, column: number, look: Look): void {
  const { text: _old, ...state } = sheet.cells.get(row, column) ?? {};
  sheet.cells.set(row, column, { ...state, look: { ...state.look, ...look } });
}

function setBand(sheet: SheetModel, band: Map<number, Look>, index: number, look: Look): void {
  const old = band.get(index);
  band.set(index, { ...old, ...look });
  sheet.journal.record(() => {
    if (old === undefined) band.delete(index);
    else band.set(index, old);
  });
}
