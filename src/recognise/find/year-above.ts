import { mayBeDated } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { headerText } from '../headers/header-text';
import type { FoundColumn, FoundHeader } from '../types';
import { yearOfCaption } from '../words/captions';
import { isUnitLine } from './above';

/** So far above a header the years of its columns may stand. */
const YEAR_ROWS = 2;

/**
 * A header with the years that stand above it and nowhere in it: `2020年` over a block, or over each half of its columns;
 * or the one year of its caption, where the form has a column of years that the table lacks.
 * @param floor the last row of what stands above
 */
export function withYearsAbove(
  grid: Grid,
  header: FoundHeader,
  floor: number,
  caption: string | undefined,
): FoundHeader {
  const { columns } = header;
  const isBare = ({ expected, year }: FoundColumn) => mayBeDated(expected) && year === undefined;
  if (!columns.some(isBare) || columns.some(({ expected }) => expected.label?.kind === 'year')) return header;
  const over = yearsOver(grid, header, floor);
  const [whole] = new Set(over.map(({ year }) => year)).size === 1 ? over : [];
  const alone = whole?.year ?? (caption === undefined || over.length > 0 ? undefined : yearOfCaption(caption));
  const yearOf = ({ column, expected }: FoundColumn) =>
    over.length > 0 || !expected.dated ? (alone ?? over.findLast((one) => one.column <= column)?.year) : undefined;
  return {
    ...header,
    columns: columns.map((found) => {
      const year = isBare(found) ? yearOf(found) : undefined;
      return year === undefined ? found : { ...found, year };
    }),
  };
}

/** The years in the nearest row above a header that says nothing else. */
function yearsOver(grid: Grid, { columns, top }: FoundHeader, floor: number): { column: number; year: string }[] {
  const [left, right] = [columns[0]!.column, columns.at(-1)!.column];
  for (let row = top - 1; row > floor && row >= top - YEAR_ROWS; row--) {
    const own = grid
      .row(row)
      .filter(({ column }) => column >= left && column <= right && grid.text(row, column) !== '')
      .map(({ column }) => ({ column, text: grid.text(row, column) }))
      .filter(({ text }) => !isUnitLine(text));
    const years = own.flatMap(({ column, text }) => {
      const { text: rest, year } = headerText(text);
      return rest === '' && year !== undefined ? { column, year } : [];
    });
    if (years.length < own.length) return [];
    if (years.length > 0) return years;
  }
  return [];
}
