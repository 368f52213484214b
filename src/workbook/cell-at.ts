import type { Cell, CellPlace, Row, Sheet, Workbook } from './types';

/** The cell at a place; undefined where it is empty or its sheet is not there. */
export function cellAt({ sheets }: Workbook, { sheet, row, column }: CellPlace): Cell | undefined {
  const found = sheets.find(({ name }) => name === sheet);
  return found === undefined ? undefined : cellsOfRow(found, row).find((cell) => cell.column === column);
}

/** Cells of a row, by bisection: a large sheet unpacks its rows as they are asked for. */
export function cellsOfRow({ rows }: Sheet, index: number): Row['cells'] {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row?.index === index ? row.cells : [];
}
