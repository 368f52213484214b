import type { HostReading } from '../../hosts/port/host';
import { placeKey } from '../../workbook/address';
import { formulasIn } from '../../workbook/formulas/formulas-in';
import type { Cell, Workbook } from '../../workbook/types';

/**
 * The workbook of a reading with the results named that may be of before an edit: those that the host names, or those of
 * all formulas where they wait for being worked out. Nothing is safely made of them.
 */
export function withStale({ workbook, stale, calculation }: HostReading): Workbook {
  const places = calculation === 'pending' ? formulasIn(workbook).map(({ place }) => place) : (stale ?? []);
  if (places.length === 0) return workbook;
  const keys = new Set(places.map(placeKey));
  const sheetNames = new Set(places.map(({ sheet }) => sheet));
  const sheets = workbook.sheets.map((sheet) => {
    if (!sheetNames.has(sheet.name)) return sheet;
    const told =
      (row: number) =>
      (cell: Cell): Cell =>
        keys.has(placeKey({ sheet: sheet.name, row, column: cell.column })) ? { ...cell, stale: true } : cell;
    return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(told(row.index)) })) };
  });
  return { ...workbook, sheets };
}
