import type { Position } from './types';

/** How large a sheet, and what it holds, can be in Excel (Microsoft: "Excel specifications and limits"). */

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
/** Characters of a cell. */
export const LONGEST_TEXT = 32_767;
/** Characters of a formula. */
export const LONGEST_FORMULA = 8_192;
/** Different formats of cells in a workbook. */
export const MOST_FORMATS = 65_490;
/** Links of a sheet: Excel repairs one that has more than 65,530. */
export const MOST_LINKS = 65_000;

/** True of a place on Excel's grid. */
export const isOnGrid = ({ row, column }: Position): boolean =>
  [row, column].every((n) => Number.isInteger(n) && n >= 0) && row < ROWS && column < COLUMNS;
