import { shownText } from '../workbook/shown-text';
import type { Cell, Sheet } from '../workbook/types';

/** Random access to a sheet's cells by row and column. */
export interface Grid {
  readonly sheet: Sheet;
  readonly cell: (row: number, column: number) => Cell | undefined;
  /** Shown text with blanks at its ends cut; '' for an empty cell. */
  readonly text: (row: number, column: number) => string;
  /** Cells of a row, ascending by column; none for an empty row. */
  readonly row: (row: number) => readonly Cell[];
  readonly lastRow: number;
}

export function gridOf(sheet: Sheet, date1904: boolean): Grid {
  // A huge sheet unpacks its rows as they are asked for: none may be held, so they are found by bisection.
  const { rows } = sheet;
  const row = (index: number): readonly Cell[] => {
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rows[middle]!.index < index) low = middle + 1;
      else high = middle;
    }
    const found = rows[low];
    return found?.index === index ? found.cells : [];
  };
  const cell = (index: number, column: number) => row(index).find((candidate) => candidate.column === column);
  // Every cell of a table is asked for many times over while its header is being made out.
  const texts = new Map<number, string[]>();
  const text = (index: number, column: number) => {
    let known = texts.get(index);
    if (known === undefined) {
      known = [];
      for (const found of row(index)) known[found.column] = shownText(found, date1904).trim();
      texts.set(index, known);
    }
    return known[column] ?? '';
  };
  return { sheet, cell, text, row, lastRow: rows.at(-1)?.index ?? -1 };
}
