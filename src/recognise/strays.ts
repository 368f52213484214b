import { readNumber } from '../workbook/read-number';
import { betweenOf, isBlank, isNumeric, openingOf } from './between';
import { readsLikeTitle } from './captions';
import type { Grid } from './grid';
import type { RowRead } from './read-row';
import type { FoundHeader } from './types';

/** Looks below the end of a table for rows that look like its own. */

/** True where any number column of a row holds a number. */
export const holdsNumber = (grid: Grid, row: number, { columns }: FoundHeader): boolean =>
  columns.some((found) => isNumeric(found) && readNumber(grid.cell(row, found.column)).kind === 'number');

/** True where a row has a name of its own, and numbers or nothing in all number columns. */
export function isWholeRow(grid: Grid, read: RowRead, header: FoundHeader): boolean {
  if (read.kind !== 'row' || read.doubt !== undefined) return false;
  const { row, labelCells } = read.row;
  const names = header.block.labels.filter(({ kind }) => kind !== 'ordinal' && kind !== 'heading');
  const isNamed = names.length === 0 || names.some(({ name }) => labelCells[name] !== undefined);
  const isClean = header.columns.every(
    (found) => !isNumeric(found) || readNumber(grid.cell(row, found.column)).kind !== 'text',
  );
  return isNamed && isClean && looksLikeData(grid, row, header);
}

/** True where most number columns hold numbers, and labels or several numbers show that it is not a stray one. */
function looksLikeData(grid: Grid, row: number, { columns }: FoundHeader): boolean {
  const labels = columns.filter(({ expected, column }) => expected.label !== undefined && !isBlank(grid, row, column));
  const numeric = columns.filter(isNumeric);
  if (numeric.length === 0) {
    const isCounted = labels.some(({ column }) => /^\d+$/.test(grid.text(row, column)));
    return isCounted && columns.some(({ expected, column }) => expected.measure && !isBlank(grid, row, column));
  }
  const numbers = numeric.filter(({ column }) => readNumber(grid.cell(row, column)).kind === 'number');
  const isYears =
    numbers.length > 0 && numbers.every(({ column }) => /^(?:19|20)\d\d年?$/.test(grid.text(row, column)));
  return !isYears && numbers.length * 2 >= numeric.length && numbers.length + labels.length > 1;
}

/**
 * The first row from `from` on that looks like one of the table's, though nothing shows that it is; undefined where
 * there is none before something else begins.
 */
export function strayBelow(grid: Grid, header: FoundHeader, from: number, limit: number): number | undefined {
  for (let row = grid.nextRow(from); row !== undefined && row < limit; row = grid.nextRow(row + 1)) {
    const at = row;
    if (header.columns.every(({ column }) => isBlank(grid, at, column))) continue;
    const kind = betweenOf(grid, row, header, { first: false, apart: true });
    if (kind === 'caption' || kind === 'foreign') return undefined;
    if (kind === 'remark' && readsLikeTitle(openingOf(grid, row, header))) return undefined;
    if (kind === undefined && looksLikeData(grid, row, header)) return row;
  }
  return undefined;
}
