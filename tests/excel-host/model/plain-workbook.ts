import type { Cell, Sheet, Workbook } from '../../../src/workbook/types';
import { WHOLE_SHEET } from './areas';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** The model as plain values, as every host hands them to the core: what a test compares a read with. */
export function plainWorkbook(model: WorkbookModel): Workbook {
  return { date1904: model.date1904, sheets: model.sheets.map(plainSheet) };
}

function plainSheet(sheet: SheetModel): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const [row, column, { value, formula, text, look }] of sheet.cells.within(WHOLE_SHEET)) {
    if (value === undefined) continue;
    const format = look?.numberFormat;
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push({
      column,
      value,
      ...(format === undefined || format === 'General' ? {} : { format }),
      ...(text === undefined ? {} : { text }),
      ...(formula === undefined ? {} : { formula }),
    });
  }
  const { name, visibility, merges } = sheet;
  return { name, visibility, merges, rows: [...rows].map(([index, cells]) => ({ index, cells })) };
}
