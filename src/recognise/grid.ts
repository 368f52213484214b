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
  const rows = new Map(sheet.rows.map((row) => [row.index, row.cells]));
  const row = (index: number) => rows.get(index) ?? [];
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
  return { sheet, cell, text, row, lastRow: sheet.rows.at(-1)?.index ?? -1 };
}
