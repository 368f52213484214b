import { readNumber } from '../../workbook/read-number';
import { momentYear } from '../../workbook/year-text';
import { ADDED_COLUMNS } from '../headers/found-header';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundBlock, FoundHeader } from '../types';

/** The columns that the form does not know which hold numbers in some rows: a column of words or zeros adds nothing to any. */
export function unknownNumbers(grid: Grid, { extras }: FoundHeader, rows: readonly DataRow[]): FoundBlock['unknown'] {
  return extras.flatMap(({ column, text }) => {
    if (ADDED_COLUMNS.has(text)) return [];
    const own = rows.map(({ row }) => row).filter((row) => mayAdd(grid, row, column));
    return own.length === 0 ? [] : [{ column, text, rows: own }];
  });
}

/** True of a number that is not 0, and of digits that cannot be told, if they are no date. */
function mayAdd(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  const reading = readNumber(cell);
  if (reading.kind === 'number') return reading.amounts.some(({ value }) => value.n !== 0n);
  if (reading.kind === 'error') return true;
  return reading.kind === 'text' && reading.why !== undefined && momentYear(cell, grid.text(row, column)) === undefined;
}
