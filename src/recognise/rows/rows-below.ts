import { readNumber } from '../../workbook/read-number';
import type { Grid } from '../headers/grid';
import type { FoundHeader } from '../types';
import { readsLikeTitle } from '../words/captions';
import { UNDER_ITS_LIKE } from '../words/doubt-words';
import { betweenOf, isBlank, isLikeHeader, isNumeric, isStrangeYear, openingOf } from './between';
import type { RowRead } from './read-row';

/** Looks below the end of a table, and above its beginning, for rows that look like its own. */

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

/** True where a running number or a label stands beside numbers, or most number columns hold one. */
function looksLikeData(grid: Grid, row: number, { columns }: FoundHeader): boolean {
  const filled = columns.filter(({ column }) => !isBlank(grid, row, column));
  const labels = filled.filter(({ expected }) => expected.label !== undefined);
  const isCounted = labels.some(
    ({ column, expected }) => expected.label!.kind === 'ordinal' && /^\d+$/.test(grid.text(row, column)),
  );
  const numeric = columns.filter(isNumeric);
  if (numeric.length === 0) return isCounted && filled.length > labels.length;
  const numbers = filled.filter(
    (found) => isNumeric(found) && readNumber(grid.cell(row, found.column)).kind === 'number',
  );
  if (numbers.length === 0 || numbers.every((found) => isStrangeYear(grid, row, found))) return false;
  return isCounted || (numbers.length * 2 >= numeric.length && numbers.length + labels.length > 1);
}

/** A row below a table that looks like one of its own, and why it is not. */
export interface Stray {
  readonly row: number;
  readonly why?: string;
}

/**
 * The first row from `from` on that looks like one of the table's, though nothing shows that it is; undefined where
 * there is none before something else begins. A header like the table's own is nothing else.
 */
export function strayBelow(grid: Grid, header: FoundHeader, from: number, limit: number): Stray | undefined {
  let isUnderLike = false;
  for (let row = grid.nextRow(from); row !== undefined && row < limit; row = grid.nextRow(row + 1)) {
    const at = row;
    if (header.columns.every(({ column }) => isBlank(grid, at, column))) continue;
    const kind = betweenOf(grid, row, header, { first: false, apart: true });
    if (kind === 'foreign' && isLikeHeader(grid, row, header)) isUnderLike = true;
    else if (kind === 'caption' || kind === 'foreign') return undefined;
    if (kind === 'remark' && readsLikeTitle(openingOf(grid, row, header))) return undefined;
    if (kind === undefined && looksLikeData(grid, row, header))
      return { row, ...(isUnderLike ? { why: UNDER_ITS_LIKE } : {}) };
  }
  return undefined;
}

/** No part of a table has so many rows; of a list above it there may be many more. */
const FARTHEST = 2000;

/**
 * The first row that looks like one of the table's below a header like its own, which stands above it and was not read.
 * @param from the row below whatever else stands above the table
 */
export function strayAbove(grid: Grid, header: FoundHeader, from: number): Stray | undefined {
  for (let top = header.top - 1; top >= Math.max(from, header.top - FARTHEST); top--) {
    if (!isLikeHeader(grid, top, header)) continue;
    for (let row = grid.nextRow(top + 1); row !== undefined && row < header.top; row = grid.nextRow(row + 1)) {
      const kind = betweenOf(grid, row, header, { first: false, apart: true });
      if (kind === undefined && looksLikeData(grid, row, header)) return { row, why: UNDER_ITS_LIKE };
    }
  }
  return undefined;
}
