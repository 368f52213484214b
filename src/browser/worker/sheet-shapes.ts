import { shownText } from '../../workbook/shown-text';
import type { Area, Sheet, Workbook } from '../../workbook/types';
import type { SheetShape } from '../protocol/sheet-shape';
import { linesIn, textWidth } from './text-size';

/** Rows that are looked at for widths and heights; a longer sheet is a list, whose rows are alike. */
const MEASURED_ROWS = 300;
const NARROWEST = 6;
const WIDEST = 30;
const MOST_LINES = 6;

/** What the page needs of every sheet to lay it out. */
export const shapesOf = (workbook: Workbook): SheetShape[] =>
  workbook.sheets.map((sheet) => {
    const shape = known.get(sheet) ?? shapeOf(sheet, workbook.date1904);
    known.set(sheet, shape);
    return shape;
  });

/** Sheets stay the same objects as long as nothing in them changes. */
const known = new WeakMap<Sheet, SheetShape>();

function shapeOf(sheet: Sheet, date1904: boolean): SheetShape {
  const { name, visibility, rows, merges } = sheet;
  let columns = 0;
  for (const { cells } of rows) columns = Math.max(columns, (cells.at(-1)?.column ?? -1) + 1);
  let last = rows.at(-1)?.index ?? -1;
  for (const { bottom, right } of merges) {
    columns = Math.max(columns, right + 1);
    last = Math.max(last, bottom);
  }
  const measured = measuredRows(sheet, date1904);
  const widths = widthsOf(measured, columns);
  return {
    name,
    hidden: visibility !== 'visible',
    rows: last + 1,
    columns,
    widths,
    lines: linesOf(measured, widths),
  };
}

interface Measured {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The last column and row that it may spread over. */
  readonly right: number;
  readonly bottom: number;
}

function measuredRows({ rows, merges }: Sheet, date1904: boolean): Measured[] {
  const merged = new Map<string, Area>();
  for (const area of merges) {
    if (area.top <= (rows[MEASURED_ROWS]?.index ?? Infinity)) merged.set(`${area.top}:${area.left}`, area);
  }
  return rows.slice(0, MEASURED_ROWS).flatMap(({ index, cells }) =>
    cells.map((cell): Measured => {
      const area = merged.get(`${index}:${cell.column}`);
      const text = shownText(cell, date1904);
      return {
        row: index,
        column: cell.column,
        text,
        right: area?.right ?? cell.column,
        bottom: area?.bottom ?? index,
      };
    }),
  );
}

function widthsOf(measured: readonly Measured[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => NARROWEST);
  for (const { column, right, text } of measured) {
    if (right > column) continue;
    const width = Math.max(...text.split('\n').map(textWidth));
    widths[column] = Math.min(WIDEST, Math.max(widths[column]!, width));
  }
  return widths;
}

function linesOf(measured: readonly Measured[], widths: readonly number[]): number[] {
  const lines: number[] = [];
  for (const { row, column, right, bottom, text } of measured) {
    let room = 0;
    for (let at = column; at <= right; at++) room += widths[at]!;
    const needed = Math.ceil(linesIn(text, room) / (bottom - row + 1));
    while (lines.length <= row) lines.push(1);
    lines[row] = Math.min(MOST_LINES, Math.max(lines[row]!, needed));
  }
  return lines;
}
