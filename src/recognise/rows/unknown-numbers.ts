import { readNumber } from '../../workbook/read-number';
import { momentYear } from '../../workbook/year-text';
import { ADDED_COLUMNS } from '../headers/found-header';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundBlock, FoundHeader } from '../types';
import { isPlanned } from '../words/plan-words';

/** The columns that the form does not know which hold numbers in some rows: a column of words or zeros adds nothing to any. */
export function unknownNumbers(
  grid: Grid,
  { extras }: FoundHeader,
  rows: readonly DataRow[],
): Pick<FoundBlock, 'unknown' | 'planned'> {
  const all = extras.flatMap(({ column, text, heads }) => {
    if (ADDED_COLUMNS.has(text)) return [];
    const own = rows.map(({ row }) => row).filter((row) => mayAdd(grid, row, column));
    return own.length === 0 ? [] : [{ column, text, rows: own, isPlan: heads.some(isPlanned) }];
  });
  const unknown = all.flatMap(({ isPlan, ...one }) => (isPlan ? [] : one));
  const planned = extras.flatMap(({ column, heads, year }) => {
    const { rows: own } = all.find((one) => one.isPlan && one.column === column) ?? {};
    const words = [...heads, ...(year === undefined ? [] : [`${year}年`])];
    return own === undefined ? [] : [{ column, text: words.join('·'), rows: own }];
  });
  return { unknown, planned };
}

/** True of a number that is not 0, and of digits that cannot be told, if they are no date. */
function mayAdd(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  const reading = readNumber(cell);
  if (reading.kind === 'number') return reading.amounts.some(({ value }) => value.n !== 0n);
  if (reading.kind === 'error') return true;
  return reading.kind === 'text' && reading.why !== undefined && momentYear(cell, grid.text(row, column)) === undefined;
}
