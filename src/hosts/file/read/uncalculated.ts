import type { Cell, Sheet } from '../../../workbook/types';

/** The sheets as they were read, without results that none of their formulas has. */
const bare = new WeakMap<Sheet, Sheet>();

/**
 * The sheets of a workbook that is to be calculated when it is opened. Programs that cannot calculate write a 0 for each
 * result: where no formula has any other, none was calculated, and none has a result; a single other one says that they were.
 */
export function withoutPlaceholders(sheets: readonly Sheet[]): Sheet[] {
  const isCalculated = sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(hasResult)));
  return isCalculated ? [...sheets] : sheets.map(withoutResults);
}

const hasResult = ({ formula, value }: Cell): boolean => formula !== undefined && value !== 0 && value !== '';

function withoutResults(sheet: Sheet): Sheet {
  const known = bare.get(sheet) ?? {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells.some(({ formula }) => formula !== undefined)
        ? { ...row, cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: '' })) }
        : row,
    ),
  };
  bare.set(sheet, known);
  return known;
}
