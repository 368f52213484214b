import { isOnGrid } from '../../workbook/excel-limits';
import type { CellPlace } from '../../workbook/types';
import { hiddenSheet, unknownCell, unknownSheet } from './refusals';
import type { Trip } from './session';

/** Brings a sheet to the front and selects a cell of it. Throws a Refusal: unknown-sheet, hidden-sheet, unknown-cell. */
export async function selectCell(trip: Trip, place: CellPlace): Promise<void> {
  if (!isOnGrid(place)) throw unknownCell(place);
  const id = await trip((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load('id,name,visibility');
    return () => {
      if (sheet.isNullObject) throw unknownSheet([place.sheet]);
      if (sheet.visibility !== 'Visible') throw hiddenSheet(sheet.name);
      return sheet.id;
    };
  });
  await trip((context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.activate();
    sheet.getCell(place.row, place.column).select();
    return () => {};
  });
}
