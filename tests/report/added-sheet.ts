import type { AddedCell, AddedSheet } from '../../src/workbook/edits';
import type { Sheet } from '../../src/workbook/types';

/** An added sheet as a host reads it back. */
export function asSheet({ name, rows, merges }: AddedSheet): Sheet {
  const read = rows.map(({ cells }, index) => ({ index, cells: cells.filter(({ value }) => value !== '') }));
  return { name, visibility: 'visible', merges, rows: read.filter(({ cells }) => cells.length > 0) };
}

/** The texts of a row by the heads of the sheet, blank ones left out. */
export type RowTexts = Readonly<Record<string, string>>;

export function headRow({ rows }: AddedSheet): number {
  return rows.findIndex(({ cells }) => cells.some(({ value }) => value === '审核说明'));
}

/** The rows below the head, as a person reads them. */
export function readableRows(sheet: AddedSheet): RowTexts[] {
  const head = headRow(sheet);
  const heads = new Map(sheet.rows[head]!.cells.map(({ column, value }) => [column, String(value)]));
  const texts = (cells: readonly AddedCell[]): RowTexts =>
    Object.fromEntries(
      cells.filter(({ value }) => value !== '').map((cell) => [heads.get(cell.column)!, `${cell.value}`]),
    );
  return sheet.rows.slice(head + 1).map(({ cells }) => texts(cells));
}

/** The cell of a head in the first row that mentions all these words. */
export function cellOfRow(sheet: AddedSheet, words: readonly string[], head: string): { row: number; cell: AddedCell } {
  const at = sheet.rows[headRow(sheet)]!.cells.find(({ value }) => value === head)!.column;
  const row = sheet.rows.findIndex(({ cells }) => {
    const said = cells.map(({ value }) => value).join(' ');
    return words.every((word) => said.includes(word));
  });
  const cell = sheet.rows[row]?.cells.find(({ column }) => column === at);
  if (cell === undefined) throw new Error(`no row says ${words.join(' ')} under ${head}`);
  return { row, cell };
}

/** The sheet after a person has written into the 审核说明 of the first row that mentions these words. */
export function explain(sheet: AddedSheet, words: readonly string[], text: string): AddedSheet {
  const { row, cell } = cellOfRow(sheet, words, '审核说明');
  return change(sheet, row, cell.column, text);
}

/** The sheet with one cell changed or added. */
export function change(sheet: AddedSheet, row: number, column: number, value: string | number): AddedSheet {
  const rows = [...sheet.rows];
  const others = (rows[row]?.cells ?? []).filter((cell) => cell.column !== column);
  rows[row] = { cells: [...others, { column, value, look: 'plain' as const }].sort((a, b) => a.column - b.column) };
  return { ...sheet, rows: Array.from(rows, (each) => each ?? { cells: [] }) };
}
