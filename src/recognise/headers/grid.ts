import { withoutInvisible } from '../../workbook/invisible';
import { shownText } from '../../workbook/shown-text';
import type { Cell, Sheet } from '../../workbook/types';

/** Random access to a sheet's cells by row and column. */
export interface Grid {
  readonly sheet: Sheet;
  readonly cell: (row: number, column: number) => Cell | undefined;
  /** The text as a reader takes it: without blanks at its ends and signs that print nothing; '' for an empty cell. */
  readonly text: (row: number, column: number) => string;
  /** Cells of a row, ascending by column; none for an empty row. */
  readonly row: (row: number) => readonly Cell[];
  readonly lastRow: number;
  /** The first row from `index` on that holds cells; undefined below the last one. */
  readonly nextRow: (index: number) => number | undefined;
}

/** A row that was asked for, by column; texts as far as they were asked for. */
interface Line {
  readonly cells: readonly Cell[];
  readonly byColumn: readonly (Cell | undefined)[];
  readonly texts: (string | undefined)[];
}

const NO_LINE: Line = { cells: [], byColumn: [], texts: [] };

const grids = new WeakMap<Sheet, { readonly grid: Grid; readonly date1904: boolean }>();

/** The grid of a sheet: the very same one as long as the sheet is, and what is read of it is remembered by it. */
export function gridOf(sheet: Sheet, date1904: boolean): Grid {
  const known = grids.get(sheet);
  if (known?.date1904 === date1904) return known.grid;
  const grid = newGrid(sheet, date1904);
  grids.set(sheet, { grid, date1904 });
  return grid;
}

function newGrid(sheet: Sheet, date1904: boolean): Grid {
  // A huge sheet unpacks its rows as they are asked for; only the few around a table are, and each many times over.
  const { rows } = sheet;
  const lines = new Map<number, Line>();
  /** Where the first row from `index` on stands among the rows, by bisection. */
  const place = (index: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rows[middle]!.index < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const line = (index: number): Line => {
    const known = lines.get(index);
    if (known !== undefined) return known;
    const row = rows[place(index)];
    const found = row?.index === index ? lineOf(row.cells) : NO_LINE;
    lines.set(index, found);
    return found;
  };
  const text = (index: number, column: number): string => {
    const { byColumn, texts } = line(index);
    const known = texts[column];
    if (known !== undefined) return known;
    const cell = byColumn[column];
    if (cell === undefined) return '';
    const shown = withoutInvisible(cell.rich ?? shownText(cell, date1904)).trim();
    texts[column] = shown;
    return shown;
  };
  return {
    sheet,
    cell: (index, column) => line(index).byColumn[column],
    text,
    row: (index) => line(index).cells,
    lastRow: rows.at(-1)?.index ?? -1,
    nextRow: (index) => rows[place(index)]?.index,
  };
}

function lineOf(cells: readonly Cell[]): Line {
  const byColumn: (Cell | undefined)[] = [];
  for (const cell of cells) byColumn[cell.column] = cell;
  return { cells, byColumn, texts: [] };
}
