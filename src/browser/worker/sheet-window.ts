import type { SheetLooks } from '../../hosts/file/read/sheet-looks';
import { areasMeet, cellKey, isWithin } from '../../workbook/address';
import { cellsOfRow } from '../../workbook/cell-at';
import type { Mark, MarkLook } from '../../workbook/edits';
import { shownText } from '../../workbook/shown-text';
import type { Area, Cell, CellPlace, Sheet, Workbook } from '../../workbook/types';
import type { CellShown, SheetWindow } from '../protocol/sheet-shape';

/** What is known of single cells besides what they hold. */
export interface CellNotes {
  readonly marks: readonly Mark[];
  readonly stale: readonly CellPlace[];
  readonly looks: SheetLooks;
}

/** The part of a sheet that the page is about to show. */
export function windowOf(workbook: Workbook, sheet: Sheet, area: Area, notes: CellNotes): SheetWindow {
  const here = ({ place }: { place: CellPlace }) => place.sheet === sheet.name;
  const marks = new Map(notes.marks.filter(here).map(({ place, look }) => [cellKey(place), look]));
  const stale = new Set(notes.stale.filter((place) => place.sheet === sheet.name).map(cellKey));
  const merges = sheet.merges.filter((merge) => areasMeet(merge, area));
  const cells: CellShown[] = [];
  const add = (row: number, cell: Cell) => {
    const key = cellKey({ row, column: cell.column });
    const look = notes.looks.get(key);
    const shown = shownOf(row, cell, workbook.date1904, marks.get(key), stale.has(key));
    cells.push(look === undefined ? shown : { ...shown, look });
    marks.delete(key);
  };
  for (let row = area.top; row <= area.bottom; row++) {
    for (const cell of cellsOfRow(sheet, row)) {
      if (cell.column >= area.left && cell.column <= area.right) add(row, cell);
    }
  }
  // What a merged area shows stands in its first cell, which may lie outside.
  for (const { top, left } of merges) {
    if (top >= area.top && left >= area.left) continue;
    const first = cellsOfRow(sheet, top).find(({ column }) => column === left);
    if (first !== undefined) add(top, first);
  }
  // An empty cell may be marked: a figure is missing there.
  for (const { place, look } of notes.marks) {
    if (place.sheet !== sheet.name || !marks.has(cellKey(place)) || !isWithin(place, area)) continue;
    cells.push({ row: place.row, column: place.column, text: '', isNumber: false, mark: look });
  }
  return { sheet: sheet.name, area, cells, merges };
}

function shownOf(row: number, cell: Cell, date1904: boolean, mark: MarkLook | undefined, stale: boolean): CellShown {
  const text = shownText(cell, date1904);
  const entry = entryOf(cell, text);
  return {
    row,
    column: cell.column,
    text,
    isNumber: typeof cell.value === 'number',
    ...(entry === text ? {} : { entry }),
    ...(mark === undefined ? {} : { mark }),
    ...(stale ? { stale } : {}),
  };
}

/** What stands in the line above the grid: typed in again unchanged, it gives the same cell. */
export function entryOf({ column, value, formula, format }: Cell, shown: string): string {
  if (formula !== undefined) return formula === '' ? shown : `=${formula}`;
  if (typeof value === 'string') return looksLikeNumber(value) && format !== '@' ? `'${value}` : value;
  if (typeof value !== 'number' || !READS_AS_NUMBER.test(shown)) return shown;
  if (!shown.endsWith('%')) return shownText({ column, value }, false);
  return `${shownText({ column, value: Number((value * 100).toPrecision(15)) }, false)}%`;
}

/** Dates, times and fractions would be something else if their number were typed in. */
const READS_AS_NUMBER = /^[^\d]*[\d,]*\.?\d*(?:[eE][+-]?\d+)?[^\d]*$/;

/** A number kept as text stays one. */
const looksLikeNumber = (text: string): boolean => /^\s*[+-]?[\d,.]+%?\s*$/.test(text) && /\d/.test(text);
